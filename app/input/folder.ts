import { app } from '../state/store.ts';
import { addSourceTexts } from './add-text.ts';
import { chooseFiles, mostFiles, withoutCommonFolder } from './choose-files.ts';
import { readFile } from './files.ts';
import { folderSentence } from './folder-words.ts';
import { type Walked, walkChosen, walkEntries } from './walk-folder.ts';

/** What the browser knows no ending of may be no text either: a text has no NUL, and UTF-16 was read as such by now. */
const isText = (text: string): boolean => !text.slice(0, 2000).includes('\u0000');

const add = async ({ files, skipped, unreadable }: Walked): Promise<void> => {
  const { taken, noText, beyond } = chooseFiles(withoutCommonFolder(files), mostFiles);
  const read = (await Promise.all(taken.map(({ file, path }) => readFile(file, path)))).filter((source) => source !== null);
  const texts = read.filter(({ text }) => isText(text));
  addSourceTexts(texts);
  const { lang } = app.store.getState().view;
  const binary = noText + read.length - texts.length;
  const said = folderSentence({ taken: texts.length, skipped, noText: binary, beyond, unreadable }, lang);
  app.notify(beyond > 0 ? 'folder-cut' : 'folder-added', said, texts.length > 0);
};

/** Folders that were dropped, with whatever was dropped beside them. */
export const addEntries = async (entries: readonly FileSystemEntry[]): Promise<void> => add(await walkEntries(entries));

/** A folder that was chosen. */
export const addChosenFolder = (files: readonly File[]): Promise<void> => add(walkChosen(files));
