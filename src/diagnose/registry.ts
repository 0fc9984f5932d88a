import { findWith } from './first-rules.ts';
import type { RuleContext } from './rule.ts';
import { apiKeyNotForwarded } from './rules/api-key-not-forwarded/api-key-not-forwarded.ts';
import { authorizationNotForwarded } from './rules/authorization-not-forwarded/authorization-not-forwarded.ts';
import { barePrefixNotMatched } from './rules/bare-prefix-not-matched/bare-prefix-not-matched.ts';
import { behaviorShadowed } from './rules/behavior-shadowed/behavior-shadowed.ts';
import { behaviorUnreachable } from './rules/behavior-unreachable/behavior-unreachable.ts';
import { cachePolicyRefused } from './rules/cache-policy-refused/cache-policy-refused.ts';
import { cachedPolicyForwardsHost } from './rules/cached-policy-forwards-host/cached-policy-forwards-host.ts';
import { chainTooLong } from './rules/chain-too-long/chain-too-long.ts';
import { cookiesNotForwarded } from './rules/cookies-not-forwarded/cookies-not-forwarded.ts';
import { defaultEndpointDisabled } from './rules/default-endpoint-disabled/default-endpoint-disabled.ts';
import { distributionNotServing } from './rules/distribution-not-serving/distribution-not-serving.ts';
import { domainTargetAsHost } from './rules/domain-target-as-host/domain-target-as-host.ts';
import { edgeApiBehindCloudFront } from './rules/edge-api-behind-cloudfront/edge-api-behind-cloudfront.ts';
import { errorCached } from './rules/error-cached/error-cached.ts';
import { errorPageHidesError } from './rules/error-page-hides-error/error-page-hides-error.ts';
import { errorPageUnreachable } from './rules/error-page-unreachable/error-page-unreachable.ts';
import { failoverSkipsMethod } from './rules/failover-skips-method/failover-skips-method.ts';
import { functionDoesNotReselect } from './rules/function-does-not-reselect/function-does-not-reselect.ts';
import { functionFails } from './rules/function-fails/function-fails.ts';
import { functionSkippedOnErrorPage } from './rules/function-skipped-on-error-page/function-skipped-on-error-page.ts';
import { functionUrlPayloadHash } from './rules/function-url-payload-hash/function-url-payload-hash.ts';
import { getWithBody } from './rules/get-with-body/get-with-body.ts';
import { headerNotForwarded } from './rules/header-not-forwarded/header-not-forwarded.ts';
import { hostHeaderLoop } from './rules/host-header-loop/host-header-loop.ts';
import { hostHeaderRejected } from './rules/host-header-rejected/host-header-rejected.ts';
import { httpApiStageInPath } from './rules/http-api-stage-in-path/http-api-stage-in-path.ts';
import { iamUnsigned } from './rules/iam-unsigned/iam-unsigned.ts';
import { integrationMisconfigured } from './rules/integration-misconfigured/integration-misconfigured.ts';
import { mappingMissing } from './rules/mapping-missing/mapping-missing.ts';
import { mappingPrefixSurprise } from './rules/mapping-prefix-surprise/mapping-prefix-surprise.ts';
import { methodMissing } from './rules/method-missing/method-missing.ts';
import { methodNotAllowed } from './rules/method-not-allowed/method-not-allowed.ts';
import { originIsOwnName } from './rules/origin-is-own-name/origin-is-own-name.ts';
import { originProtocol } from './rules/origin-protocol/origin-protocol.ts';
import { patternJustMissed } from './rules/pattern-just-missed/pattern-just-missed.ts';
import { pingPathReserved } from './rules/ping-path-reserved/ping-path-reserved.ts';
import { prefixNotStripped } from './rules/prefix-not-stripped/prefix-not-stripped.ts';
import { preflightNeedsAuthorization } from './rules/preflight-needs-authorization/preflight-needs-authorization.ts';
import { preflightNotAnswered } from './rules/preflight-not-answered/preflight-not-answered.ts';
import { privateApiUnreachable } from './rules/private-api-unreachable/private-api-unreachable.ts';
import { proxyMissesRoot } from './rules/proxy-misses-root/proxy-misses-root.ts';
import { queryStringNotForwarded } from './rules/query-string-not-forwarded/query-string-not-forwarded.ts';
import { resourceMissing } from './rules/resource-missing/resource-missing.ts';
import { rootObjectLeadingSlash } from './rules/root-object-leading-slash/root-object-leading-slash.ts';
import { rootObjectMissing } from './rules/root-object-missing/root-object-missing.ts';
import { rootObjectReachesOrigin } from './rules/root-object-reaches-origin/root-object-reaches-origin.ts';
import { s3DirectoryIndex } from './rules/s3-directory-index/s3-directory-index.ts';
import { s3HostForwarded } from './rules/s3-host-forwarded/s3-host-forwarded.ts';
import { s3MethodRefused } from './rules/s3-method-refused/s3-method-refused.ts';
import { s3MissingKeyForbidden } from './rules/s3-missing-key-forbidden/s3-missing-key-forbidden.ts';
import { s3PrefixNotStripped } from './rules/s3-prefix-not-stripped/s3-prefix-not-stripped.ts';
import { s3WrongRegionRedirect } from './rules/s3-wrong-region-redirect/s3-wrong-region-redirect.ts';
import { signatureBrokenByProxy } from './rules/signature-broken-by-proxy/signature-broken-by-proxy.ts';
import { sourceIpIsCloudFront } from './rules/source-ip-is-cloudfront/source-ip-is-cloudfront.ts';
import { stageDoubled } from './rules/stage-doubled/stage-doubled.ts';
import { stageMissing } from './rules/stage-missing/stage-missing.ts';
import { stageUnknown } from './rules/stage-unknown/stage-unknown.ts';
import { trailingSlash } from './rules/trailing-slash/trailing-slash.ts';
import { unknownAlias } from './rules/unknown-alias/unknown-alias.ts';
import { viewerHttpRefused } from './rules/viewer-http-refused/viewer-http-refused.ts';
import { websiteEndpointAsS3Origin } from './rules/website-endpoint-as-s3-origin/website-endpoint-as-s3-origin.ts';
import { websiteEndpointHttps } from './rules/website-endpoint-https/website-endpoint-https.ts';
import { websocketPath } from './rules/websocket-path/websocket-path.ts';
import { showerOf } from './shown.ts';

