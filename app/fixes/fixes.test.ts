import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/index.ts';
import { type ExampleId, examples } from '../examples/examples.ts';
import { createAppStore } from '../state/store.ts';
import { deedOf, withFix } from './apply.ts';
import { byFinding, editedBy, type Fix, fixesOf, isRefuted, leavesError } from './fixes.ts';
import type { ReportFix } from './model.ts';

const prove = async (id: ExampleId) => {
  const { view, reports, sources } = await createAnalyzer().analyze(examples[id], { view: 0, prove: true });
  const reported = reports[0]?.findings;
  if (!view || !reported) throw new Error('no view');
  return { fixes: fixesOf({ told: view.explanation.findings, reported }), names: sources.map(({ name }) => name) };
};

const made = new Map<ExampleId, ReturnType<typeof prove>>();

/** The fixes of an example, tried once for all tests. */
const proved = (id: ExampleId): ReturnType<typeof prove> => {
  const known = made.get(id) ?? prove(id);
  made.set(id, known);
  return known;
};

const named = (fixes: readonly Fix[], id: string): ReportFix => {
  const found = fixes.find((fix) => fix.id === id);
  if (!found) throw new Error(`no fix ${id}`);
  return found.report;
};

const outcomeWith = async (id: ExampleId, fix: string) => {
  const { fixes, names } = await proved(id);
  const { report } = fixes.find((one) => one.id === fix) ?? { report: undefined };
  if (!report) throw new Error(`no fix ${fix}`);
  const after = withFix(examples[id], 0, names, report);
  const { reports, sources } = await createAnalyzer().analyze(after, { view: 0 });
  return { after, expected: report.outcome, outcome: reports[0]?.outcome, sources: sources.map(({ name }) => name) };
};

describe('the list', () => {
  test('says what each combination is built on', async () => {
    const { fixes } = await proved('loop');
    expect(fixes.map(({ id, on }) => `${on ?? '-'} > ${id}`)).toEqual(
      expect.arrayContaining([
        '- > all-viewer-except-host',
        'all-viewer-except-host > all-viewer-except-host+strip-in-function',
        'regional-endpoint > regional-endpoint+all-viewer-except-host+strip-in-function',
        '- > without-cloudfront',
      ]),
    );
    expect(fixes.filter(isRefuted).map(({ id }) => id)).toEqual(['strip-alone', 'resource-alone']);
  });

  test('has what two findings propose once', async () => {
    const { fixes } = await proved('stage');
    expect(fixes.filter(({ id }) => id === 'add-resource').map(({ finding }) => finding)).toEqual([0]);
  });

  test('tells a fix of a side finding from one of what the request fails of', async () => {
    const { fixes } = await proved('stage');
    const groups = byFinding(fixes.filter((fix) => !isRefuted(fix)));
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.flatMap(([, own]) => own)).toHaveLength(fixes.filter((fix) => !isRefuted(fix)).length);
    expect(fixes.filter(leavesError).every(({ finding }) => finding > 0)).toBe(true);
    expect(fixes.filter(leavesError).map(({ id }) => id)).toContain('regional-endpoint');
  });

  test('keeps apart what is called alike and does otherwise', () => {
    const fix = (newText: string) => ({
      ...{ id: 'remove', title: '', verdict: 'verified' as const, edits: [{ source: 'a', start: 0, end: 1, newText }] },
      ...{ outcome: null, changes: [], how: '', next: null, request: null, viewerUrlChanges: false, urlClasses: null, answers: {} },
      ...{ creates: [], commands: [], snippets: [] },
    });
    const told = { id: 'remove', title: [], how: [], verdict: 'verified' as const, result: null };
    const words = { ...told, viewerUrlChanges: false, urlClasses: null, changes: [], creates: [] };
    const finding = { rule: 'r', severity: 'info' as const, title: [], detail: [], at: [], hop: null, step: null, fixes: [words] };
    const report = (newText: string) => ({ rule: 'r', severity: 'info' as const, title: '', detail: '', at: [], fixes: [fix(newText)] });
    const list = (...texts: string[]) => fixesOf({ told: texts.map(() => finding), reported: texts.map(report) });
    expect(list('x', 'y')).toHaveLength(2);
    expect(list('x', 'x')).toHaveLength(1);
  });
});

