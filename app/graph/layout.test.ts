import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arrow, Diagram, DiagramNode, DiagramRow } from '../state/model.ts';
import type { Shape } from './lanes.ts';
import { type BoxPlace, type Layout, layout, noMemory } from './layout.ts';
import { en } from './messages.en.ts';
import type { Point } from './routes.ts';
import { boxOf } from './scene.ts';
import { sizes } from './sizes.ts';

const row = (id: string, kind: DiagramRow['kind'], label: string, passes: readonly number[] = []): DiagramRow => ({
  id,
  kind,
  label,
  detail: kind === 'behavior' ? 'origin' : '',
  depth: 0,
  order: 0,
  mark: passes.length > 0 ? 'matched' : 'not-tried',
  why: null,
  hint: null,
  passes,
  pass: null,
  step: null,
  at: null,
});

const node = (id: string, kind: DiagramNode['kind'], column: number, more: Partial<DiagramNode> = {}): DiagramNode => ({
  id,
  kind,
  column,
  name: id,
  title: null,
  flavour: null,
  onWay: true,
  at: null,
  hops: [],
  rows: [],
  folded: null,
  gap: null,
  end: null,
  ...more,
});

type Ends = { readonly from: string; readonly row?: string; readonly to: string };

const arrow = (kind: Arrow['kind'], number: number | null, { from, row: leaves, to }: Ends): Arrow => ({
  id: `${kind} ${from} ${leaves} ${to} ${number}`,
  hop: null,
  kind,
  number,
  pass: kind === 'loop' ? 2 : 1,
  from: { node: from, row: leaves ?? null },
  to: { node: to, row: null },
  line:
    kind === 'not-taken'
      ? null
      : {
          method: 'GET',
          path: [{ text: '/some/path/that/is/rather/long', added: false }],
          query: '',
          host: 'a1b2c3d4e5.execute-api.example.com',
          hostChange: 'kept',
        },
});

/** A distribution of some behaviors and origins, and a way through them that may come back, fail over, and reach an integration. */
const diagrams: fc.Arbitrary<Diagram> = fc
  .record({
    behaviors: fc.integer({ min: 1, max: 9 }),
    origins: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 }),
    visits: fc.array(
      fc.record({ behavior: fc.nat(8), origin: fc.nat(5), kind: fc.constantFrom('request', 'failover', 'error-page'), back: fc.boolean() }),
      { maxLength: 4 },
    ),
    behind: fc.boolean(),
    gap: fc.boolean(),
  })
  .map(({ behaviors, origins, visits, behind, gap }) => {
    const rows = Array.from({ length: behaviors }, (_, index) =>
      row(`d/${index}`, 'behavior', `/pattern-${index}/*`, index % 3 === 0 ? [1] : []),
    );
    const nodes = [
      node('viewer', 'viewer', 0),
      node('d', 'distribution', 1, { rows }),
      ...origins.map((count, index) =>
        node(`o${index}`, index % 2 === 0 ? 'rest-api' : 's3-bucket', 2, {
          rows: Array.from({ length: count }, (_, at) => row(`o${index}/${at}`, 'resource', `/r${at}`)),
          gap:
            gap && index === 0
              ? {
                  kind: 'resource',
                  segments: [
                    { text: '/a-segment', part: 'stage' },
                    { text: '/b', part: 'breaks' },
                  ],
                }
              : null,
          onWay: visits.some(({ origin }) => origin % origins.length === index),
        }),
      ),
      ...(behind ? [node('i', 'integration', 3)] : []),
    ];
    const arrows = [arrow('request', 1, { from: 'viewer', to: 'd' })];
    for (const { behavior, origin, kind, back } of visits) {
      const to = `o${origin % origins.length}`;
      arrows.push(arrow(kind, arrows.length + 1, { from: 'd', row: `d/${behavior % behaviors}`, to }));
      if (back) arrows.push(arrow('loop', arrows.length + 1, { from: to, to: 'd' }));
    }
    if (behind) arrows.push(arrow('request', null, { from: 'o0', to: 'i' }));
    for (let at = 0; at < behaviors; at++)
      arrows.push(arrow('not-taken', null, { from: 'd', row: `d/${at}`, to: `o${at % origins.length}` }));
    return { nodes, arrows, passes: 2 };
  });

