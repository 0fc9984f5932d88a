import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { cssModules } from './scripts/class-names.ts';
import { offline } from './scripts/offline.ts';
import { distributionSchemaModule } from './scripts/schema/schema-module.ts';
import { stillPage } from './scripts/still/still-page.ts';

/**
 * The page's own Content-Security-Policy forbids what Vite's development server needs (an inline script, a web socket).
 * Only `npm run dev` drops it; the built site, which `npm start` and the browser tests serve, keeps it.
 */
const withoutPolicyInDevelopment = (): Plugin => ({
  name: 'without-policy-in-development',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
});

/**
 * QuickJS is inlined by src/sandbox/wasm-bytes.browser.ts. Its loader also names the file next to itself, which Vite would ship as a
 * second copy of half a megabyte that nothing loads.
 */
const withoutSecondQuickJS = (): Plugin => ({
  name: 'without-second-quickjs',
  enforce: 'pre',
  transform: {
    filter: { id: /quickjs-wasmfile-release-sync.+emscripten-module\.browser\.mjs/ },
    handler: (code) => code.replace(/\(new URL\("emscripten-module\.wasm",\s*import\.meta\.url\)\)\.href/, '""'),
  },
});

/**
 * Monaco's JSON worker is started by app/editors/monaco.ts, as its other worker is. Monaco names it once more next to itself, which Vite would ship
 * as a second copy that nothing loads.
 */
const withoutSecondJsonWorker = (): Plugin => ({
  name: 'without-second-json-worker',
  enforce: 'pre',
  transform: {
    filter: { id: /monaco-editor\/esm\/vs\/languages\/features\/json\/workerManager\.js/ },
    handler: (code) =>
      code.replace(/\(\) => new Worker\(new URL\('json\.worker\.js', import\.meta\.url\), \{ type: "module" \}\)/, 'undefined'),
  },
});

/**
 * Where a build's time goes is of no interest to the person who starts the app. And tree-sitter's script has an `eval` for wasm that brings
 * JavaScript along: its grammars bring none, and the page's policy would not let it run.
 */
const checks = { bundlerTimings: false, eval: false } as const;

/** What is needed at once is one file: in the pieces in which it is shared with what comes later, it would be larger. */
const oneFileAtOnce = { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial' as const] }] } } };

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host.
  base: './',
  plugins: [react(), withoutPolicyInDevelopment(), withoutSecondJsonWorker(), distributionSchemaModule(), stillPage(), offline()],
  css: { modules: cssModules },
  build: {
    target: 'baseline-widely-available',
    // The polyfill fetches, which the policy forbids; every target browser preloads by itself.
    modulePreload: { polyfill: false },
    manifest: true,
    license: { fileName: 'licences.md' },
    // An inlined asset would need `data:` in font-src.
    assetsInlineLimit: 0,
    // Monaco is one chunk of 4 MB on purpose. What is too large is decided by .size-limit.js.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { checks, ...oneFileAtOnce },
  },
  worker: { format: 'es', plugins: () => [withoutSecondQuickJS()], rolldownOptions: { checks, ...oneFileAtOnce } },
  preview: { host: '127.0.0.1', port: 4173, cors: false },
  server: { host: '127.0.0.1' },
  test: {
    environment: 'node',
    globals: false,
    include: ['src/**/*.test.ts', 'app/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    allowOnly: false,
    passWithNoTests: false,
    // Generous, for a machine that does other things too: no test measures time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
