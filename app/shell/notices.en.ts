import type { NoticeKind } from '../state/store.ts';

/** Its detail is the whole sentence: whoever notifies has the words. */
type SaysItself = 'folder-added' | 'folder-cut' | 'fix-applied' | 'link-unreadable' | 'settings-wrong';

/** What a notice says, by its kind, of its detail. */
export type NoticeWords = Readonly<Record<Exclude<NoticeKind, SaysItself>, (detail: string) => string>>;

export const en: NoticeWords = {
  'source-added': (name) => `Added ${name}.`,
  'example-replaced': (name) => `Added ${name}, in place of the example.`,
  'sources-added': (count) => `Added ${count} sources.`,
  'source-removed': (name) => `Removed ${name}.`,
  'request-from-curl': () => 'Took the request from the curl command.',
  'curl-unreadable': () => 'No URL was found in this curl command.',
  'request-removed': () => 'Deleted the request.',
  'workspace-opened': (name) => `Opened ${name}.`,
  'file-unreadable': (name) => `${name} could not be read.`,
  'file-too-large': (name) => `${name} is over 10 MB and was not added.`,
  'lesson-unknown': (id) => `There is no lesson “${id}” here.`,
  'not-kept': () => 'This is more than the browser keeps for a tab: a reload would lose it.',
  'remember-on': () => 'Remembered on this device from now on.',
  'remember-off': () => 'No longer remembered on this device.',
  forgotten: () => 'Everything is forgotten.',
  undone: (what) => `Undid: ${what}.`,
  redone: (what) => `Did again: ${what}.`,
  'nothing-to-undo': () => 'Nothing to undo.',
};
