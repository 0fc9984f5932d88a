import type { Distribution } from '../model/distribution.ts';
import { known, whereOf } from '../model/value.ts';
import type { PlaceRef } from '../trace/answer.ts';
import type { DiagramNode } from './diagram.ts';
import { type Drawn, node, placeNode } from './nodes.ts';
import { nodeId, originsOf } from './places.ts';
import { row } from './rows.ts';

type Find = (host: string) => PlaceRef;

/** Beyond this many origins, only those of the way and of the shown behaviors are boxes of their own. */
const MOST_ORIGINS = 5;
const NEAR_ORIGINS = 2;

export type OriginPlace = { readonly ref: PlaceRef; readonly at: DiagramNode['at']; readonly label: string; readonly origin: string };

/** The places of a distribution's origins: each place once, in the order in which behaviors name them. */
export const originPlaces = (distribution: Distribution, find: Find): readonly OriginPlace[] => {
  const named = distribution.behaviors.flatMap((behavior) => originsOf(distribution, known(behavior.targetOriginId) ?? ''));
  const seen = new Map<string, OriginPlace>();
  for (const origin of [...named, ...distribution.origins]) {
    const { domainName } = origin;
    const ref: PlaceRef =
      domainName.from === 'unresolved' ? { kind: 'custom-origin', name: domainName.expression } : find(domainName.value);
    const id = nodeId(ref);
    if (!seen.has(id)) seen.set(id, { ref, at: whereOf(domainName) ?? origin.at, label: ref.name, origin: known(origin.id) ?? '' });
  }
  return [...seen.values()];
};

/** A distribution on the way, its node, and the places of its origins. */
export type Fanned = { readonly own: DiagramNode; readonly distribution: Distribution; readonly all: readonly OriginPlace[] };

/** Ids of the places that the shown behaviors name. */
const namedByShown = (distribution: Distribution, shown: DiagramNode, find: Find): ReadonlySet<string> => {
  const targets = new Set(shown.rows.flatMap((one) => (one.kind === 'behavior' ? [one.detail] : [])));
  return new Set(
    [...targets].flatMap((target) => originsOf(distribution, target)).map((origin) => nodeId(find(known(origin.domainName) ?? ''))),
  );
};

/** The origins that the request did not get to, as boxes; beyond a number of them, as rows of one. */
export const offWayNodes = (
  drawn: Drawn,
  { own, distribution, all }: Fanned,
  find: Find,
  visited: ReadonlySet<string>,
): readonly DiagramNode[] => {
  const rest = all.filter(({ ref }) => !visited.has(nodeId(ref)));
  const near = namedByShown(distribution, own, find);
  const boxed = all.length <= MOST_ORIGINS ? rest : rest.filter(({ ref }) => near.has(nodeId(ref))).slice(0, NEAR_ORIGINS);
  const column = own.column + 1;
  const boxes = boxed.map(({ ref, at }) => ({ ...placeNode(drawn, ref, column, []), at }));
  const others = rest.filter((one) => !boxed.includes(one));
  if (others.length === 0) return boxes;
  const id = `more:${own.id}`;
  const rows = others.map(({ ref, at, label, origin }, order) =>
    row({ id: `${id}/${nodeId(ref)}`, kind: 'origin', label, detail: origin, order, at, mark: 'not-tried' }),
  );
  return [...boxes, node({ id, kind: 'more', name: '', column, onWay: false, folded: { count: rows.length, rows } })];
};
