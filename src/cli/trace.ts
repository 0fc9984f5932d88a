import { createAnalyzer, type Report } from '../index.ts';
import type { Io, TraceCommand } from './command.ts';
import { readInputs } from './inputs.ts';
import { textsIn } from './texts.ts';
import { nothingRead, unusable } from './unusable.ts';
import { writeTrace } from './write-trace.ts';

/** `tracefront trace`: answers one request. Gives the exit status. */
export const trace = async (command: TraceCommand, io: Io): Promise<number> => {
  const texts = textsIn(command.lang);
  const { workspace, error } = readInputs(command.files, io, texts);
  if (!workspace) return unusable(io, error);
  const { url, method, headers, body, lang } = command;
  // The requests that a workspace brings are compared before and after each fix.
  const others = workspace.requests.filter((request) => request.url !== url || (request.method ?? 'GET') !== method);
  const asked = {
    ...workspace,
    answers: { ...workspace.answers, ...command.answers },
    requests: [{ method, url, headers, body }, ...others],
  };
  const analysis = await createAnalyzer().analyze(asked, { lang, view: 0, prove: true });
  const [report] = analysis.reports;
  if (!report || !analysis.view) return unusable(io, texts.nothingRead);
  const unread = nothingRead(analysis, texts);
  if (unread !== null) return unusable(io, unread);
  const refused = report.problems.find((problem) => problem.severity === 'error');
  if (refused && report.hops.length === 0) return unusable(io, refused.message);
  const whole: Report = { ...report, problems: [...report.problems, ...analysis.problems] };
  io.out(command.json ? JSON.stringify(whole, null, 2) : writeTrace(whole, analysis.view.explanation, texts));
  return command.failOnFindings && whole.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
};
