import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf } from '../access.ts';
import type { Contribution } from '../contribution.ts';
import { listAt, mapAt, renamed, textAt } from '../shapes.ts';
import { byOwner, type Made, madeOf, ownerIn, readBy } from './resources.ts';
import type { Stack } from './stack.ts';

type Pieces = readonly Contribution[];

/** A domain whose name is an expression is called by that: what maps to it names it in the same way. */
const nameOf = (made: Made): SyntaxNode => {
  const node = childOf(made.properties, 'DomainName');
  return textAt(ownerIn(node) ?? made.name, node?.at ?? made.keySpan);
};

const regionalTarget = (stack: Stack, made: Made): SyntaxNode =>
  textAt(`d-${made.name}.execute-api.${stack.region}.amazonaws.com`, made.keySpan);
const edgeTarget = (made: Made): SyntaxNode => textAt(`${made.name}.cloudfront.net`, made.keySpan);

const restDomain = (stack: Stack, made: Made): SyntaxNode => {
  const configuration = childOf(made.properties, 'EndpointConfiguration');
  const isRegional = childOf(made.properties, 'RegionalCertificateArn') !== undefined;
  return mapAt(made.at, {
    domainName: nameOf(made),
    endpointConfiguration:
      configuration ?? (isRegional ? mapAt(made.at, { types: listAt([textAt('REGIONAL', made.keySpan)], made.at) }) : null),
    regionalDomainName: configuration || isRegional ? regionalTarget(stack, made) : null,
    distributionDomainName: isRegional ? null : edgeTarget(made),
    routingMode: childOf(made.properties, 'RoutingMode'),
  });
};

const httpDomain = (stack: Stack, made: Made): SyntaxNode => {
  const configurations = childOf(made.properties, 'DomainNameConfigurations');
  const items = configurations?.kind === 'array' ? configurations.items : [];
  return mapAt(made.at, {
    DomainName: nameOf(made),
    DomainNameConfigurations: listAt(
      items.map((item) =>
        mapAt(item.at, { EndpointType: childOf(item, 'EndpointType'), ApiGatewayDomainName: regionalTarget(stack, made) }),
      ),
      configurations?.at ?? made.at,
    ),
    RoutingMode: childOf(made.properties, 'RoutingMode'),
  });
};

/** Custom domain names of API Gateway. */
export const readDomains = (stack: Stack): Pieces => [
  ...madeOf(stack, 'AWS::ApiGateway::DomainName', 'AWS::ApiGateway::DomainNameV2').flatMap((made) =>
    readBy(stack, 'apigateway-get-domain-names', mapAt(made.at, { items: listAt([restDomain(stack, made)], made.at) }), {}),
  ),
  ...madeOf(stack, 'AWS::ApiGatewayV2::DomainName').flatMap((made) =>
    readBy(stack, 'apigatewayv2-get-domain-names', mapAt(made.at, { Items: listAt([httpDomain(stack, made)], made.at) }), {}),
  ),
];

/** `arn:aws:apigateway:us-east-1::/domainnames/api.example.com`, or the name itself. */
const domainIn = (node: SyntaxNode | undefined): string | null => {
  const text = ownerIn(node);
  return text?.split('/domainnames/')[1]?.split('+')[0] ?? text;
};

const MAPPING = { BasePath: 'basePath', RestApiId: 'restApiId', Stage: 'stage' };
const API_MAPPING = { ApiMappingKey: 'ApiMappingKey', ApiId: 'ApiId', Stage: 'Stage' };
const RULE = { Actions: 'Actions', Conditions: 'Conditions', Priority: 'Priority' };

const KINDS = [
  {
    types: ['AWS::ApiGateway::BasePathMapping', 'AWS::ApiGateway::BasePathMappingV2'],
    form: 'apigateway-get-base-path-mappings',
    list: 'items',
    members: MAPPING,
  },
  { types: ['AWS::ApiGatewayV2::ApiMapping'], form: 'apigatewayv2-get-api-mappings', list: 'Items', members: API_MAPPING },
  { types: ['AWS::ApiGatewayV2::RoutingRule'], form: 'apigatewayv2-list-routing-rules', list: 'RoutingRules', members: RULE },
] as const;

/** Base path mappings, API mappings and routing rules, by the domain that each names. */
export const readMappings = (stack: Stack): Pieces =>
  KINDS.flatMap(({ types, form, list, members }) =>
    byOwner(madeOf(stack, ...types), ({ properties }) =>
      domainIn(childOf(properties, 'DomainName') ?? childOf(properties, 'DomainNameArn')),
    ).flatMap(([domain, own]) => {
      const at = own[0]?.at ?? { source: stack.source, start: 0, end: 0 };
      const items = own.map((made) => mapAt(made.at, renamed(made.properties, members)));
      return readBy(stack, form, mapAt(at, { [list]: listAt(items, at) }), domain === null ? {} : { domainName: domain });
    }),
  );

/** `Domain` of SAM's APIs: regional, unless it says otherwise. */
export const samDomain = (stack: Stack, made: Made, domain: SyntaxNode): Pieces => {
  const type = childOf(domain, 'EndpointConfiguration') ?? textAt('REGIONAL', domain.at);
  const inner = type.kind === 'object' ? (childOf(type, 'Type') ?? type) : type;
  const item = mapAt(domain.at, {
    domainName: textAt(ownerIn(childOf(domain, 'DomainName')) ?? made.name, childOf(domain, 'DomainName')?.at ?? domain.at),
    endpointConfiguration: mapAt(inner.at, { types: listAt([inner], inner.at) }),
    regionalDomainName: regionalTarget(stack, made),
    distributionDomainName: edgeTarget(made),
  });
  return readBy(stack, 'apigateway-get-domain-names', mapAt(domain.at, { items: listAt([item], domain.at) }), {});
};

/** A mapping as SAM writes it, inside the API that it leads to. */
export const mappingPiece = (stack: Stack, domain: string, items: readonly SyntaxNode[], at: SyntaxNode['at']): Pieces =>
  readBy(stack, 'apigateway-get-base-path-mappings', mapAt(at, { items: listAt(items, at) }), { domainName: domain });
