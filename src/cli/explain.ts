import { createAnalyzer, type ExplainedCause, type ExplainedResponse, type Workspace, type WorkspaceRequest } from '../index.ts';
import type { ExplainCommand, Io } from './command.ts';
import { readInputs } from './inputs.ts';
import { type Texts, textsIn } from './texts.ts';
import { nothingRead, unusable } from './unusable.ts';

type Sentence = ExplainedResponse['says'];

const plain = (sentence: Sentence): string => sentence.map(({ text }) => text).join('');

/** `tracefront explain`: sets an answer that was seen beside the prediction. Gives the exit status: 1 where they disagree. */
export const explain = async (command: ExplainCommand, io: Io): Promise<number> => {
  const texts = textsIn(command.lang);
  const { workspace, error } = readInputs(command.files, io, texts);
  if (!workspace) return unusable(io, error);
  const pasted = io.readFile(command.response);
  if (pasted === null) return unusable(io, texts.cannotOpen(command.response));
  const asked = { ...workspace, answers: { ...workspace.answers, ...command.answers } };
  const analyzer = createAnalyzer();
  const unread = nothingRead(await analyzer.analyze({ ...asked, requests: [] }, { lang: command.lang }), texts);
  if (unread !== null) return unusable(io, unread);
  const request = await requestFor(command, asked, (one) => analyzer.explain(asked, one, pasted, { lang: command.lang }));
  if (request === null) return unusable(io, texts.noRequest);
  const found = await analyzer.explain(asked, request, pasted, { lang: command.lang });
  if (found.recognised === null) return unusable(io, found.problems.map(({ text }) => plain(text)).join(' '));
  io.out(command.json ? JSON.stringify(asData(request, found), null, 2) : written(request, found, texts));
  return found.verdict === 'disagrees' ? 1 : 0;
};

/** The request of the command line, else the one that the response tells of, else the first of the workspaces. */
const requestFor = async (
  { url, method, headers, body }: ExplainCommand,
  { requests }: Workspace,
  explain: (request: WorkspaceRequest) => Promise<ExplainedResponse>,
): Promise<WorkspaceRequest | null> => {
  if (url !== null) return { url, method, headers, body };
  const { read } = await explain({ url: '/' });
  const told = read.request;
  if (told?.url) return { url: told.url, method: told.method ?? 'GET', headers: told.headers };
  return requests[0] ?? null;
};

/** What `--json` prints: ids and kinds never change with the language. */
const asData = (request: WorkspaceRequest, found: ExplainedResponse) => ({
  tracefront: 1,
  request: { method: request.method ?? 'GET', url: request.url, headers: request.headers ?? [] },
  form: found.read.form,
  answers: found.read.responses.length,
  recognised: found.recognised,
  verdict: found.verdict,
  predicted: found.predicted?.title ?? null,
  says: plain(found.says),
  about: found.about.map(plain),
  caveats: found.caveats.map(plain),
  compared: found.compared.map(({ text, ...one }) => ({ ...one, text: plain(text) })),
  causes: found.causes.map(({ text, title, fit, answers, edits, request: other, explanation }) => ({
    kind: explanation.kind,
    change: explanation.kind === 'answers' ? null : explanation.change,
    text: plain(text),
    outcome: title,
    fit,
    answers,
    edits,
    request: other,
  })),
  problems: found.problems.map(({ code, text }) => ({ code, message: plain(text) })),
});

const written = (request: WorkspaceRequest, found: ExplainedResponse, texts: Texts): string => {
  const differing = found.compared.filter(({ result }) => result === 'differs');
  return [
    `${request.method ?? 'GET'} ${request.url}`,
    ...found.form.map(plain),
    ...found.about.map((sentence) => `  ${plain(sentence)}`),
    ...found.caveats.map((sentence) => `  ! ${plain(sentence)}`),
    ...(found.predicted ? [plain(found.predicted.text)] : []),
    plain(found.says),
    ...differing.map(({ text }) => `  ${plain(text)}`),
    ...found.causes.flatMap((cause, index) => causeLines(cause, index, texts)),
  ].join('\n');
};

const causeLines = ({ text, title, answers }: ExplainedCause, index: number, texts: Texts): readonly string[] => [
  `${index + 1}. ${plain(text)}`,
  `     → ${title}`,
  ...Object.entries(answers).map(([id, answer]) => `     ${texts.tryAnswer(`${id}=${answer}`)}`),
];
