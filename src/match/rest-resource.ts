import { methodsOfAny } from '../facts/limits.ts';
import { type Candidate, type RejectedCandidate, rejectedAmong, type Wanted } from './candidate.ts';
import { explainCandidates, type MissExplained } from './near-miss.ts';
import { templateOf, type VariablePlace, valuesIn, variablesOf } from './path-template.ts';
import { addTemplate, emptyNode, literalChild, type SegmentNode } from './segment-tree.ts';

/** A resource that declares a method. */
type Endpoint = { readonly resource: number; readonly method: string; readonly variables: readonly VariablePlace[] };

/** The endpoints of one resource path. */
type Endpoints = { readonly exact: Map<string, Endpoint>; any: Endpoint | null };

/** The resources of a REST API, compiled for matching. */
export type RestTable = {
  /** The resources without variables, by path: most requests end here. */
  readonly literal: ReadonlyMap<string, Endpoints>;
  readonly tree: SegmentNode<Endpoints>;
  readonly candidates: readonly Candidate[];
};

/** `method` is the one declared: the request's own, or `ANY`. Values are as written in the path, never decoded. */
export type RestMatch = { readonly resource: number; readonly method: string; readonly pathParameters: Readonly<Record<string, string>> };

const SLASH = 47;

// Repeated slashes at the start and slashes at the end are nothing to a REST API; those in between make empty segments.
const firstOf = (path: string): number => {
  let start = 0;
  while (start < path.length && path.charCodeAt(start) === SLASH) start += 1;
  return start;
};

const endOf = (path: string, start: number): number => {
  let end = path.length;
  while (end > start && path.charCodeAt(end - 1) === SLASH) end -= 1;
  return end;
};

/** The segments of a path as a REST API sees them; none for `/`. Nothing is decoded. */
export const restSegments = (path: string): readonly string[] => {
  const start = firstOf(path);
  const end = endOf(path, start);
  return start === end ? [] : path.slice(start, end).split('/');
};

const withMethods = (
  before: Endpoints | null,
  resource: number,
  methods: readonly string[],
  variables: readonly VariablePlace[],
): Endpoints => {
  const endpoints = before ?? { exact: new Map<string, Endpoint>(), any: null };
  for (const method of methods) {
    const endpoint: Endpoint = { resource, method, variables };
    if (method === 'ANY') endpoints.any ??= endpoint;
    else if (!endpoints.exact.has(method)) endpoints.exact.set(method, endpoint);
  }
  return endpoints;
};

/** Compiles a REST API's resources. Resources without methods hold nothing: requests pass them by. */
export const compileResources = (resources: readonly { readonly path: string; readonly methods: readonly string[] }[]): RestTable => {
  const literal = new Map<string, Endpoints>();
  const tree = emptyNode<Endpoints>();
  const candidates = resources.map(({ path, methods }, index): Candidate => {
    const template = templateOf(path, restSegments(path));
    const variables = variablesOf(template);
    if (methods.length > 0) {
      const merge = (before: Endpoints | null): Endpoints => withMethods(before, index, methods, variables);
      addTemplate(tree, template, merge);
      const key = `/${restSegments(path).join('/')}`;
      if (variables.length === 0) literal.set(key, merge(literal.get(key) ?? null));
    }
    return { index, what: path, template, methods };
  });
  return { literal, tree, candidates };
};

const coveredByAny: ReadonlySet<string> = new Set(methodsOfAny);

/** What takes a method at the end of a path: the method itself before `ANY`. */
export const pickMethod = (endpoints: Endpoints | null | undefined, method: string): Endpoint | null => {
  if (!endpoints) return null;
  return endpoints.exact.get(method) ?? (endpoints.any !== null && coveredByAny.has(method) ? endpoints.any : null);
};

/** The most specific endpoint below a node for the segments from `at`: literal before variable before greedy, from the left. */
const search = (node: SegmentNode<Endpoints>, method: string, path: string, at: number, end: number): Endpoint | null => {
  if (at > end) return pickMethod(node.ends, method);
  const slash = path.indexOf('/', at);
  const stop = slash === -1 || slash > end ? end : slash;
  const child = literalChild(node, path, at, stop);
  const found = child && search(child, method, path, stop + 1, end);
  if (found) return found;
  const byVariable = node.variable !== null && stop > at ? search(node.variable, method, path, stop + 1, end) : null;
  return byVariable ?? pickMethod(node.greedy, method);
};

/**
 * The resource and method that take a request, or null (403 Missing Authentication Token). `path` is what follows the stage or the base path.
 * A resource that lacks the method does not hold the path: the next best that has it takes the request.
 * Source: recorded from AWS (LocalStack's validated routing tests, floci-io/floci #3399, #3547, ministackorg/ministack #1423); AWS's pages are silent.
 */
export const matchResource = (table: RestTable, method: string, path: string): RestMatch | null => {
  const whole = pickMethod(table.literal.get(path), method);
  if (whole) return { resource: whole.resource, method: whole.method, pathParameters: {} };
  const start = firstOf(path);
  const end = endOf(path, start);
  const endpoint = start === end ? pickMethod(table.tree.ends, method) : search(table.tree, method, path, start, end);
  if (!endpoint) return null;
  return { resource: endpoint.resource, method: endpoint.method, pathParameters: valuesIn(endpoint.variables, path, start, end) };
};

const wanted = (table: RestTable, method: string, path: string): Wanted => {
  const segments = restSegments(path);
  return {
    segments,
    folded: segments.map((text) => text.toLowerCase()),
    emptyFillsVariable: false,
    takesMethod: ({ methods }) => methods.includes(method) || (methods.includes('ANY') && coveredByAny.has(method)),
    matches: (rest) => matchResource(table, method, rest)?.resource ?? null,
    otherSlash: null,
  };
};

/** Why nothing takes a request, and what nearly does. Indexes are those of the resources given to `compileResources`. */
export const explainMiss = (table: RestTable, method: string, path: string): MissExplained =>
  explainCandidates(table.candidates, wanted(table, method, path));

/** Why the resources nearest to a path were not taken, at most 12, the closest first; `chosen` is the one that was. */
export const rejectedResources = (table: RestTable, method: string, path: string, chosen: number | null): readonly RejectedCandidate[] =>
  rejectedAmong(table.candidates, wanted(table, method, path), chosen);
