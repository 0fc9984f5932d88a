import { known } from '../../../model/value.ts';
import { restApi } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

const GREEDY = /^\/\{[^/{}]+\+\}$/;

/** A greedy variable takes one segment or more: `/{proxy+}` does not take `/`. */
export const proxyMissesRoot = {
  id: 'proxy-misses-root',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'resource-missing').flatMap(({ ref, hop, step }) => {
      if (step.path.replaceAll('/', '') !== '') return [];
      const proxy = restApi(model, step.api)?.resources?.find(({ path, methods }) => GREEDY.test(known(path) ?? '') && methods.length > 0);
      if (!proxy) return [];
      const params = { api: step.api, stage: step.stage, proxy: known(proxy.path) ?? '', method: step.method };
      return [
        {
          ...weighed(decides(trace, ref.hop)),
          at: spansOf(proxy.at, pastedIn(step)),
          about: ref,
          params: { ...params, answer: answerIn(hop) },
          fixes: [{ id: 'add-root-method', params }],
        },
      ];
    }),
} as const satisfies Rule;
