import type { Span } from '../text/span.ts';
import { behaviorAt } from './configured.ts';
import { forwardedToCode } from './dropped.ts';
import type { Finding, RuleContext } from './rule.ts';
import { listed, type Met, pastedIn, spansOf, weighed } from './way.ts';

/** What a request lost at a distribution: by name, whether that decided the outcome, and what in the paste wanted it. */
export type Lost = { readonly names: readonly string[]; readonly decisive: boolean; readonly at?: readonly Span[] };

/**
 * What every rule about something that is not sent on says: where, to which origin, and how to have it sent on. Both fixes let more
 * through than the one thing that is missing; CloudFront refuses an origin request policy that lists `Authorization`, for instance.
 */
export const notForwarded =
  (lose: (met: Met<'request-forwarded'>, context: RuleContext) => Lost) =>
  (context: RuleContext): readonly Finding[] =>
    forwardedToCode(context.trace).flatMap((met): readonly Finding[] => {
      const { ref, hop, step } = met;
      const { names, decisive, at = [] } = lose(met, context);
      if (names.length === 0) return [];
      const behavior = behaviorAt(context.model, hop);
      const params = { behavior: hop.behavior ?? '', method: hop.request.method, origin: step.origin, names: listed(names) };
      const legacy = behavior?.forwarding.mode === 'legacy';
      return [
        {
          ...weighed(decisive),
          at: spansOf(pastedIn(step), behavior?.at, at),
          about: ref,
          params,
          fixes: [{ id: legacy ? 'forwarded-values' : 'all-viewer-except-host', params }],
        },
      ];
    });
