import type { Verdict } from '../explain/report.ts';

/** What a ticket says around the model's own sentences. */
export type ExportWords = {
  readonly why: string;
  readonly findings: string;
  readonly fixes: string;
  readonly assumed: string;
  readonly problems: string;
  readonly certainty: string;
  readonly picture: string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly because: (reason: string) => string;
  readonly made: string;
};

const en: ExportWords = {
  why: 'Why',
  findings: 'Findings',
  fixes: 'Fixes',
  assumed: 'Assumed',
  problems: 'Problems with the input',
  certainty: 'Certainty',
  picture: 'The way of the request',
  severity: { error: 'error', warning: 'warning', info: 'note' },
  verdicts: {
    verified: 'verified',
    'changes-other-requests': 'changes other requests too',
    'next-fault': 'then the next fault shows',
    'does-not-help': 'does not help',
    manual: 'by hand',
    unproved: 'not tried yet',
  },
  because: (reason) => ` (${reason})`,
  made: 'Made with Tracefront: a model of AWS, which calls nobody. Secrets were replaced by stand-ins.',
};

const ja: ExportWords = {
  why: '理由',
  findings: '検出事項',
  fixes: '修正案',
  assumed: '前提',
  problems: '入力の問題',
  certainty: '確からしさ',
  picture: 'リクエストの経路',
  severity: { error: 'エラー', warning: '警告', info: '参考' },
  verdicts: {
    verified: '検証済み',
    'changes-other-requests': 'ほかのリクエストの結果も変わる',
    'next-fault': '次の問題が現れる',
    'does-not-help': '効果なし',
    manual: '手作業',
    unproved: '未検証',
  },
  because: (reason) => `（${reason}）`,
  made: 'Tracefront で作成しました。AWS の動作を手元で再現するモデルで、どこにも接続しません。機密情報は仮の値に置き換えてあります。',
};

export const exportWords = (lang: 'en' | 'ja'): ExportWords => (lang === 'ja' ? ja : en);
