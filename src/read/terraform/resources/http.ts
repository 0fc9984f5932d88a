import type { SyntaxNode } from '../../../syntax/tree.ts';
import { childOf, memberOf } from '../../access.ts';
import type { FormId } from '../../form.ts';
import { ownerIn, type Resource, type Resources } from './resource.ts';
import { arrayOf, names, objectOf, once, type Shape, shaped, stringOf, withMembers } from './shape.ts';

export type HttpTree = { readonly form: FormId; readonly tree: SyntaxNode };

const items = (at: SyntaxNode['at'], list: readonly SyntaxNode[]): SyntaxNode => objectOf(at, [['Items', arrayOf(at, list)]]);

const cors: Shape = {
  allow_credentials: 'AllowCredentials',
  allow_headers: 'AllowHeaders',
  allow_methods: 'AllowMethods',
  allow_origins: 'AllowOrigins',
  expose_headers: 'ExposeHeaders',
  max_age: 'MaxAge',
};

const apiShape: Shape = {
  name: 'Name',
  protocol_type: 'ProtocolType',
  api_endpoint: 'ApiEndpoint',
  disable_execute_api_endpoint: 'DisableExecuteApiEndpoint',
  cors_configuration: ['CorsConfiguration', once(cors)],
};

const API_IRRELEVANT = names(`id arn tags tags_all region api_key_selection_expression credentials_arn description execution_arn route_key
  route_selection_expression target body version fail_on_warnings ip_address_type`);

/** The API as `get-apis` would list it. */
export const httpApiTree = (api: Resource): HttpTree => {
  const shape = shaped(api.values, apiShape, API_IRRELEVANT);
  const withId = withMembers({ ...shape, at: api.at }, [
    ['ApiId', stringOf(api.id, api.at)],
    ['ProtocolType', stringOf('HTTP', api.at)],
    ['ApiEndpoint', api.hosts[0]],
  ]);
  return { form: 'apigatewayv2-get-apis', tree: items(api.at, [withId]) };
};

const ownedBy =
  (api: Resource, resources: Resources) =>
  (one: Resource): boolean =>
    ownerIn(one, 'api_id', resources) === api.id;

const routeShape: Shape = {
  route_key: 'RouteKey',
  target: 'Target',
  authorization_type: 'AuthorizationType',
  authorizer_id: 'AuthorizerId',
  api_key_required: 'ApiKeyRequired',
};

const ROUTE_IRRELEVANT =
  names(`id api_id region authorization_scopes model_selection_expression operation_name request_models request_parameter
  route_response_selection_expression`);

const isSet = (node: SyntaxNode | undefined): node is SyntaxNode => node !== undefined && !(node.kind === 'string' && node.value === '');

/** Quick create: an API with a `target` gets one route and the stage `$default`. */
const quickRoute = (api: Resource): SyntaxNode | null => {
  const target = childOf(api.values, 'target');
  if (!isSet(target)) return null;
  const key = childOf(api.values, 'route_key');
  return objectOf(api.at, [
    ['RouteKey', isSet(key) ? key : stringOf('$default', target.at)],
    ['Target', stringOf('integrations/quick-create', target.at)],
  ]);
};

const quickIntegration = (api: Resource): SyntaxNode | null => {
  const target = childOf(api.values, 'target');
  if (!isSet(target)) return null;
  const isUrl = target.kind === 'string' && /^https?:/.test(target.value);
  return objectOf(target.at, [
    ['IntegrationId', stringOf('quick-create', target.at)],
    ['IntegrationType', stringOf(isUrl ? 'HTTP_PROXY' : 'AWS_PROXY', target.at)],
    ['IntegrationUri', target],
  ]);
};

export const routesTree = (api: Resource, resources: Resources): HttpTree | null => {
  const quick = quickRoute(api);
  const routes = resources.ofType('aws_apigatewayv2_route').filter(ownedBy(api, resources));
  const list = [...(quick ? [quick] : []), ...routes.map((one) => ({ ...shaped(one.values, routeShape, ROUTE_IRRELEVANT), at: one.at }))];
  return list.length === 0 ? null : { form: 'apigatewayv2-get-routes', tree: items(api.at, list) };
};

const integrationShape: Shape = {
  integration_type: 'IntegrationType',
  integration_uri: 'IntegrationUri',
  integration_subtype: 'IntegrationSubtype',
  integration_method: 'IntegrationMethod',
  payload_format_version: 'PayloadFormatVersion',
  request_parameters: 'RequestParameters',
  response_parameters: 'ResponseParameters',
};

const INTEGRATION_IRRELEVANT = names(`id api_id region connection_id connection_type content_handling_strategy credentials_arn description
  integration_response_selection_expression passthrough_behavior request_templates template_selection_expression timeout_milliseconds tls_config`);

export const integrationsTree = (api: Resource, resources: Resources): HttpTree | null => {
  const quick = quickIntegration(api);
  const all = resources.ofType('aws_apigatewayv2_integration').filter(ownedBy(api, resources));
  const list = [
    ...(quick ? [quick] : []),
    ...all.map((one) =>
      withMembers({ ...shaped(one.values, integrationShape, INTEGRATION_IRRELEVANT), at: one.at }, [
        ['IntegrationId', stringOf(one.reference ?? one.id, one.at)],
      ]),
    ),
  ];
  return list.length === 0 ? null : { form: 'apigatewayv2-get-integrations', tree: items(api.at, list) };
};

export const httpStagesTree = (api: Resource, resources: Resources): HttpTree | null => {
  const quick = isSet(childOf(api.values, 'target')) ? [objectOf(api.at, [['StageName', stringOf('$default', api.at)]])] : [];
  const stages = resources
    .ofType('aws_apigatewayv2_stage')
    .filter(ownedBy(api, resources))
    .flatMap((one) => {
      const name = memberOf(one.values, 'name');
      return name ? [objectOf(one.at, [['StageName', name.value]])] : [];
    });
  const list = [...quick, ...stages];
  return list.length === 0 ? null : { form: 'apigatewayv2-get-stages', tree: items(api.at, list) };
};

export const httpAuthorizersTree = (api: Resource, resources: Resources): HttpTree | null => {
  const list = resources
    .ofType('aws_apigatewayv2_authorizer')
    .filter(ownedBy(api, resources))
    .map((one) =>
      objectOf(one.at, [
        ['AuthorizerId', stringOf(one.reference ?? one.id, one.at)],
        ['AuthorizerType', childOf(one.values, 'authorizer_type') ?? stringOf('REQUEST', one.at)],
        ['Name', childOf(one.values, 'name')],
        ['IdentitySource', childOf(one.values, 'identity_sources')],
      ]),
    );
  return list.length === 0 ? null : { form: 'apigatewayv2-get-authorizers', tree: items(api.at, list) };
};