describe('a fix applied gives what was proved', () => {
  test.each<[ExampleId, string, readonly string[]]>([
    ['loop', 'all-viewer-except-host+strip-in-function', ['strip-api.js']],
    ['loop', 'all-viewer-except-host+custom-domain', ['api.example.com.json', 'api.example.com-mappings.json']],
    ['loop', 'all-viewer-except-host+own-pattern', []],
    ['loop', 'all-viewer-except-host', []],
    ['loop', 'without-cloudfront', []],
    ['stage', 'stage-of-that-name', []],
    ['stage', 'strip-in-function', ['strip-api.js']],
    ['gap', 'add-resource', []],
  ])('%s: %s', async (id, fix, made) => {
    const { after, expected, outcome } = await outcomeWith(id, fix);
    expect(outcome?.kind).toBe(expected?.kind);
    expect(outcome?.reaches).toEqual(expected?.reaches);
    expect(outcome?.status).toBe(expected?.status);
    expect(after.sources.slice(examples[id].sources.length).map(({ name }) => name)).toEqual(made);
  });
});

describe('applying', () => {
  const apply = async (id: ExampleId, fix: string) => {
    const { fixes, names } = await proved(id);
    const report = named(fixes, fix);
    return { report, after: withFix(examples[id], 0, names, report) };
  };

  test('is one step, and undo takes it all back, sources that were made too', async () => {
    const { after } = await apply('loop', 'all-viewer-except-host+strip-in-function');
    const app = createAppStore();
    app.open(examples.loop);
    app.change(() => after, 'applying a fix');
    expect(app.store.getState().workspace.workspace.sources).toHaveLength(examples.loop.sources.length + 1);
    expect(app.undo()).toBe('applying a fix');
    expect(app.store.getState().workspace.workspace).toBe(examples.loop);
    expect(app.undo()).toBeNull();
  });

  test('leaves alone what the fix does not name', async () => {
    const { report, after } = await apply('loop', 'all-viewer-except-host');
    expect(editedBy(report)).toEqual(['distribution.json']);
    expect(after.sources.filter((source, index) => source !== examples.loop.sources[index]).map(({ name }) => name)).toEqual([
      'distribution.json',
    ]);
    expect(after.requests).toBe(examples.loop.requests);
  });

  test('changes the request in view where viewers have to call another URL, and only its URL', async () => {
    const { after } = await apply('loop', 'without-cloudfront');
    expect(after.requests[0]).toEqual({ ...examples.loop.requests[0], url: expect.stringContaining('.execute-api.') });
    expect(after.requests.slice(1)).toEqual(examples.loop.requests.slice(1));
    expect(after.sources).toBe(examples.loop.sources);
  });

  test('edits the right one of two sources of one name', async () => {
    const { fixes } = await proved('loop');
    const [first, ...rest] = examples.loop.sources;
    const twice = { ...examples.loop, sources: [{ name: 'distribution.json', text: 'x' }, ...(first ? [first] : []), ...rest] };
    const edits = [{ source: 'distribution.json (2)', start: 0, end: 1, newText: '<' }];
    const names = ['distribution.json', 'distribution.json (2)', ...rest.map(({ name }) => name)];
    const { sources } = withFix(twice, 0, names, { ...named(fixes, 'all-viewer-except-host'), edits });
    expect(sources[0]).toBe(twice.sources[0]);
    expect(sources[1]?.text.startsWith('<')).toBe(true);
    expect(sources).toHaveLength(twice.sources.length);
  });

  test('what it comes to', async () => {
    const { fixes } = await proved('loop');
    const base = named(fixes, 'without-cloudfront');
    expect(deedOf(base)).toBe('asks');
    expect(deedOf(named(fixes, 'all-viewer-except-host'))).toBe('edits');
    expect(deedOf(named(fixes, 'strip-alone'))).toBeNull();
    expect(deedOf({ ...base, request: null, verdict: 'manual' })).toBeNull();
    expect(deedOf({ ...base, request: null, verdict: 'manual', answers: { 'list-bucket:b': 'yes' } })).toBe('assumes');
  });
});
