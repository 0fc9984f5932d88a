import type { HclBlock } from '../../syntax/hcl/ast.ts';
import type { Span } from '../../text/span.ts';
import { entriesOf } from './access-values.ts';
import { numberOf, textOf } from './convert-values.ts';
import { attributeIn } from './module.ts';
import { evaluatePresent } from './present.ts';
import { type Env, type Instance, type Module, number, object, type Repeated, type ResourceSet, text, unknown, type Val } from './value.ts';
import { MOST_ITEMS, MOST_MADE, moduleScope, refuse, report, type Scope, type World, writtenAt } from './world.ts';

const eachOf = (key: Val, value: Val): Val =>
  object(
    [
      ['key', key],
      ['value', value],
    ],
    key.at,
  );

/** How often a block with `count` or `for_each` is there, and what `each` and `count` mean in each of its turns. `suffix` is `[0]` or `["key"]`. */
export const repeat = <T>(scope: Scope, block: HclBlock, make: (env: Env, suffix: string) => T): Repeated<T> => {
  const { world } = scope;
  const count = attributeIn(block.body, 'count');
  const forEach = attributeIn(block.body, 'for_each');
  if (count) return counted(scope, count.value.at, evaluatePresent(scope, count.value), make);
  if (!forEach) return { kind: 'one', only: make(new Map(), '') };
  const { at } = forEach.value;
  const over = evaluatePresent(scope, forEach.value);
  const entries = entriesOf(over);
  if (entries === null) {
    // As if it were there once: what it is for would be lost otherwise.
    const written = writtenAt(world, at);
    report(world, 'expression-unknown', 'warning', at, { detail: 'repeated', expression: written });
    const env = new Map([['each', eachOf(unknown('each.key', at), unknown('each.value', at))]]);
    return { kind: 'map', items: new Map([[written, make(env, `[${written}]`)]]) };
  }
  if (tooMany(world, at, entries.length)) return { kind: 'map', items: new Map() };
  const items = new Map<string, T>();
  for (const [key, value] of entries) {
    // A set's elements are their own keys.
    const name = textOf(world, over.kind === 'list' ? value : key);
    if (name !== null) items.set(name, make(new Map([['each', eachOf(text(name, value.at), value)]]), `["${name}"]`));
  }
  return { kind: 'map', items };
};

const counted = <T>(scope: Scope, at: Span, value: Val, make: (env: Env, suffix: string) => T): Repeated<T> => {
  const said = numberOf(value);
  if (said === null)
    report(scope.world, 'expression-unknown', 'warning', at, { detail: 'repeated', expression: writtenAt(scope.world, at) });
  const times = said === null ? 1 : Math.max(0, Math.floor(said));
  if (tooMany(scope.world, at, times)) return { kind: 'list', items: [] };
  const turn = (index: number): T => make(new Map([['count', object([['index', number(index, at)]], at)]]), `[${index}]`);
  return { kind: 'list', items: Array.from({ length: times }, (_, index) => turn(index)) };
};

const tooMany = (world: World, at: Span, count: number): boolean => {
  if (count > MOST_ITEMS) {
    refuse(world, at, 'expression-error', { detail: 'too-many', count, limit: MOST_ITEMS });
    return true;
  }
  world.made += count;
  if (world.made <= MOST_MADE) return false;
  refuse(world, at, 'expression-error', { detail: 'too-many', count: world.made, limit: MOST_MADE });
  return true;
};

/** The instances of a resource or data source, by `count` and `for_each`. One that is not declared here is one instance without a block. */
export const instancesOf = (world: World, module: Module, mode: Instance['mode'], type: string, name: string, at: Span): ResourceSet => {
  const key = mode === 'data' ? `data.${type}.${name}` : `${type}.${name}`;
  const known = module.instances.get(key);
  if (known) return known;
  const block = module.config.resources.get(key) ?? null;
  const address = module.path === '' ? key : `${module.path}.${key}`;
  const make = (env: Env, suffix: string): Instance => ({
    mode,
    type,
    name,
    address: `${address}${suffix}`,
    at: block?.at ?? at,
    block,
    module,
    env,
  });
  const id = `${module.path} ${module.config.dir} ${key}[*]`;
  if (world.busy.has(id)) {
    refuse(world, at, 'expression-error', { detail: 'circle', name: address });
    return { kind: 'one', only: make(new Map(), '') };
  }
  world.busy.add(id);
  try {
    const set: ResourceSet = block ? repeat(moduleScope(world, module), block, make) : { kind: 'one', only: make(new Map(), '') };
    module.instances.set(key, set);
    return set;
  } finally {
    world.busy.delete(id);
  }
};
