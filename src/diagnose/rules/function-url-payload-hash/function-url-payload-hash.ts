import { whereOf } from '../../../model/value.ts';
import { originAt, originSpan } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/** Origin access control signs for a function URL, but not the body: whoever sends one has to send its hash as well. */
export const functionUrlPayloadHash = {
  id: 'function-url-payload-hash',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'authorization-checked')
      .filter(({ hop, step }) => hop.at.kind === 'function-url' && step.result === 'denied')
      .map(({ ref, hop, step }) => {
        const sender = senderOf(trace, ref.hop)?.hop;
        const origin = sender && originAt(model, sender);
        const params = { to: hop.request.to, method: hop.request.method, origin: sender?.origin ?? '' };
        return {
          ...weighed(decides(trace, ref.hop)),
          at: spansOf(origin && whereOf(origin.originAccessControlId), originSpan(model, sender), pastedIn(step)),
          about: ref,
          params,
          fixes: [{ id: 'send-payload-hash', params }],
        };
      }),
} as const satisfies Rule;
