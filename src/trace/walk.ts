import type { Certainty } from '../facts/claim.ts';
import { claims } from '../facts/claims.ts';
import type { Value } from '../model/value.ts';
import type { AlsoSent, Answer, PlaceRef } from './answer.ts';
import { answers } from './answers.ts';
import { weaker } from './certainty.ts';
import type { RunFunction } from './ports.ts';
import type { Asked, Question } from './question.ts';
import type { HttpRequest } from './request.ts';
import type { Evidence, Rejected, Step, StepData } from './step.ts';
import type { Hop } from './trace.ts';

/** The hop being made: what a service fills in while the request is at its place. */
export type Frame = {
  readonly index: number;
  readonly at: PlaceRef;
  readonly pass: number;
  readonly arrival: Hop['arrival'];
  readonly from: number | null;
  readonly request: HttpRequest;
  behavior: string | null;
  behaviorIndex: number | null;
  origin: string | null;
  originGroup: string | null;
  sends: HttpRequest | null;
  /** What the origin itself answered, before anything on the way back changed it. */
  originStatus: number | null;
  also: AlsoSent[];
  steps: Step[];
  answer: Answer;
};

/** Where a sent request goes on to. The directory and the services stand behind it. */
export type Dispatch = (walk: Walk, request: HttpRequest, arrival: Hop['arrival']) => Answer;

/** One run of the simulation: what every service gets in hand. Mutable within the run, never outside it. */
export type Walk = {
  /** False: only the outcome is wanted, so steps need not be worded. */
  readonly recording: boolean;
  readonly answers: Readonly<Record<string, string>>;
  readonly dispatch: Dispatch;
  readonly runFunction: RunFunction | null;
  readonly frames: Frame[];
  readonly asked: Map<string, Asked>;
  /** The places that the request is in right now, outermost first. */
  readonly stack: Frame[];
  /** The names of the distributions that have accepted the request on the way to here, API Gateway's own included. */
  readonly chain: string[];
  /** Viewer hosts taken to be a distribution's, for the whole trace. */
  readonly standIns: Map<string, string>;
  /** How often each distribution was entered on the way to here. */
  readonly entered: Map<string, number>;
  certainty: Certainty;
  loop: { through: string; passes: number } | null;
};

export const newWalk = ({
  recording,
  answers: given,
  dispatch,
  runFunction,
}: Pick<Walk, 'recording' | 'answers' | 'dispatch' | 'runFunction'>): Walk => ({
  recording,
  answers: given,
  dispatch,
  runFunction,
  frames: [],
  asked: new Map(),
  stack: [],
  chain: [],
  standIns: new Map(),
  entered: new Map(),
  certainty: 'observed',
  loop: null,
});

/** The place that is deciding now. */
export const here = (walk: Walk): Frame => {
  const frame = walk.stack.at(-1);
  if (!frame) throw new Error('no place is visited');
  return frame;
};

/** Notes a decision of the place that is deciding now. Where only the outcome is wanted, evidence given as a function is never gathered. */
export const note = (
  walk: Walk,
  data: StepData,
  because: readonly Evidence[] | (() => readonly Evidence[]),
  rejected: readonly Rejected[] = [],
): void => {
  if (!walk.recording) return;
  noteWith(walk, data, typeof because === 'function' ? because() : because, rejected);
};

const noteWith = (walk: Walk, data: StepData, because: readonly Evidence[], rejected: readonly Rejected[]): void => {
  for (const evidence of because) {
    if (evidence.kind === 'claim' && !evidence.aside) walk.certainty = weaker(walk.certainty, claims[evidence.claim].certainty);
  }
  here(walk).steps.push({ ...data, because, rejected });
};

/** Asks a question: the user's answer, else the default. */
export const ask = (walk: Walk, question: Question): string => {
  const before = walk.asked.get(question.id);
  if (before) return before.answer;
  const given = walk.answers[question.id];
  const set = given !== undefined && accepts(question.options, given);
  const answer = set ? given : question.default;
  walk.asked.set(question.id, { ...question, answer, set });
  return answer;
};

/** What may stand behind an option that ends in `=`. A pattern each, linear in the text. */
const behind: Readonly<Record<string, RegExp>> = {
  'status=': /^[1-5]\d\d$/,
  'uri=': /^\//,
  'host=': /^[\w.:-]+$/,
  'region=': /^[a-z]{2}(-[a-z]+)+-\d+$/,
};

/** Is this an answer that the options allow? An option that ends in `=` takes text of its kind behind it, `…` is any text at all. */
const accepts = (options: readonly string[], answer: string): boolean =>
  options.some((option) => {
    if (option === '…') return true;
    if (!option.endsWith('=')) return option === answer;
    return answer.startsWith(option) && (behind[option]?.test(answer.slice(option.length)) ?? true);
  });

// A value that nothing in the paste resolves unwinds the place that needs it: every service reads dozens of values, and
// a check after each would bury the routing. `visit` catches it and answers `cannot-tell`; nothing else may.
type Unresolvable = { readonly unresolvable: true };
const isUnresolvable = (thrown: unknown): thrown is Unresolvable =>
  typeof thrown === 'object' && thrown !== null && 'unresolvable' in thrown;

/** The value, or what the user said that its expression stands for (`value:<expression>`); else the trace stops here. */
export const settle = <T>(walk: Walk, value: Value<T>, what: string, parse: (text: string) => T | undefined): T => {
  if (value.from !== 'unresolved') return value.value;
  const id = `value:${value.expression}`;
  const answer = ask(walk, {
    id,
    kind: 'value',
    what: value.expression,
    options: ['unresolved', '…'],
    default: 'unresolved',
    why: 'expression-unresolved',
    at: value.at,
    claim: null,
  });
  const parsed = answer === 'unresolved' ? undefined : parse(answer);
  if (parsed !== undefined) return parsed;
  note(walk, { kind: 'value-unresolved', expression: value.expression, what }, [
    { kind: 'pasted', at: value.at },
    { kind: 'question', id },
  ]);
  throw { unresolvable: true } satisfies Unresolvable;
};

/** The ways to read the text that a user gives for an unresolved value. */
export const asText = (text: string): string => text;
export const asFlag = (text: string): boolean | undefined => (text === 'true' ? true : text === 'false' ? false : undefined);
export const asNumber = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
export const oneOf =
  <const T extends string>(...allowed: readonly T[]) =>
  (text: string): T | undefined =>
    allowed.find((a) => a === text);

/** Visits a place: one hop. */
export const visit = (walk: Walk, at: PlaceRef, request: HttpRequest, arrival: Hop['arrival'], serve: () => Answer): Answer => {
  const pass = at.kind === 'distribution' ? (walk.entered.get(at.name) ?? 0) + 1 : 1;
  const frame: Frame = {
    index: walk.frames.length,
    at,
    pass,
    arrival,
    from: walk.stack.at(-1)?.index ?? null,
    request,
    behavior: null,
    behaviorIndex: null,
    origin: null,
    originGroup: null,
    sends: null,
    originStatus: null,
    also: [],
    steps: [],
    answer: answers.cannotTell,
  };
  walk.frames.push(frame);
  walk.stack.push(frame);
  if (at.kind === 'distribution') walk.entered.set(at.name, pass);
  try {
    frame.answer = serve();
  } catch (thrown) {
    if (!isUnresolvable(thrown)) throw thrown;
  }
  walk.stack.pop();
  if (at.kind === 'distribution') walk.entered.set(at.name, pass - 1);
  return frame.answer;
};
