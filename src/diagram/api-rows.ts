import type { HttpApi, Resource, RestApi, Route } from '../model/api.ts';
import { known, type Value } from '../model/value.ts';
import type { NearMiss } from '../trace/step.ts';
import type { Trace } from '../trace/trace.ts';
import type { DiagramNode, DiagramRow } from './diagram.ts';
import { fold, row } from './rows.ts';
import { type Found, lastStep, spanOf } from './steps.ts';

/** More rows of an API than this are folded: what matched, what nearly did and what lies about it stays. */
const MOST = 7;
/** Of an API that the request never got into, only a hint is shown. */
const MOST_UNREACHED = 3;

const textOf = (value: Value<string>): string => (value.from === 'unresolved' ? value.expression : value.value);

/** `/a/{id}` is a child of `/a`: a tree sorts by segments. */
const bySegments = (a: string, b: string): number => {
  const left = a.replaceAll('/', '\u0001');
  const right = b.replaceAll('/', '\u0001');
  return left < right ? -1 : left > right ? 1 : 0;
};

type Entry = {
  readonly kind: 'resource' | 'route';
  readonly label: string;
  readonly methods: readonly string[];
  readonly source: Resource | Route;
};

// The same tables are drawn for every keystroke in the URL: reading them once is enough. Never seen from outside.
const resourceTables = new WeakMap<readonly Resource[], readonly Entry[]>();
const routeTables = new WeakMap<readonly Route[], readonly Entry[]>();

const resourceTable = (resources: readonly Resource[]): readonly Entry[] => {
  const before = resourceTables.get(resources);
  if (before) return before;
  const table = resources
    .map(
      (source): Entry => ({
        kind: 'resource',
        label: textOf(source.path),
        methods: source.methods.map((method) => method.httpMethod),
        source,
      }),
    )
    .sort((a, b) => bySegments(a.label, b.label));
  resourceTables.set(resources, table);
  return table;
};

const routeTable = (routes: readonly Route[]): readonly Entry[] => {
  const before = routeTables.get(routes);
  if (before) return before;
  const table = routes
    .map((source): Entry => {
      const key = textOf(source.routeKey);
      const space = key.indexOf(' ');
      return space === -1
        ? { kind: 'route', label: key, methods: [], source }
        : { kind: 'route', label: key.slice(space + 1), methods: [key.slice(0, space)], source };
    })
    .sort((a, b) => bySegments(a.label, b.label));
  routeTables.set(routes, table);
  return table;
};

const whyNear: Readonly<Record<NearMiss['hint'], NonNullable<DiagramRow['why']>>> = {
  'without-prefix': 'without-prefix',
  'other-method': 'other-method',
  'trailing-slash': 'trailing-slash',
  case: 'segment-case-differs',
  'shares-prefix': 'shares-prefix',
};

/** What the trace says of the table's rows. */
type Verdicts = {
  readonly matched: { readonly label: string; readonly method: string; readonly ref: Found<'resource-matched'>['ref'] } | null;
  readonly near: readonly NearMiss[];
  readonly missed: Found<'resource-missing'>['ref'] | null;
  readonly rejected: ReadonlyMap<string, NonNullable<DiagramRow['why']>>;
  readonly upTo: string | null;
};

const noVerdicts: Verdicts = { matched: null, near: [], missed: null, rejected: new Map(), upTo: null };

/** Where the routing of one visit to an API stands. */
const verdictsAt = (trace: Trace, hop: number): Verdicts => {
  const rejections = (step: { readonly rejected: readonly { readonly what: string; readonly why: NonNullable<DiagramRow['why']> }[] }) =>
    new Map(step.rejected.map(({ what, why }) => [what, why] as const));
  const resource = lastStep(trace.hops, hop, 'resource-matched');
  if (resource) {
    const { step, ref } = resource;
    return { ...noVerdicts, matched: { label: step.resource, method: step.method, ref }, rejected: rejections(step) };
  }
  const route = lastStep(trace.hops, hop, 'route-matched');
  if (route) {
    const [method = '', path] = route.step.routeKey.split(' ', 2);
    const matched = path === undefined ? { label: method, method: '', ref: route.ref } : { label: path, method, ref: route.ref };
    return { ...noVerdicts, matched, rejected: rejections(route.step) };
  }
  const missing = lastStep(trace.hops, hop, 'resource-missing') ?? lastStep(trace.hops, hop, 'route-missing');
  if (missing)
    return {
      matched: null,
      near: missing.step.nearest,
      missed: missing.ref,
      rejected: rejections(missing.step),
      upTo: missing.step.fit.upTo,
    };
  const method = lastStep(trace.hops, hop, 'method-missing');
  if (method) {
    const near: NearMiss = {
      what: method.step.resource,
      methods: method.step.methods,
      at: spanOf(method.step),
      hint: 'other-method',
      detail: '',
    };
    return { matched: null, near: [near], missed: method.ref, rejected: rejections(method.step), upTo: method.step.resource };
  }
  return noVerdicts;
};

