import { compileResources, explainMiss, matchResource, rejectedResources, type RestTable } from '../../match/rest-resource.ts';
import type { Method, Resource, RestApi } from '../../model/api.ts';
import { known, whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { reaches } from '../../trace/answers.ts';
import { at, claim, from, pasted, rests } from '../../trace/evidence.ts';
import { headerOf, type HttpRequest } from '../../trace/request.ts';
import type { Evidence, Rejected } from '../../trace/step.ts';
import { asText, ask, note, settle, type Walk } from '../../trace/walk.ts';
import { notPasted } from './not-pasted.ts';
import { gatewayAnswer } from './gateway-response.ts';
import { askJoins } from '../joins.ts';
import type { KnownRestVisit, RestVisit } from './rest-visit.ts';
import { methodGates } from './rest-gates.ts';
import { signatureParseAnswer } from './signature-parse.ts';
import { stageGate } from './stage-gate.ts';
import { mockAnswer } from './mock.ts';

type Compiled = { readonly table: RestTable; readonly resources: readonly Resource[] };

// Compiled once per API: model values never change, so identity is the key.
const compiled = new WeakMap<RestApi, Compiled>();

/** A listing without methods says nothing of them: each of its resources is taken to have any, and the trace asks. */
const compile = (api: RestApi, resources: readonly Resource[]): Compiled => {
  const before = compiled.get(api);
  if (before) return before;
  const made = {
    resources,
    table: compileResources(
      resources.map((resource) => ({
        path: known(resource.path) ?? '',
        methods: !api.methodsEmbedded && resource.methods.length === 0 ? ['ANY'] : resource.methods.map((method) => method.httpMethod),
      })),
    ),
  };
  compiled.set(api, made);
  return made;
};

/**
 * A REST API behind its stage: it routes on the (resource, method) pair, and only then checks who may call.
 * Recorded from AWS: localstack, ministackorg/ministack#1423, floci-io/floci#3399.
 */
export const restApi = (walk: Walk, request: HttpRequest, visit: RestVisit): Answer => {
  const { api, name } = visit;
  if (!api?.resources) return notPasted(walk, 'resources', { kind: 'rest-api', name: name.id });
  askJoins(walk, visit.directory, api.joins);
  const refused = stageGate(walk, { ...visit, api });
  if (refused) return refused;
  const { table, resources } = compile(api, api.resources);
  const method = headerOf(request, 'x-http-method-override')?.toUpperCase() ?? request.method;
  const match = matchResource(table, method, visit.path);
  const resource = match ? resources[match.resource] : undefined;
  if (!match || !resource) return missing(walk, request, { ...visit, api }, table, resources, method);
  const path = settle(walk, resource.path, 'path', asText);
  const declared = resource.methods.find((m) => m.httpMethod === match.method) ?? null;
  if (declared === null && !assumeMethod(walk, name.id, method, path, resource)) return missing(walk, request, { ...visit, api }, table, resources, method);
  if (walk.recording) {
    note(
      walk,
      { kind: 'resource-matched', api: name.id, stage: visit.stage, resource: path, method: match.method, path: visit.path, pathParameters: match.pathParameters },
      matchEvidence(resource, declared, api, visit.path),
      named(rejectedResources(table, method, visit.path, match.resource), resources),
    );
  }
  return methodGates(walk, request, { ...visit, api }, declared, match.method, path) ?? integration(walk, visit, declared, match, path);
};

const matchEvidence = (resource: Resource, method: Method | null, api: RestApi, path: string): readonly Evidence[] => [
  pasted(whereOf(resource.path) ?? resource.at),
  ...at(method?.at ?? null),
  ...api.joins.map(rests),
  claim('rest-pair-matching'),
  ...(path.length > 1 && path.endsWith('/') ? [claim('rest-trailing-slash')] : []),
  ...(path.includes('%2F') || path.includes('%2f') ? [claim('rest-encoded-slash')] : []),
  ...(path.replace(/^\/+/, '').includes('//') ? [claim('rest-inner-slashes')] : []),
];

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
const missing = (walk: Walk, request: HttpRequest, visit: KnownRestVisit, table: RestTable, resources: readonly Resource[], method: string): Answer => {
  const authorization = headerOf(request, 'authorization') ?? null;
  if (walk.recording) noteMissing(walk, visit, table, resources, method, authorization);
  const parsed = authorization === null ? null : signatureParseAnswer(authorization);
  return gatewayAnswer(walk, visit, 'MISSING_AUTHENTICATION_TOKEN', parsed ?? undefined);
};

const noteMissing = (walk: Walk, visit: KnownRestVisit, table: RestTable, resources: readonly Resource[], method: string, authorizationHeader: string | null): void => {
  const { api, name, stage, path } = visit;
  const { fit, nearest, rejected } = explainMiss(table, method, path);
  const near = nearest.map(({ index, what, methods, hint, detail }) => ({ what, methods, hint, detail, at: whereOf(resources[index]?.path ?? null) }));
  const other = near.find((one) => one.hint === 'other-method');
  const because: readonly Evidence[] = [
    ...at((other ?? near[0])?.at ?? deepest(resources, fit.upTo) ?? api.at),
    ...api.joins.map(rests),
    claim('rest-missing-token-403'),
    ...(authorizationHeader === null ? [] : [claim('rest-authorization-parse-403')]),
    ...(method === 'HEAD' ? [claim('rest-head-not-get')] : []),
    ...(nearest.some(({ what }) => what.endsWith('{proxy+}') || what.endsWith('+}')) ? [claim('rest-greedy-needs-segment')] : []),
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

const integration = (walk: Walk, visit: RestVisit, method: Method | null, match: { readonly method: string; readonly pathParameters: Readonly<Record<string, string>> }, resource: string): Answer => {
  const { eventPath, contextPath } = visit;
  const type = known(method?.integration?.type ?? null) ?? null;
  if (type?.toUpperCase() === 'MOCK') return mockAnswer(walk, method?.integration ?? null);
  const uri = known(method?.integration?.uri ?? null) ?? null;
  note(walk, { kind: 'integration-reached', type: type ?? '', uri, path: eventPath, contextPath }, [...at(method?.integration?.at ?? null), ...from(method?.integration?.uri ?? null), claim('rest-event-path')]);
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
