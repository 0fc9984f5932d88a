import { groupTitle } from '../explain/group-title.ts';
import type { Messages } from '../explain/messages/messages.ts';
import { type Params, renderPlain } from '../explain/messages/template.ts';
import type { World } from '../services/run-trace.ts';
import { type BehaviorShare, behaviorShares } from '../space/behaviors-reached.ts';
import { compareSpaces } from '../space/compare-spaces.ts';
import { mapUrlSpace } from '../space/map-url-space.ts';
import { type SpaceEn, spaceEn } from '../space/messages/space.en.ts';
import { spaceJa } from '../space/messages/space.ja.ts';
import { type ApiRoute, routesUnreached, type WhyUnreached, whyUnreached } from '../space/routes-reached.ts';
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

export type UrlMap = {
  readonly of: UrlSpace['of'];
  readonly classes: readonly MappedClass[];
  /** The behaviors of the distribution that the host leads to, each with what comes to it; none where it leads to no distribution. */
  readonly behaviors: readonly (BehaviorShare & { readonly note: string | null })[];
  readonly unreached: readonly UnreachedRoute[];
  readonly rawForms: { readonly examples: readonly string[]; readonly text: string };
  readonly states: number;
  readonly stateBound: number;
};

export type MapDifference = {
  readonly witness: string;
  readonly url: string;
  readonly before: { readonly outcome: SpaceOutcome; readonly title: string; readonly behavior: string | null };
  readonly after: { readonly outcome: SpaceOutcome; readonly title: string; readonly behavior: string | null };
  readonly where: string;
  readonly sure: 'all' | 'witness-only';
  readonly text: string;
};

export type MapComparison = {
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

/** Maps all URLs of a host, and puts the map in words. */
export const mapUrls = (world: World, of: SpaceOf, messages: Messages): UrlMap => {
  const say = speaker(messages);
  const space = mapUrlSpace(world, of);
  const { examples } = space.rawForms;
  return {
    of: space.of,
    classes: space.classes.map((one) => ({
      ...one,
      title: titleOf(one.outcome, messages),
      where: whereOf(one, space, say),
      note: noteOf(one, say),
    })),
    behaviors: behaviorShares(world, space).map((share) => ({ ...share, note: behaviorNote(share, say) })),
    unreached: routesUnreached(world, space).map((route) => ({
      route,
      title: say('route.unreached', { method: space.of.method, host: space.of.host, route: routeTitle(route) }),
      why: whyUnreached(world, space, route).map((why) => ({ ...why, text: whyText(why, route, messages, say) })),
    })),
    rawForms: { examples, text: say('raw-forms', { examples }) },
    states: space.states,
    stateBound,
  };
};

/** All URLs that end otherwise in a second world, in words. */
export const compareMaps = (before: World, after: World, of: SpaceOf, messages: Messages): MapComparison => {
  const say = speaker(messages);
  const left = mapUrlSpace(before, of);
  const { differences, unclear, isWhole } = compareSpaces(left, mapUrlSpace(after, of));
  const origin = `${left.of.scheme}://${left.of.host}`;
  return {
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
