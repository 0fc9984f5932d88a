import type { Remedy, RemedyContext, RemedyOf } from '../remedy.ts';
import { behaviorRemedies } from './behavior.ts';
import { gatewayRemedies } from './gateway.ts';
import { hostRemedies } from './host.ts';
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
};

/** Fix ideas that nothing in a paste can express: somebody has to do them by hand. */
export const byHand: ReadonlySet<string> = new Set([
  'function-without-host',
  'repair-function',
  'vpc-origin',
  'call-from-vpc',
  'bucket-cors',
  'same-origin',
  'own-distribution',
  'invalidate',
  'response-headers-policy',
  'origin-in-function',
  'failover-behind-origin',
  'sign-for-origin',
  'domain-of-viewer-host',
  'sign-at-edge',
  'sign-request',
  'name-the-origin',
  'shorten-chain',
  'max-ttl-or-request-policy',
  'ask-primary',
  'ask-tenant',
  'present-certificate',
  'check-at-cloudfront',
  'overwrite-path',
  'rename-mapping',
  'rename-path',
  'complete-integration',
  'regional-domain-name',
  'call-own-endpoint',
  'narrow-taker',
  'stage-in-mapping',
]);

export const hasRemedy = (id: string): boolean => Object.hasOwn(remedies, id);

/** What a fix idea does to this paste; null where it cannot be tried. */
export const remedyFor = (context: RemedyContext): Remedy | null => {
  const { id } = context.idea;
  return hasRemedy(id) ? (remedies[id]?.(context) ?? null) : null;
};
