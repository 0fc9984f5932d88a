import type { Arrow } from '../state/model.ts';
import type { Box } from './box.ts';
import type { Lanes, Routed } from './lanes.ts';
import { sizes } from './sizes.ts';
import { orderTracks, type Track } from './tracks.ts';

export type Point = { readonly x: number; readonly y: number };

/** An arrow's way in straight pieces, where its number stands, and the room for its words. */
export type ArrowPlace = {
  readonly arrow: Arrow;
  readonly points: readonly Point[];
  readonly badge: Point | null;
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly lines: 1 | 2;
    readonly anchor: 'start' | 'middle';
  } | null;
};

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** The room above a box for one arrival: its line and its words. */
export type Slot = { readonly routed: Routed; readonly top: number };

export type RouteInput = {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly places: ReadonlyMap<string, Place>;
  readonly lanes: Lanes;
  readonly routes: readonly Routed[];
  readonly slots: ReadonlyMap<string, readonly Slot[]>;
  /** The edges of each lane. */
  readonly left: readonly number[];
  readonly right: readonly number[];
};

type Heights = ReadonlyMap<string, number>;

/** Which side of its lane an arrow runs along; none for what goes straight down. */
const sideOf = ({ course }: Routed): 'left' | 'right' | null => (course === 'drop' ? null : course === 'back' ? 'left' : 'right');

/** The height at which an arrow leaves its box: at its row, or at the header. Several from one row stand a little apart. */
const leaving = (input: RouteInput): Heights => {
  const heights = new Map<string, number>();
  const used = new Map<string, number>();
  for (const { arrow, course } of input.routes) {
    const box = input.boxes.get(arrow.from.node);
    const place = input.places.get(arrow.from.node);
    if (!box || !place || course === 'drop') continue;
    const row = arrow.from.row === null ? undefined : box.anchors.get(arrow.from.row);
    const at = place.y + (row ?? box.header.height / 2);
    const key = `${arrow.from.node} ${arrow.from.row}`;
    const before = used.get(key) ?? 0;
    if (arrow.line !== null) used.set(key, before + 1);
    // Nested: what runs further out leaves further out.
    heights.set(arrow.id, at + (arrow.line === null ? 0 : before * (course === 'back' ? -7 : 7)));
  }
  return heights;
};

/** The heights at which arrows that are not taken meet their target: its header, the same for all of them. */
const faintEntry = (input: RouteInput, arrow: Arrow): number => {
  const place = input.places.get(arrow.to.node);
  const box = input.boxes.get(arrow.to.node);
  return (place?.y ?? 0) + Math.min(box?.header.height ?? 0, sizes.header) / 2 + (box?.node.onWay ? 6 : 0);
};

const slotOf = (input: RouteInput, { arrow }: Routed): Slot | undefined =>
  input.slots.get(arrow.to.node)?.find(({ routed }) => routed.arrow.id === arrow.id);

/** How far below its slot's top an arrival runs. */
export const LINE_AT = 7;

/** All arrows not taken that go to one box share a track. */
export const trackId = ({ arrow, course }: Routed): string => (arrow.line === null ? `faint ${course} ${arrow.to.node}` : arrow.id);

/** The tracks of one side of a lane: `right` holds what goes on, down or over the top, `left` what goes back up. */
const tracksOf = (input: RouteInput, lane: number, side: 'left' | 'right', from: Heights, buses: Heights): readonly Track[] => {
  const groups = new Map<string, Routed[]>();
  for (const routed of input.routes) {
    if (routed.from !== lane || sideOf(routed) !== side) continue;
    groups.set(trackId(routed), [...(groups.get(trackId(routed)) ?? []), routed]);
  }
  return [...groups].flatMap(([id, group]): readonly Track[] => {
    const [first] = group;
    if (!first) return [];
    const starts = group.map(({ arrow }) => from.get(arrow.id) ?? 0);
    const entry = entryOf(input, first, buses);
    const ys = [...starts, entry];
    const span = { id, top: Math.min(...ys), bottom: Math.max(...ys) };
    if (side === 'left') return [{ ...span, left: [], right: ys }];
    return [first.course === 'forward' ? { ...span, left: starts, right: [entry] } : { ...span, left: ys, right: [] }];
  });
};

const entryOf = (input: RouteInput, routed: Routed, buses: Heights): number => {
  if (routed.course === 'over') return buses.get(routed.arrow.id) ?? 0;
  if (routed.arrow.line === null) return faintEntry(input, routed.arrow);
  return (slotOf(input, routed)?.top ?? 0) + LINE_AT;
};

/** The x of each track: the nearest stands a little off the lane, the others follow. */
const placeTracks = (input: RouteInput, from: Heights, buses: Heights): ReadonlyMap<string, number> => {
  const xs = new Map<string, number>();
  input.lanes.forEach((_, lane) => {
    orderTracks(tracksOf(input, lane, 'right', from, buses)).forEach((track, index) => {
      xs.set(track.id, (input.right[lane] ?? 0) + sizes.gutter + index * sizes.track);
    });
    const back = orderTracks(tracksOf(input, lane, 'left', from, buses));
    back.forEach((track, index) => {
      xs.set(track.id, (input.left[lane] ?? 0) - sizes.gutter - (back.length - 1 - index) * sizes.track);
    });
  });
  return xs;
};

