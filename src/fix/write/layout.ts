/** What a text's lines look like around an offset: writers keep to it. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** The end of the line, before its line break. */
export const lineEnd = (text: string, offset: number): number => {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return text[newline - 1] === '\r' && newline > offset ? newline - 1 : newline;
};

/** The white space that the line of an offset begins with. */
export const indentOf = (text: string, offset: number): string => /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';

/** Does nothing but white space stand before it on its line? */
export const beginsLine = (text: string, offset: number): boolean => text.slice(lineStart(text, offset), offset).trim() === '';

export const newlineIn = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The first indentation that the text uses. */
export const unitOf = (text: string): string => /\n([ \t]+)\S/.exec(text.slice(0, 20_000))?.[1] ?? '  ';

/** The end of what is written before `end`: without the white space after it. */
export const trimmedEnd = (text: string, start: number, end: number): number => start + text.slice(start, end).trimEnd().length;
