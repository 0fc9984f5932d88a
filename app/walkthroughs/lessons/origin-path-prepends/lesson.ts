import type { Lesson } from '../../lesson.ts';
import { about } from './about.ts';
import { start } from './start.ts';

export const lesson: Lesson = {
  ...about,
  story: {
    en: 'The Atlas team serves a site from a bucket, and its orders API below `/v1`. The site is fine, the API answers when called directly, but `https://www.example.com/v1/orders` is `403 Missing Authentication Token`. Nobody uses a token.',
    ja: 'Atlas チームは、サイトをバケットから、注文 API を `/v1` の下で配信しています。サイトは正常で、API も直接呼べば応答するのに、`https://www.example.com/v1/orders` だけが `403 Missing Authentication Token` になります。トークンなど使っていません。',
  },
  start,
  finding: 'stage-doubled',
  steps: [
    {
      do: 'read',
      request: 1,
      title: { en: 'In front, and nothing else', ja: '前に付く、それだけ' },
      text: {
        en: 'The origin `site` has the origin path `/release-42`. CloudFront takes the whole path of the request, puts the origin path in front, and asks the bucket for the result.',
        ja: 'オリジン `site` にはオリジンパス `/release-42` が設定されています。CloudFront はリクエストのパス全体の前にオリジンパスを付け、その結果をバケットに要求します。',
      },
      select: { step: 'origin-path-prepended' },
    },
    {
      do: 'predict',
      request: 2,
      title: { en: 'The home page', ja: 'トップページ' },
      text: {
        en: 'The request is for `/`, and `DefaultRootObject` is `index.html`. Which key is the bucket asked for?',
        ja: 'リクエストは `/`、`DefaultRootObject` は `index.html` です。バケットに要求されるキーはどれでしょうか。',
      },
      choices: [
        {
          text: { en: '`index.html`', ja: '`index.html`' },
          means: { reaches: { kind: 's3-object', key: 'index.html' } },
          because: {
            en: 'The root object replaces `/`, but the origin path still comes in front.',
            ja: 'ルートオブジェクトは `/` を置き換えますが、その前にオリジンパスが付く点は同じです。',
          },
        },
        {
          text: { en: '`release-42/`', ja: '`release-42/`' },
          means: { reaches: { kind: 's3-object', key: 'release-42/' } },
          because: {
            en: 'The root object is put in for `/` at once, even before a behavior is chosen.',
            ja: '`/` は最初に、ビヘイビアが選ばれるより前に、ルートオブジェクトに置き換わります。',
          },
        },
        {
          text: { en: '`release-42/index.html`', ja: '`release-42/index.html`' },
          means: { reaches: { kind: 's3-object', key: 'release-42/index.html' } },
          because: {
            en: 'First `/` becomes `/index.html`, then the origin path is put in front. A key has no slash at its beginning.',
            ja: 'まず `/` が `/index.html` になり、次にオリジンパスが前に付きます。キーの先頭にスラッシュはありません。',
          },
        },
      ],
    },
    {
      do: 'read',
      request: 3,
      title: { en: 'How the API counts', ja: 'API 側の数え方' },
      text: {
        en: 'Called directly, a REST API takes the first segment of the path as its stage. What is left, here `/orders`, is looked up among the resources.',
        ja: 'REST API を直接呼ぶと、パスの最初のセグメントがステージになります。残り（ここでは `/orders`）に一致するリソースが探されます。',
      },
      select: { step: 'stage-selected' },
    },
    {
      do: 'predict',
      request: 0,
      title: { en: 'The broken call', ja: '問題の呼び出し' },
      text: {
        en: '`/v1/orders` fits the pattern `/v1/*`, and the origin `api` has the origin path `/v1`. Which path does the API get?',
        ja: '`/v1/orders` はパターン `/v1/*` に一致し、オリジン `api` のオリジンパスは `/v1` です。API に届くパスはどれでしょうか。',
      },
      choices: [
        {
          text: {
            en: '`/v1/orders`: the origin path takes the place of the pattern',
            ja: '`/v1/orders`（オリジンパスがパターンの部分と置き換わる）',
          },
          means: { reaches: { kind: 'rest-method', resource: '/orders' } },
          because: {
            en: 'This is what many expect, but nothing is replaced. The pattern only chooses.',
            ja: 'そう期待する人は多いのですが、何も置き換わりません。パターンは選ぶだけです。',
          },
        },
        {
          text: { en: '`/v1/v1/orders`: it comes in front of the whole path', ja: '`/v1/v1/orders`（パス全体の前に付く）' },
          means: { status: 403, answeredBy: 'api-gateway', errorType: 'MissingAuthenticationTokenException' },
          because: {
            en: 'The path is kept whole and gets `/v1` in front. The API finds the stage `v1`, and below it no resource `/v1/orders`.',
            ja: 'パスはそのまま残り、前に `/v1` が付きます。API にステージ `v1` はありますが、その下に `/v1/orders` というリソースはありません。',
          },
        },
        {
          text: { en: '`/orders`: the pattern is cut off', ja: '`/orders`（パターンの部分が取り除かれる）' },
          means: { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException' },
          because: {
            en: 'CloudFront never cuts anything off a path. Only a function can do that.',
            ja: 'CloudFront がパスの一部を取り除くことはありません。それができるのは関数だけです。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'The pattern stays in the path', ja: 'パターンの部分はパスに残る' },
      text: {
        en: 'The pattern `/v1/*` chose the behavior, and that was all it did. Its `/v1` is still in the path when the origin path is put in front.',
        ja: 'パターン `/v1/*` の役目はビヘイビアを選ぶことだけです。オリジンパスが前に付くとき、元の `/v1` はパスに残ったままです。',
      },
      select: { step: 'origin-path-prepended' },
    },
    {
      do: 'read',
      title: { en: 'What the 403 means', ja: 'この 403 が意味すること' },
      text: {
        en: 'A REST API says `Missing Authentication Token` when the stage exists but no resource and method fit the path. It is not about a token at all: the stage stands in the path twice.',
        ja: 'REST API は、ステージはあっても、パスに合うリソースとメソッドがないときに `Missing Authentication Token` を返します。トークンの話ではありません。パスにステージが 2 回入っているのです。',
      },
      select: { finding: 'stage-doubled' },
    },
    {
      do: 'find',
      title: { en: 'Which line doubles it?', ja: '2 回になる原因の行は' },
      text: {
        en: 'The viewers’ URLs must stay as they are. Put the cursor on the line that puts in the second `/v1`.',
        ja: 'ビューワーの URL は変えられません。もう 1 つの `/v1` を足している行に、カーソルを置いてください。',
      },
      lines: [{ source: 'distribution.json', text: '"OriginPath": "/v1"' }],
      hint: { en: 'Look at the origin `api`, not at the behavior.', ja: 'ビヘイビアではなく、オリジン `api` を見てください。' },
    },
    {
      do: 'fix',
      title: { en: 'Send the right path', ja: '正しいパスを送る' },
      text: {
        en: 'Make the call reach the API’s method. The style sheet must still come from the folder `release-42`.',
        ja: '呼び出しが API のメソッドに届くようにしてください。スタイルシートは、これまでどおりフォルダー `release-42` から返る必要があります。',
      },
      goals: [
        { request: 0, expect: { reaches: { kind: 'rest-method', method: 'GET' } } },
        { request: 1, expect: { reaches: { kind: 's3-object', key: 'release-42/css/app.css' } } },
      ],
      hint: {
        en: 'The viewer’s path already begins with the stage. Then the API needs no origin path: `""`.',
        ja: 'ビューワーのパスがすでにステージで始まっています。それなら API のオリジンパスは不要で、`""` にします。',
      },
      solution: [{ source: 'distribution.json', find: '"OriginPath": "/v1"', replace: '"OriginPath": ""' }],
    },
    {
      do: 'read',
      title: { en: 'What you know now', ja: 'まとめ' },
      text: {
        en: 'The origin gets the origin path, and right behind it the whole path of the viewer. An origin path adds a folder or a stage that viewers do not write; it never takes anything away.',
        ja: 'オリジンに届くのは、オリジンパスと、その直後に続くビューワーのパス全体です。オリジンパスは、ビューワーが書かないフォルダーやステージを足すためのもので、何かを取り除くことはありません。',
      },
      select: { step: 'resource-matched' },
    },
  ],
};
