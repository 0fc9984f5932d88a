import type { CorsConfiguration, EndpointType, GatewayResponse } from '../../model/api.ts';
import { known, located, type Value } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { asArray, asObject, booleanOf, childOf, numberOf, stringOf } from '../access.ts';
import { membersOf, namedValuesOf, namesOf, spanOfMember } from '../gateway-members.ts';
import { jsonText } from '../json-text.ts';
import { type Definition, resolved } from './references.ts';

/** The endpoint configuration stands at the top (Swagger 2) or in a server (OpenAPI 3). */
const endpointConfigurations = ({ root }: Definition): readonly SyntaxNode[] =>
  [root, ...(asArray(childOf(root, 'servers'))?.items ?? [])].flatMap(
    (node) => childOf(node, 'x-amazon-apigateway-endpoint-configuration') ?? [],
  );

/** Only private APIs have VPC endpoints; nothing in a definition tells edge-optimized from regional, except a `types` that some write. */
export const endpointTypeOf = (definition: Definition): Value<EndpointType> | null => {
  for (const configuration of endpointConfigurations(definition)) {
    const endpoints = asArray(childOf(configuration, 'vpcEndpointIds'));
    if (endpoints && endpoints.items.length > 0) return located('private', endpoints.at);
    const type = asArray(childOf(configuration, 'types'))?.items[0];
    const said = type?.kind === 'string' ? endpointTypes.find((name) => name === type.value.toLowerCase()) : undefined;
    if (type && said) return located(said, type.at);
  }
  return null;
};

const endpointTypes = ['edge', 'regional', 'private'] as const;

export const disabledOf = (definition: Definition): Value<boolean> | null => {
  for (const configuration of endpointConfigurations(definition)) {
    const disabled = childOf(configuration, 'disableExecuteApiEndpoint');
    if (disabled) return booleanOf(definition.reader, disabled, 'disableExecuteApiEndpoint');
  }
  return null;
};

export const policyOf = ({ reader, root }: Definition): Value<string> | null => {
  const policy = childOf(root, 'x-amazon-apigateway-policy');
  return policy?.kind === 'object' ? located(jsonText(policy), policy.at) : stringOf(reader, policy, 'x-amazon-apigateway-policy');
};

export const corsOf = ({ reader, root }: Definition): CorsConfiguration | null => {
  const node = asObject(childOf(root, 'x-amazon-apigateway-cors'));
  if (!node) return null;
  return {
    at: node.at,
    origins: namesOf(reader, childOf(node, 'allowOrigins'), 'allowOrigins'),
    methods: namesOf(reader, childOf(node, 'allowMethods'), 'allowMethods'),
    headers: namesOf(reader, childOf(node, 'allowHeaders'), 'allowHeaders'),
    exposed: namesOf(reader, childOf(node, 'exposeHeaders', 'exposedHeaders'), 'exposeHeaders'),
    maxAge: known(numberOf(reader, childOf(node, 'maxAge'), 'maxAge')) ?? null,
    credentials: known(booleanOf(reader, childOf(node, 'allowCredentials'), 'allowCredentials')) === true,
  };
};

/** `x-amazon-apigateway-gateway-responses`: only what was customised. */
export const gatewayResponsesOf = (definition: Definition): readonly GatewayResponse[] =>
  membersOf(childOf(definition.root, 'x-amazon-apigateway-gateway-responses')).flatMap((member) => {
    const node = resolved(definition, member.value);
    if (!node) return [];
    const templates = namedValuesOf(definition.reader, childOf(node, 'responseTemplates'));
    const response: GatewayResponse = {
      at: spanOfMember(member),
      responseType: located(member.key.toUpperCase(), member.keySpan),
      statusCode: numberOf(definition.reader, childOf(node, 'statusCode'), 'statusCode'),
      template: (templates.find(({ name }) => name === 'application/json') ?? templates[0])?.value ?? null,
      parameters: namedValuesOf(definition.reader, childOf(node, 'responseParameters')),
      isDefault: false,
    };
    return [response];
  });
