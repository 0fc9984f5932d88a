import { dirname, join } from 'node:path';
import {
  type Analysis,
  applyEdits,
  createAnalyzer,
  type ReportFinding,
  type ReportFix,
  unifiedDiff,
  type Workspace,
  type WorkspaceRequest,
  writeWorkspace,
} from '../index.ts';
import type { FixCommand, Io } from './command.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { type Texts, textsIn } from './texts.ts';

/** What `fix` needs beside reading: it writes. False: the file could not be written. */
export type WritingIo = Io & { readonly writeFile: (path: string, text: string) => boolean };

type Ready = Extract<Inputs, { error: null }>;
type Chosen = { readonly finding: ReportFinding; readonly fix: ReportFix; readonly request: WorkspaceRequest };

/** `tracefront fix`: writes the files as a fix leaves them, or prints the difference. Gives the exit status. */
export const fix = async (command: FixCommand, io: WritingIo): Promise<number> => {
  const texts = textsIn(command.lang);
  const inputs = readInputs(command.files, io, texts);
  if (inputs.workspace === null) return unusable(io, inputs.error);
  const requests = requestsOf(command, inputs.workspace);
  if (requests.length === 0) return unusable(io, texts.noRequest);
  const workspace = { ...inputs.workspace, answers: { ...inputs.workspace.answers, ...command.answers }, requests };
  const found = await choose(command, workspace, texts);
  if ('error' in found) return unusable(io, found.error);
  return apply(command, io, inputs, found, texts);
};

const unusable = (io: Io, message: string): number => {
  io.err(`tracefront: ${message}`);
  return 2;
};

/** The request of the command line first, then those that the workspaces bring: they are compared before and after. */
const requestsOf = ({ url, method, headers, body }: FixCommand, { requests }: Workspace): readonly WorkspaceRequest[] =>
  url === null ? requests : [{ url, method, headers, body }, ...requests];

const findingIn = (analysis: Analysis, index: number, rule: string): ReportFinding | undefined =>
  analysis.reports[index]?.findings.find((finding) => finding.rule === rule);

/** The fix in the first request that has the finding. */
const choose = async (
  command: FixCommand,
  workspace: Workspace,
  texts: Texts,
): Promise<(Chosen & { readonly names: readonly string[] }) | { readonly error: string }> => {
  const analyzer = createAnalyzer();
  const plain = await analyzer.analyze(workspace, { lang: command.lang });
  const view = (command.url === null ? workspace.requests : workspace.requests.slice(0, 1)).findIndex(
    (_, index) => findingIn(plain, index, command.finding) !== undefined,
  );
  const request = workspace.requests[view];
  if (!request) return { error: texts.noFinding(command.finding, rulesIn(plain)) };
  const proved = await analyzer.analyze(workspace, { lang: command.lang, view, prove: true });
  const finding = findingIn(proved, view, command.finding);
  const chosen = finding?.fixes.find(({ id }) => id === command.fix);
  if (!finding || !chosen) return { error: texts.noFix(command.fix, finding?.fixes.map(({ id }) => id) ?? []) };
  if (chosen.verdict === 'manual' || chosen.verdict === 'does-not-help') {
    return { error: `${command.fix}: ${texts.verdicts[chosen.verdict]}. ${chosen.how}` };
  }
  return { finding, fix: chosen, request, names: proved.sources.map(({ name }) => name) };
};

const rulesIn = ({ reports }: Analysis): readonly string[] => [
  ...new Set(reports.flatMap(({ findings }) => findings.map(({ rule }) => rule))),
];

const apply = (
  command: FixCommand,
  io: WritingIo,
  inputs: Ready,
  { fix: chosen, names }: Chosen & { readonly names: readonly string[] },
  texts: Texts,
): number => {
  const before = new Map(inputs.workspace.sources.map(({ text }, i) => [names[i] ?? '', text]));
  tell(command, io, chosen, texts);
  if (command.dryRun) {
    io.out(unifiedDiff(before, chosen.edits).trimEnd());
    return 0;
  }
  const after = applyEdits(before, chosen.edits);
  const written = filesOf(inputs, names, after, chosen, dirname(command.files[0] ?? '.'));
  for (const [path, text] of written) {
    if (!io.writeFile(path, text)) return unusable(io, texts.cannotWrite(path));
    io.out(path);
  }
  return 0;
};

/** What does not show in the files goes to standard error, so that standard output stays a diff or a list. */
const tell = ({ lang: _ }: FixCommand, io: Io, { verdict, title, request, answers, changes }: ReportFix, texts: Texts): void => {
  io.err(`${title}: ${texts.verdicts[verdict]}`);
  if (request) io.err(texts.askInstead(`${request.method} ${request.url}`));
  for (const change of changes) io.err(texts.alsoChanges(change.request));
  for (const [id, answer] of Object.entries(answers)) io.err(texts.needsAnswer(`${id}=${answer}`));
};

/** Every file that is not as it was. A workspace holds its sources itself, new ones too; else a new source is a file beside the first. */
const filesOf = (
  { workspace, places }: Ready,
  names: readonly string[],
  after: ReadonlyMap<string, string>,
  { answers }: ReportFix,
  folder: string,
): readonly (readonly [path: string, text: string])[] => {
  const changed = workspace.sources.map((source, i) => ({ ...source, text: after.get(names[i] ?? '') ?? source.text }));
  const isChanged = (i: number): boolean => changed[i]?.text !== workspace.sources[i]?.text;
  const fresh = [...after].filter(([name]) => !names.includes(name)).map(([name, text]) => ({ name, text }));
  const loose = places.flatMap(({ path, workspace: own }, i) =>
    own === null && isChanged(i) ? [[path, changed[i]?.text ?? ''] as const] : [],
  );
  const homes = [...new Set(places.flatMap(({ workspace: own }) => own ?? []))];
  const [home] = homes;
  const whole = homes.flatMap((one) => {
    const takes = one === home ? fresh : [];
    const own = places.flatMap((place, i) => (place.workspace === one ? [i] : []));
    if (takes.length === 0 && !own.some(isChanged)) return [];
    const sources = [...own.flatMap((i) => changed[i] ?? []), ...takes];
    return [[one.path, writeWorkspace({ ...one.content, sources, answers: { ...one.content.answers, ...answers } })] as const];
  });
  return [...loose, ...whole, ...(home ? [] : fresh.map(({ name, text }) => [join(folder, name), text] as const))];
};
