import type { Trace } from '../trace/trace.ts';
import type { DiagramNode } from './diagram.ts';
import type { EndAt } from './ends.ts';
import { node } from './nodes.ts';
import { lastStep } from './steps.ts';

/** A Lambda function's name, or the host that an HTTP integration calls; else the URI as written. */
const nameOf = (uri: string | null, type: string): string => {
  if (uri === null) return type;
  const lambda = /:function:([^/:]+)/.exec(uri)?.[1];
  return lambda ?? /^https?:\/\/([^/]+)/.exec(uri)?.[1] ?? uri;
};

/** What stands behind an API: its integration, where the request got to one. */
export const integrationNode = (trace: Trace, api: DiagramNode): DiagramNode | null => {
  for (const hop of api.hops) {
    const reached = lastStep(trace.hops, hop, 'integration-reached');
    if (!reached) continue;
    const { uri, type } = reached.step;
    const at = reached.step.because.find((evidence) => evidence.kind === 'pasted')?.at ?? null;
    return node({
      id: `integration:${api.id}`,
      kind: 'integration',
      name: nameOf(uri, type),
      title: uri,
      flavour: type,
      column: api.column + 1,
      at,
      hops: [hop],
    });
  }
  return null;
};

/** Puts each end at the node that answered: behind the API where its integration did. */
export const withEnds = (nodes: readonly DiagramNode[], ends: readonly EndAt[]): readonly DiagramNode[] =>
  nodes.map((one) => {
    const here = ends.findLast(({ hop }) => one.hops.includes(hop));
    if (!here) return one;
    const behind = one.kind !== 'integration' && nodes.some(({ id }) => id === `integration:${one.id}`);
    return behind ? one : { ...one, end: here.end };
  });
