import type { Arrow } from '../state/model.ts';
import type { ArrowPlace, Point } from './routes.ts';
import { sizes } from './sizes.ts';
import { middleParts, monoWidth } from './text.ts';
import type { Words } from './words.ts';

/** A run of an arrow's words; the role says how it looks. */
export type LabelSpan = { readonly text: string; readonly role: 'method' | 'path' | 'added' | 'quiet' | 'change' | 'kind' };

/** An arrow's words, line by line, and where the first stands. */
export type ArrowLabel = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
  readonly lines: readonly (readonly LabelSpan[])[];
};

type Line = NonNullable<Arrow['line']>;

const requestSpans = (line: Line, most: number): readonly LabelSpan[] => {
  const query = line.query === '' ? [] : [{ text: `?${line.query}`, added: false }];
  const parts = middleParts([...line.path, ...query], Math.max(4, most - line.method.length - 1));
  return [
    { text: `${line.method} `, role: 'method' },
    ...parts.map(({ text, added }) => ({ text, role: added ? ('added' as const) : ('path' as const) })),
  ];
};

/** A host tells most at its beginning. */
const cut = (host: string, most: number): string => (host.length <= most ? host : `${host.slice(0, most - 1)}…`);

const hostSpans = (line: Line, most: number, words: Words): readonly LabelSpan[] => {
  if (line.hostChange === 'none') return [];
  const change = line.hostChange === 'kept' ? words.hostKept : line.hostChange === 'set' ? words.hostSet : '';
  // Characters of Japanese words take the room of two.
  const room = most - words.host.length - 1 - (change === '' ? 0 : change.length * (/[^\x20-\x7e]/.test(change) ? 2 : 1) + 1);
  const host: LabelSpan = { text: `${words.host} ${cut(line.host, Math.max(8, room))}`, role: 'quiet' };
  return change === '' ? [host] : [host, { text: ` ${change}`, role: 'change' }];
};

const kindSpans = (kind: Arrow['kind'], words: Words): readonly LabelSpan[] => {
  if (kind !== 'error-page' && kind !== 'failover') return [];
  return [{ text: `${kind === 'error-page' ? words.errorPage : words.failover} · `, role: 'kind' }];
};

/** What is written at an arrow; null for one that says nothing. */
export const arrowLabel = ({ arrow, label }: ArrowPlace, words: Words): ArrowLabel | null => {
  const { line } = arrow;
  if (!label || !line) return null;
  const { x, y, anchor } = label;
  const most = Math.floor(label.width / monoWidth(sizes.label.size));
  const kind = kindSpans(arrow.kind, words);
  if (label.lines === 1) {
    const request = Math.min(line.method.length + 1 + line.path.reduce((sum, { text }) => sum + text.length, 0), Math.floor(most * 0.55));
    const host = hostSpans(line, most - request - 3, words);
    return { x, y, anchor, lines: [[...kind, ...requestSpans(line, request), { text: ' · ', role: 'quiet' }, ...host]] };
  }
  const word = kind.reduce((sum, { text }) => sum + text.length, 0);
  const top = line.hostChange === 'none' ? y + sizes.label.line / 2 : y;
  return { x, y: top, anchor, lines: [requestSpans(line, most), [...kind, ...hostSpans(line, most - word, words)]] };
};

/** The length of an arrow's head, in px. */
export const HEAD = 9;

/** The triangle at the end of an arrow's line. */
export const headOf = (points: readonly Point[]): string => {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const dx = (tip.x - before.x) / length;
  const dy = (tip.y - before.y) / length;
  const base = { x: tip.x - dx * HEAD, y: tip.y - dy * HEAD };
  return `M${tip.x} ${tip.y}L${base.x - dy * 5} ${base.y + dx * 5}L${base.x + dy * 5} ${base.y - dx * 5}Z`;
};
