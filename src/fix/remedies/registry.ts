import type { Remedy, RemedyContext, RemedyOf } from '../remedy.ts';
import { behaviorRemedies } from './behavior.ts';
import { functionRemedies } from './function.ts';
import { gatewayRemedies } from './gateway.ts';
import { hostRemedies } from './host.ts';
import { mappingRemedies } from './mapping.ts';
import { originRemedies } from './origin.ts';
import { pathRemedies } from './path.ts';
import { siteRemedies } from './site.ts';
import { stageRemedies } from './stage.ts';

/** What each fix idea does, by its id: rules that offer one id mean one thing by it. */
const remedies: Readonly<Record<string, RemedyOf>> = {
  ...hostRemedies,
  ...pathRemedies,
  ...stageRemedies,
  ...behaviorRemedies,
  ...siteRemedies,
  ...originRemedies,
  ...gatewayRemedies,
  ...mappingRemedies,
  ...functionRemedies,
};

/** Fix ideas that nothing in a paste can express, or that only the user can choose: somebody has to do them by hand. */
export const byHand: ReadonlySet<string> = new Set([
  'repair-function',
  'vpc-origin',
  'call-from-vpc',
  'bucket-cors',
  'same-origin',
  'own-distribution',
  'invalidate',
  'response-headers-policy',
  'failover-behind-origin',
  'sign-for-origin',
  'sign-at-edge',
  'sign-request',
  'shorten-chain',
  'ask-primary',
  'ask-tenant',
  'present-certificate',
  'check-at-cloudfront',
  'complete-integration',
  'narrow-taker',
]);

export const hasRemedy = (id: string): boolean => Object.hasOwn(remedies, id);

/** What a fix idea does to this paste; null where it cannot be tried. */
export const remedyFor = (context: RemedyContext): Remedy | null => {
  const { id } = context.idea;
  return hasRemedy(id) ? (remedies[id]?.(context) ?? null) : null;
};
