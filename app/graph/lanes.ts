import type { Arrow, Diagram, DiagramNode } from '../state/model.ts';

/**
 * How the picture uses its room. `wide`: one lane for each column. `compact`: what lies behind an origin stands below it.
 * `narrow`: one lane. The viewer always stands above what it reaches.
 */
export type Shape = 'wide' | 'compact' | 'narrow';

export type Lanes = readonly (readonly string[])[];

const laneOf = (node: DiagramNode, shape: Shape): number => {
  if (shape === 'narrow') return 0;
  const lane = Math.max(0, node.column - 1);
  return shape === 'compact' ? Math.min(lane, 1) : lane;
};

/** The boxes of the lanes from left to right, each from top to bottom: in the diagram's order, but what lies behind a box right after it. */
export const lanesOf = ({ nodes, arrows }: Diagram, shape: Shape): Lanes => {
  const behind = new Map<string, string[]>();
  const columns = new Map(nodes.map(({ id, column }) => [id, column]));
  for (const { from, to, kind } of arrows) {
    if (kind === 'loop' || kind === 'not-taken' || (columns.get(to.node) ?? 0) <= Math.max(2, columns.get(from.node) ?? 0)) continue;
    behind.set(from.node, [...(behind.get(from.node) ?? []), to.node]);
  }
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lanes: string[][] = [];
  const placed = new Set<string>();
  const place = (node: DiagramNode): void => {
    if (placed.has(node.id)) return;
    placed.add(node.id);
    const lane = laneOf(node, shape);
    while (lanes.length <= lane) lanes.push([]);
    lanes[lane]?.push(node.id);
    for (const id of behind.get(node.id) ?? []) {
      const next = byId.get(id);
      if (next) place(next);
    }
  };
  for (const node of nodes) place(node);
  return lanes.filter((lane) => lane.length > 0);
};

/**
 * How an arrow runs: `drop` straight down, `forward` to the next lane, `side` down round the lane's right side, `back` up round its
 * left side, `over` back over the top to a lane before.
 */
export type Course = 'drop' | 'forward' | 'side' | 'back' | 'over';

export type Routed = { readonly arrow: Arrow; readonly course: Course; readonly from: number; readonly to: number };

export const courseOf = (arrow: Arrow, lanes: Lanes, nodes: ReadonlyMap<string, DiagramNode>): Routed | null => {
  const find = (id: string): number => lanes.findIndex((lane) => lane.includes(id));
  const from = find(arrow.from.node);
  const to = find(arrow.to.node);
  if (from === -1 || to === -1 || arrow.from.node === arrow.to.node) return null;
  if (to > from) return { arrow, course: 'forward', from, to };
  if (to < from) return { arrow, course: 'over', from, to };
  const lane = lanes[from] ?? [];
  const steps = lane.indexOf(arrow.to.node) - lane.indexOf(arrow.from.node);
  if (steps < 0) return { arrow, course: 'back', from, to };
  const below = steps === 1;
  const straight = below && arrow.line !== null && nodes.get(arrow.from.node)?.kind !== 'distribution';
  return { arrow, course: straight ? 'drop' : 'side', from, to };
};

/**
 * The widest shape that fits a width and has a clear way for every arrow: none may have to pass a lane of boxes, and what comes
 * back over the top must find its box on top.
 */
export const shapeFor = (diagram: Diagram, width: number, widthOf: (shape: Shape) => number): Shape => {
  if (widthOf('compact') * 0.72 > width) return 'narrow';
  const wide = lanesOf(diagram, 'wide');
  if (wide.length <= 2 || widthOf('wide') * 0.9 > width) return 'compact';
  const nodes = new Map(diagram.nodes.map((node) => [node.id, node]));
  const clear = diagram.arrows.every((arrow) => {
    const routed = courseOf(arrow, wide, nodes);
    return (
      !routed ||
      routed.course === 'drop' ||
      routed.course === 'side' ||
      (routed.course === 'forward' ? routed.to === routed.from + 1 : routed.to === 0)
    );
  });
  return clear ? 'wide' : 'compact';
};
