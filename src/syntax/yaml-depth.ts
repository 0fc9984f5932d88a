import { Lexer } from 'yaml';
import { limits } from './limits.ts';

const isSpace = (unit: number): boolean => unit === 32 || unit === 9;

/** Offsets of the block levels that one line opens: its indentation, and each `- ` or `? ` that stands before its content. */
const levelsOf = (text: string, start: number, end: number): readonly number[] => {
  const columns: number[] = [];
  for (let i = start; i < end; ) {
    const unit = text.charCodeAt(i);
    if (isSpace(unit)) {
      i++;
      continue;
    }
    if (unit === 35 || unit === 13) break;
    columns.push(i - start);
    // `-`, `?`, `:` alone, a tag or an anchor: more may begin behind it.
    const next = text.charCodeAt(i + 1);
    const alone = (unit === 45 || unit === 63 || unit === 58) && (i + 1 >= end || isSpace(next) || next === 13);
    if (!alone && unit !== 33 && unit !== 38) break;
    i++;
    if (!alone) while (i < end && !isSpace(text.charCodeAt(i))) i++;
    if (columns.length > limits.depth) break;
  }
  return columns;
};

/** Where indentation nests deeper than the cap. Block scalars count too, which can only refuse more. */
const deepBlock = (text: string): number | null => {
  const open: number[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const columns = levelsOf(text, start, end);
    const first = columns[0];
    if (first !== undefined) while (open.length > 0 && (open[open.length - 1] ?? 0) >= first) open.pop();
    open.push(...columns);
    if (open.length > limits.depth) return start;
    start = end + 1;
  }
  return null;
};

const hasManyBrackets = (text: string): boolean => {
  let count = 0;
  for (let i = 0; i < text.length && count <= limits.depth; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 91 || unit === 123) count++;
  }
  return count > limits.depth;
};

/** Where brackets nest deeper than the cap, by the tokens of the library's own lexer (which does not recurse). */
const deepFlow = (text: string): number | null => {
  // Lexing twice is a tenth of all the work: most texts of AWS have hardly a bracket.
  if (!hasManyBrackets(text)) return null;
  let depth = 0;
  let offset = 0;
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    // The lexer's control marks are single units that stand for no text; the scalar that follows one is content.
    if (token === '\x02' || token === '\x18' || token === '\x1f') {
      inScalar = token === '\x1f';
      if (token === '\x18') depth = 0;
      continue;
    }
    if (!inScalar && (token === '{' || token === '[')) depth++;
    else if (!inScalar && (token === '}' || token === ']')) depth = Math.max(0, depth - 1);
    if (depth > limits.depth) return offset;
    inScalar = false;
    offset += token.length;
  }
  return null;
};

/** The offset at which a YAML text passes the nesting cap, else null. Runs before the parser, which recurses. */
export const deepYaml = (text: string): number | null => deepBlock(text) ?? deepFlow(text);
