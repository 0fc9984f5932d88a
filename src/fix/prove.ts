import type { FixIdea } from '../diagnose/rule.ts';
import type { Edit } from '../text/edits.ts';
import type { RunFunction } from '../trace/ports.ts';
import type { SampleRequest, Trace } from '../trace/trace.ts';
import type { Change } from './change.ts';
import { composeEdits } from './compose.ts';
import { extrasFor } from './extras.ts';
import { type Answered, ask, edited, type Found, type Ground, newProblems, withFunctions } from './ground.ts';
import { remedyFor } from './remedies/registry.ts';
import { type Remedy, type RemedyContext, senderIn } from './remedy.ts';
import { effectOf, isSameOutcome, isWorse, nextFault, type Verdict } from './verdict.ts';
import { writeChanges } from './write/index.ts';
import { newPaste } from './write/paste.ts';

/** One idea of a fix: whose fault it mends, and the placeholders of its texts. */
export type FixPart = { readonly rule: string; readonly id: string; readonly from: 'rule' | 'extra'; readonly params: FixIdea['params'] };

/** A fix that was tried: applied, read again, traced again. */
export type ProvedFix = {
  /** The idea's id; the ids of a combination are joined by `+`. */
  readonly id: string;
  /** One part, or the parts of a combination in the order in which they are made. */
  readonly parts: readonly FixPart[];
  readonly verdict: Verdict;
  /** Edits of the texts as they are in the workspace. An edit to a source that is not there makes it. */
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
  /** What to ask in place of the request, where the fix is in the asking. */
  readonly request: SampleRequest | null;
  /** Answers that have to come with the edits, or, where the fix is made elsewhere, what would then be true. */
  readonly answers: Readonly<Record<string, string>>;
  /** The request's way with the fix; null where it was not tried. */
  readonly after: Trace | null;
  /** The rule of the fault that shows next. */
  readonly next: string | null;
  readonly others: readonly ChangedRequest[];
};

/** Another request of the workspace whose outcome the fix changes. `index`: which of those that were given. */
export type ChangedRequest = { readonly index: number; readonly before: Trace; readonly after: Trace };

/** Where a try ended: what the next one of a combination begins with. */
type Try = { readonly fix: ProvedFix; readonly ground: Ground; readonly after: Answered };

/** How deep combinations go, and how many of them one finding may have. */
const DEEPEST = 3;
const MOST_COMBINATIONS = 12;

type Bench = {
  readonly origin: Ground;
  readonly answered: Answered;
  readonly others: readonly Answered[];
};

const contextOf = (ground: Ground, { trace }: Answered, { rule, finding }: Found, idea: FixIdea): RemedyContext => ({
  model: ground.model,
  trace,
  finding,
  rule,
  idea,
  sender: senderIn(ground.model, trace, finding),
});

const untried = (part: FixPart, verdict: Verdict, remedy: Remedy | null): ProvedFix => ({
  id: part.id,
  parts: [part],
  verdict,
  edits: [],
  changes: remedy?.changes ?? [],
  request: null,
  answers: {},
  after: null,
  next: null,
  others: [],
});

/** The other requests that end otherwise on the new ground. */
const changedOthers = ({ others }: Bench, ground: Ground): readonly ChangedRequest[] =>
  others.flatMap((before, index) => {
    const { trace } = ask(ground, before.request);
    return isSameOutcome(before.trace, trace) ? [] : [{ index, before: before.trace, after: trace }];
  });

/** Applies a remedy to a ground, reads and traces again; null where it cannot be written, or where reading finds new faults in it. */
const attempt = (ground: Ground, answered: Answered, remedy: Remedy): { readonly ground: Ground; readonly after: Answered; readonly edits: readonly Edit[]; readonly answers: Readonly<Record<string, string>> } | null => {
  const paste = newPaste(ground.sources, ground.readings, ground.model, ground.parsers);
  const edits = remedy.where === 'paste' ? writeChanges(paste, remedy.changes) : [];
  if (edits === null) return null;
  const next = edited(ground, edits, remedy.answers ?? {});
  if (newProblems(ground, next.ground).length > 0) return null;
  const request = { ...answered.request, ...remedy.request };
  return { ground: next.ground, after: ask(next.ground, request), edits, answers: next.answers };
};

const verdictOf = (remedy: Remedy, effect: ReturnType<typeof effectOf>, others: readonly ChangedRequest[]): Verdict => {
  if (remedy.where === 'elsewhere') return 'manual';
  if (effect === 'next-fault') return 'next-fault';
  if (effect === 'unknown') return 'unproved';
  if (effect === 'nothing') return 'does-not-help';
  return others.some(({ before, after }) => isWorse(before, after)) ? 'changes-other-requests' : 'verified';
};

