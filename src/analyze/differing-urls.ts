import type { Differing } from '../fix/try-fix.ts';
import type { End } from '../fix/verdict.ts';
import { splitUrl } from '../match/sample-url.ts';
import { defaultHost, type World } from '../services/run-trace.ts';
import { compareSpaces, type SpaceDifference } from '../space/compare-spaces.ts';
import { nothingMade } from '../space/made-once.ts';
import { mapUrlSpace, requestIn } from '../space/map-url-space.ts';
import type { SpaceOf, UrlSpace } from '../space/url-space.ts';
import type { SampleRequest } from '../trace/trace.ts';

/** All URLs of a request's host, asked as it is; null where it has none. */
const askedAs = (world: World, { method, url, headers, body }: SampleRequest): SpaceOf | null => {
  const split = splitUrl(url);
  if ('problem' in split) return null;
  const host = split.host ?? defaultHost(world.directory);
  return host === null ? null : { host, method, scheme: split.scheme === 'http' ? 'http' : 'https', headers, query: split.query, body };
};

/** Finds the classes of URLs that end otherwise in another world. What is there now is mapped once. */
export const differingFrom = (world: World): Differing => {
  const made = nothingMade();
  let before: { readonly of: string; readonly space: UrlSpace } | null = null;
  return (after, request) => {
    const of = askedAs(world, request);
    if (of === null) return { classes: [], undecided: 1 };
    const key = JSON.stringify(of);
    before = before?.of === key ? before : { of: key, space: mapUrlSpace(world, of, made) };
    const { space } = before;
    const end = ({ class: { loops }, outcome }: SpaceDifference['before']): End => ({ ...outcome, loops });
    const { differences, unclear, isWhole } = compareSpaces(space, mapUrlSpace(after, of, made));
    return {
      classes: differences.map((one) => ({ request: requestIn(space.of, one.witness), before: end(one.before), after: end(one.after) })),
      undecided: unclear.length + differences.filter(({ sure }) => sure === 'witness-only').length + (isWhole ? 0 : 1),
    };
  };
};
