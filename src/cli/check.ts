import { compareWithExpectation, createAnalyzer, readWorkspace } from '../index.ts';
import type { Checked } from './checked.ts';
import type { CheckCommand, Io } from './command.ts';
import { junitXml, type Unreadable } from './junit.ts';
import { type Texts, textsIn } from './texts.ts';
import { nothingRead, unusable } from './unusable.ts';

export type CheckIo = Io & { readonly writeFile: (path: string, text: string) => boolean };

/** `tracefront check`: answers every request of every workspace and compares it with what is expected. Gives the exit status. */
export const check = async (command: CheckCommand, io: CheckIo): Promise<number> => {
  const texts = textsIn(command.lang);
  const all: Checked[] = [];
  const unreadable: Unreadable[] = [];
  for (const file of command.files) {
    const checked = await checkFile(file, command, io, texts);
    if ('error' in checked) {
      unusable(io, checked.error);
      unreadable.push({ file, error: checked.error });
    } else all.push(...checked.results);
  }
  if (command.json) io.out(JSON.stringify(all, null, 2));
  else for (const line of written(all, texts)) io.out(line);
  if (command.junit !== undefined && !io.writeFile(command.junit, junitXml(all, unreadable, texts))) {
    io.err(`tracefront: ${texts.cannotWrite(command.junit)}`);
    return 2;
  }
  if (unreadable.length > 0) return 2;
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
  const unread = workspace.requests.length > 0 ? nothingRead(analysis, texts) : null;
  if (unread !== null) return { error: `${file}: ${unread}` };
  const results = workspace.requests.flatMap((request, i): readonly Checked[] => {
    const answered = analysis.reports[i];
    if (!answered) return [];
    const report = { ...answered, problems: [...answered.problems, ...analysis.problems] };
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
