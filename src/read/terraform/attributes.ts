import type { HclBlock } from '../../syntax/hcl/ast.ts';
import type { Span } from '../../text/span.ts';
import { computed } from './computed.ts';
import { evaluate, evaluatePresent, within } from './evaluate.ts';
import { entriesOf } from './access-values.ts';
import { attributeIn, type Instance } from './module.ts';
import { attributesOfType } from './schemas.ts';
import { list, nothing, object, text, unknown, type Val } from './value.ts';
import { refuse, type Scope, type World } from './world.ts';

/** The scope in which a resource's own expressions stand. */
export const scopeOf = (world: World, instance: Instance): Scope => ({ world, module: instance.module, env: instance.env });

/** An attribute as somebody refers to it: what is written, else what is known of it before apply, else unknown. */
export const attributeOf = (world: World, instance: Instance, name: string, at: Span): Val => {
  const key = `${instance.address}.${name}`;
  const memo = instance.module.memo.get(`attribute ${key}`);
  if (memo) return memo;
  const id = `${instance.module.config.dir} ${key}`;
  if (world.busy.has(id)) return refuse(world, at, 'expression-error', { detail: 'circle', name: key });
  world.busy.add(id);
  try {
    const value = written(world, instance, name) ?? computed(world, instance, name, at) ?? unsaid(world, instance, name, at);
    instance.module.memo.set(`attribute ${key}`, value);
    return value;
  } finally {
    world.busy.delete(id);
  }
};

/** What the block itself says: an attribute, or the nested blocks of that type. */
export const written = (world: World, instance: Instance, name: string): Val | null => {
  const { block } = instance;
  if (!block) return null;
  const attribute = attributeIn(block.body, name);
  const scope = scopeOf(world, instance);
  if (attribute) return evaluate(scope, attribute.value);
  const nested = nestedBlocks(scope, block, name);
  if (nested.length === 0) return null;
  return list(
    nested.map(({ block: inner, scope: innerScope }) => {
      const inside = inner.body.attributes.map((one) => [one.name, evaluate(innerScope, one.value)] as const);
      const after = computed(world, instance, `${name}[]`, inner.at);
      return object([...(after?.kind === 'object' ? [...after.members].map(([k, { value }]) => [k, value] as const) : []), ...inside], inner.at);
    }),
    block.at,
  );
};

const unsaid = (world: World, instance: Instance, name: string, at: Span): Val => {
  const known = attributesOfType(instance.type);
  const expression = `${instance.address}.${name}`;
  if (!known || instance.block === null) return unknown(expression, at);
  if (!known.all.has(name)) return refuse(world, at, 'expression-error', { detail: 'no-attribute', name, type: instance.type });
  // An attribute that nobody sets is null, unless AWS sets it.
  return known.computed.has(name) ? unknown(expression, at) : nothing(at);
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
    refuse(scope.world, forEach.value.at, 'expression-unknown', { detail: 'left-out', expression: over.expression, what: type });
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
    return { block: { body: content.body, at: content.at, typeAt: content.typeAt }, scope: within(scope, null, name, text(type, dynamic.at), turn) };
  });
};
