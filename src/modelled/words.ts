type Section = { readonly title: string; readonly intro: string };

export type PageWords = {
  readonly title: string;
  readonly intro: (count: {
    readonly claims: number;
    readonly observed: number;
    readonly documented: number;
    readonly inferred: number;
    readonly disputed: number;
  }) => readonly string[];
  readonly sections: Readonly<Record<'claims' | 'steps' | 'questions' | 'findings' | 'forms' | 'not-read' | 'not-modelled', Section>>;
  readonly columns: { readonly claim: string; readonly certainty: string; readonly source: string };
  readonly taken: string;
};

const en: PageWords = {
  title: 'What is modelled, and what is not',
  intro: ({ claims, observed, documented, inferred, disputed }) => [
    'This page is made from the data that the model itself runs on.',
    `An answer rests on ${claims} claims about AWS: ${observed} were recorded or seen on AWS, ${documented} are documented by AWS, ${inferred} are inferred, and on ${disputed} the sources disagree. The weakest claim on a request’s way is the certainty of its answer.`,
    'AWS’s pages were read in April 2026.',
  ],
  sections: {
    claims: { title: 'Claims about AWS', intro: 'What AWS does, how sure that is, and where it was read or seen.' },
    steps: {
      title: 'Steps',
      intro: 'What a place on the way may decide; words in `code` stand for what the configuration or the request says.',
    },
    questions: {
      title: 'Questions',
      intro: 'What the paste cannot tell is asked. Each question has a default, with its reason; your answer wins.',
    },
    findings: { title: 'Findings', intro: 'Faults that are recognised.' },
    forms: { title: 'Forms of input', intro: 'What is recognised and read.' },
    'not-read': {
      title: 'Known, and not read',
      intro: 'Outputs of AWS’s CLI that are recognised, and say nothing of a request’s way here.',
    },
    'not-modelled': {
      title: 'Not modelled',
      intro:
        'What AWS does and this model does not. Any other setting in the pasted text that the model does not know is reported as not modelled.',
    },
  },
  columns: { claim: 'Claim', certainty: 'Certainty', source: 'Source' },
  taken: 'Taken unless answered: ',
};

const ja: PageWords = {
  title: 'モデル化している範囲と、していない範囲',
  intro: ({ claims, observed, documented, inferred, disputed }) => [
    'このページは、モデル自体が使うデータから生成しています。',
    `回答は、AWS の動作に関する ${claims} 件の根拠に基づきます。内訳は、AWS で記録または観測されたもの ${observed} 件、AWS の文書にあるもの ${documented} 件、推定 ${inferred} 件、情報源が食い違うもの ${disputed} 件です。リクエストの経路上で最も弱い根拠が、その回答の確からしさになります。`,
    'AWS の文書は 2026 年 4 月時点のものです。',
  ],
  sections: {
    claims: { title: 'AWS の動作に関する根拠', intro: 'AWS が何をするか、その確からしさと出典です。' },
    steps: { title: 'ステップ', intro: '経路上の各所で起こりうる判断です。`コード` の語は、設定やリクエストの値に置き換わります。' },
    questions: {
      title: '質問',
      intro: '貼り付けた内容から分からないことは質問になります。既定の回答とその理由があり、利用者の回答が優先されます。',
    },
    findings: { title: '検出できる問題', intro: '認識できる設定の誤りです。' },
    forms: { title: '入力の形式', intro: '認識して読み取る形式です。' },
    'not-read': { title: '認識するが読み取らないもの', intro: '認識はしますが、リクエストの経路には関係しない AWS CLI の出力です。' },
    'not-modelled': {
      title: 'モデル化していないもの',
      intro:
        'AWS の動作のうち、このモデルが扱わないものです。これ以外にも、貼り付けた設定のうちモデルが知らない項目は「モデル化していない」と報告します。',
    },
  },
  columns: { claim: '根拠', certainty: '確からしさ', source: '出典' },
  taken: '回答がない場合: ',
};

export const pageWords: Readonly<Record<'en' | 'ja', PageWords>> = { en, ja };
