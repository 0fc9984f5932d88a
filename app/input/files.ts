import { looksLikeResponse } from '../../src/index.ts';
import type { Source } from '../state/edits.ts';
import { app } from '../state/store.ts';
import { parseWorkspace } from '../storage/parse-workspace.ts';
import { addSourceTexts, openWorkspace } from './add-text.ts';

/** The model refuses more with a sentence; reading a video into the page first would help nobody. Bytes. */
const largest = 10 * 1024 * 1024;

/** PowerShell's `>` writes UTF-16: told by its byte order mark. */
const decode = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
};

/** The text of one file, under a name of its own where it stood in a folder; null, once that is said, where it cannot be read. */
export const readFile = async (file: File, name = file.name): Promise<Source | null> => {
  if (file.size > largest * 2) {
    app.notify('file-too-large', name);
    return null;
  }
  try {
    return { name, text: decode(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    app.notify('file-unreadable', name);
    return null;
  }
};

/** The texts of files; what cannot be read is said, and left out. */
export const readFiles = async (files: readonly File[]): Promise<readonly Source[]> =>
  (await Promise.all(files.map((file) => readFile(file)))).filter((source) => source !== null);

/** A workspace opens, all others are sources. */
export const addFiles = async (files: readonly File[]): Promise<void> => {
  const read = await readFiles(files);
  // A HAR, or what `curl -i` wrote into a file.
  const [only] = read;
  if (only && read.length === 1 && looksLikeResponse(only.text)) return app.setView({ dialog: { kind: 'response', text: only.text } });
  const parsed = await Promise.all(read.map(async (source) => ({ source, workspace: await parseWorkspace(source.name, source.text) })));
  const opened = parsed.find(({ workspace }) => workspace !== null);
  if (opened?.workspace) openWorkspace(opened.workspace, opened.source.name);
  addSourceTexts(parsed.filter(({ workspace }) => workspace === null).map(({ source }) => source));
};
