import { type QuickJSContext, type QuickJSHandle, type QuickJSWASMModule, Scope } from 'quickjs-emscripten-core';
import { buffer, byteStrings } from './guest/buffer.ts';
import { cloudfront, required } from './guest/modules.ts';
import { prelude } from './guest/prelude.ts';
import { answerCall, type RunState } from './host-calls.ts';
import { isRecord } from './json.ts';

/** An error as QuickJS has it. */
export type GuestError = { readonly name: string; readonly message: string; readonly stack: string };

export type Executed =
  | { readonly kind: 'returned'; readonly type: string; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: GuestError }
  | { readonly kind: 'no-handler' }
  | { readonly kind: 'unsettled' };

export type Task = {
  readonly state: RunState;
  /** The event, and the query string for `rawQueryString()`. */
  readonly event: { readonly event: unknown; readonly raw: string | null };
  readonly module: boolean;
  /** What `Date` shows, in milliseconds since 1970. */
  readonly date: number;
  /** Called when the function's own code starts. */
  readonly started: () => void;
};

// Ours, not AWS's: 2 MB there, of another engine that needs less for the same work. The stack must be small, or recursion
// would overflow the host's before QuickJS's own.
const memoryBytes = 6 * 1024 * 1024;
const stackBytes = 32 * 1024;

const fileName = 'function.js';

/** What QuickJS throws at a function whose time is up. */
export const interrupted: GuestError = { name: 'InternalError', message: 'interrupted', stack: '' };

/**
 * Runs a function once, in a runtime of its own. Whatever the function does comes back as a value; an exception means that the
 * WebAssembly instance is broken and must not be used again.
 */
export const execute = (engine: QuickJSWASMModule, task: Task): Executed =>
  Scope.withScope((scope) => {
    const runtime = scope.manage(engine.newRuntime());
    runtime.setMemoryLimit(memoryBytes);
    runtime.setMaxStackSize(stackBytes);
    runtime.setModuleLoader((name) =>
      name === 'cloudfront'
        ? 'export default globalThis.__cloudfront; delete globalThis.__cloudfront;'
        : { error: new Error(`Cannot find module "${name}"`) },
    );
    const context = scope.manage(runtime.newContext());
    const run = prepare(context, scope, task);
    runtime.setInterruptHandler(task.state.late);
    task.started();
    const loaded = load(context, scope, task);
    if (loaded) return { kind: 'threw', error: loaded };
    const called = context.callFunction(run, context.undefined);
    if (called.error) return { kind: 'threw', error: errorOf(context, scope.manage(called.error)) };
    scope.manage(called.value);
    return settle(context, scope, task.state);
  });

/** Makes the runtime's globals; returns what calls the handler. */
const prepare = (context: QuickJSContext, scope: Scope, task: Task): QuickJSHandle => {
  const { input } = task.state;
  const runtime = input.runtime === 'cloudfront-js-1.0' ? '1.0' : '2.0';
  const host = scope.manage(
    context.newFunction('host', (operation, value) => {
      const answer = answerCall(task.state, context.getString(operation), parsed(context.getString(value)));
      return context.newString(answer === undefined ? '' : JSON.stringify(answer));
    }),
  );
  const call = (script: string, ...given: readonly QuickJSHandle[]): QuickJSHandle => {
    const made = scope.manage(context.unwrapResult(context.evalCode(script, 'runtime.js')));
    return scope.manage(context.unwrapResult(context.callFunction(made, context.undefined, ...given)));
  };
  const text = (value: string) => scope.manage(context.newString(value));
  const setting = { runtime, event: JSON.stringify(task.event), date: task.date, seed: task.date % 4_294_967_296 };
  const kit = call(prelude, host, text(JSON.stringify(setting)));
  // Each is set up only where the code names it: most functions need none of them.
  const names = (word: RegExp) => word.test(input.code);
  if (runtime === '1.0') call(byteStrings, kit);
  else if (names(/buffer|crypto|bytes|atob|btoa|TextEncoder|TextDecoder|globalThis/i)) call(buffer, kit);
  if (names(/require|globalThis/)) call(required, kit, text(runtime));
  if (task.module) call(cloudfront, kit, text(input.event));
  return scope.manage(context.getProp(kit, 'run'));
};

const parsed = (json: string): unknown => (json === 'undefined' ? undefined : JSON.parse(json));

/** Runs the file itself; the added line hands its handler over and leaves the user's line numbers as they are. */
const load = (context: QuickJSContext, scope: Scope, task: Task): GuestError | null => {
  const code = `${task.state.input.code}\n;__take(typeof handler === 'undefined' ? undefined : handler);`;
  const result = context.evalCode(code, fileName, task.module ? { type: 'module' } : { type: 'global', strict: true });
  if (result.error) return errorOf(context, scope.manage(result.error));
  const value = scope.manage(result.value);
  if (!task.module) return null;
  const jobs = context.runtime.executePendingJobs();
  if (jobs.error) return errorOf(context, scope.manage(jobs.error));
  const state = context.getPromiseState(value);
  if (state.type === 'rejected') return errorOf(context, scope.manage(state.error));
  // A value that is no promise is handed back as it is, and is managed already.
  if (state.type === 'fulfilled' && !state.notAPromise) scope.manage(state.value);
  return null;
};

/** Lets promises go on until nothing is left to do. */
const settle = (context: QuickJSContext, scope: Scope, state: RunState): Executed => {
  const jobs = context.runtime.executePendingJobs();
  if (jobs.error) return { kind: 'threw', error: errorOf(context, scope.manage(jobs.error)) };
  const { finished } = state;
  // An interrupt within an async function ends that function, not the job that it runs in.
  if (!isRecord(finished)) return state.late() ? { kind: 'threw', error: interrupted } : { kind: 'unsettled' };
  const { kind, value } = finished;
  if (kind === 'no-handler') return { kind };
  if (kind === 'threw') return { kind, error: asError(value) };
  return isRecord(value) ? { kind: 'returned', type: String(value['type']), value: value['value'] } : { kind: 'unsettled' };
};

const errorOf = (context: QuickJSContext, handle: QuickJSHandle): GuestError => asError(context.dump(handle));

const asError = (value: unknown): GuestError =>
  isRecord(value)
    ? { name: textOf(value['name']), message: textOf(value['message']), stack: textOf(value['stack']) }
    : { name: '', message: textOf(value), stack: '' };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : value === undefined ? '' : String(value));
