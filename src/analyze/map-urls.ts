import { groupTitle } from '../explain/group-title.ts';
import type { Messages } from '../explain/messages/messages.ts';
import { type Params, renderPlain } from '../explain/messages/template.ts';
import { defaultHost, type World } from '../services/run-trace.ts';
import { type BehaviorShare, behaviorShares } from '../space/behaviors-reached.ts';
import { compareSpaces } from '../space/compare-spaces.ts';
import { mapUrlSpace } from '../space/map-url-space.ts';
import { type SpaceEn, spaceEn } from '../space/messages/space.en.ts';
import { spaceJa } from '../space/messages/space.ja.ts';
import {
  type ApiRoute,
  classesReaching,
  probedUrl,
  routesByMethod,
  routesFor,
  type WhyUnreached,
  whyUnreached,
} from '../space/routes-reached.ts';
import { type PathClass, type SpaceOf, type SpaceOutcome, stateBound, type UrlSpace } from '../space/url-space.ts';

/** A class in words. Plain data: it can be sent to a page. */
export type MappedClass = PathClass & {
  /** What it ends at: "404 NoSuchKey, from S3". */
  readonly title: string;
  /** Which paths: `/users/{id}`, "rest of /api/*". */
  readonly where: string;
  /** Why not all of it is decided; null where it is. */
  readonly note: string | null;
};

export type UnreachedRoute = {
  readonly route: ApiRoute;
  readonly title: string;
  readonly why: readonly (WhyUnreached & { readonly text: string })[];
};

/** A method of a resource, or a route, that takes the map's method: which URLs reach it, or why none does. */
export type MappedRoute = {
  readonly route: ApiRoute;
  /** `GET /users/{id}`. */
  readonly name: string;
  /** Ids of the classes whose URLs reach it. */
  readonly classes: readonly number[];
  /** `undecided`: no URL that was looked at reaches it, but not every URL was. */
  readonly state: 'reached' | 'unreached' | 'undecided';
  /** URLs that reach it, one of each class; or one that was found within a class of which not all was looked at. */
  readonly urls: readonly string[];
  /** What stands in the way; empty where a URL reaches it, or may. */
  readonly why: UnreachedRoute['why'];
  /** Why it is not decided; null where it is. */
  readonly note: string | null;
};

export type UrlMap = {
  readonly of: UrlSpace['of'];
  /** Host names that the configuration answers for, the one that a URL without a host goes to first. */
  readonly hosts: readonly string[];
  readonly classes: readonly MappedClass[];
  /** The behaviors of the distribution that the host leads to, each with what comes to it; none where it leads to no distribution. */
  readonly behaviors: readonly (BehaviorShare & { readonly note: string | null })[];
  readonly unreached: readonly UnreachedRoute[];
  readonly routes: readonly MappedRoute[];
  /** How many methods and routes each method has, by method: a map is of one method alone. */
  readonly routesByMethod: Readonly<Record<string, number>>;
  readonly rawForms: { readonly examples: readonly string[]; readonly text: string };
  readonly states: number;
  readonly stateBound: number;
};

export type MapDifference = {
  readonly witness: string;
  readonly url: string;
  /** The same path at the host of the second version. */
  readonly otherUrl: string;
  readonly before: { readonly outcome: SpaceOutcome; readonly title: string; readonly behavior: string | null };
  readonly after: { readonly outcome: SpaceOutcome; readonly title: string; readonly behavior: string | null };
  readonly where: string;
  readonly sure: 'all' | 'witness-only';
  readonly text: string;
};

/** `otherHost`: where the second version answers for another host than the first (staging and production). */
export type CompareOf = SpaceOf & { readonly otherHost?: string };

export type MapComparison = {
  readonly of: UrlSpace['of'];
  /** Host names that each version answers for. */
  readonly hosts: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly differences: readonly MapDifference[];
  /** Said of the comparison as a whole: nothing differs, or not all could be looked at. */
  readonly notes: readonly string[];
};

type Say = (key: keyof SpaceEn, params: Params) => string;

const speaker = ({ language, locale }: Messages): Say => {
  const texts: Readonly<Record<keyof SpaceEn, string>> = language === 'ja' ? spaceJa : spaceEn;
  return (key, params) => renderPlain(texts[key], params, locale);
};

const titleOf = (outcome: SpaceOutcome, messages: Messages): string => {
  const { reaches } = outcome;
  return groupTitle({ ...outcome, reaches: reaches && shownReached(reaches) }, messages);
};

/** What differs from path to path stands as `…`. */
const shownReached = (reaches: NonNullable<SpaceOutcome['reaches']>) => {
  switch (reaches.kind) {
    case 'rest-method':
    case 'http-route':
      return { ...reaches, stage: reaches.stage ?? '…', pathParameters: {}, integration: null };
    case 's3-object':
      return { ...reaches, key: '…' };
    default:
      return { ...reaches, path: '…' };
  }
};

const noteOf = ({ state, url }: PathClass, say: Say): string | null => {
  if (state.kind === 'decided') return null;
  if (state.kind === 'undecided') return say('state.undecided', { bound: stateBound });
  return say(`state.${state.why.kind}`, { url, ...state.why });
};

/** A class that is all that comes to its behavior is called by the pattern alone. */
const whereOf = ({ paths, behavior }: PathClass, { classes }: UrlSpace, say: Say): string => {
  const isAlone = behavior !== null && classes.filter((one) => one.behavior?.index === behavior.index).length === 1;
  return say(paths.kind === 'rest-of' && isAlone ? 'paths.template' : `paths.${paths.kind}`, { paths: paths.text });
};

