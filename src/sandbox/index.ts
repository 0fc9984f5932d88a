import { functionLimits } from '../facts/limits.ts';
import type { FunctionInput, FunctionOutput, RunFunction } from '../trace/ports.ts';
import { toBytes } from './bytes.ts';
import { type Engines, startEngines } from './engines.ts';
import { eventOf, type FunctionEvent } from './event.ts';
import { type Executed, execute, interrupted } from './execute.ts';
import { type Fault, faultOf, statusOf } from './failure.ts';
import type { RunState } from './host-calls.ts';
import { originChange } from './origin-change.ts';
import { readReturned } from './returned.ts';
import { type ReadCode, readCode } from './syntax.ts';

/** The host's clock. The model has none of its own. */
export type Clock = {
  /** Milliseconds since any fixed moment; it must go on while a function runs. */
  readonly now: () => number;
  /** What `Date` shows to functions, in milliseconds since 1970. */
  readonly date: number;
};

/** Runs CloudFront Functions. Loaded only where the code of one was pasted: QuickJS is half a megabyte. */
export type Sandbox = { readonly run: RunFunction; readonly dispose: () => void };

/** Our bound, not AWS's: a function is given about a millisecond there. */
const timeLimit = 500;
/** Milliseconds of work from which AWS might stop a function. */
const slowFrom = 10;

/** Loads QuickJS. A run is one synchronous call; it never throws, whatever the function does. */
export const loadSandbox = async (clock: Clock): Promise<Sandbox> => {
  const engines = await startEngines();
  const read = rememberedCode();
  const setup: Setup = { engines, clock, read, broke: new Set() };
  // The first runs of an engine are slow; that is nothing to tell about the user's function.
  for (let n = 0; n < 3; n += 1) runOnce(setup, warmUp);
  return { run: (input) => runOnce(setup, input), dispose: engines.dispose };
};

const warmUp: FunctionInput = {
  name: 'warm-up',
  code: "import cf from 'cloudfront'; async function handler(event) { await null; return event.request; }",
  runtime: 'cloudfront-js-2.0',
  event: 'viewer-request',
  distribution: { id: '', domainName: '' },
  request: { method: 'GET', uri: '/', query: undefined, headers: [] },
  response: null,
  keyValue: () => null,
  origins: [],
};

type Setup = {
  readonly engines: Engines;
  readonly clock: Clock;
  readonly read: (input: FunctionInput) => ReadCode;
  /** Code that has broken an instance: while only one is left, it is not risked again. */
  readonly broke: Set<string>;
};

/** Reading the syntax tree takes longer than most functions do, and a list of requests runs one function often. */
const rememberedCode = () => {
  const known = new Map<string, ReadCode>();
  return ({ code, runtime }: FunctionInput): ReadCode => {
    const key = `${runtime} ${code}`;
    const found = known.get(key) ?? readCode(code, runtime);
    if (known.size > 100) known.clear();
    known.set(key, found);
    return found;
  };
};

const runOnce = (setup: Setup, input: FunctionInput): FunctionOutput => {
  const event = eventOf(input);
  const before = JSON.stringify(event, null, 2);
  const refused = (fault: Fault): FunctionOutput => ({ before, after: '', logs: [], notes: [], slow: false, ...failed(fault) });
  const bytes = toBytes(input.code, 'utf8').length;
  if (bytes > functionLimits.codeBytes) return refused({ reason: 'too-large', detail: `${bytes} > ${functionLimits.codeBytes}` });
  const code = setup.read(input);
  if (code.kind === 'refused') return refused({ reason: 'syntax', detail: code.detail, line: code.line });
  const { state, result, slow } = attempts(setup, input, event, code.module);
  const common = { before, logs: state.logs, notes: [...code.notes, ...state.notes], slow };
  const end = (fault: Fault): FunctionOutput => ({ ...common, after: '', ...failed(fault) });
  const fault = faultIn(result);
  if (fault) return end(fault);
  const origin = state.origin ? originChange(state.origin, input.origins) : null;
  if (origin && 'fault' in origin) return end({ reason: 'bad-result', detail: origin.fault });
  const { type, value } = result !== 'broken' && result.kind === 'returned' ? result : { type: '', value: null };
  const returned = readReturned(input, event, type, value, origin?.change ?? null);
  if (returned.kind === 'fault') return end(returned.fault);
  const part = returned.kind === 'request' ? 'request' : 'response';
  return { ...common, after: JSON.stringify({ ...event, [part]: value }, null, 2), ...returned };
};

const failed = ({ reason, detail, line = null }: Fault) => ({ kind: 'failed', status: statusOf(reason), reason, detail, line }) as const;

const faultIn = (result: Executed | 'broken'): Fault | null => {
  if (result === 'broken') return { reason: 'out-of-memory', detail: '' };
  if (result.kind === 'threw') return faultOf(result.error);
  if (result.kind === 'no-handler') return { reason: 'no-handler', detail: 'handler' };
  return result.kind === 'unsettled' ? { reason: 'bad-result', detail: 'Promise { <pending> }' } : null;
};

type Attempt = { readonly state: RunState; readonly result: Executed | 'broken'; readonly milliseconds: number };

/** Runs a function, and once more where it took long: the first time it may have been the machine. */
const attempts = (setup: Setup, input: FunctionInput, event: FunctionEvent, module: boolean): Attempt & { readonly slow: boolean } => {
  const first = attempt(setup, input, event, module);
  const again = first.milliseconds > slowFrom && first.result !== 'broken' && first.result.kind === 'returned';
  const last = again ? attempt(setup, input, event, module) : first;
  return { ...last, slow: last.milliseconds > slowFrom };
};

const attempt = ({ engines, clock, broke }: Setup, input: FunctionInput, event: FunctionEvent, module: boolean): Attempt => {
  let start = clock.now();
  const elapsed = () => clock.now() - start;
  const state: RunState = { input, logs: [], notes: [], origin: null, finished: null, late: () => elapsed() > timeLimit };
  const engine = engines.current();
  if (engine === null || (broke.has(input.code) && engines.ready() < 2)) return { state, result: 'broken', milliseconds: 0 };
  const started = () => {
    start = clock.now();
  };
  try {
    const result = execute(engine, { state, event: { event, raw: input.request.query ?? null }, module, date: clock.date, started });
    // An interrupt may strike within a promise's own work, which then fails with whatever is half done: the time is what ended it.
    const cut = result.kind === 'threw' && state.late();
    return { state, result: cut ? { kind: 'threw', error: interrupted } : result, milliseconds: elapsed() };
  } catch {
    // The host's stack ran over, or the instance aborted: what is left of it cannot be trusted.
    engines.drop();
    broke.add(input.code);
    return { state, result: state.late() ? { kind: 'threw', error: interrupted } : 'broken', milliseconds: elapsed() };
  }
};
