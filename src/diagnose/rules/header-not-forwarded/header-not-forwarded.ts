import { selectRule } from '../../../match/routing-rule.ts';
import { known } from '../../../model/value.ts';
import type { Span } from '../../../text/span.ts';
import { behaviorAt, httpApi } from '../../configured.ts';
import { droppedHeaders } from '../../dropped.ts';
import { type Lost, notForwarded } from '../../forwarding-fixes.ts';
import { missedAmong, missedBehind } from '../../needs.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { decides, failed, type Met, pastedIn, stepsAt, stepsOf } from '../../way.ts';

type Wanted = { readonly names: readonly string[]; readonly decisive: boolean; readonly at: readonly Span[] };

/** Headers that have a rule of their own, that clients send of themselves, or that belong to a hop: nobody misses one of these unsaid. */
const ORDINARY =
  /^(?:authorization|cookie|x-api-key|accept(?:-.*)?|user-agent|referer|origin|access-control-.*|cache-control|pragma|connection|keep-alive|dnt|sec-.*|priority|upgrade(?:-.*)?|save-data|te|trailer|expect|date|from|via|forwarded|max-forwards|host|content-.*|if-.*|range|traceparent|tracestate|baggage|x-http-method-override|(?:x-amz|x-amzn|x-forwarded|x-edge|x-real|proxy|cloudfront|cdn)-.*)$/;

const CORS = ['origin', 'access-control-request-method'];

/** An HTTP API's own CORS answers only what names an origin: a preflight without one is just another method. */
const forCors = ({ trace, model }: RuleContext, sender: number, dropped: readonly string[]): readonly Wanted[] =>
  stepsOf(trace, 'route-missing', 'route-matched').flatMap(({ ref, hop, step }): readonly Wanted[] => {
    const cors = ref.hop > sender && hop.at.kind === 'http-api' ? httpApi(model, step.api)?.cors : null;
    const names = dropped.filter((name) => CORS.includes(name));
    if (!cors || names.length === 0) return [];
    const preflight = step.kind === 'route-missing' && trace.request.method === 'OPTIONS' && decides(trace, ref.hop);
    const answeredByCloudFront = stepsAt(trace, sender, 'response-headers-applied').some(({ step: applied }) =>
      applied.set.some(([name]) => name.toLowerCase() === 'access-control-allow-origin'),
    );
    return preflight || (step.kind === 'route-matched' && !answeredByCloudFront) ? [{ names, decisive: preflight, at: [cors.at] }] : [];
  });

/** A routing rule of a custom domain would have taken the request with what it lost. */
const forRules = ({ trace, model }: RuleContext, met: Met<'request-forwarded'>, dropped: readonly string[]): readonly Wanted[] =>
  stepsOf(trace, 'rule-selected', 'mapping-selected', 'mapping-missing').flatMap(({ ref, hop, step }): readonly Wanted[] => {
    const domain = ref.hop > met.ref.hop ? model.customDomains.find(({ name }) => name.value === step.domain) : undefined;
    if (!domain || known(domain.routingMode) === 'mapping') return [];
    const names = dropped.filter((name) =>
      domain.rules.some(({ headers }) => headers.flat().some((one) => one.name.toLowerCase() === name)),
    );
    const rules = domain.rules.map((rule) => ({
      priority: known(rule.priority) ?? 0,
      headers: rule.headers,
      basePaths: rule.basePaths,
      stripBasePath: known(rule.stripBasePath) ?? false,
    }));
    const had = met.hop.request.headers.filter(([name]) => names.includes(name.toLowerCase()));
    const found = selectRule(rules, { path: hop.request.path, headers: [['host', hop.request.host], ...hop.request.headers, ...had] });
    const rule = found ? domain.rules[found.index] : undefined;
    const same = step.kind === 'rule-selected' && rule !== undefined && known(rule.priority) === step.priority;
    return rule && !same && names.length > 0 ? [{ names, decisive: true, at: [rule.at] }] : [];
  });

/** `X-HTTP-Method-Override` is the method that a REST API routes by. AWS: Developer Guide, "Important notes". */
const forMethod = ({ trace }: RuleContext, sender: number, dropped: readonly string[]): readonly Wanted[] => {
  const names = dropped.filter((name) => name === 'x-http-method-override');
  return names.length === 0
    ? []
    : stepsOf(trace, 'method-missing', 'resource-matched').flatMap(({ ref, step }) =>
        ref.hop > sender ? [{ names, decisive: step.kind === 'method-missing' && decides(trace, ref.hop), at: pastedIn(step) }] : [],
      );
};

/** A WebSocket handshake is made of its `Sec-WebSocket-*` headers; without an origin request policy none of them goes on. */
const forHandshake = ({ trace, model }: RuleContext, { ref, hop, step }: Met<'request-forwarded'>): readonly Wanted[] => {
  const isSocket = trace.hops.some((one, index) => index > ref.hop && one.at.kind === 'websocket-api');
  const forwarding = behaviorAt(model, hop)?.forwarding;
  if (!isSocket || forwarding?.mode !== 'policies' || hop.request.method !== 'GET') return [];
  // Where a function set the Host, the step names that in place of the policy.
  if (forwarding.originRequestPolicyId !== null || (step.host !== 'set' && step.policy !== null)) return [];
  const cache = model.cachePolicies.find(({ id }) => id === known(forwarding.cachePolicyId));
  if (cache?.headers.names.some((name) => name.toLowerCase() === 'sec-websocket-key')) return [];
  return [{ names: ['sec-websocket-key', 'sec-websocket-version'], decisive: false, at: [] }];
};

const lost = (met: Met<'request-forwarded'>, context: RuleContext): Lost => {
  const sender = met.ref.hop;
  const dropped = droppedHeaders(met);
  const checked = missedAmong(missedBehind(context, sender), 'header', dropped).filter(
    ({ name }) => !['authorization', 'cookie', 'x-api-key'].includes(name.toLowerCase()),
  );
  const wanted: readonly Wanted[] = [
    ...checked.map(({ name, at }) => ({ names: [name.toLowerCase()], decisive: failed(context.trace), at })),
    ...forCors(context, sender, dropped),
    ...forRules(context, met, dropped),
    ...forMethod(context, sender, dropped),
    ...forHandshake(context, met),
  ];
  return {
    names: [...new Set([...wanted.flatMap(({ names }) => names), ...dropped.filter((name) => !ORDINARY.test(name))])],
    decisive: wanted.some(({ decisive }) => decisive),
    at: wanted.flatMap(({ at }) => at),
  };
};

/** A header that the API is known to look at, or one of the caller's own, is not sent on. */
export const headerNotForwarded = { id: 'header-not-forwarded', check: notForwarded(lost) } as const satisfies Rule;
