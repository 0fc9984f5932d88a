// biome-ignore-all lint/style/noExcessiveLinesPerFile: a catalogue, one entry for each rule; it reads better whole.
import type { RuleId } from '../../diagnose/registry.ts';
import type { FindingText } from './finding-texts.ts';

type Fixes = FindingText['fixes'];

/** How to stop forwarding Host, by what forwards it; see `src/diagnose/host-fixes.ts`. */
const hostFixes = {
  'all-viewer-except-host': {
    title: 'Host 以外をすべて転送する',
    how: 'ビヘイビア {behavior} の `OriginRequestPolicyId` を `b689b0a8-53d0-40ab-baf2-68738e2966ac`（AllViewerExceptHostHeader）にします。CloudFront はオリジン自身のドメイン名を Host として送るようになります。',
  },
  'no-origin-request-policy': {
    title: 'ビューワーのヘッダーを転送しない',
    how: 'ビヘイビア {behavior} から `OriginRequestPolicyId` を外します（コンソールではオリジンリクエストポリシー「なし」）。クエリ文字列と Cookie は、キャッシュポリシーが指定するものだけが転送されるようになります。',
  },
  'cache-policy-without-host': {
    title: 'Host を含まないキャッシュポリシーに替える',
    how: 'ビヘイビア {behavior} のキャッシュポリシー {policy} には `Host` が含まれており、どのオリジンリクエストポリシーよりも優先されます。`CachePolicyId` を `4135ea2d-6df8-44a3-9df3-4b5a84be39ad`（CachingDisabled）か `Host` を含まない独自のポリシーに、`OriginRequestPolicyId` を `b689b0a8-53d0-40ab-baf2-68738e2966ac`（AllViewerExceptHostHeader）にします。',
  },
  'legacy-headers-without-host': {
    title: '転送するヘッダーから Host を外す',
    how: 'ビヘイビア {behavior} の `ForwardedValues.Headers` にある `*` または `Host` を、オリジンに必要なヘッダー（`Authorization` など）に置き換えます。あるいは `ForwardedValues` をやめ、CachingDisabled と AllViewerExceptHostHeader の両ポリシーにします。',
  },
  'function-without-host': {
    title: '関数で Host を変えない',
    how: 'ビヘイビア {behavior} の関数が、オリジンへ送る Host を設定しています。オリジンのドメイン名にするか、設定をやめます。',
  },
} as const satisfies Fixes;

/** How to get a stage into the path; see `src/diagnose/stage-fixes.ts`. */
const stageFixes = {
  'origin-path': {
    title: 'オリジンパスにステージを入れる',
    how: 'オリジン {origin} の `OriginPath` を `/{stage}` にします。CloudFront は {sent} を送るようになります。',
  },
  'origin-path-and-prefix': {
    title: 'オリジンパスにステージを入れ、プレフィックスを取り除く',
    how: 'オリジン {origin} の `OriginPath` を `/{stage}` にします。CloudFront は {sent} を送るようになりますが、API にあるのは {path} ではなく {below} です。CloudFront Functions の関数（ビューワーリクエスト）でプレフィックスも取り除きます。',
  },
  'stage-in-url': {
    title: 'URL にステージを書く',
    how: 'オリジン {origin} 向けにビヘイビア {pattern} を追加し、`OriginPath` は空にして、{url} を呼び出します。',
  },
  'default-stage': {
    title: 'HTTP API に `$default` ステージを作る',
    how: "`aws apigatewayv2 create-stage --api-id {api} --stage-name '$default' --auto-deploy`。パスにステージが要らなくなります。",
  },
  'spell-stage': {
    title: 'ステージ名を正しく書く',
    how: 'ステージ名は大文字と小文字を区別します。{segment} ではなく {stage} と書きます。',
  },
  'create-stage': {
    title: 'その名前のステージを作る',
    how: 'ステージ {stage} を作ります：`aws apigateway create-deployment --rest-api-id {api} --stage-name {stage}`。URL のプレフィックスがそのままステージになります。',
  },
  'stage-in-mapping': {
    title: 'マッピングにステージを指定する',
    how: '{domain} のマッピングにステージ {stage} を指定します：`aws apigateway update-base-path-mapping --domain-name {domain} --base-path … --patch-operations op=replace,path=/stage,value={stage}`。',
  },
  'stage-behind-base-path': {
    title: 'ベースパスの後ろにステージを書く',
    how: '{url} を呼び出します。マッピングにステージの指定がありません。',
  },
  'stage-in-direct-url': { title: 'URL にステージを書く', how: '{url} を呼び出します。最初のセグメントがステージ {stage} です。' },
} as const satisfies Fixes;

/** How to have more sent on; see `src/diagnose/forwarding-fixes.ts`. */
const forwardingFixes = {
  'all-viewer-except-host': {
    title: 'オリジンリクエストポリシー AllViewerExceptHostHeader を付ける',
    how: 'ビヘイビア {behavior} の `OriginRequestPolicyId` を `b689b0a8-53d0-40ab-baf2-68738e2966ac` にします。Host を除くすべてのヘッダーと、すべての Cookie、クエリ文字列が転送されます。ビューワーの Host が必要なオリジンなら AllViewer にします。',
  },
} as const satisfies Fixes;

/** What a custom domain's base paths want; see the rules on mappings. */
const mappingFixes = {
  'base-path-in-origin-path': {
    title: 'オリジンパスにベースパスを入れる',
    how: 'オリジン {origin} の `OriginPath` を `/{key}` にします。マッピングがそれを取り除きます。',
  },
  'base-path-in-url': { title: 'パスの前にベースパスを書く', how: '{url} を呼び出します。マッピングが {key} を取り除きます。' },
  'catch-all-mapping': {
    title: 'ドメイン全体を API にマッピングする',
    how: '{domain} のマッピング {key} を空のベースパス `(none)` にします。何も取り除かれなくなります。',
  },
} as const satisfies Fixes;

const overwritePath = {
  title: 'バックエンドにルートのパスを渡す',
  how: 'HTTP 統合では、リクエストパラメータ `overwrite:path` を `$request.path` にします（{sent} ではなく {path}）。Lambda 関数では、フレームワークにベースパスを設定します。',
} as const;

