import { createStore, useStore } from 'zustand';
import type { Workspace } from '../../state/model.ts';
import { app } from '../../state/store.ts';
import { browserBoxes } from '../../storage/browser-boxes.ts';
import { type LessonProgress, type Progress, readProgress, writeProgress } from '../../storage/progress.ts';
import type { Lesson } from '../lesson.ts';
import { requestAt, slotAt, stepAt, untoldAt, withSolution, workspaceAt } from './moment.ts';
import { forgetSlots, keepSlot, slotsOf } from './slots.ts';

const device = () => browserBoxes().device;

type Course = {
  /** The lesson that is open, as data. */
  readonly lesson: Lesson | null;
  readonly progress: Progress;
};

const course = createStore<Course>(() => ({ lesson: null, progress: readProgress(device()) }));

export const useCourse = <T>(pick: (state: Course) => T): T => useStore(course, pick);

const fresh: LessonProgress = { step: 0, of: 0, guessed: {}, solved: [], done: false };

/** A team may call its lesson `constructor`. */
export const progressOf = (progress: Progress, id: string): LessonProgress =>
  Object.hasOwn(progress, id) ? (progress[id] ?? fresh) : fresh;

/** Writes what changed about the open lesson. */
const note = (edit: (before: LessonProgress) => LessonProgress): void => {
  const { lesson, progress } = course.getState();
  if (!lesson) return;
  const next = { ...progress, [lesson.id]: { ...edit(progressOf(progress, lesson.id)), of: lesson.steps.length } };
  course.setState({ progress: next });
  writeProgress(device(), next);
};

const guessedOf = ({ guessed }: LessonProgress): ReadonlySet<number> => new Set(Object.keys(guessed).map(Number));

const show = (lesson: Lesson, step: number, workspace: Workspace): void => {
  const untold = untoldAt(lesson, step, guessedOf(progressOf(course.getState().progress, lesson.id)));
  const changes = stepAt(lesson, step)?.do === 'fix';
  keepSlot(lesson, slotAt(lesson, step), workspace);
  app.walkTo({ id: lesson.id, step, changes, untold }, workspace, requestAt(lesson, step));
};

/** Opens a lesson at a step, or where it was left. */
export const begin = (lesson: Lesson, step?: number): void => {
  const { progress } = course.getState();
  const open = app.store.getState().walkthrough.lesson;
  if (open && open.id !== lesson.id) app.leaveLesson();
  const before = progressOf(progress, lesson.id);
  const at = Math.min(step ?? (before.done ? 0 : before.step), lesson.steps.length);
  course.setState({ lesson });
  note((known) => ({ ...known, step: at }));
  show(lesson, at, slotsOf(lesson)[slotAt(lesson, at)] ?? workspaceAt(lesson, at));
};

/** Opens a lesson as if it had never been begun. */
export const beginAgain = (lesson: Lesson): void => {
  app.leaveLesson();
  forgetSlots(lesson);
  course.setState({ lesson });
  note(() => fresh);
  begin(lesson, 0);
};

const isFix = (lesson: Lesson, step: number): boolean => stepAt(lesson, step)?.do === 'fix';

/** The workspace for a step that is come to from another. */
const carried = (lesson: Lesson, from: number, to: number): Workspace => {
  const now = app.store.getState().workspace.workspace;
  const slots = slotsOf(lesson);
  if (slotAt(lesson, from) === slotAt(lesson, to)) return now;
  // What the learner made of a fix goes on; where they skipped it, the lesson's own solution does.
  if (to === from + 1 && isFix(lesson, from)) {
    const solved = progressOf(course.getState().progress, lesson.id).solved.includes(from);
    return solved ? now : workspaceAt(lesson, to);
  }
  return slots[slotAt(lesson, to)] ?? (to === from + 1 ? now : workspaceAt(lesson, to));
};

export const go = (to: number): void => {
  const { lesson } = course.getState();
  const open = app.store.getState().walkthrough.lesson;
  if (!lesson || !open || to < 0 || to > lesson.steps.length || to === open.step) return;
  keepSlot(lesson, slotAt(lesson, open.step), app.store.getState().workspace.workspace);
  const workspace = carried(lesson, open.step, to);
  note((known) => ({ ...known, step: to, done: known.done || to === lesson.steps.length }));
  show(lesson, to, workspace);
};

/** The first guess counts; the way is told with it. */
export const guess = (step: number, choice: number, right: boolean): void => {
  const { lesson } = course.getState();
  if (!lesson) return;
  note((known) => (known.guessed[step] ? known : { ...known, guessed: { ...known.guessed, [step]: { choice, right } } }));
  app.setUntold(untoldAt(lesson, step, guessedOf(progressOf(course.getState().progress, lesson.id))));
};

export const solve = (step: number): void =>
  note((known) => (known.solved.includes(step) ? known : { ...known, solved: [...known.solved, step] }));

/** Puts the lesson's own workspace of this step in place of what was made of it; undo takes that back. */
export const putBack = (label: string): void => {
  const { lesson } = course.getState();
  const open = app.store.getState().walkthrough.lesson;
  if (lesson && open) app.change(() => workspaceAt(lesson, open.step), label, { request: requestAt(lesson, open.step) });
};

/** Makes the change that the lesson proposes, one undoable change: in the learner's texts where it fits them, else in the lesson's own. */
export const applySolution = (label: string): void => {
  const { lesson } = course.getState();
  const open = app.store.getState().walkthrough.lesson;
  const step = lesson && open ? stepAt(lesson, open.step) : null;
  if (!lesson || !open || step?.do !== 'fix') return;
  const whole = (): Workspace => workspaceAt(lesson, open.step + 1);
  app.change((workspace) => withSolution(workspace, step.solution) ?? whole(), label);
};

export const leave = (): void => app.leaveLesson();

export const openLessonData = (): Lesson | null => course.getState().lesson;
