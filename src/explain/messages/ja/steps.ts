import type { StepsEn } from '../steps.en.ts';
import { translated } from '../translated.ts';

export const stepsJa = translated<StepsEn>()({
  'host-dispatched.alias': '{host} は{=ownerKind} {owner} の代替ドメイン名です。',
  'host-dispatched.wildcard': '{host} は{=ownerKind} {owner} のワイルドカードの代替ドメイン名に一致します。',
  'host-dispatched.domain-name': '{host} は{=ownerKind} {owner} のドメイン名です。',
  'host-dispatched.assumed': '{host} の持ち主は貼り付けた設定からは分かりません。{=ownerKind} {owner} とみなします。',
  'host-dispatched.name': '{host} は{=ownerKind} {owner} を指します。',
  'host-unknown.cloudfront': '{host} を持つディストリビューションは貼り付けられていません。CloudFront は 403 を返します。',
  'host-unknown.api-gateway': '{host} という名前の API もカスタムドメインも、API Gateway にはありません。',
  'host-unknown.s3': '{host} に対応するバケットは、貼り付けた設定にはありません。',
  'host-unknown.other': '{host} で何が応答するのか、貼り付けた設定からは分かりません。',
  misdirected: '接続先は {connected} ですが、Host は別の持ち主の {host} です。CloudFront は 421 Misdirected Request を返します。',
  'distribution-refuses.disabled': 'ディストリビューションが無効なので、CloudFront は 403 を返します。',
  'distribution-refuses.staging':
    'ステージングディストリビューションにはビューワーから直接アクセスできません。CloudFront は 403 を返します。',
  'distribution-refuses.tenant-only':
    'このディストリビューションはテナント専用で、自身のドメイン名では応答しません。CloudFront は 403 を返します。',
  'distribution-refuses.client-certificate': 'ディストリビューションはクライアント証明書を求めますが、提示されていません。',
  'chain-refused': 'CloudFront で経由できるディストリビューションは 2 つまでですが、これは {arrivals} 回目の到着です。403 を返します。',
  'size-refused.url': 'URL が {bytes} バイトあります。CloudFront の上限は {limit} バイトで、414 を返します。',
  'size-refused.headers': 'リクエスト行とヘッダーが合計 {bytes} バイトあります。CloudFront の上限は {limit} バイトで、494 を返します。',
  'get-with-body-refused': 'ボディの付いた GET リクエストは受け付けられません。CloudFront はオリジンに問い合わせる前に 403 を返します。',
  'root-object-applied': 'パスが `/` なので、CloudFront はビヘイビアを選ぶ前にデフォルトルートオブジェクト {object} に置き換えます。',
  'path-normalised.plain':
    'ビヘイビアを選ぶとき、CloudFront は {raw} を {normalised} とみなします。オリジンには元のパスがそのまま届きます。',
  'path-normalised.ambiguous':
    'ビヘイビアを選ぶとき、CloudFront は {raw} を {normalised} とみなすと考えられます。スラッシュの統合とドットの除去のどちらが先かは公表されていません。',
  'behavior-selected.pattern': '{path} はビヘイビア {pattern} に一致します。',
  'behavior-selected.default': '{path} はどのパスパターンにも一致しないので、デフォルトビヘイビアで処理されます。',
  'behavior-selected.only': '{path} はデフォルトビヘイビアで処理されます。ほかにビヘイビアはありません。',
  'behavior-selected.pattern-again': '{pass} 周目、{path} はビヘイビア {pattern} に一致します。',
  'behavior-selected.default-again': '{pass} 周目、{path} はデフォルトビヘイビアで処理されます。',
  'method-refused.pattern':
    'ビヘイビア {pattern} が許可するのは {allowed} だけで、{method} は許可されていません。CloudFront は 403 を返し、ほかのビヘイビアは試しません。',
  'method-refused.default':
    'デフォルトビヘイビアが許可するのは {allowed} だけで、{method} は許可されていません。CloudFront は 403 を返します。',
  'viewer-redirected.edge': 'API Gateway が HTTP から HTTPS へリダイレクトします（{status}、{location}）。',
  'viewer-redirected.behavior': 'ビヘイビアの設定により HTTP から HTTPS へリダイレクトします（{status}、{location}）。',
  'viewer-http-refused': 'ビヘイビアは HTTPS のみを受け付けますが、リクエストは HTTP で届きました。CloudFront は 403 を返します。',
  'geo-checked.blocked': '地理的制限によりこのビューワーはブロックされます。CloudFront は 403 を返します。',
  'geo-checked.passed': '地理的制限は、このビューワーを通すものとみなします。',
  'waf-checked.blocked': 'AWS WAF（{id}）がリクエストをブロックし、403 になります。',
  'waf-checked.passed': 'AWS WAF（{id}）は、このリクエストを通すものとみなします。',
  'signature-checked.signed': 'ビヘイビアは署名付き URL または署名付き Cookie を求めており、リクエストに付いています。',
  'signature-checked.missing':
    'ビヘイビアは署名付き URL または署名付き Cookie を求めていますが、リクエストにはどちらもありません。CloudFront は 403 を返します。',
  'signature-checked.refused': 'URL または Cookie の署名が CloudFront に受け入れられず、403 になります。',
  'function-ran.uri': '関数 {name}（{event}）が {uriBefore} を {uriAfter} に書き換えました。',
  'function-ran.changed': '関数 {name}（{event}）が {changes} を変更しました。',
  'function-ran.unchanged': '関数 {name}（{event}）は何も変更しませんでした。',
  'function-answered': '関数 {name}（{event}）が自ら {status} を返しました。オリジンには問い合わせません。',
  'function-failed.threw': '関数 {name}（{event}）が例外を投げたので、CloudFront は {status} を返します: {detail}',
  'function-failed.timed-out': '関数 {name}（{event}）が時間内に終わらなかったので、CloudFront は {status} を返します。',
  'function-failed.syntax': '関数 {name}（{event}）のコードが正しくないので、CloudFront は {status} を返します: {detail}',
  'function-failed.too-large': '関数 {name}（{event}）が CloudFront の上限より大きくなっています: {detail}',
  'function-failed.no-handler': '関数 {name}（{event}）に `handler` という関数がないので、CloudFront は {status} を返します。',
  'function-failed.bad-result':
    '関数 {name}（{event}）がリクエストでもレスポンスでもないものを返したので、CloudFront は {status} を返します: {detail}',
  'function-failed.read-only-header':
    '関数 {name}（{event}）が読み取り専用のヘッダーを変更したので、CloudFront は {status} を返します: {detail}',
  'function-failed.forbidden-header':
    '関数 {name}（{event}）が設定できないヘッダーを設定したので、CloudFront は {status} を返します: {detail}',
  'function-failed.forbidden-feature':
    '関数 {name}（{event}）がランタイムにない機能を使ったので、CloudFront は {status} を返します: {detail}',
  'function-failed.bad-uri': '関数 {name}（{event}）が `/` で始まらないパスを返したので、CloudFront は {status} を返します: {detail}',
  'function-failed.out-of-memory': '関数 {name}（{event}）がメモリの上限を超えたので、CloudFront は {status} を返します。',
  'function-assumed': '関数 {name}（{event}）のコードは貼り付けられていません。何も変更しないものとみなします。',
  'function-skipped.error-status': 'オリジンがエラーステータスを返したので、関数 {name}（{event}）は実行されません。',
  'function-skipped.error-page': 'エラーページに対しては、関数 {name}（{event}）は実行されません。',
  'function-skipped.generated-response': 'レスポンスがエッジで生成されたので、関数 {name}（{event}）は実行されません。',
  'lambda-edge-declared.unchanged': 'Lambda@Edge {name}（{event}）はここでは実行しません。何も変更しないものとみなします。',
  'lambda-edge-declared.declared': 'Lambda@Edge {name}（{event}）はここでは実行しません。指定されたとおり {effect} とします。',
  'lambda-edge-answered': 'Lambda@Edge {name}（{event}）が、指定されたとおり {status} を返します。',
  'cache-missed': 'キャッシュには何もないものとみなし、CloudFront はオリジンに問い合わせます。',
  'policy-unknown.cache':
    'キャッシュポリシー {policy} は AWS のマネージドポリシーではなく、貼り付けられてもいません。代わりに「{=taken}」とみなします。',
  'policy-unknown.origin-request':
    'オリジンリクエストポリシー {policy} は AWS のマネージドポリシーではなく、貼り付けられてもいません。代わりに「{=taken}」とみなします。',
  'policy-unknown.response-headers':
    'レスポンスヘッダーポリシー {policy} は AWS のマネージドポリシーではなく、貼り付けられてもいません。代わりに「{=taken}」とみなします。',
  'request-forwarded.viewer-by-request-policy':
    '{=policy} により、ビューワーの Host {hostValue} がそのままオリジン {origin} に転送されます。',
  'request-forwarded.viewer-by-cache-policy':
    'キャッシュポリシー {=policy} に Host が含まれるため、オリジンリクエストポリシーの設定にかかわらず、ビューワーの Host {hostValue} がオリジン {origin} に転送されます。',
  'request-forwarded.viewer-by-legacy':
    'ビヘイビアの転送設定（ForwardedValues）に Host が含まれるため、ビューワーの Host {hostValue} がオリジン {origin} に転送されます。',
  'request-forwarded.viewer': 'ビューワーの Host {hostValue} がオリジン {origin} に転送されます。',
  'request-forwarded.origin-by-request-policy':
    '{=policy} はビューワーの Host を転送しません。オリジン {origin} には自身の名前 {hostValue} でリクエストが届きます。',
  'request-forwarded.origin-by-s3': 'S3 オリジンには、常に自身の名前 {hostValue} でリクエストが届きます。',
  'request-forwarded.origin': 'ビューワーの Host は転送されません。オリジン {origin} には自身の名前 {hostValue} でリクエストが届きます。',
  'request-forwarded.set-by-function': '関数がオリジン {origin} への Host を {hostValue} にしました。',
  'request-forwarded.set-by-lambda': 'Lambda@Edge がオリジン {origin} への Host を {hostValue} にしました。',
  'request-forwarded.set': 'オリジン {origin} への Host は {hostValue} になります。',
  'origin-path-prepended.pattern':
    'オリジンパス {originPath} が前に付き、{pattern} の部分は取り除かれません。オリジンには {sent} が要求されます。',
  'origin-path-prepended.prefix':
    'オリジンパス {originPath} が前に付き、パターンの {prefix} は取り除かれません。オリジンには {sent} が要求されます。',
  'origin-path-prepended.default': 'オリジンパス {originPath} が前に付き、オリジンには {sent} が要求されます。',
  'origin-path-prepended.none-pattern': 'オリジンパスはなく、{pattern} の部分も取り除かれません。オリジンには {sent} が要求されます。',
  'origin-path-prepended.none': 'オリジンパスはありません。オリジンには {sent} が要求されます。',
  'origin-changed.function': '関数がオリジンを {from} から {to} に変更しました。',
  'origin-changed.lambda': 'Lambda@Edge がオリジンを {from} から {to} に変更しました。',
  'origin-unknown': 'ビヘイビアが指すオリジン {origin} は、このディストリビューションにありません。',
  'connection-failed.certificate-name':
    'CloudFront は {to} に接続し、{host} として問い合わせますが、証明書はどちらの名前にも対応していません。CloudFront は {status} を返します。',
  'connection-failed.http-only-api':
    'CloudFront は {to} に HTTP で接続しますが、API Gateway は HTTPS しか受け付けません。{status} になります。',
  'connection-failed.website-https':
    'CloudFront は {to} に HTTPS で接続しますが、S3 のウェブサイトエンドポイントは HTTP しか受け付けません。{status} になります。',
  'connection-failed.port-closed': 'CloudFront が接続する {to} のポートでは何も待ち受けていません。{status} になります。',
  'connection-failed.no-such-host': '{to} というホストは存在しません。CloudFront は {status} を返します。',
  'connection-failed.own-alias':
    'オリジン {to} はこのディストリビューション自身の名前です。CloudFront はオリジンとして使えず、{status} を返します。',
  'failed-over': 'オリジン {from} が {status} を返したので、CloudFront はグループの 2 番目のオリジン {to} に問い合わせます。',
  'failover-skipped.method': 'このメソッドではオリジングループ {group} はフェイルオーバーしません。{status} がそのまま返ります。',
  'failover-skipped.status': 'オリジングループ {group} は {status} ではフェイルオーバーしません。そのまま返ります。',
  'error-page-served':
    '{=errorBy} が {errorCode} を返しました。代わりにディストリビューションのエラーページ {page} がステータス {responseCode} で返ります。ページはオリジン {origin} から取得します。',
  'error-page-failed':
    'エラーページ {page} もオリジン {origin} から取得できません。ビューワーには {errorCode} の代わりに、この取得の {status} が返ります。',
  'error-page-possible': '{codes} が返った場合は、代わりにエラーページ {page} がステータス {responseCode} で返ります。',
  'response-headers-applied': 'レスポンスヘッダーポリシー {=policy} が応答のヘッダーを変更します。',
  'edge-dispatched.own': '{api} はエッジ最適化 API です。API Gateway 自身の CloudFront を経由し、{host} は API に渡されます。',
  'edge-dispatched.back':
    'エッジ最適化 API は CloudFront を経由し、CloudFront は Host で振り分けます。{host} は**あなたのディストリビューション**なので、リクエストはそこへ戻ります。',
  'edge-dispatched.away':
    'エッジ最適化 API は CloudFront を経由し、CloudFront は Host で振り分けます。{host} は{=toKind} {to} なので、リクエストはそちらへ向かいます。',
  'edge-dispatched.nowhere':
    'エッジ最適化 API は CloudFront を経由し、CloudFront は Host で振り分けます。{host} の持ち主はいないので、403 になります。',
  'api-host-refused': '{expected} のサービスは Host で応答先を選びますが、{host} に当てはまるものがないため、403 Forbidden を返します。',
  'endpoint-disabled': 'API {api} のデフォルトエンドポイントは無効なので、API Gateway は拒否します。',
  'private-refused': 'API {api} はプライベートです。VPC の中からのみ応答し、CloudFront やインターネットからは到達できません。',
  'ping-answered': '{path} は予約されたパスで、API Gateway 自身が応答します。',
  'mapping-selected.segment':
    '{domain} のベースパス {key} は API {api} のステージ {stage} にマッピングされています。API には {rest} が渡ります。',
  'mapping-selected.raw-prefix':
    '{domain} では、パスがマッピングキー {key} で始まるので API {api} のステージ {stage} に進みます。API には {rest} が渡ります。',
  'mapping-selected.catch-all':
    '{domain} では、ベースパスのないマッピングがこれを受け、API {api} のステージ {stage} に {rest} が要求されます。',
  'mapping-selected.without-stage':
    '{domain} のマッピング {=key} は API {api} に進みますが、ステージの指定がありません。{rest} の最初のセグメントがステージになります。',
  'rule-selected.stripped':
    '{domain} のルーティングルール {priority} により、ベースパスを除いた {rest} が API {api} のステージ {stage} に送られます。',
  'rule-selected.kept':
    '{domain} のルーティングルール {priority} により、ベースパスを付けたままの {rest} が API {api} のステージ {stage} に送られます。',
  'mapping-missing': '{domain} のマッピングやルールに {path} と一致するものがありません。API に届く前に 403 Forbidden になります。',
  'stage-selected.path': '最初のセグメントは API {api} のステージ {stage} です。API には {rest} が渡ります。',
  'stage-selected.mapping': 'マッピングにより API {api} のステージ {stage} に進みます。パスは {rest} です。',
  'stage-selected.default-stage': 'パスにステージの指定がないので、API {api} のステージ {stage} が {rest} をそのまま受けます。',
  'stage-selected.assumed': 'API {api} のステージは貼り付けられていません。{stage} をステージとみなし、API には {rest} が渡ります。',
  'stage-missing.none':
    'API {api} のデフォルトエンドポイントでは最初のセグメントにステージが必要ですが、パスにありません。403 Forbidden になります。',
  'stage-missing.rest': 'API {api} にステージ {segment} はありません（あるのは {stages}）。リソースを調べる前に 403 Forbidden になります。',
  'stage-missing.rest-unlisted': 'API {api} にステージ {segment} はありません。リソースを調べる前に 403 Forbidden になります。',
  'stage-missing.http': 'API {api} にはステージ {segment} も `$default` ステージもありません。404 Not Found になります。',
  'stage-missing.http-none': 'パスにステージの指定がなく、API {api} には `$default` ステージもありません。404 Not Found になります。',
  'stage-missing.websocket':
    'WebSocket API ではパスがステージになりますが、API {api} にステージ {segment} はありません。403 Forbidden になります。',
  'continuous-deployment-possible':
    '継続的デプロイポリシー {policy} により、一部のリクエストはステージングディストリビューションへ送られることがあります。',
  'canary-possible': 'ステージ {stage} はリクエストの {percent}% を Canary に送ります。Canary のリソースは異なる可能性があります。',
  'resource-matched': '{path} は、ステージ {stage} のリソース {resource} の {method} メソッドに一致します。',
  'resource-missing.root': 'ステージ {stage} はありますが、ルート `/` には {method} を受けるメソッドがありません。',
  'resource-missing.plain': 'ステージ {stage} はありますが、その下に {method} で {path} に一致するリソースがありません。',
  'resource-missing.authorization':
    'ステージ {stage} はありますが、その下に {method} で {path} に一致するリソースがありません。Authorization ヘッダーがあるため、API Gateway はそちらについてのエラーを返します。',
  'method-missing.listed':
    'ステージ {stage} のリソース {resource} は {path} に一致しますが、あるメソッドは {methods} で、{method} はありません。',
  'method-missing.empty': 'ステージ {stage} のリソース {resource} は {path} に一致しますが、メソッドが 1 つもありません。',
  'route-matched': '{path} は、ステージ {stage} のルート {routeKey} に一致します。',
  'route-missing': 'ステージ {stage} はありますが、API {api} に {method} {path} と一致するルートがありません。404 Not Found になります。',
  'preflight-answered.allowed': 'API {api} は CORS 設定に従ってプリフライトに応答し、{origin} を許可します。',
  'preflight-answered.refused': 'API {api} は CORS 設定に従ってプリフライトに応答しますが、{origin} は許可されていません。',
  'resource-policy-checked.allowed': 'API {api} のリソースポリシーは、このリクエストを許可するものとみなします。',
  'resource-policy-checked.denied': 'API {api} のリソースポリシーがリクエストを拒否し、403 になります。',
  'authorization-checked.allowed': '認可（{=type}）は、このリクエストを許可するものとみなします。',
  'authorization-checked.unauthenticated': 'メソッドにはトークン（{=type}）が必要ですが、届いていません。401 Unauthorized になります。',
  'authorization-checked.denied': 'オーソライザー（{=type}）がリクエストを拒否し、403 になります。',
  'authorization-checked.unsigned':
    'メソッドには IAM の署名が必要ですが、リクエストにありません。403 Missing Authentication Token になります。',
  'api-key-checked.known': 'メソッドには API キーが必要です。送られたキーは登録済みとみなします。',
  'api-key-checked.missing': 'メソッドには API キーが必要ですが、届いていません。403 Forbidden になります。',
  'api-key-checked.unknown':
    'メソッドには API キーが必要ですが、送られたキーはこのステージに登録されていません。403 Forbidden になります。',
  'parameters-checked.complete': '必須のリクエストパラメータはそろっています。',
  'parameters-checked.missing': '必須のリクエストパラメータ {missing} がありません。API Gateway は 400 を返します。',
  'gateway-response-used': 'ゲートウェイレスポンス {responseType} により {status} になります。',
  'mock-answered': 'MOCK 統合が {status} を返します。バックエンドは呼び出されません。',
  'integration-reached.uri': '統合（{=type}）が {uri} を呼び出し、パスとして {path} を渡します。',
  'integration-reached.plain': '統合（{=type}）が呼び出され、パスとして {path} が渡ります。',
  'integration-fails.lambda-needs-post':
    '統合が Lambda を {detail} で呼び出していますが、Lambda は POST しか受け付けません。API Gateway は {status} を返します。',
  'integration-fails.stage-variable-missing':
    '統合の URI はステージ変数 {detail} を必要としますが、このステージにはありません。API Gateway は {status} を返します。',
  'integration-fails.media-type':
    '{detail} 用のリクエストテンプレートがなく、ほかのコンテンツタイプのパススルーも許可されていません。API Gateway は {status} を返します。',
  'integration-fails.no-integration': 'ルート {detail} に統合がありません。API Gateway は {status} を返します。',
  'not-pasted.resources':
    'API {owner} のリソースが貼り付けられていないので、何が返るか分かりません。`aws apigateway get-resources --rest-api-id {owner} --embed methods` で確認できます。',
  'not-pasted.methods':
    'API {owner} のリソースがメソッドなしで貼り付けられているので、何が返るか分かりません。`aws apigateway get-resources --rest-api-id {owner} --embed methods` で確認できます。',
  'not-pasted.stages':
    'API {owner} のステージが貼り付けられていません。`aws apigateway get-stages --rest-api-id {owner}`（HTTP API では `aws apigatewayv2 get-stages --api-id {owner}`）で確認できます。',
  'not-pasted.routes':
    'API {owner} のルートが貼り付けられていないので、何が返るか分かりません。`aws apigatewayv2 get-routes --api-id {owner}` で確認できます。',
  'not-pasted.mappings':
    '{owner} のマッピングが貼り付けられていないので、どの API に進むか分かりません。`aws apigateway get-base-path-mappings --domain-name {owner}` で確認できます。',
  'bucket-selected': 'S3 のバケット {bucket} にキー {key} が要求されます。',
  'bucket-foreign.signed':
    'CloudFront はバケットの名前で署名しましたが、S3 には Host {host} で届きました。署名が一致せず、403 になります。',
  'bucket-foreign.unsigned':
    'S3 は Host でバケットを探します。Host が {host} なので、{bucket} ではなくその名前のバケットを探してしまいます。',
  's3-method-refused.preflight': 'バケットに CORS 設定がないかぎり、S3 はこのプリフライトに 403 を返します。',
  's3-method-refused.plain': 'S3 はここで {method} を受け付けません。405 Method Not Allowed になります。',
  'object-found.proved': 'バケット {bucket} にキー {key} があります。',
  'object-found.assumed': 'バケット {bucket} にキー {key} があるものとみなします。',
  'object-missing.listable': 'バケット {bucket} にキー {key} はありません。404 NoSuchKey になります。',
  'object-missing.hidden':
    'バケット {bucket} にキー {key} はありません。`s3:ListBucket` の権限がないので、S3 は 404 ではなく 403 AccessDenied を返します。',
  'object-missing.listable-by-default':
    '{path} はデフォルトビヘイビアで処理されますが、S3 にそのキーはありません。404 NoSuchKey になります。',
  'object-missing.hidden-by-default':
    '{path} はデフォルトビヘイビアで処理されますが、S3 にそのキーはありません。`s3:ListBucket` の権限がないので 403 AccessDenied になります。',
  'object-missing.listable-by-pattern':
    '{path} はビヘイビア {pattern} に一致しますが、S3 にそのキーはありません。404 NoSuchKey になります。',
  'object-missing.hidden-by-pattern':
    '{path} はビヘイビア {pattern} に一致しますが、S3 にそのキーはありません。`s3:ListBucket` の権限がないので 403 AccessDenied になります。',
  'bucket-listed.listable': 'バケット {bucket} のルートが要求されたので、S3 はキーの一覧を返します。',
  'bucket-listed.hidden': 'バケット {bucket} のルートが要求されましたが、`s3:ListBucket` の権限がないので 403 AccessDenied になります。',
  's3-redirected': 'バケット {bucket} は {region} にあります。S3 は 307 でそちらへリダイレクトします。',
  'website-index': 'ウェブサイトエンドポイントはインデックスドキュメント {index} を探します（{key}）。',
  'origin-reached.function-url': '関数 URL {place} に {path} が届きます。応答はあなたのコード次第です。',
  'origin-reached.load-balancer': 'ロードバランサー {place} に {path} が届きます。応答はその背後のサーバー次第です。',
  'origin-reached.other': 'オリジン {place} に {path} が届きます。応答はオリジン次第です。',
  'left-the-model': '{host} で何が応答するのか、貼り付けた設定からは分かりません。ここから先は追えません。',
  'value-unresolved': '{expression} の値が分からず、{what} が決まりません。ここから先は分かりません。',
});
