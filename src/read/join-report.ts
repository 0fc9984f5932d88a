import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';

/** Two sources say different things of the same thing: the first counts. `severity: 'info'` where a fuller one took its place. */
export const definedTwice = (what: string, name: string, at: Span | null, severity: 'warning' | 'info' = 'warning'): Problem => ({
  code: 'defined-twice',
  severity,
  at,
  params: { what, name },
});
