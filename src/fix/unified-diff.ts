import type { Edit } from '../text/edits.ts';
import { applyEdits, type Texts } from './apply.ts';

const CONTEXT = 3;

/** Lines with their line breaks. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A stretch of lines that edits touch: `old` of the text before, `fresh` of the text after. Counts from 0. */
type Stretch = { readonly start: number; readonly old: readonly string[]; readonly fresh: readonly string[] };

const lineIndex = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const startsOf = (lines: readonly string[]): readonly number[] => {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length;
    return start;
  });
};

/** Edits whose lines meet are one stretch. */
const stretchesOf = (text: string, edits: readonly Edit[]): readonly Stretch[] => {
  const lines = linesOf(text);
  const starts = startsOf(lines);
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const groups: { first: number; last: number; edits: Edit[] }[] = [];
  for (const edit of ordered) {
    const first = lineIndex(starts, edit.start);
    const last = lineIndex(starts, Math.max(edit.start, edit.end));
    const before = groups.at(-1);
    if (before && first <= before.last) {
      before.last = Math.max(before.last, last);
      before.edits.push(edit);
    } else groups.push({ first, last, edits: [edit] });
  }
  return groups.map((group) => {
    const from = starts[group.first] ?? 0;
    const old = lines.slice(group.first, group.last + 1);
    const shifted = group.edits.map((edit) => ({ ...edit, source: '', start: edit.start - from, end: edit.end - from }));
    const after = applyEdits(new Map([['', old.join('')]]), shifted).get('') ?? '';
    return trimmed({ start: group.first, old, fresh: linesOf(after) });
  });
};

/** Without the lines that are the same at either end. */
const trimmed = ({ start, old, fresh }: Stretch): Stretch => {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  return { start: start + head, old: old.slice(head, old.length - tail), fresh: fresh.slice(head, fresh.length - tail) };
};

const marked = (mark: string, lines: readonly string[]): string =>
  lines.map((line) => (line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`)).join('');

/** Stretches that stand close together share their context. */
const hunksOf = (stretches: readonly Stretch[]): readonly (readonly Stretch[])[] => {
  const hunks: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = hunks.at(-1)?.at(-1);
    const isNear = last !== undefined && stretch.start - (last.start + last.old.length) <= 2 * CONTEXT;
    if (isNear) hunks.at(-1)?.push(stretch);
    else hunks.push([stretch]);
  }
  return hunks;
};

const range = (start: number, count: number): string => `${count === 0 ? start : start + 1},${count}`;

const diffOf = (text: string, edits: readonly Edit[]): string => {
  const lines = linesOf(text);
  let shift = 0;
  return hunksOf(stretchesOf(text, edits).filter(({ old, fresh }) => old.length > 0 || fresh.length > 0))
    .map((hunk) => {
      const from = Math.max(0, (hunk[0]?.start ?? 0) - CONTEXT);
      const last = hunk.at(-1);
      const to = Math.min(lines.length, (last ? last.start + last.old.length : 0) + CONTEXT);
      let at = from;
      const body = hunk.map(({ start, old, fresh }) => {
        const kept = marked(' ', lines.slice(at, start));
        at = start + old.length;
        return kept + marked('-', old) + marked('+', fresh);
      });
      const grown = hunk.reduce((sum, { old, fresh }) => sum + fresh.length - old.length, 0);
      const header = `@@ -${range(from, to - from)} +${range(from + shift, to - from + grown)} @@\n`;
      shift += grown;
      return header + body.join('') + marked(' ', lines.slice(at, to));
    })
    .join('');
};

/** What edits change, as `diff -u` prints it. A source that they make is compared with nothing. */
export const unifiedDiff = (texts: Texts, edits: readonly Edit[]): string =>
  [...new Set(edits.map(({ source }) => source))]
    .map((source) => {
      const text = texts.get(source);
      const own = edits.filter((edit) => edit.source === source);
      return `--- ${text === undefined ? '/dev/null' : `a/${source}`}\n+++ b/${source}\n${diffOf(text ?? '', own)}`;
    })
    .join('');
