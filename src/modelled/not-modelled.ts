// biome-ignore-all lint/style/noExcessiveLinesPerFile: a catalogue in two languages; it reads better whole.
/** What AWS does and this model does not, by area. What is asked in its place says so. */
export type NotModelled = {
  readonly en: string;
  readonly ja: string;
  readonly items: readonly { readonly en: string; readonly ja: string }[];
};

export const notModelled: readonly NotModelled[] = [
  {
    en: 'Your own code',
    ja: '利用者のコード',
    items: [
      {
        en: 'Lambda@Edge is not run: you say what it does to the request, and until then it is taken to change nothing.',
        ja: 'Lambda@Edge は実行しません。リクエストへの影響を質問への回答で指定でき、指定がなければ何も変更しないものとみなします。',
      },
      {
        en: 'What Lambda functions, function URLs, load balancers, Amplify, App Runner and servers of your own answer. A way that reaches them ends there.',
        ja: 'Lambda 関数、関数 URL、ロードバランサー、Amplify、App Runner、独自のサーバーが何を返すか。そこに届いた時点で追跡は終わります。',
      },
      {
        en: 'How long a CloudFront Function takes on AWS’s machines. A bound of our own ends one that runs on and on.',
        ja: 'CloudFront Functions の AWS 上での実行時間。終わらない関数は独自の上限で打ち切ります。',
      },
      {
        en: 'Mapping templates and parameter mappings of API Gateway; of a mock integration only its status.',
        ja: 'API Gateway のマッピングテンプレートとパラメータマッピング。Mock 統合はステータスのみ扱います。',
      },
    ],
  },
  {
    en: 'Caches',
    ja: 'キャッシュ',
    items: [
      {
        en: 'What a cache holds: every request is taken to miss it. So TTLs, invalidations, the caching of errors, Origin Shield and stage caches change nothing here.',
        ja: 'キャッシュの内容。すべてのリクエストをキャッシュミスとみなします。TTL、無効化、エラーのキャッシュ、Origin Shield、ステージのキャッシュは結果に影響しません。',
      },
      {
        en: 'Conditional and range requests (304, 206, 416), and compression.',
        ja: '条件付きリクエストと範囲リクエスト (304、206、416)、圧縮。',
      },
    ],
  },
  {
    en: 'Load, time and size',
    ja: '負荷、時間、サイズ',
    items: [
      {
        en: 'What hangs on other requests in real time: throttling, quotas, usage plans, concurrency, capacity.',
        ja: '他のリクエストの状況で決まるもの: スロットリング、クォータ、使用量プラン、同時実行数、容量。',
      },
      {
        en: 'Time-outs, retries of a connection, and origins that are down: only what the configuration itself makes fail.',
        ja: 'タイムアウト、接続の再試行、停止中のオリジン。設定そのものが原因で失敗する場合だけを扱います。',
      },
      {
        en: 'Bodies of requests: their size, their content, and request validators that look at them.',
        ja: 'リクエストボディのサイズと内容、ボディを検証するリクエストバリデーター。',
      },
      { en: 'Logs, metrics, real-time logs, prices.', ja: 'ログ、メトリクス、リアルタイムログ、料金。' },
    ],
  },
  {
    en: 'Who may',
    ja: '認可',
    items: [
      {
        en: 'AWS WAF rules, IAM, bucket and resource policies, and what an authorizer decides: each is asked.',
        ja: 'AWS WAF のルール、IAM ポリシー、バケットポリシー、リソースポリシー、オーソライザーの判断。それぞれ質問になります。',
      },
      {
        en: 'Whether a token, a signature or an API key is valid: only whether there is one.',
        ja: 'トークン、署名、API キーが有効かどうか。有無だけを見ます。',
      },
      { en: 'Where a viewer is: geographic restrictions are asked.', ja: 'ビューワーの所在地。地理的制限は質問になります。' },
      {
        en: 'Certificates themselves, TLS versions and ciphers: only whether the names fit, as far as the configuration tells.',
        ja: '証明書の中身、TLS のバージョンと暗号スイート。設定から分かる範囲で、名前が合うかだけを見ます。',
      },
    ],
  },
  {
    en: 'Names and networks',
    ja: '名前解決とネットワーク',
    items: [
      {
        en: 'DNS: no name is ever looked up. Where a name of yours points is asked.',
        ja: 'DNS。名前解決は行いません。独自の名前の向き先は質問になります。',
      },
      {
        en: 'VPC origins, VPC links and private integrations: what is behind them, and their ports and protocols.',
        ja: 'VPC オリジン、VPC リンク、プライベート統合の先にあるものと、そのポートやプロトコル。',
      },
      {
        en: 'HTTP/2, HTTP/3, IPv6, Anycast IP lists, price classes: they do not change the way.',
        ja: 'HTTP/2、HTTP/3、IPv6、Anycast 静的 IP、料金クラス。経路は変わりません。',
      },
      {
        en: 'gRPC streams, and WebSocket messages after the handshake.',
        ja: 'gRPC のストリームと、ハンドシェイク後の WebSocket メッセージ。',
      },
    ],
  },
  {
    en: 'CloudFront',
    ja: 'CloudFront',
    items: [
      {
        en: 'Distribution tenants, their parameters and connection groups: a multi-tenant distribution is only told as one.',
        ja: 'ディストリビューションテナントとそのパラメータ、接続グループ。マルチテナントであることだけを示します。',
      },
      {
        en: 'Continuous deployment: that a part of the traffic may go to the staging distribution is told, but not followed.',
        ja: '継続的デプロイ。トラフィックの一部がステージングに送られる可能性は示しますが、その先は追跡しません。',
      },
      {
        en: 'Origin groups that choose by media quality: the primary is taken to be asked first.',
        ja: 'メディア品質で選ぶオリジングループ。プライマリに先に問い合わせるものとみなします。',
      },
      { en: 'Field-level encryption, Smooth Streaming, connection functions.', ja: 'フィールドレベル暗号化、Smooth Streaming、接続関数。' },
    ],
  },
  {
    en: 'API Gateway',
    ja: 'API Gateway',
    items: [
      {
        en: 'Changes that are not deployed: what is pasted is taken to be deployed on its stage.',
        ja: '未デプロイの変更。貼り付けた内容はステージにデプロイ済みとみなします。',
      },
      {
        en: 'Canaries: that a part of the traffic may go to one is told, but not followed.',
        ja: 'カナリア。トラフィックの一部が送られる可能性は示しますが、その先は追跡しません。',
      },
      {
        en: 'Mutual TLS of custom domain names: the client certificate that they ask for is taken to be presented.',
        ja: 'カスタムドメイン名の相互 TLS。求められるクライアント証明書は提示されるものとみなします。',
      },
      {
        en: 'Integrations with AWS services other than Lambda, as far as what they answer.',
        ja: 'Lambda 以外の AWS サービスとの統合が何を返すか。',
      },
    ],
  },
  {
    en: 'S3',
    ja: 'S3',
    items: [
      {
        en: 'Redirection rules, redirecting objects and index documents by another name than `index.html` of a website endpoint.',
        ja: 'ウェブサイトエンドポイントのリダイレクトルール、オブジェクトのリダイレクト、`index.html` 以外の名前のインデックスドキュメント。',
      },
      {
        en: 'Versions and delete markers, archived objects, access points, Object Lambda, requester pays.',
        ja: 'バージョンと削除マーカー、アーカイブされたオブジェクト、アクセスポイント、Object Lambda、リクエスタ支払い。',
      },
      {
        en: 'A key without a pasted listing: whether it is there is asked.',
        ja: '一覧を貼り付けていないキー。存在するかどうかは質問になります。',
      },
    ],
  },
];
