import type { Language } from '../state/model.ts';

/** What became of a folder, in figures. */
export type FolderTaken = {
  readonly taken: number;
  /** Names of folders that were not looked into. */
  readonly skipped: readonly string[];
  readonly noText: number;
  readonly beyond: number;
  readonly unreadable: number;
};

const namesOf = (skipped: readonly string[]): string => [...new Set(skipped)].toSorted().slice(0, 3).join(', ');

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

const en = ({ taken, skipped, noText, beyond, unreadable }: FolderTaken): readonly string[] => [
  taken === 0 ? 'The folder holds no text to read.' : `Added ${files(taken)}.`,
  skipped.length === 0 ? '' : `Not looked into: ${skipped.length === 1 ? '1 folder' : `${skipped.length} folders`} (${namesOf(skipped)}).`,
  noText === 0 ? '' : `Left out: ${files(noText)} that ${noText === 1 ? 'is' : 'are'} no text.`,
  unreadable === 0 ? '' : `Not readable: ${unreadable}.`,
  beyond === 0 ? '' : `Not read: ${files(beyond)} more. At most 100 files of 20 MB together, 10 MB each, are taken; drop a smaller folder.`,
];

const ja = ({ taken, skipped, noText, beyond, unreadable }: FolderTaken): readonly string[] => [
  taken === 0 ? 'フォルダーに読み取れるテキストがありません。' : `${taken} 件のファイルを追加しました。`,
  skipped.length === 0 ? '' : `対象外のフォルダー: ${skipped.length} 件（${namesOf(skipped)}）。`,
  noText === 0 ? '' : `テキストではないファイル: ${noText} 件。`,
  unreadable === 0 ? '' : `読み取れなかったもの: ${unreadable} 件。`,
  beyond === 0
    ? ''
    : `ほかの ${beyond} 件は読み取っていません。扱えるのは 100 ファイル、合計 20 MB、1 ファイル 10 MB までです。より小さなフォルダーをドロップしてください。`,
];

export const folderSentence = (taken: FolderTaken, lang: Language): string =>
  lang === 'ja'
    ? ja(taken).join('')
    : en(taken)
        .filter((one) => one !== '')
        .join(' ');
