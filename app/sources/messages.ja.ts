import type { AsideWords } from './messages.en.ts';

export const ja: AsideWords = {
  openFolder: 'フォルダーを開く',
  twice: '重複した定義',
  isTwice: (title, sources) => `${title} の定義が ${sources} で異なります。`,
  areTwice: (count, sources) => `${count} 件の定義が ${sources} で異なります。`,
  and: (others, last) => `${others} と ${last}`,
  counts: '使う定義',
  countsFor: (title) => `使う定義: ${title}`,
  each: '個別に選ぶ',
  mixed: '複数',
  first: (source) => `${source}（最初）`,
  didChoose: '使う定義の選択',
  quiet: (count) => `ルーティングに関係しないファイル ${count} 件`,
  removeQuiet: 'すべて外す',
  didRemoveQuiet: '関係しないファイルの除外',
};
