import type { Lesson } from '../../lesson.ts';
import { allMethods, behaviorHead, defaultFunction, errorResponses, readMethods } from '../edits.ts';
import { about } from './about.ts';
import { start } from './start.ts';

const getCart = { reaches: { kind: 'rest-method', method: 'GET' } };
const appPage = { reaches: { kind: 's3-object', bucket: 'kura-app', key: 'index.html' } };

/** The behavior for the pictures: where it is put, and where it stood. */
const pictures = `{
                        "PathPattern": "/api/images/*",
                        "TargetOriginId": "images",
                        "ViewerProtocolPolicy": "redirect-to-https",
                        "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6"
                    }`;
const picturesAsTheyStood = `{${behaviorHead('/api/images/*', 'images', readMethods)}
                            "CachedMethods": {
                                "Quantity": 2,
                                "Items": [
                                    "HEAD",
                                    "GET"
                                ]
                            }
                        },
                        "FunctionAssociations": {
                            "Quantity": 0
                        },
                        "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6"
                    }`;

export const lesson: Lesson = {
  ...about,
  story: {
    en: 'Kura sells a rice box by subscription. Since last night’s release the cart stays empty, ordering does nothing and pictures are broken, while the log of the API shows not a single call. You have the configuration, and the requests that must work.',
    ja: 'お米の定期便「Kura」。昨夜のリリース以来、カートは空のまま、注文しても反応がなく、画像も表示されません。API のログには 1 件の呼び出しも残っていません。手元にあるのは設定と、動かなければならないリクエストの一覧だけです。',
  },
  start,
  finding: 'error-page-hides-error',
  steps: [
    {
      do: 'read',
      request: 5,
      title: { en: 'The task', ja: '課題' },
      text: {
        en: 'The home page is fine, and must stay so. The next steps only name goals: there is more than one fault, and more than one right way.',
        ja: 'トップページは正常で、このまま維持しなければなりません。この先のステップで示すのは目標だけです。誤りは 1 つではなく、正しい直し方も 1 つではありません。',
      },
      select: { step: 'behavior-selected' },
    },
    {
      do: 'predict',
      request: 0,
      title: { en: 'First, where does the cart end?', ja: 'まず、カートはどこに行き着くか' },
      text: {
        en: 'Read the configuration, and follow `GET /api/cart` by hand, back to the viewer. The API is regional, and its stage is `live`. What does the browser get?',
        ja: '設定を読み、`GET /api/cart` がビューワーに返るまでを自分でたどってください。API はリージョナルで、ステージは `live` です。ブラウザーには何が返るでしょうか。',
      },
      choices: [
        {
          text: { en: 'The cart', ja: 'カートの内容' },
          means: getCart,
          because: {
            en: 'Look at the Host that the API gets, and at the path.',
            ja: 'API に届く Host と、パスを見てください。',
          },
        },
        {
          text: { en: '403 from API Gateway', ja: '403（API Gateway から）' },
          means: { status: 403, answeredBy: 'api-gateway' },
          because: {
            en: 'API Gateway says that, but the way is not over: look at the error responses.',
            ja: 'API Gateway は確かにそう答えますが、続きがあります。カスタムエラーレスポンスを見てください。',
          },
        },
        {
          text: { en: '200 and the app’s page', ja: '200（アプリのページ）' },
          means: { status: 200, ...appPage, replaced: { status: 403, answeredBy: 'api-gateway' } },
          because: {
            en: 'The API refuses a Host that it does not know, and the error page turns that 403 into a 200.',
            ja: 'API は知らない Host を拒否し、その 403 をエラーページが 200 に変えてしまいます。',
          },
        },
        {
          text: { en: '404 `NoSuchKey` from a bucket', ja: '404 `NoSuchKey`（バケットから）' },
          means: { status: 404, answeredBy: 's3' },
          because: {
            en: 'That is the loop of an edge-optimized API. This one is regional.',
            ja: 'それはエッジ最適化 API で起きるループです。この API はリージョナルです。',
          },
        },
      ],
    },
    {
      do: 'fix',
      title: { en: 'Goal 1: the cart', ja: '目標 1：カート' },
      text: { en: '`GET /api/cart` reaches a method of the API.', ja: '`GET /api/cart` が API のメソッドに届くこと。' },
      goals: [
        { request: 0, expect: getCart },
        { request: 5, expect: appPage },
      ],
      hint: {
        en: 'Two things must be right when CloudFront asks the API: the Host and the stage.',
        ja: 'CloudFront が API に要求するとき、Host とステージの両方が正しくなければなりません。',
      },
      solution: [
        { source: 'distribution.json', find: '216adef6-5c7f-47e4-b989-5492eafa07d3', replace: 'b689b0a8-53d0-40ab-baf2-68738e2966ac' },
        {
          source: 'distribution.json',
          find: '"DomainName": "a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com",\n                        "OriginPath": ""',
          replace: '"DomainName": "a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com",\n                        "OriginPath": "/live"',
        },
      ],
    },
    {
      do: 'fix',
      request: 1,
      title: { en: 'Goal 2: orders and pictures', ja: '目標 2：注文と画像' },
      text: {
        en: '`POST /api/cart` reaches the API, and `/api/images/7.jpg` comes from the bucket `kura-images`.',
        ja: '`POST /api/cart` が API に届くこと。`/api/images/7.jpg` がバケット `kura-images` から返ること。',
      },
      goals: [
        { request: 1, expect: { reaches: { kind: 'rest-method', method: 'POST' } } },
        { request: 2, expect: { reaches: { kind: 's3-object', bucket: 'kura-images', key: 'api/images/7.jpg' } } },
        { request: 0, expect: getCart },
        { request: 5, expect: appPage },
      ],
      hint: {
        en: 'Which methods does the behavior allow, and which of the two patterns stands first?',
        ja: 'ビヘイビアが許可しているメソッドは何でしょうか。2 つのパターンのうち先に並んでいるのはどちらでしょうか。',
      },
      solution: [
        { source: 'distribution.json', find: `,\n                    ${picturesAsTheyStood}`, replace: '' },
        {
          source: 'distribution.json',
          find: `{${behaviorHead('/api/*', 'api', readMethods)}`,
          replace: `${pictures},\n                    {${behaviorHead('/api/*', 'api', allMethods)}`,
        },
      ],
    },
    {
      do: 'fix',
      request: 3,
      title: { en: 'Goal 3: honest errors', ja: '目標 3：エラーを隠さない' },
      text: {
        en: 'A path that the API does not know is a 403 from API Gateway again, and `/plans` still delivers the app.',
        ja: 'API が知らないパスには、再び API Gateway の 403 が返ること。`/plans` では、これまでどおりアプリが返ること。',
      },
      goals: [
        { request: 3, expect: { status: 403, answeredBy: 'api-gateway', replaced: null } },
        { request: 4, expect: appPage },
        { request: 0, expect: getCart },
        { request: 5, expect: appPage },
      ],
      hint: {
        en: 'Routes of an app belong in a function on the default behavior. One is ready.',
        ja: 'アプリのルーティングは、デフォルトビヘイビアの関数で行います。関数は用意されています。',
      },
      solution: [
        { source: 'distribution.json', find: defaultFunction(null), replace: defaultFunction('spa-routes') },
        { source: 'distribution.json', find: errorResponses([403]), replace: '"Quantity": 0' },
      ],
    },
    {
      do: 'read',
      request: 0,
      title: { en: 'Done', ja: '完了' },
      text: {
        en: 'Five faults, each hidden behind another: Host, stage, methods, order, error page. Now paste a configuration of your own; nothing of it leaves this browser.',
        ja: 'Host、ステージ、メソッド、順序、エラーページ。互いに隠し合っていた 5 つの誤りをすべて直しました。次は、自分たちの設定を貼り付けてみてください。ブラウザーの外に送られることはありません。',
      },
      select: { step: 'resource-matched' },
    },
  ],
};
