import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf } from '../access.ts';
import type { Contribution } from '../contribution.ts';
import { eachItem, listAt, mapAt, textAt, withKeys, withMember } from '../shapes.ts';
import { type Made, madeOf, readBy } from './resources.ts';
import type { Stack } from './stack.ts';

const ORIGIN_KEYS = { OriginCustomHeaders: 'CustomHeaders' };
const CONFIG_KEYS = { IPV6Enabled: 'IsIPV6Enabled', CNAMEs: 'Aliases' };

/**
 * CloudFormation's words for what CloudFront's API says: lists without `Quantity`, `OriginCustomHeaders`, `GeoRestriction.Locations`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-distributionconfig.html
 */
const asCli = (config: SyntaxNode): SyntaxNode => {
  const named = withKeys(config, CONFIG_KEYS);
  const located = withMember(named, 'Restrictions', (node) =>
    withMember(node, 'GeoRestriction', (geo) => withKeys(geo, { Locations: 'Items' })),
  );
  return withMember(legacyOrigins(located), 'Origins', (origins) => eachItem(origins, originAsCli));
};

const originAsCli = (origin: SyntaxNode): SyntaxNode =>
  withMember(withKeys(origin, ORIGIN_KEYS), 'CustomOriginConfig', (config) =>
    withKeys(config, { OriginSSLProtocols: 'OriginSslProtocols' }),
  );

/** `S3Origin` and `CustomOrigin`: the one origin of the oldest templates, which has no id. */
const legacyOrigins = (config: SyntaxNode): SyntaxNode => {
  if (config.kind !== 'object' || childOf(config, 'Origins')) return config;
  const custom = childOf(config, 'CustomOrigin');
  const legacy = custom ?? childOf(config, 'S3Origin');
  if (!legacy) return config;
  const settings = custom
    ? { CustomOriginConfig: custom }
    : { S3OriginConfig: mapAt(legacy.at, { OriginAccessIdentity: childOf(legacy, 'OriginAccessIdentity') }) };
  const origin = mapAt(legacy.at, { Id: textAt('origin', legacy.at), DomainName: childOf(legacy, 'DNSName'), ...settings });
  const rest = config.members.filter(({ key }) => key !== 'CustomOrigin' && key !== 'S3Origin');
  return { ...config, members: [...rest, { key: 'Origins', keySpan: legacy.at, value: listAt([origin], legacy.at) }] };
};

const distribution = (stack: Stack, made: Made): readonly Contribution[] => {
  const config = childOf(made.properties, 'DistributionConfig') ?? made.properties;
  const wrapper = mapAt(made.at, { DistributionConfig: asCli(config) });
  return readBy(stack, 'cloudfront-distribution', wrapper, {}).map((piece) =>
    piece.kind === 'distribution' ? { ...piece, value: { ...piece.value, name: made.name } } : piece,
  );
};

export const readDistributions = (stack: Stack): readonly Contribution[] =>
  madeOf(stack, 'AWS::CloudFront::Distribution').flatMap((made) => distribution(stack, made));
