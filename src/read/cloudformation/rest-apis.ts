import { defaulted, known, located } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf } from '../access.ts';
import type { Contribution, RestApiPiece } from '../contribution.ts';
import { jsonText } from '../json-text.ts';
import { listAt, mapAt, renamed, textAt } from '../shapes.ts';
import { definitionOf } from './definitions.ts';
import { apiHost } from './identities.ts';
import { byOwner, type Made, madeOf, ownerIn, readBy } from './resources.ts';
import type { Stack } from './stack.ts';

const PAGE = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html';

const API = {
  Name: 'name',
  DisableExecuteApiEndpoint: 'disableExecuteApiEndpoint',
  ApiKeySourceType: 'apiKeySource',
  EndpointAccessMode: 'endpointAccessMode',
};

/** `Types` as the CLI has them; an import's parameter says it too. */
const endpointOf = (properties: SyntaxNode): SyntaxNode | null => {
  const configuration = childOf(properties, 'EndpointConfiguration');
  const types = childOf(configuration, 'Types') ?? childOf(childOf(properties, 'Parameters'), 'endpointConfigurationTypes');
  if (!types) return null;
  return mapAt(types.at, { types: types.kind === 'array' ? types : listAt([types], types.at) });
};

const policyText = (policy: SyntaxNode | undefined): SyntaxNode | null =>
  policy ? (policy.kind === 'object' ? textAt(jsonText(policy), policy.at) : policy) : null;

/** The API itself, as `get-rest-apis` would tell it. */
export const restApiPiece = (stack: Stack, made: Made): RestApiPiece | null => {
  const { properties, at, keySpan, name } = made;
  const item = mapAt(at, {
    id: textAt(name, keySpan),
    ...renamed(properties, API),
    disableExecuteApiEndpoint:
      childOf(properties, 'DisableExecuteApiEndpoint') ?? childOf(childOf(properties, 'Parameters'), 'disableExecuteApiEndpoint'),
    endpointConfiguration: endpointOf(properties),
    policy: policyText(childOf(properties, 'Policy')),
  });
  const piece = readBy(stack, 'apigateway-get-rest-apis', mapAt(at, { items: listAt([item], at) }), {}).find(
    (one) => one.kind === 'rest-api',
  );
  if (!piece) return null;
  return {
    ...piece,
    label: piece.label ?? name,
    hosts: [located(apiHost(name, stack.region), keySpan)],
    endpointType: piece.endpointType ?? defaulted('edge', PAGE),
  };
};

/** What a definition says of its API counts where the resource does not say it. Its own `servers` are those of an earlier export. */
export const withBody = (own: RestApiPiece, pieces: readonly Contribution[]): readonly Contribution[] => {
  const said = pieces.find((piece) => piece.kind === 'rest-api');
  const api: RestApiPiece = said
    ? {
        ...own,
        // An API without a name is called by the title of its definition.
        label: own.label === own.id ? (said.label ?? own.label) : own.label,
        endpointType:
          known(own.endpointType) !== undefined && own.endpointType?.from !== 'default'
            ? own.endpointType
            : (said.endpointType ?? own.endpointType),
        disableExecuteApiEndpoint: own.disableExecuteApiEndpoint ?? said.disableExecuteApiEndpoint,
        policy: own.policy ?? said.policy,
        apiKeySource: own.apiKeySource ?? said.apiKeySource,
        endpointAccessMode: own.endpointAccessMode ?? said.endpointAccessMode,
      }
    : own;
  return [api, ...pieces.filter((piece) => piece.kind !== 'rest-api' && piece.kind !== 'rest-stages')];
};

export const readRestApis = (stack: Stack): readonly Contribution[] =>
  madeOf(stack, 'AWS::ApiGateway::RestApi').flatMap((made) => {
    const own = restApiPiece(stack, made);
    if (!own) return [];
    const definition = definitionOf(stack, made.properties, 'Body', 'BodyS3Location');
    return withBody(own, definition ? readBy(stack, 'openapi-rest', definition, { restApiId: made.name }) : []);
  });

const STAGE = {
  StageName: 'stageName',
  DeploymentId: 'deploymentId',
  Variables: 'variables',
  CanarySetting: 'canarySettings',
};

/** Web ACLs by what they guard: `arn:…::/restapis/<api>/stages/<stage>`. */
const webAclsOf = (stack: Stack): ReadonlyMap<string, SyntaxNode> =>
  new Map(
    madeOf(stack, 'AWS::WAFv2::WebACLAssociation', 'AWS::WAFRegional::WebACLAssociation').flatMap(({ properties }) => {
      const [, api, stage] = /\/restapis\/([^/]+)\/stages\/([^/]+)$/.exec(ownerIn(childOf(properties, 'ResourceArn')) ?? '') ?? [];
      const acl = childOf(properties, 'WebACLArn') ?? childOf(properties, 'WebACLId');
      return api && stage && acl ? [[`${api}/${stage}`, acl] as const] : [];
    }),
  );

/** Stages that have a resource of their own, and those that a deployment makes. */
export const readRestStages = (stack: Stack): readonly Contribution[] => {
  const acls = webAclsOf(stack);
  const stages = madeOf(stack, 'AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment').filter(({ properties }) =>
    childOf(properties, 'StageName'),
  );
  return byOwner(stages, ({ properties }) => ownerIn(childOf(properties, 'RestApiId'))).flatMap(([api, own]) => {
    const at = own[0]?.at ?? { source: stack.source, start: 0, end: 0 };
    const items = own.map((made) =>
      mapAt(made.at, {
        ...renamed(made.properties, STAGE),
        webAclArn: acls.get(`${api}/${ownerIn(childOf(made.properties, 'StageName'))}`),
      }),
    );
    return readBy(stack, 'apigateway-get-stages', mapAt(at, { item: listAt(items, at) }), api === null ? {} : { restApiId: api });
  });
};

const RESPONSE = {
  ResponseType: 'responseType',
  StatusCode: 'statusCode',
  ResponseParameters: 'responseParameters',
  ResponseTemplates: 'responseTemplates',
};

export const readGatewayResponses = (stack: Stack): readonly Contribution[] =>
  byOwner(madeOf(stack, 'AWS::ApiGateway::GatewayResponse'), ({ properties }) => ownerIn(childOf(properties, 'RestApiId'))).flatMap(
    ([api, own]) => {
      const at = own[0]?.at ?? { source: stack.source, start: 0, end: 0 };
      const items = own.map((made) => mapAt(made.at, renamed(made.properties, RESPONSE)));
      return readBy(
        stack,
        'apigateway-get-gateway-responses',
        mapAt(at, { items: listAt(items, at) }),
        api === null ? {} : { restApiId: api },
      );
    },
  );

const AUTHORIZER = {
  Name: 'name',
  Type: 'type',
  IdentitySource: 'identitySource',
  AuthorizerUri: 'authorizerUri',
  ProviderARNs: 'providerARNs',
};

export const readRestAuthorizers = (stack: Stack): readonly Contribution[] =>
  byOwner(madeOf(stack, 'AWS::ApiGateway::Authorizer'), ({ properties }) => ownerIn(childOf(properties, 'RestApiId'))).flatMap(
    ([api, own]) => {
      const at = own[0]?.at ?? { source: stack.source, start: 0, end: 0 };
      const items = own.map((made) => mapAt(made.at, { id: textAt(made.name, made.keySpan), ...renamed(made.properties, AUTHORIZER) }));
      return readBy(stack, 'apigateway-get-authorizers', mapAt(at, { items: listAt(items, at) }), api === null ? {} : { restApiId: api });
    },
  );
