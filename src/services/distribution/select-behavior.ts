import { normalisePath } from '../../match/normalise-path.ts';
import { compilePattern, dependsOnLeadingSlash, matchesPattern, type PathPattern, whyNotMatched } from '../../match/path-pattern.ts';
import type { Behavior, Distribution } from '../../model/distribution.ts';
import { known, whereOf } from '../../model/value.ts';
import { claim, from, pasted } from '../../trace/evidence.ts';
import type { Evidence, Rejected } from '../../trace/step.ts';
import { asText, note, settle, type Walk } from '../../trace/walk.ts';

export type ChosenBehavior = { readonly behavior: Behavior; readonly index: number; readonly pattern: string | null };

export const isUnresolvedPattern = (behavior: Behavior): boolean => behavior.pattern?.from === 'unresolved';

type Compiled = readonly { readonly behavior: Behavior; readonly pattern: PathPattern | null }[];

// A distribution is asked for thousands of paths; its patterns are compiled once. Keyed by identity: model values never change.
const compiled = new WeakMap<Distribution, Compiled>();
const compile = (distribution: Distribution): Compiled => {
  const before = compiled.get(distribution);
  if (before) return before;
  const made = distribution.behaviors.map((behavior) => {
    const pattern = known(behavior.pattern);
    return { behavior, pattern: pattern === undefined ? null : compilePattern(pattern) };
  });
  compiled.set(distribution, made);
  return made;
};

/**
 * The first behavior whose pattern matches the normalised path, else the default one. A match is final.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html
 */
export const selectBehavior = (walk: Walk, distribution: Distribution, raw: string): ChosenBehavior | null => {
  const { path, ambiguous } = normalisePath(raw);
  if (path !== raw || ambiguous) {
    note(walk, { kind: 'path-normalised', raw, normalised: path, ambiguous }, [
      claim('cf-path-normalised'),
      ...(raw.includes('%') ? [claim('cf-percent-decoding')] : []),
      ...(ambiguous ? [claim('cf-slash-dot-order')] : []),
    ]);
  }
  const candidates = compile(distribution);
  const index = indexOfMatch(walk, candidates, path);
  const entry = candidates[index];
  if (!entry) {
    note(walk, { kind: 'value-unresolved', expression: 'DefaultCacheBehavior', what: 'DefaultCacheBehavior' }, [pasted(distribution.at)]);
    return null;
  }
  const { behavior } = entry;
  const pattern = behavior.pattern === null ? null : settle(walk, behavior.pattern, 'PathPattern', asText);
  if (walk.recording) {
    const rejected = rejections(candidates, index, path);
    note(
      walk,
      { kind: 'behavior-selected', pattern, origin: known(behavior.targetOriginId) ?? '', path },
      evidence(
        entry,
        path,
        rejected,
        candidates.slice(0, index + 1).flatMap((one) => one.pattern ?? []),
      ),
      rejected,
    );
  }
  return { behavior, index, pattern };
};

const indexOfMatch = (walk: Walk, candidates: Compiled, path: string): number => {
  for (let i = 0; i < candidates.length; i++) {
    const { behavior, pattern } = candidates[i] as Compiled[number];
    if (behavior.pattern === null) return i;
    const test = pattern ?? compilePattern(settle(walk, behavior.pattern, 'PathPattern', asText));
    if (matchesPattern(test, path)) return i;
  }
  return -1;
};

const evidence = (
  { behavior, pattern }: Compiled[number],
  path: string,
  rejected: readonly Rejected[],
  leadingStars: readonly PathPattern[],
): readonly Evidence[] => [
  ...(behavior.pattern === null ? [pasted(behavior.at)] : from(behavior.pattern)),
  claim('cf-first-pattern-wins'),
  ...(pattern && /[*?]/.test(pattern.source) ? [claim('cf-pattern-syntax')] : []),
  ...(rejected.some(({ why }) => why === 'pattern-needs-more') ? [claim('cf-pattern-bare-prefix')] : []),
  ...(leadingStars.some((one) => dependsOnLeadingSlash(one, path)) ? [claim('cf-pattern-leading-star')] : []),
];

const rejections = (candidates: Compiled, chosen: number, path: string): readonly Rejected[] =>
  candidates.flatMap(({ behavior, pattern }, i): Rejected[] => {
    if (i === chosen || behavior.pattern === null) return [];
    const what = known(behavior.pattern) ?? '…';
    const where = whereOf(behavior.pattern);
    if (i > chosen) return [{ what, why: 'earlier-matched', at: where }];
    return [{ what, why: pattern ? whyNotMatched(pattern, path) : 'unresolved', at: where }];
  });
