import type { BehaviorShare, MappedClass, SpaceOutcome, UrlMap } from './model.ts';

/** Where URLs end, without the route, key or status: a column of the map. */
export type Ending = {
  readonly key: string;
  /** `error`: whoever answers by itself, with an error or a redirect. `open`: the model cannot tell, or it is none of its. */
  readonly kind: 'api' | 'bucket' | 'host' | 'error' | 'open';
  /** The API's id, the bucket, the host, who answers, or the kind of outcome. */
  readonly name: string;
};

const kinds: readonly Ending['kind'][] = ['api', 'bucket', 'host', 'error', 'open'];

export const endingOf = ({ kind, reaches, answeredBy }: SpaceOutcome): Ending => {
  if (kind === 'cannot-tell' || kind === 'leaves-the-model') return { key: kind, kind: 'open', name: kind };
  if (kind === 'answered' || reaches === null) return { key: `by ${answeredBy}`, kind: 'error', name: answeredBy ?? '' };
  switch (reaches.kind) {
    case 'rest-method':
    case 'http-route':
      return { key: `api ${reaches.api}`, kind: 'api', name: reaches.api };
    case 's3-object':
      return { key: `bucket ${reaches.bucket}`, kind: 'bucket', name: reaches.bucket };
    default:
      return { key: `host ${reaches.host}`, kind: 'host', name: reaches.host };
  }
};

/** What of a behavior's URLs comes to one ending. */
export type Cell = {
  readonly ending: Ending;
  readonly classes: readonly MappedClass[];
  /** Methods and routes reached. */
  readonly routes: number;
  /** What is answered, the most frequent first. */
  readonly statuses: readonly (number | null)[];
  /** Classes of which not every URL was looked at. */
  readonly unsure: number;
};

/** A behavior; or, where no distribution is met or it refuses first, all URLs that come to none. */
export type Row = {
  readonly id: string;
  readonly behavior: BehaviorShare | null;
  readonly note: string | null;
  readonly classes: readonly MappedClass[];
  readonly cells: ReadonlyMap<string, Cell>;
};

const isUnsure = ({ state }: MappedClass): boolean => state.kind !== 'decided';

const routeKey = ({ outcome: { reaches } }: MappedClass): string | null => {
  if (reaches?.kind === 'rest-method') return `${reaches.api} ${reaches.method} ${reaches.resource}`;
  return reaches?.kind === 'http-route' ? `${reaches.api} ${reaches.routeKey}` : null;
};

