import type { Finding, Rule } from '../../rule.ts';
import { decides, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** CloudFront refuses a GET that carries a body before it looks at anything else. */
export const getWithBody = {
  id: 'get-with-body',
  check: ({ trace }): readonly Finding[] =>
    stepsOf(trace, 'get-with-body-refused').map(({ ref, hop, step }) => ({
      ...weighed(decides(trace, ref.hop)),
      at: spansOf(pastedIn(step)),
      about: ref,
      params: { path: hop.request.path },
      fixes: [
        { id: 'drop-body', params: {} },
        { id: 'use-post', params: {} },
      ],
    })),
} as const satisfies Rule;
