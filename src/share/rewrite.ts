import type { Collected } from './collect.ts';
import type { Find, ValueRange } from './find.ts';
import { type Needles, newNeedles } from './occurrences.ts';
import type { RedactionKind } from './redaction.ts';
import { newStandIns, type StandIns } from './stand-ins.ts';

/** One text put in another's place. */
export type Replacement = ValueRange & { readonly kind: RedactionKind; readonly what: string; readonly standIn: string };

export type Rewritten = { readonly text: string; readonly replaced: readonly Replacement[] };

/** Replaces in any text of the workspace. `values`: where words may be hidden; `finds`: what is hidden because of where it stands. */
export type Rewriter = (text: string, values: readonly ValueRange[], finds: readonly Find[]) => Rewritten;

/** Escapes are passed over: the `n` of `\n` begins no word. */
const WORD_OR_ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[\s\S])|[\p{L}\p{N}_]+/gu;

const wordsIn = (text: string, values: readonly ValueRange[], words: Collected['words'], standIns: StandIns): readonly Replacement[] =>
  words.size === 0
    ? []
    : values.flatMap(({ start, end }) =>
        [...text.slice(start, end).matchAll(WORD_OR_ESCAPE)].flatMap((match): readonly Replacement[] => {
          const [what] = match;
          const kind = words.get(what);
          const at = start + match.index;
          return kind ? [{ kind, what, start: at, end: at + what.length, standIn: standIns.of(kind, what) }] : [];
        }),
      );

/** Of what overlaps the first stands, and of the others what goes beyond it: nothing hidden is left half in sight. */
const apart = (text: string, all: readonly Replacement[]): readonly Replacement[] => {
  const sorted = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Replacement[] = [];
  let end = 0;
  for (const one of sorted) {
    if (one.end <= end) continue;
    const start = Math.max(one.start, end);
    const standIn = start === one.start ? one.standIn : one.standIn.slice(-(one.end - start));
    kept.push(start === one.start ? one : { ...one, start, what: text.slice(start, one.end), standIn });
    end = one.end;
  }
  return kept;
};

const replaceAll = (text: string, all: readonly Replacement[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, standIn } of all) {
    parts.push(text.slice(at, start), standIn);
    at = end;
  }
  return parts.join('') + text.slice(at);
};

const isNamePart = (char: string): boolean => /[\p{L}\p{N}_-]/u.test(char);

/** Hosts are the same in any case. A few letters change their length with it: then nothing is lowered. */
const lowered = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};

export const newRewriter = ({ whole, words, names }: Collected): Rewriter => {
  const standIns = newStandIns();
  const secrets: Needles = newNeedles(whole.keys());
  const nameNeedles: Needles = newNeedles(names, isNamePart);
  return (text, values, finds) => {
    const written = (kind: RedactionKind, what: string, start: number, end: number): Replacement => ({
      kind,
      what,
      start,
      end,
      standIn: standIns.written(kind, what, text.slice(start, end)),
    });
    const replaced = apart(text, [
      ...finds.flatMap((find) =>
        find.how === 'words' ? [] : [written(whole.get(find.text) ?? find.kind, find.text, find.start, find.end)],
      ),
      ...secrets.in(text).map(({ needle, start, end }) => written(whole.get(needle) ?? 'credential', needle, start, end)),
      ...nameNeedles.in(lowered(text)).map(({ needle, start, end }) => written('name', needle, start, end)),
      ...wordsIn(text, values, words, standIns),
    ]).filter(({ start, end, standIn }) => text.slice(start, end) !== standIn);
    return { text: replaceAll(text, replaced), replaced };
  };
};