const statusesOf = (classes: readonly MappedClass[]): Cell['statuses'] => {
  const counts = new Map<number | null, number>();
  for (const { outcome } of classes) counts.set(outcome.status, (counts.get(outcome.status) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([status]) => status);
};

const cellsOf = (classes: readonly MappedClass[]): Row['cells'] => {
  const groups = new Map<string, { ending: Ending; classes: MappedClass[] }>();
  for (const one of classes) {
    const ending = endingOf(one.outcome);
    const group = groups.get(ending.key) ?? { ending, classes: [] };
    group.classes.push(one);
    groups.set(ending.key, group);
  }
  return new Map(
    [...groups].map(([key, { ending, classes: own }]) => [
      key,
      {
        ending,
        classes: own,
        routes: new Set(own.flatMap((one) => routeKey(one) ?? [])).size,
        statuses: statusesOf(own),
        unsure: own.filter(isUnsure).length,
      },
    ]),
  );
};

/** The behaviors in their order, and what comes to none. */
export const rowsOf = ({ classes, behaviors }: UrlMap): readonly Row[] => {
  const byBehavior = new Map<number | null, MappedClass[]>();
  for (const one of classes) {
    const index = one.behavior?.index ?? null;
    byBehavior.set(index, [...(byBehavior.get(index) ?? []), one]);
  }
  const row = (id: string, behavior: Row['behavior'], note: string | null, own: readonly MappedClass[]): Row => ({
    id,
    behavior,
    note,
    classes: own,
    cells: cellsOf(own),
  });
  const shown = new Set(behaviors.map(({ index }) => index));
  const rest = [...byBehavior].flatMap(([index, own]) => (index !== null && shown.has(index) ? [] : own));
  return [
    ...(rest.length > 0 ? [row('none', null, null, rest)] : []),
    ...behaviors.map((share) => row(`behavior-${share.index}`, share, share.note, byBehavior.get(share.index) ?? [])),
  ];
};

/** The endings that rows come to: what is reached first. */
const endingsOf = (rows: readonly Row[]): readonly Ending[] => {
  const all = new Map(rows.flatMap(({ cells }) => [...cells.values()].map(({ ending }) => [ending.key, ending] as const)));
  return [...all.values()].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
};

/** One ending, or all that would be too many columns. */
export type Column = { readonly key: string; readonly endings: readonly Ending[]; readonly isRest: boolean };

/** More would not be read side by side. */
const mostColumns = 6;

/** A column for each ending; of too many, the buckets and hosts that the fewest rows come to share the last. */
export const columnsOf = (rows: readonly Row[]): readonly Column[] => {
  const endings = endingsOf(rows);
  const own = (ending: Ending): Column => ({ key: ending.key, endings: [ending], isRest: false });
  if (endings.length <= mostColumns) return endings.map(own);
  const counts = new Map(endings.map(({ key }) => [key, rows.filter(({ cells }) => cells.has(key)).length]));
  const weight = ({ key, kind }: Ending): number => (kind === 'bucket' || kind === 'host' ? (counts.get(key) ?? 0) : Number.MAX_VALUE);
  const ordered = [...endings].sort((a, b) => weight(b) - weight(a));
  const last = ordered[mostColumns - 1];
  // Of equals none is preferred.
  const kept = new Set(ordered.slice(0, mostColumns - 1).filter((ending) => last === undefined || weight(ending) > weight(last)));
  const rest = endings.filter((ending) => !kept.has(ending));
  return [...endings.filter((ending) => kept.has(ending)).map(own), { key: 'rest', endings: rest, isRest: true }];
};

/** A row's cells in a column. */
export const cellsIn = ({ cells }: Row, { endings }: Column): readonly Cell[] => endings.flatMap(({ key }) => cells.get(key) ?? []);

export type Filter = 'all' | 'errors' | 'unsure' | 'unreached';
export const filters: readonly Filter[] = ['all', 'errors', 'unsure', 'unreached'];

const passes: Readonly<Record<Filter, (one: MappedClass) => boolean>> = {
  all: () => true,
  errors: ({ outcome }) => outcome.kind === 'answered' && (outcome.status ?? 0) >= 400,
  unsure: isUnsure,
  unreached: () => false,
};

/** How many classes, or for `unreached` behaviors, a filter leaves. */
export const countOf = (map: UrlMap, filter: Filter): number =>
  filter === 'unreached' ? map.behaviors.filter(({ state }) => state === 'unreached').length : map.classes.filter(passes[filter]).length;

const includes = (text: string, search: string): boolean => text.toLowerCase().includes(search);

/** Rows with what a search and a filter leave of them; a behavior that is found by its name keeps all. */
export const sift = (rows: readonly Row[], filter: Filter, search: string): readonly Row[] => {
  const wanted = search.trim().toLowerCase();
  return rows.flatMap((row): readonly Row[] => {
    const named = wanted === '' || includes(row.behavior?.name ?? '', wanted);
    if (filter === 'unreached') return row.behavior?.state === 'unreached' && named ? [row] : [];
    const classes = row.classes.filter(
      (one) => passes[filter](one) && (named || includes(one.where, wanted) || includes(one.url, wanted) || includes(one.title, wanted)),
    );
    if (classes.length === row.classes.length) return classes.length > 0 || (named && filter === 'all') ? [row] : [];
    return classes.length === 0 ? [] : [{ ...row, classes, cells: cellsOf(classes) }];
  });
};

/** Rows that come to the same endings. */
export type RowGroup = { readonly key: string; readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** With more rows than this, those that end alike are put together. */
const mostLoose = 24;

/** The key of the behaviors that no URL reaches. */
export const unreachedKey = 'unreached';

/** Rows in groups, each where its first row stands; null: they are few enough to stand by themselves. */
export const groupsOf = (rows: readonly Row[], columns: readonly Column[]): readonly RowGroup[] | null => {
  if (rows.length <= mostLoose) return null;
  const groups = new Map<string, { columns: readonly Column[]; rows: Row[] }>();
  for (const row of rows) {
    const own = columns.filter((column) => cellsIn(row, column).length > 0);
    const key = row.behavior?.state === 'unreached' ? unreachedKey : own.map((column) => column.key).join(' | ');
    const group = groups.get(key) ?? { columns: own, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
};

/** Methods and routes of each API that take the map's method: what a share is a share of. */
export const routesOf = ({ routes }: UrlMap): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { route } of routes) counts.set(route.api, (counts.get(route.api) ?? 0) + 1);
  return counts;
};
