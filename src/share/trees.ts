import type { SyntaxNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { findInCode, literalsIn, looksLikeCode } from './code.ts';
import { isSensitiveHeader, secretParts } from './credentials.ts';
import type { Find, Finds, ValueRange } from './find.ts';
import { rulingOf, visitTexts } from './places.ts';
import { isOnlyVocabulary, isOwnValue } from './vocabulary.ts';

/** What is written between a value's quotes; of a block of text in YAML, the lines after its header. */
const innerOf = (text: string, { start, end }: Pick<Span, 'start' | 'end'>): ValueRange => {
  const first = text.charAt(start);
  if ((first === '"' || first === "'") && end - start >= 2)
    return { start: start + 1, end: text.charAt(end - 1) === first ? end - 1 : end };
  const header = first === '|' || first === '>' ? /^[|>][^\n]{0,80}\n/.exec(text.slice(start, start + 100)) : null;
  return header ? { start: start + header[0].length, end } : { start, end };
};

const keysOf = (node: SyntaxNode): readonly string[] => {
  if (node.kind === 'object') return node.members.flatMap(({ key, value }) => [key, ...keysOf(value)]);
  return node.kind === 'array' ? node.items.flatMap(keysOf) : [];
};

/** A header's value in its parts where it is written as it reads; else as a whole. */
const headerFinds = (name: string, find: Find, raw: string): readonly Find[] =>
  raw !== find.text || !isSensitiveHeader(name)
    ? [find]
    : secretParts(name, raw).map(({ start, end }) => ({
        ...find,
        start: find.start + start,
        end: find.start + end,
        text: raw.slice(start, end),
      }));

const shifted =
  (by: number) =>
  <T extends ValueRange>(range: T): T => ({ ...range, start: range.start + by, end: range.end + by });

const isReference = (text: string): boolean => /^(?:arn:|https?:|\/)/.test(text);

/** What one text holds, by where its values stand. `isVariables`: every value is a variable's (`.tfvars`). */
export const findInTree = (text: string, tree: SyntaxNode, isVariables: boolean): Finds => {
  const finds: Find[] = [];
  const values: ValueRange[] = [];
  visitTexts(tree, { path: [], owners: [], isVariables }, (node, at) => {
    const inner = innerOf(text, node.at);
    if (inner.end <= inner.start) return;
    const raw = text.slice(inner.start, inner.end);
    const code = looksLikeCode(node.value);
    values.push(...(code ? literalsIn(raw).map(shifted(inner.start)) : [inner]));
    if (code) finds.push(...findInCode(raw).map(shifted(inner.start)));
    const ruling = rulingOf(at);
    if (!ruling || isOwnValue(node.value)) return;
    const { kind, how } = ruling;
    if (how === 'words' && isOnlyVocabulary(node.value)) return;
    // Of these the name alone says that it is secret; a reference or a word of AWS's is none.
    if ((kind === 'credential' || kind === 'token') && (isOnlyVocabulary(node.value) || isReference(node.value))) return;
    if (kind === 'certificate' && isReference(node.value)) return;
    const find: Find = { kind, how, text: node.value, ...inner };
    const name = at.path.at(-1) === 'value' ? 'authorization' : (at.path.at(-1) ?? '');
    finds.push(...(kind === 'token' ? headerFinds(name, find, raw) : [find]));
  });
  return { finds, values, keys: keysOf(tree) };
};
