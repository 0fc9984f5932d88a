import { managedCachePolicies, managedOriginRequestPolicies } from '../../facts/managed-policies.ts';
import { parseHost } from '../../match/host-name.ts';
import { known } from '../../model/value.ts';
import type { Change } from '../change.ts';
import { inPaste, originIn, originPathOf, originRef, type RemedyContext, type RemedyOf, type Sender, textOf } from '../remedy.ts';

/** Managed policies by name: the ids are the same in every account. */
export const originRequestPolicy = (name: string): string => managedOriginRequestPolicies.find((policy) => policy.name === name)?.id ?? '';
const cachePolicy = (name: string): string => managedCachePolicies.find((policy) => policy.name === name)?.id ?? '';

const setOriginRequestPolicy =
  (name: string | null): RemedyOf =>
  ({ sender }) =>
    sender && inPaste({ kind: 'set-origin-request-policy', ...sender.ref, policyId: name === null ? null : originRequestPolicy(name) });

/** The behavior that the request took, or the one that a finding about the configuration names. */
const behaviorIn = ({ sender, model, finding: { params } }: RemedyContext): Pick<Sender, 'behavior' | 'ref'> | null => {
  if (sender) return sender;
  const distribution = model.distributions.find(({ name }) => name === params['distribution']);
  const index = Number(params['index']);
  const behavior = distribution?.behaviors[index];
  return distribution && behavior ? { behavior, ref: { distribution: distribution.name, behavior: index } } : null;
};

const replaceByPolicies: RemedyOf = (context) => {
  const found = behaviorIn(context);
  return (
    found &&
    inPaste(
      { kind: 'set-cache-policy', ...found.ref, policyId: cachePolicy('CachingDisabled') },
      { kind: 'set-origin-request-policy', ...found.ref, policyId: originRequestPolicy('AllViewerExceptHostHeader') },
    )
  );
};

/** `Host` off the list; in place of `*`, which carries it too, the policies that carry all but Host. */
const legacyWithoutHost: RemedyOf = (context) => {
  const found = behaviorIn(context);
  const forwarding = found?.behavior.forwarding;
  if (!found || forwarding?.mode !== 'legacy') return null;
  const isNamed = forwarding.headers.some((name) => known(name)?.toLowerCase() === 'host');
  return isNamed
    ? inPaste({ kind: 'set-legacy-forwarding', ...found.ref, forwarding: { removeHeaders: ['Host'] } })
    : replaceByPolicies(context);
};

const regional: RemedyOf = ({ model, idea }) => {
  const api = String(idea.params['api'] ?? '');
  const type = known(model.restApis.find(({ id }) => id === api)?.endpointType ?? null);
  const remedy = inPaste({ kind: 'set-endpoint-type', api, from: (type ?? 'edge').toUpperCase(), type: 'REGIONAL' });
  // Nobody said what the API is now: there is no text to change, only an answer.
  return type === undefined ? { ...remedy, changes: [], answers: { [`endpoint-type:${api}`]: 'regional' }, where: 'elsewhere' } : remedy;
};

/** The API and region of the origin's `execute-api` name. */
export const apiAtOrigin = ({ sender, model }: Pick<RemedyContext, 'sender' | 'model'>): ApiAtOrigin | null => {
  const name = (sender ? (known(originIn(sender)?.domainName ?? null) ?? '') : '').toLowerCase();
  const host = parseHost(name);
  // Templates and Terraform call an API by a name of their own, and tell its host.
  const named = [...model.restApis, ...model.httpApis].find(({ hosts }) => hosts.some((one) => known(one)?.toLowerCase() === name));
  const api = named?.id ?? (host.kind === 'execute-api' ? host.apiId : null);
  if (api === null) return null;
  const region = host.kind === 'execute-api' ? host.region : 'us-east-1';
  return { api, region, protocol: model.httpApis.some(({ id }) => id === api) ? 'HTTP' : 'REST' };
};

export type ApiAtOrigin = { readonly api: string; readonly region: string; readonly protocol: 'REST' | 'HTTP' };

/** The first segment of an origin path: the stage, at an API's own name. */
export const stageInOriginPath = (originPath: string): string => originPath.split('/')[1] ?? '';

const customDomainOfThatName: RemedyOf = (context) => {
  const { sender } = context;
  const at = apiAtOrigin(context);
  const stage = sender ? stageInOriginPath(originPathOf(sender)) || (at?.protocol === 'HTTP' ? '$default' : '') : '';
  if (!sender || !at || stage === '') return null;
  return inPaste(
    { kind: 'add-custom-domain', ...at, domain: textOf(context, 'host'), stage, basePath: '' },
    { kind: 'set-origin-path', ...originRef(sender), path: originPathOf(sender).slice(stage.length + 1) },
  );
};

/** The viewer's Host is signed, so it has to arrive. CloudFront's own names are nobody's to give to an API. */
const domainOfViewerHost: RemedyOf = (context) => {
  const { sender } = context;
  const made = customDomainOfThatName(context);
  if (!sender || !made || parseHost(textOf(context, 'host')).kind === 'cloudfront') return null;
  const forwarded: Change =
    sender.behavior.forwarding.mode === 'policies'
      ? { kind: 'set-origin-request-policy', ...sender.ref, policyId: originRequestPolicy('AllViewer') }
      : { kind: 'set-legacy-forwarding', ...sender.ref, forwarding: { addHeaders: ['Host'] } };
  return inPaste(...made.changes, forwarded);
};

/** Ways to stop forwarding the viewer's Host, and what else ends its harm. */
export const hostRemedies = {
  'all-viewer-except-host': setOriginRequestPolicy('AllViewerExceptHostHeader'),
  'cors-s3-origin': setOriginRequestPolicy('CORS-S3Origin'),
  'no-origin-request-policy': setOriginRequestPolicy(null),
  'cache-policy-without-host': replaceByPolicies,
  'legacy-headers-without-host': legacyWithoutHost,
  'regional-endpoint': regional,
  'make-regional': regional,
  'custom-domain-of-that-name': customDomainOfThatName,
  'domain-of-viewer-host': domainOfViewerHost,
} as const satisfies Readonly<Record<string, RemedyOf>>;