/** What is said of each rule’s findings, in Japanese. */
export const findingsJa = {
  'host-header-loop': {
    title: 'ビューワーの Host が転送され、リクエストが自分のディストリビューションに戻っています',
    detail:
      'ビヘイビア {behavior} は {before} を {path} として {to} へ送りますが、Host は {host} のままです（{policy}）。接続先も CloudFront であり、CloudFront は Host だけでディストリビューションを選びます。そのためリクエストは {path} として再び {distribution} に入り、今度は {caught} に一致します。本来の宛先には届きません。',
    fixes: {
      ...hostFixes,
      'regional-endpoint': {
        title: 'API をリージョナルにする（それだけでは不十分です）',
        how: 'API {api} を EDGE から REGIONAL に変え（`aws apigateway update-rest-api --rest-api-id {api} --patch-operations op=replace,path=/endpointConfiguration/types/EDGE,value=REGIONAL`）、再デプロイします。ループはなくなりますが、リージョナル API は知らない Host を 403 Forbidden で拒否します。Host の転送もやめてください。',
      },
    },
  },
  'host-header-rejected': {
    title: 'ビューワーの Host が転送され、オリジンがそのホスト名を知りません',
    detail:
      'ビヘイビア {behavior} は {to} に接続しますが、Host は {host} のままです（{policy}）。接続先は Host ヘッダーで応答するものを選び、{host} に応答するものはそこにありません：{answer}。ステージ、ルート、関数のどれにもリクエストは届いていません。',
    fixes: {
      ...hostFixes,
      'custom-domain-of-that-name': {
        title: 'ビューワーのホスト名を API のカスタムドメイン名にする',
        how: 'Host を転送する必要がある場合は、API Gateway にリージョナルのカスタムドメイン名 {host} を作り、API とステージにマッピングし、`OriginPath` を空にします。DNS は CloudFront に向けたままにします。',
      },
    },
  },
  's3-host-forwarded': {
    title: 'ビューワーの Host が S3 に転送され、S3 がその名前のバケットを探しています',
    detail:
      'ビヘイビア {behavior} は {to} に接続しますが、Host は {host} のままです（{policy}）。S3 は Host からバケット名を読み取ります。また、Host はオリジンアクセスコントロールの署名の対象です。',
    fixes: {
      ...hostFixes,
      'cors-s3-origin': {
        title: 'S3 に必要なものだけを転送する',
        how: 'ビヘイビア {behavior} の `OriginRequestPolicyId` を `88a5eaf4-2fd4-4709-b370-b4c650ea3fcf`（CORS-S3Origin）にするか、外します。',
      },
    },
  },
  'private-api-unreachable': {
    title: 'API はプライベートで、インターネットからは届きません',
    detail:
      'API {api}（{host}）は、インターフェイス VPC エンドポイント経由でのみ応答します。CloudFront も、VPC の外の呼び出し元と同じくインターネット側から接続します。',
    fixes: {
      'make-regional': {
        title: 'API をリージョナルにする',
        how: 'API {api} を PRIVATE から REGIONAL に変え（`aws apigateway update-rest-api --rest-api-id {api} --patch-operations op=replace,path=/endpointConfiguration/types/PRIVATE,value=REGIONAL`）、リソースポリシーを直して再デプロイします。',
      },
      'vpc-origin': {
        title: 'VPC 内のロードバランサーを経由する',
        how: '`execute-api` の VPC エンドポイントの前に内部ロードバランサーを置き、オリジン {origin} の代わりに CloudFront の VPC オリジンとして登録し、Host {host} を送るようにします。',
      },
      'call-from-vpc': {
        title: 'VPC の中から呼び出す',
        how: '`execute-api` のインターフェイス VPC エンドポイントがあるネットワークから {host} を呼び出します。',
      },
    },
  },
  'default-endpoint-disabled': {
    title: 'API の execute-api エンドポイントが無効になっています',
    detail:
      'API {api} は `disableExecuteApiEndpoint` が有効なため、{host} は誰にも応答しません：{answer}。応答するのはカスタムドメイン名だけです。',
    fixes: {
      'custom-domain-origin': {
        title: 'カスタムドメイン名をオリジンにする',
        how: 'オリジン {origin} の `DomainName` を API のカスタムドメイン名（{domain}）にし、`OriginPath` をマッピングに合わせます。ステージは書きません。',
      },
      'enable-endpoint': {
        title: 'エンドポイントを有効に戻す',
        how: 'REST：`aws apigateway update-rest-api --rest-api-id {api} --patch-operations op=replace,path=/disableExecuteApiEndpoint,value=false` のあとデプロイします。HTTP：`aws apigatewayv2 update-api --api-id {api} --no-disable-execute-api-endpoint`。',
      },
    },
  },
  'unknown-alias': {
    title: 'このホスト名を代替ドメイン名に持つディストリビューションがありません',
    detail:
      'CloudFront に {host} が要求されましたが、貼り付けられたどのディストリビューションの代替ドメイン名でもドメイン名でもありません。CloudFront 自身が 403 を返します。',
    fixes: {
      'add-alias': {
        title: '代替ドメイン名を追加する',
        how: 'ディストリビューション {distribution} の `Aliases` に {host} を追加します。us-east-1 に、その名前を含む証明書が必要です。',
      },
    },
  },
  'get-with-body': {
    title: 'GET にボディが付いており、CloudFront が拒否します',
    detail: '{path} への GET にボディが付いています。CloudFront はビヘイビアやオリジンを見る前に 403 を返します。',
    fixes: {
      'drop-body': {
        title: 'ボディを送らない',
        how: 'ボディの内容はクエリ文字列に入れます。クライアントによっては自動で `{}` を送るので、止めてください。',
      },
      'use-post': { title: 'POST で送る', how: 'ボディのあるリクエストには POST を使い、ビヘイビアで許可します。' },
    },
  },
  'viewer-http-refused': {
    title: 'ビヘイビアは HTTPS のみですが、ビューワーは HTTP で接続しました',
    detail:
      'ビヘイビア {behavior} のビューワープロトコルポリシーは `https-only` なので、`http://{host}{path}` はリダイレクトされず、CloudFront が 403 を返します。',
    fixes: {
      'redirect-to-https': {
        title: 'HTTPS にリダイレクトする',
        how: 'ビヘイビア {behavior} の `ViewerProtocolPolicy` を `redirect-to-https` にします。',
      },
      'call-https': { title: 'https で呼び出す', how: '`https://{host}{path}` を呼び出します。' },
    },
  },
  'method-not-allowed': {
    title: '一致したビヘイビアが {method} を許可していません',
    detail:
      '{path} はビヘイビア {behavior} に一致し、そこで許可されているのは {allowed} だけです。一度一致すると他のビヘイビアは試されず、CloudFront が 403 を返します。',
    fixes: {
      'allow-methods': {
        title: 'このビヘイビアで {method} を許可する',
        how: 'ビヘイビア {behavior} の `AllowedMethods` を {set} にします。CloudFront で選べるのは 2 個、3 個、7 個すべて、の三つの組だけです。',
      },
      'own-behavior': {
        title: 'このパス専用のビヘイビアを作る',
        how: '{path} が別のオリジン向けなら、それに一致するパターンで {method} を許可するビヘイビアを追加します。デフォルトビヘイビアには、どのパターンにも一致しないものだけが来ます。',
      },
    },
  },
  'function-fails': {
    title: '関数が失敗し、CloudFront が {status} を返します',
    detail:
      '関数 {name}（{event}）が{threw#失敗しました|}{readOnly#読み取り専用のヘッダーを変更しました|}{forbidden#関数では設定できないヘッダーを設定しました|}{late#時間内に終わりませんでした|}：{detail}。',
    fixes: {
      'repair-function': {
        title: '関数を直す',
        how: '関数 {name} の {line} 行目を確認します：{detail}。`aws cloudfront test-function` でサンプルイベントを使って実行できます。',
      },
    },
  },
  'origin-protocol': {
    title: 'CloudFront がポート {port} で接続しますが、API Gateway が応答するのは 443 の HTTPS だけです',
    detail:
      'オリジン {origin}（{to}）のプロトコルポリシーは {policy} です。443 以外のポートでは接続に失敗するか、API 自身の名前へのリダイレクトになります（80 の場合）。ビューワーには {status} が返ります。',
    fixes: {
      'https-only': { title: 'オリジンへは HTTPS を使う', how: 'オリジン {origin} の `OriginProtocolPolicy` を `https-only` にします。' },
      'https-port': {
        title: 'オリジンへはポート 443 の HTTPS を使う',
        how: 'オリジン {origin} の `CustomOriginConfig` で、`HTTPSPort` を 443 に、`OriginProtocolPolicy` を `https-only` にします。',
      },
    },
  },
  'website-endpoint-https': {
    title: 'CloudFront が HTTPS で S3 ウェブサイトエンドポイントに接続しますが、HTTPS には応答しません',
    detail:
      'オリジン {origin}（{to}）のプロトコルポリシーは {policy} です。ウェブサイトエンドポイントは HTTP にしか応答しないため、接続に失敗し、ビューワーには {status} が返ります。',
    fixes: {
      'http-only': { title: 'オリジンへは HTTP を使う', how: 'オリジン {origin} の `OriginProtocolPolicy` を `http-only` にします。' },
      'rest-endpoint': {
        title: 'バケットの REST エンドポイントを使う',
        how: '`-website` の付かない名前（`bucket.s3.region.amazonaws.com`）とオリジンアクセスコントロールを使います。ディレクトリのインデックスドキュメントには関数が必要になります。',
      },
    },
  },
  'bare-prefix-not-matched': {
    title: 'パターンがプレフィックスだけのパスに一致しません',
    detail:
      'パターン {pattern} は `{path}/` とその下には一致しますが、{path} 自体には一致しません。そのため {caught} に一致し、オリジン {origin} ではなく {instead} に送られました。',
    fixes: {
      'add-behavior': {
        title: 'プレフィックスだけのパス用のビヘイビアを追加する',
        how: 'パターン {path} のビヘイビアを、{pattern} と同じ設定で追加します。',
      },
      'widen-pattern': {
        title: 'パターンを広げる',
        how: '{pattern} を {both} に変えます。同じ文字で始まる他のパスにも一致するようになります。',
      },
      'ask-with-slash': { title: '末尾にスラッシュを付けて呼び出す', how: '`{path}/` を呼び出します。' },
    },
  },
  'behavior-shadowed': {
    title: 'より広いパターンが先にあり、このパスに一致しています',
    detail:
      '{path} は {shadowed}（オリジン {origin}）にも一致しますが、その前に {taken}（オリジン {instead}）があり、最初に一致したものが使われます。',
    fixes: { 'move-up': { title: '狭いパターンを先に置く', how: '`CacheBehaviors` で {shadowed} を {taken} の上に移します。' } },
  },
  'root-object-reaches-origin': {
    title: 'デフォルトルートオブジェクトが、ウェブサイトではないオリジンに要求されています',
    detail:
      '`/` へのリクエストでは、CloudFront はビヘイビアやオリジンを見る前にパスを {object} に置き換えます。そのため {to} には {path} が要求されます。',
    fixes: {
      'empty-root-object': {
        title: 'デフォルトルートオブジェクトを空にする',
        how: '`DefaultRootObject` を空文字列にします。`/` がそのままオリジンに送られます。',
      },
      'rewrite-in-function': {
        title: '必要なところだけ関数で置き換える',
        how: '`DefaultRootObject` を空にし、サイトを配信するバケットのビヘイビアでは CloudFront Functions の関数（ビューワーリクエスト）で `/` を `/{object}` に書き換えます。',
      },
    },
  },
  'stage-missing': {
    title: 'ステージなしで API が呼び出されています',
    detail:
      '{host} に {path} が要求されました。{mapped#マッピングにステージの指定がないため、ここでも|API 自身のエンドポイントでは}パスの最初のセグメントがステージですが、それがありません：{answer}。ステージ：{stages}。',
    fixes: stageFixes,
  },
  'stage-doubled': {
    title: 'ステージ名がパスに二重に入っています',
    detail:
      'API {api} のステージ {stage} はすでに選ばれていますが、その下のパス {path} が再び {stage} で始まっています。そのようなリソースはありません。',
    fixes: {
      'empty-origin-path': {
        title: 'オリジンパスを空にする',
        how: 'オリジン {origin} の `OriginPath` を空文字列にします。{originPath} は、URL またはカスタムドメインのマッピングがすでに与えているものを重ねて付けています。',
      },
      'drop-stage-from-url': {
        title: 'URL からステージを除く',
        how: 'API には {rest} が要求されるべきです。URL の二つ目の {stage} を取り除きます（{url}）。',
      },
    },
  },
  'stage-unknown': {
    title: 'API {api} に {segment} というステージはありません',
    detail:
      '{host} に {path} が要求されました。{mapped#マッピングにステージの指定がないため、ここでも|API 自身のエンドポイントでは}パスの最初のセグメントがステージですが、{segment} というステージはありません：{answer}。ステージ：{stages}。',
    fixes: stageFixes,
  },
  'prefix-not-stripped': {
    title: 'プレフィックス {prefix} が API に送られていますが、API にあるのはそれを除いたパスです',
    detail:
      'パターン {behavior} はビヘイビアを選ぶだけで、CloudFront は何も取り除きません{twice#。オリジンパスがさらに付け足しています|}。送られるのは {sent} なので、ステージ {stage} には {path} が要求されます。{prefix} がなければ {stripped} となり、{resource} に一致します。',
    fixes: {
      'shorten-origin-path': {
        title: 'オリジンパスをステージだけにする',
        how: 'オリジン {origin} の `OriginPath` を {shortened} にします。オリジンパスは何も取り除かず、パス全体の前に付け足されます。',
      },
      'shorten-and-strip': {
        title: 'オリジンパスをステージだけにし、プレフィックスを取り除く',
        how: 'オリジン {origin} の `OriginPath` を {shortened} にし、CloudFront Functions の関数（ビューワーリクエスト）でパスから {prefix} を取り除きます。オリジンパスは付け足すだけです。',
      },
      'strip-in-function': {
        title: 'CloudFront Functions の関数でプレフィックスを取り除く',
        how: 'ビヘイビア {behavior} のビューワーリクエストに関数を関連付けます：`request.uri = request.uri.slice({length}) || "/"; return request;`。{prefix} が取り除かれます。ビヘイビアは最初に一致したもののままです。',
      },
      'add-resource': {
        title: 'プレフィックス付きのパスを API に追加する',
        how: 'リソース {path} と {method} を作り（`aws apigateway create-resource`、`put-method`、`put-integration`）、ステージ {stage} にデプロイします。',
      },
      'add-route': {
        title: 'プレフィックス付きのパスを API に追加する',
        how: '`aws apigatewayv2 create-route --api-id {api} --route-key "{method} {path}" --target integrations/…`',
      },
      'own-pattern': {
        title: 'ビューワーに API 自身のパスを使わせる',
        how: '同じオリジン向けに、パターン {stripped} のビヘイビアを追加し、{stripped} を呼び出します。',
      },
      'stage-of-that-name': {
        title: 'プレフィックスと同じ名前のステージを作る',
        how: 'ステージ {key} を作り（`aws apigateway create-deployment --rest-api-id {api} --stage-name {key}`）、`OriginPath` を空にします。プレフィックスがそのままステージになります。',
      },
      'custom-domain': {
        title: 'カスタムドメイン名とマッピングを使う',
        how: 'API のカスタムドメイン名を作り、ベースパス {key} をステージ {stage} にマッピングします。それをオリジンの `DomainName` にし、`OriginPath` を空にします。ベースパスはマッピングが取り除きます。',
      },
    },
  },
  'proxy-misses-root': {
    title: '{proxy} はルートパスに一致しません',
    detail:
      'API {api} のステージ {stage} に `/` が要求されました。{proxy} に一致するのは 1 セグメント以上のパスで、ルートリソースに {method} はありません：{answer}。',
    fixes: {
      'add-root-method': {
        title: 'ルートリソースにメソッドを追加する',
        how: 'リソース `/` に ANY（または {method}）を {proxy} と同じ統合で追加し、ステージ {stage} にデプロイします。',
      },
    },
  },
  'preflight-not-answered': {
    title: 'ブラウザーのプリフライトが拒否されています',
    detail:
      '{path} への OPTIONS リクエストに {place} が {answer} を返します。正しい応答がないとブラウザーは本来のリクエストを送らず、CORS エラーを報告します。',
    fixes: {
      'allow-options': {
        title: 'ビヘイビアで OPTIONS を許可する',
        how: 'ビヘイビア {behavior} の `AllowedMethods` に OPTIONS を加え、`Origin` と `Access-Control-Request-*` ヘッダーを転送します。',
      },
      'bucket-cors': {
        title: 'バケットに CORS を設定する',
        how: '`aws s3api put-bucket-cors` を実行し、ビヘイビア {behavior} の `OriginRequestPolicyId` を `88a5eaf4-2fd4-4709-b370-b4c650ea3fcf`（CORS-S3Origin）にします。',
      },
      'options-method': {
        title: 'API が認可なしで OPTIONS に応答するようにする',
        how: 'REST：CORS ヘッダーを返す MOCK 統合の OPTIONS メソッドを追加します。HTTP：API の CORS を設定するか、そのパスに認可なしの `OPTIONS` ルートを追加します。',
      },
      'same-origin': {
        title: '同じホストから呼び出す',
        how: 'このディストリビューションを通してページと同じホストで配信すれば、プリフライトは不要です。',
      },
    },
  },
  'resource-missing': {
    title: 'API に {path} がありません',
    detail:
      'API {api} のステージ {stage} には届きましたが、どのメソッドでも {path} に一致するものがありません：{answer}。API と一致しているのは {upTo} までです。',
    fixes: {
      'trailing-slash': {
        title: '末尾のスラッシュを合わせる',
        how: 'API にあるのは {nearest} で、{path} は別のパスとして扱われます。ルートのとおりに呼び出すか、ルートを追加します。',
      },
      'empty-origin-path': {
        title: 'オリジンパスを空にする',
        how: 'オリジン {origin} の `OriginPath` を空文字列にします。{originPath} はここではステージではなく、なければパスは {rest} となって API にあるものに一致します。',
      },
      'spell-path': { title: '大文字と小文字を合わせる', how: 'API にあるのは {nearest} です。{path} の大文字と小文字を合わせます。' },
      'add-method': {
        title: 'ルートリソースにメソッドを追加する',
        how: 'リソース {resource} に {method} を追加し（`aws apigateway put-method`、`put-integration`）、ステージ {stage} にデプロイします。',
      },
      'add-resource': {
        title: 'リソースを追加する',
        how: 'リソース {path} と {method} を作り（`aws apigateway create-resource`、`put-method`、`put-integration`）、ステージ {stage} にデプロイします。作成済みでもデプロイしていなければ、ないのと同じです。',
      },
      'add-route': {
        title: 'ルートを追加する',
        how: '`aws apigatewayv2 create-route --api-id {api} --route-key "{method} {path}" --target integrations/…`',
      },
    },
  },
  'method-missing': {
    title: 'API に {resource} はありますが、{method} がありません',
    detail:
      '{path} は API {api} のステージ {stage} の {resource} に一致しますが、そこにあるのは {methods} です。{method} はなく、代わりに一致するものもありません：{answer}。',
    fixes: {
      'add-method': {
        title: 'メソッドを追加する',
        how: '{resource} に {method} を追加し（`aws apigateway put-method`、`put-integration`）、ステージ {stage} にデプロイします。',
      },
      'add-route': {
        title: 'ルートを追加する',
        how: '{resource} と並べて {method} のルートを追加します：`aws apigatewayv2 create-route --api-id {api}`。',
      },
      'use-method': { title: '定義済みのメソッドを使う', how: '{methods} で呼び出します。' },
    },
  },
  'authorization-not-forwarded': {
    title: 'Authorization ヘッダーがオリジンに届いていません',
    detail:
      'リクエストには `Authorization` がありますが、ビヘイビア {behavior} は {origin} に転送しません。指定するポリシーがなければ、CloudFront は {method} からこのヘッダーを取り除きます。',
    fixes: {
      ...forwardingFixes,
      'forwarded-values': {
        title: 'Authorization を指定する',
        how: 'ビヘイビア {behavior} の `ForwardedValues.Headers` に `Authorization` を加えます。',
      },
    },
  },
  'api-key-not-forwarded': {
    title: 'API キーが API に届いていません',
    detail: 'リクエストには `x-api-key` がありますが、ビヘイビア {behavior} は {origin} に転送しません。',
    fixes: {
      ...forwardingFixes,
      'forwarded-values': {
        title: 'x-api-key を指定する',
        how: 'ビヘイビア {behavior} の `ForwardedValues.Headers` に `x-api-key` を加えます。',
      },
    },
  },
  'query-string-not-forwarded': {
    title: 'クエリ文字列がオリジンに届いていません',
    detail:
      'ビヘイビア {behavior} は次のものを {origin} に転送しません：{names}。オリジンは、それらが指定されなかったものとして応答します。',
    fixes: {
      ...forwardingFixes,
      'forwarded-values': {
        title: 'クエリ文字列を転送する',
        how: 'ビヘイビア {behavior} の `ForwardedValues.QueryString` を `true` にします。',
      },
    },
  },
  'cookies-not-forwarded': {
    title: 'Cookie がオリジンに届いていません',
    detail:
      'ビヘイビア {behavior} は次の Cookie を {origin} に転送しません：{names}。この場合、CloudFront はレスポンスの `Set-Cookie` も取り除きます。',
    fixes: {
      ...forwardingFixes,
      'forwarded-values': {
        title: 'Cookie を転送する',
        how: 'ビヘイビア {behavior} の `ForwardedValues.Cookies.Forward` を `all` にするか、オリジンに必要なものを列挙します。',
      },
    },
  },
  's3-directory-index': {
    title: 'S3 には {path} のインデックスドキュメントがありません',
    detail:
      'バケット {bucket} にキー {key} が要求されました。バケットの REST エンドポイントは `index.html` を探しません。デフォルトルートオブジェクトが効くのは `/` だけです。',
    fixes: {
      'index-in-function': {
        title: 'CloudFront Functions の関数で index.html を補う',
        how: 'ビューワーリクエスト：`if (request.uri.endsWith("/")) request.uri += "index.html"; return request;`',
      },
      'website-endpoint': {
        title: 'バケットのウェブサイトエンドポイントを使う',
        how: '{bucket} で静的ウェブサイトホスティングを有効にし、ウェブサイトエンドポイントを `http-only` のカスタムオリジンにします。バケットは公開する必要があります。',
      },
    },
  },
  's3-missing-key-forbidden': {
    title: 'オブジェクトがなく、S3 が 404 ではなく 403 を返しています',
    detail:
      'バケット {bucket} にキー {key} がありません。S3 がそれを知らせるのは `s3:ListBucket` を持つ相手だけで、CloudFront は持たないため `AccessDenied` になります。',
    fixes: {
      'upload-object': {
        title: 'オブジェクトをアップロードする',
        how: '{key} を {bucket} にアップロードするか、キーが食い違う原因（オリジンパス、プレフィックス、大文字と小文字）を探します。',
      },
      'grant-list-bucket': {
        title: 'CloudFront にバケットの一覧を許可する',
        how: '{bucket} のバケットポリシーで、`s3:GetObject` を許可しているのと同じプリンシパルに、バケット自体への `s3:ListBucket` を許可します。存在しないキーには 404 が返るようになります。',
      },
    },
  },
  'error-page-hides-error': {
    title: 'エラーページが本当のエラー（{error}）を隠しています',
    detail:
      '{path} に対して {=by} は {error} を返しました。ディストリビューションの {code} 用カスタムエラーレスポンスがそれを {page} に置き換え{served#、|ようとしましたが取得できず、}ビューワーには {status} が返ります。カスタムエラーレスポンスはすべてのビヘイビアに効きます。',
    fixes: {
      'function-instead': {
        title: 'エラーページの代わりに、サイトのビヘイビアで関数を使う',
        how: '{code} のカスタムエラーレスポンスを削除し、サイトを配信するビヘイビアの CloudFront Functions の関数（ビューワーリクエスト）で、拡張子のないパスを {page} に書き換えます。',
      },
      'remove-error-response': {
        title: 'カスタムエラーレスポンスを削除する',
        how: '`CustomErrorResponses` から {code} の項目を除きます。サイトのディープリンクではエラーが表示されるようになります。',
      },
      'own-distribution': {
        title: 'API に専用のディストリビューションを使う',
        how: 'カスタムエラーレスポンスはディストリビューション全体に効きます。API は別のディストリビューションか、独自のドメイン名で配信します。',
      },
    },
  },
  'cached-policy-forwards-host': {
    title: 'キャッシュの設定により、ビューワーの Host が API に転送されています',
    detail:
      'ビヘイビア {behavior} では {policy} がビューワーの Host を {to} に転送します。この API が知っているのは自身の名前だけです。{kept#キャッシュキーに含まれるものは必ずオリジンに送られます。オリジンリクエストポリシーでは、追加はできても取り除くことはできません。|従来の設定に Host または * があれば転送されます。}',
    fixes: hostFixes,
  },
  'mapping-missing': {
    title: '{domain} に {path} の{ruled#ルーティングルール|マッピング}がありません',
    detail:
      'カスタムドメイン {domain} は{ruled#ルーティングルール|ベースパス}だけで API を選びますが、{path} に一致する{ruled#ルール|マッピングもルーティングルール}{ruled#が|も}ありません：{answer}。ベースパス：{keys}。ステージやリソースは参照されていません。',
    fixes: {
      ...mappingFixes,
      'empty-origin-path': {
        title: 'オリジンパスを空にする',
        how: 'オリジン {origin} の `OriginPath` を空にします。ベースパスの前に付いている {originPath} がなくなり、ドメインには {rest} が要求されます。',
      },
    },
  },
  'mapping-prefix-surprise': {
    title: '{told#バックエンドに渡るパスにベースパスが残っています|カスタムドメインが API に渡すパスが、API にあるパスと違います}',
    detail:
      'ドメイン {domain} に {path} が要求されました。{key} の{by#マッピング|ルーティングルール}で API {api} が選ばれ、API には {rest} が要求されます。{cut#複数階層のキーがあると、キーは文字列として比較されます。このキーはセグメントの途中で終わっています。|}{off#マッピングは自身のキーを取り除きますが、API のパスにも同じ部分があります。|}{longest#一致するキーのうち最長のものが選ばれます。その API に該当するものがなくても、ほかは試されません。|}{kept#ルーティングルールは、指定がない限り何も取り除きません。|}{told#これは一致しますが、統合にはビューワーのパスが渡ります。そのパスでルーティングするフレームワークは何も見つけられません。|}',
    fixes: {
      ...mappingFixes,
      'rename-mapping': {
        title: 'ほかのパスの先頭と重ならないキーにする',
        how: '{key} の代わりに、`aws apigatewayv2 create-api-mapping --domain-name {domain} --api-mapping-key …` で別のキーのマッピングを作ります。複数階層のキーがなければ、セグメント単位で比較されます。',
      },
      'strip-base-path': {
        title: 'ルーティングルールでベースパスを取り除く',
        how: '{domain} のルール {priority} の `StripBasePath` を `true` にします。API には {rest} が要求されます。',
      },
      'overwrite-path': overwritePath,
    },
  },
  'http-api-stage-in-path': {
    title: '{told#バックエンドに渡るパスにステージが残っています|HTTP API のステージとパスが合っていません}',
    detail:
      'HTTP API {api} に {sent} が送られました。ステージ {stage} が受け取り、ルートには {path} が要求されます。{told#ルートは一致しますが、統合にはステージを含むパスが渡ります。そのパスでルーティングするフレームワークは何も見つけられません。|名前付きのステージはパスから取り除かれ、$default は何も取り除きません。ここではセグメントが 1 つ多いか足りません。}',
    fixes: {
      'empty-origin-path': {
        title: 'オリジンパスを空にする',
        how: 'オリジン {origin} の `OriginPath` を空にします。{originPath} はこの API のステージではありません。空にすると、API には {rest} が要求されます。',
      },
      'drop-stage-from-url': {
        title: 'URL からそのセグメントを外す',
        how: 'ステージ `$default` はパスに含まれません。{rest} を呼び出します。',
      },
      'create-stage': {
        title: 'その名前のステージを作る',
        how: '`aws apigatewayv2 create-stage --api-id {api} --stage-name {stage} --auto-deploy`。このセグメントは取り除かれるようになります。',
      },
      'origin-path': {
        title: 'オリジンパスにステージを入れる',
        how: 'オリジン {origin} の `OriginPath` を `/{stage}` にします。CloudFront は {sent} を送り、ルートに元のセグメントが残ります。',
      },
      'stage-in-direct-url': {
        title: 'パスの前にステージを書く',
        how: '{url} を呼び出します。最初のセグメントがステージ {stage} です。',
      },
      'overwrite-path': overwritePath,
    },
  },
  'websocket-path': {
    title: 'WebSocket API のパスはステージだけで、その後ろには何も付けられません',
    detail:
      'API {api}（{host}）に {path} が要求されました。ビヘイビアのパターンに関係なく、ハンドシェイクのパスは {wanted} です：{answer}。',
    fixes: {
      'handshake-in-function': {
        title: 'CloudFront Functions でパスを置き換える',
        how: 'オリジン {origin} の `OriginPath` を {wanted} にし、ビヘイビア {behavior} の関数（ビューワーリクエスト）で `request.uri = "/"` とします。',
      },
      'stage-in-url': {
        title: 'ステージ専用のビヘイビアを作る',
        how: 'オリジン {origin} 向けにビヘイビア {pattern} を追加し、`OriginPath` は空にして、{url} に接続します。',
      },
      'stage-in-direct-url': { title: 'ステージに接続する', how: '{url} に接続します。' },
      'call-own-endpoint': {
        title: '@connections は API 自身のエンドポイントで呼び出す',
        how: '`https://{api}.execute-api.<region>.amazonaws.com/{stage}/@connections/…` を使います。署名はこの名前に対するものです。',
      },
    },
  },
  'trailing-slash': {
    title: '末尾のスラッシュで結果が変わります：{nearest} は {path} を受け取りません',
    detail:
      'HTTP API {api}（ステージ {stage}）に {path} が要求されました。HTTP API では、{nearest} が受け取る {other} とは別のパスです。{missing#このままでは受け取るルートがありません|代わりに別のルートが受け取りました}：{taker}。REST API では両者は同じです。',
    fixes: {
      'write-as-routed': { title: 'ルートのとおりにパスを書く', how: '{other} を呼び出します。' },
      'slash-in-function': {
        title: 'CloudFront Functions で末尾のスラッシュを取り除く',
        how: 'ビューワーリクエスト：`if (request.uri.length > 1 && request.uri.endsWith("/")) request.uri = request.uri.slice(0, -1); return request;`',
      },
      'slash-route': {
        title: 'そのパスを受け取るルートを追加する',
        how: '`aws apigatewayv2 create-route --api-id {api} --route-key "{key}" --target integrations/…`',
      },
    },
  },
  'preflight-needs-authorization': {
    title: 'プリフライトに認証情報が求められていますが、ブラウザーは送りません',
    detail:
      '別オリジンからの呼び出しの前に、ブラウザーは {path} に OPTIONS を送ります。API {api} の {taker} がこれも受け取り、{guard} なしでは通しません。そのため、本来のリクエストは送られません。',
    fixes: {
      'open-options': {
        title: 'OPTIONS を認可なしにする',
        how: '{taker} の `authorizationType` を `NONE`、`apiKeyRequired` を `false` にし、ステージ {stage} にデプロイします。SAM では `AddDefaultAuthorizerToCorsPreflight: false` を指定します。',
      },
      'options-method': {
        title: '認可なしの OPTIONS メソッドを追加する',
        how: '{taker} とは別に、CORS ヘッダーを返す MOCK 統合の OPTIONS を認可なしで追加し、ステージ {stage} にデプロイします。',
      },
      'open-options-route': {
        title: '認可なしの OPTIONS ルートを追加する',
        how: '`aws apigatewayv2 create-route --api-id {api} --route-key "OPTIONS …" --target integrations/…` をオーソライザーなしで作ります。ANY や `$default` の代わりにメソッドを列挙すれば、CORS の設定が応答します。',
      },
    },
  },
  'ping-path-reserved': {
    title: '{path} には API Gateway 自身が応答します',
    detail: '{path} はここでは API Gateway のヘルスチェックです。そのため API {api} の {taker} は呼び出されません。',
    fixes: {
      'rename-path': { title: '別のパスにする', how: '`/health` などにします。予約されているのは `/ping` と `/sping` だけです。' },
    },
  },
  'source-ip-is-cloudfront': {
    title: 'リソースポリシーが見る送信元アドレスは CloudFront のものです',
    detail:
      'API {api} のリソースポリシーは `aws:SourceIp` を使っています。ビヘイビア {behavior} を経由するリクエストはすべて CloudFront のアドレスから届くため、ビューワーを区別できません。',
    fixes: {
      'check-at-cloudfront': {
        title: 'ビューワーのアドレスは CloudFront で確認する',
        how: '許可リストはディストリビューションの AWS WAF の IP セットに移します。API はディストリビューションからだけ呼べるようにします（オリジン {origin} に秘密のカスタムヘッダーを付け、API で確認します）。',
      },
    },
  },
  'integration-misconfigured': {
    title: '{taker} の統合を呼び出せません',
    detail:
      'リクエストは API {api} の {taker} に届きましたが、API Gateway が {answer} を返しました（{detail}）。{post#Lambda 関数は、リクエストのメソッドに関係なく POST で呼び出します。|}{variable#ステージにその名前の変数がありません。|}{media#このコンテンツタイプのテンプレートがなく、そのまま渡す設定でもありません。|}{none#ルートに統合がありません。|}',
    fixes: {
      'integration-post': { title: '関数を POST で呼び出す', how: '統合の `httpMethod` を `POST` にして、デプロイします。' },
      'complete-integration': {
        title: '統合の設定を補う',
        how: '{taker} に足りないもの（{detail}）を補います。ステージ変数、コンテンツタイプのテンプレート、または統合です。その後デプロイします。',
      },
    },
  },
  'header-not-forwarded': {
    title: 'ヘッダーがオリジンに届いていません',
    detail: 'ビヘイビア {behavior} は次のヘッダーを {origin} に転送しません：{names}。オリジンは、送られなかったものとして応答します。',
    fixes: {
      ...forwardingFixes,
      'forwarded-values': {
        title: 'ヘッダーを指定する',
        how: 'ビヘイビア {behavior} の `ForwardedValues.Headers` に {names} を追加します。',
      },
    },
  },
  'edge-api-behind-cloudfront': {
    title: 'CloudFront の後ろにエッジ最適化 API があり、CloudFront を 2 回通ります',
    detail:
      '{name}（オリジン {origin}）の手前には API Gateway 自身の CloudFront があります。リクエストは CloudFront を 2 回通るため遅くなり、CloudFront が付けるビューワーの情報（`CloudFront-Viewer-Country` など）は、1 つ目の CloudFront についてのものになります。AWS はこの構成にリージョナルエンドポイントを推奨しています。',
    fixes: {
      'regional-endpoint': {
        title: 'API をリージョナルにする',
        how: '`aws apigateway update-rest-api --rest-api-id {api} --patch-operations op=replace,path=/endpointConfiguration/types/EDGE,value=REGIONAL` を実行し、再デプロイします。名前は変わりません。',
      },
      'regional-domain-name': {
        title: 'ドメイン名をリージョナルエンドポイントに移す',
        how: '{name} に API のリージョンの証明書でリージョナルエンドポイントを追加し、DNS をそこに向けます。',
      },
    },
  },
  'behavior-unreachable': {
    title: 'ビヘイビア {behavior} が使われる URL はありません',
    detail: '{behavior}（オリジン {origin}）が調べられる前に、{taker} がすべてのリクエストに一致します。',
    fixes: {
      reorder: { title: '上に移すか、削除する', how: '{behavior} を {taker} の上に移すか、不要なら削除します。' },
      'narrow-taker': {
        title: '手前のパターンを狭める',
        how: 'デフォルトビヘイビアは常に最後に評価されます。{taker} を狭めるか、削除します。',
      },
    },
  },
  'origin-is-own-name': {
    title: 'オリジンのドメイン名がディストリビューション自身の名前になっています',
    detail:
      'ビヘイビア {behavior} の送信先はオリジン {origin}（{to}）ですが、その名前にも CloudFront が応答します。リクエストは {path} としてもう一度 {distribution} に入ります。',
    fixes: {
      'name-the-origin': {
        title: 'オリジン本来の名前にする',
        how: 'オリジン {origin} の `DomainName` を、その先にある API、バケット、サーバーの名前にします。代替ドメイン名や `cloudfront.net` の名前は使えません。',
      },
    },
  },
  'chain-too-long': {
    title: 'CloudFront が 3 つ続き、3 つ目が拒否しています',
    detail:
      '経路は {through} です。1 つのリクエストが通れるディストリビューションは 2 つまでで、エッジ最適化 API の前にある API Gateway 自身の CloudFront も 1 つと数えます。',
    fixes: {
      'regional-endpoint': {
        title: 'API をリージョナルにする',
        how: 'API {api} を EDGE から REGIONAL に変更し（`aws apigateway update-rest-api --rest-api-id {api} --patch-operations op=replace,path=/endpointConfiguration/types/EDGE,value=REGIONAL`）、再デプロイします。CloudFront が 1 つ減ります。',
      },
      'shorten-chain': {
        title: 'ディストリビューションを 1 つ省く',
        how: 'オリジン {origin} の `DomainName` を、{to} の先にあるものの名前にします。',
      },
    },
  },
  'distribution-not-serving': {
    title: 'ディストリビューションがこのリクエストを受け付けません（{setting}）',
    detail: '{host} のディストリビューション {distribution} は `{setting}` です。CloudFront はビヘイビアを調べる前に拒否します。',
    fixes: {
      'enable-distribution': {
        title: 'ディストリビューションを有効にする',
        how: 'ディストリビューション {distribution} の `Enabled` を `true` にします。',
      },
      'ask-primary': {
        title: 'プライマリディストリビューションを呼び出す',
        how: 'ステージングディストリビューションには、プライマリの継続的デプロイポリシーを通してだけ到達できます。',
      },
      'ask-tenant': {
        title: 'ディストリビューションテナントを呼び出す',
        how: 'リクエストはディストリビューションテナントのドメインで受け付けます。作成するには `aws cloudfront create-distribution-tenant` を使います。',
      },
      'present-certificate': { title: 'クライアント証明書を提示する', how: '`curl` なら `--cert` と `--key` を指定します。' },
    },
  },
  'domain-target-as-host': {
    title: 'カスタムドメインの DNS ターゲットが、その名前のまま呼び出されています',
    detail:
      '{host} は、カスタムドメイン {domain} 宛てのリクエストを受けるための名前です。API Gateway は Host でマッピングを探しますが、{host} のマッピングはありません：{answer}。',
    fixes: {
      'domain-as-origin': {
        title: 'カスタムドメイン名をオリジンにする',
        how: 'オリジン {origin} の `DomainName` を {domain} にします。その DNS レコードが {host} を指すようにしておきます。',
      },
      'call-domain': { title: 'カスタムドメイン名を呼び出す', how: '{host} ではなく {domain} を呼び出します。' },
    },
  },
  'pattern-just-missed': {
    title: 'パターン {pattern} は、わずかな違いで {path} に一致しません',
    detail:
      'パターンは大文字小文字も含めてパス全体に一致する必要があり、{pattern} は {path} に一致しません。そのためデフォルトビヘイビアが選ばれ、オリジン {origin} ではなく {instead} に送られました。',
    fixes: {
      'widen-pattern': { title: 'ワイルドカードを付ける', how: '{pattern} を {both} に変更します。' },
      'ask-in-case': { title: 'パターンの大文字小文字に合わせる', how: '{right} を呼び出します。' },
    },
  },
  'function-does-not-reselect': {
    title: '関数がパスを書き換えても、ビヘイビアは {behavior} のままです',
    detail:
      '{name} が {before} を {after} に書き換えました。{after} 向けのビヘイビアは {pattern}（オリジン {meant}）ですが、ビヘイビアは関数の実行前に決まるため、リクエストはオリジン {origin} に送られます。',
    fixes: {
      'call-rewritten': { title: '書き換え後のパスを呼び出す', how: '{after} を呼び出すか、関数からそこへリダイレクトします。' },
      'origin-in-function': {
        title: '関数でオリジンを選ぶ',
        how: 'ランタイム 2.0：`import cf from "cloudfront"; cf.selectRequestOriginById("{meant}");` ポリシーは {behavior} のものが使われます。',
      },
    },
  },
  'root-object-leading-slash': {
    title: 'デフォルトルートオブジェクトがスラッシュで始まっています',
    detail: 'CloudFront は {object} の前に自分でスラッシュを付けるため、`/` に対して {path} を要求します。',
    fixes: {
      'root-object-name': { title: 'スラッシュを取る', how: '`DefaultRootObject` を {right} にします。' },
      'empty-root-object': { title: 'デフォルトルートオブジェクトを空にする', how: '`DefaultRootObject` を空文字列にします。' },
    },
  },
  'root-object-missing': {
    title: 'デフォルトルートオブジェクトがなく、`/` がキーの一覧の要求になっています',
    detail: 'デフォルトルートオブジェクトがないと `/` はそのまま送られ、バケットはキーの一覧の要求として扱います：{answer}。',
    fixes: {
      'set-root-object': { title: 'デフォルトルートオブジェクトを設定する', how: '`DefaultRootObject` を {object} にします。' },
    },
  },
  'signature-broken-by-proxy': {
    title: '署名の対象になっている内容を、CloudFront が変更しています（{changed}）',
    detail:
      'ビューワーは {host} の {path} に対して署名しましたが、API に届くのは {sentHost} の {sentPath} です。署名（SigV4）は Host、パス、クエリ文字列、指定されたヘッダーを対象とするため、一致しなくなります。',
    fixes: {
      'sign-for-origin': {
        title: 'API に届く内容に署名する',
        how: 'クライアントは {sentHost} の {sentPath} に対して署名し、それを {host} に送ります。署名したヘッダーは転送する必要があります。',
      },
      'domain-of-viewer-host': {
        title: 'ビューワーのホスト名を API のカスタムドメイン名にする',
        how: 'API にリージョナルのカスタムドメイン名 {host} を作り、ビヘイビア {behavior} で Host を転送します（AllViewer）。パスとクエリ文字列は変えません。',
      },
      'sign-at-edge': {
        title: 'エッジで署名する',
        how: 'Lambda@Edge（オリジンリクエスト）が自分のロールで {sentHost} に対して署名します。',
      },
    },
  },
  'iam-unsigned': {
    title: 'このメソッドには署名が必要ですが、リクエストに署名がありません',
    detail:
      '{method} {path} の認可は `AWS_IAM` ですが、リクエストは署名されていません：{answer}。メッセージには「トークン」とありますが、実際に必要なのは署名（SigV4）です。',
    fixes: {
      'sign-request': {
        title: 'リクエストに署名する',
        how: '`curl` なら `--aws-sigv4 "aws:amz:REGION:execute-api" --user KEY:SECRET` を指定します。CloudFront 経由の場合は、API に届く Host に対して署名します。',
      },
    },
  },
  'function-url-payload-hash': {
    title: 'CloudFront は関数 URL へのリクエストに署名しますが、ボディは対象外です',
    detail:
      'オリジン {origin}（{to}）にはオリジンアクセスコントロールがあります。{method} でボディを送る場合は、ビューワーが `x-amz-content-sha256` を付ける必要がありますが、付いていません。',
    fixes: {
      'send-payload-hash': {
        title: 'ボディのハッシュを送る',
        how: 'クライアントが、ボディの SHA-256 を 16 進数で `x-amz-content-sha256` に入れて送ります。',
      },
    },
  },
  's3-method-refused': {
    title: '{method} がバケットに届き、受け付けられません',
    detail: '{behavior} は {path} をバケット {bucket} に送ります。CloudFront 経由のバケットが応じるのは GET と HEAD です：{answer}。',
    fixes: {
      'own-behavior': {
        title: 'このパス専用のビヘイビアを作る',
        how: '{path} が別のオリジン向けなら、このパスに一致し {method} を許可するビヘイビアを追加します。',
      },
    },
  },
  's3-wrong-region-redirect': {
    title: 'バケットのグローバルな名前が、リージョンの名前にリダイレクトされます',
    detail:
      '{bucket} が {region} にあることが S3 の DNS に反映されるまで、{to} は us-east-1 につながります。CloudFront はリダイレクトをそのまま返し、ビューワーは S3 に直接アクセスすることになります。',
    fixes: {
      'regional-domain': { title: 'リージョンの名前を使う', how: 'オリジン {origin} の `DomainName` を {domain} にします。' },
    },
  },
  's3-prefix-not-stripped': {
    title: 'プレフィックス {prefix} の付いたキーがバケットに要求されています',
    detail:
      'パターン {behavior} は選ぶだけで、オリジンパスは付け足すだけです。そのためバケット {bucket} には {key} が要求されます。オブジェクトが最上位にあるなら、必要なのは {rest} です。',
    fixes: {
      'empty-origin-path': {
        title: 'オリジンパスを空にする',
        how: 'オリジン {origin} の `OriginPath` を空文字列にします。{originPath} は、パスにすでにあるものを重ねて付けています。',
      },
      'strip-in-function': {
        title: 'CloudFront Functions でプレフィックスを取り除く',
        how: 'ビヘイビア {behavior} のビューワーリクエストに、`request.uri` から {prefix} を取り除く関数を関連付けます。オブジェクトを {prefix} の下に移す方法もあります。',
      },
    },
  },
  'failover-skips-method': {
    title: '{method} は 2 つ目のオリジンにフェイルオーバーしません',
    detail:
      'グループ {group} のオリジン {origin} が {status} を返し、{method} ではそれが最終結果になります。2 つ目のオリジンに進むのは GET と HEAD、キャッシュ対象の場合の OPTIONS だけです。',
    fixes: {
      'cache-options': {
        title: 'OPTIONS をキャッシュ対象にする',
        how: 'ビヘイビア {behavior} の `CachedMethods` に OPTIONS を追加します。',
      },
      'failover-behind-origin': {
        title: 'オリジンの名前の先で切り替える',
        how: 'ロードバランサーか Route 53 のヘルスチェックで、1 つの名前のまま 2 つを切り替え、それをオリジンにします。クライアントが再試行する方法もあります。',
      },
    },
  },
  'error-page-unreachable': {
    title: 'エラーページ {page} が、CloudFront の取得先にありません',
    detail:
      '{code} のとき、CloudFront は {page} をそのパスで選ばれるビヘイビア {behavior}（オリジン {origin}）から取得します。取得に失敗すると、ビューワーにはそのエラーが返ります。',
    fixes: {
      'page-behavior': {
        title: 'ページ専用のビヘイビアを作る',
        how: 'パターン {page} のビヘイビアを {behavior} の上に追加し、ページのあるオリジンに向けます。',
      },
      'upload-object': { title: 'ページを置く', how: '{key} を {bucket} にアップロードします。' },
      'remove-error-response': {
        title: 'カスタムエラーレスポンスを削除する',
        how: '`CustomErrorResponses` から {code} の項目を外します。元のエラーがそのまま見えるようになります。',
      },
    },
  },
  'function-skipped-on-error-page': {
    title: '{name}（{=event}）はこの応答では実行されませんでした',
    detail:
      'ビューワーレスポンスの関数は、オリジンのステータスが 400 以上だと、エラーページで 200 になっても実行されません。エラーページの取得でも、ビューワーリクエストの関数は実行されません。そのため、ビヘイビア {behavior} で {name} が行う処理が抜けています。',
    fixes: {
      'response-headers-policy': {
        title: 'レスポンスヘッダーポリシーでヘッダーを付ける',
        how: 'ビヘイビア {behavior} に、そのヘッダーを持つ `ResponseHeadersPolicyId` を設定します。エラーやエラーページにも適用されます。',
      },
      'remove-error-response': {
        title: 'カスタムエラーレスポンスを削除する',
        how: '`CustomErrorResponses` から {code} の項目を外します。{name} を通っていない相手に {page} が返ることはなくなります。',
      },
    },
  },
  'error-cached': {
    title: 'エラーが {seconds} 秒間キャッシュに残ります',
    detail:
      'CloudFront は {path} の {code} を少なくとも {seconds} 秒間保持します（`ErrorCachingMinTTL`。400、403、405 はオリジンが `Cache-Control` を返す場合だけ）。その間は、直した後も壊れたままに見えます。',
    fixes: {
      'keep-no-errors': {
        title: 'エラーを保持しない',
        how: '{code} のカスタムエラーレスポンスの `ErrorCachingMinTTL` を 0 にします。リクエストのたびにオリジンへ問い合わせるようになります。',
      },
      invalidate: {
        title: '直した後でキャッシュを無効化する',
        how: '`aws cloudfront create-invalidation --distribution-id {id} --paths "{path}"` を実行するか、時間が過ぎるのを待ちます。',
      },
    },
  },
  'website-endpoint-as-s3-origin': {
    title: 'ウェブサイトエンドポイントが S3 オリジンになっており、AWS に拒否されます',
    detail:
      '{name}（オリジン {origin}）はウェブサイトエンドポイントです。`S3OriginConfig` を付けると、AWS はディストリビューションを拒否します：「The parameter Origin DomainName does not refer to a valid S3 bucket」。',
    fixes: {
      'website-as-custom-origin': {
        title: 'カスタムオリジンにする',
        how: 'オリジン {origin} の `S3OriginConfig` を、`OriginProtocolPolicy` が `http-only` の `CustomOriginConfig` に置き換えます。オリジンアクセスコントロールは付けません。',
      },
    },
  },
  'cache-policy-refused': {
    title: 'キャッシュポリシー {policy} は何もキャッシュしないのにキャッシュキーを持ち、AWS に拒否されます',
    detail:
      '{policy}（ビヘイビア {behavior}）の TTL はすべて 0 ですが、ヘッダー、Cookie、クエリ文字列のいずれかを含んでいます：「The parameter HeaderBehavior is invalid for policy with caching disabled」。',
    fixes: {
      'max-ttl-or-request-policy': {
        title: 'オリジンリクエストポリシーで転送する',
        how: 'CachingDisabled を使い、転送するものはオリジンリクエストポリシーで指定します。または `MaxTTL` を 1 にします。',
      },
    },
  },
} as const satisfies Record<RuleId, FindingText>;
