import type { HclBlock } from '../../syntax/hcl/ast.ts';
import { entriesOf } from './access-values.ts';
import { attributeIn } from './module.ts';
import { evaluatePresent } from './present.ts';
import { type Instance, list, object, text, type Val } from './value.ts';
import { evaluate, report, type Scope, type World, within } from './world.ts';

/** The scope in which a resource's own expressions stand. */
export const scopeOf = (world: World, instance: Instance): Scope => ({ world, module: instance.module, env: instance.env });

/** What the block of a resource itself says: an attribute, or the nested blocks of that type. */
export const writtenAttribute = (world: World, instance: Instance, name: string): Val | null => {
  const { block } = instance;
  if (!block) return null;
  const attribute = attributeIn(block.body, name);
  const scope = scopeOf(world, instance);
  if (attribute) return evaluate(scope, attribute.value);
  const nested = nestedBlocks(scope, block, name);
  if (nested.length === 0) return null;
  return list(
    nested.map((one) =>
      object(
        one.block.body.attributes.map((inner) => [inner.name, evaluate(one.scope, inner.value)]),
        one.block.at,
      ),
    ),
    block.at,
  );
};

/** A nested block and the scope in which it stands: that of its turn, where `dynamic` makes it. */
export type Nested = { readonly block: Pick<HclBlock, 'body' | 'at' | 'typeAt'>; readonly scope: Scope };

/** The nested blocks of one type, those that `dynamic` makes among them, in the order of the text. */
export const nestedBlocks = (scope: Scope, block: Pick<HclBlock, 'body'>, type: string): readonly Nested[] =>
  block.body.blocks.flatMap((inner): readonly Nested[] => {
    if (inner.type === type) return [{ block: inner, scope }];
    if (inner.type !== 'dynamic' || inner.labels[0]?.text !== type) return [];
    return dynamicBlocks(scope, inner, type);
  });

const dynamicBlocks = (scope: Scope, dynamic: HclBlock, type: string): readonly Nested[] => {
  const content = dynamic.body.blocks.find((inner) => inner.type === 'content');
  const forEach = attributeIn(dynamic.body, 'for_each');
  if (!content || !forEach) return [];
  const iterator = attributeIn(dynamic.body, 'iterator')?.value;
  const name = iterator?.kind === 'name' ? iterator.name : type;
  const over = evaluatePresent(scope, forEach.value);
  const entries = entriesOf(over) ?? [];
  if (over.kind === 'unknown') {
    report(scope.world, 'expression-unknown', 'warning', forEach.value.at, { detail: 'left-out', expression: over.expression, what: type });
  }
  return entries.map(([key, value]) => {
    const turn = object(
      [
        ['key', over.kind === 'list' ? value : key],
        ['value', value],
      ],
      value.at,
    );
    // A span of `content` would be the same for all turns: the turn's own value tells them apart.
    return {
      block: { body: content.body, at: content.at, typeAt: content.typeAt },
      scope: within(scope, null, name, text(type, dynamic.at), turn),
    };
  });
};
