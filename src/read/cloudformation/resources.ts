import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { readAwsShape } from '../aws-shapes.ts';
import type { Contribution } from '../contribution.ts';
import type { BelongsTo, FormId } from '../form.ts';
import { holds } from './conditions.ts';
import { finished } from './holes.ts';
import { type Stack, scopeOf, type TemplateResource, tellOnce } from './stack.ts';

/** A resource that is made, with its properties evaluated. */
export type Made = {
  readonly id: string;
  /** What the model calls it. */
  readonly name: string;
  readonly type: string;
  readonly at: Span;
  readonly keySpan: Span;
  readonly properties: ObjectNode;
};

const isMade = (stack: Stack, { id, node }: TemplateResource): boolean => {
  const condition = node.members.find((member) => member.key === 'Condition')?.value;
  if (condition?.kind !== 'string') return true;
  const value = holds(stack, condition.value);
  if (value === null)
    tellOnce(stack.session, `made ${stack.source} ${condition.value}`, ({ report }) =>
      report('condition-unknown', 'warning', condition.at, { condition: condition.value, resource: id }),
    );
  return value !== false;
};

const propertiesOf = (stack: Stack, resource: TemplateResource): ObjectNode => {
  const { session } = stack;
  const before = stack.evaluated.get(resource.id);
  if (before) return before;
  const empty: ObjectNode = { kind: 'object', at: resource.node.at, members: [] };
  const value = resource.properties && session.evaluate(scopeOf(stack, resource), resource.properties);
  const node = value ? finished(session.holes, value) : empty;
  const properties = node.kind === 'object' ? node : empty;
  stack.evaluated.set(resource.id, properties);
  return properties;
};

/** All resources of some types that the template makes, in its order. */
export const madeOf = (stack: Stack, ...types: readonly string[]): readonly Made[] =>
  [...stack.resources.values()].flatMap((resource) => {
    if (!types.includes(resource.type) || !isMade(stack, resource)) return [];
    const { id, type, at, keySpan } = resource;
    return [{ id, type, at, keySpan, name: stack.nameOf(id), properties: propertiesOf(stack, resource) }];
  });

/** Reads a tree by a form of AWS's CLI; what is wrong with it is told with the stack's problems. */
export const readBy = (stack: Stack, form: FormId, tree: SyntaxNode, belongsTo: BelongsTo): readonly Contribution[] => {
  const reading = readAwsShape(form, tree, { source: stack.source, belongsTo });
  stack.session.reader.problems.push(...reading.problems);
  return reading.value;
};

/** A member that must be a known text. */
export const textIn = (node: SyntaxNode | undefined): string | null =>
  node?.kind === 'string' ? node.value : node?.kind === 'number' || node?.kind === 'boolean' ? String(node.value) : null;

/** What names an owner, known or as an expression: pieces of one owner must name it alike. */
export const ownerIn = (node: SyntaxNode | undefined): string | null => (node?.kind === 'unresolved' ? node.expression : textIn(node));

/** Resources that belong together, in the order in which their owners are met. */
export const byOwner = <T>(
  things: readonly T[],
  ownerOf: (thing: T) => string | null,
): readonly (readonly [string | null, readonly T[]])[] => {
  const groups = new Map<string | null, T[]>();
  for (const thing of things) {
    const owner = ownerOf(thing);
    const group = groups.get(owner);
    if (group) group.push(thing);
    else groups.set(owner, [thing]);
  }
  return [...groups];
};
