import { cleanText } from '../syntax/clean.ts';
import type { SourceText, Workspace } from '../workspace/workspace.ts';
import { findInCode, literalsIn } from './code.ts';
import { basicCredentials, isSensitiveHeader } from './credentials.ts';
import type { Find, Finds } from './find.ts';
import { namesInTree, namesOutside } from './names.ts';
import { type Parsed, parseSources } from './parse.ts';
import { findByLooks, findInHeader, findInHeaderLines } from './patterns.ts';
import type { RedactionKind } from './redaction.ts';
import { findInTree } from './trees.ts';
import { isOnlyVocabulary, isVocabulary, WORD } from './vocabulary.ts';

/** Everything that is to be hidden in a workspace. */
export type Collected = {
  /** The sources as they can be read: wrongly decoded UTF-16 is put right, or nothing would be found in it. */
  readonly sources: readonly SourceText[];
  /** By source, in their order. */
  readonly finds: readonly Finds[];
  /** Secrets as a whole, wherever they stand. */
  readonly whole: ReadonlyMap<string, RedactionKind>;
  /** Words that are hidden wherever a value holds them. */
  readonly words: ReadonlyMap<string, RedactionKind>;
  /** Hosts, buckets and domains. */
  readonly names: ReadonlySet<string>;
};

const readable = (source: SourceText): SourceText =>
  source.text.slice(0, 64).includes('\u0000') ? { ...source, text: cleanText(source.name, source.text).value.text } : source;

const isVariablesFile = ({ source, language, trees }: Parsed): boolean =>
  /\.tfvars(?:\.json)?$/i.test(source.name) ||
  (language === 'hcl' &&
    trees.length > 0 &&
    trees.every((tree) => tree.kind === 'object' && tree.members.every(({ value }) => value.kind !== 'object' || value.at !== tree.at)) &&
    isAssignments(source.text));

/** Only `name = value`, no block: what gives variables their values. */
const isAssignments = (text: string): boolean => !/^[ \t]*[A-Za-z_]\w*(?:[ \t]+"[^"\n]*"){0,3}[ \t]*\{/m.test(text);

const findsOf = (parsed: Parsed): Finds => {
  const { source, language, trees } = parsed;
  const { text } = source;
  const looks = findByLooks(text);
  if (trees.length > 0) {
    const inTrees = trees.map((tree) => findInTree(text, tree, isVariablesFile(parsed)));
    return {
      finds: [...inTrees.flatMap(({ finds }) => finds), ...looks],
      values: inTrees.flatMap(({ values }) => values),
      keys: inTrees.flatMap(({ keys }) => keys),
    };
  }
  if (language === 'javascript') return { finds: [...findInCode(text), ...looks], values: literalsIn(text), keys: [] };
  return { finds: [...findInHeaderLines(text), ...looks], values: [{ start: 0, end: text.length }], keys: [] };
};

/** A value given for a key of a store is its content. */
const contentOf = (question: string, answer: string): readonly Find[] =>
  question.startsWith('key-value:') && answer.startsWith('value=')
    ? [{ kind: 'key-value', start: 6, end: answer.length, text: answer.slice(6), how: 'words' }]
    : [];

const outsideFinds = ({ requests, answers }: Workspace): readonly Find[] => [
  ...requests.flatMap(({ url, headers }) => [
    ...findByLooks(url),
    ...(headers ?? []).flatMap(([name, value]) => [
      ...(isSensitiveHeader(name) ? findInHeader(name, value, 0) : []),
      ...findByLooks(value),
    ]),
  ]),
  ...Object.entries(answers).flatMap(([id, answer]) => [...contentOf(id, answer), ...findByLooks(id), ...findByLooks(answer)]),
];

/** Looks that need no second thought: nothing else is written so. */
const SURE: ReadonlySet<RedactionKind> = new Set(['account', 'ip-address', 'certificate']);

const wholeOf = (finds: readonly Find[], keys: ReadonlySet<string>): ReadonlyMap<string, RedactionKind> => {
  const whole = new Map<string, RedactionKind>();
  const add = (text: string, kind: RedactionKind): void => {
    if (!whole.has(text) && text.trim().length >= 4 && (SURE.has(kind) || (!isOnlyVocabulary(text) && !keys.has(text))))
      whole.set(text, kind);
  };
  for (const { kind, how, text } of finds) {
    if (how !== 'whole') continue;
    add(text, kind);
    const basic = basicCredentials(text);
    if (!basic) continue;
    if (!isVocabulary(basic.user)) add(basic.user, kind);
    add(basic.password, kind);
  }
  return whole;
};

const wordsOf = (finds: readonly Find[], keys: ReadonlySet<string>): ReadonlyMap<string, RedactionKind> => {
  const words = new Map<string, RedactionKind>();
  for (const { kind, how, text } of finds) {
    if (how !== 'words') continue;
    for (const word of text.match(WORD) ?? []) {
      const plain = word.length < 3 || isVocabulary(word) || keys.has(word) || /^\d{1,3}$/.test(word);
      if (!plain && !words.has(word)) words.set(word, kind);
    }
  }
  return words;
};

/** Reads a workspace, and gathers what is to be hidden of the kinds asked for. */
export const collect = async (workspace: Workspace, kinds: ReadonlySet<RedactionKind>): Promise<Collected> => {
  const sources = workspace.sources.map(readable);
  const parsed = await parseSources(sources);
  const finds = parsed.map(findsOf).map((one) => ({ ...one, finds: one.finds.filter(({ kind }) => kinds.has(kind)) }));
  const all = [...finds.flatMap((one) => one.finds), ...outsideFinds(workspace).filter(({ kind }) => kinds.has(kind))];
  const keys = new Set(finds.flatMap((one) => one.keys));
  const named = kinds.has('name') ? [...parsed.flatMap(({ trees }) => trees.flatMap(namesInTree)), ...namesOutside(workspace)] : [];
  return { sources, finds, whole: wholeOf(all, keys), words: wordsOf(all, keys), names: new Set(named) };
};
