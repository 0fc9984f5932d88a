import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** One entry of Vite's manifest. `imports` and `dynamicImports` are keys of the manifest. */
const Chunk = v.object({
  file: v.string(),
  src: v.optional(v.string()),
  isEntry: v.optional(v.boolean(), false),
  imports: v.optional(v.array(v.string()), []),
  dynamicImports: v.optional(v.array(v.string()), []),
});
type Manifest = Readonly<Record<string, v.InferOutput<typeof Chunk>>>;

/** The built JavaScript, by when it is loaded. Paths are relative to the repository. */
export type BuiltFiles = {
  readonly firstPicture: readonly string[];
  readonly editor: readonly string[];
  /** QuickJS and acorn: loaded with the first function. */
  readonly sandbox: readonly string[];
  /** tree-sitter and its grammar: loaded with the first Terraform. */
  readonly hcl: readonly string[];
  /** The rules' pages, each loaded when it is opened. */
  readonly pages: readonly string[];
  /** Our lessons and their player. */
  readonly lessons: readonly string[];
  readonly later: readonly string[];
};

const readManifest = (dist: string): Manifest =>
  v.parse(v.record(v.string(), Chunk), JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')));

/** The files of some chunks and of all that they import; what is in `loaded` is there already. */
const closure = (
  manifest: Manifest,
  keys: readonly string[],
  lazyToo: 'static' | 'all',
  loaded: ReadonlySet<string> = new Set(),
): ReadonlySet<string> => {
  const seen = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key) || loaded.has(chunk.file)) continue;
    seen.add(key);
    open.push(...chunk.imports, ...(lazyToo === 'all' ? chunk.dynamicImports : []));
  }
  return new Set([...seen].map((key) => manifest[key]?.file ?? ''));
};

/** Static imports between built files, as they are written there. A worker's chunks are in no manifest. */
const staticImports = (dist: string, first: string): readonly string[] => {
  const seen = new Set<string>();
  const open = [first];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name) || !existsSync(join(dist, 'assets', name))) continue;
    seen.add(name);
    const text = readFileSync(join(dist, 'assets', name), 'utf8');
    for (const [, imported] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) open.push(imported ?? '');
  }
  return [...seen].map((name) => `assets/${name}`);
};

/** Workers that Monaco starts; any other one is the model's, and the first picture waits for it. */
const editorWorker = /^(editor|json|css|html|ts|typescript)\.worker/;

export const readBuiltFiles = (dist = 'dist'): BuiltFiles => {
  const manifest = readManifest(dist);
  const scripts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  const workers = scripts.filter((name) => name.includes('worker'));
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const first = new Set([
    // Plain, and in no manifest: it shows the still page (scripts/still).
    ...scripts.filter((name) => name.startsWith('first-')).map((name) => `assets/${name}`),
    ...closure(manifest, entries, 'static'),
    ...workers.filter((name) => !editorWorker.test(name)).flatMap((name) => staticImports(dist, name)),
  ]);
  const editors = Object.keys(manifest).filter((key) => /^app\/editors\/|node_modules\/monaco-editor\//.test(manifest[key]?.src ?? key));
  // A screen that shares a chunk with the editor is no part of it.
  const elsewhere = Object.keys(manifest).flatMap((key) => (/^app\/(?!editors\/)/.test(key) ? [manifest[key]?.file ?? ''] : []));
  const editor = new Set([
    ...closure(manifest, editors, 'all', new Set([...first, ...elsewhere])),
    ...workers.filter((name) => editorWorker.test(name)).map((name) => `assets/${name}`),
  ]);
  const named = (stem: RegExp) => new Set(scripts.filter((name) => stem.test(name)).map((name) => `assets/${name}`));
  const sandbox = named(/^(sandbox|emscripten-module|ffi|module)\b/);
  const hcl = named(/^hcl-/);
  const from = (source: RegExp) => new Set(Object.keys(manifest).flatMap((key) => (source.test(key) ? [manifest[key]?.file ?? ''] : [])));
  const pages = from(/\.md\?raw$/);
  const lessons = from(/^app\/walkthroughs\//);
  const all = scripts.map((name) => `assets/${name}`);
  // Each file counts once, in the first of these that it belongs to.
  const groups = [first, editor, sandbox, hcl, pages, lessons];
  const of = (group: ReadonlySet<string>) =>
    all.filter((name) => groups.find((one) => one.has(name)) === group).map((name) => `${dist}/${name}`);
  const later = all.filter((name) => !groups.some((one) => one.has(name))).map((name) => `${dist}/${name}`);
  return { firstPicture: of(first), editor: of(editor), sandbox: of(sandbox), hcl: of(hcl), pages: of(pages), lessons: of(lessons), later };
};
