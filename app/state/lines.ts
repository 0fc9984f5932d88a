/** The offsets at which lines begin, of the texts looked at last: counting again on every keystroke would be felt in large pastes. */
const remembered = new Map<string, { readonly text: string; readonly starts: readonly number[] }>();

const startsOf = (name: string, text: string): readonly number[] => {
  const known = remembered.get(name);
  if (known?.text === text) return known.starts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  remembered.set(name, { text, starts });
  return starts;
};

/** The 1-based line of an offset in a source. */
export const lineAt = (source: { readonly name: string; readonly text: string } | undefined, offset: number): number => {
  if (!source) return 1;
  const starts = startsOf(source.name, source.text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
};

/** The offset at which a 1-based line begins, and where it ends. */
export const lineRange = (
  source: { readonly name: string; readonly text: string },
  line: number,
): { readonly start: number; readonly end: number } => {
  const starts = startsOf(source.name, source.text);
  return { start: starts[line - 1] ?? 0, end: starts[line] ?? source.text.length };
};
