import type { fixesEn } from '../fixes.en.ts';
import { translated } from '../translated.ts';

export const fixesJa = translated<typeof fixesEn>()({
  combined: '{=first}。あわせて、{=second}',
  'without-cloudfront.title': 'CloudFront を使わずに API を呼び出す',
  'without-cloudfront.how':
    '{url} を呼び出します。ビューワーには API 自身のホスト名が見えるようになり、CloudFront の機能（キャッシュ、WAF、関数）は経路上からなくなります。',
  'plain-path.title': '正規化したパスで呼び出す',
  'plain-path.how':
    '{plain} を呼び出します。CloudFront は {path} をそのパスとして照合しますが、オリジンには元のまま送るため、オリジン側では別のパスとして扱われます。',
  'strip-alone.title': 'Host はそのままで、プレフィックスだけを取り除く',
  'strip-alone.how':
    '{prefix} を取り除く CloudFront Functions で変わるのはパスだけです。ビューワーの Host を転送している限り、パスがどうであってもリクエストは API に届きません。',
  'resource-alone.title': 'Host はそのままで、リソースだけを追加する',
  'resource-alone.how':
    'API に {path} があればパスは一致します。しかしビューワーの Host を転送している限り、API に何があってもリクエストは届きません。',
  'origin-path-stage-only.title': 'オリジンパスを {path} にする',
  'origin-path-stage-only.how':
    'よくある助言：`OriginPath` をプレフィックスなしの {path} にする。CloudFront はビューワーのパス全体の前にオリジンパスを付けるため、送信されるパスには {prefix} が残ります。',
  'origin-path-with-prefix.title': 'オリジンパスを {path} にする',
  'origin-path-with-prefix.how':
    'よくある助言：プレフィックスを `OriginPath` に含めて、CloudFront に取り除かせる。CloudFront は何も取り除かず、追加するだけです。{prefix} が二重に送信されます。',
  'all-viewer.title': 'ビューワーのヘッダーをすべて転送する（AllViewer）',
  'all-viewer.how':
    'よくある助言：ビヘイビア {behavior} の `OriginRequestPolicyId` を `216adef6-5c7f-47e4-b989-5492eafa07d3`（AllViewer）にする。Host も転送されるため、ビューワーの Host のままではリクエストはこのオリジンに届きません。',
  'created.cloudfront-function': 'CloudFront Functions の関数 {name}',
  'created.behavior': 'キャッシュビヘイビア {name}',
  'created.rest-resource': 'リソース {name}',
  'created.rest-method': 'メソッド {name}（統合を含む）と新しいデプロイ',
  'created.http-route': 'ルート {name}',
  'created.stage': 'ステージ {name}',
  'created.custom-domain': 'カスタムドメイン名 {name}（リージョナル）',
  'created.certificate': 'API のリージョンの {name} 用証明書',
  'created.base-path-mapping': 'ベースパスマッピング {name}',
  'created.alias': '{name} の DNS レコードと証明書（us-east-1）',
});
