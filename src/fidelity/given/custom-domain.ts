import type { SourceText } from '../../workspace/workspace.ts';
import { account, type Json, jsonText, region } from './text.ts';

export type MappingParts = {
  /** Empty: `(none)`, which takes what no other key takes. */
  readonly key: string;
  readonly api: string;
  /** Left out: the caller writes the stage after the base path. */
  readonly stage?: string;
};

export type RoutingRuleParts = {
  readonly priority: number;
  readonly api: string;
  readonly stage: string;
  /** Each of these must match: alternatives as `{ header: glob }`. */
  readonly headers?: readonly Readonly<Record<string, string>>[];
  readonly basePaths?: readonly string[];
  readonly strip?: boolean;
};

export type CustomDomainParts = {
  readonly name: string;
  readonly type?: 'EDGE' | 'REGIONAL' | 'PRIVATE';
  readonly mappings?: readonly MappingParts[];
  /** `v1` (`apigateway`, base path mappings) or `v2` (`apigatewayv2`, API mappings). By default v1. */
  readonly style?: 'v1' | 'v2';
  readonly mode?: 'mapping' | 'rule' | 'rule-then-mapping';
  readonly rules?: readonly RoutingRuleParts[];
};

/** The DNS targets that `customDomain` gives. */
export const domainTargets = {
  regional: `d-1a2b3c4d5e.execute-api.${region}.amazonaws.com`,
  edge: 'd2222222abcdef.cloudfront.net',
} as const;

const modes = {
  v1: { mapping: 'BASE_PATH_MAPPING_ONLY', rule: 'ROUTING_RULE_ONLY', 'rule-then-mapping': 'ROUTING_RULE_THEN_BASE_PATH_MAPPING' },
  v2: { mapping: 'API_MAPPING_ONLY', rule: 'ROUTING_RULE_ONLY', 'rule-then-mapping': 'ROUTING_RULE_THEN_API_MAPPING' },
} as const;

const v1Domain = ({ name, type = 'REGIONAL', mode = 'mapping' }: CustomDomainParts): Json => ({
  domainName: name,
  ...(type === 'EDGE' ? { distributionDomainName: domainTargets.edge, distributionHostedZoneId: 'Z2FDTNDATAQYW2' } : {}),
  ...(type === 'REGIONAL' ? { regionalDomainName: domainTargets.regional, regionalHostedZoneId: 'ZLY8HYME6SFDD' } : {}),
  endpointConfiguration: { types: [type] },
  domainNameStatus: 'AVAILABLE',
  securityPolicy: 'TLS_1_2',
  routingMode: modes.v1[mode],
});

const v2Domain = ({ name, type = 'REGIONAL', mode = 'mapping' }: CustomDomainParts): Json => ({
  ApiMappingSelectionExpression: '$request.basepath',
  DomainName: name,
  DomainNameConfigurations: [
    {
      ApiGatewayDomainName: type === 'EDGE' ? domainTargets.edge : domainTargets.regional,
      DomainNameStatus: 'AVAILABLE',
      EndpointType: type,
      SecurityPolicy: 'TLS_1_2',
    },
  ],
  RoutingMode: modes.v2[mode],
});

const rule = (name: string, parts: RoutingRuleParts): Json => ({
  RoutingRuleArn: `arn:aws:apigateway:${region}:${account}:/domainnames/${name}/routingrules/rule${parts.priority}`,
  RoutingRuleId: `rule${parts.priority}`,
  Priority: parts.priority,
  Conditions: [
    ...(parts.headers ?? []).map((alternatives) => ({
      MatchHeaders: { AnyOf: Object.entries(alternatives).map(([Header, ValueGlob]) => ({ Header, ValueGlob })) },
    })),
    ...(parts.basePaths ? [{ MatchBasePaths: { AnyOf: parts.basePaths } }] : []),
  ],
  Actions: [{ InvokeApi: { ApiId: parts.api, Stage: parts.stage, StripBasePath: parts.strip ?? false } }],
});

/** `get-domain-name` and its mappings in either style, and `list-routing-rules` where there are rules. */
export const customDomain = (parts: CustomDomainParts): readonly SourceText[] => {
  const { name, style = 'v1', mappings, rules } = parts;
  const owner = { domainName: name };
  const v1 = (mappings ?? []).map(({ key, api, stage }) => ({
    basePath: key === '' ? '(none)' : key,
    restApiId: api,
    ...(stage ? { stage } : {}),
  }));
  const v2 = (mappings ?? []).map(({ key, api, stage }, index) => ({
    ApiId: api,
    ApiMappingId: `map${index + 1}`,
    ApiMappingKey: key,
    Stage: stage ?? '',
  }));
  const form = style === 'v1' ? 'apigateway-get-base-path-mappings' : 'apigatewayv2-get-api-mappings';
  const listing = jsonText(`mappings-${name}.json`, style === 'v1' ? { items: v1 } : { Items: v2 }, owner);
  return [
    jsonText(`domain-${name}.json`, style === 'v1' ? v1Domain(parts) : v2Domain(parts)),
    // An empty list does not say what it is a list of.
    ...(mappings === undefined ? [] : [mappings.length === 0 ? { ...listing, form } : listing]),
    ...(rules ? [jsonText(`routing-rules-${name}.json`, { RoutingRules: rules.map((one) => rule(name, one)) }, owner)] : []),
  ];
};
