import { parseHost } from '../../match/host-name.ts';
import type { Distribution } from '../../model/distribution.ts';
import { known } from '../../model/value.ts';
import type { LegacyForwarding } from '../change.ts';
import { asking, inPaste, type RemedyContext, type RemedyOf, textOf, withPath, withScheme } from '../remedy.ts';
import { methodLike, restApi } from './like.ts';

const ALL = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE'] as const;
const READS = ['GET', 'HEAD', 'OPTIONS'] as const;

/** A distribution's behavior by its pattern. */
const indexOf = ({ behaviors }: Distribution, pattern: string): number =>
  behaviors.findIndex((behavior) => behavior.pattern !== null && known(behavior.pattern) === pattern);

const allowMethods: RemedyOf = ({ sender, finding, idea, trace }) => {
  if (!sender) return null;
  const set = String(idea.params['set'] ?? finding.params['set'] ?? '');
  const named = set.split(', ').filter((method) => ALL.some((one) => one === method));
  const now = known(sender.behavior.allowedMethods) ?? [];
  // CloudFront knows three sets: the one that has what is allowed now and what is asked for.
  const isRead = [...now, trace.request.method].every((method) => READS.some((one) => one === method));
  return inPaste({ kind: 'set-allowed-methods', ...sender.ref, methods: named.length > 0 ? named : isRead ? READS : ALL });
};

/** The path's own behavior, where the distribution has just one other origin that it may be meant for. */
const ownBehavior: RemedyOf = (context) => {
  const { sender } = context;
  const path = textOf(context, 'path');
  const others = sender?.distribution.origins.filter(({ id, domainName }) => {
    const host = parseHost(known(domainName) ?? '');
    return known(id) !== textOf(context, 'origin') && host.kind !== 's3-rest' && host.kind !== 's3-website';
  });
  const origin = others?.length === 1 && others[0] ? known(others[0].id) : undefined;
  if (!sender || origin === undefined) return null;
  const [, first = '', ...rest] = path.split('/');
  const pattern = rest.length > 0 ? `/${first}/*` : `/${first}`;
  return inPaste({ kind: 'add-behavior', ...sender.ref, pattern, before: sender.ref.behavior, origin, methods: ALL });
};

const addForPrefix: RemedyOf = (context) => {
  const { sender } = context;
  const index = sender ? indexOf(sender.distribution, textOf(context, 'pattern')) : -1;
  if (!sender || index < 0) return null;
  const ref = { distribution: sender.distribution.name, behavior: index };
  return inPaste({ kind: 'add-behavior', ...ref, pattern: textOf(context, 'path'), before: index, origin: null, methods: null });
};

const widenPattern: RemedyOf = (context) => {
  const { sender } = context;
  const index = sender ? indexOf(sender.distribution, textOf(context, 'pattern')) : -1;
  return sender && index >= 0
    ? inPaste({ kind: 'set-pattern', distribution: sender.distribution.name, behavior: index, pattern: textOf(context, 'both') })
    : null;
};

const moveUp =
  (later: string, earlier: string): RemedyOf =>
  (context) => {
    const [pattern, before] = [textOf(context, later), textOf(context, earlier)];
    for (const distribution of context.model.distributions) {
      const [from, to] = [indexOf(distribution, pattern), indexOf(distribution, before)];
      if (from > to && to >= 0) return inPaste({ kind: 'move-behavior', distribution: distribution.name, behavior: from, before: to });
    }
    return null;
  };

const addAlias: RemedyOf = (context) =>
  inPaste({ kind: 'add-alias', distribution: textOf(context, 'distribution'), alias: textOf(context, 'host') });

const LEGACY: Readonly<Record<string, LegacyForwarding>> = {
  'authorization-not-forwarded': { addHeaders: ['Authorization'] },
  'api-key-not-forwarded': { addHeaders: ['x-api-key'] },
  'query-string-not-forwarded': { queryString: true },
  'cookies-not-forwarded': { cookies: 'all' },
};

const forwardedValues: RemedyOf = ({ sender, rule, finding }) => {
  const names = String(finding.params['names'] ?? '').split(', ');
  const forwarding = rule === 'header-not-forwarded' ? { addHeaders: names } : LEGACY[rule];
  return sender && forwarding ? inPaste({ kind: 'set-legacy-forwarding', ...sender.ref, forwarding }) : null;
};

