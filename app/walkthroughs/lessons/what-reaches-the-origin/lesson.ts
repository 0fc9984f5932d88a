import type { Lesson } from '../../lesson.ts';
import { about } from './about.ts';
import { start } from './start.ts';

const loans = { reaches: { kind: 'http-route', routeKey: 'ANY /loans' } };
const unauthorized = { status: 401, answeredBy: 'api-gateway' };

export const lesson: Lesson = {
  ...about,
  story: {
    en: 'A library put CloudFront in front of its API. Since then every search returns the whole catalogue, readers are asked to sign in again and again, and some calls are 401 although the app sends the same token with all of them.',
    ja: 'ある図書館が API の前に CloudFront を置きました。それ以来、何を検索しても全件が返り、利用者は何度もサインインを求められます。アプリはどの呼び出しにも同じトークンを付けているのに、一部だけが 401 になります。',
  },
  start,
  finding: 'query-string-not-forwarded',
  steps: [
    {
      do: 'read',
      request: 4,
      title: { en: 'Two policies decide', ja: '決めるのは 2 つのポリシー' },
      text: {
        en: 'A behavior has a cache policy and may have an origin request policy. Besides path, body and a few headers, CloudFront sends on only what one of the two names. Here there is only a cache policy, CachingDisabled, and it names nothing.',
        ja: 'ビヘイビアにはキャッシュポリシーがあり、オリジンリクエストポリシーも指定できます。パス、ボディ、一部のヘッダー以外で転送されるのは、どちらかに含まれるものだけです。ここにはキャッシュポリシー CachingDisabled しかなく、何も含まれていません。',
      },
      select: { source: 'template.yaml', text: 'CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad' },
    },
    {
      do: 'predict',
      request: 0,
      title: { en: 'The query string', ja: 'クエリ文字列' },
      text: {
        en: 'A reader opens `/search?q=kyoto&page=2`. What does the function behind `GET /search` get?',
        ja: '利用者が `/search?q=kyoto&page=2` を開きました。`GET /search` の先の関数には何が届くでしょうか。',
      },
      choices: [
        {
          text: { en: '`/search?q=kyoto&page=2`', ja: '`/search?q=kyoto&page=2`' },
          means: { reaches: {}, noFinding: 'query-string-not-forwarded' },
          because: {
            en: 'The query string is not part of the path. It goes on only where a policy says so.',
            ja: 'クエリ文字列はパスの一部ではありません。ポリシーに含まれる場合にだけ転送されます。',
          },
        },
        {
          text: { en: '`/search`, without the query string', ja: '`/search`（クエリ文字列なし）' },
          means: { reaches: {}, finding: 'query-string-not-forwarded' },
          because: {
            en: 'No policy names any query string, so all of it stays behind. The function sees a search for nothing, and returns everything.',
            ja: 'どのポリシーにもクエリ文字列が含まれないので、すべて取り除かれます。関数には条件のない検索が届き、全件が返ります。',
          },
        },
        {
          text: { en: 'Nothing: the request fails', ja: '何も届かない（リクエストが失敗する）' },
          means: { kind: 'answered' },
          because: {
            en: 'It would be easier to find if it failed. The request arrives, only with less in it.',
            ja: '失敗してくれれば気付きやすいのですが、一部が欠けたまま届いてしまいます。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'See what was sent', ja: '実際に送られたもの' },
      text: {
        en: 'This step lists the request as it was sent on, and what stayed behind. `User-Agent` is CloudFront’s own here, for the same reason.',
        ja: 'このステップで、転送されたリクエストと、取り除かれたものを確認できます。`User-Agent` が CloudFront のものになっているのも、同じ理由です。',
      },
      select: { step: 'request-forwarded' },
    },
    {
      do: 'predict',
      request: 1,
      title: { en: 'The token of a GET', ja: 'GET のトークン' },
      text: {
        en: 'The app sends `GET /loans` with an `Authorization` header. The route asks for a token. What comes back?',
        ja: 'アプリは `Authorization` ヘッダーを付けて `GET /loans` を送ります。このルートにはトークンが必要です。何が返るでしょうか。',
      },
      choices: [
        {
          text: { en: 'The loans', ja: '貸出の一覧' },
          means: loans,
          because: {
            en: 'The token would have to arrive for that.',
            ja: 'そのためには、トークンが届かなければなりません。',
          },
        },
        {
          text: { en: '401 from API Gateway', ja: '401（API Gateway から）' },
          means: unauthorized,
          because: {
            en: 'CloudFront takes `Authorization` out of a GET unless a policy names it. The API sees a request without a token.',
            ja: 'ポリシーに含まれていない限り、CloudFront は GET から `Authorization` を取り除きます。API には、トークンのないリクエストが届きます。',
          },
        },
      ],
    },
    {
      do: 'predict',
      request: 2,
      title: { en: 'The token of a POST', ja: 'POST のトークン' },
      text: {
        en: 'Same path, same header, same policies, but POST. What now?',
        ja: 'パスもヘッダーもポリシーも同じで、メソッドだけが POST です。今度はどうなるでしょうか。',
      },
      choices: [
        {
          text: { en: '401 again', ja: 'やはり 401' },
          means: unauthorized,
          because: {
            en: 'It would be consistent. But the header is taken out of GET and HEAD, not of POST.',
            ja: '一貫していればそうなりますが、このヘッダーが取り除かれるのは GET と HEAD で、POST ではありません。',
          },
        },
        {
          text: { en: 'It reaches the route', ja: 'ルートに届く' },
          means: loans,
          because: {
            en: 'For POST, PUT, PATCH and DELETE CloudFront keeps `Authorization`. That is why “writing works, reading is 401” points to this fault.',
            ja: 'POST、PUT、PATCH、DELETE では `Authorization` が残ります。「書き込みはできるのに読み取りは 401」なら、この誤りを疑ってください。',
          },
        },
      ],
    },
    {
      do: 'read',
      request: 3,
      title: { en: 'Cookies', ja: 'Cookie' },
      text: {
        en: 'The session cookie stays behind as well, so the API knows nobody. Sign-in seems to succeed, and the next page has forgotten it.',
        ja: 'セッション Cookie も取り除かれるので、API は誰からのリクエストか分かりません。サインインは成功したように見え、次のページでは忘れられています。',
      },
      select: { finding: 'cookies-not-forwarded' },
    },
    {
      do: 'fix',
      request: 0,
      title: { en: 'Send what the API needs', ja: 'API に必要なものを送る' },
      text: {
        en: 'Let query string, token and cookies through, without anything being cached for the wrong reader.',
        ja: 'クエリ文字列、トークン、Cookie が届くようにしてください。別の利用者の応答がキャッシュから返るようなことがあってはいけません。',
      },
      goals: [
        { request: 0, expect: { reaches: {}, noFinding: 'query-string-not-forwarded' } },
        { request: 1, expect: loans },
        { request: 3, expect: { reaches: {}, noFinding: ['query-string-not-forwarded', 'cookies-not-forwarded'] } },
      ],
      hint: {
        en: 'Keep CachingDisabled, and add an `OriginRequestPolicyId`. AllViewerExceptHostHeader is `b689b0a8-53d0-40ab-baf2-68738e2966ac`; AllViewer would forward Host too, and the API would answer 403.',
        ja: 'CachingDisabled はそのままにして、`OriginRequestPolicyId` を追加します。AllViewerExceptHostHeader は `b689b0a8-53d0-40ab-baf2-68738e2966ac` です。AllViewer では Host まで転送され、API が 403 を返します。',
      },
      solution: [
        {
          source: 'template.yaml',
          find: '          CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad\n',
          replace:
            '          CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad\n          # AllViewerExceptHostHeader\n          OriginRequestPolicyId: b689b0a8-53d0-40ab-baf2-68738e2966ac\n',
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'What you know now', ja: 'まとめ' },
      text: {
        en: 'The cache policy says what tells cached answers apart, and sends that on. The origin request policy sends on more without caching by it. For an API, CachingDisabled with AllViewerExceptHostHeader is the usual pair.',
        ja: 'キャッシュポリシーは、キャッシュを区別するために使う項目を決め、それを転送します。オリジンリクエストポリシーは、キャッシュの区別には使わない項目を追加で転送します。API では CachingDisabled と AllViewerExceptHostHeader の組み合わせが定番です。',
      },
      select: { step: 'request-forwarded' },
    },
  ],
};
