import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { cssModules } from '../class-names.ts';

type Drawn = { readonly page: object; readonly templates: readonly string[] };

/** What the first screen never shows: it comes later, and need not be built to draw it. */
const later = [/^monaco-editor/, /^@xyflow/, /^driver\.js/, /^virtual:/, /\?url&inline$/, /\.md\?raw$/];

const isDrawn = (value: unknown): value is Drawn => typeof value === 'object' && value !== null && 'page' in value && 'templates' in value;

/** Builds app/shell/still/draw.tsx for Node, as the app itself is built (so that class names are the same), and runs it. */
const draw = async (): Promise<Drawn> => {
  const folder = mkdtempSync(join(tmpdir(), 'tracefront-still-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [react()],
      css: { modules: cssModules },
      ssr: { noExternal: true },
      build: {
        ssr: 'app/shell/still/draw.tsx',
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: { external: later, output: { entryFileNames: 'draw.mjs', chunkFileNames: '[name]-[hash].mjs' } },
      },
    });
    const { drawStill } = await import(pathToFileURL(join(folder, 'draw.mjs')).href);
    const drawn: unknown = await drawStill();
    if (!isDrawn(drawn)) throw new Error('app/shell/still/draw.tsx gave no drawing.');
    return drawn;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** app/shell/still/first.ts as one plain script. */
const firstScript = async (page: object): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __STILL__: JSON.stringify(page) },
    build: {
      write: false,
      target: 'baseline-widely-available',
      modulePreload: false,
      rolldownOptions: { input: 'app/shell/still/first.ts', output: { format: 'iife' } },
    },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const code = output.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  if (code.length !== 1 || code[0] === undefined) throw new Error('app/shell/still/first.ts is to become one script.');
  return code[0];
};

/** The address of the one file of a build that holds a module, or whose name is of a kind. */
const fileOf = (bundle: Rolldown.OutputBundle, what: string | RegExp): string => {
  const holds = (one: Rolldown.OutputBundle[string], module: string): boolean =>
    one.type === 'chunk' && one.facadeModuleId?.replaceAll('\\', '/').endsWith(module) === true;
  const files = Object.entries(bundle).filter(([name, one]) => (typeof what === 'string' ? holds(one, what) : what.test(name)));
  const [file, ...others] = files.map(([name]) => name);
  if (file === undefined || others.length > 0) throw new Error(`The build is to have one file for ${what}.`);
  return `./${file}`;
};

/** What the page fetches beside its own script: the model, and in Japanese also the words of the page, of the picture and of the model. */
const toFetch = (bundle: Rolldown.OutputBundle) => ({
  both: [fileOf(bundle, /^assets\/model\.worker-[^/]+\.js$/)],
  en: [],
  ja: [fileOf(bundle, '/app/i18n/ja.ts'), fileOf(bundle, '/app/graph/messages.ja.ts'), fileOf(bundle, /^assets\/messages-[^/.]+\.js$/)],
});

const settingsScript = /<script\s[^>]*src="\.\/settings\.js"><\/script>/;

/** Takes the page's own style sheet out of the build, so that neither the page nor a chunk that comes later fetches it, and gives its text. */
const takeStyle = (bundle: Rolldown.OutputBundle): string => {
  const sheets = Object.values(bundle).flatMap((one) => (one.type === 'chunk' && one.isEntry ? [one.viteMetadata?.importedCss] : []));
  const [file = '', ...others] = sheets.flatMap((ofEntry) => [...(ofEntry ?? [])]);
  const sheet = bundle[file];
  const text = sheet?.type === 'asset' ? String(sheet.source) : '';
  // An address would be relative to the sheet's place.
  if (others.length > 0 || text === '' || /url\(|<\//.test(text))
    throw new Error('The page is to have one style sheet, without addresses.');
  for (const ofEntry of sheets) ofEntry?.clear();
  delete bundle[file];
  return text;
};

/**
 * Makes the page show something before any of the app's code is there: its style sheet comes in the page itself, with the drawings of a newcomer's
 * first screen as templates, and a small script (app/shell/still/first.ts) that places the right one.
 */
export const stillPage = (): Plugin => {
  let folder = 'dist';
  let style = '';
  let first = { file: '', code: '' };
  return {
    name: 'still-page',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    generateBundle: {
      order: 'pre',
      handler: (_options, bundle) => {
        style = takeStyle(bundle);
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle = {} }) => {
        const { page, templates } = await draw();
        const code = await firstScript({ ...page, fetch: toFetch(bundle) });
        first = { file: `assets/first-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`, code };
        if (!settingsScript.test(html)) throw new Error('The page is to have settings.js, which is read before the first script.');
        return html
          .replace(settingsScript, (script) => `${script}\n    <script defer fetchpriority="high" src="./${first.file}"></script>`)
          .replace('</head>', () => `<style>${style.trim()}</style>\n  </head>`)
          .replace('</body>', () => `${templates.join('\n')}\n  </body>`);
      },
    },
    writeBundle: () => writeFileSync(join(folder, first.file), first.code),
  };
};
