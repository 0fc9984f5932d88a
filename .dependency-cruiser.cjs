/**
 * Who may import whom: the table of the design (src/README.md), as a default-deny list. What no line of `allowed` names is an error.
 * scripts/imports.test.ts proves that violations are reported and that every module is looked at.
 */
/** Tests, and what only tests use: a file `testing.ts` or a folder `testing/`. They may import anything; nothing else imports them. */
const test = '(\\.test\\.tsx?|/testing\\.ts|/testing/.+)$';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

/** A folder of src/ may import itself, the folders named, and the npm packages named; never a test. */
const folder = (name, folders, packages = []) => ({
  from: { path: `^src/${name}/`, pathNot: test },
  to: {
    path: [...(folders.length > 0 ? [`^src/(${folders.join('|')})/`] : []), ...(packages.length > 0 ? [npm(...packages)] : [])],
    pathNot: test,
  },
});
const within = (name) => ({ from: { path: `^src/${name}/`, pathNot: test }, to: { path: `^src/${name}/`, pathNot: test } });
/** The folders that ask the model many times over: all URLs, or what explains an answer seen. */
const mapped = ['text', 'syntax', 'read', 'model', 'match', 'facts', 'services', 'trace', 'diagnose'];
const seed = ['text', 'syntax', 'read', 'model', 'services', 'trace', 'diagnose'];

const core = [
  ...[
    'text',
    'facts',
    'syntax',
    'model',
    'match',
    'trace',
    'services',
    'sandbox',
    'diagram',
    'fix',
    'space',
    'response',
    'explain',
    'workspace',
    'cli',
    'fidelity',
    'modelled',
    'urls',
  ].map(within),
  folder('syntax', ['text'], ['jsonc-parser', 'yaml']),
  folder('model', ['text', 'facts']),
  folder('match', ['facts']),
  folder('read', ['text', 'syntax', 'model', 'facts'], ['valibot']),
  folder('trace', ['text', 'model', 'facts']),
  folder('services', ['text', 'model', 'match', 'facts', 'trace']),
  folder('sandbox', ['facts', 'trace'], ['quickjs-emscripten-core', '@jitl/quickjs-wasmfile-release-sync', 'acorn', '@noble/hashes']),
  // QuickJS as bytes: inlined by Vite for browsers, read from the disk by Node.
  { from: { path: '^src/sandbox/wasm-bytes\\.browser\\.ts$' }, to: { path: '^@jitl/quickjs-wasmfile-release-sync/wasm\\?url&inline$' } },
  { from: { path: '^src/sandbox/wasm-bytes\\.node\\.ts$' }, to: { dependencyTypes: ['core'] } },
  { from: { path: '^src/syntax/hcl/', pathNot: test }, to: { path: npm('web-tree-sitter', '@tree-sitter-grammars/tree-sitter-hcl') } },
  { from: { path: '^src/syntax/hcl/wasm-bytes\\.browser\\.ts$' }, to: { path: '^web-tree-sitter/web-tree-sitter\\.wasm\\?url&inline$' } },
  { from: { path: '^src/syntax/hcl/wasm-bytes\\.node\\.ts$' }, to: { dependencyTypes: ['core'] } },
  folder('diagnose', ['text', 'model', 'match', 'facts', 'trace']),
  folder('diagram', ['text', 'model', 'match', 'facts', 'trace']),
  // A fix names managed policies and takes host names and patterns apart, as rules do.
  folder('fix', [...seed, 'match', 'facts']),
  folder('space', mapped),
  folder('response', [...mapped, 'space']),
  folder('explain', ['text', 'model', 'facts', 'trace', 'diagnose', 'fix']),
  folder('urls', [...seed, 'match', 'facts']),
  folder('modelled', ['facts', 'trace', 'diagnose', 'explain', 'read']),
  folder('workspace', ['text', 'syntax', 'explain', 'trace'], ['valibot']),
  // Type-only: the workspace names forms and what a text belongs to, but reads nothing.
  { from: { path: '^src/workspace/', pathNot: test }, to: { path: '^src/read/', dependencyTypes: ['type-only'] } },
  // A form never imports another form, a rule never another rule; both may import what stands above them.
  { from: { path: '^src/read/[^/]+$', pathNot: test }, to: { path: '^src/read/', pathNot: test } },
  { from: { path: '^src/read/([^/]+)/', pathNot: test }, to: { path: ['^src/read/$1/', '^src/read/[^/]+$'], pathNot: test } },
  { from: { path: '^src/diagnose/[^/]+$', pathNot: test }, to: { path: '^src/diagnose/', pathNot: test } },
  { from: { path: '^src/diagnose/rules/[^/]+$', pathNot: test }, to: { path: '^src/diagnose/', pathNot: test } },
  {
    from: { path: '^src/diagnose/rules/([^/]+)/', pathNot: test },
    to: { path: ['^src/diagnose/rules/$1/', '^src/diagnose/[^/]+$'], pathNot: test },
  },
  folder('fidelity', ['facts', 'workspace']),
  // What leaves the browser: read as it was pasted, never traced.
  ...['share', 'export'].map(within),
  folder('share', ['text', 'syntax', 'read', 'workspace']),
  folder('export', ['explain', 'trace', 'workspace']),
  // The door and what stands behind it wire everything together; nothing of the core goes in through them.
  {
    from: { path: '^src/([^/]+\\.ts$|analyze/)', pathNot: test },
    to: { path: '^src/', pathNot: [test, '^src/(cli|fidelity)/', '^src/index\\.ts$'] },
  },
  { from: { path: '^src/cli/', pathNot: test }, to: { path: '^src/index\\.ts$' } },
  { from: { path: '^src/cli/', pathNot: test }, to: { dependencyTypes: ['core'] } },
];

