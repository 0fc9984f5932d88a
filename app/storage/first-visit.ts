import { usualSizes } from '../state/panel-sizes.ts';
import { attempt } from './attempt.ts';
import type { Boxes } from './keep.ts';
import { workspaceKey } from './keys.ts';
import { isOfferAnswered } from './offer.ts';
import type { Settings } from './settings.ts';

const isKept = ({ tab, device }: Boxes): boolean => [tab, device].some((box) => attempt(() => box.getItem(workspaceKey)) !== null);

/** Does the screen stand as it does for a newcomer, but for its language? */
export const isAsAtFirst = (boxes: Boxes, { theme = 'system', folded, sizes, remember, editor }: Settings): boolean => {
  const asUsual =
    sizes === undefined ||
    (sizes.sources === usualSizes.sources && sizes.answer === usualSizes.answer && sizes.requests === usualSizes.requests);
  const isFolded = folded !== undefined && (folded.sources || folded.answer || folded.requests);
  return (
    asUsual &&
    !isFolded &&
    theme === 'system' &&
    remember !== true &&
    editor !== 'textarea' &&
    !isKept(boxes) &&
    !isOfferAnswered(boxes.device)
  );
};
