import type { Place, Span } from './span.ts';

/** The offset at which each line begins. `\n`, `\r\n` and a lone `\r` end a line. */
export type LineIndex = readonly number[];

export const indexLines = (text: string): LineIndex => {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
};

/** The 1-based line and column of an offset. */
export const positionAt = (lines: LineIndex, offset: number): { line: number; column: number } => {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
};

/** Turns spans of known sources into places; a span of an unknown source stands at its first character. */
export const placeFinder = (texts: ReadonlyMap<string, string>): ((span: Span) => Place) => {
  const indexes = new Map<string, LineIndex>();
  return (span) => {
    let lines = indexes.get(span.source);
    if (!lines) {
      lines = indexLines(texts.get(span.source) ?? '');
      indexes.set(span.source, lines);
    }
    return { source: span.source, ...positionAt(lines, span.start) };
  };
};
