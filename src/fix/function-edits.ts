/** The module of CloudFront Functions that origins are chosen by, under the name that the code has for it. */
const IMPORT = /(?:^|\n)[ \t]*import[ \t]+(\w+)[ \t]+from[ \t]*['"]cloudfront['"]/;

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Where the statement begins whose text is known from `at` on: `request` of `request.uri = …`. */
const beginOf = (code: string, at: number): number => {
  let start = at;
  while (start > 0 && /[\w$.]/.test(code[start - 1] ?? '')) start--;
  return start;
};

/**
 * Code that sends what it rewrites to another origin: right behind the one place where it sets the path. Null where there are several such
 * places, or none.
 */
export const originSelected = (code: string, origin: string): string | null => {
  const found = [...code.matchAll(/\.uri[ \t]*\+?=(?!=)[^;\n]*;?/g)];
  const [set] = found;
  if (!set || found.length > 1) return null;
  const start = beginOf(code, set.index);
  const end = set.index + set[0].length;
  const name = IMPORT.exec(code)?.[1];
  const call = `${name ?? 'cf'}.selectRequestOriginById(${quoted(origin)});`;
  const statement = code.slice(start, end);
  const lineStart = code.lastIndexOf('\n', start - 1) + 1;
  const indent = code.slice(lineStart, start);
  const before = code.slice(0, lineStart).trimEnd();
  // Without braces around it, only one statement belongs to a condition.
  const isOwn = indent.trim() === '' && /[{};]$/.test(before);
  const closed = statement.endsWith(';') ? statement : `${statement};`;
  const both = isOwn ? `${closed}\n${indent}${call}` : `{ ${closed} ${call} }`;
  return `${name === undefined ? "import cf from 'cloudfront';\n" : ''}${code.slice(0, start)}${both}${code.slice(end)}`;
};

/** Code that does not say which Host the origin gets; null where it says so not at all, or more than once. */
export const hostLeftAlone = (code: string): string | null => {
  const found = [...code.matchAll(/\bhostHeader\b[ \t]*(?::[ \t]*[^,}\n]*)?,?[ \t]*/g)];
  const [set] = found;
  if (!set || found.length > 1) return null;
  const [start, end] = [set.index, set.index + set[0].length];
  const lineStart = code.lastIndexOf('\n', start - 1) + 1;
  const isLine = code.slice(lineStart, start).trim() === '' && code[end] === '\n';
  return isLine ? code.slice(0, lineStart) + code.slice(end + 1) : code.slice(0, start) + code.slice(end);
};
