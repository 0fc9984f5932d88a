import type { Lesson } from '../../lesson.ts';
import { about } from './about.ts';
import { start } from './start.ts';

const reachesProd = { reaches: { kind: 'rest-method', stage: 'prod', resource: '/hello' } };
const missingToken = { status: 403, answeredBy: 'api-gateway', errorType: 'MissingAuthenticationTokenException' };
const forbidden = { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException' };

export const lesson: Lesson = {
  ...about,
  story: {
    en: 'Kaito wants `https://www.example.com/api/hello` to call `GET /hello` on the stage `prod`. He gave the behavior the pattern `/api/*` and its origin the origin path `/prod`; the API works when called directly, through CloudFront it is a 403. His configuration is Terraform.',
    ja: 'カイトさんは、`https://www.example.com/api/hello` でステージ `prod` の `GET /hello` を呼びたいと考え、ビヘイビアのパターンを `/api/*`、オリジンパスを `/prod` にしました。API を直接呼べば動くのに、CloudFront 経由では 403 です。設定は Terraform で書かれています。',
  },
  start,
  finding: 'prefix-not-stripped',
  steps: [
    {
      do: 'read',
      request: 1,
      title: { en: 'Where the stage comes from', ja: 'ステージはどこから来るか' },
      text: {
        en: 'For `/hello`, without any prefix, the origin path supplies the stage: the API is asked for `/prod/hello`, and answers.',
        ja: 'プレフィックスのない `/hello` では、オリジンパスがステージを補います。API には `/prod/hello` が要求され、応答します。',
      },
      select: { step: 'origin-path-prepended' },
    },
    {
      do: 'predict',
      request: 0,
      title: { en: 'With the prefix', ja: 'プレフィックスを付けると' },
      text: {
        en: 'Now `/api/hello`. The pattern is `/api/*`, the origin path `/prod`, and the API has the resource `/hello`. Where does it end?',
        ja: '次は `/api/hello` です。パターンは `/api/*`、オリジンパスは `/prod`、API のリソースは `/hello` です。どこに行き着くでしょうか。',
      },
      choices: [
        {
          text: { en: 'At `GET /hello` on `prod`: `/api` becomes `/prod`', ja: '`prod` の `GET /hello`（`/api` が `/prod` に変わる）' },
          means: reachesProd,
          because: {
            en: 'This is what Kaito hoped for. But an origin path is added, it does not replace what the pattern matched.',
            ja: 'カイトさんが期待した動きです。しかしオリジンパスは足されるだけで、パターンに一致した部分と置き換わりはしません。',
          },
        },
        {
          text: { en: 'At a 403 `Missing Authentication Token`', ja: '403 `Missing Authentication Token`' },
          means: missingToken,
          because: {
            en: 'The API is asked for `/prod/api/hello`. It finds the stage `prod`, but no resource `/api/hello`.',
            ja: 'API には `/prod/api/hello` が要求されます。ステージ `prod` はありますが、リソース `/api/hello` はありません。',
          },
        },
        {
          text: { en: 'At a 403 `Forbidden`', ja: '403 `Forbidden`' },
          means: forbidden,
          because: {
            en: 'That would need an unknown stage. The first segment is `prod`, thanks to the origin path.',
            ja: 'それは、ステージが見つからないときの応答です。オリジンパスのおかげで、最初のセグメントは `prod` です。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'A pattern picks a behavior, not a stage', ja: 'パターンが選ぶのはビヘイビアであってステージではない' },
      text: {
        en: 'The documentation says it in one word: CloudFront “appends” the origin path to the domain. What the pattern matched is sent on unchanged behind it.',
        ja: '公式ドキュメントにも、オリジンパスはオリジンドメインに「追加」されると書かれています。パターンに一致した部分は、その後ろにそのまま続きます。',
      },
      select: { step: 'origin-path-prepended' },
    },
    {
      do: 'predict',
      request: 3,
      title: { en: 'And the stage itself in the path?', ja: 'パスにステージを書いたら' },
      text: {
        en: 'Kaito tries `https://www.example.com/dev/hello`, to reach the stage `dev`. Does he?',
        ja: 'カイトさんは、ステージ `dev` を呼ぼうと `https://www.example.com/dev/hello` を試しました。届くでしょうか。',
      },
      choices: [
        {
          text: { en: 'Yes: the API sees `dev` as its stage', ja: '届く（API は `dev` をステージとみなす）' },
          means: { reaches: { kind: 'rest-method', stage: 'dev' } },
          because: {
            en: 'The origin path stands in front of it. So `prod` is the first segment, and `dev` only the second.',
            ja: '前にオリジンパスが付くので、最初のセグメントは `prod`、`dev` は 2 番目にすぎません。',
          },
        },
        {
          text: { en: 'No: `Missing Authentication Token` on `prod`', ja: '届かない（`prod` で `Missing Authentication Token`）' },
          means: missingToken,
          because: {
            en: 'The default behavior uses the same origin, so the API is asked for `/prod/dev/hello`. One origin path means one stage.',
            ja: 'デフォルトビヘイビアも同じオリジンを使うので、要求されるのは `/prod/dev/hello` です。1 つのオリジンパスで選べるステージは 1 つです。',
          },
        },
      ],
    },
    {
      do: 'read',
      request: 0,
      title: { en: 'Way 1: a function takes the prefix off', ja: '解決策 1：関数でプレフィックスを取り除く' },
      text: {
        en: 'A CloudFront Function on viewer requests may rewrite the path after the behavior was chosen. One like this is in the file already; no behavior uses it yet.',
        ja: 'ビューワーリクエストの CloudFront Functions なら、ビヘイビアが選ばれた後でパスを書き換えられます。このファイルにも 1 つありますが、まだどのビヘイビアからも使われていません。',
      },
      select: { source: 'cloudfront.tf', text: 'resource "aws_cloudfront_function" "without_api" {' },
    },
    {
      do: 'read',
      title: { en: 'Way 2: the API learns the prefix', ja: '解決策 2：API 側にプレフィックスを用意する' },
      text: {
        en: 'The API may get a resource `/api/hello`. Or it gets a stage named `api`, and the origin path is emptied: then the prefix is the stage.',
        ja: 'API に `/api/hello` というリソースを用意します。または `api` という名前のステージを作り、オリジンパスを空にします。後者ではプレフィックスがそのままステージになります。',
      },
      select: { source: 'api.tf', text: 'path_part   = "hello"' },
    },
    {
      do: 'predict',
      request: 2,
      title: { en: 'Way 3: a custom domain', ja: '解決策 3：カスタムドメイン' },
      text: {
        en: 'The API also has the custom domain `api.example.com`, whose base path `api` is mapped to the stage `prod`. Where does `https://api.example.com/api/hello` end?',
        ja: 'この API にはカスタムドメイン `api.example.com` もあり、ベースパス `api` がステージ `prod` にマッピングされています。`https://api.example.com/api/hello` はどこに行き着くでしょうか。',
      },
      choices: [
        {
          text: { en: 'At `GET /hello` on `prod`', ja: '`prod` の `GET /hello`' },
          means: reachesProd,
          because: {
            en: 'A mapping replaces its base path: it names API and stage, and the rest of the path is looked up. This is the one place here that takes a prefix off by itself.',
            ja: 'マッピングではベースパスが API とステージに置き換わり、残りのパスに一致するリソースが探されます。ここでは唯一、設定だけでプレフィックスを取り除ける場所です。',
          },
        },
        {
          text: { en: 'At a 403 `Missing Authentication Token`', ja: '403 `Missing Authentication Token`' },
          means: missingToken,
          because: {
            en: 'The API would have to be asked for `/api/hello`. But the mapping takes its base path off before resources are looked up.',
            ja: 'それは API に `/api/hello` が要求された場合です。マッピングのベースパスは、リソースが探される前に取り除かれます。',
          },
        },
        {
          text: { en: 'At a 403 `Forbidden`', ja: '403 `Forbidden`' },
          means: forbidden,
          because: {
            en: 'A custom domain says that when no mapping fits. Here the first segment is the key `api`.',
            ja: 'カスタムドメインでは、どのマッピングにも一致しないときの応答です。ここでは最初のセグメントがキー `api` と一致します。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'Way 4: do you need CloudFront here?', ja: '解決策 4：そもそも CloudFront は必要か' },
      text: {
        en: 'The request you see never met your distribution. If the API is all that lies behind it, API Gateway with its custom domain alone does the same with fewer parts.',
        ja: 'いま見ているリクエストは、自分のディストリビューションを通っていません。背後にあるのが API だけなら、カスタムドメインを付けた API Gateway だけで、より少ない部品で同じことができます。',
      },
      select: { step: 'mapping-selected' },
    },
    {
      do: 'fix',
      request: 0,
      title: { en: 'Take one of them', ja: 'どれかで直す' },
      text: {
        en: 'Make `https://www.example.com/api/hello` reach the API’s method. Whoever calls the custom domain must not notice.',
        ja: '`https://www.example.com/api/hello` が API のメソッドに届くようにしてください。カスタムドメインを呼んでいる人に影響を出してはいけません。',
      },
      goals: [
        { request: 0, expect: { reaches: { kind: 'rest-method', method: 'GET' } } },
        { request: 2, expect: reachesProd },
      ],
      hint: {
        en: 'Way 1 is the shortest: a `function_association` in the behavior `/api/*`, with `event_type = "viewer-request"` and the `arn` of `without_api`.',
        ja: '解決策 1 が最短です。ビヘイビア `/api/*` に `function_association` を書き、`event_type = "viewer-request"` とし、`without_api` の `arn` を指定します。',
      },
      solution: [
        {
          source: 'cloudfront.tf',
          find: '    path_pattern           = "/api/*"\n',
          replace:
            '    path_pattern           = "/api/*"\n\n    function_association {\n      event_type   = "viewer-request"\n      function_arn = aws_cloudfront_function.without_api.arn\n    }\n\n',
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'What you know now', ja: 'まとめ' },
      text: {
        en: 'To choose between two stages by path, you need two origins for the same API, one with `/prod` and one with `/dev`, a behavior for each, and one of the first three ways for the prefix.',
        ja: 'パスで 2 つのステージを使い分けるには、同じ API を指すオリジンを `/prod` 用と `/dev` 用に 2 つ作り、それぞれにビヘイビアを用意し、プレフィックスには解決策 1〜3 のいずれかを使います。',
      },
      select: { step: 'stage-selected' },
    },
  ],
};
