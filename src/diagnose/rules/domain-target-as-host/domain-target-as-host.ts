import { parseHost } from '../../../match/host-name.ts';
import type { Model } from '../../../model/model.ts';
import { known } from '../../../model/value.ts';
import { originSpan } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, inLoop, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/** The custom domain name whose DNS target this is, where it is pasted. */
const domainOf = ({ customDomains }: Model, target: string): string | undefined =>
  customDomains.find(({ endpoints }) => endpoints.some(({ target: name }) => known(name)?.toLowerCase() === target))?.name.value;

/** A custom domain's target only receives: API Gateway finds the mapping by the custom domain's own name in Host. */
export const domainTargetAsHost = {
  id: 'domain-target-as-host',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'mapping-missing').flatMap(({ ref, hop }): readonly Finding[] => {
      const host = hop.request.host.toLowerCase();
      const isTarget = parseHost(host).kind === 'custom-domain-target' || domainOf(model, host) !== undefined;
      if (!isTarget || inLoop(trace, ref.hop)) return [];
      const sender = senderOf(trace, ref.hop)?.hop;
      const domain = domainOf(model, host);
      const params = { host, domain: domain ?? '…', origin: sender?.origin ?? '', answer: answerIn(hop) };
      const at = model.customDomains.find(({ name }) => name.value === domain)?.at;
      return [
        {
          ...weighed(decides(trace, ref.hop)),
          at: spansOf(originSpan(model, sender), at),
          about: ref,
          params,
          fixes: domain === undefined ? [] : [{ id: sender ? 'domain-as-origin' : 'call-domain', params }],
        },
      ];
    }),
} as const satisfies Rule;
