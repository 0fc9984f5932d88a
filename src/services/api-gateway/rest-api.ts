import { methodsOfAny } from '../../facts/limits.ts';
import { compileResources, explainMiss, matchResource, type RestTable, rejectedResources } from '../../match/rest-resource.ts';
import type { Method, Resource, RestApi } from '../../model/api.ts';
import { known, whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { reaches } from '../../trace/answers.ts';
import { aside, at, claim, from, pasted, rests } from '../../trace/evidence.ts';
import { type HttpRequest, headerOf } from '../../trace/request.ts';
import type { Evidence, Rejected } from '../../trace/step.ts';
import { ask, asText, note, settle, type Walk } from '../../trace/walk.ts';
import { askJoins, askTwice } from '../joins.ts';
import { gatewayAnswer } from './gateway-response.ts';
import { integrationFault } from './integration-fault.ts';
import { mockAnswer } from './mock.ts';
import { notPasted } from './not-pasted.ts';
import { methodGates } from './rest-gates.ts';
import type { KnownRestVisit, RestVisit } from './rest-visit.ts';
import { signatureParseAnswer } from './signature-parse.ts';
import { stageGate } from './stage-gate.ts';

type Compiled = { readonly table: RestTable; readonly resources: readonly Resource[] };

// Compiled once per API: model values never change, so identity is the key.
const compiled = new WeakMap<RestApi, Compiled>();

/** A listing that names no method at all says nothing of them: each of its resources is taken to have any, and the trace asks. */
const compile = (api: RestApi, resources: readonly Resource[]): Compiled => {
  const before = compiled.get(api);
  if (before) return before;
  const silent = !api.methodsEmbedded && resources.every((resource) => resource.methods.length === 0);
  const made = {
    resources,
    table: compileResources(
      resources.map((resource) => ({
        path: known(resource.path) ?? '',
        methods: silent ? ['ANY'] : resource.methods.map((method) => method.httpMethod),
      })),
    ),
  };
  compiled.set(api, made);
  return made;
};

/** The resources of an API as requests are laid against them; null where they were not pasted. */
export const restTableOf = (api: RestApi): RestTable | null => (api.resources === null ? null : compile(api, api.resources).table);

/**
 * A REST API behind its stage: it routes on the (resource, method) pair, and only then checks who may call.
 * Recorded from AWS: localstack, ministackorg/ministack#1423, floci-io/floci#3399.
 */
export const restApi = (walk: Walk, request: HttpRequest, visit: RestVisit): Answer => {
  const { api, name } = visit;
  if (!api?.resources) return notPasted(walk, 'resources', { kind: 'rest-api', name: name.id });
  askJoins(walk, visit.directory, api.joins);
  askTwice(walk, visit.directory, 'rest-api', api.id);
  askTwice(walk, visit.directory, 'stage', visit.stage, api.id);
  const refused = stageGate(walk, { ...visit, api });
  if (refused) return refused;
  const { table, resources } = compile(api, api.resources);
  const method = headerOf(request, 'x-http-method-override')?.toUpperCase() ?? request.method;
  const match = matchResource(table, method, visit.path);
  const resource = match ? resources[match.resource] : undefined;
  if (!match || !resource) return missing(walk, request, { ...visit, api }, table, resources, method);
  const path = settle(walk, resource.path, 'path', asText);
  const declared = resource.methods.find((m) => m.httpMethod === match.method) ?? null;
  if (declared === null && !assumeMethod(walk, name.id, method, path, resource))
    return missing(walk, request, { ...visit, api }, table, resources, method);
  const twice = askTwice(walk, visit.directory, 'method', `${match.method} ${path}`, api.id);
  if (walk.recording) {
    const rejected = named(rejectedResources(table, method, visit.path, match.resource), resources);
    note(
      walk,
      {
        kind: 'resource-matched',
        api: name.id,
        stage: visit.stage,
        resource: path,
        method: match.method,
        path: visit.path,
        pathParameters: match.pathParameters,
      },
      [...matchEvidence(request, resource, match.method, api, visit.path, rejected), ...twice],
      rejected,
    );
  }
  return (
    methodGates(walk, request, { ...visit, api }, declared, match.method, path) ??
    integration(walk, request, { ...visit, api }, declared, match, path)
  );
};

const matchEvidence = (
  request: HttpRequest,
  resource: Resource,
  method: string,
  api: RestApi,
  path: string,
  rejected: readonly Rejected[],
): readonly Evidence[] => [
  pasted(whereOf(resource.path) ?? resource.at),
  ...at(resource.methods.find((one) => one.httpMethod === method)?.at ?? null),
  ...api.joins.map(rests),
  claim('rest-pair-matching'),
  ...matchClaims(known(resource.path) ?? '', path, rejected),
  ...(method === 'ANY' ? [aside('rest-any-methods')] : []),
  ...(headerOf(request, 'x-http-method-override') === undefined ? [] : [claim('rest-method-override')]),
  aside('api-deployed-assumed'),
];

/** The claims about matching that a path, and what else would have fitted it, bring into play. */
const matchClaims = (template: string, path: string, rejected: readonly Rejected[]): readonly Evidence[] => {
  const rivals = rejected.filter(({ why }) => why === 'less-specific');
  return [
    ...(rivals.length > 0 ? [claim('rest-specificity')] : []),
    ...(rivals.some(({ what }) => isIncomparable(template, what)) ? [claim('rest-tie-break')] : []),
    ...pathClaims(path),
  ];
};

/** The claims about how a path is read. */
const pathClaims = (path: string): readonly Evidence[] => [
  ...(path.length > 1 && path.endsWith('/') ? [claim('rest-trailing-slash')] : []),
  ...(/%2f/i.test(path) ? [claim('rest-encoded-slash')] : []),
  ...(path.includes('%') ? [claim('rest-no-decoding')] : []),
  ...(path.startsWith('//') ? [claim('api-leading-slashes')] : []),
  ...(path.replace(/^\/+/, '').includes('//') ? [claim('rest-inner-slashes')] : []),
];

const methodClaims = (request: HttpRequest, method: string): readonly Evidence[] => [
  ...(headerOf(request, 'x-http-method-override') === undefined ? [] : [claim('rest-method-override')]),
  ...(method === 'HEAD' ? [claim('rest-head-not-get')] : []),
  ...(methodsOfAny.some((one) => one === method) ? [] : [aside('rest-any-methods')]),
];

const generality = (segment: string | undefined): number =>
  segment === undefined || segment.endsWith('+}') ? 2 : segment.startsWith('{') ? 1 : 0;

/** Two templates of which each is the more specific somewhere: that the left decides is not recorded. */
const isIncomparable = (chosen: string, rival: string): boolean => {
  const [ours, theirs] = [chosen.split('/'), rival.split('/')];
  const length = Math.max(ours.length, theirs.length);
  return Array.from({ length }, (_, i) => i).some((i) => generality(theirs[i]) < generality(ours[i]));
};

const named = (rejected: ReturnType<typeof rejectedResources>, resources: readonly Resource[]): readonly Rejected[] =>
  rejected.map(({ index, what, why }) => {
    const resource = resources[index];
    return { what, why, at: resource ? (whereOf(resource.path) ?? resource.at) : null };
  });

/** `get-resources` without `--embed methods` lists resources alone. */
const assumeMethod = (walk: Walk, api: string, method: string, path: string, resource: Resource): boolean =>
  ask(walk, {
    id: `method:${api}/${method} ${path}`,
    kind: 'method',
    what: `${api}/${method} ${path}`,
    options: ['exists', 'missing'],
    default: 'exists',
    why: 'methods-not-pasted',
    at: resource.at,
    claim: 'rest-pair-matching',
  }) === 'exists';

/** No resource takes the request, or none with this method: one answer for both. */
const missing = (
  walk: Walk,
  request: HttpRequest,
  visit: KnownRestVisit,
  table: RestTable,
  resources: readonly Resource[],
  method: string,
): Answer => {
  const authorization = headerOf(request, 'authorization') ?? null;
  if (walk.recording) noteMissing(walk, request, visit, table, resources, method, authorization);
  const parsed = authorization === null ? null : signatureParseAnswer(authorization);
  return gatewayAnswer(walk, visit, 'MISSING_AUTHENTICATION_TOKEN', parsed ?? undefined);
};

const noteMissing = (
  walk: Walk,
  request: HttpRequest,
  visit: KnownRestVisit,
  table: RestTable,
  resources: readonly Resource[],
  method: string,
  authorizationHeader: string | null,
): void => {
  const { api, name, stage, path } = visit;
  const { fit, nearest, rejected } = explainMiss(table, method, path);
  const near = nearest.map(({ index, what, methods, hint, detail }) => ({
    what,
    methods,
    hint,
    detail,
    at: whereOf(resources[index]?.path ?? null),
  }));
  const other = near.find((one) => one.hint === 'other-method');
  const because: readonly Evidence[] = [
    ...at((other ?? near[0])?.at ?? deepest(resources, fit.upTo) ?? api.at),
    ...api.joins.map(rests),
    claim('rest-missing-token-403'),
    ...(authorizationHeader === null ? [] : [claim('rest-authorization-parse-403')]),
    ...methodClaims(request, method),
    ...pathClaims(path),
    ...(rejected.some(({ why }) => why === 'greedy-needs-one') ? [claim('rest-greedy-needs-segment')] : []),
  ];
  const rejections = named(rejected, resources);
  const common = { api: name.id, stage, path, method, authorizationHeader };
  if (other) note(walk, { kind: 'method-missing', ...common, resource: other.what, methods: other.methods }, because, rejections);
  else note(walk, { kind: 'resource-missing', ...common, fit, nearest: near }, because, rejections);
};

const deepest = (resources: readonly Resource[], path: string) => {
  const found = resources.find((resource) => known(resource.path) === path);
  return found ? (whereOf(found.path) ?? found.at) : null;
};

const integration = (
  walk: Walk,
  request: HttpRequest,
  visit: KnownRestVisit,
  method: Method | null,
  match: { readonly method: string; readonly pathParameters: Readonly<Record<string, string>> },
  resource: string,
): Answer => {
  const { eventPath, contextPath } = visit;
  const type = known(method?.integration?.type ?? null) ?? null;
  if (type?.toUpperCase() === 'MOCK') return mockAnswer(walk, method?.integration ?? null);
  const fault = method?.integration ? integrationFault(walk, request, visit, method.integration) : null;
  if (fault) return fault;
  const uri = known(method?.integration?.uri ?? null) ?? null;
  note(walk, { kind: 'integration-reached', type: type ?? '', uri, path: eventPath, contextPath }, () => [
    ...at(method?.integration?.at ?? null),
    ...from(method?.integration?.uri ?? null),
    claim('rest-event-path'),
  ]);
  return reaches({
    kind: 'rest-method',
    api: visit.name.id,
    stage: visit.stage,
    resource,
    method: match.method,
    pathParameters: match.pathParameters,
    integration: type === null ? null : { type, uri, path: eventPath, contextPath },
  });
};
