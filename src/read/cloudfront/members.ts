import type { Member, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Reader } from '../access.ts';

/** Members that no part of the model reads: each name once, with the place where it was first met. */
export type Unmodelled = Map<string, Span>;

/** Nothing is said by an empty list, an empty string, `false` or null, whatever the member is. */
const saysNothing = (node: SyntaxNode): boolean => {
  if (node.kind === 'null') return true;
  if (node.kind === 'string') return node.value === '';
  if (node.kind === 'boolean') return !node.value;
  if (node.kind === 'array') return node.items.length === 0;
  return node.kind === 'object' && node.members.every((m) => m.key === 'Quantity' || saysNothing(m.value));
};

/** Notes the members of `node` that are neither read (`known`) nor beside the point of routing (`irrelevant`). */
export const noteUnmodelled = (found: Unmodelled, node: SyntaxNode | undefined, known: ReadonlySet<string>): void => {
  if (node?.kind !== 'object') return;
  const unknown = (m: Member): boolean => !known.has(m.key) && !found.has(m.key) && !saysNothing(m.value);
  for (const member of node.members) if (unknown(member)) found.set(member.key, member.keySpan);
};

/** One problem for all of them. */
export const reportUnmodelled = (reader: Reader, found: Unmodelled): void => {
  const first = [...found.values()][0];
  if (first) reader.report('not-modelled', 'info', first, { names: [...found.keys()].join(', '), count: found.size });
};

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What `aws` prints around and beside a configuration. */
const ENVELOPE = names('ETag Location VersionId ResponseMetadata $metadata Tags');

export const distributionMembers: ReadonlySet<string> = new Set([
  ...ENVELOPE,
  ...names(`Id ARN Status DomainName DistributionConfig LastModifiedTime InProgressInvalidationBatches ActiveTrustedSigners
    ActiveTrustedKeyGroups AliasICPRecordals CallerReference Aliases DefaultRootObject Origins OriginGroups DefaultCacheBehavior
    CacheBehaviors CustomErrorResponses Comment Logging PriceClass Enabled ViewerCertificate Restrictions WebACLId HttpVersion
    IsIPV6Enabled ContinuousDeploymentPolicyId Staging ConnectionMode ViewerMtlsConfig CacheTagConfig AnycastIpListId`),
]);

export const originMembers: ReadonlySet<string> = new Set(
  names(`Id DomainName OriginPath CustomHeaders S3OriginConfig CustomOriginConfig VpcOriginConfig ConnectionAttempts ConnectionTimeout
    ResponseCompletionTimeout OriginShield OriginAccessControlId`),
);

export const behaviorMembers: ReadonlySet<string> = new Set(
  names(`PathPattern TargetOriginId TrustedSigners TrustedKeyGroups ViewerProtocolPolicy AllowedMethods CachedMethods SmoothStreaming
    Compress LambdaFunctionAssociations FunctionAssociations FieldLevelEncryptionId RealtimeLogConfigArn CachePolicyId
    OriginRequestPolicyId ResponseHeadersPolicyId GrpcConfig ForwardedValues MinTTL DefaultTTL MaxTTL`),
);
