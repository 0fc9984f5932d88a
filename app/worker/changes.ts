/**
 * What an answer says differently from the one before. From one keystroke to the next most of an analysis stays: only what changed is sent,
 * and on the page all else stays the very same objects, so that nothing compares or renders it again.
 */
export type Change =
  /** Nothing changed. */
  | null
  /** Something else altogether. */
  | { readonly to: unknown }
  /** An object with the same keys. */
  | { readonly of: Readonly<Record<string, Change>> }
  | { readonly items: readonly Item[] };

/** An item of a list: the one that stood at an index, as it was or changed; or a new one. */
type Item = number | { readonly from: number; readonly change: Change } | { readonly to: unknown };

type Data = Readonly<Record<string, unknown>>;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !isList(value);

const idOf = (item: unknown): string | number | undefined => {
  const id = isData(item) ? item['id'] : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
};

/** Where an item stood before: by its id where it has one, else at the same place. */
const finder = (before: readonly unknown[]): ((item: unknown, at: number) => number) => {
  let places: ReadonlyMap<unknown, number> | null = null;
  return (item, at) => {
    const id = idOf(item);
    if (id === undefined || Object.is(idOf(before[at]), id)) return at;
    places ??= new Map(before.map((one, index) => [idOf(one), index]));
    return places.get(id) ?? before.length;
  };
};

const listChange = (before: readonly unknown[], after: readonly unknown[]): Change => {
  const placeOf = finder(before);
  let kept = before.length === after.length;
  const items = after.map((item, at): Item => {
    const from = placeOf(item, at);
    if (from >= before.length) {
      kept = false;
      return { to: item };
    }
    const change = changeOf(before[from], item);
    if (change === null && from === at) return at;
    kept = false;
    if (change === null) return from;
    return 'to' in change ? change : { from, change };
  });
  return kept ? null : { items };
};

const dataChange = (before: Data, after: Data): Change => {
  const keys = Object.keys(after);
  if (keys.length !== Object.keys(before).length) return { to: after };
  const of: Record<string, Change> = {};
  let kept = true;
  for (const key of keys) {
    if (!(key in before)) return { to: after };
    const change = changeOf(before[key], after[key]);
    if (change === null) continue;
    of[key] = change;
    kept = false;
  }
  return kept ? null : { of };
};

/** How `after` differs from `before`. Both are plain data. */
export const changeOf = (before: unknown, after: unknown): Change => {
  if (Object.is(before, after)) return null;
  if (isList(before) && isList(after)) return listChange(before, after);
  if (isData(before) && isData(after)) return dataChange(before, after);
  return { to: after };
};

/** What `before` became. What did not change is the same object in both. */
export const withChange = (before: unknown, change: Change): unknown => {
  if (change === null) return before;
  if ('to' in change) return change.to;
  if ('items' in change) {
    const old = isList(before) ? before : [];
    return change.items.map((item) => {
      if (typeof item === 'number') return old[item];
      return 'to' in item ? item.to : withChange(old[item.from], item.change);
    });
  }
  const next: Record<string, unknown> = isData(before) ? { ...before } : {};
  for (const [key, inside] of Object.entries(change.of)) next[key] = withChange(next[key], inside);
  return next;
};
