import type { Span } from '../../text/span.ts';
import { numberOf, textOf } from './convert-values.ts';
import { failed, number, text, unknown, type Val } from './value.ts';
import { openFrom, refuse, type Scope, writtenAt } from './world.ts';

/** The elements of a list or the values of a map, with their keys; null for what is not known or cannot be walked. */
export const entriesOf = (value: Val): readonly (readonly [Val, Val])[] | null => {
  if (value.kind === 'list') return value.items.map((item, index) => [number(index, item.at), item]);
  if (value.kind === 'object') return sortedKeys(value.members).map((key) => entry(key, value));
  return null;
};

const entry = (key: string, value: Extract<Val, { kind: 'object' }>): readonly [Val, Val] => {
  const found = value.members.get(key);
  const at = found?.keyAt ?? value.at;
  return [text(key, at), found?.value ?? unknown(key, at)];
};

/** Terraform walks maps in the order of their keys. */
const sortedKeys = (members: ReadonlyMap<string, unknown>): readonly string[] =>
  [...members.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

export const elementsOf = (value: Val): readonly Val[] | null => entriesOf(value)?.map(([, element]) => element) ?? null;

/** `of.key` and `of[key]`. */
export const access = (scope: Scope, of: Val, key: Val, at: Span): Val => {
  const { world } = scope;
  if (of.kind === 'unknown') return { ...unknown(further(of.expression, key, writtenAt(world, at)), at), failed: of.failed };
  if (key.kind === 'unknown') return openFrom(world, at, key);
  if (of.kind === 'resource') {
    const name = textOf(world, key);
    // `aws_x.y[0]` where there is no `count`: people leave it behind, and Terraform refuses it.
    if (name === null || key.kind === 'number')
      return refuse(world, at, 'expression-error', { detail: 'no-list', what: of.instance.address });
    return world.engine.attributeOf(world, of.instance, name, at);
  }
  if (of.kind === 'module') {
    const name = textOf(world, key);
    if (name === null || key.kind === 'number') return refuse(world, at, 'expression-error', { detail: 'no-list', what: of.module.path });
    return world.engine.outputOf(world, of.module, name, at);
  }
  if (of.kind === 'list') {
    const index = numberOf(key);
    if (index === null) return failed(writtenAt(world, at), at);
    const item = of.items[index];
    return item ?? refuse(world, at, 'expression-error', { detail: 'no-element', index, count: of.items.length });
  }
  if (of.kind === 'object') {
    const name = textOf(world, key);
    const found = name === null ? undefined : of.members.get(name)?.value;
    return found ?? refuse(world, at, 'expression-error', { detail: 'no-member', name: (name ?? '').slice(0, 80) });
  }
  return failed(writtenAt(world, at), at);
};

/** What an access to something unknown is called: `var.settings` and `.host` are `var.settings.host`. */
const further = (expression: string, key: Val, written: string): string => {
  if (key.kind === 'string' && /^[A-Za-z_][\w-]*$/.test(key.value)) return `${expression}.${key.value}`;
  if (key.kind === 'number') return `${expression}[${key.value}]`;
  return key.kind === 'string' ? `${expression}["${key.value.slice(0, 100)}"]` : written;
};
