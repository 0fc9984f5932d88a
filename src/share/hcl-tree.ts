import type { HclBody, HclExpression, HclFile, TemplatePart } from '../syntax/hcl/ast.ts';
import { limits } from '../syntax/limits.ts';
import type { Member, SyntaxNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

// The rules know one tree. Only what is written as text matters here: references and operators hold none, but what they join may.

const list = (at: Span, items: readonly SyntaxNode[]): SyntaxNode => ({ kind: 'array', at, items });

const partNode = (part: TemplatePart, depth: number): readonly SyntaxNode[] => {
  switch (part.kind) {
    case 'text':
      return [{ kind: 'string', at: part.at, value: part.text }];
    case 'value':
      return [expressionNode(part.value, depth + 1)];
    case 'if':
      return [expressionNode(part.condition, depth + 1), ...partNodes(part.whenTrue, depth + 1), ...partNodes(part.whenFalse, depth + 1)];
    case 'for':
      return [expressionNode(part.over, depth + 1), ...partNodes(part.parts, depth + 1)];
  }
};

const partNodes = (parts: readonly TemplatePart[], depth: number): readonly SyntaxNode[] =>
  depth > limits.depth ? [] : parts.flatMap((part) => partNode(part, depth));

/** A text in one piece is one string; one with values in it is a list of its pieces. */
const templateNode = (at: Span, parts: readonly TemplatePart[], depth: number): SyntaxNode => {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === 'text') return { kind: 'string', at: first.at, value: first.text };
  return list(at, partNodes(parts, depth));
};

const keyOf = (key: HclExpression): string | null => {
  if (key.kind === 'literal') return String(key.value);
  if (key.kind === 'name') return key.name;
  return key.kind === 'template' && key.parts.length === 1 && key.parts[0]?.kind === 'text' ? key.parts[0].text : null;
};

const inside = (expression: HclExpression): readonly HclExpression[] => {
  switch (expression.kind) {
    case 'tuple':
      return expression.items;
    case 'attribute':
    case 'splat':
      return [expression.of];
    case 'index':
      return [expression.of, expression.key];
    case 'call':
      return expression.args;
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'for':
      return [
        expression.over,
        ...(expression.key ? [expression.key] : []),
        expression.value,
        ...(expression.condition ? [expression.condition] : []),
      ];
    default:
      return [];
  }
};

const expressionNode = (expression: HclExpression, depth: number): SyntaxNode => {
  const { at } = expression;
  if (depth > limits.depth) return { kind: 'unresolved', at, expression: '' };
  switch (expression.kind) {
    case 'literal':
      if (typeof expression.value === 'string') return { kind: 'string', at, value: expression.value };
      return { kind: 'null', at };
    case 'template':
      return templateNode(at, expression.parts, depth);
    case 'object':
      return {
        kind: 'object',
        at,
        members: expression.items.map((item): Member => {
          const key = keyOf(item.key);
          return { key: key ?? '', keySpan: item.key.at, value: expressionNode(item.value, depth + 1) };
        }),
      };
    default: {
      const items = inside(expression);
      return items.length === 0
        ? { kind: 'unresolved', at, expression: '' }
        : list(
            at,
            items.map((item) => expressionNode(item, depth + 1)),
          );
    }
  }
};

/** Labels become members of their own, as Terraform's JSON syntax writes them: `resource.aws_x.main`. */
const bodyNode = (body: HclBody, depth: number): SyntaxNode => {
  if (depth > limits.depth) return { kind: 'unresolved', at: body.at, expression: '' };
  const members: Member[] = body.attributes.map(({ name, nameAt, value }) => ({
    key: name,
    keySpan: nameAt,
    value: expressionNode(value, depth + 1),
  }));
  for (const block of body.blocks) {
    const inner = bodyNode(block.body, depth + 1);
    const value = block.labels.reduceRight<SyntaxNode>(
      (held, label) => ({ kind: 'object', at: block.at, members: [{ key: label.text, keySpan: label.at, value: held }] }),
      inner,
    );
    members.push({ key: block.type, keySpan: block.typeAt, value });
  }
  return { kind: 'object', at: body.at, members };
};

/** A file of Terraform as the one tree that the rules of this folder know. */
export const hclTree = (file: HclFile): SyntaxNode => bodyNode(file.body, 0);
