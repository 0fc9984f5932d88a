import { claim, rests } from '../../trace/evidence.ts';
import type { Evidence } from '../../trace/step.ts';
import type { Walk } from '../../trace/walk.ts';
import type { Owner } from '../place.ts';

/** The evidence for taking a host as a distribution's. */
export const dispatchEvidence = (owner: Extract<Owner, { kind: 'distribution' }>, host: string, walk: Walk): readonly Evidence[] => {
  const question = `distribution-of:${host}`;
  return [...(owner.by === 'wildcard' ? [claim('cf-wildcard-depth')] : [claim('cf-host-selects')]), ...(walk.asked.has(question) ? [rests(question)] : [])];
};
