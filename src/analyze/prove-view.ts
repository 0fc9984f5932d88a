import { type Proofs, proofsOf } from '../explain/fixes.ts';
import type { Found } from '../explain/found.ts';
import { deployCommands } from '../fix/deploy.ts';
import type { Answered as FixAnswered, Ground } from '../fix/ground.ts';
import { proveFixes } from '../fix/prove.ts';
import { snippetsFor } from '../fix/snippets.ts';
import type { ProvedFix } from '../fix/try-fix.ts';
import type { World } from '../services/run-trace.ts';
import type { RunFunction } from '../trace/ports.ts';
import type { Trace } from '../trace/trace.ts';
import type { WorkspaceRequest } from '../workspace/workspace.ts';
import { differingFrom } from './differing-urls.ts';
import type { ReadWorkspace } from './read-sources.ts';

type Answered = { readonly trace: Trace; readonly found: readonly Found[] };

/** What was read, as fixes need it. */
export const asGround = (read: ReadWorkspace, world: World): Ground => ({
  sources: read.sources,
  alone: read.alone,
  readings: read.readings,
  model: read.model,
  problems: read.problems,
  world,
  parsers: read.loaded.parsers,
  readers: read.loaded.readers,
  seen: new Map(),
});

const asAnswered = ({ trace, found }: Answered): FixAnswered => ({ request: trace.request, trace, found });

const nameOfRequest = ({ name, method, url }: WorkspaceRequest): string => name ?? `${method ?? 'GET'} ${url}`;

/** Tries the fixes of one request of a workspace; the others are traced with each fix as well. */
const proveView = (
  read: ReadWorkspace,
  world: World,
  runFunction: RunFunction | null,
  requests: readonly WorkspaceRequest[],
  answered: readonly Answered[],
  view: number,
): Proofs => {
  const viewed = answered[view];
  const isOther = (_: unknown, index: number): boolean => index !== view;
  const texts = new Map(read.sources.map(({ name, text }) => [name, text]));
  const fixes: readonly (readonly ProvedFix[])[] = viewed
    ? proveFixes({
        ground: asGround(read, world),
        answered: asAnswered(viewed),
        others: answered.filter(isOther).map(asAnswered),
        runFunction,
        differing: differingFrom(world),
      })
    : [];
  return proofsOf({
    fixes,
    model: read.model,
    deploy: deployCommands(read.readings, texts),
    snippetsFor: (fix) => snippetsFor(read.readings, texts, read.model, fix.changes),
    otherNames: requests.filter(isOther).map(nameOfRequest),
  });
};

export type ProveView = (
  read: ReadWorkspace,
  world: World,
  requests: readonly WorkspaceRequest[],
  answered: readonly Answered[],
  view: number,
) => Promise<Proofs>;

/**
 * Tries the fixes of a request, and remembers what came of it: a proof holds no words, so it stands for as long as what was read, the
 * answers and the requests do. The sandbox is loaded where there is a fix to try, as a fix may bring a function.
 */
export const viewProver = (loadFunctions: () => Promise<RunFunction>): ProveView => {
  let last: { readonly model: ReadWorkspace['model']; readonly key: string; readonly proofs: Proofs } | null = null;
  return async (read, world, requests, answered, view) => {
    const key = JSON.stringify([requests, view, world.answers]);
    if (last?.model === read.model && last.key === key) return last.proofs;
    const hasFixes = answered[view]?.found.some(({ finding }) => finding.fixes.length > 0) === true;
    const proofs = proveView(read, world, hasFixes ? await loadFunctions() : null, requests, answered, view);
    last = { model: read.model, key, proofs };
    return proofs;
  };
};
