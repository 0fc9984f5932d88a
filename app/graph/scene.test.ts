import { describe, expect, test } from 'vitest';
import type { Arrow, Diagram, DiagramNode, DiagramRow } from '../state/model.ts';
import { en } from './messages.en.ts';
import { ja } from './messages.ja.ts';
import { boxOf } from './scene.ts';
import { sizes } from './sizes.ts';
import { arrowTold } from './told.ts';
import type { Words } from './words.ts';

const row = (of: Partial<DiagramRow> & Pick<DiagramRow, 'id' | 'kind' | 'label'>): DiagramRow => ({
  detail: '',
  depth: 0,
  order: 0,
  mark: 'plain',
  why: null,
  hint: null,
  passes: [],
  pass: null,
  step: null,
  at: null,
  ...of,
});

const node = (of: Partial<DiagramNode> & Pick<DiagramNode, 'kind' | 'name'>): DiagramNode => ({
  id: `${of.kind}:${of.name}`,
  column: 2,
  title: null,
  flavour: null,
  onWay: true,
  at: null,
  hops: [],
  rows: [],
  folded: null,
  gap: null,
  end: null,
  ...of,
});

const end = (of: Partial<NonNullable<DiagramNode['end']>>): NonNullable<DiagramNode['end']> => ({
  kind: 'answered',
  tone: 'failed',
  status: null,
  errorType: null,
  text: null,
  body: null,
  ...of,
});

const boxed = (one: DiagramNode, { words = en, passes = 1, open = false }: { words?: Words; passes?: number; open?: boolean } = {}) => {
  const diagram: Diagram = { nodes: [one], arrows: [], passes };
  return boxOf(one, diagram, { words, method: 'GET', open: new Set(open ? [one.id] : []), width: sizes.place });
};

describe("a box's accessible name says what it is and what happened there", () => {
  const distribution = node({
    kind: 'distribution',
    name: 'E1',
    rows: [
      row({ id: 'a', kind: 'behavior', label: '/api/*', mark: 'matched', passes: [1] }),
      row({ id: 'b', kind: 'behavior', label: '/img/*', mark: 'rejected', why: 'pattern-does-not-match' }),
      row({ id: 'c', kind: 'behavior', label: 'Default (*)', mark: 'matched', passes: [2] }),
    ],
  });
  const gap = node({
    kind: 'rest-api',
    name: 'a1',
    flavour: 'edge',
    gap: {
      kind: 'resource',
      segments: [
        { text: '/prod', part: 'stage' },
        { text: '/api', part: 'breaks' },
      ],
    },
    end: end({ status: 403, errorType: 'MissingAuthenticationTokenException' }),
  });
  test.each<[string, DiagramNode, Words, string]>([
    ['matches', distribution, en, 'Distribution E1: /api/* takes pass 1; Default (*) takes pass 2'],
    ['matches in Japanese', distribution, ja, 'ディストリビューション E1: /api/* 1 周目で一致; Default (*) 2 周目で一致'],
    ['a gap and an end', gap, en, 'REST API a1 edge-optimized: no resource /api here; 403 Missing Authentication Token'],
    ['off the way', node({ kind: 's3-bucket', name: 'site', onWay: false }), en, 'S3 bucket site: not on the way'],
    ['nothing more', node({ kind: 'custom-origin', name: 'www.example.com' }), en, 'Custom origin www.example.com'],
  ])('%s', (_, one, words, expected) => {
    expect(boxed(one, { words, passes: 2 }).name).toBe(expected);
  });
});

