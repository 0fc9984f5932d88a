import type { Lesson } from '../../lesson.ts';
import { defaultFunction, errorResponses } from '../edits.ts';
import { about } from './about.ts';
import { start } from './start.ts';

const appPage = { reaches: { kind: 's3-object', key: 'index.html' } };

export const lesson: Lesson = {
  ...about,
  story: {
    en: "Since Monday the portal shows `Unexpected token '<'` when it loads a profile. The network panel says that `https://portal.example.com/api/profile` is 200, type `text/html`: the API seems to answer with the app’s own page.",
    ja: "月曜から、ポータルでプロフィールを開くと `Unexpected token '<'` と表示されます。開発者ツールでは `https://portal.example.com/api/profile` が 200、しかも `text/html`。API がアプリのページを返しているように見えます。",
  },
  start,
  finding: 'error-page-hides-error',
  steps: [
    {
      do: 'read',
      request: 1,
      title: { en: 'What the error page is for', ja: 'このエラーページの目的' },
      text: {
        en: '`/dashboard` is a route of a single-page app; the bucket has no such file and answers 403. The error page then delivers `/index.html` with status 200, and the app takes over.',
        ja: '`/dashboard` は SPA のルートで、バケットにそのファイルはなく、403 が返ります。するとエラーページとして `/index.html` がステータス 200 で返り、そこからアプリが動きます。',
      },
      select: { step: 'error-page-served' },
    },
    {
      do: 'read',
      title: { en: 'One list for the whole distribution', ja: 'ディストリビューション全体で 1 つの一覧' },
      text: {
        en: 'Custom error responses go by the status alone. There is one list for the distribution: not one for each behavior, whatever some advice says.',
        ja: 'カスタムエラーレスポンスを決めるのはステータスコードだけです。一覧はディストリビューションに 1 つで、ビヘイビアごとには設定できません。できると書いた解説もありますが、誤りです。',
      },
      select: { source: 'distribution.json', text: '"CustomErrorResponses": {' },
    },
    {
      do: 'predict',
      request: 0,
      title: { en: 'Before the page came', ja: 'ページが返る前に' },
      text: {
        en: 'The API has `/api/me`, but the new app calls `/api/profile`. The browser gets 200 and the app’s page: what had happened before?',
        ja: 'API にあるのは `/api/me` ですが、新しいアプリは `/api/profile` を呼んでいます。ブラウザーには 200 でアプリのページが返ります。その前に何が起きたのでしょうか。',
      },
      choices: [
        {
          text: {
            en: 'CloudFront sent the call to the bucket: the API was never asked',
            ja: 'CloudFront がバケットに送り、API には届かなかった',
          },
          means: { behavior: 'Default (*)' },
          because: {
            en: 'The page does come from the bucket. But the call itself fits `/api/*` and went to the API.',
            ja: 'ページは確かにバケットのものです。しかし呼び出し自体は `/api/*` に一致し、API に送られています。',
          },
        },
        {
          text: { en: 'The API answered 403, and the page took its place', ja: 'API が 403 を返し、ページに置き換わった' },
          means: { behavior: '/api/*', replaced: { status: 403, answeredBy: 'api-gateway' } },
          because: {
            en: 'CloudFront does not ask whose 403 it is. It fetches `/index.html` through the behavior that fits that path, and sends it as 200.',
            ja: 'どこから来た 403 かを CloudFront は区別しません。`/index.html` に一致するビヘイビアからページを取得し、200 として返します。',
          },
        },
        {
          text: { en: 'The API itself answered with the page', ja: 'API 自身がこのページを返した' },
          means: { reaches: { kind: 'rest-method' } },
          because: {
            en: 'The API does not know `/api/profile`, and it has no pages.',
            ja: 'API は `/api/profile` を知りませんし、ページも持っていません。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'HTML where JSON was expected', ja: 'JSON のはずが HTML' },
      text: {
        en: 'The app parses the page as JSON and stumbles over its first `<`. The true answer, `Missing Authentication Token`, never reached the browser.',
        ja: 'アプリはこのページを JSON として読もうとし、先頭の `<` でつまずきます。本当の応答である `Missing Authentication Token` は、ブラウザーに届いていません。',
      },
      select: { finding: 'error-page-hides-error' },
    },
    {
      do: 'predict',
      request: 2,
      title: { en: 'Even an error of CloudFront’s own?', ja: 'CloudFront 自身のエラーでも？' },
      text: {
        en: 'A form is sent to `/dashboard` with POST. The default behavior allows only GET and HEAD, so CloudFront refuses. What does the browser get?',
        ja: 'フォームが `/dashboard` に POST されました。デフォルトビヘイビアは GET と HEAD しか許可しないので、CloudFront は拒否します。ブラウザーには何が返るでしょうか。',
      },
      choices: [
        {
          text: { en: '403, from CloudFront', ja: '403（CloudFront から）' },
          means: { status: 403, answeredBy: 'cloudfront' },
          because: {
            en: 'Error pages stand in for CloudFront’s own refusals too: methods, geographic restrictions, WAF.',
            ja: 'エラーページは、メソッド、地理的制限、WAF といった CloudFront 自身による拒否も置き換えます。',
          },
        },
        {
          text: { en: '200 and the app’s `index.html`', ja: '200（アプリの `index.html`）' },
          means: { status: 200, replaced: { status: 403, answeredBy: 'cloudfront' } },
          because: {
            en: 'A refused method is a 403 like any other. A POST that did nothing looks like a success.',
            ja: 'メソッドの拒否も、ほかと同じ 403 です。何もしなかった POST が、成功したように見えてしまいます。',
          },
        },
      ],
    },
    {
      do: 'find',
      request: 0,
      title: { en: 'Which line hides the API’s 403?', ja: 'API の 403 を隠している行は' },
      text: {
        en: 'Put the cursor on the line that made this error a page.',
        ja: 'このエラーをページに置き換えた行に、カーソルを置いてください。',
      },
      lines: [{ source: 'distribution.json', text: '"ErrorCode": 403' }],
      hint: { en: 'The API answered 403.', ja: 'API の応答は 403 でした。' },
    },
    {
      do: 'read',
      title: { en: 'A better place for routes', ja: 'ルーティングにふさわしい場所' },
      text: {
        en: 'A function runs for one behavior only. This one turns routes of the app into `/index.html` before the bucket is asked; attached to the default behavior, it never sees a call to the API.',
        ja: '関数は、関連付けたビヘイビアでだけ実行されます。この関数は、バケットに要求される前にアプリのルートを `/index.html` に書き換えます。デフォルトビヘイビアに付ければ、API の呼び出しには影響しません。',
      },
      select: { source: 'spa-routes.js', text: "request.uri = '/index.html';" },
    },
    {
      do: 'fix',
      title: { en: 'Errors stay errors, routes stay routes', ja: 'エラーはエラーのまま、ルートはルートのまま' },
      text: {
        en: 'Let the API’s 403 through to the browser. `/dashboard` must still deliver the app.',
        ja: 'API の 403 がそのままブラウザーに届くようにしてください。`/dashboard` では、これまでどおりアプリが表示される必要があります。',
      },
      goals: [
        { request: 0, expect: { status: 403, answeredBy: 'api-gateway', replaced: null } },
        { request: 1, expect: appPage },
      ],
      hint: {
        en: 'Take both error responses out, and attach `spa-routes` to the default behavior: in `FunctionAssociations`, an item with `FunctionARN` and the `EventType` `viewer-request`.',
        ja: '2 つのエラーレスポンスを取り除き、`spa-routes` をデフォルトビヘイビアに関連付けます。`FunctionAssociations` に、`FunctionARN` と、`EventType` が `viewer-request` の項目を書きます。',
      },
      solution: [
        { source: 'distribution.json', find: defaultFunction(null), replace: defaultFunction('spa-routes') },
        { source: 'distribution.json', find: errorResponses([403, 404]), replace: '"Quantity": 0' },
      ],
    },
    {
      do: 'read',
      title: { en: 'What you know now', ja: 'まとめ' },
      text: {
        en: 'Error pages are for pages that people see, such as “out of order” for a 502. As routing for an app they swallow the errors of everything else behind the same distribution.',
        ja: 'エラーページは、502 のときの「ただいま利用できません」のように、人に見せるページのためのものです。アプリのルーティングに使うと、同じディストリビューションの背後にあるすべてのエラーを飲み込みます。',
      },
      select: { step: 'resource-missing' },
    },
  ],
};
