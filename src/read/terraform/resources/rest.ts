import type { Member, ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import { childOf, memberOf } from '../../access.ts';
import { isOpen, ownerIn, type Resource, type Resources, referenceIn, textIn } from './resource.ts';
import { arrayOf, names, objectOf, once, type Shape, shaped, stringOf } from './shape.ts';

/** What a tree is, and the tree: see `readAwsShape`. */
export type AwsTree = {
  readonly form:
    | 'apigateway-get-rest-apis'
    | 'apigateway-get-resources'
    | 'apigateway-get-stages'
    | 'apigateway-get-gateway-responses'
    | 'apigateway-get-authorizers';
  readonly tree: SyntaxNode;
};

const items = (key: 'items' | 'item', at: SyntaxNode['at'], list: readonly SyntaxNode[]): SyntaxNode =>
  objectOf(at, [[key, arrayOf(at, list)]]);

const IRRELEVANT =
  names(`id arn tags tags_all region binary_media_types minimum_compression_size body put_rest_api_mode parameters fail_on_warnings
  created_date execution_arn root_resource_id description`);

const apiShape: Shape = {
  name: 'name',
  policy: 'policy',
  api_key_source: 'apiKeySource',
  disable_execute_api_endpoint: 'disableExecuteApiEndpoint',
  endpoint_configuration: ['endpointConfiguration', once({ types: 'types' }, names('vpc_endpoint_ids ip_address_type'))],
};

/** The API as `get-rest-apis` would list it. Its policy may be a resource of its own. */
export const restApiTree = (api: Resource, resources: Resources): AwsTree => {
  const policies = resources.ofType('aws_api_gateway_rest_api_policy').filter(isOwnedBy(api, resources));
  const shape = shaped(api.values, apiShape, IRRELEVANT);
  const policy = childOf(shape, 'policy') ?? childOf(policies[0]?.values, 'policy');
  const tree = objectOf(api.at, [
    ['id', stringOf(api.id, api.at)],
    ...shape.members.filter((m) => m.key !== 'policy').map((m) => [m.key, m.value] as const),
    ['policy', policy],
  ]);
  return { form: 'apigateway-get-rest-apis', tree: items('items', api.at, [tree]) };
};

const isOwnedBy =
  (api: Resource, resources: Resources) =>
  (part: Resource): boolean =>
    ownerIn(part, 'rest_api_id', resources) === api.id;

/** The root of an API that is not here is still its root. */
const isRoot = (reference: string | null): boolean => reference !== null && isOpen(reference) && reference.endsWith('.root_resource_id');

const MOST_PARTS = 100;

/** The path of each resource of an API by the id that others name it by. The root is the API's own. */
const pathsOf = (api: Resource, owned: readonly Resource[]): ReadonlyMap<string, string | null> => {
  const byReference = new Map(owned.map((one) => [one.reference ?? one.address, one]));
  const root = textIn(api.values, 'root_resource_id');
  const paths = new Map<string, string | null>(root === null ? [] : [[root, '/']]);
  const pathOf = (reference: string, depth: number): string | null => {
    if (isRoot(reference)) return '/';
    const known = paths.get(reference);
    if (known !== undefined) return known;
    const one = byReference.get(reference);
    const part = one && textIn(one.values, 'path_part');
    const parent = one && referenceIn(one.values, 'parent_id');
    // A state tells the path itself.
    const told = one && textIn(one.values, 'path');
    const above = told || !one || parent === null || parent === undefined || depth > MOST_PARTS ? null : pathOf(parent, depth + 1);
    const path = told || (above === null || part === null || part === undefined ? null : `${above === '/' ? '' : above}/${part}`);
    paths.set(reference, path);
    return path;
  };
  for (const reference of byReference.keys()) pathOf(reference, 0);
  return paths;
};

const METHOD_IRRELEVANT = names('id rest_api_id resource_id http_method region authorization_scopes operation_name');

const methodShape: Shape = {
  authorization: 'authorizationType',
  authorizer_id: 'authorizerId',
  api_key_required: 'apiKeyRequired',
  request_validator_id: 'requestValidatorId',
  request_parameters: 'requestParameters',
  request_models: 'requestModels',
};

/** A state keeps an authorizer and a validator that nobody set as empty strings. */
const isUnset = ({ key, value }: Member): boolean =>
  (key === 'authorizerId' || key === 'requestValidatorId') && value.kind === 'string' && value.value === '';

const INTEGRATION_IRRELEVANT = names('id rest_api_id resource_id http_method region');

const integrationShape: Shape = {
  type: 'type',
  integration_http_method: 'httpMethod',
  uri: 'uri',
  connection_type: 'connectionType',
  connection_id: 'connectionId',
  credentials: 'credentials',
  request_parameters: 'requestParameters',
  request_templates: 'requestTemplates',
  passthrough_behavior: 'passthroughBehavior',
  content_handling: 'contentHandling',
  timeout_milliseconds: 'timeoutInMillis',
  cache_namespace: 'cacheNamespace',
  cache_key_parameters: 'cacheKeyParameters',
  tls_config: 'tlsConfig',
  response_transfer_mode: 'responseTransferMode',
  integration_target: 'integrationTarget',
};

/** Do two resources belong to one method? */
const sameMethod = (a: Resource, b: Resource): boolean =>
  referenceIn(a.values, 'resource_id') === referenceIn(b.values, 'resource_id') &&
  textIn(a.values, 'http_method')?.toUpperCase() === textIn(b.values, 'http_method')?.toUpperCase();

const responseOf = (one: Resource): Member => {
  const code = childOf(one.values, 'status_code');
  const shape = shaped(one.values, { selection_pattern: 'selectionPattern', status_code: 'statusCode' }, new Set());
  const kept = { ...shape, members: shape.members.filter((m) => m.key === 'selectionPattern' || m.key === 'statusCode') };
  return { key: textIn(one.values, 'status_code') ?? '', keySpan: code?.at ?? one.at, value: kept };
};

const methodMember = (method: Resource, { ofType }: Resources): Member | null => {
  const httpMethod = textIn(method.values, 'http_method');
  if (httpMethod === null) return null;
  const integration = ofType('aws_api_gateway_integration').find((one) => sameMethod(one, method));
  const responses = ofType('aws_api_gateway_integration_response').filter((one) => sameMethod(one, method));
  const shape = integration && shaped(integration.values, integrationShape, INTEGRATION_IRRELEVANT);
  const inner: ObjectNode | undefined = shape && {
    ...shape,
    at: integration.at,
    members: [
      ...shape.members,
      ...objectOf(integration.at, [['integrationResponses', { kind: 'object', at: integration.at, members: responses.map(responseOf) }]])
        .members,
    ],
  };
  const tree = objectOf(method.at, [
    ...shaped(method.values, methodShape, METHOD_IRRELEVANT).members.flatMap((m) => (isUnset(m) ? [] : [[m.key, m.value] as const])),
    ['methodIntegration', inner],
  ]);
  return { key: httpMethod, keySpan: { ...method.at, end: method.at.start }, value: tree };
};

const resourceTree = (path: string, at: SyntaxNode['at'], pathAt: SyntaxNode['at'], id: string, methods: readonly Member[]): SyntaxNode =>
  objectOf(at, [
    ['id', stringOf(id, at)],
    ['path', stringOf(path, pathAt)],
    ['resourceMethods', { kind: 'object', at, members: methods }],
  ]);

/** The resources as `get-resources --embed methods` would list them; null where the API's resources are not told one by one. */
export const resourcesTree = (api: Resource, resources: Resources): AwsTree | null => {
  const { ofType } = resources;
  const own = isOwnedBy(api, resources);
  const owned = ofType('aws_api_gateway_resource').filter(own);
  const methods = ofType('aws_api_gateway_method').filter(own);
  if (owned.length === 0 && methods.length === 0) return null;
  const paths = pathsOf(api, owned);
  const root = textIn(api.values, 'root_resource_id');
  const isAt = (given: string | null, reference: string | null): boolean =>
    given !== null && (given === reference || (reference === root && isRoot(given)));
  const membersAt = (reference: string | null): readonly Member[] =>
    methods.filter((one) => isAt(referenceIn(one.values, 'resource_id'), reference)).flatMap((one) => methodMember(one, resources) ?? []);
  const list = owned.flatMap((one): readonly SyntaxNode[] => {
    const path = paths.get(one.reference ?? one.address) ?? null;
    const part = childOf(one.values, 'path_part');
    if (path !== null) return [resourceTree(path, one.at, part?.at ?? one.at, one.address, membersAt(one.reference ?? one.address))];
    // Its path part or its parent is not known: it is somewhere, and nobody can say where.
    const open: SyntaxNode = {
      kind: 'unresolved',
      at: part?.at ?? one.at,
      expression: part?.kind === 'unresolved' ? part.expression : `${one.address}.path`,
    };
    const tree = objectOf(one.at, [
      ['id', stringOf(one.address, one.at)],
      ['path', open],
      ['resourceMethods', { kind: 'object', at: one.at, members: membersAt(one.reference ?? one.address) }],
    ]);
    return [tree];
  });
  const top = resourceTree('/', api.at, api.at, `${api.id}/root`, membersAt(root));
  return { form: 'apigateway-get-resources', tree: items('items', api.at, [top, ...list]) };
};

const stageTree = (one: Resource): SyntaxNode | null => {
  const name = memberOf(one.values, 'stage_name');
  if (!name || name.value.kind === 'null' || (name.value.kind === 'string' && name.value.value === '')) return null;
  const isStage = one.type === 'aws_api_gateway_stage';
  return objectOf(one.at, [
    ['stageName', name.value],
    ['variables', childOf(one.values, 'variables')],
    ['webAclArn', isStage && textIn(one.values, 'web_acl_arn') !== '' ? childOf(one.values, 'web_acl_arn') : undefined],
    ['canarySettings', once({ percent_traffic: 'percentTraffic' })(childOf(one.values, 'canary_settings') ?? { kind: 'null', at: one.at })],
  ]);
};

/** The stages: of their own, and those that a deployment makes on the way (older providers). */
export const stagesTree = (api: Resource, resources: Resources): AwsTree | null => {
  const list = resources
    .ofType('aws_api_gateway_stage', 'aws_api_gateway_deployment')
    .filter(isOwnedBy(api, resources))
    .flatMap((one) => stageTree(one) ?? []);
  return list.length === 0 ? null : { form: 'apigateway-get-stages', tree: items('item', api.at, list) };
};

const responseShape: Shape = {
  response_type: 'responseType',
  status_code: 'statusCode',
  response_templates: 'responseTemplates',
  response_parameters: 'responseParameters',
};

export const gatewayResponsesTree = (api: Resource, resources: Resources): AwsTree | null => {
  const list = resources
    .ofType('aws_api_gateway_gateway_response')
    .filter(isOwnedBy(api, resources))
    .map((one) => ({ ...shaped(one.values, responseShape, names('id rest_api_id region')), at: one.at }));
  return list.length === 0 ? null : { form: 'apigateway-get-gateway-responses', tree: items('items', api.at, list) };
};

const authorizerShape: Shape = { name: 'name', type: 'type', identity_source: 'identitySource', provider_arns: 'providerARNs' };

/** A TOKEN or REQUEST authorizer looks into `Authorization` where nobody says otherwise; the provider's own default. */
export const authorizersTree = (api: Resource, resources: Resources): AwsTree | null => {
  const list = resources
    .ofType('aws_api_gateway_authorizer')
    .filter(isOwnedBy(api, resources))
    .map((one) => {
      const shape = shaped(one.values, authorizerShape, names('id arn rest_api_id region authorizer_uri authorizer_credentials'));
      const known = shape.members.filter((m) => ['name', 'type', 'identitySource', 'providerARNs'].includes(m.key));
      return objectOf(
        one.at,
        [
          ['id', stringOf(one.reference ?? one.id, one.at)],
          ['type', stringOf('TOKEN', one.at)],
          ['identitySource', stringOf('method.request.header.Authorization', one.at)],
          ...known.map((m) => [m.key, m.value] as const),
        ].filter(([key], index, all) => all.findLastIndex(([other]) => other === key) === index) as readonly (readonly [
          string,
          SyntaxNode,
        ])[],
      );
    });
  return list.length === 0 ? null : { form: 'apigateway-get-authorizers', tree: items('items', api.at, list) };
};
