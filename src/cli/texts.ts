import type { Language, ReportFixVerdict, WorkspaceFault } from '../index.ts';

/** What the command line says of itself, beside the sentences of the model. */
export type Texts = {
  readonly why: string;
  readonly findings: string;
  readonly fixes: string;
  readonly assumed: string;
  readonly problems: string;
  readonly certainty: string;
  readonly nothingRead: string;
  readonly why_: (reason: string) => string;
  readonly verdicts: Readonly<Record<ReportFixVerdict, string>>;
  readonly cannotOpen: (file: string) => string;
  readonly badWorkspace: (fault: WorkspaceFault) => string;
  readonly expected: (path: string, expected: string, actual: string) => string;
  readonly noRequest: string;
  readonly noFinding: (finding: string, there: readonly string[]) => string;
  readonly noFix: (fix: string, there: readonly string[]) => string;
  readonly cannotWrite: (file: string) => string;
  readonly askInstead: (request: string) => string;
  readonly alsoChanges: (request: string) => string;
  readonly needsAnswer: (answer: string) => string;
  readonly tryAnswer: (answer: string) => string;
  readonly tally: (passed: number, failed: number) => string;
};

const place = ({ at }: WorkspaceFault): string => `${at.source}:${at.line}:${at.column}`;

const en: Texts = {
  why: 'Why',
  findings: 'Findings',
  fixes: 'Fixes',
  assumed: 'Assumed',
  problems: 'Problems with the input',
  certainty: 'Certainty',
  nothingRead: 'nothing could be read of these files',
  why_: (reason) => `(${reason})`,
  verdicts: {
    verified: 'verified',
    'changes-other-requests': 'changes other requests too',
    'next-fault': 'then the next fault shows',
    'does-not-help': 'does not help',
    manual: 'by hand',
    unproved: 'not tried yet',
  },
  cannotOpen: (file) => `${file}: cannot be read; check the path`,
  badWorkspace: (fault) => {
    switch (fault.reason) {
      case 'syntax':
        return `${place(fault)}: this is not valid JSON; repair it, or save the workspace again`;
      case 'not-a-workspace':
        return `${place(fault)}: this is no workspace: the member "tracefront" is missing`;
      case 'newer-version':
        return `${place(fault)}: this workspace is of a newer version; update Tracefront`;
      case 'wrong-shape':
        return `${place(fault)}: "${fault.what}" is not what a workspace has there; see the README for the format`;
    }
  },
  expected: (path, expected, actual) => `${path}: expected ${expected}, got ${actual}`,
  noRequest: 'there is no request: give --url, or a workspace that has requests',
  noFinding: (finding, there) => `no request has the finding '${finding}'; there are: ${there.join(', ') || 'none'}`,
  noFix: (fix, there) => `the finding has no fix '${fix}'; there are: ${there.join(', ') || 'none'}`,
  cannotWrite: (file) => `${file}: cannot be written; check the path`,
  askInstead: (request) => `then call: ${request}`,
  alsoChanges: (request) => `this changes too: ${request}`,
  needsAnswer: (answer) => `then give: --answer '${answer}'`,
  tryAnswer: (answer) => `to try it: --answer '${answer}'`,
  tally: (passed, failed) => `${passed} passed, ${failed} failed`,
};

const ja: Texts = {
  why: '理由',
  findings: '検出事項',
  fixes: '修正案',
  assumed: '前提',
  problems: '入力の問題',
  certainty: '確からしさ',
  nothingRead: 'これらのファイルからは何も読み取れませんでした',
  why_: (reason) => `（${reason}）`,
  verdicts: {
    verified: '検証済み',
    'changes-other-requests': 'ほかのリクエストの結果も変わります',
    'next-fault': '次の問題が現れます',
    'does-not-help': '効果なし',
    manual: '手作業',
    unproved: '未検証',
  },
  cannotOpen: (file) => `${file}: 読み込めません。パスを確認してください`,
  badWorkspace: (fault) => {
    switch (fault.reason) {
      case 'syntax':
        return `${place(fault)}: JSON として正しくありません。修正するか、ワークスペースを保存し直してください`;
      case 'not-a-workspace':
        return `${place(fault)}: ワークスペースではありません（"tracefront" がありません）`;
      case 'newer-version':
        return `${place(fault)}: 新しいバージョンのワークスペースです。Tracefront を更新してください`;
      case 'wrong-shape':
        return `${place(fault)}: "${fault.what}" の内容がワークスペースの形式と合いません。形式は README を参照してください`;
    }
  },
  expected: (path, expected, actual) => `${path}: 期待値は ${expected}、実際は ${actual}`,
  noRequest: 'リクエストがありません。--url を指定するか、リクエストを含むワークスペースを指定してください',
  noFinding: (finding, there) => `検出事項 '${finding}' のあるリクエストがありません。検出事項: ${there.join('、') || 'なし'}`,
  noFix: (fix, there) => `この検出事項に修正案 '${fix}' はありません。修正案: ${there.join('、') || 'なし'}`,
  cannotWrite: (file) => `${file}: 書き込めません。パスを確認してください`,
  askInstead: (request) => `修正後に呼び出す URL: ${request}`,
  alsoChanges: (request) => `このリクエストの結果も変わります: ${request}`,
  needsAnswer: (answer) => `修正後に指定する回答: --answer '${answer}'`,
  tryAnswer: (answer) => `試すには: --answer '${answer}'`,
  tally: (passed, failed) => `成功 ${passed} 件、失敗 ${failed} 件`,
};

