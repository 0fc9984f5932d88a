import type { Lesson } from '../../lesson.ts';
import { about } from './about.ts';
import { start } from './start.ts';

/** A copy of the behavior `/api/*` for the old prefix, with the function. */
const oldPrefix = `{
                        "PathPattern": "/shop-api/*",
                        "TargetOriginId": "api",
                        "ViewerProtocolPolicy": "redirect-to-https",
                        "FunctionAssociations": {
                            "Quantity": 1,
                            "Items": [
                                {
                                    "FunctionARN": "arn:aws:cloudfront::123456789012:function/old-links",
                                    "EventType": "viewer-request"
                                }
                            ]
                        },
                        "CachePolicyId": "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
                        "OriginRequestPolicyId": "b689b0a8-53d0-40ab-baf2-68738e2966ac"
                    },
                    `;
const oneBehavior = (quantity: number, first: string) => `"Quantity": ${quantity},
                "Items": [
                    ${first}{
                        "PathPattern": "/api/*"`;

const reachesTheApi = { reaches: { kind: 'rest-method', method: 'GET' } };

export const lesson: Lesson = {
  ...about,
  story: {
    en: 'The API of a shop has moved to `/api/items`, but old apps still call `/v0/items` and `/shop-api/items`. The platform team wrote a function that rewrites both paths; since it went live, neither works.',
    ja: 'あるショップの API は `/api/items` に移りましたが、古いアプリはいまだに `/v0/items` や `/shop-api/items` を呼んでいます。基盤チームは両方のパスを書き換える関数を公開しました。ところが、どちらも動きません。',
  },
  start,
  finding: 'function-fails',
  steps: [
    {
      do: 'read',
      request: 2,
      title: { en: 'A function belongs to a behavior', ja: '関数はビヘイビアに属する' },
      text: {
        en: 'The new app’s `/api/items` fits `/api/*`, which has no function. The function `old-links` is attached to the default behavior, and runs for its requests only.',
        ja: '新しいアプリの `/api/items` は `/api/*` に一致し、そこに関数はありません。関数 `old-links` はデフォルトビヘイビアに関連付けられており、そこで処理されるリクエストにだけ実行されます。',
      },
      select: { step: 'behavior-selected' },
    },
    {
      do: 'read',
      request: 1,
      title: { en: 'It may answer by itself', ja: '関数が自ら応答できる' },
      text: {
        en: 'For `/sale` the function returns a response in place of the request. No origin is asked. The code really ran here, in a sandbox; the step shows what went in and what came out.',
        ja: '`/sale` に対して、関数はリクエストの代わりにレスポンスを返します。オリジンには問い合わせません。ここではコードを実際にサンドボックスで実行しており、ステップで入力と出力を確認できます。',
      },
      select: { step: 'function-answered' },
    },
    {
      do: 'predict',
      request: 3,
      title: { en: 'A rewritten path', ja: 'パスを書き換えると' },
      text: {
        en: 'The oldest app calls `/v0/items`. The function makes `/api/items` of it, and there is a behavior `/api/*`. Where does the request end?',
        ja: 'いちばん古いアプリは `/v0/items` を呼びます。関数はこれを `/api/items` に書き換え、ビヘイビア `/api/*` もあります。リクエストはどこに行き着くでしょうか。',
      },
      choices: [
        {
          text: { en: 'At the API: `/api/*` takes over', ja: 'API（`/api/*` に切り替わる）' },
          means: reachesTheApi,
          because: {
            en: 'That was the team’s plan. But the behavior had been chosen before the function ran, and it stays.',
            ja: 'チームの狙いもそれでした。しかしビヘイビアは関数が実行される前に決まっていて、変わりません。',
          },
        },
        {
          text: { en: 'In the bucket, as the key `api/items`', ja: 'バケット（キー `api/items`）' },
          means: { answeredBy: 's3' },
          because: {
            en: 'The behavior was chosen by `/v0/items`: the default one, with the bucket as origin. The new path only changes what the bucket is asked for.',
            ja: 'ビヘイビアは `/v0/items` で選ばれたデフォルトビヘイビアのままで、オリジンはバケットです。パスを書き換えても、バケットに要求されるキーが変わるだけです。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'First the behavior, then the function', ja: 'ビヘイビアが先、関数は後' },
      text: {
        en: 'CloudFront chooses the behavior once, by the path that the viewer sent. A function runs after that; whatever it makes of the path, behavior and policies remain.',
        ja: 'CloudFront は、ビューワーが送ったパスで一度だけビヘイビアを選びます。関数が実行されるのはその後なので、パスをどう変えても、ビヘイビアとポリシーはそのままです。',
      },
      select: { step: 'behavior-selected' },
    },
    {
      do: 'predict',
      request: 0,
      title: { en: 'And a changed Host', ja: 'Host も変えると' },
      text: {
        en: 'For `/shop-api/items` the team went further: the function also sets `host` to the API’s name. What happens?',
        ja: '`/shop-api/items` では、さらに `host` を API の名前に変えることにしました。何が起きるでしょうか。',
      },
      choices: [
        {
          text: { en: 'The request reaches the API', ja: 'リクエストは API に届く' },
          means: reachesTheApi,
          because: {
            en: 'A Host does not choose the origin. And a function may not even set it.',
            ja: 'Host でオリジンが決まるわけではありません。そもそも関数は Host を変更できません。',
          },
        },
        {
          text: { en: 'The bucket is asked for `api/items`', ja: 'バケットに `api/items` が要求される' },
          means: { answeredBy: 's3' },
          because: {
            en: 'It would be, without the line that sets `host`.',
            ja: '`host` を変更する行がなければ、そうなります。',
          },
        },
        {
          text: { en: 'CloudFront answers 502', ja: 'CloudFront が 502 を返す' },
          means: { status: 502, answeredBy: 'cloudfront' },
          because: {
            en: '`Host` is read-only in a viewer request. A function that changes a read-only header fails as a whole, and no origin is asked.',
            ja: 'ビューワーリクエストの `Host` は読み取り専用です。読み取り専用のヘッダーを変更すると関数全体が失敗し、オリジンには問い合わせません。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'What is read-only', ja: '読み取り専用のもの' },
      text: {
        en: 'A function may change path, query string, cookies and most headers. `Host`, `Via`, `Content-Length` and the method are not its to change.',
        ja: '関数で変更できるのは、パス、クエリ文字列、Cookie、そしてほとんどのヘッダーです。`Host`、`Via`、`Content-Length` とメソッドは変更できません。',
      },
      select: { step: 'function-failed' },
    },
    {
      do: 'find',
      title: { en: 'The line that fails', ja: '失敗の原因の行' },
      text: { en: 'Put the cursor on the line that makes the function fail.', ja: '関数を失敗させている行に、カーソルを置いてください。' },
      lines: [{ source: 'old-links.js', text: 'request.headers.host =' }],
      hint: { en: 'It changes something read-only.', ja: '読み取り専用のものを変更しています。' },
    },
    {
      do: 'fix',
      title: { en: 'Let the function run', ja: '関数が最後まで動くようにする' },
      text: {
        en: 'Change the code so that the function no longer fails.',
        ja: '関数が失敗しないようにコードを直してください。',
      },
      goals: [{ request: 0, expect: { noFinding: 'function-fails' } }],
      hint: { en: 'Take the line out.', ja: 'その行を削除します。' },
      solution: [
        {
          source: 'old-links.js',
          find: `        request.headers.host = { value: 'a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com' };\n`,
          replace: '',
        },
      ],
    },
    {
      do: 'fix',
      title: { en: 'Bring the old app to the API', ja: '古いアプリを API に届ける' },
      text: {
        en: 'Make `/shop-api/items` reach the API’s method. The short link `/sale` must go on working; `/v0/items` could then be fixed in the same way.',
        ja: '`/shop-api/items` が API のメソッドに届くようにしてください。短縮リンク `/sale` は、これまでどおり動かなければなりません。`/v0/items` も同じ方法で直せます。',
      },
      goals: [
        { request: 0, expect: reachesTheApi },
        { request: 1, expect: { status: 302, answeredBy: 'cloudfront-function' } },
      ],
      hint: {
        en: 'Give the old prefix a behavior of its own: copy `/api/*`, make its pattern `/shop-api/*`, and attach `old-links` as it is attached to the default behavior.',
        ja: '古いプレフィックスに専用のビヘイビアを用意します。`/api/*` をコピーしてパターンを `/shop-api/*` にし、デフォルトビヘイビアと同じように `old-links` を関連付けます。',
      },
      solution: [{ source: 'distribution.json', find: oneBehavior(1, ''), replace: oneBehavior(2, oldPrefix) }],
    },
    {
      do: 'read',
      title: { en: 'What you know now', ja: 'まとめ' },
      text: {
        en: 'A function can rewrite a request or answer it, but it cannot choose another behavior. With the runtime `cloudfront-js-2.0` it can also choose another origin. A function that runs on viewer responses is skipped when the origin answers 400 or more.',
        ja: '関数はリクエストを書き換えたり自ら応答したりできますが、別のビヘイビアは選べません。ランタイムが `cloudfront-js-2.0` なら、別のオリジンを選ぶことはできます。また、ビューワーレスポンスの関数は、オリジンの応答が 400 以上のときは実行されません。',
      },
      select: { step: 'resource-matched' },
    },
  ],
};
