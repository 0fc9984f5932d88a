/** What is pasted, dropped or chosen. Telling what it is comes with the first of it: nothing on the first screen needs that. */
const adding = () => import('./add-text.ts');

/** Whatever was pasted outside a field, or added in the dialog: a command, a workspace, else a source. */
export const takeText = async (text: string, name = ''): Promise<void> => (await adding()).addText(text, name);

/** A `curl` command: in place of the request in view. */
export const takeCurl = async (command: string): Promise<void> => (await adding()).addCurl(command, 'replace');

/** Files that were chosen or dropped: a workspace opens, all others are sources. A browser empties its list after the event: it is copied first. */
export const takeFiles = async (files: Iterable<File>): Promise<void> => {
  const all = [...files];
  return (await import('./files.ts')).addFiles(all);
};

/** Folders that were dropped, with what is in them. */
export const takeFolders = async (entries: readonly FileSystemEntry[]): Promise<void> => (await import('./folder.ts')).addEntries(entries);

/** The files of a folder that was chosen. */
export const takeChosenFolder = async (files: Iterable<File>): Promise<void> => {
  const all = [...files];
  return (await import('./folder.ts')).addChosenFolder(all);
};
