import type { Problem } from '../text/problem.ts';

/** What is accepted, in UTF-16 units of text, levels, sources, and documents in one text. Beyond, one clear problem; nothing is cut short in silence. */
export const limits = { sourceLength: 10 * 1024 * 1024, totalLength: 20 * 1024 * 1024, depth: 128, sources: 100, documents: 1000 } as const;

type Named = { readonly name: string; readonly text: string };

const atStart = (source: string): Problem['at'] => ({ source, start: 0, end: 0 });

/** The problem of one source's text that is too large, else null. */
export const sizeProblem = (source: string, text: string): Problem | null =>
  text.length <= limits.sourceLength
    ? null
    : {
        code: 'text-too-large',
        severity: 'error',
        at: atStart(source),
        params: { source, megabytes: Math.ceil(text.length / 1048576), limit: limits.sourceLength / 1048576 },
      };

/** The sources that are within the limits, in order, and one problem for each limit passed. A single large text is `readSource`'s to refuse. */
export const withinLimits = <T extends Named>(
  sources: readonly T[],
): { readonly accepted: readonly T[]; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const counted = sources.slice(0, limits.sources);
  if (sources.length > limits.sources) {
    problems.push({ code: 'too-many-sources', severity: 'error', at: null, params: { sources: sources.length, limit: limits.sources } });
  }
  const accepted: T[] = [];
  let total = 0;
  for (const source of counted) {
    // A source that is refused for its own size does not use up the room of the others.
    if (source.text.length <= limits.sourceLength) total += source.text.length;
    if (total <= limits.totalLength) accepted.push(source);
  }
  if (total > limits.totalLength) {
    const params = { megabytes: Math.ceil(total / 1048576), limit: limits.totalLength / 1048576 };
    problems.push({ code: 'total-too-large', severity: 'error', at: null, params });
  }
  return { accepted, problems };
};