/** Tries one idea at a fault, on top of the tries before it. */
const tryIdea = (bench: Bench, start: Try | null, fault: Found, part: FixPart, remedy: Remedy): Try | null => {
  const ground = start?.ground ?? bench.origin;
  const before = start?.after ?? bench.answered;
  const made = attempt(ground, before, remedy);
  if (!made) return null;
  const { after } = made;
  const texts = new Map(bench.origin.sources.map(({ name, text }) => [name, text]));
  const effect = effectOf(fault, before, after);
  const others = changedOthers(bench, made.ground);
  const request = remedy.request ? after.request : (start?.fix.request ?? null);
  const fix: ProvedFix = {
    id: start ? `${start.fix.id}+${part.id}` : part.id,
    parts: [...(start?.fix.parts ?? []), { ...part, params: { ...part.params, ...remedy.params } }],
    verdict: verdictOf(remedy, effect, others),
    edits: start ? composeEdits(texts, start.fix.edits, made.edits) : made.edits,
    changes: [...(start?.fix.changes ?? []), ...remedy.changes],
    request,
    answers: { ...start?.fix.answers, ...made.answers },
    after: after.trace,
    next: nextFault(after)?.rule ?? null,
    others,
  };
  return { fix, ground: made.ground, after };
};

const partOf = (rule: string, { id, params }: FixIdea, from: FixPart['from']): FixPart => ({ rule, id, from, params });

type Result = { readonly fix: ProvedFix; readonly tried: Try | null };

/** Every idea of one fault. What does nothing is left out, unless people are told that it helps. */
const tryFault = (bench: Bench, start: Try | null, fault: Found): readonly Result[] => {
  const ground = start?.ground ?? bench.origin;
  const answered = start?.after ?? bench.answered;
  const own = fault.finding.fixes.flatMap((idea): readonly Result[] => {
    const part = partOf(fault.rule, idea, 'rule');
    const remedy = remedyFor(contextOf(ground, answered, fault, idea));
    if (!remedy) return start ? [] : [{ fix: untried(part, 'manual', null), tried: null }];
    const tried = tryIdea(bench, start, fault, part, remedy);
    if (!tried) return start ? [] : [{ fix: untried(part, 'manual', remedy), tried: null }];
    return tried.fix.verdict === 'does-not-help' ? [] : [{ fix: tried.fix, tried }];
  });
  return [...own, ...tryExtras(bench, start, fault, ground, answered)];
};

const tryExtras = (bench: Bench, start: Try | null, fault: Found, ground: Ground, answered: Answered): readonly Result[] => {
  // On top of another fix, only ways that build on it: advice is refuted once, and going around CloudFront needs no fix of it.
  if (start) return [];
  return extrasFor(contextOf(ground, answered, fault, { id: '', params: {} })).flatMap(({ kind, idea, remedy }): readonly Result[] => {
    const tried = tryIdea(bench, null, fault, partOf(fault.rule, idea, 'extra'), remedy);
    if (!tried) return [];
    const { verdict } = tried.fix;
    if (kind === 'way') return verdict === 'verified' || verdict === 'changes-other-requests' ? [{ fix: tried.fix, tried }] : [];
    // Advice is shown where the request still does not arrive, or a fault of another kind takes the place of this one.
    return verdict === 'does-not-help' || verdict === 'next-fault' ? [{ fix: { ...tried.fix, verdict: 'does-not-help' }, tried: null }] : [];
  });
};

const isGood = ({ fix }: Result): boolean => fix.verdict === 'verified' || fix.verdict === 'changes-other-requests';

/** A try that meets the next fault, with each fix of that one on top. */
const combine = (bench: Bench, tried: Try, room: { left: number }, only: 'all' | 'first'): readonly Result[] => {
  const fault = nextFault(tried.after);
  if (!fault || tried.fix.parts.length >= DEEPEST) return [];
  const found: Result[] = [];
  for (const result of tryFault(bench, tried, fault)) {
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

const isOutcome = ({ finding }: Found): boolean => finding.rank === 'outcome' && finding.severity === 'error';

const proveFault = (bench: Bench, fault: Found, isFirst: boolean): readonly ProvedFix[] => {
  const room = { left: MOST_COMBINATIONS };
  const results = tryFault(bench, null, fault);
  const leading = results.find(({ fix }) => fix.verdict === 'next-fault');
  return results.flatMap((result) => {
    const combinations =
      isFirst && isOutcome(fault) && result.tried && result.fix.verdict === 'next-fault'
        ? combine(bench, result.tried, room, result === leading ? 'all' : 'first')
        : [];
    return [result.fix, ...combinations.map(({ fix }) => fix)];
  });
};

export type ToProve = {
  readonly ground: Ground;
  readonly answered: Answered;
  /** The other requests of the workspace: what they would change is told. */
  readonly others: readonly Answered[];
  /** For fixes that bring a function; null: none can be run, and such a fix rests on what it is assumed to do. */
  readonly runFunction: RunFunction | null;
};

/**
 * Tries every fix of every finding of a request: applied to the texts, read again, traced again. Gives a list for each finding, in their
 * order. The first finding's fixes that only uncover the next fault are followed by what mends both.
 */
export const proveFixes = ({ ground, answered, others, runFunction }: ToProve): readonly (readonly ProvedFix[])[] => {
  const bench: Bench = { origin: withFunctions(ground, runFunction), answered, others };
  const first = answered.found.findIndex(isOutcome);
  return answered.found.map((fault, i) => proveFault(bench, fault, i === first));
};
