import { located } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf } from '../access.ts';
import type { Contribution, HttpApiPiece } from '../contribution.ts';
import { listAt, mapAt, renamed, textAt } from '../shapes.ts';
import { definitionOf } from './definitions.ts';
import { apiHost } from './identities.ts';
import { byOwner, type Made, madeOf, ownerIn, readBy, textIn } from './resources.ts';
import type { Stack } from './stack.ts';

type Pieces = readonly Contribution[];

const keep = (...names: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, name]));

/** The API itself, as `get-apis` would tell it. */
export const httpApiPiece = (stack: Stack, made: Made): HttpApiPiece | null => {
  const { properties, at, keySpan, name } = made;
  const item = mapAt(at, {
    ApiId: textAt(name, keySpan),
    Name: childOf(properties, 'Name') ?? textAt(name, keySpan),
    ...renamed(properties, keep('ProtocolType', 'CorsConfiguration', 'DisableExecuteApiEndpoint')),
  });
  const piece = readBy(stack, 'apigatewayv2-get-apis', mapAt(at, { Items: listAt([item], at) }), {}).find((one) => one.kind === 'http-api');
  return piece ? { ...piece, hosts: [located(apiHost(name, stack.region), keySpan)] } : null;
};

/**
 * Quick create: a target makes an integration, a route and a stage `$default` that deploys itself.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html
 */
const quickCreate = (stack: Stack, { properties, at, keySpan, name }: Made): Pieces => {
  const target = childOf(properties, 'Target');
  if (!target) return [];
  const uri = textIn(target);
  const integration = mapAt(target.at, {
    IntegrationId: textAt('quick-create', target.at),
    IntegrationType: textAt(uri?.startsWith('arn:') === false ? 'HTTP_PROXY' : 'AWS_PROXY', target.at),
    IntegrationUri: target,
  });
  const key = childOf(properties, 'RouteKey');
  const route = mapAt(key?.at ?? target.at, {
    RouteKey: key ?? textAt('$default', target.at),
    Target: textAt('integrations/quick-create', target.at),
  });
  const stage = mapAt(keySpan, { StageName: textAt('$default', keySpan), AutoDeploy: { kind: 'boolean', value: true, at: keySpan } });
  return [
    ...readBy(stack, 'apigatewayv2-get-routes', mapAt(at, { Items: listAt([route], at) }), { apiId: name }),
    ...readBy(stack, 'apigatewayv2-get-integrations', mapAt(at, { Items: listAt([integration], at) }), { apiId: name }),
    ...readBy(stack, 'apigatewayv2-get-stages', mapAt(at, { Items: listAt([stage], at) }), { apiId: name }),
  ];
};

/** What a definition says of its API counts where the resource does not say it. */
export const withDefinition = (own: HttpApiPiece, pieces: Pieces): Pieces => {
  const said = pieces.find((piece) => piece.kind === 'http-api');
  const api: HttpApiPiece = said
    ? {
        ...own,
        label: own.label === own.id ? (said.label ?? own.label) : own.label,
        cors: own.cors ?? said.cors,
        disableExecuteApiEndpoint: own.disableExecuteApiEndpoint ?? said.disableExecuteApiEndpoint,
      }
    : own;
  return [api, ...pieces.filter((piece) => piece.kind !== 'http-api' && piece.kind !== 'http-stages')];
};

export const readHttpApis = (stack: Stack): Pieces =>
  madeOf(stack, 'AWS::ApiGatewayV2::Api').flatMap((made) => {
    const own = httpApiPiece(stack, made);
    if (!own) return [];
    const definition = definitionOf(stack, made.properties, 'Body', 'BodyS3Location');
    return [
      ...withDefinition(own, definition ? readBy(stack, 'openapi-http', definition, { apiId: made.name }) : []),
      ...quickCreate(stack, made),
    ];
  });

const PARTS = [
  {
    type: 'AWS::ApiGatewayV2::Route',
    form: 'apigatewayv2-get-routes',
    id: null,
    members: keep('RouteKey', 'Target', 'AuthorizationType', 'AuthorizerId', 'ApiKeyRequired'),
  },
  {
    type: 'AWS::ApiGatewayV2::Integration',
    form: 'apigatewayv2-get-integrations',
    id: 'IntegrationId',
    members: keep(
      'IntegrationType',
      'IntegrationUri',
      'IntegrationMethod',
      'IntegrationSubtype',
      'PayloadFormatVersion',
      'RequestParameters',
    ),
  },
  { type: 'AWS::ApiGatewayV2::Stage', form: 'apigatewayv2-get-stages', id: null, members: keep('StageName', 'AutoDeploy') },
  {
    type: 'AWS::ApiGatewayV2::Authorizer',
    form: 'apigatewayv2-get-authorizers',
    id: 'AuthorizerId',
    members: keep('Name', 'AuthorizerType', 'IdentitySource', 'AuthorizerUri'),
  },
] as const;

/** A number that stands for a text: YAML reads an unquoted `2.0` as 2. */
const asWritten = (key: string, value: SyntaxNode): SyntaxNode =>
  key === 'PayloadFormatVersion' && value.kind === 'number' ? textAt(value.value.toFixed(1), value.at) : value;

/** Routes, integrations, stages and authorizers, in their PascalCase the very members of the CLI's listings. */
export const readHttpParts = (stack: Stack): Pieces =>
  PARTS.flatMap(({ type, form, id, members }) =>
    byOwner(madeOf(stack, type), ({ properties }) => ownerIn(childOf(properties, 'ApiId'))).flatMap(([api, own]) => {
      const at = own[0]?.at ?? { source: stack.source, start: 0, end: 0 };
      const items = own.map((made) => {
        const entries = Object.entries(renamed(made.properties, members)).map(([key, value]) => [key, asWritten(key, value)] as const);
        return mapAt(made.at, { ...(id === null ? {} : { [id]: textAt(made.name, made.keySpan) }), ...Object.fromEntries(entries) });
      });
      return readBy(stack, form, mapAt(at, { Items: listAt(items, at) }), api === null ? {} : { apiId: api });
    }),
  );
