import type { FixIdea } from '../diagnose/rule.ts';
import { outcomeAlone, traceRequest, type World } from '../services/run-trace.ts';
import type { Edit } from '../text/edits.ts';
import type { SampleRequest, Trace } from '../trace/trace.ts';
import type { Change } from './change.ts';
import { composeEdits } from './compose.ts';
import { type Answered, ask, edited, type Found, type Ground, newProblems } from './ground.ts';
import { type Remedy, type RemedyContext, senderIn } from './remedy.ts';
import { type End, effectOf, isLost, isSameAnswer, isSentAway, isWorse, nextFault, type Verdict } from './verdict.ts';
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
  /** What it changes for all other URLs that the request's host has; null where that was not looked at. */
  readonly urls: ChangedUrls | null;
};

/** Classes of URLs that end otherwise: how many, how many nobody can tell of, and those that arrive no more, each by one URL of it. */
export type ChangedUrls = {
  readonly changed: number;
  readonly undecided: number;
  readonly lost: readonly { readonly request: SampleRequest; readonly before: Trace; readonly after: Trace }[];
};

/** Another request of the workspace whose outcome the fix changes. `index`: which of those that were given. */
export type ChangedRequest = { readonly index: number; readonly before: Trace; readonly after: Trace };

/** Where a try ended: what the next one of a combination begins with. */
export type Try = { readonly fix: ProvedFix; readonly ground: Ground; readonly after: Answered };

/** What every try of one request shares. */
export type Bench = {
  readonly origin: Ground;
  readonly answered: Answered;
  readonly others: readonly Answered[];
  readonly differing: Differing | null;
};

/** A URL of each class of URLs that ends otherwise in another world; the URLs are those of the request's host, asked as it is. */
export type Differing = (
  after: World,
  request: SampleRequest,
) => {
  readonly classes: readonly { readonly request: SampleRequest; readonly before: End; readonly after: End }[];
  readonly undecided: number;
};

export const contextOf = (ground: Ground, { trace }: Answered, { rule, finding }: Found, idea: FixIdea): RemedyContext => ({
  model: ground.model,
  trace,
  finding,
  rule,
  idea,
  sender: senderIn(ground.model, trace, finding),
});

/** No edit can be made in what was pasted. */
export const untried = (part: FixPart, remedy: Remedy | null): ProvedFix => ({
  id: part.id,
  parts: [part],
  verdict: 'manual',
  edits: [],
  changes: remedy?.changes ?? [],
  request: null,
  answers: {},
  after: null,
  next: null,
  others: [],
  urls: null,
});

/** The other requests that end otherwise on the new ground. */
const changedOthers = ({ others }: Bench, ground: Ground): readonly ChangedRequest[] =>
  others.flatMap((before, index) => {
    // Most end as before: only those that do not are followed step by step.
    const answer = outcomeAlone(ground.world, before.request);
    if (answer === null || isSameAnswer(before.trace.outcome, answer)) return [];
    return [{ index, before: before.trace, after: ask(ground, before.request).trace }];
  });

/** Applies a remedy to a ground, reads and traces again; null where it cannot be written, or where reading finds new faults in it. */
const attempt = (
  ground: Ground,
  answered: Answered,
  remedy: Remedy,
): {
  readonly ground: Ground;
  readonly after: Answered;
  readonly edits: readonly Edit[];
  readonly answers: Readonly<Record<string, string>>;
} | null => {
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
export const tryIdea = (bench: Bench, start: Try | null, fault: Found, part: FixPart, remedy: Remedy): Try | null => {
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
    urls: null,
  };
  return { fix, ground: made.ground, after };
};

/** Does a saved request say the same already? */
const isTold = (others: readonly ChangedRequest[], { before, after }: { readonly before: Trace; readonly after: Trace }): boolean =>
  others.some((other) => isSameAnswer(other.before.outcome, before.outcome) && isSameAnswer(other.after.outcome, after.outcome));

/** A fix that works, weighed by what it does to every other URL. One that loses some is no plain success. */
export const weighed = ({ origin, answered, differing }: Bench, { fix, ground }: Try): ProvedFix => {
  if (!differing || fix.edits.length === 0) return fix;
  const { classes, undecided } = differing(ground.world, answered.request);
  const lost = classes.flatMap(({ request, before, after }) => {
    if (!isLost(before, after)) return [];
    const traces = { before: traceRequest(origin.world, request).trace, after: traceRequest(ground.world, request).trace };
    return isTold(fix.others, traces) || isSentAway(traces.before) ? [] : [{ request, ...traces }];
  });
  const verdict = fix.verdict === 'verified' && lost.length > 0 ? 'changes-other-requests' : fix.verdict;
  return { ...fix, verdict, urls: { changed: classes.length, undecided, lost } };
};
