import type { StepKey } from '../explain/messages/steps.en.ts';
import type { ClaimId } from '../facts/claims.ts';

type Named<K> = { readonly from: K; readonly en: string; readonly ja: string };

/** The areas of claims, each by its first claim in the order of `facts/claims.ts`: what is added within an area falls into it by itself. */
export const claimAreas: readonly Named<ClaimId>[] = [
  { from: 'cf-host-selects', en: 'CloudFront: which distribution', ja: 'CloudFront: ディストリビューションの選択' },
  { from: 'cf-url-limit-414', en: 'CloudFront: limits', ja: 'CloudFront: 上限' },
  { from: 'cf-root-object-before-match', en: 'CloudFront: choice of behavior', ja: 'CloudFront: ビヘイビアの選択' },
  { from: 'cf-methods-403', en: 'CloudFront: gates', ja: 'CloudFront: 受け付けの検査' },
  { from: 'cf-function-before-cache', en: 'CloudFront: edge functions', ja: 'CloudFront: エッジ関数' },
  { from: 'cf-cache-miss-assumed', en: 'CloudFront: towards the origin', ja: 'CloudFront: オリジンへの転送' },
  { from: 'cf-failover-methods', en: 'CloudFront: the way back', ja: 'CloudFront: 応答の戻り' },
  { from: 'api-edge-is-cloudfront', en: 'API Gateway: who answers', ja: 'API Gateway: 応答する API' },
  { from: 'api-rest-first-segment-stage', en: 'API Gateway: stages and mappings', ja: 'API Gateway: ステージとマッピング' },
  { from: 'rest-pair-matching', en: 'REST API: resources', ja: 'REST API: リソース' },
  { from: 'rest-routing-before-auth', en: 'REST API: checks after routing', ja: 'REST API: ルーティング後の検査' },
  { from: 'http-route-priority', en: 'HTTP and WebSocket APIs', ja: 'HTTP API と WebSocket API' },
  { from: 's3-host-names-bucket', en: 'S3', ja: 'S3' },
  { from: 'function-url-foreign-host', en: 'Other origins', ja: 'その他のオリジン' },
];

/** The areas of steps, each by its first sentence in the order of the catalogue. */
export const stepAreas: readonly Named<StepKey>[] = [
  { from: 'host-dispatched.alias', en: 'Who answers for a host', ja: 'ホストに応答するもの' },
  { from: 'distribution-refuses.disabled', en: 'Distribution: gates', ja: 'ディストリビューション: 受け付けの検査' },
  { from: 'function-ran.uri', en: 'Distribution: edge functions', ja: 'ディストリビューション: エッジ関数' },
  { from: 'cache-missed', en: 'Distribution: towards the origin, and back', ja: 'ディストリビューション: オリジンへの転送と応答' },
  { from: 'edge-dispatched.own', en: 'API Gateway', ja: 'API Gateway' },
  { from: 'bucket-selected', en: 'S3', ja: 'S3' },
  { from: 'origin-reached.function-url', en: 'Other places', ja: 'その他' },
];

/** Cuts a catalogue at the first entries of its areas. */
export const cutInAreas = <K extends string>(
  keys: readonly K[],
  areas: readonly Named<K>[],
): readonly { readonly area: Named<K>; readonly keys: readonly K[] }[] => {
  const starts = areas.map(({ from }) => keys.indexOf(from));
  return areas.map((area, i) => ({ area, keys: keys.slice(starts[i], starts[i + 1]) }));
};
