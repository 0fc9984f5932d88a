import {
  type Candidate,
  closest,
  type LaidCandidate,
  lay,
  layAll,
  type RejectedCandidate,
  rejectionsAmong,
  type Wanted,
} from './candidate.ts';
import { type FittedPath, fittedPath } from './fitted-path.ts';

const MOST_PREFIXES = 12;
const MOST_OF_A_HINT = 4;

export type NearHint = 'without-prefix' | 'other-method' | 'trailing-slash' | 'case' | 'shares-prefix';

/** A candidate that almost fits. `detail` is the prefix for `without-prefix` and `shares-prefix`, else empty. */
export type NearCandidate = {
  readonly index: number;
  readonly what: string;
  readonly methods: readonly string[];
  readonly hint: NearHint;
  readonly detail: string;
};

export type MissExplained = {
  readonly fit: FittedPath;
  /** The likeliest first. */
  readonly nearest: readonly NearCandidate[];
  readonly rejected: readonly RejectedCandidate[];
};

const near = ({ index, what, methods }: Candidate, hint: NearHint, detail = ''): NearCandidate => ({ index, what, methods, hint, detail });

const withoutPrefix = (candidates: readonly Candidate[], wanted: Wanted): readonly NearCandidate[] => {
  const found: NearCandidate[] = [];
  for (let cut = 1; cut <= Math.min(wanted.segments.length, MOST_PREFIXES); cut += 1) {
    const index = wanted.matches(`/${wanted.segments.slice(cut).join('/')}`);
    const candidate = index === null ? undefined : candidates[index];
    if (candidate && !found.some((one) => one.index === candidate.index)) {
      found.push(near(candidate, 'without-prefix', `/${wanted.segments.slice(0, cut).join('/')}`));
    }
  }
  return found;
};

const fitsButForCase = ({ template }: Candidate, wanted: Wanted): boolean => {
  const folded = { ...template, segments: template.segments.map((segment) => ({ ...segment, text: segment.folded })) };
  return lay(folded, { ...wanted, segments: wanted.folded }).why === null;
};

const nearestAmong = (candidates: readonly Candidate[], laid: readonly LaidCandidate[], wanted: Wanted): readonly NearCandidate[] => {
  const otherMethod = laid.filter(({ candidate, laid: { why } }) => why === null && candidate.methods.length > 0);
  const otherCase = laid.filter(
    ({ candidate, laid: { why } }) => why === 'segment-case-differs' && wanted.takesMethod(candidate) && fitsButForCase(candidate, wanted),
  );
  const slashed = wanted.otherSlash === null ? null : wanted.matches(wanted.otherSlash);
  const bySlash = slashed === null ? undefined : candidates[slashed];
  const shares = laid.filter(
    ({ candidate, laid: { fitted, why } }) => why !== null && candidate.methods.length > 0 && sharesLiteral(candidate, fitted),
  );
  const all = [
    ...otherMethod.slice(0, MOST_OF_A_HINT).map(({ candidate }) => near(candidate, 'other-method')),
    ...(bySlash ? [near(bySlash, 'trailing-slash')] : []),
    ...otherCase.slice(0, MOST_OF_A_HINT).map(({ candidate }) => near(candidate, 'case')),
    ...withoutPrefix(candidates, wanted).slice(0, MOST_OF_A_HINT),
    ...closest(shares, wanted, MOST_OF_A_HINT).map(({ candidate, laid: { fitted } }) =>
      near(candidate, 'shares-prefix', prefixOf(candidate, fitted)),
    ),
  ];
  return all.filter((one, i) => all.findIndex((other) => other.index === one.index) === i);
};

const sharesLiteral = ({ template }: Candidate, fitted: number): boolean =>
  template.segments.slice(0, fitted).some(({ kind, text }) => kind === 'literal' && text !== '');

const prefixOf = ({ template }: Candidate, fitted: number): string =>
  `/${template.segments
    .slice(0, fitted)
    .map(({ text }) => text)
    .join('/')}`;

/** Lays a path that nothing takes against everything there is. Linear in the number of candidates. */
export const explainCandidates = (candidates: readonly Candidate[], wanted: Wanted): MissExplained => {
  const laid = layAll(candidates, wanted);
  return {
    fit: fittedPath(laid, wanted),
    nearest: nearestAmong(candidates, laid, wanted),
    rejected: rejectionsAmong(laid, wanted, null),
  };
};
