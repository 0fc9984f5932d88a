import { compareWithExpectation, createAnalyzer, type ExpectationFailure, type Report, readWorkspace } from '../index.ts';
import type { CheckCommand, Io } from './command.ts';
import { type Texts, textsIn } from './texts.ts';

type Checked = {
  readonly workspace: string;
  readonly request: Report['request'];
  readonly report: Report;
  readonly failures: readonly ExpectationFailure[];
};

/** `tracefront check`: answers every request of every workspace and compares it with what is expected. Gives the exit status. */
export const check = async (command: CheckCommand, io: Io): Promise<number> => {
  const texts = textsIn(command.lang);
  const all: Checked[] = [];
  let unreadable = false;
  for (const file of command.files) {
    const checked = await checkFile(file, command, io, texts);
    if ('error' in checked) {
      io.err(`tracefront: ${checked.error}`);
      unreadable = true;
    } else all.push(...checked.results);
  }
  if (command.json) io.out(JSON.stringify(all, null, 2));
  else for (const line of written(all, texts)) io.out(line);
  if (unreadable) return 2;
  return all.some(({ failures }) => failures.length > 0) ? 1 : 0;
};

const checkFile = async (
  file: string,
  { lang }: CheckCommand,
  io: Io,
  texts: Texts,
): Promise<{ readonly results: readonly Checked[] } | { readonly error: string }> => {
  const text = io.readFile(file);
  if (text === null) return { error: texts.cannotOpen(file) };
  const { workspace, fault } = readWorkspace(file, text);
  if (!workspace) return { error: texts.badWorkspace(fault) };
  const analysis = await createAnalyzer().analyze(workspace, { lang });
  const results = workspace.requests.flatMap((request, i): readonly Checked[] => {
    const report = analysis.reports[i];
    if (!report) return [];
    return [
      { workspace: file, request: report.request, report, failures: request.expect ? compareWithExpectation(report, request.expect) : [] },
    ];
  });
  return { results };
};

const written = (all: readonly Checked[], texts: Texts): readonly string[] => [
  ...all.flatMap(({ workspace, request, report, failures }) => {
    const name = request.name ?? `${request.method} ${request.url}`;
    const { outcome } = report;
    const what = outcome.status === null ? outcome.kind : `${outcome.status}${outcome.errorType ? ` ${outcome.errorType}` : ''}`;
    const lines = failures.map(
      ({ path, expected, actual }) => `    ${texts.expected(path, JSON.stringify(expected), JSON.stringify(actual))}`,
    );
    return [
      `${failures.length === 0 ? 'ok  ' : 'FAIL'} ${workspace}: ${name} → ${what}${outcome.answeredBy ? ` (${outcome.answeredBy})` : ''}`,
      ...lines,
    ];
  }),
  texts.tally(all.filter(({ failures }) => failures.length === 0).length, all.filter(({ failures }) => failures.length > 0).length),
];
