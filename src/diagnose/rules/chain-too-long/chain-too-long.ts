import { originSpan } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/** Three CloudFronts in a row, none of them twice. API Gateway's own in front of an edge-optimized API is one of them. */
export const chainTooLong = {
  id: 'chain-too-long',
  check: ({ trace, model }): readonly Finding[] =>
    trace.outcome.loop !== null
      ? []
      : stepsOf(trace, 'chain-refused').map(({ ref, hop, step }) => {
          const sender = senderOf(trace, ref.hop)?.hop;
          const through = trace.hops.filter(({ at }) => at.kind === 'distribution' || at.kind === 'edge-front').map(({ at }) => at.name);
          const params = { through: through.join(' → '), arrivals: step.arrivals, to: hop.request.to, origin: sender?.origin ?? '' };
          return {
            ...weighed(decides(trace, ref.hop)),
            at: spansOf(originSpan(model, sender)),
            about: ref,
            params,
            fixes: [
              ...(hop.request.to.startsWith(`${hop.at.name}.execute-api.`)
                ? [{ id: 'regional-endpoint', params: { ...params, api: hop.at.name } }]
                : []),
              { id: 'shorten-chain', params },
            ],
          };
        }),
} as const satisfies Rule;
