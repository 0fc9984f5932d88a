import type { PathTemplate, TemplateSegment } from './path-template.ts';

/** A resource or route that might take a request. `what` is its path or route key. */
export type Candidate = {
  readonly index: number;
  readonly what: string;
  readonly template: PathTemplate;
  readonly methods: readonly string[];
};

export type CandidateRejection =
  | 'segment-differs'
  | 'segment-case-differs'
  | 'too-few-segments'
  | 'too-many-segments'
  | 'greedy-needs-one'
  | 'method-differs'
  | 'less-specific';

export type RejectedCandidate = { readonly index: number; readonly what: string; readonly why: CandidateRejection };

/** What was asked for, as its kind of API sees it. */
export type Wanted = {
  readonly segments: readonly string[];
  /** The segments in lower case. */
  readonly folded: readonly string[];
  /** HTTP APIs let a variable take an empty segment, REST APIs do not. */
  readonly emptyFillsVariable: boolean;
  readonly takesMethod: (candidate: Candidate) => boolean;
  /** The candidate that would take the request if its path were this one. */
  readonly matches: (path: string) => number | null;
  /** The same path with its last slash put on or taken off, where that makes a difference. */
  readonly otherSlash: string | null;
};

/** How far a template goes along a path: the number of path segments that fit from the left, and why it stops there. */
type Laid = { readonly fitted: number; readonly why: Exclude<CandidateRejection, 'method-differs' | 'less-specific'> | null };

const MOST_REJECTED = 12;

const fits = (segment: TemplateSegment, text: string, wanted: Wanted): boolean =>
  segment.kind === 'literal' ? segment.text === text : text !== '' || wanted.emptyFillsVariable;

export const lay = ({ segments }: PathTemplate, wanted: Wanted): Laid => {
  const path = wanted.segments;
  for (let i = 0; i < segments.length; i += 1) {
    const segment = segments[i];
    const text = path[i];
    if (segment === undefined) break;
    if (text === undefined) {
      const onlyGreedy = segment.kind === 'greedy' && i === segments.length - 1;
      return { fitted: i, why: onlyGreedy ? 'greedy-needs-one' : 'too-few-segments' };
    }
    if (segment.kind === 'greedy') return { fitted: path.length, why: null };
    if (fits(segment, text, wanted)) continue;
    const sameButCase = segment.folded === wanted.folded[i];
    return { fitted: i, why: sameButCase ? 'segment-case-differs' : 'segment-differs' };
  }
  return path.length > segments.length ? { fitted: segments.length, why: 'too-many-segments' } : { fitted: path.length, why: null };
};

export type LaidCandidate = { readonly candidate: Candidate; readonly laid: Laid };

export const layAll = (candidates: readonly Candidate[], wanted: Wanted): readonly LaidCandidate[] => {
  // A loop, as this runs over every resource for every report: `flatMap` takes several times as long.
  const laid: LaidCandidate[] = [];
  for (const candidate of candidates) {
    if (candidate.template.usable) laid.push({ candidate, laid: lay(candidate.template, wanted) });
  }
  return laid;
};

// Fits before all else; then those that go furthest along the path; then those of nearly its length.
const closeness = ({ candidate, laid }: LaidCandidate, wanted: Wanted): number =>
  (laid.why === null ? 1e8 : 0) + laid.fitted * 1e4 - Math.min(Math.abs(candidate.template.segments.length - wanted.segments.length), 9999);

/** The closest few, the closest first; of equals those pasted first. */
export const closest = (laid: readonly LaidCandidate[], wanted: Wanted, most: number): readonly LaidCandidate[] => {
  const best: { readonly one: LaidCandidate; readonly score: number }[] = [];
  for (const one of laid) {
    const score = closeness(one, wanted);
    if (best.length === most && score <= (best.at(-1)?.score ?? 0)) continue;
    const place = best.findIndex((other) => other.score < score);
    best.splice(place === -1 ? best.length : place, 0, { one, score });
    if (best.length > most) best.pop();
  }
  return best.map(({ one }) => one);
};

export const rejectionsAmong = (laid: readonly LaidCandidate[], wanted: Wanted, chosen: number | null): readonly RejectedCandidate[] => {
  const rejected = laid.filter(
    ({ candidate, laid: { why } }) => candidate.index !== chosen && (why === null || candidate.methods.length > 0),
  );
  return closest(rejected, wanted, MOST_REJECTED).map(({ candidate, laid: { why } }) => ({
    index: candidate.index,
    what: candidate.what,
    why: why ?? (wanted.takesMethod(candidate) ? 'less-specific' : 'method-differs'),
  }));
};

/** Why the candidates nearest to a path were not taken, the closest first; `chosen` is the one that was. Those that declare no method are left out. */
export const rejectedAmong = (candidates: readonly Candidate[], wanted: Wanted, chosen: number | null): readonly RejectedCandidate[] =>
  rejectionsAmong(layAll(candidates, wanted), wanted, chosen);
