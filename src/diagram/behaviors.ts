import type { Behavior, Distribution } from '../model/distribution.ts';
import { known, whereOf } from '../model/value.ts';
import type { RejectionReason } from '../trace/step.ts';
import type { Trace } from '../trace/trace.ts';
import type { DiagramNode, DiagramRow } from './diagram.ts';
import { fold, row } from './rows.ts';
import { lastStep } from './steps.ts';

/** More than this many behaviors are folded round those that matter. */
const MOST = 8;

const patternOf = (behavior: Behavior): string => {
  if (behavior.pattern === null) return 'Default (*)';
  return behavior.pattern.from === 'unresolved' ? behavior.pattern.expression : behavior.pattern.value;
};

export const behaviorRowId = (node: string, index: number): string => `${node}/behavior:${index}`;

const targetOf = (behavior: Behavior): string => known(behavior.targetOriginId) ?? '';

type Visit = { readonly hop: number; readonly pass: number; readonly index: number };

const visitsOf = (trace: Trace, hops: readonly number[]): readonly Visit[] =>
  hops.flatMap((hop) => {
    const at = trace.hops[hop];
    return at && at.behaviorIndex !== null ? [{ hop, pass: at.pass, index: at.behaviorIndex }] : [];
  });

/** The index of the behavior that caught the error page's own fetch; null when none was fetched. */
export const errorPageBehavior = (trace: Trace, hop: number, behaviors: readonly Behavior[]): number | null => {
  const met = lastStep(trace.hops, hop, 'error-page-served') ?? lastStep(trace.hops, hop, 'error-page-failed');
  if (!met) return null;
  const index = behaviors.findIndex((behavior) => (behavior.pattern === null ? null : known(behavior.pattern)) === met.step.pattern);
  return index === -1 ? behaviors.length - 1 : index;
};

const reasonsOf = (trace: Trace, visits: readonly Visit[]): ReadonlyMap<string, RejectionReason> => {
  const reasons = new Map<string, RejectionReason>();
  for (const { hop } of visits) {
    for (const { what, why } of lastStep(trace.hops, hop, 'behavior-selected')?.step.rejected ?? []) {
      if (why === 'earlier-matched') continue;
      // What tells more than "it does not match" on any pass is kept.
      if (!reasons.has(what) || reasons.get(what) === 'pattern-does-not-match') reasons.set(what, why);
    }
  }
  return reasons;
};

const markedRow = (
  base: DiagramRow,
  index: number,
  visits: readonly Visit[],
  reasons: ReadonlyMap<string, RejectionReason>,
  trace: Trace,
): DiagramRow => {
  const taken = visits.filter((visit) => visit.index === index);
  const [first] = taken;
  if (first)
    return {
      ...base,
      mark: 'matched',
      passes: taken.map((visit) => visit.pass),
      step: lastStep(trace.hops, first.hop, 'behavior-selected')?.ref ?? null,
    };
  const tried = visits.find((visit) => index < visit.index);
  if (!tried) return { ...base, mark: 'not-tried', why: visits.length > 0 ? 'earlier-matched' : null };
  return {
    ...base,
    mark: 'rejected',
    why: reasons.get(base.label) ?? 'pattern-does-not-match',
    step: lastStep(trace.hops, tried.hop, 'behavior-selected')?.ref ?? null,
  };
};

const rankOf = (row: DiagramRow, last: number): number => {
  if (row.mark === 'matched') return 0;
  if (row.why !== null && row.why !== 'pattern-does-not-match' && row.why !== 'earlier-matched') return 1;
  if (row.order === last) return 1;
  return 2;
};

/** The behaviors in the order in which CloudFront tries them, each with what became of it on this way. */
export const behaviorRows = (
  trace: Trace,
  distribution: Distribution,
  node: string,
  hops: readonly number[],
): Pick<DiagramNode, 'rows' | 'folded'> => {
  const visits = visitsOf(trace, hops);
  const reasons = reasonsOf(trace, visits);
  const { behaviors } = distribution;
  const pages = new Set(hops.map((hop) => errorPageBehavior(trace, hop, behaviors)));
  const rows = behaviors.map((behavior, index) => {
    const at = (behavior.pattern ? whereOf(behavior.pattern) : null) ?? behavior.at;
    const base = row({
      id: behaviorRowId(node, index),
      kind: 'behavior',
      label: patternOf(behavior),
      detail: targetOf(behavior),
      order: index,
      at,
    });
    const marked = markedRow(base, index, visits, reasons, trace);
    return pages.has(index) && marked.mark !== 'matched' ? { ...marked, mark: 'matched' as const, why: 'error-page' as const } : marked;
  });
  return fold(rows, MOST, (one) => rankOf(one, behaviors.length - 1));
};
