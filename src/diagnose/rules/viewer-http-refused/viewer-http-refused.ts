import { whereOf } from '../../../model/value.ts';
import { behaviorAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, inLoop, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** The behavior takes HTTPS only and the viewer came with HTTP: 403, without a hint at https. */
export const viewerHttpRefused = {
  id: 'viewer-http-refused',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'viewer-http-refused').map(({ ref, hop, step }) => {
      const params = { behavior: hop.behavior ?? '', host: hop.request.host, path: hop.request.path };
      return {
        ...weighed(decides(trace, ref.hop) && !inLoop(trace, ref.hop)),
        at: spansOf(pastedIn(step), whereOf(behaviorAt(model, hop)?.viewerProtocolPolicy ?? null)),
        about: ref,
        params,
        fixes: [
          { id: 'redirect-to-https', params },
          { id: 'call-https', params },
        ],
      };
    }),
} as const satisfies Rule;
