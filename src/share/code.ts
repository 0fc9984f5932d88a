import type { Find, ValueRange } from './find.ts';
import { isOnlyVocabulary } from './vocabulary.ts';

/** Is this the code of a function, here or inside another text? */
export const looksLikeCode = (text: string): boolean =>
  /\bfunction\s{1,8}\w{0,60}\s{0,8}\(|=>|\bexports\.handler\b|\bvar\s|\bconst\s/.test(text.slice(0, 100_000));

/** A literal in quotes; in code that stands in a JSON text its double quotes are written `\"`. */
const LITERAL = /'([^'\n\\]{1,8000})'|\\"([^"\n\\]{1,8000})\\"|"([^"\n\\]{1,8000})"|`([^`\n\\]{1,8000})`/dg;

const SPEAKS_OF_SECRETS = /secret|passw|\bpass\b|token|api[-_]?key|credential|authorization|signature|verify|\bauth|\bpwd\b/i;

const kindsIn = (text: string): number => [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(text)).length;

/** A random text: long, of letters in both cases and digits, or of hexadecimal digits. */
const isRandom = (text: string): boolean => (/^[A-Za-z0-9+/=_-]{20,}$/.test(text) && kindsIn(text) === 3) || /^[0-9a-f]{32,}$/i.test(text);

/** What stands on the same line before the literal, and right after it (`=== 'x' … token`). */
const lineAround = (text: string, start: number, end: number): string => {
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/\n|\\n/)
      .at(-1) ?? '';
  return before + (text.slice(end, end + 80).split(/\n|\\n|;/)[0] ?? '');
};

/** `headers['x-token']`, `{ 'x-token': … }`: what something is called, not what it is. */
const isName = (text: string, start: number, end: number): boolean =>
  /\[\s*\\?["'`]$/.test(text.slice(Math.max(0, start - 6), start)) || /^\\?["'`]\s*[\]:]/.test(text.slice(end, end + 6));

/** Literals that look like credentials: random texts, and those on a line that speaks of secrets. */
export const findInCode = (text: string): readonly Find[] =>
  literalsIn(text).flatMap(({ start, end }): readonly Find[] => {
    const literal = text.slice(start, end);
    if (isOnlyVocabulary(literal) || literal.includes('${')) return [];
    const named =
      literal.length >= 4 && !/\s\S+\s/.test(literal) && SPEAKS_OF_SECRETS.test(lineAround(text, start, end)) && !isName(text, start, end);
    if (!named && !isRandom(literal)) return [];
    const from = start + (/^(?:Basic|Bearer)\s+/i.exec(literal)?.[0].length ?? 0);
    return from < end ? [{ kind: 'credential', start: from, end, text: text.slice(from, end), how: 'whole' }] : [];
  });

/** Where code writes texts: words are hidden there, and never in the code itself. */
export const literalsIn = (text: string): readonly ValueRange[] =>
  [...text.matchAll(LITERAL)].flatMap((match): readonly ValueRange[] => {
    const found = match.indices?.slice(1).find((pair) => pair !== undefined);
    return found ? [{ start: found[0], end: found[1] }] : [];
  });
