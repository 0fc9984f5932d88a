import type { Method, Resource, RestApi } from '../model/api.ts';
import { defaulted, type Value } from '../model/value.ts';
import type { Span } from '../text/span.ts';
import type { Contribution } from './contribution.ts';
import type { Owned } from './join-owners.ts';
import { type Joining, oneOfTwo } from './join-report.ts';
import { contradicts, sameContent } from './same-content.ts';

const PAGE = 'https://docs.aws.amazon.com/apigateway/latest/api/API_RestApi.html';

type Piece<K extends Contribution['kind']> = Extract<Contribution, { readonly kind: K }>;

export const piecesOf = <K extends Contribution['kind']>(owned: readonly Owned[], kind: K): readonly Piece<K>[] =>
  owned.flatMap(({ piece }) => (isKind(piece, kind) ? [piece] : []));

const isKind = <K extends Contribution['kind']>(piece: Contribution, kind: K): piece is Piece<K> => piece.kind === kind;

/** The joins that an API or domain rests on, each once. */
export const joinsOf = (owned: readonly Owned[]): readonly string[] => [
  ...new Set(owned.flatMap(({ join }) => (join === null ? [] : [join]))),
];

/** A list that several sources tell, each entry once; of entries of one key that differ one counts. `scope`: what the list is a part of. */
export const unionBy = <T extends { readonly at: Span | null }>(
  lists: readonly (readonly T[])[],
  keyOf: (item: T) => string | null,
  what: string,
  joining: Joining,
  scope: string,
): readonly T[] => {
  const seen = new Map<string, number>();
  const kept: T[] = [];
  for (const item of lists.flat()) {
    const key = keyOf(item);
    const index = key === null ? undefined : seen.get(key);
    const before = index === undefined ? undefined : kept[index];
    if (key === null || index === undefined || before === undefined) {
      if (key !== null) seen.set(key, kept.length);
      kept.push(item);
    } else if (!sameContent(before, item)) kept[index] = oneOfTwo(joining, what, key, before, item, `${scope} `);
  }
  return kept;
};

const textOf = (value: Value<string>): string | null => (value.from === 'unresolved' ? null : value.value);

/** Does a method say more than its name? `get-resources` without `--embed methods` gives names only. */
const isBareMethod = (method: Method): boolean => method.integration === null && method.authorizationType.from === 'default';

const mergeMethods = (before: Resource, next: Resource, path: string, joining: Joining, api: string): Resource => {
  const methods = new Map(before.methods.map((m) => [m.httpMethod, m]));
  for (const method of next.methods) {
    const old = methods.get(method.httpMethod);
    if (!old || (isBareMethod(old) && !isBareMethod(method))) methods.set(method.httpMethod, method);
    else if (!isBareMethod(method) && !sameContent(old, method))
      methods.set(method.httpMethod, oneOfTwo(joining, 'method', `${method.httpMethod} ${path}`, old, method, `${api} `));
  }
  return { ...before, methods: [...methods.values()] };
};

/** Resources of all sources by their path: pages of one listing add up, and a fuller description of a method takes the place of its bare name. */
const mergeResources = (lists: readonly (readonly Resource[])[], joining: Joining, api: string): readonly Resource[] => {
  const first = lists[0];
  if (lists.length === 1 && first) return first;
  const byPath = new Map<string, Resource>();
  const open: Resource[] = [];
  for (const resource of lists.flat()) {
    const path = textOf(resource.path);
    if (path === null) {
      open.push(resource);
      continue;
    }
    const before = byPath.get(path);
    byPath.set(path, before ? mergeMethods(before, resource, path, joining, api) : resource);
  }
  return [...byPath.values(), ...open];
};

/** The first that is said, of all descriptions of one API. */
export const firstSaid = <P, T>(pieces: readonly P[], pick: (piece: P) => T | null): T | null => {
  for (const piece of pieces) {
    const value = pick(piece);
    if (value !== null) return value;
  }
  return null;
};

/**
 * The descriptions of one API, the one that counts first: each tells what those before it do not. `get-rest-api` knows better what an API is than
 * a definition that does not name it.
 */
export const bestFirst = <P extends { readonly id: string | null }>(all: readonly P[], choose: (before: P, next: P) => P): readonly P[] => {
  const [first, ...rest] = all.filter((piece) => piece.id !== null);
  const anonymous = all.filter((piece) => piece.id === null);
  if (!first) return anonymous;
  const best = rest.reduce((before, next) => (contradicts(before, next) ? choose(before, next) : before), first);
  return [best, ...[first, ...rest].filter((piece) => piece !== best), ...anonymous];
};

const buildApi = (id: string, owned: readonly Owned[], joining: Joining): RestApi => {
  const pieces = bestFirst(piecesOf(owned, 'rest-api'), (before, next) => oneOfTwo(joining, 'rest-api', id, before, next));
  const resources = piecesOf(owned, 'rest-resources');
  const stages = piecesOf(owned, 'rest-stages');
  const byType = (r: { readonly responseType: { readonly value: string } }): string => r.responseType.value;
  return {
    id,
    label: firstSaid(pieces, (p) => p.label) ?? id,
    at: pieces[0]?.at ?? resources[0]?.at ?? stages[0]?.at ?? null,
    endpointType: firstSaid(pieces, (p) => p.endpointType),
    hosts: pieces.flatMap((p) => p.hosts),
    disableExecuteApiEndpoint: firstSaid(pieces, (p) => p.disableExecuteApiEndpoint) ?? defaulted(false, PAGE),
    policy: firstSaid(pieces, (p) => p.policy),
    apiKeySource: firstSaid(pieces, (p) => p.apiKeySource) ?? defaulted('HEADER', PAGE),
    endpointAccessMode: firstSaid(pieces, (p) => p.endpointAccessMode),
    resources:
      resources.length === 0
        ? null
        : mergeResources(
            resources.map((r) => r.resources),
            joining,
            id,
          ),
    methodsEmbedded: resources.some((r) => r.methodsEmbedded),
    stages:
      stages.length === 0
        ? null
        : unionBy(
            stages.map((s) => s.stages),
            (s) => textOf(s.name),
            'stage',
            joining,
            id,
          ),
    gatewayResponses: unionBy(
      piecesOf(owned, 'gateway-responses').map((g) => g.responses),
      byType,
      'gateway-response',
      joining,
      id,
    ),
    authorizers: unionBy(
      piecesOf(owned, 'rest-authorizers').map((a) => a.authorizers),
      (a) => a.id,
      'authorizer',
      joining,
      id,
    ),
    joins: joinsOf(owned),
  };
};

/** One API from all the pieces that are its own, by API id. */
export const joinRestApis = (byOwner: ReadonlyMap<string, readonly Owned[]>, joining: Joining): readonly RestApi[] =>
  [...byOwner].map(([id, owned]) => buildApi(id, owned, joining));
