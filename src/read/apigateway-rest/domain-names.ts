import type { CustomDomain, EndpointType } from '../../model/api.ts';
import { defaulted, located, type Value } from '../../model/value.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { asArray, enumOf, literalOf, memberOf, stringOf } from '../access.ts';
import type { Contribution } from '../contribution.ts';
import { listingForm } from '../gateway-listing.ts';
import { enumOr, field, type GatewayReader, hasAny, pages } from '../gateway-members.ts';

type DomainPiece = Extract<Contribution, { kind: 'custom-domain' }>;
type Endpoint = CustomDomain['endpoints'][number];

const knownMembers = new Set(
  (
    'domainName domainNameId domainNameArn certificateName certificateArn certificateUploadDate regionalDomainName regionalHostedZoneId ' +
    'regionalCertificateName regionalCertificateArn distributionDomainName distributionHostedZoneId endpointConfiguration domainNameStatus ' +
    'domainNameStatusMessage securityPolicy endpointAccessMode tags ownershipVerificationCertificateArn managementPolicy policy routingMode'
  ).split(' '),
);

/** Members that tell a custom domain name from the many other things of AWS that have a `DomainName`. */
const telling = [
  'regionalDomainName',
  'distributionDomainName',
  'endpointConfiguration',
  'domainNameArn',
  'domainNameStatus',
  'certificateUploadDate',
];

const isDomain = (node: SyntaxNode): boolean =>
  hasAny(node, 'domainName') &&
  !hasAny(node, 'domainNameConfigurations', 'apiMappingSelectionExpression', 'distributionConfig', 'domainNameAccessAssociationArn') &&
  (hasAny(node, ...telling) || (memberOf(node, 'domainName') !== undefined && !hasAny(node, 'id', 'apiId', 'restApiId')));

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

const endpointsOf = (reader: GatewayReader, node: ObjectNode): readonly Endpoint[] => {
  const types = (asArray(field(field(node, 'endpointConfiguration'), 'types'))?.items ?? []).flatMap(
    (type) => enumOf(reader, type, 'endpointConfiguration.types', ['edge', 'regional', 'private']) ?? [],
  );
  const said = types.length > 0 ? types : impliedTypes(node);
  return said.map((type) => ({ type, target: targetOf(reader, node, type) }));
};

/** Older outputs do not say the type; the kind of target does. Only private names have a `domainNameId`. Else AWS's default: edge. */
const impliedTypes = (node: ObjectNode): readonly Value<EndpointType>[] => {
  const implied: readonly (readonly [string, EndpointType])[] = [
    ['distributionDomainName', 'edge'],
    ['regionalDomainName', 'regional'],
    ['domainNameId', 'private'],
  ];
  const found = implied.flatMap(([name, type]) => {
    const at = field(node, name)?.at;
    return at ? [located(type, at)] : [];
  });
  return found.length > 0 ? found : [defaulted('edge', pages.domainName)];
};

const targetOf = (reader: GatewayReader, node: ObjectNode, type: Value<EndpointType>): Value<string> | null => {
  if (type.from === 'unresolved' || type.value === 'private') return null;
  const name = type.value === 'edge' ? 'distributionDomainName' : 'regionalDomainName';
  return stringOf(reader, field(node, name), name);
};

const routingModeOf = (reader: GatewayReader, node: ObjectNode): CustomDomain['routingMode'] => {
  const allowed = ['BASE_PATH_MAPPING_ONLY', 'ROUTING_RULE_ONLY', 'ROUTING_RULE_THEN_BASE_PATH_MAPPING'] as const;
  const mode = enumOr(reader, field(node, 'routingMode'), 'routingMode', allowed, defaulted('BASE_PATH_MAPPING_ONLY', pages.domainName));
  if (mode.from === 'unresolved') return mode;
  const ours = {
    BASE_PATH_MAPPING_ONLY: 'mapping',
    ROUTING_RULE_ONLY: 'rule',
    ROUTING_RULE_THEN_BASE_PATH_MAPPING: 'rule-then-mapping',
  } as const;
  return { ...mode, value: ours[mode.value] };
};

/** `aws apigateway get-domain-names`, `get-domain-name`. */
export const domainNamesForm = listingForm<DomainPiece>({
  id: 'apigateway-get-domain-names',
  command: 'aws apigateway get-domain-names',
  key: 'items',
  isItem: isDomain,
  singleIsPart: false,
  known: knownMembers,
  item,
  pieces: (items) => items,
});
