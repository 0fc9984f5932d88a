import type { Step } from '../trace/step.ts';
import type { Hop } from '../trace/trace.ts';
import type { Attached } from './explanation.ts';

/** What can be looked at beside a step's sentence. */
export const attachedTo = (hop: Hop, step: Step): Attached | null => {
  switch (step.kind) {
    case 'function-ran':
    case 'function-answered':
      return { kind: 'function', before: step.before, after: step.after, logs: step.logs };
    case 'function-failed':
      return step.logs.length > 0 ? { kind: 'function', before: null, after: null, logs: step.logs } : null;
    case 'request-forwarded':
      if (!hop.sends) return null;
      return {
        kind: 'sent',
        to: hop.sends.to,
        host: hop.sends.host,
        query: hop.sends.query,
        headers: hop.sends.headers,
        dropped: { headers: step.headers.dropped, cookies: step.cookies.dropped, query: step.query.dropped },
      };
    default:
      return null;
  }
};
