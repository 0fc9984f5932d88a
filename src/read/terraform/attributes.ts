import type { Span } from '../../text/span.ts';
import { writtenAttribute } from './blocks.ts';
import { computed } from './computed.ts';
import { attributesOfType } from './schemas.ts';
import { type Instance, list, nothing, unknown, type Val } from './value.ts';
import { refuse, type World } from './world.ts';

/** An attribute as somebody refers to it: what is written, else what is known of it before apply, else unknown. */
export const attributeOf = (world: World, instance: Instance, name: string, at: Span): Val => {
  const key = `${instance.address}.${name}`;
  const memo = instance.module.memo.get(`attribute ${key}`);
  if (memo) return memo;
  const id = `${instance.module.config.dir} ${key}`;
  if (world.busy.has(id)) return refuse(world, at, 'expression-error', { detail: 'circle', name: key });
  world.busy.add(id);
  try {
    const value = withComputed(world, instance, name) ?? computed(world, instance, name, at) ?? unsaid(world, instance, name, at);
    instance.module.memo.set(`attribute ${key}`, value);
    return value;
  } finally {
    world.busy.delete(id);
  }
};

/** What is written; nested blocks also have what is known of them after apply. */
const withComputed = (world: World, instance: Instance, name: string): Val | null => {
  const value = writtenAttribute(world, instance, name);
  const after = computed(world, instance, `${name}[]`, instance.at);
  if (value?.kind !== 'list' || after?.kind !== 'object') return value;
  return list(
    value.items.map((item) => (item.kind === 'object' ? { ...item, members: new Map([...after.members, ...item.members]) } : item)),
    value.at,
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
