import { cleanText } from '../syntax/clean.ts';
import { type Copied, withoutCopyMarks } from '../syntax/copied.ts';
import type { Problem } from '../text/problem.ts';

/** A text without what copying added, what is told of that, and what leads anything read from it back to the text as it was pasted. */
export type Uncopied = { readonly text: string; readonly problems: readonly Problem[]; readonly place: <T>(value: T) => T };

const isSpan = (value: object): value is { readonly source: string; readonly start: number; readonly end: number } =>
  'source' in value && 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';

/** A value with every place in it moved. What is read is plain data; only maps are no plain objects. */
const moved = <T>(value: T, source: string, origin: (offset: number) => number): T => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => moved<unknown>(item, source, origin)) as T;
  if (isSpan(value) && value.source === source) return { ...value, start: origin(value.start), end: origin(value.end) };
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, moved<unknown>(member, source, origin)])) as T;
};

const told = (source: string, marks: Copied['marks'], origin: (offset: number) => number): Problem => {
  const start = origin(marks[0]?.at ?? 0);
  return {
    code: 'copied',
    severity: 'info',
    at: { source, start, end: start + 1 },
    params: { what: marks.map(({ mark }) => mark).join(' ') },
  };
};

/** Null where nothing was added. Loaded where `looksCopied` asks for it. */
export const uncopied = (source: string, text: string): Uncopied | null => {
  const decoded = cleanText(source, text);
  const { clean, marks } = withoutCopyMarks(decoded.value.text);
  if (marks.length === 0) return null;
  const origin = (offset: number): number => decoded.value.origin(clean.origin(offset));
  return {
    text: clean.text,
    problems: [...decoded.problems, told(source, marks, decoded.value.origin)],
    place: (value) => moved(value, source, origin),
  };
};
