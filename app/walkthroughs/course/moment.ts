import type { Workspace } from '../../state/model.ts';
import type { FixStep, Lesson, LessonStep } from '../lesson.ts';

/** The step of a lesson; null behind the last one, where it is over. */
export const stepAt = (lesson: Lesson, step: number): LessonStep | null => lesson.steps[step] ?? null;

/** The request in view at a step: a step that names none keeps the one before. */
export const requestAt = (lesson: Lesson, step: number): number =>
  lesson.steps.slice(0, step + 1).findLast((one) => one.request !== undefined)?.request ?? 0;

const placesOf = (text: string, part: string): number => (part === '' ? 0 : text.split(part).length - 1);

/** How often a text stands in a source; 0 where there is no such source. */
export const timesIn = (workspace: Workspace, source: string, part: string): number =>
  placesOf(workspace.sources.find((one) => one.name === source)?.text ?? '', part);

/** The workspace with a solution's texts replaced; null where one of them does not stand exactly once. */
export const withSolution = (workspace: Workspace, solution: FixStep['solution']): Workspace | null => {
  let solved = workspace;
  for (const { source, find, replace } of solution) {
    if (timesIn(solved, source, find) !== 1) return null;
    // A function, as `$` in a replacement would mean something.
    const sources = solved.sources.map((one) => (one.name === source ? { ...one, text: one.text.replace(find, () => replace) } : one));
    solved = { ...solved, sources };
  }
  return solved;
};

/** The workspace that a step speaks of when every earlier fix was made as the lesson proposes. */
export const workspaceAt = (lesson: Lesson, step: number): Workspace =>
  lesson.steps
    .slice(0, step)
    .reduce((workspace, one) => (one.do === 'fix' ? (withSolution(workspace, one.solution) ?? workspace) : workspace), lesson.start);

/**
 * Which of a lesson's workspaces a step works on. Steps between two fixes share one, and a fix has its own copy: so one who goes back
 * behind a fix finds what that step speaks of, and one who comes again finds the fix as it was made.
 */
export const slotAt = (lesson: Lesson, step: number): number =>
  2 * lesson.steps.slice(0, step).filter((one) => one.do === 'fix').length + (lesson.steps[step]?.do === 'fix' ? 1 : 0);

/**
 * The requests whose ends a step does not tell yet, because they are to be predicted in it or later. What is in view is told, but in the
 * prediction itself: the learner has it before their eyes.
 */
export const untoldAt = (lesson: Lesson, step: number, guessed: ReadonlySet<number>): readonly number[] => {
  const asks = lesson.steps.flatMap((one, at) => (one.do === 'predict' && at >= step && !guessed.has(at) ? [at] : []));
  const shown = requestAt(lesson, step);
  const untold = new Set(asks.map((at) => requestAt(lesson, at)));
  if (asks[0] !== step) untold.delete(shown);
  return [...untold];
};