/** What every panel of the app may use. Monaco, React Flow and marked are not here: each has one folder. */
const appPackages = npm('react', 'react-dom', '@types/react', '@types/react-dom', 'zustand', 'radix-ui', 'lucide-react', 'valibot');
/** Beneath the panels: what they look like, what they show, their words, and how texts and files come in. */
const shared = '^app/(ui|state|i18n|input)/';

const app = [
  { from: { path: '^app/', pathNot: test }, to: { path: ['^src/index\\.ts$', '^app/(ui|state|i18n)/', appPackages], pathNot: test } },
  { from: { path: '^app/([^/]+)/', pathNot: test }, to: { path: '^app/$1/', pathNot: test } },
  // A panel never imports another panel. Adapters (storage, worker) and the store know no panel either.
  { from: { path: '^app/', pathNot: [test, '^app/(ui|state|i18n|storage|worker|examples)/'] }, to: { path: shared, pathNot: test } },
  { from: { path: '^app/input/', pathNot: test }, to: { path: '^app/(storage|examples)/', pathNot: test } },
  // The page is put together here, and only here.
  { from: { path: '^app/(shell/|[^/]+$)', pathNot: test }, to: { path: ['^app/', npm('@fontsource-variable')], pathNot: test } },
  // A shared or exported workspace is read as a kept one, and drawn as on the screen.
  { from: { path: '^app/share/', pathNot: test }, to: { path: '^app/(storage|graph|worker)/', pathNot: test } },
  // Questions beside the answer are asked of the model's worker; ways in two versions are drawn as on the screen.
  { from: { path: '^app/(space|response|list|fixes)/', pathNot: test }, to: { path: '^app/worker/', pathNot: test } },
  { from: { path: '^app/space/', pathNot: test }, to: { path: '^app/(graph|storage)/', pathNot: test } },
  // How a file is handed over is known in one place.
  { from: { path: '^app/list/', pathNot: test }, to: { path: '^app/share/save-file\\.ts$' } },
  // A lesson's progress is kept, a team's lesson is gone through by a model of its own. What a team set is read as a kept workspace is.
  { from: { path: '^app/walkthroughs/', pathNot: test }, to: { path: '^app/(storage|worker|settings)/', pathNot: test } },
  { from: { path: '^app/walkthroughs/tour/' }, to: { path: npm('driver.js') } },
  { from: { path: '^app/settings/', pathNot: test }, to: { path: '^app/storage/', pathNot: test } },
  { from: { path: '^app/editors/' }, to: { path: npm('monaco-editor') } },
  // AWS's own types as a JSON Schema, made by scripts/schema while the app is built.
  { from: { path: '^app/editors/' }, to: { path: '^virtual:distribution-schema$' } },
  { from: { path: '^app/graph/' }, to: { path: npm('@xyflow/react') } },
  { from: { path: '^app/rules/' }, to: { path: npm('marked') } },
];

const around = [
  { from: { path: `^(src|app)/.*${test}` }, to: { path: ['^src/', '^app/', npm('.*')] } },
  { from: { path: `^(src|app)/.*${test}` }, to: { dependencyTypes: ['core'] } },
  { from: { path: '^scripts/' }, to: { path: ['^scripts/', '^src/', npm('.*')] } },
  { from: { path: '^scripts/' }, to: { dependencyTypes: ['core'] } },
  {
    from: { path: '^e2e/' },
    to: { path: ['^e2e/', npm('@playwright/test', 'playwright', 'playwright-core', '@axe-core/playwright', 'axe-core')] },
  },
  { from: { path: '^e2e/' }, to: { dependencyTypes: ['core'] } },
];

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'Type-only imports included.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is looked at by no rule.',
      severity: 'error',
      from: {},
      // `?url&inline` and `virtual:` are for Vite, which fails the build where they lead nowhere.
      to: { couldNotResolve: true, pathNot: ['\\?url&inline$', '^virtual:'] },
    },
  ],
  allowed: [...core, ...app, ...around],
  allowedSeverity: 'error',
  options: {
    // Imports of types count: without this they are gone before the rules see them.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types', 'node'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
