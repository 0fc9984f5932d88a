import * as fc from 'fast-check';
import { parseJson } from '../../syntax/json.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { BelongsTo, Form } from '../form.ts';

/** The tree of a text that is known to be JSON. */
export const treeOf = (text: string): SyntaxNode => {
  const { value } = parseJson('test.json', text);
  if (!value) throw new Error('not JSON');
  return value;
};

export const idsOf = (forms: readonly Form[], tree: SyntaxNode): readonly string[] =>
  forms.filter((form) => form.recognise(tree)).map(({ id }) => id);

/** What a form reads, without spans: a pasted value is itself, a default is `{ default }`, an expression `{ unresolved }`. */
export const readPlain = (
  forms: readonly Form[],
  text: string,
  belongsTo: BelongsTo = {},
): { pieces: unknown; problems: readonly string[] } => {
  const tree = treeOf(text);
  const [form, ...others] = forms.filter((candidate) => candidate.recognise(tree));
  if (!form || others.length > 0) throw new Error(`recognised by ${idsOf(forms, tree).join(', ') || 'no form'}`);
  const { value, problems } = form.read(tree, { source: 'test.json', belongsTo });
  return {
    pieces: plain(value),
    problems: problems.map(({ code, severity, params }) => `${severity} ${code} ${Object.values(params).join(' ')}`),
  };
};

export const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('from' in value) {
    if (value.from === 'paste' && 'value' in value) return value.value;
    return value.from === 'default' && 'value' in value
      ? { default: value.value }
      : { unresolved: 'expression' in value ? value.expression : null };
  }
  return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (key === 'at' ? [] : [[key, plain(member)]])));
};

/** Every span in what was read: each must lie in the text. */
export const spansOf = (value: unknown): readonly Span[] => {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === 'at' && member !== null ? [member as Span] : spansOf(member)));
};

const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('', '(none)', '#/', '/', '${x}', -1, {}, [], [[]]),
);

const places = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] => {
  const here = [path];
  if (Array.isArray(value)) return [...here, ...value.flatMap((item, index) => places(item, [...path, index]))];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, member]) => places(member, [...path, key]))];
};

const replaced = (value: unknown, [first, ...rest]: readonly (string | number)[], by: unknown): unknown => {
  if (first === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === first ? replaced(item, rest, by) : item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      const now = key === first ? replaced(member, rest, by) : member;
      return now === undefined ? [] : [[key, now]];
    }),
  );
};

/** Texts like the given ones, with some value in each cut out or replaced by anything. */
export const mutants = (texts: readonly string[]): fc.Arbitrary<SyntaxNode> =>
  fc
    .constantFrom(...texts)
    .chain((text) => {
      const value: unknown = JSON.parse(text);
      const changes = fc.array(fc.tuple(fc.constantFrom(...places(value)), fc.option(anything, { nil: undefined })), {
        minLength: 1,
        maxLength: 3,
      });
      return changes.map((list) => list.reduce<unknown>((current, [path, by]) => replaced(current, path, by), value) ?? null);
    })
    .map((value) => treeOf(JSON.stringify(typeof value === 'object' && value !== null ? value : [value])));
