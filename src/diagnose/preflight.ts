import { headerOf } from '../trace/request.ts';
import type { Trace } from '../trace/trace.ts';

/** Before a cross-origin request the browser asks with OPTIONS, and sends no credentials with it. */
export const isPreflight = (trace: Trace): boolean => {
  const headers = trace.request.headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  const has = (name: string): boolean => headerOf({ headers }, name) !== undefined;
  return trace.request.method === 'OPTIONS' && (has('origin') || has('access-control-request-method'));
};
