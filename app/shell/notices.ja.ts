import type { NoticeWords } from './notices.en.ts';

export const ja: NoticeWords = {
  'source-added': (name) => `${name} を追加しました。`,
  'example-replaced': (name) => `サンプルの代わりに ${name} を追加しました。`,
  'sources-added': (count) => `ソースを ${count} 件追加しました。`,
  'source-removed': (name) => `${name} を削除しました。`,
  'request-from-curl': () => 'curl コマンドからリクエストを読み取りました。',
  'curl-unreadable': () => 'この curl コマンドには URL が見つかりません。',
  'request-removed': () => 'リクエストを削除しました。',
  'workspace-opened': (name) => `${name} を開きました。`,
  'file-unreadable': (name) => `${name} を読み取れませんでした。`,
  'file-too-large': (name) => `${name} は 10 MB を超えるため、追加しませんでした。`,
  'lesson-unknown': (id) => `レッスン「${id}」はここにはありません。`,
  'not-kept': () => 'ブラウザーがタブに保持できる量を超えています。再読み込みすると失われます。',
  'remember-on': () => '今後はこの端末に記憶します。',
  'remember-off': () => 'この端末への記憶をやめました。',
  forgotten: () => 'すべて消去しました。',
  undone: (what) => `元に戻しました: ${what}`,
  redone: (what) => `やり直しました: ${what}`,
  'nothing-to-undo': () => '元に戻す操作はありません。',
};
