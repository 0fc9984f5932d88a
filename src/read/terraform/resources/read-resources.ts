import { defaulted, located, unresolved, type Value } from '../../../model/value.ts';
import type { SyntaxNode } from '../../../syntax/tree.ts';
import type { Problem, Reading } from '../../../text/problem.ts';
import { childOf, newReader } from '../../access.ts';
import { definitionForm, readAwsShape } from '../../aws-shapes.ts';
import type { Contribution } from '../../contribution.ts';
import type { BelongsTo, FormId } from '../../form.ts';
import { groupedBy } from '../../grouped.ts';
import { distributionTree } from './distribution.ts';
import { domainTrees, mappingTrees } from './domains.ts';
import { functionOf, storesOf } from './functions.ts';
import { httpApiTree, httpAuthorizersTree, httpStagesTree, integrationsTree, routesTree } from './http.ts';
import { cachePolicyTree, originAccessControlTree, originRequestPolicyTree, responseHeadersPolicyTree } from './policies.ts';
import { isOpen, ownerIn, type Resource, type Resources, textIn } from './resource.ts';
import { authorizersTree, gatewayResponsesTree, resourcesTree, restApiTree, stagesTree } from './rest.ts';

const EDGE_PAGE = 'https://docs.aws.amazon.com/apigateway/latest/api/API_EndpointConfiguration.html';

type Found = { readonly contributions: Contribution[]; readonly problems: Problem[] };

const read = (found: Found, form: FormId, tree: SyntaxNode, belongsTo: BelongsTo = {}): readonly Contribution[] => {
  const reading = readAwsShape(form, tree, { source: tree.at.source, belongsTo });
  found.problems.push(...reading.problems);
  return reading.value;
};

const valueOf = (node: SyntaxNode): readonly Value<string>[] => {
  if (node.kind === 'string') return [located(node.value, node.at)];
  return node.kind === 'unresolved' ? [unresolved(node.expression, node.at)] : [];
};

/** What an API's `body` says. The resource around it knows better what the API is called and where it stands. */
const definitionOf = (found: Found, api: Resource, belongsTo: BelongsTo): readonly Contribution[] => {
  const body = childOf(api.values, 'body');
  const form = body && definitionForm(body);
  if (!body || !form) return [];
  return read(found, form, body, belongsTo);
};

const restApi = (found: Found, api: Resource, resources: Resources): void => {
  const belongsTo = { restApiId: api.id };
  const defined = definitionOf(found, api, belongsTo);
  const told = defined.find((piece) => piece.kind === 'rest-api');
  const { form, tree } = restApiTree(api, resources);
  const pieces = read(found, form, tree).map((piece): Contribution => {
    if (piece.kind !== 'rest-api') return piece;
    return {
      ...piece,
      hosts: api.hosts.flatMap(valueOf),
      endpointType: piece.endpointType ?? told?.endpointType ?? defaulted('edge', EDGE_PAGE),
      disableExecuteApiEndpoint: piece.disableExecuteApiEndpoint ?? told?.disableExecuteApiEndpoint ?? null,
      policy: piece.policy ?? told?.policy ?? null,
      apiKeySource: piece.apiKeySource ?? told?.apiKeySource ?? null,
    };
  });
  // Stages come from the stage resources alone: the provider's import ignores what a definition says of where it was served.
  const isOther = (piece: Contribution): boolean => piece.kind !== 'rest-api' && piece.kind !== 'rest-stages';
  found.contributions.push(...pieces, ...defined.filter(isOther));
  restParts(found, api, resources, belongsTo);
};

const restParts = (found: Found, api: Resource, resources: Resources, belongsTo: BelongsTo): void => {
  const makers = [resourcesTree, stagesTree, gatewayResponsesTree, authorizersTree];
  for (const made of makers.flatMap((make) => make(api, resources) ?? [])) {
    found.contributions.push(...read(found, made.form, made.tree, belongsTo));
  }
};

const httpApi = (found: Found, api: Resource, resources: Resources): void => {
  const belongsTo = { apiId: api.id };
  const defined = definitionOf(found, api, belongsTo);
  const told = defined.find((piece) => piece.kind === 'http-api');
  const { form, tree } = httpApiTree(api);
  const pieces = read(found, form, tree).map((piece): Contribution => {
    if (piece.kind !== 'http-api') return piece;
    return { ...piece, cors: piece.cors ?? told?.cors ?? null };
  });
  const isOther = (piece: Contribution): boolean => piece.kind !== 'http-api' && piece.kind !== 'http-stages';
  found.contributions.push(...pieces, ...defined.filter(isOther));
  httpParts(found, api, resources, belongsTo);
};