/** The input, and the arrows back over the top from the innermost to the outermost: what starts lower or further right runs outside. */
type Nested = RouteInput & { readonly over: readonly Routed[] };

const nested = (input: RouteInput, from: Heights): Nested => {
  const over = input.routes.filter(({ course }) => course === 'over');
  const height = ({ arrow }: Routed): number => from.get(arrow.id) ?? 0;
  return { ...input, over: over.sort((a, b) => a.from - b.from || height(a) - height(b)) };
};

/** How high each arrow back over the top runs. */
const busesOf = (input: Nested): Heights => {
  const tops = [...input.places.values()].map(({ y }) => y);
  const slots = [...input.slots.values()].flatMap((list) => list.map(({ top }) => top));
  const top = Math.min(...tops, ...slots, 0);
  return new Map(input.over.map(({ arrow }, index) => [arrow.id, top - sizes.bus * (index + 0.6)]));
};

type Ports = { readonly left: number; readonly right: number };

/** Where the arrival lines of a box come down: those from the left on its left, the others on its right. */
const portsOf = (input: Nested, id: string): ((routed: Routed) => number) & { readonly free: Ports } => {
  const place = input.places.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const slots = input.slots.get(id) ?? [];
  const left = slots.filter(({ routed }) => routed.course !== 'side').map(({ routed }) => routed.arrow.id);
  const side = slots.filter(({ routed }) => routed.course === 'side').map(({ routed }) => routed.arrow.id);
  const over = input.over.filter(({ arrow }) => arrow.to.node === id).map(({ arrow }) => arrow.id);
  const right = [...[...side].reverse(), ...over];
  const at = ({ arrow }: Routed): number => {
    const fromLeft = left.indexOf(arrow.id);
    if (fromLeft !== -1) return place.x + sizes.port + (left.length - 1 - fromLeft) * sizes.ports;
    return place.x + place.width - sizes.port - Math.max(0, right.indexOf(arrow.id)) * sizes.ports;
  };
  const free = {
    left: left.length === 0 ? place.x + 4 : place.x + sizes.port + (left.length - 1) * sizes.ports + sizes.badge + 8,
    right:
      right.length === 0
        ? place.x + place.width + 10
        : place.x + place.width - sizes.port - (right.length - 1) * sizes.ports - sizes.badge - 8,
  };
  return Object.assign(at, { free });
};

const arrived = (input: Nested, routed: Routed, way: readonly Point[]): ArrowPlace => {
  const { arrow } = routed;
  const ports = portsOf(input, arrow.to.node);
  const place = input.places.get(arrow.to.node);
  const slot = slotOf(input, routed)?.top ?? 0;
  const x = ports(routed);
  const points = [...way, { x, y: place?.y ?? 0 }];
  const middle = slot + 25;
  const label = {
    x: ports.free.left,
    y: middle - 4,
    width: ports.free.right - ports.free.left,
    lines: 2 as const,
    anchor: 'start' as const,
  };
  return { arrow, points, badge: arrow.number === null ? null : { x, y: middle }, label };
};

const over = (input: Nested, routed: Routed, start: Point, track: number, bus: number): ArrowPlace => {
  const { arrow } = routed;
  const place = input.places.get(arrow.to.node);
  const x = portsOf(input, arrow.to.node)(routed);
  const points = [start, { x: track, y: start.y }, { x: track, y: bus }, { x, y: bus }, { x, y: place?.y ?? 0 }];
  const middle = Math.round((track + x) / 2);
  return {
    arrow,
    points,
    badge: arrow.number === null ? null : { x: middle, y: bus },
    label: { x: middle, y: bus - 15, width: track - x - 24, lines: 1, anchor: 'middle' },
  };
};

const faint = (input: RouteInput, { arrow, course }: Routed, start: Point, track: number): ArrowPlace => {
  const place = input.places.get(arrow.to.node);
  const y = faintEntry(input, arrow);
  const x = (place?.x ?? 0) + (course === 'side' ? (place?.width ?? 0) : 0);
  return { arrow, points: [start, { x: track, y: start.y }, { x: track, y }, { x, y }], badge: null, label: null };
};

/** Draws every arrow in straight pieces; their corners are rounded when they are painted. */
export const drawRoutes = (given: RouteInput): readonly ArrowPlace[] => {
  const from = leaving(given);
  const input = nested(given, from);
  const buses = busesOf(input);
  const tracks = placeTracks(input, from, buses);
  return input.routes.map((routed): ArrowPlace => {
    const { arrow, course } = routed;
    const source = input.places.get(arrow.from.node);
    if (course === 'drop') {
      const x = portsOf(input, arrow.to.node)(routed);
      return arrived(input, routed, [{ x, y: (source?.y ?? 0) + (source?.height ?? 0) }]);
    }
    const start = { x: (source?.x ?? 0) + (course === 'back' ? 0 : (source?.width ?? 0)), y: from.get(arrow.id) ?? 0 };
    const track = tracks.get(trackId(routed)) ?? start.x;
    if (course === 'over') return over(input, routed, start, track, buses.get(arrow.id) ?? 0);
    if (arrow.line === null) return faint(input, routed, start, track);
    const y = (slotOf(input, routed)?.top ?? 0) + LINE_AT;
    const x = portsOf(input, arrow.to.node)(routed);
    return arrived(input, routed, [start, { x: track, y: start.y }, { x: track, y }, { x, y }]);
  });
};
