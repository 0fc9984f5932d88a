import { app } from '../../state/store.ts';
import { slotAt } from './moment.ts';
import { openLessonData } from './player.ts';
import { keepSlot } from './slots.ts';

const clearAddress = (): void => window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);

const isLessonAddress = (): boolean => window.location.hash.startsWith('#lesson=');

let following = false;

/** The address names the open lesson and its step, so that a reload comes back to it and it can be handed on; the texts are kept for the tab. */
export const followLesson = (): void => {
  if (following) return;
  following = true;
  let timer = 0;
  app.store.subscribe((state, before) => {
    const { lesson } = state.walkthrough;
    if (lesson !== before.walkthrough.lesson) {
      const moved = lesson?.id !== before.walkthrough.lesson?.id || lesson?.step !== before.walkthrough.lesson?.step;
      if (lesson && moved) window.history.replaceState(window.history.state, '', `#lesson=${lesson.id}&step=${lesson.step + 1}`);
      else if (!lesson && isLessonAddress()) clearAddress();
    }
    if (!lesson || state.workspace.workspace === before.workspace.workspace) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, 500);
  });
  const keep = (): void => {
    const { walkthrough, workspace } = app.store.getState();
    const data = openLessonData();
    if (data && walkthrough.lesson?.id === data.id) keepSlot(data, slotAt(data, walkthrough.lesson.step), workspace.workspace);
  };
  window.addEventListener('pagehide', keep);
};
