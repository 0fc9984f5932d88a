import type { Trace } from '../../../trace/trace.ts';
import { behaviorAt, originSpan } from '../../configured.ts';
import { hostFixes } from '../../host-fixes.ts';
import type { Finding, Rule } from '../../rule.ts';
import { forwardingTo, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/** What gave the viewer's Host back to CloudFront: API Gateway's own CloudFront, or another distribution. */
const turnedAt = (trace: Trace, sender: number, back: number) =>
  stepsOf(trace, 'edge-dispatched').find(({ ref, step }) => ref.hop > sender && ref.hop < back && !step.own);

/**
 * A forwarded Host led back to a distribution already passed. CloudFront picks the distribution by Host alone (Developer Guide,
 * CNAMEs), and an edge-optimized API is itself reached through CloudFront.
 */
export const hostHeaderLoop = {
  id: 'host-header-loop',
  check: ({ trace, model }): readonly Finding[] => {
    const back = trace.hops.findIndex((hop) => hop.at.kind === 'distribution' && hop.pass > 1);
    const again = trace.hops[back];
    const sender = senderOf(trace, back);
    const forwarded = forwardingTo(trace, back);
    if (!again || !sender || !forwarded || forwarded.step.host === 'origin') return [];
    const turn = turnedAt(trace, sender.index, back);
    const to = sender.hop.sends?.to ?? '';
    const first = trace.hops.find((hop) => hop.at.kind === 'distribution' && hop.at.name === again.at.name);
    return [
      {
        ...weighed(trace.outcome.loop !== null),
        at: spansOf(pastedIn(forwarded.step), turn && pastedIn(turn.step), originSpan(model, sender.hop)),
        about: turn?.ref ?? forwarded.ref,
        params: {
          host: forwarded.step.hostValue,
          distribution: again.at.name,
          behavior: sender.hop.behavior ?? '',
          to,
          policy: forwarded.step.policy ?? 'ForwardedValues',
          path: again.request.path,
          before: first?.request.path ?? '',
          caught: again.behavior ?? 'Default (*)',
        },
        fixes: [
          ...hostFixes(forwarded.step, behaviorAt(model, sender.hop), sender.hop.behavior ?? ''),
          // A custom domain name's own CloudFront is no API's endpoint type.
          ...(turn && to.startsWith(`${turn.step.api}.execute-api.`) ? [{ id: 'regional-endpoint', params: { api: turn.step.api } }] : []),
        ],
      },
    ];
  },
} as const satisfies Rule;
