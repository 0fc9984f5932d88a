import { originSpan } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { forwardingTo, senderOf, spansOf, weighed } from '../../way.ts';

/** An origin's domain name that leads back to a distribution already passed, without any forwarded Host. */
export const originIsOwnName = {
  id: 'origin-is-own-name',
  check: ({ trace, model }): readonly Finding[] => {
    const back = trace.hops.findIndex((hop) => hop.at.kind === 'distribution' && hop.pass > 1);
    const again = trace.hops[back];
    const sender = senderOf(trace, back);
    const forwarded = forwardingTo(trace, back);
    if (!again || !sender || forwarded?.step.host !== 'origin') return [];
    const params = {
      to: sender.hop.sends?.to ?? '',
      origin: sender.hop.origin ?? '',
      behavior: sender.hop.behavior ?? 'Default (*)',
      distribution: again.at.name,
      path: again.request.path,
    };
    const at = spansOf(originSpan(model, sender.hop));
    return [{ ...weighed(true), at, about: forwarded.ref, params, fixes: [{ id: 'name-the-origin', params }] }];
  },
} as const satisfies Rule;
