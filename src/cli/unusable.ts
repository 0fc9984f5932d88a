import type { Analysis, ReportProblem } from '../index.ts';
import type { Io } from './command.ts';
import type { Texts } from './texts.ts';

/** Says in one line why the input cannot be used: a URL or a text that is quoted may hold line breaks. Gives the exit status. */
export const unusable = (io: Io, message: string): 2 => {
  io.err(`tracefront: ${message.replace(/\s+/g, ' ')}`);
  return 2;
};

/** Where not one source was recognised: what is wrong with the first. */
export const nothingRead = ({ sources, problems }: Pick<Analysis, 'sources' | 'problems'>, texts: Texts): string | null =>
  sources.every(({ form }) => form === null) ? (firstError(problems) ?? texts.nothingRead) : null;

const firstError = (problems: readonly ReportProblem[]): string | null => {
  const problem = problems.find((one) => one.severity === 'error') ?? problems[0];
  if (!problem) return null;
  return problem.at ? `${problem.at.source}:${problem.at.line}:${problem.at.column}: ${problem.message}` : problem.message;
};
