import type { Behavior } from '../model/distribution.ts';
import type { FixIdea } from './rule.ts';
import type { Met } from './way.ts';

/**
 * The ways to stop forwarding the viewer's Host, by what forwards it now. A cache policy that lists Host wins over an origin
 * request policy that leaves it out, so there only another cache policy helps.
 * AWS: Developer Guide, "How origin request policies and cache policies work together".
 */
export const hostFixes = (
  forwarded: Pick<Met<'request-forwarded'>['step'], 'hostBy' | 'policy'>,
  behavior: Behavior | undefined,
  name: string,
): readonly FixIdea[] => {
  const params = { behavior: name, policy: forwarded.policy ?? '' };
  switch (forwarded.hostBy) {
    case 'cache-policy':
      return [{ id: 'cache-policy-without-host', params }];
    case 'legacy':
      return [{ id: 'legacy-headers-without-host', params }];
    case 'function':
    case 'lambda-edge':
      return [{ id: 'function-without-host', params }];
    default:
      return behavior?.forwarding.mode === 'legacy'
        ? [{ id: 'legacy-headers-without-host', params }]
        : [
            { id: 'all-viewer-except-host', params },
            { id: 'no-origin-request-policy', params },
          ];
  }
};
