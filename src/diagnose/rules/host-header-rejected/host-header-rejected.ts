import type { Hop, Trace } from '../../../trace/trace.ts';
import { behaviorAt, originSpan } from '../../configured.ts';
import { hostFixes } from '../../host-fixes.ts';
import type { Finding, Rule, RuleContext } from '../../rule.ts';
import {
  answerIn,
  decides,
  forwardingTo,
  isApi,
  isS3,
  losesAll,
  type Met,
  pastedIn,
  senderOf,
  spansOf,
  stepsOf,
  weighed,
} from '../../way.ts';

type Refusal = Met<'api-host-refused' | 'host-unknown' | 'edge-dispatched'>;

/** Where nobody answers for the Host that arrived. Of several notes at one place the first is enough. */
const refusals = (trace: Trace): readonly Refusal[] => {
  const all = stepsOf(trace, 'api-host-refused', 'host-unknown', 'edge-dispatched').filter(
    ({ hop, step }) => !isS3(hop) && (step.kind !== 'edge-dispatched' || (!step.own && step.to === null)),
  );
  return all.filter((a) => all.find((b) => b.ref.hop === a.ref.hop) === a);
};

/** Could the viewer's host be a custom domain name of the API? Function URLs have none, and CloudFront's own names are not ours to give. */
const canBeDomain = (hop: Hop): boolean => isApi(hop) && !hop.request.host.endsWith('.cloudfront.net');

/** SNI follows the Host that is sent: an origin that has no certificate for it refuses the connection, before it could refuse the Host. */
const refusedConnections = ({ trace, model }: RuleContext): readonly Finding[] =>
  stepsOf(trace, 'connection-failed')
    .filter(({ step }) => step.reason === 'certificate-name')
    .flatMap(({ ref, hop, step }) => {
      const forwarded = hop.steps.find((one) => one.kind === 'request-forwarded' && one.host !== 'origin');
      if (forwarded?.kind !== 'request-forwarded') return [];
      const behavior = hop.behavior ?? '';
      const params = { host: step.host, to: step.to, behavior, policy: forwarded.policy ?? 'ForwardedValues', answer: String(step.status) };
      const at = spansOf(pastedIn(forwarded), pastedIn(step));
      return [{ ...weighed(losesAll(trace, ref)), at, about: ref, params, fixes: hostFixes(forwarded, behaviorAt(model, hop), behavior) }];
    });

const refusedHosts = ({ trace, model }: RuleContext): readonly Finding[] =>
  refusals(trace).flatMap(({ ref, hop, step }) => {
    const sender = senderOf(trace, ref.hop);
    const forwarded = forwardingTo(trace, ref.hop);
    if (!sender || !forwarded || forwarded.step.host === 'origin' || hop.answer.kind !== 'answered') return [];
    const behavior = sender.hop.behavior ?? '';
    return [
      {
        ...weighed(decides(trace, ref.hop)),
        at: spansOf(pastedIn(forwarded.step), originSpan(model, sender.hop), pastedIn(step)),
        about: ref,
        params: {
          host: hop.request.host,
          to: hop.request.to,
          behavior,
          policy: forwarded.step.policy ?? 'ForwardedValues',
          answer: answerIn(hop),
        },
        fixes: [
          ...hostFixes(forwarded.step, behaviorAt(model, sender.hop), behavior),
          ...(canBeDomain(hop) ? [{ id: 'custom-domain-of-that-name', params: { host: hop.request.host } }] : []),
        ],
      },
    ];
  });

/** API Gateway and function URLs pick what answers by the Host header, not by the name that CloudFront connects to. */
export const hostHeaderRejected = {
  id: 'host-header-rejected',
  check: (context): readonly Finding[] => [...refusedHosts(context), ...refusedConnections(context)],
} as const satisfies Rule;
