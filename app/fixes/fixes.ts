import type { ProvedFindings } from '../state/proofs.ts';
import type { ReportFix, ToldFix } from './model.ts';

/** A fix that was tried: in words, and as the report has it. */
export type Fix = {
  /** Index of its finding. With the id, its identity. */
  readonly finding: number;
  readonly id: string;
  readonly told: ToldFix;
  readonly report: ReportFix;
  /** The fix that it is built on: that one alone only uncovers the next fault. */
  readonly on: string | null;
};

/** What a fix does: two findings may well propose the same. */
const doing = ({ id, report: { edits, request, answers, title } }: Omit<Fix, 'on'>): string =>
  JSON.stringify([id, edits.length > 0 || request !== null ? [edits, request, answers] : title]);

const oncePerDeed = (fixes: readonly Omit<Fix, 'on'>[]): readonly Omit<Fix, 'on'>[] => {
  const seen = new Set<string>();
  return fixes.filter((fix) => {
    const key = doing(fix);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** A combination's id begins with the id of what it is built on. */
const builtOn = (fix: Omit<Fix, 'on'>, all: readonly Omit<Fix, 'on'>[]): string | null =>
  all.find(({ finding, id, told }) => finding === fix.finding && told.verdict === 'next-fault' && fix.id.startsWith(`${id}+`))?.id ?? null;

/** All fixes of all findings, each once, in the order in which the model gives them: the first finding matters most. */
export const fixesOf = ({ told, reported }: ProvedFindings): readonly Fix[] => {
  const all = told.flatMap((one, finding) =>
    one.fixes.flatMap((fix) => {
      const report = reported[finding]?.fixes.find(({ id }) => id === fix.id);
      return report ? [{ finding, id: fix.id, told: fix, report }] : [];
    }),
  );
  const once = oncePerDeed(all);
  return once.map((fix) => ({ ...fix, on: builtOn(fix, once) }));
};

/** Fixes that belong together: those of one finding, in the order of the findings. */
export const byFinding = (fixes: readonly Fix[]): readonly (readonly [finding: number, fixes: readonly Fix[]])[] =>
  [...new Set(fixes.map(({ finding }) => finding))].map((finding) => [finding, fixes.filter((fix) => fix.finding === finding)]);

/** A fix that mends its finding, which is not what the request fails of: that ends as badly as before. */
export const leavesError = ({ told: { verdict }, report: { outcome } }: Fix): boolean =>
  verdict === 'verified' && outcome?.kind === 'answered' && outcome.status !== null && outcome.status >= 400;

export const isRefuted = ({ told }: Fix): boolean => told.verdict === 'does-not-help';

/** The fixes that are built on this one: with each of them the request gets where it should. */
export const builtUpon = (fix: Fix, all: readonly Fix[]): readonly Fix[] =>
  all.filter(({ finding, on }) => finding === fix.finding && on === fix.id);

/** The sources that a fix edits, in its order, each once. */
export const editedBy = ({ edits }: Pick<ReportFix, 'edits'>): readonly string[] => [...new Set(edits.map(({ source }) => source))];
