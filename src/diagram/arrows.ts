import type { Model } from '../model/model.ts';
import { known } from '../model/value.ts';
import type { PlaceRef } from '../trace/answer.ts';
import { arrowNumbers } from '../trace/arrows.ts';
import type { Hop, Trace } from '../trace/trace.ts';
import { matchedRow } from './api-rows.ts';
import { lineOf } from './arrow-line.ts';
import { behaviorRowId, errorPageBehavior } from './behaviors.ts';
import type { Arrow, DiagramNode } from './diagram.ts';
import type { Drawn } from './nodes.ts';
import { passOf } from './notes.ts';
import { nodeId, originsOf } from './places.ts';
import { lastStep } from './steps.ts';

type Ends = { readonly nodeOf: (hop: number) => DiagramNode | undefined; readonly find: (host: string) => PlaceRef };

/** The row that a request left its place from. */
const leavingRow = (trace: Trace, model: Model, from: DiagramNode, hop: Hop, sender: number): string | null => {
  const at = trace.hops[sender];
  if (!at) return null;
  if (from.kind === 'distribution') {
    const behaviors = model.distributions.find(({ name }) => name === from.name)?.behaviors ?? [];
    const index = hop.arrival === 'error-page' ? errorPageBehavior(trace, sender, behaviors) : at.behaviorIndex;
    const id = index === null ? null : behaviorRowId(from.id, index);
    return from.rows.some((one) => one.id === id) ? id : null;
  }
  if (at.at.kind === 'edge-front') return from.rows.find((one) => one.label.startsWith('edge-to'))?.id ?? null;
  return matchedRow(from.rows);
};

const kindOf = (hop: Hop, back: boolean): Arrow['kind'] => {
  if (hop.arrival === 'failover' || hop.arrival === 'error-page') return hop.arrival;
  return back ? 'loop' : 'request';
};

const taken = ({ trace, model }: Drawn, { nodeOf }: Ends): readonly Arrow[] => {
  const numbers = arrowNumbers(trace.hops);
  return trace.hops.flatMap((hop, index): readonly Arrow[] => {
    const to = nodeOf(index);
    const from = hop.from === null ? null : nodeOf(hop.from);
    const sender = hop.from === null ? null : (trace.hops[hop.from] ?? null);
    if (!to || from === undefined || (hop.from !== null && numbers[hop.from] === numbers[index])) return [];
    const back = from !== null && (hop.pass > 1 || to.column <= from.column);
    const row = from && hop.from !== null ? leavingRow(trace, model, from, hop, hop.from) : null;
    const base = {
      id: `hop:${index}`,
      hop: index,
      number: numbers[index] ?? null,
      pass: passOf(trace.hops, index),
      line: lineOf(hop.request, sender),
    };
    return [{ ...base, kind: kindOf(hop, back), from: { node: from?.id ?? 'viewer', row }, to: { node: to.id, row: null } }];
  });
};

/** A request that got no connection was sent, and arrived nowhere: its arrow has no number. */
const lost = ({ trace, model }: Drawn, nodes: readonly DiagramNode[], { nodeOf, find }: Ends): readonly Arrow[] => {
  return trace.hops.flatMap((hop, index): readonly Arrow[] => {
    const from = nodeOf(index);
    if (
      !from ||
      !hop.sends ||
      !lastStep(trace.hops, index, 'connection-failed') ||
      trace.hops.some((next) => next.from === index && next.arrival === 'origin')
    )
      return [];
    const to = nodeId(find(hop.sends.to));
    if (!nodes.some(({ id }) => id === to) || to === from.id) return [];
    const row = leavingRow(trace, model, from, hop, index);
    return [
      {
        id: `lost:${index}`,
        hop: null,
        kind: 'request',
        from: { node: from.id, row },
        to: { node: to, row: null },
        number: null,
        pass: passOf(trace.hops, index),
        line: lineOf(hop.sends, hop),
      },
    ];
  });
};

const toIntegration = (trace: Trace, nodes: readonly DiagramNode[]): readonly Arrow[] =>
  nodes.flatMap((one): readonly Arrow[] => {
    const [hop] = one.hops;
    if (one.kind !== 'integration' || hop === undefined) return [];
    const from = nodes.find(({ id }) => one.id === `integration:${id}`);
    const step = lastStep(trace.hops, hop, 'integration-reached')?.step;
    const request = trace.hops[hop]?.request;
    if (!from || !step || !request) return [];
    const line = {
      method: request.method,
      path: [{ text: step.path, added: false }],
      query: request.query,
      host: '',
      hostChange: 'none' as const,
    };
    return [
      {
        id: `call:${one.id}`,
        hop: null,
        kind: 'request',
        from: { node: from.id, row: matchedRow(from.rows) },
        to: { node: one.id, row: null },
        number: null,
        pass: passOf(trace.hops, hop),
        line,
      },
    ];
  });

/** From each shown behavior that the request did not take to its origins, faint. */
const notTaken = (model: Model, { find }: Ends, nodes: readonly DiagramNode[], way: readonly Arrow[]): readonly Arrow[] => {
  const ids = new Set(nodes.map(({ id }) => id));
  const drawn = new Set(way.map(({ from, to }) => `${from.row} ${to.node}`));
  return nodes.flatMap((own): readonly Arrow[] => {
    const distribution = own.kind === 'distribution' ? model.distributions.find(({ name }) => name === own.name) : undefined;
    if (!distribution) return [];
    return own.rows.flatMap((one) => {
      if (one.kind !== 'behavior') return [];
      const targets = originsOf(distribution, one.detail).map((origin) => nodeId(find(known(origin.domainName) ?? '')));
      const boxes = [...new Set(targets.map((id) => (ids.has(id) ? id : `more:${own.id}`)))];
      return boxes
        .filter((id) => ids.has(id) && id !== own.id && !drawn.has(`${one.id} ${id}`))
        .map(
          (id): Arrow => ({
            id: `off:${one.id}>${id}`,
            hop: null,
            kind: 'not-taken',
            from: { node: own.id, row: one.id },
            to: { node: id, row: null },
            number: null,
            pass: 0,
            line: null,
          }),
        );
    });
  });
};

/** The requests sent, in their order, then the calls of integrations, then what was not taken. */
export const drawnArrows = (drawn: Drawn, nodes: readonly DiagramNode[], find: Ends['find']): readonly Arrow[] => {
  const ends: Ends = { nodeOf: (hop) => nodes.find((one) => one.kind !== 'integration' && one.hops.includes(hop)), find };
  const way = [...taken(drawn, ends), ...lost(drawn, nodes, ends), ...toIntegration(drawn.trace, nodes)];
  return [...way, ...notTaken(drawn.model, ends, nodes, way)];
};
