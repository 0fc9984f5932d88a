import type { CustomDomain } from '../../model/api.ts';
import { defaulted } from '../../model/value.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { asArray, asObject, literalOf, stringOf } from '../access.ts';
import type { Contribution } from '../contribution.ts';
import { listingForm } from '../gateway-listing.ts';
import { enumOr, field, type GatewayReader, hasAny, pages, reportOthers } from '../gateway-members.ts';

type DomainPiece = Extract<Contribution, { kind: 'custom-domain' }>;

const knownMembers = new Set([
  'apiMappingSelectionExpression',
  'domainName',
  'domainNameArn',
  'domainNameConfigurations',
  'routingMode',
  'tags',
]);

const knownOfConfiguration = new Set(
  (
    'apiGatewayDomainName certificateArn certificateName certificateUploadDate domainNameStatus domainNameStatusMessage endpointType ' +
    'hostedZoneId ipAddressType securityPolicy ownershipVerificationCertificateArn'
  ).split(' '),
);

const isDomain = (node: SyntaxNode): boolean =>
  hasAny(node, 'domainName') && hasAny(node, 'domainNameConfigurations', 'apiMappingSelectionExpression');

const item = (reader: GatewayReader, node: ObjectNode): DomainPiece | null => {
  const name = literalOf(reader, field(node, 'domainName'), 'domainName');
  if (!name) {
    reader.report('member-missing', 'error', node.at, { what: 'domainName' });
    return null;
  }
  return {
    kind: 'custom-domain',
    value: { name, at: node.at, endpoints: endpointsOf(reader, node), routingMode: routingModeOf(reader, node) },
  };
};

const endpointsOf = (reader: GatewayReader, node: ObjectNode): CustomDomain['endpoints'] =>
  (asArray(field(node, 'domainNameConfigurations'))?.items ?? []).flatMap((given) => {
    const configuration = asObject(given);
    if (!configuration) return [];
    reportOthers(reader, configuration, knownOfConfiguration);
    const allowed = ['edge', 'regional', 'private'] as const;
    const type = enumOr(reader, field(configuration, 'endpointType'), 'endpointType', allowed, defaulted('regional', pages.httpDomainName));
    return [{ type, target: stringOf(reader, field(configuration, 'apiGatewayDomainName'), 'apiGatewayDomainName') }];
  });

const routingModeOf = (reader: GatewayReader, node: ObjectNode): CustomDomain['routingMode'] => {
  const allowed = ['API_MAPPING_ONLY', 'ROUTING_RULE_ONLY', 'ROUTING_RULE_THEN_API_MAPPING'] as const;
  const mode = enumOr(reader, field(node, 'routingMode'), 'routingMode', allowed, defaulted('API_MAPPING_ONLY', pages.httpDomainName));
  if (mode.from === 'unresolved') return mode;
  const ours = { API_MAPPING_ONLY: 'mapping', ROUTING_RULE_ONLY: 'rule', ROUTING_RULE_THEN_API_MAPPING: 'rule-then-mapping' } as const;
  return { ...mode, value: ours[mode.value] };
};

/** `aws apigatewayv2 get-domain-names`, `get-domain-name`: the same custom domain names as v1 shows, in v2's shape. */
export const domainNamesForm = listingForm<DomainPiece>({
  id: 'apigatewayv2-get-domain-names',
  command: 'aws apigatewayv2 get-domain-names',
  key: 'items',
  isItem: isDomain,
  singleIsPart: false,
  known: knownMembers,
  item,
  pieces: (items) => items,
});
