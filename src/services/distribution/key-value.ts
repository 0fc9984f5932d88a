import type { KeyValueStore } from '../../model/model.ts';
import type { Span } from '../../text/span.ts';
import { claim, pasted, rests } from '../../trace/evidence.ts';
import type { Evidence } from '../../trace/step.ts';
import { ask } from '../../trace/walk.ts';
import { askJoins } from '../joins.ts';
import type { BehaviorPlace } from './behavior-place.ts';

/** The function that asks: `at` is the line that ties it to the behavior, `stores` those it is tied to, `read` what told the values so far. */
type Asking = { readonly name: string; readonly at: Span | null; readonly stores: readonly string[]; readonly read: Evidence[] };

/** A store's ARN ends in its id, and functions name stores by either. */
const isCalled = (store: KeyValueStore, name: string): boolean =>
  [store.name, ...(store.aliases ?? [])].some((own) => own === name || name.endsWith(`/${own}`) || own.endsWith(`/${name}`));

type Item = KeyValueStore['items'][number];

/** A function may look up many keys of a store with many. */
const indices = new WeakMap<KeyValueStore, ReadonlyMap<string, Item>>();

const itemOf = (store: KeyValueStore, key: string): Item | undefined => {
  const index = indices.get(store) ?? new Map([...store.items].reverse().map((item) => [item.key, item]));
  indices.set(store, index);
  return index.get(key);
};

/** A key's value: from the pasted store, else a question. What told it becomes evidence of the function's step. */
export const keyValue = (place: BehaviorPlace, by: Asking, store: string | null, key: string): string | null => {
  const { walk, directory } = place;
  const names = store === null ? by.stores : [store];
  const stores = directory.model.keyValueStores.filter((one) => names.length === 0 || names.some((name) => isCalled(one, name)));
  const told = (one: KeyValueStore, item: Item | undefined): void =>
    remember(by.read, [claim('cf-key-value-store'), pasted((item ?? one).at), ...askJoins(walk, directory, one.joins ?? [])]);
  for (const one of stores) {
    const item = itemOf(one, key);
    if (!item) continue;
    told(one, item);
    return item.value;
  }
  const [first] = stores;
  if (first && stores.every(({ complete }) => complete !== false)) {
    told(first, undefined);
    return null;
  }
  return asked(place, by, key);
};

const asked = ({ walk }: BehaviorPlace, by: Asking, key: string): string | null => {
  const id = `key-value:${by.name}/${key}`;
  const answer = ask(walk, {
    id,
    kind: 'key-value',
    what: `${by.name}/${key}`,
    options: ['missing', 'value='],
    default: 'missing',
    why: 'store-not-pasted',
    at: by.at,
    claim: 'cf-key-value-store',
  });
  remember(by.read, [rests(id)]);
  return answer.startsWith('value=') ? answer.slice('value='.length) : null;
};

/** One function may ask for one key several times, and may be run twice. */
const remember = (read: Evidence[], evidence: readonly Evidence[]): void => {
  for (const one of evidence) {
    const text = JSON.stringify(one);
    if (!read.some((before) => JSON.stringify(before) === text)) read.push(one);
  }
};
