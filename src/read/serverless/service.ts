import type { Member, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { asArray, childOf } from '../access.ts';
import { membersOf, spanOfMember } from '../gateway-members.ts';
import { flagAt, listAt, mapAt, textAt } from '../shapes.ts';
import { sharedMember } from '../shared-api.ts';
import { httpAuthorizer } from './authorizers.ts';
import { domainFor } from './domains.ts';
import { type Endpoint, endpointsOf, eventsIn, pathsOf, validator } from './events.ts';
import { textIn } from './integrations.ts';
import { resolved, type Service, stageNode } from './variables.ts';

/** What Serverless calls the resources that it makes. https://www.serverless.com/framework/docs/providers/aws/guide/resources */
const REST_API = 'ApiGatewayRestApi';
const HTTP_API = 'HttpApi';
const WEBSOCKET_API = 'WebsocketsApi';

/** `hello-world` is `HelloDashworld`. */
const normalised = (name: string): string => {
  const text = name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

type Function = { readonly member: Member; readonly id: string };

/** `functions` is a map, or a list of maps where it comes from several files. */
const functionsOf = (root: SyntaxNode): readonly Function[] => {
  const node = childOf(root, 'functions');
  const maps = node?.kind === 'array' ? node.items : node ? [node] : [];
  return maps.flatMap((map) => membersOf(map).map((member) => ({ member, id: `${normalised(member.key)}LambdaFunction` })));
};

const lambdaUri = (id: string, at: Span): SyntaxNode =>
  mapAt(at, {
    'Fn::Sub': textAt(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${id}.Arn}/invocations`, at),
  });

const resource = (key: string, keySpan: Span, type: string, properties: SyntaxNode): Member => ({
  key,
  keySpan,
  value: mapAt(properties.at, { Type: textAt(type, keySpan), Properties: properties }),
});

const functionResources = ({ member, id }: Function): readonly Member[] => {
  const name = childOf(member.value, 'name');
  const own = resource(id, member.keySpan, 'AWS::Lambda::Function', mapAt(member.value.at, { FunctionName: name }));
  const url = childOf(member.value, 'url');
  if (!url || textIn(url)?.toLowerCase() === 'false') return [own];
  const target = mapAt(url.at, { TargetFunctionArn: mapAt(url.at, { 'Fn::GetAtt': textAt(`${id}.Arn`, url.at) }) });
  return [own, resource(`${id}Url`, member.keySpan, 'AWS::Lambda::Url', target)];
};

const authorizersOf = (endpoints: readonly Endpoint[], at: Span): SyntaxNode =>
  mapAt(at, Object.fromEntries(endpoints.flatMap(({ authorizers }) => authorizers)));

/** What Serverless's own request validator checks. */
const checks = (at: Span): SyntaxNode => mapAt(at, { validateRequestParameters: flagAt(true, at), validateRequestBody: flagAt(true, at) });

const whole = (endpoints: readonly Endpoint[], fallback: Span): Span => endpoints[0]?.at ?? fallback;

const restApi = (service: Service, root: SyntaxNode, endpoints: readonly Endpoint[]): Member => {
  const at = whole(endpoints, root.at);
  const provider = childOf(root, 'provider');
  const gateway = childOf(provider, 'apiGateway');
  const properties = mapAt(at, {
    Name: childOf(provider, 'apiName'),
    StageName: stageNode(service, at),
    OpenApiVersion: textAt('3.0.1', at),
    EndpointConfiguration: childOf(provider, 'endpointType'),
    DisableExecuteApiEndpoint: childOf(gateway, 'disableDefaultEndpoint'),
    ApiKeySourceType: childOf(gateway, 'apiKeySourceType'),
    DefinitionBody: mapAt(at, {
      openapi: textAt('3.0.1', at),
      'x-amazon-apigateway-request-validators': mapAt(at, { [validator]: checks(at) }),
      paths: pathsOf(endpoints, at),
    }),
    Auth: mapAt(at, {
      Authorizers: authorizersOf(endpoints, at),
      ResourcePolicy: childOf(gateway, 'resourcePolicy') ?? childOf(provider, 'resourcePolicy'),
    }),
    [sharedMember]: childOf(gateway, 'restApiId'),
    Domain: domainFor(root, 'rest'),
  });
  return resource(REST_API, at, 'AWS::Serverless::Api', properties);
};

const CORS = {
  AllowOrigins: 'allowedOrigins',
  AllowMethods: 'allowedMethods',
  AllowHeaders: 'allowedHeaders',
  ExposeHeaders: 'exposedResponseHeaders',
  MaxAge: 'maxAge',
  AllowCredentials: 'allowCredentials',
} as const;

/** `cors: true` allows every origin, and the methods that there are. */
const corsOf = (node: SyntaxNode | undefined, endpoints: readonly Endpoint[]): SyntaxNode | null => {
  if (!node || textIn(node)?.toLowerCase() === 'false') return null;
  const methods = [...new Set(['OPTIONS', ...endpoints.map(({ method }) => (method.startsWith('x-') ? '*' : method.toUpperCase()))])];
  const every = {
    AllowOrigins: listAt([textAt('*', node.at)], node.at),
    AllowMethods: listAt(
      methods.map((method) => textAt(method, node.at)),
      node.at,
    ),
  };
  if (node.kind !== 'object') return mapAt(node.at, every);
  const own = Object.entries(CORS).map(([to, from]) => [to, childOf(node, from)] as const);
  return mapAt(node.at, { ...every, ...Object.fromEntries(own.filter(([, value]) => value !== undefined)) });
};

const httpApi = (root: SyntaxNode, endpoints: readonly Endpoint[]): Member => {
  const at = whole(endpoints, root.at);
  const settings = childOf(childOf(root, 'provider'), 'httpApi');
  const authorizers = membersOf(childOf(settings, 'authorizers')).map(({ key, value }) => [key, httpAuthorizer(value)] as const);
  const properties = mapAt(at, {
    Name: childOf(settings, 'name'),
    DisableExecuteApiEndpoint: childOf(settings, 'disableDefaultEndpoint'),
    DefinitionBody: mapAt(at, { openapi: textAt('3.0.1', at), paths: pathsOf(endpoints, at) }),
    CorsConfiguration: corsOf(childOf(settings, 'cors'), endpoints),
    Auth: mapAt(at, { Authorizers: mapAt(at, Object.fromEntries(authorizers)) }),
    [sharedMember]: childOf(settings, 'id'),
    Domain: domainFor(root, 'http'),
  });
  return resource(HTTP_API, at, 'AWS::Serverless::HttpApi', properties);
};

const SECTIONS = ['Resources', 'Parameters', 'Conditions', 'Mappings', 'Outputs'] as const;

/** `resources` is a template, or a list of them. */
const templatesIn = (root: SyntaxNode): readonly SyntaxNode[] => {
  const node = childOf(root, 'resources');
  return node?.kind === 'array' ? (asArray(node)?.items ?? []) : node ? [node] : [];
};

/** Where an API that another stack makes has its id not told, its events are anybody's. */
const reportShared = ({ reader }: Service, root: SyntaxNode): void => {
  const provider = childOf(root, 'provider');
  const shared = [childOf(childOf(provider, 'apiGateway'), 'restApiId'), childOf(childOf(provider, 'httpApi'), 'id')];
  const names = ['provider.apiGateway.restApiId', 'provider.httpApi.id'];
  for (const [index, node] of shared.entries())
    if (node?.kind === 'unresolved') reader.report('not-evaluated', 'warning', node.at, { what: names[index] ?? '' });
};

/** The routes of a WebSocket API: `websocket: $connect`, or `{route: …}`. */
const webSocketApi = (service: Service, root: SyntaxNode, functions: readonly Function[]): readonly Member[] => {
  const events = functions.flatMap(({ member }) => eventsIn(member, 'websocket'));
  const [first] = events;
  if (!first) return [];
  const name = childOf(childOf(root, 'provider'), 'websocketsApiName');
  const api = mapAt(first.keySpan, { Ref: textAt(WEBSOCKET_API, first.keySpan) });
  const routes = events.map(({ keySpan, value }, index) =>
    resource(
      `${WEBSOCKET_API}Route${index}`,
      keySpan,
      'AWS::ApiGatewayV2::Route',
      mapAt(value.at, { ApiId: api, RouteKey: childOf(value, 'route') ?? value }),
    ),
  );
  const properties = mapAt(first.keySpan, { Name: name, ProtocolType: textAt('WEBSOCKET', first.keySpan) });
  const stage = mapAt(first.keySpan, { ApiId: api, StageName: stageNode(service, first.keySpan) });
  return [
    resource(WEBSOCKET_API, first.keySpan, 'AWS::ApiGatewayV2::Api', properties),
    resource(`${WEBSOCKET_API}Stage`, first.keySpan, 'AWS::ApiGatewayV2::Stage', stage),
    ...routes,
  ];
};

/** Lambda@Edge: Serverless makes a distribution of its own from these events. */
const reportEdge = ({ reader }: Service, functions: readonly Function[]): void => {
  const [first] = functions.flatMap(({ member }) => eventsIn(member, 'cloudFront'));
  if (first) reader.report('not-evaluated', 'warning', first.keySpan, { what: 'events: cloudFront' });
};

/** A service as the template that it makes: its functions, the APIs of their events, and the template of its own. */
export const templateOf = (service: Service): ObjectNode => {
  const value = resolved(service, service.root);
  const root: SyntaxNode = value.kind === 'object' ? value : { kind: 'object', at: value.at, members: [] };
  const functions = functionsOf(root);
  const payload = childOf(childOf(childOf(root, 'provider'), 'httpApi'), 'payload');
  const rest = functions.flatMap(({ member, id }) => endpointsOf('http', member.value, lambdaUri(id, spanOfMember(member))));
  const http = functions.flatMap(({ member, id }) => endpointsOf('httpApi', member.value, lambdaUri(id, spanOfMember(member)), payload));
  reportShared(service, root);
  reportEdge(service, functions);
  const made: readonly Member[] = [
    ...functions.flatMap(functionResources),
    ...(rest.length > 0 ? [restApi(service, root, rest)] : []),
    ...(http.length > 0 ? [httpApi(root, http)] : []),
    ...webSocketApi(service, root, functions),
  ];
  const templates = templatesIn(root);
  const members = SECTIONS.map((name): Member => {
    const own = templates.flatMap((template) => membersOf(childOf(template, name)));
    return { key: name, keySpan: root.at, value: { kind: 'object', at: root.at, members: name === 'Resources' ? [...made, ...own] : own } };
  });
  const transform: Member = { key: 'Transform', keySpan: root.at, value: textAt('AWS::Serverless-2016-10-31', root.at) };
  return { kind: 'object', at: root.at, members: [transform, ...members] };
};
