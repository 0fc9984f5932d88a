import { browserBoxes } from './browser-boxes.ts';

const offerKey = 'tracefront.offer';

/** Was the offer to show the newcomer round answered on this device? */
export const isOfferAnswered = (): boolean => {
  try {
    return browserBoxes().device.getItem(offerKey) !== null;
  } catch {
    return false;
  }
};

export const answerOffer = (): void => {
  try {
    browserBoxes().device.setItem(offerKey, 'answered');
  } catch {
    // It is offered again at the next visit.
  }
};