const placed = (diagram: Diagram, shape: Shape, memory: ReadonlyMap<string, number> = noMemory): Layout =>
  layout(
    diagram,
    diagram.nodes.map((one) => boxOf(one, diagram, { words: en, method: 'GET', open: new Set(), width: sizes.place })),
    shape,
    memory,
  );

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const labelsOf = ({ arrows }: Layout) =>
  arrows.flatMap(({ arrow: { id }, label }) => {
    if (!label) return [];
    const x = label.anchor === 'middle' ? label.x - label.width / 2 : label.x;
    return [{ id, x, y: label.y - 11, width: label.width, height: label.lines * sizes.label.line }];
  });

/** The straight pieces of a line as thin rectangles; its ends may touch their boxes. */
const pieces = (points: readonly Point[]): readonly Rect[] =>
  points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return {
      x: Math.min(point.x, before.x),
      y: Math.min(point.y, before.y),
      width: Math.abs(point.x - before.x),
      height: Math.abs(point.y - before.y),
    };
  });

const crosses = (piece: Rect, box: Rect): boolean =>
  overlap(
    { ...piece, width: Math.max(piece.width, 0.1), height: Math.max(piece.height, 0.1) },
    { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 },
  );

const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));

const names = (boxes: readonly (readonly [BoxPlace, BoxPlace])[]): readonly string[] => boxes.map(([a, b]) => `${a.id} ${b.id}`);

describe.each(['wide', 'compact', 'narrow'] as const)('%s', (shape) => {
  test('nothing lies over anything', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const result = placed(diagram, shape);
        const labels = labelsOf(result);
        expect(result.boxes.length).toBe(diagram.nodes.length);
        expect(names(pairs(result.boxes).filter(([a, b]) => overlap(a, b)))).toEqual([]);
        expect(
          labels.flatMap((label) => result.boxes.filter((box) => overlap(label, box)).map(({ id }) => `${label.id} over ${id}`)),
        ).toEqual([]);
        expect(
          pairs(labels)
            .filter(([a, b]) => overlap(a, b))
            .map(([a, b]) => `${a.id} over ${b.id}`),
        ).toEqual([]);
        expect(labels.filter(({ width }) => width < 120).map(({ id }) => `${id} has no room`)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('arrows run round boxes and words', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const result = placed(diagram, shape);
        const labels = labelsOf(result);
        const faults = result.arrows.flatMap(({ arrow: { id }, points }) =>
          pieces(points).flatMap((piece) => [
            ...result.boxes.filter((box) => crosses(piece, box)).map((box) => `${id} through ${box.id}`),
            ...labels.filter((label) => label.id !== id && crosses(piece, label)).map((label) => `${id} through the words of ${label.id}`),
          ]),
        );
        expect(faults).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('the same diagram gives the same picture, and every arrow is drawn', () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        expect(placed(diagram, shape)).toEqual(placed(diagram, shape));
        expect(placed(diagram, shape).arrows.length).toBe(diagram.arrows.length);
      }),
      { numRuns: 20 },
    );
  });
});

test('a box that stood lower before stays where it was', () => {
  const diagram: Diagram = {
    nodes: [node('viewer', 'viewer', 0), node('d', 'distribution', 1), node('o', 's3-bucket', 2)],
    arrows: [],
    passes: 1,
  };
  const find = (result: Layout): number | undefined => result.boxes.find(({ id }) => id === 'o')?.y;
  const free = find(placed(diagram, 'compact')) ?? 0;
  expect(find(placed(diagram, 'compact', new Map([['o', free + 40]])))).toBe(free + 40);
  expect(find(placed(diagram, 'compact', new Map([['o', free - 40]])))).toBe(free);
});
