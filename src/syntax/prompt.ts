// Lines that a terminal adds around what a command printed: `$ aws …`, `[user@host ~]$ aws …`, `PS C:\> aws …`.

const PROMPTED = /[$#%>\u276f\u279c] {0,8}aws\s/;

/** Is this line a shell prompt with a command, or a bare command? */
export const isPromptLine = (line: string): boolean => {
  const text = line.trimStart();
  if (text === '$' || text === '%' || text.startsWith('$ ') || text.startsWith('aws ')) return true;
  // The prompt stands at the beginning; a long line of data may hold anything further on.
  return PROMPTED.test(text.slice(0, 200));
};

/** The lines from `start` on that belong to one command: a trailing backslash, caret or backtick goes on. Gives the end offset. */
export const endOfCommand = (text: string, start: number): number => {
  for (let at = start; ; ) {
    const newline = text.indexOf('\n', at);
    if (newline < 0) return text.length;
    const line = text.slice(at, newline).trimEnd();
    if (!/[\\^`]$/.test(line)) return newline;
    at = newline + 1;
  }
};
