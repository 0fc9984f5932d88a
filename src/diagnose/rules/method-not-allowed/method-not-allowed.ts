import { known, whereOf } from '../../../model/value.ts';
import { behaviorAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, inLoop, listed, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];
const ALL = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE'];

/** The behavior that matched does not allow the method. A match is final: no later behavior is tried. */
export const methodNotAllowed = {
  id: 'method-not-allowed',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'method-refused').map(({ ref, hop, step }) => {
      const behavior = behaviorAt(model, hop);
      const params = {
        method: step.method,
        behavior: hop.behavior ?? 'Default (*)',
        allowed: listed(step.allowed),
        path: hop.request.path,
      };
      // On a later pass the request should not have come here at all: allowing more methods would not help.
      const late = inLoop(trace, ref.hop);
      const possible = ALL.includes(step.method);
      const set = listed(READS.includes(step.method) ? READS : ALL);
      const defaultTarget = behavior ? (known(behavior.targetOriginId) ?? '') : '';
      return {
        ...weighed(decides(trace, ref.hop) && !late),
        at: spansOf(pastedIn(step), behavior && (whereOf(behavior.allowedMethods) ?? behavior.at)),
        about: ref,
        params: { ...params, origin: hop.origin ?? defaultTarget },
        fixes: [
          ...(possible && !late ? [{ id: 'allow-methods', params: { ...params, set } }] : []),
          ...(step.pattern === null && !late ? [{ id: 'own-behavior', params }] : []),
        ],
      };
    }),
} as const satisfies Rule;
