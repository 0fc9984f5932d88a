import type { Model } from '../model/model.ts';
import type { StepKind } from '../trace/step.ts';
import type { Trace } from '../trace/trace.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { barePrefixNotMatched } from './rules/bare-prefix-not-matched/bare-prefix-not-matched.ts';
import { behaviorShadowed } from './rules/behavior-shadowed/behavior-shadowed.ts';
import { behaviorUnreachable } from './rules/behavior-unreachable/behavior-unreachable.ts';
import { cachePolicyRefused } from './rules/cache-policy-refused/cache-policy-refused.ts';
import { cachedPolicyForwardsHost } from './rules/cached-policy-forwards-host/cached-policy-forwards-host.ts';
import { edgeApiBehindCloudFront } from './rules/edge-api-behind-cloudfront/edge-api-behind-cloudfront.ts';
import { errorCached } from './rules/error-cached/error-cached.ts';
import { errorPageUnreachable } from './rules/error-page-unreachable/error-page-unreachable.ts';
import { hostHeaderLoop } from './rules/host-header-loop/host-header-loop.ts';
import { hostHeaderRejected } from './rules/host-header-rejected/host-header-rejected.ts';
import { methodNotAllowed } from './rules/method-not-allowed/method-not-allowed.ts';
import { originIsOwnName } from './rules/origin-is-own-name/origin-is-own-name.ts';
import { originProtocol } from './rules/origin-protocol/origin-protocol.ts';
import { patternJustMissed } from './rules/pattern-just-missed/pattern-just-missed.ts';
import { preflightNeedsAuthorization } from './rules/preflight-needs-authorization/preflight-needs-authorization.ts';
import { s3DirectoryIndex } from './rules/s3-directory-index/s3-directory-index.ts';
import { s3MissingKeyForbidden } from './rules/s3-missing-key-forbidden/s3-missing-key-forbidden.ts';
import { s3PrefixNotStripped } from './rules/s3-prefix-not-stripped/s3-prefix-not-stripped.ts';
import { stageDoubled } from './rules/stage-doubled/stage-doubled.ts';
import { websiteEndpointAsS3Origin } from './rules/website-endpoint-as-s3-origin/website-endpoint-as-s3-origin.ts';

/**
 * The rules that any trace may call for, in the order of the registry. The others have nothing to say unless a step of a kind in `CALLING`
 * was taken: they and their words are loaded when one was, so that a first picture need not wait for them.
 */
export const firstRules = [
  hostHeaderLoop,
  originIsOwnName,
  hostHeaderRejected,
  cachedPolicyForwardsHost,
  methodNotAllowed,
  originProtocol,
  barePrefixNotMatched,
  behaviorShadowed,
  patternJustMissed,
  stageDoubled,
  preflightNeedsAuthorization,
  s3PrefixNotStripped,
  s3DirectoryIndex,
  s3MissingKeyForbidden,
  errorPageUnreachable,
  errorCached,
  behaviorUnreachable,
  edgeApiBehindCloudFront,
  websiteEndpointAsS3Origin,
  cachePolicyRefused,
] as const;

export type FirstRuleId = (typeof firstRules)[number]['id'];

/** Each rule that is not among the first looks for one of these before anything else, if not for what the request carries. */
const CALLING: ReadonlySet<StepKind> = new Set<StepKind>([
  'api-key-checked',
  'authorization-checked',
  'chain-refused',
  'connection-failed',
  'distribution-refuses',
  'endpoint-disabled',
  'error-page-failed',
  'error-page-served',
  'bucket-foreign',
  'bucket-listed',
  'failover-skipped',
  'function-failed',
  'function-ran',
  'function-skipped',
  'get-with-body-refused',
  'host-unknown',
  'integration-fails',
  'lambda-edge-declared',
  'mapping-missing',
  'mapping-selected',
  'method-missing',
  'ping-answered',
  'private-refused',
  'resource-missing',
  'resource-policy-checked',
  'root-object-applied',
  'route-matched',
  'route-missing',
  'rule-selected',
  's3-method-refused',
  's3-redirected',
  'stage-missing',
  'viewer-http-refused',
]);

/** Does a trace call for the rules that are not among the first? Those of what is not sent on look for a header or a query to begin with. */
export const callsForAll = ({ request, hops }: Trace): boolean =>
  request.headers.length > 0 || request.url.includes('?') || hops.some(({ steps }) => steps.some(({ kind }) => CALLING.has(kind)));

/** AWS's own ids are small letters and digits; what a template calls an API is not. */
export const isMadeUp = ({ id }: { readonly id: string }): boolean => /[^a-z0-9]/.test(id);

/** Does a host only stand for what AWS will give? All rules then know how to show it (`shown.ts`); the first ones do without. */
export const hasStandIns = ({ restApis, httpApis }: Model): boolean => [...restApis, ...httpApis].some(isMadeUp);

const RANKS = ['outcome', 'request', 'configuration'] as const satisfies readonly Finding['rank'][];

/** What these rules find: the cause that decides the outcome first, then what else happened to this request, then the configuration at large. */
export const findWith = <R extends Rule>(
  rules: readonly R[],
  context: RuleContext,
): readonly { readonly rule: R['id']; readonly finding: Finding }[] => {
  const all = rules.flatMap(({ id, check }) =>
    check(context).map((finding): { rule: R['id']; finding: Finding } => ({ rule: id, finding })),
  );
  return RANKS.flatMap((rank) => all.filter(({ finding }) => finding.rank === rank));
};
