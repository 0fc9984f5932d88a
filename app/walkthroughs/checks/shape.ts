import * as v from 'valibot';
import { readWorkspace } from '../../storage/reader.ts';
import type { Lesson } from '../lesson.ts';
import { fault, type LessonFault } from './fault.ts';

/** Characters of a lesson as JSON: what a page reads for every visitor. */
const largest = 1_000_000;

const said = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/\S/, 'must not be empty'));
const words = (most: number) => v.object({ en: said(most), ja: said(most) });
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99));
const rules = v.union([v.string(), v.array(v.string())]);
const expectation = v.looseObject({
  behavior: v.exactOptional(v.nullable(v.string())),
  finding: v.exactOptional(rules),
  noFinding: v.exactOptional(rules),
});
const textTarget = v.object({ source: said(200), text: said(4000) });
const target = v.union([
  v.object({ step: said(80), nth: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
  v.object({ finding: said(80) }),
  textTarget,
]);
const common = { title: words(200), text: words(2000), request: v.exactOptional(place), select: v.exactOptional(target) };
const list = <T extends v.GenericSchema>(of: T, least: number, most: number) => v.pipe(v.array(of), v.minLength(least), v.maxLength(most));
const choice = v.object({ text: words(300), means: expectation, because: words(1000) });
const goal = v.object({ request: place, expect: expectation });
const edit = v.object({ source: said(200), find: said(20_000), replace: v.pipe(v.string(), v.maxLength(100_000)) });
const step = v.variant('do', [
  v.object({ ...common, do: v.literal('read') }),
  v.object({ ...common, do: v.literal('predict'), choices: list(choice, 2, 6) }),
  v.object({ ...common, do: v.literal('find'), lines: list(textTarget, 1, 10), hint: words(1000) }),
  v.object({ ...common, do: v.literal('fix'), goals: list(goal, 1, 10), hint: words(1000), solution: list(edit, 1, 20) }),
]);
const schema = v.object({
  id: v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case')),
  title: words(200),
  teaches: words(500),
  story: words(2000),
  start: v.unknown(),
  finding: v.exactOptional(said(80)),
  steps: list(step, 5, 12),
});

export type ShapeRead =
  | { readonly lesson: Lesson; readonly faults: readonly [] }
  | { readonly lesson: null; readonly faults: readonly LessonFault[] };

const refused = (...faults: readonly LessonFault[]): ShapeRead => ({ lesson: null, faults });

/** Only data comes through: no getter, no function, nothing that changes later. */
const asData = (value: unknown): string | null => {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
};

/** Reads a lesson that anybody may have written. Never throws; says where it is not one. Members that a later version may add are left out. */
export const readLesson = (value: unknown): ShapeRead => {
  const text = asData(value);
  if (text === null) return refused(fault('', 'not-data'));
  if (text.length > largest) return refused(fault('', 'too-large', String(text.length)));
  const checked = v.safeParse(schema, JSON.parse(text));
  if (!checked.success)
    return refused(
      ...checked.issues
        .slice(0, 5)
        .map((issue) => fault(issue.path?.map(({ key }) => String(key)).join('.') ?? '', 'shape', issue.message)),
    );
  const read = readWorkspace('start', asData(checked.output.start) ?? '');
  if (!read.workspace) return refused(fault(['start', read.fault.what].filter(Boolean).join('.'), 'workspace', read.fault.reason));
  return { lesson: { ...checked.output, start: read.workspace }, faults: [] };
};
