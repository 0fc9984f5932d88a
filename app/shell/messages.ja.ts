import type { ShellWords } from './messages.en.ts';

export const ja: ShellWords = {
  paletteTitle: 'コマンド',
  paletteSearch: 'コマンドを検索',
  paletteNothing: '該当するコマンドはありません。',
  keyWalk: 'ステップを順にたどる (ステップ一覧か図の上で)',
  keyPalette: 'コマンド',
  keyKeys: 'この一覧',
  keyUndo: '元に戻す・やり直す (入力欄の外で)',
  keyTab: 'エディターで: Tab で外に出られるようにする',
  keyEsc: '閉じる、選択を解除する',
  keyLesson: 'レッスン内: 前へ、次へ',
  forgetTitle: 'すべて消去しますか?',
  forgetBody: '貼り付けた内容、リクエスト、設定のすべてを、このページとブラウザーから消去します。元には戻せません。',
  forgetDo: 'すべて消去',
  replaceTitle: 'ワークスペースを置き換えますか?',
  replaceBody: (name) => `${name} を開くと、まだ保存していない現在の内容と置き換わります。「元に戻す」で戻せます。`,
  replaceDo: '置き換える',
};
