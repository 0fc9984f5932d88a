import type { Problem, ProblemCode, Severity } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Region } from './json-regions.ts';
import type { Leftover } from './shell.ts';

/** What reading one region needs: its text, and where its offsets stand in what was pasted. */
export type JsonJob = {
  readonly text: string;
  /** Where the text ends but for white space: what touches it may be cut off. */
  readonly trimmedEnd: number;
  readonly region: Region;
  readonly leftovers: ReadonlyMap<number, Leftover>;
  readonly span: (start: number, end: number) => Span;
  readonly problems: Problem[];
};

export const report = (job: JsonJob, code: ProblemCode, severity: Severity, at: Span, params: Problem['params'] = {}): void =>
  void job.problems.push({ code, severity, at, params });

/** Does something end where a text breaks off? Then it may be only the beginning of what was meant. */
export const touchesCut = (job: JsonJob, end: number): boolean => job.region.open > 0 && end >= job.trimmedEnd;
