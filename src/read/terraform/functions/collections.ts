import { elementsOf, entriesOf } from '../access-values.ts';
import { isKnown, numberOf, sameValue, textOf, truth } from '../convert-values.ts';
import type { Entry } from '../value.ts';
import { boolean, list, nothing, number, object, text, type Val } from '../value.ts';
import { MOST_ITEMS } from '../world.ts';
import { type Call, loose, type Run, strict, type Table } from './call.ts';

/** A function of one list. */
const ofList =
  (run: (items: readonly Val[], call: Call, args: readonly Val[]) => Val | null): Run =>
  (args, call) => {
    const [first] = args;
    const items = first && elementsOf(first);
    return items ? run(items, call, args) : null;
  };

/** Each value once; what is not known counts as different. */
const distinctOf = (items: readonly Val[], call: Call): readonly Val[] => {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key =
      item.kind === 'string' || item.kind === 'number' || item.kind === 'boolean' ? `${item.kind} ${textOf(call.world, item)}` : null;
    if (key === null)
      return !items.slice(0, Math.min(items.indexOf(item), 200)).some((before) => sameValue(call.world, before, item) === true);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const sorted = (items: readonly Val[], call: Call): readonly Val[] => {
  const key = (item: Val): string => textOf(call.world, item) ?? '';
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
};

/** A set has each value once, in order. */
export const setOf = (items: readonly Val[], call: Call): Val => list(sorted(distinctOf(items, call), call), call.at);

const element: Run = ofList((items, call, args) => {
  const index = args[1] && numberOf(args[1]);
  if (typeof index !== 'number' || items.length === 0) return null;
  return items[((index % items.length) + items.length) % items.length] ?? nothing(call.at);
});

const lookup: Run = ([map, key, usual], call) => {
  const name = call.text(key);
  if (map?.kind !== 'object' || name === null) return null;
  return map.members.get(name)?.value ?? usual ?? null;
};

const merge: Run = (args, call) => {
  if (args.some((arg) => arg.kind === 'unknown')) return call.open();
  const members = new Map<string, Entry>();
  for (const arg of args) {
    if (arg.kind === 'null') continue;
    if (arg.kind !== 'object') return null;
    for (const [key, entry] of arg.members) members.set(key, entry);
    if (members.size > MOST_ITEMS) return call.open();
  }
  return { kind: 'object', at: call.at, members };
};

const concat: Run = (args, call) => {
  if (args.some((arg) => arg.kind === 'unknown')) return call.open();
  const items: Val[] = [];
  for (const arg of args) {
    const more = arg.kind === 'null' ? [] : elementsOf(arg);
    if (more === null) return null;
    if (items.length + more.length > MOST_ITEMS) return call.tooMany(items.length + more.length);
    items.push(...more);
  }
  return list(items, call.at);
};

const flatten: Run = ofList((items, call) => {
  const made: Val[] = [];
  const open = [...items].reverse();
  while (open.length > 0 && made.length <= MOST_ITEMS) {
    const next = open.pop();
    if (next?.kind === 'list') open.push(...[...next.items].reverse().slice(-MOST_ITEMS));
    else if (next) made.push(next);
  }
  return list(made, call.at);
});

/** The first that is neither null nor empty. */
const coalesce: Run = (args, call) => {
  for (const arg of args) {
    if (arg.kind === 'unknown') return call.open();
    if (arg.kind !== 'null' && !(arg.kind === 'string' && arg.value === '')) return arg;
  }
  return null;
};

const coalescelist: Run = (args, call) => {
  for (const arg of args) {
    if (arg.kind === 'unknown') return call.open();
    if ((elementsOf(arg)?.length ?? 0) > 0) return arg;
  }
  return null;
};

const contains: Run = ofList((items, call, args) => {
  const wanted = args[1];
  if (!wanted) return null;
  const same = items.map((item) => sameValue(call.world, item, wanted));
  if (same.includes(true)) return boolean(true, call.at);
  return same.includes(null) ? call.open() : boolean(false, call.at);
});

const indexOf: Run = ofList((items, call, args) => {
  const wanted = args[1];
  const found = wanted ? items.findIndex((item) => sameValue(call.world, item, wanted) === true) : -1;
  return found < 0 ? null : number(found, call.at);
});

const keys: Run = ([map], call) => (map?.kind === 'object' ? list(entriesOf(map)?.map(([key]) => key) ?? [], call.at) : null);
const values: Run = ([map], call) => (map?.kind === 'object' ? list(elementsOf(map) ?? [], call.at) : null);

const length: Run = ([value], call) => {
  if (value?.kind === 'string') return number([...value.value].length, call.at);
  const items = value && elementsOf(value);
  return items ? number(items.length, call.at) : null;
};

const range: Run = (args, call) => {
  const given = args.map((arg) => numberOf(arg));
  if (given.length === 0 || given.some((one) => one === null)) return null;
  const [a = 0, b, c] = given.map((one) => one ?? 0);
  const [start, end] = b === undefined ? [0, a] : [a, b];
  const step = c ?? (end >= start ? 1 : -1);
  if (step === 0) return null;
  const count = Math.max(0, Math.ceil((end - start) / step));
  if (count > MOST_ITEMS) return call.tooMany(count);
  return list(
    Array.from({ length: count }, (_, i) => number(start + i * step, call.at)),
    call.at,
  );
};

const slice: Run = ofList((items, call, args) => {
  const from = args[1] && numberOf(args[1]);
  const to = args[2] && numberOf(args[2]);
  return typeof from === 'number' && typeof to === 'number' ? list(items.slice(from, to), call.at) : null;
});

const zipmap: Run = ([names, given], call) => {
  if (names?.kind !== 'list' || given?.kind !== 'list' || names.items.length !== given.items.length) return null;
  return object(
    names.items.map((name, i) => [call.text(name) ?? '', given.items[i] ?? nothing(call.at)]),
    call.at,
  );
};

const setproduct: Run = (args, call) => {
  let rows: readonly (readonly Val[])[] = [[]];
  for (const arg of args) {
    const items = elementsOf(arg);
    if (!items) return null;
    if (rows.length * items.length > MOST_ITEMS) return call.tooMany(rows.length * items.length);
    rows = rows.flatMap((row) => items.map((item) => [...row, item]));
  }
  return list(
    rows.map((row) => list(row, call.at)),
    call.at,
  );
};

/** `one([])` is null, `one([x])` is x. */
const one: Run = ofList((items, call) => (items.length > 1 ? null : (items[0] ?? nothing(call.at))));

const chunklist: Run = ofList((items, call, args) => {
  const size = args[1] && numberOf(args[1]);
  if (typeof size !== 'number' || size < 1) return null;
  return list(
    Array.from({ length: Math.ceil(items.length / size) }, (_, i) => list(items.slice(i * size, (i + 1) * size), call.at)),
    call.at,
  );
});

const all =
  (wanted: boolean): Run =>
  ([value], call) => {
    const items = value && elementsOf(value);
    if (!items) return null;
    const said = items.map(truth);
    if (said.includes(!wanted)) return boolean(!wanted, call.at);
    return said.includes(null) ? call.open() : boolean(wanted, call.at);
  };

const compact: Run = ofList((items, call) =>
  list(
    items.filter((item) => item.kind !== 'null' && !(item.kind === 'string' && item.value === '')),
    call.at,
  ),
);

const sets =
  (keep: (inFirst: boolean, inSecond: boolean) => boolean): Run =>
  ([a, b], call) => {
    const [first, second] = [a && elementsOf(a), b && elementsOf(b)];
    if (!first || !second) return null;
    if (![...first, ...second].every((item) => isKnown(call.world, item))) return call.open();
    const key = (item: Val): string => textOf(call.world, item) ?? '';
    const [one, other] = [new Set(first.map(key)), new Set(second.map(key))];
    return setOf(
      [...first, ...second].filter((item) => keep(one.has(key(item)), other.has(key(item)))),
      call,
    );
  };

export const collectionFunctions: Table = {
  element: strict(element),
  lookup: strict(lookup),
  merge: loose(merge),
  concat: loose(concat),
  flatten: strict(flatten),
  coalesce: loose(coalesce),
  coalescelist: loose(coalescelist),
  compact: strict(compact),
  distinct: strict(ofList((items, call) => list(distinctOf(items, call), call.at))),
  reverse: strict(ofList((items, call) => list([...items].reverse(), call.at))),
  sort: strict(ofList((items, call) => list(sorted(items, call), call.at))),
  contains: strict(contains),
  index: strict(indexOf),
  keys: strict(keys),
  values: strict(values),
  length: strict(length),
  range: strict(range),
  slice: strict(slice),
  zipmap: strict(zipmap),
  setproduct: strict(setproduct),
  setunion: strict((args, call) =>
    setOf(
      args.flatMap((arg) => elementsOf(arg) ?? []),
      call,
    ),
  ),
  setintersection: strict(sets((a, b) => a && b)),
  setsubtract: strict(sets((a, b) => a && !b)),
  one: strict(one),
  chunklist: strict(chunklist),
  alltrue: strict(all(true)),
  anytrue: strict(all(false)),
  matchkeys: strict((_, call) => call.open()),
  transpose: strict((_, call) => call.open()),
  sum: strict(
    ofList((items, call) => {
      const said = items.map((item) => numberOf(item));
      return said.includes(null)
        ? null
        : number(
            said.reduce<number>((a, b) => a + (b ?? 0), 0),
            call.at,
          );
    }),
  ),
  list: loose((args, call) => list(args, call.at)),
  map: loose((args, call) =>
    object(
      args.flatMap((key, i) => (i % 2 === 0 ? [[call.text(key) ?? '', args[i + 1] ?? text('', call.at)] as const] : [])),
      call.at,
    ),
  ),
};
