import type { FunctionFailure } from '../trace/step.ts';
import { type GuestError, interrupted } from './execute.ts';

/** Why a run fails. `detail` is what AWS, the function or its engine says: names and values, in no language. */
export type Fault = { readonly reason: FunctionFailure; readonly detail: string; readonly line?: number | null };

/** Functions whose result is refused answer 502, functions that could not run answer 503. */
export const statusOf = (reason: FunctionFailure): 502 | 503 =>
  reason === 'bad-result' || reason === 'bad-uri' || reason === 'read-only-header' || reason === 'forbidden-header' ? 502 : 503;

/** What no runtime of CloudFront has, though programs elsewhere do. */
const absent = new Set([
  ...[
    'setTimeout',
    'setInterval',
    'setImmediate',
    'clearTimeout',
    'clearInterval',
    'queueMicrotask',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
  ],
  ...[
    'process',
    'performance',
    'URL',
    'URLSearchParams',
    'Headers',
    'Request',
    'Response',
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'Proxy',
    'Reflect',
  ],
  ...[
    'BigInt',
    'Buffer',
    'atob',
    'btoa',
    'TextEncoder',
    'TextDecoder',
    'escape',
    'unescape',
    'window',
    'self',
    'global',
    'navigator',
    'document',
    'Intl',
  ],
]);

/** What an error that the function did not catch amounts to. */
export const faultOf = ({ name, message, stack }: GuestError): Fault => {
  const line = lineOf(stack);
  if (name === interrupted.name && message === interrupted.message) return { reason: 'timed-out', detail: '', line: null };
  if (name === 'InternalError' && /out of memory/.test(message)) return { reason: 'out-of-memory', detail: message, line };
  // The wording of CloudFront's own engine, so that it can be found: ReferenceError: "x" is not defined.
  const worded = message.replace(/^'?([\w$]+)'? is not defined$/, '"$1" is not defined');
  const detail = name === '' ? worded : worded === '' ? name : `${name}: ${worded}`;
  const missing = /^"([\w$]+)" is not defined$/.exec(worded)?.[1];
  const feature =
    (name === 'ReferenceError' && missing !== undefined && absent.has(missing)) ||
    /^(eval|Function constructor) is not supported$|^Cannot find module "/.test(message);
  return { reason: feature ? 'forbidden-feature' : 'threw', detail, line };
};

/** The line of the user's code that a stack begins in. */
const lineOf = (stack: string): number | null => {
  const found = /function\.js:(\d+)/.exec(stack);
  return found ? Number(found[1]) : null;
};