const keyOf = (entry: Entry): string =>
  entry.kind === 'route' && entry.methods[0] !== undefined ? `${entry.methods[0]} ${entry.label}` : entry.label;

const nearOf = (entry: Entry, near: readonly NearMiss[]): NearMiss | undefined =>
  near.find(({ what }) => what === entry.label || what === keyOf(entry));

const baseOf = (entry: Entry, order: number, node: string) => ({
  id: `${node}/${entry.kind}:${keyOf(entry)}`,
  kind: entry.kind,
  label: entry.label,
  detail: entry.methods.join(' '),
  order,
  at: entry.source.at,
});

type PlainRows = { readonly tried: readonly DiagramRow[]; readonly untried: readonly DiagramRow[] };

// As above: of hundreds of rows only those that the trace speaks of differ from one keystroke to the next.
const plainTables = new WeakMap<readonly Entry[], Map<string, PlainRows>>();

const plainRows = (table: readonly Entry[], node: string): PlainRows => {
  const byNode = plainTables.get(table) ?? new Map<string, PlainRows>();
  plainTables.set(table, byNode);
  const before = byNode.get(node);
  if (before) return before;
  const tried = table.map((entry, order) => row(baseOf(entry, order, node)));
  const made = { tried, untried: tried.map((one) => ({ ...one, mark: 'not-tried' as const })) };
  byNode.set(node, made);
  return made;
};

/** The row of what the trace speaks of; null for any other. */
const toldRow = (entry: Entry, order: number, node: string, verdicts: Verdicts): DiagramRow | null => {
  const { matched, missed } = verdicts;
  if (matched && matched.label === entry.label && (entry.kind === 'resource' || entry.methods.join(' ') === matched.method)) {
    return row({ ...baseOf(entry, order, node), detail: matched.method, mark: 'matched', passes: [1], step: matched.ref });
  }
  const near = verdicts.near.length > 0 ? nearOf(entry, verdicts.near) : undefined;
  if (near)
    return row({
      ...baseOf(entry, order, node),
      mark: 'near',
      why: whyNear[near.hint],
      hint: near.detail === '' ? null : near.detail,
      step: missed,
    });
  const why = verdicts.rejected.size > 0 ? (verdicts.rejected.get(keyOf(entry)) ?? verdicts.rejected.get(entry.label)) : undefined;
  if (why !== undefined) return row({ ...baseOf(entry, order, node), mark: 'rejected', why, step: missed ?? matched?.ref ?? null });
  return null;
};

const isBelow = (child: string, parent: string): boolean => child.startsWith(parent === '/' ? '/' : `${parent}/`) && child !== parent;

/** Rows keep their whole path; the indent says how many of its ancestors stand above it. */
const indented = (rows: readonly DiagramRow[]): readonly DiagramRow[] => {
  const open: string[] = [];
  return rows.map((one) => {
    if (one.kind !== 'resource') return one;
    while (open.length > 0 && !isBelow(one.label, open.at(-1) ?? '')) open.pop();
    const depth = open.length;
    open.push(one.label);
    return depth === 0 ? one : { ...one, depth };
  });
};

const rankOf = (verdicts: Verdicts) => {
  const target = verdicts.matched?.label ?? null;
  return (one: DiagramRow): number => {
    if (one.mark === 'matched' || one.mark === 'near') return 0;
    if (one.mark === 'rejected' || one.label === verdicts.upTo) return 1;
    if (one.label === '/') return 2;
    return target !== null && isBelow(target, one.label) ? 2 : 3;
  };
};

/** The API's resources or routes: what matched, what nearly did, and the rest folded with its count. */
export const apiRows = (
  api: RestApi | HttpApi | undefined,
  node: string,
  trace: Trace,
  hop: number | null,
): Pick<DiagramNode, 'rows' | 'folded'> => {
  if (!api) return { rows: [], folded: null };
  const table = 'resources' in api ? api.resources && resourceTable(api.resources) : api.routes && routeTable(api.routes);
  if (!table) return { rows: [], folded: null };
  const verdicts = hop === null ? noVerdicts : verdictsAt(trace, hop);
  const entered = verdicts.matched !== null || verdicts.missed !== null;
  const { tried, untried } = plainRows(table, node);
  const others = entered ? tried : untried;
  const all = others.map((plain, order) => {
    const entry = table[order];
    return (entry && toldRow(entry, order, node, verdicts)) ?? plain;
  });
  const { rows, folded } = fold(all, entered ? MOST : MOST_UNREACHED, rankOf(verdicts));
  return { rows: indented(rows), folded };
};

/** The id of the row that a visit matched; null when none. */
export const matchedRow = (rows: readonly DiagramRow[]): string | null =>
  rows.find((one) => one.mark === 'matched' && one.kind !== 'stage' && one.kind !== 'note')?.id ?? null;

export const stagesOf = (api: RestApi | HttpApi | undefined): readonly { readonly name: string; readonly at: DiagramRow['at'] }[] =>
  (api?.stages ?? []).flatMap((stage) => {
    const name = known(stage.name);
    return name === undefined ? [] : [{ name, at: stage.at }];
  });
