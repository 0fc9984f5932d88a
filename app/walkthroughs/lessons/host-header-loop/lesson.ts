import type { Lesson } from '../../lesson.ts';
import { about } from './about.ts';
import { start } from './start.ts';

const reachesTheApi = { reaches: { kind: 'rest-method', method: 'GET' } };

export const lesson: Lesson = {
  ...about,
  story: {
    en: 'A team serves a site from S3 and sends `/api/*` to its new API. `https://test.cloudfront.net/api/test` answers `404 NoSuchKey` with the key `prod/api/test`: it is S3 that answers, although the path clearly belongs to the API.',
    ja: 'あるチームが、S3 で配信しているサイトに新しい API を加え、`/api/*` に割り当てました。ところが `https://test.cloudfront.net/api/test` は `404 NoSuchKey`、キーは `prod/api/test` です。どう見ても API のパスなのに、応答しているのは S3 です。',
  },
  start,
  finding: 'host-header-loop',
  steps: [
    {
      do: 'read',
      request: 1,
      title: { en: 'The API itself is fine', ja: 'API 自体は正常' },
      text: {
        en: 'Called directly, `/prod/test` reaches the method. Remember the Host here: it is the API’s own name.',
        ja: '直接呼ぶと、`/prod/test` はメソッドに届きます。このときの Host が API 自身の名前であることを覚えておいてください。',
      },
      select: { step: 'resource-matched' },
    },
    {
      do: 'read',
      title: { en: 'A CloudFront that you did not make', ja: '自分で作っていない CloudFront' },
      text: {
        en: 'This API is edge-optimized: AWS puts a CloudFront distribution of its own in front of it. CloudFront picks the distribution for a request by the `Host` header alone.',
        ja: 'この API はエッジ最適化です。AWS 自身の CloudFront ディストリビューションが手前に置かれます。CloudFront は `Host` ヘッダーだけを見て、どのディストリビューションで処理するかを決めます。',
      },
      select: { source: 'api.json', text: '"EDGE"' },
    },
    {
      do: 'predict',
      request: 0,
      title: { en: 'Which way did it take?', ja: 'どこを通ったのか' },
      text: {
        en: 'The origin request policy of `/api/*` is AllViewer: it forwards all headers of the viewer. How did the request get to the bucket?',
        ja: '`/api/*` のオリジンリクエストポリシーは AllViewer で、ビューワーのヘッダーをすべて転送します。リクエストは、どこを通ってバケットに届いたのでしょうか。',
      },
      choices: [
        {
          text: {
            en: 'CloudFront ignored `/api/*` and took the default behavior',
            ja: '`/api/*` が無視され、デフォルトビヘイビアで処理された',
          },
          means: { behavior: 'Default (*)' },
          because: {
            en: 'Many people who see this error believe so. But `/api/test` fits `/api/*`, and then nothing else comes into question.',
            ja: 'このエラーを見た人の多くがそう考えます。しかし `/api/test` は `/api/*` に一致するので、ほかのビヘイビアになることはありません。',
          },
        },
        {
          text: {
            en: '`/api/*` was chosen, and the request came back to the distribution',
            ja: '`/api/*` で処理された後、ディストリビューションに戻ってきた',
          },
          means: { behavior: '/api/*', loop: {} },
          because: {
            en: 'All headers include `Host: test.cloudfront.net`. The API’s CloudFront looks at that Host, and it names your own distribution.',
            ja: 'すべてのヘッダーには `Host: test.cloudfront.net` も含まれます。API 側の CloudFront はその Host を見ますが、それはあなたのディストリビューションの名前です。',
          },
        },
        {
          text: { en: 'The API answered with an error, and an error page stood in', ja: 'API がエラーを返し、エラーページに置き換わった' },
          means: { replaced: {} },
          because: {
            en: 'This distribution has no error pages. And an error page would not be asked for under the key `prod/api/test`.',
            ja: 'このディストリビューションにエラーページの設定はありません。それに、エラーページのキーが `prod/api/test` になることもありません。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'The Host goes along', ja: 'Host がそのまま渡る' },
      text: {
        en: 'CloudFront connects to the API, but the request says `Host: test.cloudfront.net`. The name that is connected to and the name that is asked for differ.',
        ja: 'CloudFront の接続先は API ですが、リクエストには `Host: test.cloudfront.net` と書かれています。接続先の名前と、リクエストに書かれた名前が食い違っています。',
      },
      select: { step: 'request-forwarded', nth: 1 },
    },
    {
      do: 'read',
      title: { en: 'Back again', ja: '振り出しに戻る' },
      text: {
        en: 'The API’s CloudFront looks up who owns that Host. It is your distribution, so the request comes in there a second time, with the path `/prod/api/test`.',
        ja: 'API 側の CloudFront は、その Host の持ち主を探します。持ち主はあなたのディストリビューションなので、リクエストは `/prod/api/test` というパスで、もう一度そこに届きます。',
      },
      select: { step: 'edge-dispatched' },
    },
    {
      do: 'read',
      title: { en: 'The sign', ja: '見分ける目印' },
      text: {
        en: 'The origin path is in front now, so `/api/*` no longer fits and the default behavior asks the bucket. An S3 key that begins with the origin path of an API is the sign of this loop.',
        ja: '先頭にオリジンパスが付いたので `/api/*` には一致せず、デフォルトビヘイビアがバケットに要求します。S3 のキーが API のオリジンパスで始まっていたら、このループです。',
      },
      select: { step: 'behavior-selected', nth: 2 },
    },
    {
      do: 'find',
      title: { en: 'Who forwards the Host?', ja: 'Host を転送しているのは' },
      text: {
        en: 'Put the cursor on the line that makes the viewer’s Host go to the API.',
        ja: 'ビューワーの Host を API に転送させている行に、カーソルを置いてください。',
      },
      lines: [{ source: 'distribution.json', text: '"OriginRequestPolicyId": "216adef6-5c7f-47e4-b989-5492eafa07d3"' }],
      hint: { en: 'It is the last line of the behavior `/api/*`.', ja: 'ビヘイビア `/api/*` の最後の行です。' },
    },
    {
      do: 'fix',
      title: { en: 'Break the loop', ja: 'ループを断つ' },
      text: {
        en: 'Change the configuration so that the request no longer comes back, and API Gateway does not refuse its Host either.',
        ja: 'リクエストが戻らず、API Gateway に Host を拒否されることもないように、設定を直してください。',
      },
      goals: [{ request: 0, expect: { loop: null, noFinding: ['host-header-loop', 'host-header-rejected'] } }],
      hint: {
        en: 'AllViewerExceptHostHeader forwards everything but the Host; its id is `b689b0a8-53d0-40ab-baf2-68738e2966ac`.',
        ja: 'Host 以外をすべて転送する AllViewerExceptHostHeader があります。ID は `b689b0a8-53d0-40ab-baf2-68738e2966ac` です。',
      },
      solution: [
        { source: 'distribution.json', find: '216adef6-5c7f-47e4-b989-5492eafa07d3', replace: 'b689b0a8-53d0-40ab-baf2-68738e2966ac' },
      ],
    },
    {
      do: 'read',
      title: { en: 'Another error?', ja: '別のエラー？' },
      text: {
        en: 'Now it is `403 Missing Authentication Token`. Many teams put the old policy back at this point, since “it got worse”. It got better: the request reaches the API, under the API’s own name.',
        ja: '今度は `403 Missing Authentication Token` になりました。ここで「悪化した」と思い、ポリシーを元に戻してしまうチームは少なくありません。実際は前進しています。リクエストは、API 自身の名前で API に届いています。',
      },
      select: { step: 'request-forwarded', nth: 1 },
    },
    {
      do: 'read',
      title: { en: 'The second bug was hidden', ja: '隠れていた 2 つ目のバグ' },
      text: {
        en: 'The stage `prod` is found, but below it there is no `/api/test`. Nothing takes `/api` out of the path; the loop had only kept the request from coming this far.',
        ja: 'ステージ `prod` は見つかりましたが、その下に `/api/test` がありません。パスの `/api` は取り除かれないからです。ループのせいで、ここまで届いていなかっただけでした。',
      },
      select: { finding: 'prefix-not-stripped' },
    },
    {
      do: 'fix',
      title: { en: 'Let the paths meet', ja: 'パスを合わせる' },
      text: {
        en: 'Make `https://test.cloudfront.net/api/test` reach a method of the API. You may change either side.',
        ja: '`https://test.cloudfront.net/api/test` が API のメソッドに届くようにしてください。どちら側を変えてもかまいません。',
      },
      goals: [{ request: 0, expect: reachesTheApi }],
      hint: {
        en: 'One way: give the API a resource `/api/test`. In `resources.json` that is the member `path`.',
        ja: 'たとえば、API にリソース `/api/test` を用意します。`resources.json` では `path` の値です。',
      },
      solution: [{ source: 'resources.json', find: '"path": "/test"', replace: '"path": "/api/test"' }],
    },
    {
      do: 'read',
      title: { en: 'What you know now', ja: 'まとめ' },
      text: {
        en: 'Do not forward the viewer’s Host to an API unless that Host is its own custom domain. And when one fault is gone, trace again before you decide whether it helped.',
        ja: 'その Host が API のカスタムドメインでない限り、ビューワーの Host を API に転送してはいけません。そして 1 つ直したら、効果を判断する前にもう一度たどってみてください。',
      },
      select: { step: 'resource-matched' },
    },
  ],
};
