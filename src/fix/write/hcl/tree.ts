import type { HclExpression, ObjectItem } from '../../../syntax/hcl/ast.ts';
import type { Member, SyntaxNode } from '../../../syntax/tree.ts';
import type { Span } from '../../../text/span.ts';
import { marked } from './said.ts';

const keyOf = (key: HclExpression): string | null => {
  if (key.kind === 'literal') return String(key.value);
  return key.kind === 'name' ? key.name : null;
};

const memberOf = (text: string, item: ObjectItem): readonly Member[] => {
  const key = keyOf(item.key);
  return key === null ? [] : [{ key, keySpan: item.key.at, value: hclTree(text, item.value) }];
};

/** A heredoc's place is that of its lines: what is to be put in its place is all of it. */
const wholeOf = (text: string, at: Span): Span => {
  const opening = /<<-?([A-Za-z_][\w-]{0,80})[ \t]*\r?\n$/.exec(text.slice(Math.max(0, at.start - 100), at.start));
  const closing = opening && text.indexOf(opening[1] ?? '', at.end);
  if (!opening || closing === null || closing < 0) return at;
  return { source: at.source, start: at.start - opening[0].length, end: closing + (opening[1] ?? '').length };
};

/** An expression as a tree that can be edited: objects, lists and plain values; whatever else is written is a text that is marked. */
export const hclTree = (text: string, expression: HclExpression): SyntaxNode => {
  const { at } = expression;
  if (expression.kind === 'tuple') return { kind: 'array', at, items: expression.items.map((item) => hclTree(text, item)) };
  if (expression.kind === 'object') return { kind: 'object', at, members: expression.items.flatMap((item) => memberOf(text, item)) };
  if (expression.kind === 'literal') {
    const { value } = expression;
    if (value === null) return { kind: 'null', at };
    if (typeof value === 'number') return { kind: 'number', at, value };
    if (typeof value === 'boolean') return { kind: 'boolean', at, value };
    if (text[at.start] === '"') return { kind: 'string', at, value };
  }
  const whole = wholeOf(text, at);
  return { kind: 'string', at: whole, value: marked(text.slice(whole.start, whole.end)) };
};
