import type { Join } from '../model/model.ts';
import type { Located } from '../model/value.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Contribution } from './contribution.ts';
import { type ApiKind, apiKindOf, type KnownApi, knownApis, originDomains } from './join-candidates.ts';
import type { SourceReading } from './source.ts';

/** A piece with its owner: an API id or a custom domain name. `join`: the id of the join that it rests on. */
export type Owned = { readonly piece: Contribution; readonly source: string; readonly owner: string; readonly join: string | null };

export type Owners = { readonly owned: readonly Owned[]; readonly joins: readonly Join[]; readonly problems: readonly Problem[] };

type Answers = Readonly<Record<string, string>>;
type Target = ApiKind | 'domain';

/** What the decisions of one run share. */
type Run = {
  readonly answers: Answers;
  readonly known: ReadonlyMap<string, KnownApi>;
  readonly domains: readonly string[];
  /** `<owner> <piece kind>`: which owners have which pieces already. */
  readonly filled: Map<string, string>;
  /** APIs and domains that had to be made up, by what they are. */
  readonly invented: Map<string, Target>;
  readonly owned: Owned[];
  /** How many pieces of a kind a source's questions already hold, and for what kind of owner each question asks. */
  readonly asked: Map<string, number>;
  readonly settled: Map<string, { readonly target: Target; readonly owner: string }>;
  readonly joins: Map<string, Join>;
  readonly problems: Problem[];
};

const targetOf = (piece: Contribution): Target | null =>
  piece.kind === 'mappings' || piece.kind === 'routing-rules' ? 'domain' : apiKindOf(piece);

const spanOf = (piece: Contribution): Span => ('at' in piece ? piece.at : { source: '', start: 0, end: 0 });

const saidOwner = (piece: Contribution): string | null => {
  if (piece.kind === 'rest-api' || piece.kind === 'http-api') return piece.id;
  return 'owner' in piece ? piece.owner : null;
};

const toldOwner = (reading: SourceReading, target: Target): string | null => {
  const { restApiId, apiId, domainName } = reading.belongsTo;
  if (target === 'domain') return domainName ?? null;
  return (target === 'rest' ? (restApiId ?? apiId) : (apiId ?? restApiId)) ?? null;
};

const stageNames = (piece: Contribution): readonly string[] => {
  if (piece.kind !== 'rest-stages' && piece.kind !== 'http-stages') return [];
  return piece.stages.flatMap(({ name }) => (name.from === 'unresolved' ? [] : [name.value]));
};

/** What a piece fills: a definition (OpenAPI) is first of all its resources or routes, whatever else tells of the API. */
const slotOf = (piece: Contribution): string =>
  piece.kind === 'rest-api' ? 'rest-resources' : piece.kind === 'http-api' ? 'http-routes' : piece.kind;

/** How well a piece fits an API. Only the order counts: the more that speaks for it, the higher. */
const fitOf = (run: Run, api: KnownApi, piece: Contribution, source: string): number => {
  const label = piece.kind === 'rest-api' || piece.kind === 'http-api' ? piece.label : null;
  const taken = run.filled.get(`${api.id} ${slotOf(piece)}`);
  return (
    (api.sources.has(source) ? 16 : 0) +
    (label !== null && api.label === label ? 8 : 0) +
    // Pasted before merely seen as an origin's host.
    (api.kind !== null ? 4 : 0) +
    (api.atOrigin ? 2 : 0) +
    (stageNames(piece).some((stage) => api.originPaths.has(stage)) ? 2 : 0) -
    // One API has one list of resources: a second list belongs to another API.
    (taken !== undefined ? 32 : 0)
  );
};

/** The owners that a piece may have, the likeliest first. */
const candidates = (run: Run, target: Target, piece: Contribution, source: string): readonly string[] => {
  if (target === 'domain') return run.domains;
  return [...run.known.values()]
    .filter((api) => api.kind === null || api.kind === target)
    .map((api, order) => ({ id: api.id, order, fit: fitOf(run, api, piece, source) }))
    .sort((a, b) => b.fit - a.fit || a.order - b.order)
    .map(({ id }) => id);
};

const fill = (run: Run, target: Target, piece: Contribution, source: string, owner: string, join: string | null): void => {
  run.owned.push({ piece, source, owner, join });
  run.filled.set(`${owner} ${piece.kind}`, source);
  const api = run.known.get(owner);
  if (api && target !== 'domain') api.kind ??= target;
};

