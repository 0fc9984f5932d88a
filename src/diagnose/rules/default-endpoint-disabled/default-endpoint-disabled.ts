import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/** The API's own `execute-api` name is switched off: only its custom domain names answer. */
export const defaultEndpointDisabled = {
  id: 'default-endpoint-disabled',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'endpoint-disabled').map(({ ref, hop, step }) => {
      const domain = model.customDomains.find(({ mappings }) =>
        mappings?.some(({ apiId }) => apiId.from !== 'unresolved' && apiId.value === step.api),
      );
      const sender = senderOf(trace, ref.hop);
      const origin = sender?.hop.origin ?? '';
      const params = { api: step.api, host: hop.request.host, origin, domain: domain?.name.value ?? 'api.example.com' };
      return {
        ...weighed(decides(trace, ref.hop)),
        at: spansOf(pastedIn(step)),
        about: ref,
        params: { ...params, answer: answerIn(hop) },
        fixes: [...(sender ? [{ id: 'custom-domain-origin', params }] : []), { id: 'enable-endpoint', params }],
      };
    }),
} as const satisfies Rule;
