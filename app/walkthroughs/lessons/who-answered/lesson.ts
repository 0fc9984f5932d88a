import type { Lesson } from '../../lesson.ts';
import { allMethods, behaviorHead, readMethods } from '../edits.ts';
import { about } from './about.ts';
import { start } from './start.ts';

const byCloudFront = { answeredBy: 'cloudfront' };
const byApi = { answeredBy: 'api-gateway' };
const byS3 = { answeredBy: 's3' };

export const lesson: Lesson = {
  ...about,
  story: {
    en: 'Saori is on call. The channel fills with pasted `curl -i` outputs, most of them 403, and three teams each say that it is not theirs. She needs to know who gave which answer, before she wakes anybody.',
    ja: 'サオリさんは当番中です。チャンネルには `curl -i` の結果が次々と貼られ、ほとんどが 403。3 つのチームはそれぞれ「うちではない」と言います。誰かを起こす前に、どの応答を誰が返したのかを突き止めなければなりません。',
  },
  start,
  finding: 'method-not-allowed',
  steps: [
    {
      do: 'read',
      request: 4,
      title: { en: 'What every answer carries', ja: 'どの応答にも付くもの' },
      text: {
        en: 'Whatever comes through CloudFront has `Via: … (CloudFront)` and `X-Cache`. They say that an answer passed CloudFront, not that CloudFront made it. This one came from the API’s Lambda function.',
        ja: 'CloudFront を通った応答には、必ず `Via: … (CloudFront)` と `X-Cache` が付きます。分かるのは CloudFront を通ったことだけで、CloudFront が作った応答とは限りません。これは API の先の Lambda 関数の応答です。',
      },
      select: { step: 'integration-reached' },
    },
    {
      do: 'predict',
      request: 2,
      title: { en: 'Paste 1: JSON', ja: '1 件目：JSON' },
      text: {
        en: '`GET /api/order` gave `content-type: application/json`, `x-amzn-errortype: MissingAuthenticationTokenException` and `x-cache: Error from cloudfront`. Who answered?',
        ja: '`GET /api/order` の応答には `content-type: application/json`、`x-amzn-errortype: MissingAuthenticationTokenException`、`x-cache: Error from cloudfront` があります。応答したのは誰でしょうか。',
      },
      choices: [
        {
          text: { en: 'CloudFront: `x-cache` says so', ja: 'CloudFront（`x-cache` にそう書いてある）' },
          means: byCloudFront,
          because: {
            en: '`Error from cloudfront` stands on every error that passes, whoever made it.',
            ja: '`Error from cloudfront` は、誰が返したエラーであっても、CloudFront を通れば付きます。',
          },
        },
        {
          text: { en: 'API Gateway', ja: 'API Gateway' },
          means: byApi,
          because: {
            en: '`x-amzn-errortype` and a JSON body are API Gateway’s own. The type even says why: no resource and method fit.',
            ja: '`x-amzn-errortype` と JSON のボディは API Gateway のものです。エラーの種類から、理由まで分かります。一致するリソースとメソッドがないのです。',
          },
        },
        {
          text: { en: 'The Lambda function', ja: 'Lambda 関数' },
          means: { reaches: {} },
          because: {
            en: 'A function’s own error would not bring this `x-amzn-errortype`. The request never got that far.',
            ja: '関数自身のエラーであれば、この `x-amzn-errortype` にはなりません。リクエストはそこまで届いていません。',
          },
        },
      ],
    },
    {
      do: 'predict',
      request: 1,
      title: { en: 'Paste 2: XML', ja: '2 件目：XML' },
      text: {
        en: '`GET /report.pdf` is for a file that is not in the bucket; CloudFront may not list the bucket. What do you expect to find in the paste?',
        ja: '`GET /report.pdf` のファイルはバケットになく、CloudFront にはバケットの一覧を取得する権限もありません。貼られた結果には何があるはずでしょうか。',
      },
      choices: [
        {
          text: { en: '`server: CloudFront` and an HTML page', ja: '`server: CloudFront` と HTML ページ' },
          means: byCloudFront,
          because: {
            en: 'That is how CloudFront’s own errors look. Here the origin had something to say.',
            ja: 'CloudFront 自身のエラーならそうなります。ここではオリジンが応答しています。',
          },
        },
        {
          text: { en: '`server: AmazonS3` and an XML body', ja: '`server: AmazonS3` と XML のボディ' },
          means: byS3,
          because: {
            en: 'S3 names itself, and its errors are XML with a `<Code>`: here `AccessDenied`.',
            ja: 'S3 は自ら名乗り、エラーは `<Code>` を含む XML です。ここでは `AccessDenied` になります。',
          },
        },
        {
          text: { en: '`x-amzn-errortype` and JSON', ja: '`x-amzn-errortype` と JSON' },
          means: byApi,
          because: {
            en: 'That is API Gateway. `/report.pdf` fits no `/api/*`.',
            ja: 'それは API Gateway です。`/report.pdf` は `/api/*` に一致しません。',
          },
        },
      ],
    },
    {
      do: 'predict',
      request: 0,
      title: { en: 'Paste 3: HTML', ja: '3 件目：HTML' },
      text: {
        en: '`POST /api/orders` gave `server: CloudFront`, `content-type: text/html` and a page “ERROR: The request could not be satisfied”. How far did the order get?',
        ja: '`POST /api/orders` の応答は `server: CloudFront`、`content-type: text/html` で、「ERROR: The request could not be satisfied」というページでした。この注文はどこまで届いたのでしょうか。',
      },
      choices: [
        {
          text: { en: 'To API Gateway, which refused it', ja: 'API Gateway まで届き、拒否された' },
          means: byApi,
          because: { en: 'API Gateway would have answered with JSON.', ja: 'API Gateway であれば JSON で応答します。' },
        },
        {
          text: { en: 'To CloudFront, and no further', ja: 'CloudFront で止まり、その先には届いていない' },
          means: byCloudFront,
          because: {
            en: 'This page is CloudFront’s own. The API’s logs will have nothing about it.',
            ja: 'このページは CloudFront 自身のものです。API のログには何も残っていません。',
          },
        },
        {
          text: { en: 'To the bucket, since S3 knows no orders', ja: 'バケットまで届いた（S3 に注文はないから）' },
          means: byS3,
          because: { en: 'S3 would have said `server: AmazonS3`.', ja: 'S3 であれば `server: AmazonS3` と名乗ります。' },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'Why CloudFront refused', ja: 'CloudFront が拒否した理由' },
      text: {
        en: 'The behavior `/api/*` allows only HEAD and GET. CloudFront does not look for another behavior that would allow POST; it refuses.',
        ja: 'ビヘイビア `/api/*` が許可するのは HEAD と GET だけです。CloudFront は POST を許可する別のビヘイビアを探したりせず、拒否します。',
      },
      select: { finding: 'method-not-allowed' },
    },
    {
      do: 'predict',
      request: 3,
      title: { en: 'Paste 4: a redirect', ja: '4 件目：リダイレクト' },
      text: {
        en: '`GET /old` gave 301 with `location: /new`. The default behavior has a function. What does `x-cache` say?',
        ja: '`GET /old` は 301、`location: /new` でした。デフォルトビヘイビアには関数があります。`x-cache` はどうなっているでしょうか。',
      },
      choices: [
        {
          text: { en: '`Redirect from cloudfront`', ja: '`Redirect from cloudfront`' },
          means: byCloudFront,
          because: {
            en: 'That is CloudFront’s redirect from HTTP to HTTPS. This request was HTTPS already.',
            ja: 'それは HTTP から HTTPS への CloudFront のリダイレクトです。このリクエストは初めから HTTPS です。',
          },
        },
        {
          text: { en: '`Miss from cloudfront`', ja: '`Miss from cloudfront`' },
          means: byS3,
          because: {
            en: 'That would mean that the origin was asked.',
            ja: 'それなら、オリジンに問い合わせたことになります。',
          },
        },
        {
          text: { en: '`FunctionGeneratedResponse from cloudfront`', ja: '`FunctionGeneratedResponse from cloudfront`' },
          means: { answeredBy: 'cloudfront-function' },
          because: {
            en: 'The function answered, and no origin was asked. With Lambda@Edge it would be `LambdaGeneratedResponse`.',
            ja: '関数が応答し、オリジンには問い合わせていません。Lambda@Edge なら `LambdaGeneratedResponse` になります。',
          },
        },
      ],
    },
    {
      do: 'fix',
      request: 0,
      title: { en: 'Let orders through', ja: '注文を通す' },
      text: {
        en: 'Only one of the four was a fault of the configuration. Make `POST /api/orders` reach the API.',
        ja: '4 件のうち、設定の誤りは 1 件だけでした。`POST /api/orders` が API に届くようにしてください。',
      },
      goals: [{ request: 0, expect: { reaches: { kind: 'rest-method', method: 'POST' } } }],
      hint: {
        en: 'CloudFront offers three sets of methods: HEAD and GET; these and OPTIONS; or all seven (HEAD, GET, OPTIONS, PUT, PATCH, POST, DELETE). The behavior is `/api/*`.',
        ja: 'CloudFront で選べるのは、HEAD と GET、それに OPTIONS を加えたもの、7 つすべて（HEAD、GET、OPTIONS、PUT、PATCH、POST、DELETE）の 3 通りです。対象はビヘイビア `/api/*` です。',
      },
      solution: [
        {
          source: 'distribution.json',
          find: behaviorHead('/api/*', 'api', readMethods),
          replace: behaviorHead('/api/*', 'api', allMethods),
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'What you know now', ja: 'まとめ' },
      text: {
        en: 'HTML and `server: CloudFront` mean CloudFront itself; XML and `server: AmazonS3`, S3; JSON and `x-amzn-errortype`, a REST API. You need not read it all yourself: paste a response here, and it is compared with the prediction.',
        ja: 'HTML と `server: CloudFront` なら CloudFront 自身、XML と `server: AmazonS3` なら S3、JSON と `x-amzn-errortype` なら REST API です。自分で全部読む必要はありません。応答をここに貼り付ければ、予測と比較できます。',
      },
      select: { step: 'integration-reached' },
    },
  ],
};
