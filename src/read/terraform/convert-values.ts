import { hasHole } from './holes.ts';
import { textOfNumber } from './numbers.ts';
import type { Val } from './value.ts';
import type { World } from './world.ts';

/** A value as text, with marks for what is not known; null for what is no text (a list, null). */
export const textOf = (world: World, value: Val): string | null => {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'number':
      return textOfNumber(value.value);
    case 'boolean':
      return String(value.value);
    case 'unknown':
      return world.holes.mark(value);
    default:
      return null;
  }
};

/** True or false; null where it is not known. Terraform takes the words for the values. */
export const truth = (value: Val): boolean | null => {
  if (value.kind === 'boolean') return value.value;
  if (value.kind === 'string' && (value.value === 'true' || value.value === 'false')) return value.value === 'true';
  return null;
};

/** A number; null where it is none, or not known. */
export const numberOf = (value: Val): number | null => {
  if (value.kind === 'number') return value.value;
  return value.kind === 'string' && /^-?\d{1,20}(?:\.\d{1,20})?$/.test(value.value) ? Number(value.value) : null;
};

/** Is anything in this value, however deep, not known? Looks at a bounded number of values. */
export const isKnown = (world: World, value: Val): boolean => {
  const open: Val[] = [value];
  for (let looked = 0; open.length > 0; looked++) {
    const next = open.pop();
    if (!next || looked > 10_000) return false;
    if (next.kind === 'unknown' || next.kind === 'resource' || next.kind === 'module') return false;
    if (next.kind === 'string' && hasHole(world.holes, next.value)) return false;
    if (next.kind === 'list') open.push(...next.items);
    else if (next.kind === 'object') for (const { value: member } of next.members.values()) open.push(member);
  }
  return true;
};

/** Are two values equal? Null where that is not known. */
export const sameValue = (world: World, a: Val, b: Val, depth = 0): boolean | null => {
  if (depth > 32 || !isKnown(world, a) || !isKnown(world, b)) {
    const isApart = a.kind === 'null' && (b.kind === 'resource' || b.kind === 'list' || b.kind === 'object');
    const isApartToo = b.kind === 'null' && (a.kind === 'resource' || a.kind === 'list' || a.kind === 'object');
    if (isApart || isApartToo) return false;
    return a.kind === 'string' && b.kind === 'string' && a.value === b.value ? true : null;
  }
  if (a.kind === 'list' && b.kind === 'list') {
    return a.items.length === b.items.length && a.items.every((item, i) => b.items[i] && sameValue(world, item, b.items[i], depth + 1));
  }
  if (a.kind === 'object' && b.kind === 'object') {
    const { members } = b;
    return (
      a.members.size === members.size &&
      [...a.members].every(([key, { value }]) => {
        const other = members.get(key);
        return other && sameValue(world, value, other.value, depth + 1);
      })
    );
  }
  const one = textOf(world, a);
  const other = textOf(world, b);
  if (a.kind === 'null' || b.kind === 'null') return a.kind === b.kind;
  // `1 == "1"` is false to Terraform.
  return one !== null && one === other && a.kind === b.kind;
};
