import './still.css';
import type { AnalysisSlice, createAppStore } from '../../state/store.ts';
import { stillId } from './made.ts';

const isTold = ({ last, state }: AnalysisSlice): boolean => last !== null || state === 'failed';

/**
 * Takes the still page away: when the app's own picture stands beneath it, in the very same place; and before that as soon as somebody uses
 * the page, so that they see what they do.
 */
export const leaveStill = (app: ReturnType<typeof createAppStore>): void => {
  const still = document.getElementById(stillId);
  if (!still) return;
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
    still.remove();
  };
  // In the first frame the picture takes the measure of its frame.
  const endSoon = (): number => requestAnimationFrame(() => requestAnimationFrame(end));
  const stop = app.store.subscribe(({ analysis }) => {
    if (!isTold(analysis)) return;
    stop();
    endSoon();
  });
  if (isTold(app.store.getState().analysis)) endSoon();
  for (const use of ['pointerdown', 'keydown', 'wheel', 'paste', 'dragenter', 'hashchange'])
    window.addEventListener(use, end, { capture: true, signal: ending.signal });
};
