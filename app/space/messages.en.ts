import type { Ending, Filter } from './shape.ts';

const many = (count: number, one: string, more: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

/** The words of the dialog "All URLs". Fetched with it. What is said of a class, a difference or a route comes from the model. */
export const en = {
  title: 'All URLs',
  tabs: { map: 'Map', routes: 'Which URL reaches this?', compare: 'Compare with another version' },
  which: 'Which requests',
  scheme: 'Scheme',
  host: 'Host',
  otherHost: 'Host in the other version',
  sameHost: 'the same host',
  headers: (count: number) => `Headers ${count}`,
  normalised: 'This speaks of normalised paths.',
  working: 'Working out all URLs…',
  failed: 'The model met a fault of its own.',
  nothing: 'There is no configuration yet: paste one first.',
  kindsOfUrl: (count: number) => many(count, 'kind of URL', 'kinds of URL'),
  routesReached: (reached: number, total: number) => `${reached.toLocaleString('en')} of ${many(total, 'route', 'routes')} reached`,
  routesUndecided: (count: number) => `${many(count, 'route', 'routes')} undecided`,
  unreachedBehaviors: (count: number) => `${many(count, 'behavior', 'behaviors')} no URL reaches`,
  undecided: (count: number) => `${many(count, 'kind', 'kinds')} undecided`,
  witnessOnly: (count: number) => `${many(count, 'kind', 'kinds')} of which only one URL was traced`,
  states: (states: number, bound: number) => `${states.toLocaleString('en')} of at most ${bound.toLocaleString('en')} states`,
  search: 'Search behaviors, paths, outcomes',
  filter: 'Show',
  filters: { all: 'all', errors: 'errors', unsure: 'not decided', unreached: 'behaviors no URL reaches' } satisfies Record<Filter, string>,
  nothingFound: 'Nothing matches.',
  behavior: 'Behavior',
  noBehavior: 'Before any behavior',
  allPaths: 'All paths',
  ends: (kind: Ending['kind'], name: string) => {
    if (kind === 'api') return `API ${name}`;
    if (kind === 'bucket') return `bucket ${name}`;
    if (kind === 'error') return name === '' ? 'nobody answers' : `${name} answers itself`;
    return name;
  },
  cell: {
    routes: (reached: number, total: number) => `${reached} of ${total} routes`,
    kinds: (count: number) => many(count, 'kind', 'kinds'),
    unsure: (count: number) => `${count} not decided`,
    more: (count: number) => `and ${count} more`,
  },
  restColumn: (count: number) => `${count} other places`,
  place: (index: number) => `no. ${index + 1} in order`,
  group: (count: number) => many(count, 'behavior', 'behaviors'),
  groupUnreached: 'No URL reaches these',
  groupEmpty: 'Nothing comes to these',
  more: (count: number) => `Show ${count.toLocaleString('en')} more`,
  rawForms: 'Raw forms',
  rawFormsMark: 'not in this map',
  view: (url: string) => `View ${url}`,
  viewTitle: 'Put this URL into view',
  keep: (url: string) => `Add ${url} to the requests`,
  kept: (url: string) => `${url} is among the requests`,
  undecidedMark: 'undecided',
  witnessOnlyMark: 'one URL traced',
  routes: {
    search: 'Search routes',
    none: (method: string) => `No resource or route that was pasted takes ${method}.`,
    otherMethods: 'Other methods',
    filters: { all: 'all', reached: 'reached', unreached: 'not reached', undecided: 'undecided' },
    reachedBy: (count: number) => (count === 1 ? 'Reached by' : `Reached by ${count} kinds of URL, such as`),
    unreached: 'No URL reaches it',
  },
  compare: {
    with: 'The other version',
    paste: 'Paste or open it',
    opened: 'As it was opened or saved',
    before: (label: string) => `Before: ${label}`,
    field: 'Paste the other version',
    placeholder: 'A distribution config, a template, a *.tracefront.json … one text after the other',
    add: 'Add',
    open: 'Open files',
    hint: 'Any accepted form, several texts, or a workspace. Drop files here. Nothing of it is added to this workspace.',
    text: (name: string, length: number) => `${name}, ${many(length, 'character', 'characters')}`,
    remove: (name: string) => `Remove ${name}`,
    whole: 'This is all of it',
    part: 'Sources of other names are as here',
    order: 'Order',
    isAfter: 'here → other version',
    isBefore: 'other version → here',
    unread: 'Nothing of the other version could be read.',
    changes: (count: number) => (count === 1 ? 'One kind of URL ends otherwise' : `${count} kinds of URL end otherwise`),
    was: 'Before',
    is: 'After',
    showWays: 'Show both ways',
    hideWays: 'Hide the ways',
    noWay: 'There is nothing to draw.',
    witnessOnly: 'only this URL traced',
    noneBefore: 'There is no earlier state of these sources.',
  },
};

type Words<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Words<T[K]> };

export type SpaceWords = Words<typeof en>;
