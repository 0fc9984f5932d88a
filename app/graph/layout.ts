import type { Diagram } from '../state/model.ts';
import type { Box } from './box.ts';
import { courseOf, type Lanes, lanesOf, type Routed, type Shape } from './lanes.ts';
import { type ArrowPlace, drawRoutes, LINE_AT, type Slot, trackId } from './routes.ts';
import { sizes } from './sizes.ts';

export type BoxPlace = { readonly id: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Layout = {
  readonly shape: Shape;
  readonly boxes: readonly BoxPlace[];
  readonly arrows: readonly ArrowPlace[];
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** Where boxes stood before, so that they do not jump while a URL is typed: a box moves down when it must, and not back up. */
export type Memory = ReadonlyMap<string, number>;

export const noMemory: Memory = new Map();

/** What arrives at a box from outside, in the order of its slots: straight down first, then from the left, then from
 * the right. */
const arrivalsAt = (id: string, routes: readonly Routed[]): readonly Routed[] => {
  const here = routes.filter(({ arrow, course }) => arrow.to.node === id && arrow.line !== null && course !== 'over');
  const of = (course: Routed['course']): readonly Routed[] => here.filter((one) => one.course === course);
  return [...of('drop'), ...of('forward'), ...of('back'), ...of('side')];
};

/** In a lane of more boxes than this they stand close. */
const ROOMY = 3;

const zoneOf = (arrivals: number, reserved: boolean): number =>
  arrivals === 0 && !reserved ? sizes.between : Math.max(arrivals, 1) * sizes.slot + sizes.slotEdge;

type Columns = { readonly x: readonly number[]; readonly widths: readonly number[] };

/** How many tracks run beside a lane: on its right its own, and those that go back up along the left of the next. */
const tracksBeside = (lane: number, routes: readonly Routed[]): number =>
  new Set(
    routes.flatMap((routed) => {
      if (routed.course === 'drop') return [];
      return (routed.course === 'back' ? routed.from - 1 : routed.from) === lane ? [trackId(routed)] : [];
    }),
  ).size;

const columnsOf = (lanes: Lanes, boxes: ReadonlyMap<string, Box>, routes: readonly Routed[]): Columns => {
  const widths = lanes.map((lane) => lane.reduce((most, id) => Math.max(most, boxes.get(id)?.width ?? 0), 0));
  const x: number[] = [];
  let at = 0;
  widths.forEach((width, lane) => {
    x.push(at);
    at += width + Math.max(sizes.channel, sizes.gutter * 2 + tracksBeside(lane, routes) * sizes.track);
  });
  return { x, widths };
};

/** A further lane begins beside the header of the box before it, so that a picture of two lanes is little taller than its taller one. */
const startOf = (lane: number, lanes: Lanes, boxes: ReadonlyMap<string, Box>, y: ReadonlyMap<string, number>): number => {
  if (lane === 0) return 0;
  const before = lanes[lane - 1]?.find((id) => boxes.get(id)?.node.kind !== 'viewer');
  const box = before === undefined ? undefined : boxes.get(before);
  if (!box) return 0;
  return (y.get(box.id) ?? 0) + sizes.header / 2 - LINE_AT;
};

/** Places boxes and arrows. Deterministic: the same boxes, arrows, shape and memory give the same picture. */
export const layout = (diagram: Diagram, scene: readonly Box[], shape: Shape, memory: Memory): Layout => {
  const nodes = new Map(diagram.nodes.map((node) => [node.id, node]));
  const boxes = new Map(scene.map((box) => [box.id, box]));
  const lanes = lanesOf(diagram, shape);
  const routes = diagram.arrows.flatMap((arrow) => courseOf(arrow, lanes, nodes) ?? []);
  const columns = columnsOf(lanes, boxes, routes);
  const ys = new Map<string, number>();
  const slots = new Map<string, readonly Slot[]>();
  lanes.forEach((lane, index) => {
    let y = startOf(index, lanes, boxes, ys);
    // Where few boxes stand, each keeps room for an arrow, so that it need not move when one comes.
    const reserved = shape !== 'narrow' && lane.length <= ROOMY;
    lane.forEach((id, at) => {
      const box = boxes.get(id);
      if (!box) return;
      const arrivals = arrivalsAt(id, routes);
      const first = at === 0;
      const viewer = box.node.kind === 'viewer';
      const top = Math.max(y + (first && viewer ? 0 : zoneOf(arrivals.length, reserved && box.node.kind !== 'more')), memory.get(id) ?? 0);
      const zone = top - arrivals.length * sizes.slot - sizes.slotEdge;
      slots.set(
        id,
        arrivals.map((routed, slot) => ({ routed, top: zone + slot * sizes.slot })),
      );
      ys.set(id, top);
      y = top + box.height + (shape === 'narrow' ? 6 : 10);
    });
  });
  const places = new Map(
    lanes.flatMap((lane, index) =>
      lane.flatMap((id): readonly (readonly [string, BoxPlace])[] => {
        const box = boxes.get(id);
        return box ? [[id, { id, x: columns.x[index] ?? 0, y: Math.round(ys.get(id) ?? 0), width: box.width, height: box.height }]] : [];
      }),
    ),
  );
  const arrows = drawRoutes({
    boxes,
    places,
    lanes,
    routes,
    slots,
    left: columns.x,
    right: columns.x.map((x, index) => x + (columns.widths[index] ?? 0)),
  });
  return { shape, boxes: [...places.values()], arrows, bounds: boundsOf([...places.values()], arrows) };
};

const boundsOf = (boxes: readonly BoxPlace[], arrows: readonly ArrowPlace[]): Layout['bounds'] => {
  const xs = [...boxes.flatMap(({ x, width }) => [x, x + width]), ...arrows.flatMap(({ points }) => points.map(({ x }) => x))];
  const ys = [...boxes.flatMap(({ y, height }) => [y, y + height]), ...arrows.flatMap(({ points }) => points.map(({ y }) => y))];
  for (const { label } of arrows) if (label) ys.push(label.y - 14);
  if (xs.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
};