describe('the end says the status as AWS says it', () => {
  test.each<[string, DiagramNode['kind'], Partial<NonNullable<DiagramNode['end']>>, string, string]>([
    [
      'a message',
      'rest-api',
      { status: 403, text: 'Missing Authentication Token', errorType: 'X' },
      '✕',
      '403 Missing Authentication Token',
    ],
    ["S3's code", 's3-bucket', { status: 404, errorType: 'NoSuchKey' }, '✕', '404 NoSuchKey'],
    ['a status alone', 'distribution', { status: 403 }, '✕', '403 Forbidden'],
    ['a status that has no name', 'distribution', { status: 499 }, '✕', '499'],
    ['an arrival', 'integration', { kind: 'reaches', tone: 'proved', text: 'GET /test' }, '✓', 'Reaches GET /test'],
    ['an assumed object', 's3-bucket', { kind: 'reaches', tone: 'assumed', text: 'a.html' }, '≈', 'Answers, if the object exists'],
    ['nothing known', 'rest-api', { kind: 'cannot-tell', tone: 'unknown' }, '?', 'Cannot tell'],
  ])('%s', (_, kind, of, mark, text) => {
    expect(boxed(node({ kind, name: 'x', end: end(of) })).end).toMatchObject({ mark, text });
  });

  test.each([
    ['<?xml version="1.0"?>\n<Error><Code>NoSuchKey</Code></Error>', '<Error><Code>NoSuchKey</Code></Error>'],
    ['<!DOCTYPE HTML><HTML><HEAD><TITLE>t</TITLE></HEAD><BODY><H1>403 ERROR</H1>\n<HR>No.</BODY></HTML>', '403 ERROR No.'],
    ['{"message":"Forbidden"}', '{"message":"Forbidden"}'],
  ])('of a body, what is worth reading: %s', (body, expected) => {
    expect(boxed(node({ kind: 'rest-api', name: 'x', end: end({ status: 403, body }) })).end?.body).toBe(expected);
  });
});

test('folded rows open where they belong, and their count is told', () => {
  const behavior = (order: number): DiagramRow => row({ id: `b${order}`, kind: 'behavior', label: `/p${order}/*`, order });
  const note = row({ id: 'n', kind: 'note', label: 'root-object', detail: 'index.html' });
  const one = node({
    kind: 'distribution',
    name: 'E1',
    rows: [note, behavior(0), behavior(3)],
    folded: { count: 2, rows: [behavior(1), behavior(2)] },
  });
  const closed = boxed(one);
  const opened = boxed(one, { open: true });
  expect(closed.fold?.text).toBe('and 2 more behaviors');
  expect(opened.rows.map(({ row: { id } }) => id)).toEqual(['n', 'b0', 'b1', 'b2', 'b3']);
  expect(opened.height - closed.height).toBe(2 * sizes.row);
  expect([...opened.anchors.keys()]).toEqual(['n', 'b0', 'b1', 'b2', 'b3']);
});

test('a row whose words do not fit beside its label has two lines', () => {
  const of = (label: string) =>
    boxed(
      node({ kind: 'distribution', name: 'E1', rows: [row({ id: 'a', kind: 'behavior', label, detail: 'an-origin', mark: 'not-tried' })] }),
    ).rows[0];
  expect(of('/api/*')).toMatchObject({ two: false, height: sizes.row, label: '/api/*' });
  const long = of('/some/very/long/path/pattern/that/goes/on/and/on/*');
  expect(long).toMatchObject({ two: true, height: sizes.rowTwo });
  expect(long?.label).toMatch(/^\/some\/very.*….*\/\*$/);
});

test('an arrow says what was sent, to whom, and what became of the Host', () => {
  const to = node({ kind: 'rest-api', name: 'a1' });
  const arrow: Arrow = {
    id: 'hop:1',
    hop: 1,
    kind: 'request',
    from: { node: 'd', row: null },
    to: { node: to.id, row: null },
    number: 2,
    pass: 1,
    line: {
      method: 'GET',
      path: [
        { text: '/prod', added: true },
        { text: '/x', added: false },
      ],
      query: 'a=1',
      host: 'h.example.com',
      hostChange: 'kept',
    },
  };
  const diagram: Diagram = { nodes: [to], arrows: [arrow], passes: 1 };
  expect(arrowTold(arrow, diagram, en)).toBe('Request 2: GET /prod/x?a=1 · Host h.example.com (kept), to REST API a1');
  expect(arrowTold({ ...arrow, number: 3, pass: 2 }, diagram, ja)).toBe(
    'リクエスト 3（2 周目）: GET /prod/x?a=1 · Host h.example.com (そのまま)、宛先 REST API a1',
  );
  expect(arrowTold({ ...arrow, number: null, line: null }, diagram, en)).toBe('Not taken: to REST API a1');
});