/** One question for a source. A text that holds the same kind of piece twice, or pieces of an API and of a domain, asks once more, with a mark behind. */
const joinId = (run: Run, source: string, target: Target, piece: Contribution): string => {
  const first = run.settled.get(`belongs-to:${source}`);
  const base = first && first.target !== target ? `belongs-to:${source}#${target}` : `belongs-to:${source}`;
  const same = run.asked.get(`${source} ${piece.kind}`) ?? 0;
  return same === 0 ? base : `${base}#${same + 1}`;
};

const inventedFor = (run: Run, target: Target, piece: Contribution): string | null =>
  [...run.invented].find(([owner, kind]) => kind === target && !run.filled.has(`${owner} ${slotOf(piece)}`))?.[0] ?? null;

const invent = (run: Run, target: Target, piece: Contribution, source: string): void => {
  const owner = run.invented.has(source) && run.invented.get(source) !== target ? `${source} (${target})` : source;
  run.invented.set(owner, target);
  run.problems.push({ code: 'owner-unknown', severity: 'warning', at: spanOf(piece), params: { source, kind: target } });
  fill(run, target, piece, source, owner, null);
};

const recordJoin = (run: Run, id: string, source: string, owner: string, options: readonly string[], piece: Contribution): void => {
  if (!run.joins.has(id))
    run.joins.set(id, { id, source, owner, options: options.includes(owner) ? options : [owner, ...options], at: spanOf(piece) });
};

const decide = (run: Run, reading: SourceReading, target: Target, piece: Contribution): void => {
  const told = toldOwner(reading, target);
  if (told !== null) return fill(run, target, piece, reading.name, told, null);
  // The rest of a definition that had to become an API of its own.
  if (run.invented.get(reading.name) === target) return fill(run, target, piece, reading.name, reading.name, null);
  const id = joinId(run, reading.name, target, piece);
  const options = candidates(run, target, piece, reading.name);
  const owner = run.answers[id] ?? run.settled.get(id)?.owner ?? options[0] ?? inventedFor(run, target, piece);
  if (owner === undefined || owner === null) return invent(run, target, piece, reading.name);
  recordJoin(run, id, reading.name, owner, options, piece);
  run.settled.set(id, { target, owner });
  run.asked.set(`${reading.name} ${piece.kind}`, (run.asked.get(`${reading.name} ${piece.kind}`) ?? 0) + 1);
  fill(run, target, piece, reading.name, owner, id);
};

const domainNames = (readings: readonly SourceReading[], hosts: readonly Located<string>[]): readonly string[] => {
  const pasted = readings.flatMap((r) => r.contributions.flatMap((p) => (p.kind === 'custom-domain' ? [p.value.name.value] : [])));
  const atOrigin = new Set(hosts.map((host) => host.value.toLowerCase()));
  const used = pasted.filter((name) => atOrigin.has(name.toLowerCase()));
  const names = pasted.length > 0 ? [...used, ...pasted] : hosts.map((host) => host.value);
  return [...new Set(names)];
};

/**
 * Gives every piece of an API or a custom domain its owner. Said by the text, told by the workspace's `for`, answered by the user, or joined by
 * what fits: then the join is recorded, with the other owners that it might have had.
 */
export const resolveOwners = (readings: readonly SourceReading[], answers: Answers): Owners => {
  const run: Run = {
    answers,
    known: knownApis(readings),
    domains: domainNames(readings, originDomains(readings)),
    filled: new Map(),
    invented: new Map(),
    owned: [],
    asked: new Map(),
    settled: new Map(),
    joins: new Map(),
    problems: [],
  };
  const open: (() => void)[] = [];
  for (const reading of readings) {
    for (const piece of reading.contributions) {
      const target = targetOf(piece);
      if (!target) continue;
      const owner = saidOwner(piece);
      if (owner !== null) fill(run, target, piece, reading.name, owner, null);
      else open.push(() => decide(run, reading, target, piece));
    }
  }
  // What a text says of itself comes first, whatever the order of the sources.
  for (const settle of open) settle();
  return { owned: run.owned, joins: [...run.joins.values()], problems: run.problems };
};
