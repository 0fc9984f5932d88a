import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Read from the network first, and belonging to no build: what a team puts beside it. */
const team = ['settings.js'];

/** What the browser has no use for offline. */
const leftOut = (file: string): boolean => file.startsWith('.vite/') || file === 'sw.js' || team.includes(file);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/**
 * Writes `sw.js`, the service worker (app/offline/service-worker), with the list of the build's files in it. It is built after everything else, and by
 * itself: it must be one file at the top of the site.
 */
export const offline = (): Plugin => {
  let folder = 'dist';
  return {
    name: 'offline',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: async () => {
        const files = filesIn(folder).filter((file) => !leftOut(file));
        const hash = createHash('sha256');
        for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { __BUILD__: JSON.stringify({ version: hash.digest('hex').slice(0, 16), files, team }) },
          build: {
            outDir: folder,
            emptyOutDir: false,
            target: 'baseline-widely-available',
            modulePreload: false,
            rolldownOptions: {
              input: 'app/offline/service-worker/main.ts',
              output: { format: 'iife', entryFileNames: 'sw.js' },
            },
          },
        });
      },
    },
  };
};
