import { matchesWildcard } from '../../match/host-name.ts';
import { aside, claim, rests } from '../../trace/evidence.ts';
import type { Evidence } from '../../trace/step.ts';
import type { Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';
import type { Owner } from '../place.ts';

/** The evidence for taking a host as a distribution's. */
export const dispatchEvidence = (
  walk: Walk,
  { wildcards }: Directory,
  { distribution, by }: Extract<Owner, { kind: 'distribution' }>,
  host: string,
): readonly Evidence[] => {
  const question = `distribution-of:${host}`;
  const rival = by !== 'domain-name' && wildcards.some((one) => one.distribution !== distribution && matchesWildcard(one.pattern, host));
  return [
    claim(by === 'wildcard' ? 'cf-wildcard-depth' : 'cf-host-selects'),
    ...(rival ? [claim('cf-alias-most-specific')] : []),
    ...(by === 'domain-name' && distribution.aliases.length > 0 ? [aside('cf-domain-name-always')] : []),
    ...(walk.asked.has(question) ? [rests(question)] : []),
  ];
};
