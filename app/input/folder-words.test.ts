import { expect, test } from 'vitest';
import { folderSentence } from './folder-words.ts';

const nothing = { taken: 0, skipped: [], noText: 0, beyond: 0, unreadable: 0 };

test.each([
  [{ ...nothing, taken: 1 }, 'Added 1 file.'],
  [
    { ...nothing, taken: 3, skipped: ['node_modules', '.git', 'node_modules'], noText: 1 },
    'Added 3 files. Not looked into: 3 folders (.git, node_modules). Left out: 1 file that is no text.',
  ],
  [nothing, 'The folder holds no text to read.'],
  [
    { ...nothing, taken: 100, beyond: 20, unreadable: 1 },
    'Added 100 files. Not readable: 1. Not read: 20 files more. At most 100 files of 20 MB together, 10 MB each, are taken; drop a smaller folder.',
  ],
])('%o', (taken, sentence) => {
  expect(folderSentence(taken, 'en')).toBe(sentence);
});

test('in Japanese', () => {
  expect(folderSentence({ ...nothing, taken: 2, skipped: ['.git'] }, 'ja')).toBe(
    '2 件のファイルを追加しました。対象外のフォルダー: 1 件（.git）。',
  );
});