export const textsIn = (lang: Language): Texts => (lang === 'ja' ? ja : en);

const synopsis = `tracefront trace [--json] [--lang en|ja] [--fail-on-findings] [--answer ID=VALUE]... --url URL [-X METHOD] [-H 'Name: value']... [--body] FILE...
tracefront check [--json] [--junit FILE] [--lang en|ja] WORKSPACE...
tracefront list [--json] [--lang en|ja] [--answer ID=VALUE]... --urls URLS FILE...
tracefront fix --finding ID --fix ID [--dry-run] [--lang en|ja] [--answer ID=VALUE]... [--url URL] [-X METHOD] [-H 'Name: value']... [--body] FILE...
tracefront explain [--json] [--lang en|ja] [--answer ID=VALUE]... --response RESPONSE [--url URL] [-X METHOD] [-H 'Name: value']... [--body] FILE...
tracefront map [--json] [--lang en|ja] [--answer ID=VALUE]... --host HOST [--scheme http|https] [-X METHOD] [-H 'Name: value']... [--body] FILE...
tracefront diff [--json] [--lang en|ja] [--answer ID=VALUE]... --host HOST [--scheme http|https] [-X METHOD] [-H 'Name: value']... [--body] BEFORE... -- AFTER...`;

export const usage: Readonly<Record<Language, string>> = {
  en: `${synopsis}

trace answers one request. FILE is any accepted form, or a workspace, which brings its sources and answers.
check answers every request of every workspace and compares with what it expects.
list answers every line of URLS (a URL, perhaps with its method in front; or a CSV with a column of URLs, or a CloudFront access log) and groups them by what they come to.
fix writes the files as a fix that "trace --json" lists leaves them; --dry-run prints the difference instead. Without --url it takes the first request of a workspace that has the finding.
explain compares RESPONSE (what curl -i or curl -v printed, a HAR entry, a body) with the prediction: who answered, what that does not prove, and, where they disagree, what would explain it. Without --url it takes the request that RESPONSE tells of, else the first of a workspace.
map says where all URLs of HOST end: the paths that are treated alike, each kind with one of its URLs. diff says which of them end otherwise with the files AFTER.
Exit status: 0 fine; 1 an expectation failed, an error finding with --fail-on-findings, a difference, or a response that was not predicted; 2 unusable input.`,
  ja: `${synopsis}

trace は 1 つのリクエストに答えます。FILE には対応している形式のファイルか、ワークスペース(ソースと回答を含む)を指定します。
check は各ワークスペースのすべてのリクエストに答え、期待値と比較します。
list は URLS の各行(URL、先頭にメソッドを書いてもよい。URL の列を含む CSV、CloudFront のアクセスログも可)のリクエストに答え、結果ごとにまとめます。
fix は trace --json が示す修正案を適用したファイルを書き込みます。--dry-run を指定すると差分だけを表示します。--url がない場合は、ワークスペースのリクエストのうち、その検出事項がある最初のものを対象にします。
explain は RESPONSE(curl -i や curl -v の出力、HAR のエントリ、ボディ)を予測と比較し、応答元と、その応答からは断定できないことを示します。予測と一致しない場合は、考えられる原因を可能性の高い順に挙げます。--url がない場合は、RESPONSE から分かるリクエスト、またはワークスペースの最初のリクエストを対象にします。
map は HOST のすべての URL の行き先を、同じ扱いになるパスの種類ごとに URL の例を付けて示します。diff は AFTER のファイルで結果が変わる URL だけを示します。
終了ステータス: 0 正常、1 期待値との不一致、--fail-on-findings 指定時のエラー検出、差分あり、または予測と異なる応答、2 入力が使えない場合。`,
};
