import { whereOf } from '../../../model/value.ts';
import { distributionAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

const FIXES = {
  disabled: { id: 'enable-distribution' },
  staging: { id: 'ask-primary' },
  'tenant-only': { id: 'ask-tenant' },
  'client-certificate': { id: 'present-certificate' },
} as const;

const SETTINGS = {
  disabled: 'Enabled: false',
  staging: 'Staging: true',
  'tenant-only': 'ConnectionMode: tenant-only',
  'client-certificate': 'ViewerMtlsConfig',
} as const;

/** A distribution that viewers cannot address, or not without a certificate: no behavior is ever looked at. */
export const distributionNotServing = {
  id: 'distribution-not-serving',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'distribution-refuses').map(({ ref, hop, step }) => {
      const distribution = distributionAt(model, hop);
      const params = { distribution: hop.at.name, setting: SETTINGS[step.reason], host: hop.request.host };
      const at = spansOf(pastedIn(step), distribution && (whereOf(distribution.enabled) ?? distribution.at));
      return { ...weighed(decides(trace, ref.hop)), at, about: ref, params, fixes: [{ ...FIXES[step.reason], params }] };
    }),
} as const satisfies Rule;
