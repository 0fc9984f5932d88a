import type { WhenRested } from './follow-proofs.ts';

/** How long nothing may change before the hands count as resting, in ms. */
const rest = 350;

export const whenRested: WhenRested = (act) => {
  let idle = 0;
  const hasIdle = 'requestIdleCallback' in window;
  const timer = window.setTimeout(() => {
    if (hasIdle) idle = window.requestIdleCallback(act, { timeout: 1000 });
    else act();
  }, rest);
  return () => {
    window.clearTimeout(timer);
    if (hasIdle) window.cancelIdleCallback(idle);
  };
};
