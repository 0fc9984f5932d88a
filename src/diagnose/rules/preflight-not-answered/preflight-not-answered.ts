import { originSpan } from '../../configured.ts';
import { isPreflight } from '../../preflight.ts';
import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, failed, type Met, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

type Refusal = Met<
  | 'method-refused'
  | 's3-method-refused'
  | 'method-missing'
  | 'resource-missing'
  | 'route-missing'
  | 'authorization-checked'
  | 'api-key-checked'
>;

/** A check that let the request pass is no refusal. */
const refuses = ({ step }: Refusal): boolean =>
  step.kind === 'authorization-checked' ? step.result !== 'allowed' : step.kind === 'api-key-checked' ? step.result !== 'known' : true;

/** Before a cross-origin request the browser asks with OPTIONS, without credentials. Whatever refuses that, breaks the request itself. */
export const preflightNotAnswered = {
  id: 'preflight-not-answered',
  check: ({ trace, model }): readonly Finding[] => {
    if (!isPreflight(trace) || !failed(trace)) return [];
    const kinds = [
      'method-refused',
      's3-method-refused',
      'method-missing',
      'resource-missing',
      'route-missing',
      'authorization-checked',
      'api-key-checked',
    ] as const;
    const refusal = stepsOf(trace, ...kinds).find((met) => refuses(met) && decides(trace, met.ref.hop));
    if (!refusal) return [];
    const { ref, hop, step } = refusal;
    const distribution = hop.at.kind === 'distribution' ? hop : senderOf(trace, ref.hop)?.hop;
    const params = {
      place: hop.at.name,
      path: trace.hops[0]?.request.path ?? '',
      behavior: distribution?.behavior ?? '',
      answer: answerIn(hop),
    };
    return [
      {
        ...weighed(true),
        at: spansOf(pastedIn(step), originSpan(model, distribution)),
        about: ref,
        params,
        fixes: [
          {
            id: step.kind === 'method-refused' ? 'allow-options' : step.kind === 's3-method-refused' ? 'bucket-cors' : 'options-method',
            params,
          },
          { id: 'same-origin', params },
        ],
      },
    ];
  },
} as const satisfies Rule;
