import { teamSettings } from '../settings/team.ts';
import { checkCourse } from './checks/course.ts';
import { fault, type LessonFault } from './checks/fault.ts';
import { readLesson } from './checks/shape.ts';
import type { Lesson } from './lesson.ts';
import { catalog } from './lessons/catalog.ts';

/** A lesson beside the built site. One whose faults can be seen without tracing it is not opened. */
export type TeamLesson = {
  readonly from: string;
  readonly name: string;
  readonly lesson: Lesson | null;
  readonly faults: readonly LessonFault[];
};

/** More than anybody reads through. */
const mostLessons = 50;

/** Runs a script of the page's own origin: the policy allows no other. False where it did not come. */
const runScript = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = new URL(path, document.baseURI).href;
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    document.head.append(script);
  });

/** What the scripts that ran so far have assigned. */
const assigned = (): readonly unknown[] => {
  const list: unknown = Reflect.get(globalThis, 'tracefrontLessons');
  return Array.isArray(list) ? list.slice(0, mostLessons) : [];
};

/** What is given as a lesson's name, before anything is known of it. */
const nameOf = (given: unknown, at: number): string => {
  const id: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'id') : null;
  return typeof id === 'string' && id !== '' ? id.slice(0, 60) : `#${at + 1}`;
};

/** Reads one lesson; `taken` are the ids that others have. */
export const readTeamLesson = (given: unknown, at: number, from: string, taken: Set<string>): TeamLesson => {
  const name = nameOf(given, at);
  const { lesson, faults } = readLesson(given);
  if (!lesson) return { from, name, lesson: null, faults };
  const seen = taken.has(lesson.id) ? [fault('id', 'duplicate-id', lesson.id)] : checkCourse(lesson);
  taken.add(lesson.id);
  return { from, name, lesson: seen.length === 0 ? lesson : null, faults: seen };
};

const load = async (): Promise<readonly TeamLesson[]> => {
  const taken = new Set(catalog.map(({ id }) => id));
  const found: TeamLesson[] = [];
  for (const from of teamSettings().lessons) {
    const before = assigned().length;
    const came = await runScript(from);
    const given = assigned().slice(before);
    if (given.length === 0) found.push({ from, name: from, lesson: null, faults: [fault('', came ? 'no-lessons' : 'script')] });
    given.forEach((one, at) => {
      found.push(readTeamLesson(one, at, from, taken));
    });
  }
  return found;
};

let loading: Promise<readonly TeamLesson[]> | null = null;

/** The team's lessons, of all scripts that the settings name; the scripts run once, when lessons are first asked for. */
export const teamLessons = (): Promise<readonly TeamLesson[]> => {
  loading ??= load();
  return loading;
};
