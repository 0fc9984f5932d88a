import { createAnalyzer, readUrlList, type TitledUrlList } from '../index.ts';
import type { Io, ListCommand } from './command.ts';
import { readInputs } from './inputs.ts';
import { textsIn } from './texts.ts';
import { nothingRead, unusable } from './unusable.ts';

/** `tracefront list`: answers a list of URLs and groups them by what they come to. Gives the exit status. */
export const list = async (command: ListCommand, io: Io): Promise<number> => {
  const texts = textsIn(command.lang);
  const { workspace, error } = readInputs(command.files, io, texts);
  if (!workspace) return unusable(io, error);
  const text = io.readFile(command.urls);
  if (text === null) return unusable(io, texts.cannotOpen(command.urls));
  const asked = { ...workspace, answers: { ...workspace.answers, ...command.answers } };
  const analyzer = createAnalyzer();
  const unread = nothingRead(await analyzer.analyze(asked, { lang: command.lang }), texts);
  if (unread !== null) return unusable(io, unread);
  const found = await analyzer.list(asked, await readUrlList(text), { lang: command.lang });
  io.out(command.json ? JSON.stringify(withoutIndices(found), null, 2) : written(found));
  return 0;
};

/** The index of each line's group is for machines that hold the list; here the groups are what is wanted. */
const withoutIndices = ({ groupOf: _, ...rest }: TitledUrlList): Omit<TitledUrlList, 'groupOf'> => rest;

const written = ({ groups }: TitledUrlList): string => {
  const width = Math.max(0, ...groups.map(({ count }) => String(count).length));
  return groups
    .flatMap(({ title, count, examples }) => [
      `${String(count).padStart(width)}  ${title}`,
      ...examples.map(({ method, url, line }) => `${' '.repeat(width)}    ${line}: ${method} ${url}`),
    ])
    .join('\n');
};
