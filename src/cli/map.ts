import { createAnalyzer, type MapComparison, type UrlMap, type Workspace } from '../index.ts';
import type { DiffCommand, Io, MapCommand } from './command.ts';
import { readInputs } from './inputs.ts';
import { type Texts, textsIn } from './texts.ts';

/** `tracefront map`: where all URLs of a host end. Gives the exit status. */
export const map = async (command: MapCommand, io: Io): Promise<number> => {
  const texts = textsIn(command.lang);
  const asked = await usable(command.files, command.answers, io, texts);
  if (asked === null) return 2;
  const found = await createAnalyzer().map(asked, command.of, { lang: command.lang });
  io.out(command.json ? JSON.stringify(found, null, 2) : written(found));
  return 0;
};

/** `tracefront diff`: the URLs of a host that end otherwise in a second version. Gives the exit status: 1 where there are any. */
export const diff = async (command: DiffCommand, io: Io): Promise<number> => {
  const texts = textsIn(command.lang);
  const before = await usable(command.before, command.answers, io, texts);
  const after = before && (await usable(command.after, command.answers, io, texts));
  if (before === null || after === null) return 2;
  const found = await createAnalyzer().compare(before, after, command.of, { lang: command.lang });
  io.out(command.json ? JSON.stringify(found, null, 2) : differences(found));
  return found.differences.length > 0 ? 1 : 0;
};

/** The workspace that files make; null, with a word on standard error, where nothing of them can be read. */
const usable = async (files: readonly string[], answers: Workspace['answers'], io: Io, texts: Texts): Promise<Workspace | null> => {
  const { workspace, error } = readInputs(files, io, texts);
  const read = workspace && (await createAnalyzer().analyze({ ...workspace, requests: [] }));
  if (!workspace || !read || read.sources.every(({ form }) => form === null)) {
    io.err(`tracefront: ${error ?? texts.nothingRead}`);
    return null;
  }
  return { ...workspace, answers: { ...workspace.answers, ...answers } };
};

const written = ({ of, classes, behaviors, unreached, routes, rawForms }: UrlMap): string => {
  const lines = (indices: readonly number[]): readonly string[] =>
    classes.flatMap(({ id, where, title, url, note }) =>
      indices.includes(id) ? [`  ${where}  →  ${title}`, `      ${url}`, ...(note === null ? [] : [`      ${note}`])] : [],
    );
  const grouped = new Set(behaviors.flatMap((behavior) => behavior.classes));
  return [
    `${of.method} ${of.scheme}://${of.host}`,
    ...behaviors.flatMap(({ name, classes: ids, note }) => [name, ...(note === null ? [] : [`  ${note}`]), ...lines(ids)]),
    ...lines(classes.flatMap(({ id }) => (grouped.has(id) ? [] : [id]))),
    ...unreached.flatMap(({ title, why }) => [title, ...why.map(({ text }) => `  ${text}`)]),
    ...routes.flatMap(({ note }) => note ?? []),
    rawForms.text,
  ].join('\n');
};

const differences = ({ differences: found, notes }: MapComparison): string =>
  [...found.flatMap(({ text, where }) => [text, `  ${where}`]), ...notes].join('\n');
