import type { Model } from '../model/model.ts';
import type { PlaceRef } from '../trace/answer.ts';
import type { Trace } from '../trace/trace.ts';
import { drawnArrows } from './arrows.ts';
import type { Diagram, DiagramNode } from './diagram.ts';
import { endsOf } from './ends.ts';
import { integrationNode, withEnds } from './integration.ts';
import { node, placeNode } from './nodes.ts';
import { passOf } from './notes.ts';
import { type Fanned, offWayNodes, originPlaces } from './origin-nodes.ts';
import { nodeId, placeFinder, placeOfHop } from './places.ts';

type Place = { readonly ref: PlaceRef; readonly column: number; readonly hops: number[] };

/** The visited places in the order of first arrival, each one column beyond where it was reached from. */
const visited = (trace: Trace, model: Model): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  const ids: string[] = [];
  trace.hops.forEach((hop, index) => {
    const ref = placeOfHop(hop, trace.hops, model);
    const id = nodeId(ref);
    ids.push(id);
    const before = places.get(id);
    if (before) before.hops.push(index);
    else {
      const column = hop.from === null ? 1 : (places.get(ids[hop.from] ?? '')?.column ?? 0) + 1;
      places.set(id, { ref, column, hops: [index] });
    }
  });
  return places;
};

/** Boxes of a column stand in the order in which the behaviors name them, on the way or off it, so that they keep their places. */
const ordered = (nodes: readonly DiagramNode[], order: readonly string[]): readonly DiagramNode[] => {
  const rank = new Map(order.map((id, index) => [id, index]));
  const of = (one: DiagramNode): number => rank.get(one.id) ?? (one.kind === 'more' ? 2000 : 1000);
  return [...nodes].sort((a, b) => a.column - b.column || of(a) - of(b));
};

/** Which boxes and arrows a request's way has, and what of the configuration lies beside it. Pure; the same trace gives the same ids. */
export const drawTrace = (trace: Trace, model: Model): Diagram => {
  const places = visited(trace, model);
  const onWay = [...places.values()].map(({ ref, column, hops }) => placeNode({ trace, model }, ref, column, hops));
  const find = placeFinder(trace, model);
  const fanned = onWay.flatMap((own): readonly Fanned[] => {
    const distribution = own.kind === 'distribution' ? model.distributions.find(({ name }) => name === own.name) : undefined;
    return distribution ? [{ own, distribution, all: originPlaces(distribution, find) }] : [];
  });
  const drawn = new Set(onWay.map(({ id }) => id));
  const visitedIds: ReadonlySet<string> = new Set(drawn);
  const offWay = fanned.flatMap((one) =>
    offWayNodes({ trace, model }, one, find, visitedIds).filter(({ id }) => !drawn.has(id) && drawn.add(id)),
  );
  const behind = onWay.flatMap((own) => integrationNode(trace, own) ?? []);
  const order = fanned.flatMap(({ all }) => all.map(({ ref }) => nodeId(ref)));
  const viewer = node({ id: 'viewer', kind: 'viewer', column: 0, name: '' });
  const nodes = withEnds([viewer, ...ordered([...onWay, ...offWay, ...behind], order)], endsOf(trace));
  return {
    nodes,
    arrows: drawnArrows({ trace, model }, nodes, find),
    passes: trace.hops.reduce((most, _, index) => Math.max(most, passOf(trace.hops, index)), 1),
  };
};
