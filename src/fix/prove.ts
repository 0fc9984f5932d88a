import type { FixIdea } from '../diagnose/rule.ts';
import type { RunFunction } from '../trace/ports.ts';
import { extrasFor } from './extras.ts';
import { type Answered, type Found, type Ground, withFunctions } from './ground.ts';
import { remedyFor } from './remedies/registry.ts';
import type { Remedy } from './remedy.ts';
import { type Bench, contextOf, type Differing, type FixPart, type ProvedFix, type Try, tryIdea, untried, weighed } from './try-fix.ts';
import { isDecisive, nextFault } from './verdict.ts';

/** How deep combinations go, and how many of them one finding may have. */
const DEEPEST = 3;
const MOST_COMBINATIONS = 12;

/** A fix may name what its finding names. */
const partOf = ({ rule, finding }: Found, { id, params }: FixIdea, from: FixPart['from']): FixPart => ({
  rule,
  id,
  from,
  params: { ...finding.params, ...params },
});

type Result = { readonly fix: ProvedFix; readonly tried: Try | null };

/** Would it take back what a fix before it asks for? "Send a POST" and then "call it with GET" is no way out. */
const undoes = (start: Try | null, { answered }: Bench, { request }: Remedy): boolean =>
  start !== null && request?.method !== undefined && start.after.request.method !== answered.request.method;

/** Every idea of one fault, one at a time: who looks for one that works need not try the rest. What does nothing is left out. */
function* tryIdeas(bench: Bench, start: Try | null, fault: Found): Generator<Result> {
  const ground = start?.ground ?? bench.origin;
  const answered = start?.after ?? bench.answered;
  for (const idea of fault.finding.fixes) {
    const part = partOf(fault, idea, 'rule');
    const remedy = remedyFor(contextOf(ground, answered, fault, idea));
    const tried = remedy && !undoes(start, bench, remedy) && tryIdea(bench, start, fault, part, remedy);
    if (!tried && !start) yield { fix: untried(part, remedy), tried: null };
    if (tried && tried.fix.verdict !== 'does-not-help') yield { fix: tried.fix, tried };
  }
}

/** Ways that no rule names, and advice. On top of another fix neither: advice is refuted once, and to go around CloudFront needs no fix of it. */
const tryExtras = (bench: Bench, fault: Found): readonly Result[] =>
  extrasFor(contextOf(bench.origin, bench.answered, fault, { id: '', params: {} })).flatMap(({ kind, idea, remedy }): readonly Result[] => {
    const tried = tryIdea(bench, null, fault, partOf(fault, idea, 'extra'), remedy);
    if (!tried) return [];
    if (kind === 'way') return isGood(tried) ? [{ fix: tried.fix, tried }] : [];
    // Advice is shown where the request still does not arrive, or a fault of another kind takes the place of this one.
    const { verdict } = tried.fix;
    return verdict === 'does-not-help' || verdict === 'next-fault'
      ? [{ fix: { ...tried.fix, verdict: 'does-not-help' }, tried: null }]
      : [];
  });

const isGood = ({ fix }: Pick<Result, 'fix'>): boolean => fix.verdict === 'verified' || fix.verdict === 'changes-other-requests';

/** A try that meets the next fault, with each fix of that one on top. */
const combine = (bench: Bench, tried: Try, room: { left: number }, only: 'all' | 'first'): readonly Result[] => {
  const fault = nextFault(tried.after);
  if (!fault || tried.fix.parts.length >= DEEPEST) return [];
  const found: Result[] = [];
  for (const result of tryIdeas(bench, tried, fault)) {
    if (room.left <= 0 || (only === 'first' && found.length > 0)) break;
    if (isGood(result)) {
      found.push(result);
      room.left--;
    } else if (result.tried && result.fix.verdict === 'next-fault') {
      found.push(...combine(bench, result.tried, room, 'first'));
    }
  }
  return found;
};

const proveFault = (bench: Bench, fault: Found, isFirst: boolean): readonly ProvedFix[] => {
  const room = { left: MOST_COMBINATIONS };
  const results = [...tryIdeas(bench, null, fault), ...tryExtras(bench, fault)];
  const leading = results.find(({ fix }) => fix.verdict === 'next-fault');
  const told = ({ fix, tried }: Result): ProvedFix => (tried && isGood({ fix }) ? weighed(bench, tried) : fix);
  return results.flatMap((result) => {
    const combinations =
      isFirst && isDecisive(fault) && result.tried && result.fix.verdict === 'next-fault'
        ? combine(bench, result.tried, room, result === leading ? 'all' : 'first')
        : [];
    return [told(result), ...combinations.map(told)];
  });
};

export type ToProve = {
  readonly ground: Ground;
  readonly answered: Answered;
  /** The other requests of the workspace: what they would change is told. */
  readonly others: readonly Answered[];
  /** For fixes that bring a function; null: none can be run, and such a fix rests on what it is assumed to do. */
  readonly runFunction: RunFunction | null;
  /** Tells which other URLs end otherwise; null: that is not looked at. */
  readonly differing: Differing | null;
};

/**
 * Tries every fix of every finding of a request: applied to the texts, read again, traced again. Gives a list for each finding, in their
 * order. The first finding's fixes that only uncover the next fault are followed by what mends both.
 */
export const proveFixes = ({ ground, answered, others, runFunction, differing }: ToProve): readonly (readonly ProvedFix[])[] => {
  const bench: Bench = { origin: withFunctions(ground, runFunction), answered, others, differing };
  const first = answered.found.findIndex(isDecisive);
  return answered.found.map((fault, i) => proveFault(bench, fault, i === first));
};
