import type { Remedy, RemedyContext, RemedyOf } from '../remedy.ts';
import { behaviorRemedies } from './behavior.ts';
import { hostRemedies } from './host.ts';
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
]);

export const hasRemedy = (id: string): boolean => Object.hasOwn(remedies, id);

/** What a fix idea does to this paste; null where it cannot be tried. */
export const remedyFor = (context: RemedyContext): Remedy | null => {
  const { id } = context.idea;
  return hasRemedy(id) ? (remedies[id]?.(context) ?? null) : null;
};
