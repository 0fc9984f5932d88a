import type { SpaceEn } from './space.en.ts';

export const spaceJa = {
  'paths.exact': '{paths}',
  'paths.template': '{paths}',
  'paths.rest-of': '{paths} の残り',
  'state.undecided': 'これ以上は分類していません。区別には {bound} を超える状態が必要です。',
  'state.function':
    '{url} だけをトレースしました。CloudFront Functions の {name} がパスを参照するため、ほかのパスは結果が異なる可能性があります。',
  'state.path-style-bucket': '{url} だけをトレースしました。{host} ではパスがバケットを指定します。',
  'state.websocket-stages': '{url} だけをトレースしました。WebSocket API {api} のステージが貼り付けられていません。',
  'state.changed-path': '{url} だけをトレースしました。{place} でパスが変更されています。',
  'raw-forms': 'CloudFront が照合の前に正規化するパス（{examples} など）は別のクラスとして扱い、このマップでは結果を示しません。',
  'behavior.unreached': 'ビヘイビア {name} に一致する URL はありません。',
  'behavior.shadowed': 'ビヘイビア {name} に一致する URL はありません。すべて {shadows} に一致します。',
  'behavior.shadowed-together': 'ビヘイビア {name} に一致する URL はありません。{shadows} のいずれかに先に一致します。',
  'route.unreached': '{host} への {method} の URL で、{route} に届くものはありません。',
  'route.undecided': '{route} に届く URL があるかどうかは未判定です。{count} 種類の URL は、一部しか確認していません。',
  'why.no-distribution': '{host} はどのディストリビューションにもつながっていません。',
  'why.no-origin': 'このディストリビューションには、API {api} につながるオリジンがありません。',
  'why.no-behavior': 'オリジン {origin} はつながっていますが、転送先に指定しているビヘイビアがありません。',
  'why.origin-path': 'オリジン {origin} はパスの前に {originPath} を付けますが、API に必要なパスは {wanted} です。',
  'why.taken': '{url} の結果は別のものです：{=outcome}。',
  'diff.none': '結果の変わる URL はありません。',
  'diff.one': '{url}：{=before} → {=after}',
  'diff.witness-only': 'トレースしたのはこの URL だけです。同じクラスのほかの URL は変わらない可能性があります。',
  'diff.unclear': '{url} の結果は同じですが、同じクラスのすべてのパスを確認したわけではありません。',
  'diff.not-whole': '違いが多すぎるため、すべては確認していません。',
} as const satisfies Readonly<Record<keyof SpaceEn, string>>;
