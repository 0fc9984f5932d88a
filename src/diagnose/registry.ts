import type { Finding, RuleContext } from './rule.ts';
import { apiKeyNotForwarded } from './rules/api-key-not-forwarded/api-key-not-forwarded.ts';
import { authorizationNotForwarded } from './rules/authorization-not-forwarded/authorization-not-forwarded.ts';
import { barePrefixNotMatched } from './rules/bare-prefix-not-matched/bare-prefix-not-matched.ts';
import { behaviorShadowed } from './rules/behavior-shadowed/behavior-shadowed.ts';
import { behaviorUnreachable } from './rules/behavior-unreachable/behavior-unreachable.ts';
import { cookiesNotForwarded } from './rules/cookies-not-forwarded/cookies-not-forwarded.ts';
import { defaultEndpointDisabled } from './rules/default-endpoint-disabled/default-endpoint-disabled.ts';
import { errorPageHidesError } from './rules/error-page-hides-error/error-page-hides-error.ts';
import { functionFails } from './rules/function-fails/function-fails.ts';
import { getWithBody } from './rules/get-with-body/get-with-body.ts';
import { hostHeaderLoop } from './rules/host-header-loop/host-header-loop.ts';
import { hostHeaderRejected } from './rules/host-header-rejected/host-header-rejected.ts';
import { methodMissing } from './rules/method-missing/method-missing.ts';
import { methodNotAllowed } from './rules/method-not-allowed/method-not-allowed.ts';
import { originProtocol } from './rules/origin-protocol/origin-protocol.ts';
import { prefixNotStripped } from './rules/prefix-not-stripped/prefix-not-stripped.ts';
import { preflightNotAnswered } from './rules/preflight-not-answered/preflight-not-answered.ts';
import { privateApiUnreachable } from './rules/private-api-unreachable/private-api-unreachable.ts';
import { proxyMissesRoot } from './rules/proxy-misses-root/proxy-misses-root.ts';
import { queryStringNotForwarded } from './rules/query-string-not-forwarded/query-string-not-forwarded.ts';
import { resourceMissing } from './rules/resource-missing/resource-missing.ts';
import { rootObjectReachesOrigin } from './rules/root-object-reaches-origin/root-object-reaches-origin.ts';
import { s3DirectoryIndex } from './rules/s3-directory-index/s3-directory-index.ts';
import { s3HostForwarded } from './rules/s3-host-forwarded/s3-host-forwarded.ts';
import { s3MissingKeyForbidden } from './rules/s3-missing-key-forbidden/s3-missing-key-forbidden.ts';
import { stageDoubled } from './rules/stage-doubled/stage-doubled.ts';
import { stageMissing } from './rules/stage-missing/stage-missing.ts';
import { stageUnknown } from './rules/stage-unknown/stage-unknown.ts';
import { unknownAlias } from './rules/unknown-alias/unknown-alias.ts';
import { viewerHttpRefused } from './rules/viewer-http-refused/viewer-http-refused.ts';
import { websiteEndpointHttps } from './rules/website-endpoint-https/website-endpoint-https.ts';

/**
 * Every rule, in the order in which findings of one rank are told: what keeps a request from the place it was meant for, then what is
 * wrong at that place, then what it lacked, then what hides the rest.
 */
export const rules = [
  hostHeaderLoop,
  hostHeaderRejected,
  s3HostForwarded,
  privateApiUnreachable,
  defaultEndpointDisabled,
  unknownAlias,
  getWithBody,
  viewerHttpRefused,
  methodNotAllowed,
  functionFails,
  originProtocol,
  websiteEndpointHttps,
  barePrefixNotMatched,
  behaviorShadowed,
  rootObjectReachesOrigin,
  stageMissing,
  stageDoubled,
  stageUnknown,
  prefixNotStripped,
  proxyMissesRoot,
  preflightNotAnswered,
  resourceMissing,
  methodMissing,
  authorizationNotForwarded,
  apiKeyNotForwarded,
  queryStringNotForwarded,
  cookiesNotForwarded,
  s3DirectoryIndex,
  s3MissingKeyForbidden,
  errorPageHidesError,
  behaviorUnreachable,
] as const;

export type RuleId = (typeof rules)[number]['id'];

const RANKS = ['outcome', 'request', 'configuration'] as const satisfies readonly Finding['rank'][];

/** All findings: the cause that decides the outcome first, then what else happened to this request, then the configuration at large. */
export const diagnose = (context: RuleContext): readonly { readonly rule: RuleId; readonly finding: Finding }[] => {
  const all = rules.flatMap(({ id, check }) => check(context).map((finding) => ({ rule: id, finding })));
  return RANKS.flatMap((rank) => all.filter(({ finding }) => finding.rank === rank));
};
