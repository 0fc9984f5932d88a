/** What curl writes between answers: progress, and what it says of itself. */
const NOISE = /^(?:\* |\*$|[{}] \[|\s*% Total|\s+Dload|[ \d.:kKMG-]{40,}$)/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The lines of a paste without code fences, a quote's or list's marks, and the indent that all share. */
export const cleanLines = (text: string): readonly string[] => {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter((line) => !/^\s*(?:```|~~~)/.test(line));
  const filled = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...filled.map(indentOf));
  const cut = Number.isFinite(indent) ? lines.map((line) => line.slice(indent)) : lines;
  return filled.length > 0 && filled.every((line) => /^\s*[-*•] /.test(line)) ? cut.map((line) => line.replace(/^\s*[-*•] +/, '')) : cut;
};

export type VerboseLine = { readonly side: 'request' | 'response' | 'text'; readonly text: string };

/** The lines of `curl -v`, told apart by their marks; what curl says of itself is left out. */
export const verboseLines = (lines: readonly string[]): readonly VerboseLine[] =>
  lines.flatMap((line): readonly VerboseLine[] => {
    const bare = line.trimStart();
    if (bare === '<' || bare.startsWith('< ')) return [{ side: 'response', text: bare.slice(2) }];
    if (bare === '>' || bare.startsWith('> ')) return [{ side: 'request', text: bare.slice(2) }];
    if (NOISE.test(line)) return [];
    // The end of a body without a newline has curl's next word on its line.
    const end = /\* (?:Connection #|Closing connection)/.exec(line);
    return [{ side: 'text', text: end ? line.slice(0, end.index) : line }];
  });
