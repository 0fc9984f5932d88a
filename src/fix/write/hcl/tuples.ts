import type { HclBody, HclExpression } from '../../../syntax/hcl/ast.ts';

type Tuple = Extract<HclExpression, { kind: 'tuple' }>;

/** The expressions that one is made of. */
export const childrenOf = (one: HclExpression): readonly HclExpression[] => {
  switch (one.kind) {
    case 'tuple':
      return one.items;
    case 'object':
      return one.items.map(({ value }) => value);
    case 'call':
      return one.args;
    case 'conditional':
      return [one.whenTrue, one.whenFalse];
    case 'binary':
      return [one.left, one.right];
    case 'template':
      return one.parts.flatMap((part) => (part.kind === 'value' ? [part.value] : []));
    default:
      return [];
  }
};

const inside = (one: HclExpression): readonly Tuple[] => [...(one.kind === 'tuple' ? [one] : []), ...childrenOf(one).flatMap(inside)];

/** All lists that are written in a body, in whatever expression: `sha1(jsonencode([…]))`. */
export const tuplesIn = (body: HclBody): readonly Tuple[] => [
  ...body.attributes.flatMap(({ value }) => inside(value)),
  ...body.blocks.flatMap((block) => tuplesIn(block.body)),
];
