import { createAnalyzer, type Report, type ReportProblem } from '../index.ts';
import type { Io, TraceCommand } from './command.ts';
import { readInputs } from './inputs.ts';
import { textsIn } from './texts.ts';
import { writeTrace } from './write-trace.ts';

/** `tracefront trace`: answers one request. Gives the exit status. */
export const trace = async (command: TraceCommand, io: Io): Promise<number> => {
  const texts = textsIn(command.lang);
  const { workspace, error } = readInputs(command.files, io, texts);
  if (!workspace) return unusable(io, error);
  const { url, method, headers, body, lang } = command;
  const asked = { ...workspace, answers: { ...workspace.answers, ...command.answers }, requests: [{ method, url, headers, body }] };
  const analysis = await createAnalyzer().analyze(asked, { lang, view: 0 });
  const [report] = analysis.reports;
  if (!report || !analysis.view) return unusable(io, texts.nothingRead);
  if (analysis.sources.every((source) => source.form === null)) return unusable(io, firstError(analysis.problems) ?? texts.nothingRead);
  const refused = report.problems.find((problem) => problem.severity === 'error');
  if (refused && report.hops.length === 0) return unusable(io, refused.message);
  const whole: Report = { ...report, problems: [...report.problems, ...analysis.problems] };
  io.out(command.json ? JSON.stringify(whole, null, 2) : writeTrace(whole, analysis.view.explanation, texts));
  return command.failOnFindings && whole.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
};

const unusable = (io: Io, message: string): number => {
  io.err(`tracefront: ${message}`);
  return 2;
};

const firstError = (problems: readonly ReportProblem[]): string | null => {
  const problem = problems.find((one) => one.severity === 'error') ?? problems[0];
  if (!problem) return null;
  return problem.at ? `${problem.at.source}:${problem.at.line}:${problem.at.column}: ${problem.message}` : problem.message;
};
