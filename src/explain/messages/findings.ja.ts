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
  'stage-in-direct-url': { title: 'URL にステージを書く', how: '{url} を呼び出します。最初のセグメントがステージ {stage} です。' },
} as const satisfies Fixes;

/** How to have more sent on; see `src/diagnose/dropped.ts`. */
const forwardingFixes = {
  'all-viewer-except-host': {
    title: 'オリジンリクエストポリシー AllViewerExceptHostHeader を付ける',
    how: 'ビヘイビア {behavior} の `OriginRequestPolicyId` を `b689b0a8-53d0-40ab-baf2-68738e2966ac` にします。Host を除くすべてのヘッダーと、すべての Cookie、クエリ文字列が転送されます。ビューワーの Host が必要なオリジンなら AllViewer にします。',
  },
} as const satisfies Fixes;

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
    detail: '関数 {name}（{event}）が失敗しました：{detail}。',
    fixes: {
      'repair-function': {
        title: '関数を直す',
        how: '関数 {name} の {line} 行目を確認します：{detail}。`aws cloudfront test-function` でサンプルイベントを使って実行できます。',
      },
    },
  },
  'origin-protocol': {
    title: 'CloudFront が HTTP でオリジンに接続しますが、API Gateway は HTTP に応答しません',
    detail:
      'オリジン {origin}（{to}）のプロトコルポリシーは {policy} です。API Gateway は HTTPS にしか応答しないため、HTTP では接続に失敗するか、API 自身の名前へのリダイレクトになります。ビューワーには {status} が返ります。',
    fixes: {
      'https-only': { title: 'オリジンへは HTTPS を使う', how: 'オリジン {origin} の `OriginProtocolPolicy` を `https-only` にします。' },
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
      '{host} に {path} が要求されました。API 自身のエンドポイントではパスの最初のセグメントがステージですが、それがありません：{answer}。ステージ：{stages}。',
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
      '{host} に {path} が要求されました。API 自身のエンドポイントではパスの最初のセグメントがステージですが、{segment} というステージはありません：{answer}。ステージ：{stages}。',
    fixes: stageFixes,
  },
  'prefix-not-stripped': {
    title: 'プレフィックス {prefix} が API に送られていますが、API にあるのはそれを除いたパスです',
    detail:
      'パターン {behavior} はビヘイビアを選ぶだけで、CloudFront は何も取り除きません。送られるのは {sent} なので、ステージ {stage} には {path} が要求されます。{prefix} がなければ {stripped} となり、{resource} に一致します。',
    fixes: {
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
    title: 'ブラウザのプリフライトが拒否されています',
    detail:
      '{path} への OPTIONS リクエストに {place} が {answer} を返します。正しい応答がないとブラウザは本来のリクエストを送らず、CORS エラーを報告します。',
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
      '{path} に対して {=by} は {error} を返しました。ディストリビューションの {code} 用カスタムエラーレスポンスがそれを {page} に置き換え、ビューワーには {status} が返ります。カスタムエラーレスポンスはすべてのビヘイビアに効きます。',
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
  'behavior-unreachable': {
    title: 'ビヘイビア {behavior} が使われる URL はありません',
    detail: '{behavior}（オリジン {origin}）が調べられる前に、{taker} がすべてのリクエストに一致します。',
    fixes: { reorder: { title: '上に移すか、削除する', how: '{behavior} を {taker} の上に移すか、不要なら削除します。' } },
  },
} as const satisfies Record<RuleId, FindingText>;