const behaviorNote = ({ name, state, shadowedBy }: BehaviorShare, say: Say): string | null => {
  if (state !== 'unreached') return null;
  const shadows = shadowedBy.map((shadow) => shadow.name);
  if (shadows.length === 0) return say('behavior.unreached', { name });
  return say(shadows.length === 1 ? 'behavior.shadowed' : 'behavior.shadowed-together', { name, shadows });
};

const routeTitle = (route: ApiRoute): string => (route.kind === 'rest-method' ? `${route.method} ${route.resource}` : route.routeKey);

const whyText = (why: WhyUnreached, route: ApiRoute, messages: Messages, say: Say): string => {
  if (why.kind === 'taken') return say('why.taken', { url: why.url, outcome: titleOf(why.class.outcome, messages) });
  return say(`why.${why.kind}`, why.kind === 'no-origin' ? { api: route.api } : { ...why });
};

/** Names that somebody could type: wildcards are none. */
const hostsOf = ({ directory }: World): readonly string[] => {
  const first = defaultHost(directory)?.toLowerCase();
  const all = [first, ...directory.distributions.keys(), ...directory.domains.keys(), ...directory.apiHosts.keys()];
  return [...new Set(all.flatMap((host) => (host === undefined || host.startsWith('*') ? [] : [host])))];
};

const mapRoute = (world: World, space: UrlSpace, route: ApiRoute, messages: Messages, say: Say): MappedRoute => {
  const name = routeTitle(route);
  const reaching = classesReaching(space, route);
  const so = { route, name, classes: reaching.map(({ id }) => id), why: [], note: null };
  if (reaching.length > 0) return { ...so, state: 'reached', urls: reaching.map(({ url }) => url) };
  const count = space.classes.filter(({ state }) => state.kind !== 'decided').length;
  if (count > 0) {
    const url = probedUrl(space, route);
    return url === null
      ? { ...so, state: 'undecided', urls: [], note: say('route.undecided', { route: name, count }) }
      : { ...so, state: 'reached', urls: [url] };
  }
  const why = whyUnreached(world, space, route).map((one) => ({ ...one, text: whyText(one, route, messages, say) }));
  return { ...so, state: 'unreached', urls: [], why };
};

/** Maps all URLs of a host, and puts the map in words. An empty host is the first that the configuration answers for. */
export const mapUrls = (world: World, asked: SpaceOf, messages: Messages): UrlMap => {
  const say = speaker(messages);
  const hosts = hostsOf(world);
  const of = { ...asked, host: asked.host === '' ? (hosts[0] ?? '') : asked.host };
  const space = mapUrlSpace(world, of);
  const routes = routesFor(world, space.of.method).map((route) => mapRoute(world, space, route, messages, say));
  const { examples } = space.rawForms;
  return {
    of: space.of,
    hosts,
    classes: space.classes.map((one) => ({
      ...one,
      title: titleOf(one.outcome, messages),
      where: whereOf(one, space, say),
      note: noteOf(one, say),
    })),
    behaviors: behaviorShares(world, space).map((share) => ({ ...share, note: behaviorNote(share, say) })),
    unreached: routes.flatMap(({ route, name, state, why }) =>
      state !== 'unreached'
        ? []
        : [{ route, title: say('route.unreached', { method: space.of.method, host: space.of.host, route: name }), why }],
    ),
    routes,
    routesByMethod: routesByMethod(world),
    rawForms: { examples, text: say('raw-forms', { examples }) },
    states: space.states,
    stateBound,
  };
};

/** All URLs that end otherwise in a second world, in words. */
export const compareMaps = (before: World, after: World, asked: CompareOf, messages: Messages): MapComparison => {
  const say = speaker(messages);
  const hosts = { before: hostsOf(before), after: hostsOf(after) };
  const of = { ...asked, host: asked.host === '' ? (hosts.before[0] ?? '') : asked.host };
  const otherHost = asked.otherHost === undefined || asked.otherHost === '' ? of.host : asked.otherHost;
  const left = mapUrlSpace(before, of);
  const { differences, unclear, isWhole } = compareSpaces(left, mapUrlSpace(after, { ...of, host: otherHost }));
  const origin = `${left.of.scheme}://${left.of.host}`;
  return {
    hosts,
    of: left.of,
    differences: differences.map((one): MapDifference => {
      const side = ({ class: found, outcome }: (typeof one)['before']) => ({
        outcome,
        title: titleOf(outcome, messages),
        behavior: found.behavior?.name ?? null,
      });
      const [was, is] = [side(one.before), side(one.after)];
      const url = `${origin}${one.witness}`;
      const text = say('diff.one', { url, before: was.title, after: is.title });
      return {
        witness: one.witness,
        url,
        otherUrl: `${left.of.scheme}://${otherHost}${one.witness}`,
        before: was,
        after: is,
        where: whereOf(one.before.class, left, say),
        sure: one.sure,
        text: one.sure === 'all' ? text : `${text} ${say('diff.witness-only', {})}`,
      };
    }),
    notes: [
      ...(differences.length === 0 && unclear.length === 0 ? [say('diff.none', {})] : []),
      ...unclear.map(({ witness }) => say('diff.unclear', { url: `${origin}${witness}` })),
      ...(isWhole ? [] : [say('diff.not-whole', {})]),
    ],
  };
};
