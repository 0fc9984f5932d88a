import type { Lesson } from '../../lesson.ts';
import { about } from './about.ts';
import { start } from './start.ts';

const forbidden = { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException' };
const missingToken = { status: 403, answeredBy: 'api-gateway', errorType: 'MissingAuthenticationTokenException' };

export const lesson: Lesson = {
  ...about,
  story: {
    en: 'Mika of the payments team opens `https://pay.example.com/charges`; Jun calls the API directly, with a typo. One gets `{"message":"Forbidden"}`, the other `{"message":"Missing Authentication Token"}`. Both are 403, and no method of this API asks for authentication.',
    ja: '決済チームのミカさんは `https://pay.example.com/charges` を開き、ジュンさんは API を直接呼ぶときにパスを打ち間違えました。一方は `{"message":"Forbidden"}`、もう一方は `{"message":"Missing Authentication Token"}`。どちらも 403 ですが、この API のメソッドに認証は設定されていません。',
  },
  start,
  finding: 'stage-unknown',
  steps: [
    {
      do: 'read',
      request: 1,
      title: { en: 'Two doors, one behind the other', ja: '関門は 2 つある' },
      text: {
        en: 'A REST API looks at a path in two steps: the first segment must be a stage, and what is left must fit a resource with this method. `/prod/charges` passes both.',
        ja: 'REST API は 2 段階でパスを見ます。最初のセグメントはステージ名でなければならず、残りはそのメソッドを持つリソースに一致しなければなりません。`/prod/charges` は両方を通ります。',
      },
      select: { step: 'stage-selected' },
    },
    {
      do: 'predict',
      request: 2,
      title: { en: 'The first door', ja: '1 つ目の関門' },
      text: {
        en: 'Somebody writes `/Prod/charges`, with a capital P. The only stage is `prod`. What comes back?',
        ja: '`/Prod/charges` と、P を大文字で書いてしまいました。ステージは `prod` しかありません。何が返るでしょうか。',
      },
      choices: [
        {
          text: { en: 'The charges: case does not matter', ja: '正常な応答（大文字と小文字は区別されない）' },
          means: { reaches: {} },
          because: { en: 'Stage names are case-sensitive.', ja: 'ステージ名は大文字と小文字を区別します。' },
        },
        {
          text: { en: '403 `Forbidden`', ja: '403 `Forbidden`' },
          means: forbidden,
          because: {
            en: 'There is no stage `Prod`, so the request never came to the resources. A REST API says `Forbidden` to that.',
            ja: '`Prod` というステージはないので、リソースを調べる前に止まります。REST API はこのとき `Forbidden` を返します。',
          },
        },
        {
          text: { en: '403 `Missing Authentication Token`', ja: '403 `Missing Authentication Token`' },
          means: missingToken,
          because: {
            en: 'That body needs a stage that exists: it comes from behind the first door.',
            ja: 'そのボディが返るのは、ステージが存在するときです。1 つ目の関門を通った先の応答です。',
          },
        },
      ],
    },
    {
      do: 'predict',
      request: 3,
      title: { en: 'The second door', ja: '2 つ目の関門' },
      text: {
        en: 'This is Jun’s call: `/prod/charge`, without the s. What comes back?',
        ja: 'ジュンさんの呼び出しは、s が抜けた `/prod/charge` でした。何が返るでしょうか。',
      },
      choices: [
        {
          text: { en: '404 `Not Found`', ja: '404 `Not Found`' },
          means: { status: 404, answeredBy: 'api-gateway' },
          because: {
            en: 'An HTTP API would say that. A REST API answers 403 to a path it does not know.',
            ja: 'HTTP API ならそうなります。REST API は、知らないパスに 403 を返します。',
          },
        },
        {
          text: { en: '403 `Forbidden`', ja: '403 `Forbidden`' },
          means: forbidden,
          because: {
            en: 'The stage `prod` exists, so the first door is passed.',
            ja: 'ステージ `prod` は存在するので、1 つ目の関門は通っています。',
          },
        },
        {
          text: { en: '403 `Missing Authentication Token`', ja: '403 `Missing Authentication Token`' },
          means: missingToken,
          because: {
            en: 'The stage is there, the resource is not. The words are misleading: read them as “no such path or method”.',
            ja: 'ステージはありますが、リソースがありません。紛らわしい文言ですが、「そのパスかメソッドはない」と読み替えてください。',
          },
        },
      ],
    },
    {
      do: 'read',
      request: 5,
      title: { en: 'The same fault in disguise', ja: '同じ誤りの別の姿' },
      text: {
        en: 'With an `Authorization` header, the same wrong path is answered with a complaint about that header. People then look for the fault in their token; it is still the path.',
        ja: '同じ誤ったパスでも、`Authorization` ヘッダーが付いていると、そのヘッダーについてのエラーが返ります。トークンを疑いたくなりますが、原因はやはりパスです。',
      },
      select: { step: 'resource-missing' },
    },
    {
      do: 'read',
      request: 0,
      title: { en: 'Mika’s 403', ja: 'ミカさんの 403' },
      text: {
        en: 'CloudFront asked the API for `/charges`, exactly as Mika wrote it. So the API took `charges` for a stage, and said `Forbidden`.',
        ja: 'CloudFront は、ミカさんが書いたとおりの `/charges` を API に要求しました。API は `charges` をステージ名とみなし、`Forbidden` を返したのです。',
      },
      select: { step: 'stage-missing' },
    },
    {
      do: 'find',
      title: { en: 'Where does the stage belong?', ja: 'ステージを書く場所は' },
      text: {
        en: 'Viewers do not write the stage, so CloudFront has to. Put the cursor on the line where it should stand.',
        ja: 'ビューワーはステージを書かないので、CloudFront が補う必要があります。書くべき行にカーソルを置いてください。',
      },
      lines: [{ source: 'distribution.json', text: '"OriginPath": ""' }],
      hint: { en: 'It is a member of the origin, and empty now.', ja: 'オリジンの項目で、今は空になっています。' },
    },
    {
      do: 'fix',
      title: { en: 'Bring it to the stage and the resource', ja: 'ステージとリソースに届ける' },
      text: {
        en: 'Change the configuration so that `https://pay.example.com/charges` reaches the API’s method.',
        ja: '`https://pay.example.com/charges` が API のメソッドに届くように、設定を直してください。',
      },
      goals: [{ request: 0, expect: { reaches: { kind: 'rest-method', method: 'GET' } } }],
      hint: {
        en: 'An origin path is put in front of the viewer’s path. It begins with a slash.',
        ja: 'オリジンパスはビューワーのパスの前に付きます。スラッシュで始めます。',
      },
      solution: [{ source: 'distribution.json', find: '"OriginPath": ""', replace: '"OriginPath": "/prod"' }],
    },
    {
      do: 'predict',
      request: 4,
      title: { en: 'A method that is not there', ja: 'メソッドがないとき' },
      text: {
        en: 'Mika now opens `https://pay.example.com/refunds` in the browser: a GET. The resource has only POST. What does the API say?',
        ja: '続いてミカさんは `https://pay.example.com/refunds` をブラウザーで開きました。つまり GET です。このリソースにあるのは POST だけです。API は何を返すでしょうか。',
      },
      choices: [
        {
          text: { en: '405 `Method Not Allowed`', ja: '405 `Method Not Allowed`' },
          means: { status: 405 },
          because: {
            en: 'API Gateway does not look for a resource first and a method then: it wants the pair.',
            ja: 'API Gateway はリソースとメソッドを別々にではなく、組で探します。',
          },
        },
        {
          text: { en: '403 `Forbidden`', ja: '403 `Forbidden`' },
          means: forbidden,
          because: {
            en: 'The stage is reached now; what is missing lies behind it.',
            ja: '今はステージまで届いています。足りないのはその先です。',
          },
        },
        {
          text: { en: '403 `Missing Authentication Token`', ja: '403 `Missing Authentication Token`' },
          means: missingToken,
          because: {
            en: 'A REST API looks for resource and method as a pair. No pair fits, so it is the second 403.',
            ja: 'REST API はリソースとメソッドを組で探します。一致する組がないので、2 つ目の 403 になります。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'What you know now', ja: 'まとめ' },
      text: {
        en: '`Forbidden` most often means: no stage was reached (path, Host or a disabled endpoint), or an API key is missing. `Missing Authentication Token` most often means: the stage was reached, but no resource and method fit.',
        ja: '`Forbidden` はたいてい、ステージに届いていない（パス、Host、無効化されたエンドポイント）か、API キーがないことを表します。`Missing Authentication Token` はたいてい、ステージには届いたものの、一致するリソースとメソッドがないことを表します。',
      },
      select: { step: 'method-missing' },
    },
  ],
};
