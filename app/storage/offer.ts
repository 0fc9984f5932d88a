import { attempt } from './attempt.ts';
import type { Box } from './keep.ts';

const offerKey = 'tracefront.offer';

/** Was the offer to show the newcomer round answered on this device? */
export const isOfferAnswered = (device: Box): boolean => attempt(() => device.getItem(offerKey)) !== null;

/** Where nothing can be kept, it is offered again at the next visit. */
export const answerOffer = (device: Box): void => void attempt(() => device.setItem(offerKey, 'answered'));
