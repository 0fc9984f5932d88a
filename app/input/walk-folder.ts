import { type Found, isSkippedFolder } from './choose-files.ts';

/** A file that was dropped or chosen, by its path from what was dropped. */
export type FoundFile = Found & { readonly file: File };

export type Walked = { readonly files: readonly FoundFile[]; readonly skipped: readonly string[]; readonly unreadable: number };

/** A folder of a whole disk must not hold the page: what is beyond is not even looked at. */
const mostLookedAt = 5000;

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A browser gives a folder's entries in portions, and an empty one at the end. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0 || all.length > mostLookedAt) return all;
    all.push(...some);
  }
};

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

/** All files below what was dropped. */
export const walkEntries = async (dropped: readonly FileSystemEntry[]): Promise<Walked> => {
  const files: FoundFile[] = [];
  const skipped: string[] = [];
  let unreadable = 0;
  const open = [...dropped];
  for (let entry = open.shift(); entry !== undefined && files.length < mostLookedAt; entry = open.shift()) {
    try {
      if (isDirectory(entry)) {
        if (isSkippedFolder(entry.name)) skipped.push(entry.name);
        else open.push(...(await entriesOf(entry)));
      } else if (isFile(entry)) {
        const file = await fileOf(entry);
        files.push({ path: entry.fullPath.replace(/^\//, ''), size: file.size, file });
      }
    } catch {
      unreadable += 1;
    }
  }
  return { files, skipped, unreadable };
};

/** The same of a folder that was chosen: the browser has gone through it already. */
export const walkChosen = (chosen: readonly File[]): Walked => {
  const skipped = new Set<string>();
  const files = chosen.slice(0, mostLookedAt).flatMap((file): readonly FoundFile[] => {
    const path = file.webkitRelativePath || file.name;
    const folders = path.split('/').slice(0, -1);
    const cut = folders.findIndex(isSkippedFolder);
    if (cut < 0) return [{ path, size: file.size, file }];
    skipped.add(folders.slice(0, cut + 1).join('/'));
    return [];
  });
  return { files, skipped: [...skipped].map((path) => path.slice(path.lastIndexOf('/') + 1)), unreadable: 0 };
};
