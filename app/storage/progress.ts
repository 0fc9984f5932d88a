import type { Box } from './keep.ts';

/** How far somebody is with a lesson. Ids and numbers only: nothing of what was pasted. */
export type LessonProgress = {
  /** The step to come back to; the number of steps once it is over. */
  readonly step: number;
  /** How many steps the lesson had when it was last open: the list shows it without the lesson. */
  readonly of: number;
  /** By step: the choice that was made first, and whether it was right. */
  readonly guessed: Readonly<Record<number, { readonly choice: number; readonly right: boolean }>>;
  /** Steps whose line was found, or whose goals were met, by the learner. */
  readonly solved: readonly number[];
  readonly done: boolean;
};

export type Progress = Readonly<Record<string, LessonProgress>>;

const progressKey = 'tracefront.lessons';
const textsKey = (id: string): string => `tracefront.lesson.${id}`;

/** More lessons and steps than there will ever be. */
const mostLessons = 200;
const mostSteps = 100;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isIndex = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostSteps;

const lessonOf = (value: unknown): LessonProgress | null => {
  if (!isRecord(value) || !isIndex(value['step'])) return null;
  const guesses = isRecord(value['guessed']) ? Object.entries(value['guessed']) : [];
  const guessed = guesses.flatMap(([step, guess]) =>
    isRecord(guess) && isIndex(Number(step)) && isIndex(guess['choice'])
      ? [[step, { choice: guess['choice'], right: guess['right'] === true }] as const]
      : [],
  );
  const solved = Array.isArray(value['solved']) ? value['solved'].filter(isIndex) : [];
  return {
    step: value['step'],
    of: isIndex(value['of']) ? value['of'] : 0,
    guessed: Object.fromEntries(guessed),
    solved,
    done: value['done'] === true,
  };
};

const read = (box: Box, key: string): string | null => {
  try {
    return box.getItem(key);
  } catch {
    return null;
  }
};

const write = (box: Box, key: string, text: string): void => {
  try {
    box.setItem(key, text);
  } catch {
    // A browser that keeps nothing still teaches everything.
  }
};

/** The progress of earlier visits; whatever is unreadable is left out. */
export const readProgress = (device: Box): Progress => {
  try {
    const value: unknown = JSON.parse(read(device, progressKey) ?? '{}');
    const entries = isRecord(value) ? Object.entries(value).slice(0, mostLessons) : [];
    return Object.fromEntries(entries.flatMap(([id, one]) => [lessonOf(one)].flatMap((progress) => (progress ? [[id, progress]] : []))));
  } catch {
    return {};
  }
};

export const writeProgress = (device: Box, progress: Progress): void => write(device, progressKey, JSON.stringify(progress));

/** A lesson's texts as the learner left them, for the tab: JSON by slot. */
export const readTexts = (tab: Box, id: string): string | null => read(tab, textsKey(id));
export const writeTexts = (tab: Box, id: string, text: string): void => write(tab, textsKey(id), text);