const httpParts = (found: Found, api: Resource, resources: Resources, belongsTo: BelongsTo): void => {
  const makers = [routesTree, integrationsTree, httpStagesTree, httpAuthorizersTree];
  for (const made of makers.flatMap((make) => make(api, resources) ?? [])) {
    found.contributions.push(...read(found, made.form, made.tree, belongsTo));
  }
};

const REST_PARTS = ['resource', 'method', 'stage', 'gateway_response', 'authorizer'].map((part) => `aws_api_gateway_${part}`);
const HTTP_PARTS = ['route', 'integration', 'stage', 'authorizer'].map((part) => `aws_apigatewayv2_${part}`);

/** An API that parts name and that is not here itself: by its id where that is known, else nobody's, which the user may then choose. */
const absent = (reference: string, part: Resource): Resource => ({
  ...part,
  id: reference,
  reference,
  hosts: [],
  values: { kind: 'object', at: part.at, members: [] },
});

const strays = (found: Found, resources: Resources): void => {
  const known = new Set(resources.ofType('aws_api_gateway_rest_api', 'aws_apigatewayv2_api').map((api) => api.id));
  const missing = (types: readonly string[], name: string): readonly Resource[] => {
    const owners = groupedBy(resources.ofType(...types), (part) => ownerIn(part, name, resources));
    return [...owners].flatMap(([owner, [part]]) => (owner === null || known.has(owner) || !part ? [] : [absent(owner, part)]));
  };
  for (const api of missing(REST_PARTS, 'rest_api_id')) restParts(found, api, resources, isOpen(api.id) ? {} : { restApiId: api.id });
  for (const api of missing(HTTP_PARTS, 'api_id')) httpParts(found, api, resources, isOpen(api.id) ? {} : { apiId: api.id });
};

const POLICIES: readonly (readonly [string, FormId, (resource: Resource) => SyntaxNode])[] = [
  ['aws_cloudfront_cache_policy', 'cloudfront-cache-policy', cachePolicyTree],
  ['aws_cloudfront_origin_request_policy', 'cloudfront-origin-request-policy', originRequestPolicyTree],
  ['aws_cloudfront_response_headers_policy', 'cloudfront-response-headers-policy', responseHeadersPolicyTree],
  ['aws_cloudfront_origin_access_control', 'cloudfront-origin-access-control', originAccessControlTree],
];

const domains = (found: Found, resources: Resources): void => {
  const { trees, nameless } = domainTrees(resources);
  for (const { form, tree, domainName } of [...trees, ...mappingTrees(resources)]) {
    found.contributions.push(...read(found, form, tree, domainName === undefined ? {} : { domainName }));
  }
  for (const one of nameless) {
    const name = childOf(one.values, 'domain_name');
    const expression = name?.kind === 'unresolved' ? name.expression : `${one.address}.domain_name`;
    found.problems.push({
      code: 'expression-unknown',
      severity: 'warning',
      at: name?.at ?? one.at,
      params: { detail: 'domain', expression },
    });
  }
};

/** What the resources of one project say of the way of a request. Types that say nothing of it are passed over. */
export const readResources = (resources: Resources): Reading<readonly Contribution[]> => {
  const found: Found = { contributions: [], problems: [] };
  for (const one of resources.ofType('aws_cloudfront_distribution')) {
    found.contributions.push(...read(found, 'cloudfront-distribution', distributionTree(one, resources)));
  }
  for (const [type, form, make] of POLICIES) {
    for (const one of resources.ofType(type)) found.contributions.push(...read(found, form, make(one)));
  }
  const reader = newReader();
  for (const one of resources.ofType('aws_cloudfront_function')) {
    const value = functionOf(reader, one);
    if (value) found.contributions.push({ kind: 'function', value });
  }
  for (const value of storesOf(resources)) found.contributions.push({ kind: 'key-value-store', value });
  for (const one of resources.ofType('aws_cloudfront_key_value_store')) {
    const value = { at: one.at, name: textIn(one.values, 'name'), id: one.reference, arn: textIn(one.values, 'arn') };
    found.contributions.push({ kind: 'key-value-store-summary', value });
  }
  for (const api of resources.ofType('aws_api_gateway_rest_api')) restApi(found, api, resources);
  for (const api of resources.ofType('aws_apigatewayv2_api')) httpApi(found, api, resources);
  strays(found, resources);
  domains(found, resources);
  return { value: found.contributions, problems: [...found.problems, ...reader.problems] };
};
