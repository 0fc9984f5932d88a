import { app } from '../state/store.ts';
import { findLesson } from './all-lessons.ts';
import { followLesson } from './course/follow.ts';
import { begin, beginAgain } from './course/player.ts';
import { loadSlots } from './course/slots.ts';
import type { Lesson } from './lesson.ts';
import { type CatalogEntry, catalog } from './lessons/catalog.ts';

const ready = async (entry: CatalogEntry): Promise<Lesson> => {
  followLesson();
  const lesson = await entry.load();
  await loadSlots(lesson);
  return lesson;
};

/** Opens a lesson where it was left, or at a step (from 0). What the reader has open is put aside, and comes back when the lesson is left. */
export const openLesson = async (entry: CatalogEntry, step?: number): Promise<void> => begin(await ready(entry), step);

/** Opens a lesson as if it had never been begun. */
export const restartLesson = async (entry: CatalogEntry): Promise<void> => beginAgain(await ready(entry));

/** The lesson that everybody begins with. */
export const openFirstLesson = async (): Promise<void> => {
  const [first] = catalog;
  if (first) await openLesson(first);
};

const clearAddress = (): void => window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);

/** Opens the lesson that the page's address names: `#lesson=id`, `#lesson=id&step=3` (from 1). */
export const openLessonLink = async (fragment: string): Promise<void> => {
  const given = new URLSearchParams(fragment.slice(1));
  const id = given.get('lesson') ?? '';
  const step = Number.parseInt(given.get('step') ?? '', 10);
  const entry = await findLesson(id);
  if (entry) return openLesson(entry, Number.isInteger(step) && step >= 1 ? step - 1 : undefined);
  clearAddress();
  app.notify('lesson-unknown', id.slice(0, 60));
};
