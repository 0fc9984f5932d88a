import type { HclBlock } from '../../syntax/hcl/ast.ts';
import type { Member, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { nestedBlocks } from './blocks.ts';
import { definitionIn } from './definitions.ts';
import { nodeOf } from './nodes.ts';
import { evaluate, type Scope } from './world.ts';

/** What Terraform itself does with a block, and what nobody's request meets. */
const IRRELEVANT = new Set(
  'tags tags_all lifecycle depends_on provider provisioner connection timeouts count for_each triggers comment description dynamic'.split(
    ' ',
  ),
);
/** Texts of which the place of every part counts. */
const KEPT = new Set(['code', 'policy']);

/** A block as plain values: attributes evaluated, nested blocks as lists of objects, `dynamic` ones written out. */
export const valuesOf = (scope: Scope, block: Pick<HclBlock, 'body' | 'at'>, region: string, depth = 0): ObjectNode => {
  const members: Member[] = [];
  for (const attribute of block.body.attributes) {
    if (IRRELEVANT.has(attribute.name)) continue;
    const value = evaluate(scope, attribute.value);
    // In a module of the registry the places are those of what it was called with.
    const at = scope.world.texts.has(attribute.value.at.source) ? attribute.value.at : value.at;
    const node: SyntaxNode | null =
      attribute.name === 'body' && depth === 0
        ? definitionIn(scope.world, value, at)
        : nodeOf(scope.world, value, KEPT.has(attribute.name) ? value.at : at, region);
    if (node) members.push({ key: attribute.name, keySpan: attribute.nameAt, value: node });
  }
  return { kind: 'object', at: block.at, members: [...members, ...(depth < 16 ? blockMembers(scope, block, region, depth) : [])] };
};

const blockMembers = (scope: Scope, block: Pick<HclBlock, 'body'>, region: string, depth: number): readonly Member[] => {
  const types = new Set(block.body.blocks.map((inner) => (inner.type === 'dynamic' ? (inner.labels[0]?.text ?? '') : inner.type)));
  return [...types].flatMap((type): readonly Member[] => {
    if (IRRELEVANT.has(type)) return [];
    const nested = nestedBlocks(scope, block, type);
    const [first] = nested;
    if (!first) return [];
    const items = nested.map((one) => valuesOf(one.scope, one.block, region, depth + 1));
    return [{ key: type, keySpan: first.block.typeAt, value: { kind: 'array', at: first.block.at, items } }];
  });
};