/** The resource that the preflight came to, and an open method there that answers it. */
const optionsMethod: RemedyOf = ({ model, trace, finding }: RemedyContext) => {
  const hop = finding.about ? trace.hops[finding.about.hop] : undefined;
  const found = hop?.steps.flatMap((step) =>
    step.kind === 'resource-matched' || step.kind === 'method-missing'
      ? [{ api: step.api, stage: step.stage, path: step.resource }]
      : step.kind === 'resource-missing'
        ? [{ api: step.api, stage: step.stage, path: step.path }]
        : [],
  )[0];
  if (!found || !methodLike(restApi(model, found.api), found.path, 'GET')) return null;
  return inPaste({ kind: 'add-rest-method', ...found, method: 'OPTIONS', like: 'mock' });
};

/** API Gateway serves HTTPS on 443 alone, a website endpoint HTTP on 80: the protocol, and its port where that is another one. */
const setOriginProtocol =
  (scheme: 'https' | 'http', served: number): RemedyOf =>
  (context) => {
    const { sender, trace, model } = context;
    // A warning is about no step of the request: the origin is the one that it went to.
    const id = sender?.hop.origin ?? textOf(context, 'origin');
    const name = trace.hops.find((hop) => hop.at.kind === 'distribution' && hop.origin === id)?.at.name;
    const distribution = sender?.distribution ?? model.distributions.find((one) => one.name === name);
    if (!distribution) return null;
    const at = { distribution: distribution.name, origin: id };
    const config = distribution.origins.find((one) => known(one.id) === id)?.config;
    const custom = config?.kind === 'custom' ? config : null;
    const policy = `${scheme}-only` as const;
    const isOther = (known(custom?.[`${scheme}Port`] ?? null) ?? served) !== served;
    return inPaste(
      ...(custom && known(custom.protocolPolicy) === policy ? [] : [{ kind: 'set-origin-protocol', ...at, policy } as const]),
      ...(isOther ? [{ kind: 'set-origin-port', ...at, scheme, port: served } as const] : []),
    );
  };

const askWithSlash: RemedyOf = ({ trace }) => {
  const request = withPath(trace, (path) => `${path}/`);
  return request && asking(request);
};

/** The path that the finding names, in place of the one asked. */
const askFor =
  (param: string): RemedyOf =>
  (context) => {
    const request = withPath(context.trace, () => textOf(context, param));
    return request && asking(request);
  };

/** Any hash will do to see the request through: which it is, only the client knows. */
const sendPayloadHash: RemedyOf = ({ trace }) => asking({ headers: [...trace.request.headers, ['x-amz-content-sha256', '…']] });

const callHttps: RemedyOf = ({ trace }) => {
  const request = withScheme(trace, 'https');
  return request && asking(request);
};

/** A policy that caches for a second may have a key. AWS's own are not pasted, and none of them is refused. */
const maxTtl: RemedyOf = (context) => {
  const name = textOf(context, 'policy');
  const policy = context.model.cachePolicies.find((one) => one.name === name && one.ttl.max === 0 && one.at !== null);
  return policy ? inPaste({ kind: 'set-cache-policy-ttl', policy: policy.id, maxTtl: 1 }) : null;
};

/** What behaviors take and let through. */
export const behaviorRemedies = {
  'allow-methods': allowMethods,
  'allow-options': allowMethods,
  'cache-options': ({ sender }) => sender && inPaste({ kind: 'set-cached-methods', ...sender.ref, methods: READS }),
  'own-behavior': ownBehavior,
  'add-behavior': addForPrefix,
  'widen-pattern': widenPattern,
  'ask-with-slash': askWithSlash,
  'move-up': moveUp('shadowed', 'taken'),
  reorder: moveUp('behavior', 'taker'),
  'add-alias': addAlias,
  'forwarded-values': forwardedValues,
  'options-method': optionsMethod,
  'https-only': setOriginProtocol('https', 443),
  'https-port': setOriginProtocol('https', 443),
  'http-only': setOriginProtocol('http', 80),
  'redirect-to-https': ({ sender }) => sender && inPaste({ kind: 'set-viewer-protocol', ...sender.ref, policy: 'redirect-to-https' }),
  'call-https': callHttps,
  'max-ttl-or-request-policy': maxTtl,
  'call-rewritten': askFor('after'),
  'ask-in-case': askFor('right'),
  'send-payload-hash': sendPayloadHash,
  'drop-body': () => asking({ body: false }),
  'use-post': () => asking({ method: 'POST' }),
} as const satisfies Readonly<Record<string, RemedyOf>>;
