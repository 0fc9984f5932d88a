/** A text taken apart at its variables: `${opt:stage, 'dev'}-api` is a variable and a text. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  /** What is tried in turn, each again a text that may hold variables. */
  | { readonly kind: 'variable'; readonly written: string; readonly choices: readonly string[] };

/** Variables within variables: more is no configuration. */
const DEEPEST = 20;

/** `self:x`, `opt:stage`, `file(./x.yml):y`: the name of a source, and what is looked up there. `AWS::Region` and `Api` are CloudFormation's. */
const SOURCE = /^\s*(?:[A-Za-z]\w{0,40}(?:\([^()]{0,300}\))?:(?!:)|(?:file|strToBool|env|opt|self)\()/;

/** Where the variable that opens at `start` (`${`) closes; -1 where it does not. */
const endOf = (text: string, start: number): number => {
  let depth = 0;
  let quote = '';
  for (let i = start; i < text.length; i++) {
    const unit = text.charAt(i);
    if (quote !== '') {
      if (unit === quote) quote = '';
    } else if (depth > 0 && (unit === "'" || unit === '"')) quote = unit;
    else if (unit === '$' && text.charAt(i + 1) === '{') {
      if (++depth > DEEPEST) return -1;
      i++;
    } else if (unit === '}' && --depth === 0) return i;
  }
  return -1;
};

/** `a, b` at its commas, except those in quotes, parentheses and inner variables. */
const choicesOf = (text: string): readonly string[] => {
  const found: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (quote !== '') {
      if (unit === quote) quote = '';
    } else if (unit === "'" || unit === '"') quote = unit;
    else if (unit === '{' || unit === '(') depth++;
    else if (unit === '}' || unit === ')') depth--;
    else if (unit === ',' && depth === 0) {
      found.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...found, text.slice(start).trim()];
};

/** https://www.serverless.com/framework/docs/guides/variables */
export const partsOf = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let from = 0;
  let unclosed = false;
  for (let at = text.indexOf('${'); at >= 0 && !unclosed; at = text.indexOf('${', at)) {
    const end = endOf(text, at);
    unclosed = end < 0;
    const inner = unclosed ? '' : text.slice(at + 2, end);
    if (unclosed || !SOURCE.test(inner)) {
      at += 2;
      continue;
    }
    if (at > from) parts.push({ kind: 'text', text: text.slice(from, at) });
    parts.push({ kind: 'variable', written: text.slice(at, end + 1), choices: choicesOf(inner) });
    from = end + 1;
    at = from;
  }
  return from < text.length ? [...parts, { kind: 'text', text: text.slice(from) }] : parts;
};
