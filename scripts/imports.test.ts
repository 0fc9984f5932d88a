import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const Cruise = v.object({
  modules: v.array(v.object({ source: v.string() })),
  summary: v.object({
    violations: v.array(v.object({ from: v.string(), to: v.string(), rule: v.object({ name: v.string() }) })),
  }),
});

const root = resolve(import.meta.dirname, '..');

const cruise = (cwd: string, folders: readonly string[]) => {
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  // To a file: its exit cuts off what a pipe has not taken yet.
  const file = join(mkdtempSync(join(tmpdir(), 'cruise-')), 'found.json');
  const args = [cli, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', '--output-to', file, ...folders];
  spawnSync(process.execPath, args, { cwd });
  return v.parse(Cruise, JSON.parse(readFileSync(file, 'utf8')));
};

/** A file that imports one thing: `type` imports must be seen as well as others. */
type Seed = readonly [from: string, imports: string];

const forbidden: readonly Seed[] = [
  ['src/text/up.ts', '../model/m.ts'],
  ['src/facts/up.ts', '../text/t.ts'],
  ['src/syntax/up.ts', '../model/m.ts'],
  ['src/model/form.ts', '../read/r.ts'],
  ['src/match/up.ts', '../model/m.ts'],
  ['src/read/trace.ts', '../trace/t.ts'],
  ['src/read/form-a/other.ts', '../form-b/b.ts'],
  ['src/trace/service.ts', '../services/s.ts'],
  ['src/services/rule.ts', '../diagnose/d.ts'],
  ['src/sandbox/model.ts', '../model/m.ts'],
  ['src/diagnose/service.ts', '../services/s.ts'],
  ['src/diagnose/rules/one/other.ts', '../two/two.ts'],
  ['src/diagram/explain.ts', '../explain/e.ts'],
  ['src/explain/service.ts', '../services/s.ts'],
  ['src/share/trace.ts', '../trace/t.ts'],
  ['src/export/read.ts', '../read/r.ts'],
  ['src/workspace/model.ts', '../model/m.ts'],
  ['src/services/door.ts', '../index.ts'],
  ['src/cli/inside.ts', '../trace/t.ts'],
  ['src/model/node.ts', 'node:fs'],
  ['src/model/zustand.ts', 'zustand'],
  ['src/read/dev-only.ts', 'find-my-way'],
  ['src/model/tested.ts', './m.test.ts'],
  ['src/diagnose/tested.ts', './testing.ts'],
  ['src/index-inside.ts', './cli/c.ts'],
  ['app/ui/panel.ts', '../answer/a.ts'],
  ['app/state/panel.ts', '../answer/a.ts'],
  ['app/answer/other-panel.ts', '../requests/r.ts'],
  ['app/answer/inside.ts', '../../src/trace/t.ts'],
  ['app/answer/monaco.ts', 'monaco-editor'],
  ['app/answer/react-flow.ts', '@xyflow/react'],
  ['e2e/inside.ts', '../src/index.ts'],
];

const allowed: readonly Seed[] = [
  ['src/read/form-a/up.ts', '../form.ts'],
  ['src/services/trace.ts', '../trace/t.ts'],
  ['src/diagnose/rules/one/up.ts', '../../d.ts'],
  ['src/fix/services.ts', '../services/s.ts'],
  ['src/cli/node.ts', 'node:fs'],
  ['src/model/n.test.ts', '../services/s.ts'],
  ['src/model/o.test.ts', '../diagnose/testing.ts'],
  ['src/diagnose/testing.ts', '../services/s.ts'],
  ['app/answer/door.ts', '../../src/index.ts'],
  ['app/answer/ui.ts', '../ui/u.ts'],
  ['app/shell/page.ts', '../answer/a.ts'],
  ['app/graph/react-flow.ts', '@xyflow/react'],
  ['app/editors/monaco.ts', 'monaco-editor'],
];

const targets = [
  ...['text/t', 'model/m', 'model/m.test', 'read/r', 'read/form', 'read/form-b/b', 'trace/t', 'services/s', 'diagnose/d'].map(
    (name) => `src/${name}.ts`,
  ),
  ...['diagnose/rules/two/two', 'explain/e', 'index', 'cli/c'].map((name) => `src/${name}.ts`),
  ...['ui/u', 'answer/a', 'requests/r'].map((name) => `app/${name}.ts`),
];

/** The only import of the table that may be of types alone. */
const readForTypes = 'src/workspace/read-types.ts';
const readForValues = 'src/workspace/read-values.ts';

const modulesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { encoding: 'utf8', recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

describe('the import rules', () => {
  const tree = mkdtempSync(join(tmpdir(), 'tracefront-imports-'));
  const write = (file: string, text: string) => {
    mkdirSync(join(tree, dirname(file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  };
  let found: readonly string[] = [];

  beforeAll(() => {
    for (const file of targets) write(file, 'export type T = string;\nexport const t = 1;\n');
    for (const [from, to] of [...forbidden, ...allowed]) write(from, `import type { T } from '${to}';\nexport type X = T;\n`);
    write(readForTypes, "import type { T } from '../read/r.ts';\nexport type X = T;\n");
    write(readForValues, "import { t } from '../read/r.ts';\nexport const x = t;\n");
    write('src/match/cycle-a.ts', "import type { B } from './cycle-b.ts';\nexport type A = B;\n");
    write('src/match/cycle-b.ts', "import type { A } from './cycle-a.ts';\nexport type B = A;\n");
    write('src/match/nowhere.ts', "import type { A } from './missing.ts';\nexport type B = A;\n");
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    found = cruise(tree, ['src', 'app', 'e2e']).summary.violations.map(({ from, rule }) => `${rule.name} ${from}`);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test('every seeded violation is reported, type-only imports included, and nothing else', () => {
    const expected = [
      ...[...forbidden.map(([from]) => from), readForValues, 'src/match/nowhere.ts'].map((from) => `not-in-allowed ${from}`),
      'no-cycles src/match/cycle-a.ts',
      'resolvable src/match/nowhere.ts',
    ];
    expect([...new Set(found)].toSorted()).toEqual(expected.toSorted());
  });

  test('every module of the repository is looked at', () => {
    const folders = ['src', 'app', 'e2e', 'scripts'];
    const files = folders.flatMap(modulesUnder);
    const seen = new Set(cruise(root, folders).modules.map(({ source }) => source));
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
    expect(files).not.toEqual([]);
  }, 120_000);
});