/**
 * Every rule, in the order in which findings of one rank are told: what keeps a request from the place it was meant for, then what is
 * wrong at that place, then what it lacked, then what hides the rest.
 */
export const rules = [
  hostHeaderLoop,
  originIsOwnName,
  chainTooLong,
  hostHeaderRejected,
  cachedPolicyForwardsHost,
  s3HostForwarded,
  privateApiUnreachable,
  defaultEndpointDisabled,
  unknownAlias,
  distributionNotServing,
  domainTargetAsHost,
  getWithBody,
  viewerHttpRefused,
  methodNotAllowed,
  functionFails,
  originProtocol,
  websiteEndpointHttps,
  barePrefixNotMatched,
  behaviorShadowed,
  patternJustMissed,
  functionDoesNotReselect,
  rootObjectLeadingSlash,
  rootObjectReachesOrigin,
  rootObjectMissing,
  websocketPath,
  stageMissing,
  stageDoubled,
  stageUnknown,
  httpApiStageInPath,
  mappingMissing,
  mappingPrefixSurprise,
  pingPathReserved,
  prefixNotStripped,
  proxyMissesRoot,
  trailingSlash,
  // A header that decides, where it is missing, over the method or the preflight.
  headerNotForwarded,
  preflightNeedsAuthorization,
  preflightNotAnswered,
  resourceMissing,
  methodMissing,
  sourceIpIsCloudFront,
  integrationMisconfigured,
  authorizationNotForwarded,
  apiKeyNotForwarded,
  queryStringNotForwarded,
  cookiesNotForwarded,
  signatureBrokenByProxy,
  iamUnsigned,
  functionUrlPayloadHash,
  s3MethodRefused,
  s3WrongRegionRedirect,
  s3PrefixNotStripped,
  s3DirectoryIndex,
  s3MissingKeyForbidden,
  failoverSkipsMethod,
  errorPageHidesError,
  errorPageUnreachable,
  functionSkippedOnErrorPage,
  errorCached,
  behaviorUnreachable,
  edgeApiBehindCloudFront,
  websiteEndpointAsS3Origin,
  cachePolicyRefused,
] as const;

export type RuleId = (typeof rules)[number]['id'];

/** All findings of all rules. */
export const diagnose = (context: RuleContext): ReturnType<typeof findWith<(typeof rules)[number]>> => {
  const shower = showerOf(context.model);
  return findWith(rules, context).map(({ rule, finding }) => ({ rule, finding: shower(finding) }));
};
