import type {
  Authorizer,
  CustomDomain,
  EndpointType,
  GatewayResponse,
  HttpApi,
  Integration,
  Mapping,
  Resource,
  RestApi,
  RestStage,
  Route,
  RoutingRule,
} from '../model/api.ts';
import type { Distribution } from '../model/distribution.ts';
import type { BucketListing, CloudFrontFunction, KeyValueStore } from '../model/model.ts';
import type { CachePolicy, OriginAccessControl, OriginRequestPolicy, ResponseHeadersPolicy } from '../model/policy.ts';
import type { Value } from '../model/value.ts';
import type { Span } from '../text/span.ts';

/**
 * What one source says, in pieces. A form reads its tree into these; `join.ts` puts the pieces of all sources together.
 * `owner: null` means that the text does not say what the piece belongs to.
 */
export type Contribution =
  | { readonly kind: 'distribution'; readonly value: Distribution }
  | { readonly kind: 'cache-policy'; readonly value: CachePolicy }
  | { readonly kind: 'origin-request-policy'; readonly value: OriginRequestPolicy }
  | { readonly kind: 'response-headers-policy'; readonly value: ResponseHeadersPolicy }
  | { readonly kind: 'origin-access-control'; readonly value: OriginAccessControl }
  | { readonly kind: 'function'; readonly value: CloudFrontFunction }
  | { readonly kind: 'function-summary'; readonly value: FunctionSummary }
  | { readonly kind: 'key-value-store'; readonly value: KeyValueStorePiece }
  | { readonly kind: 'key-value-store-summary'; readonly value: KeyValueStoreSummary }
  | { readonly kind: 'bucket-listing'; readonly value: BucketListingPiece }
  | RestApiPiece
  | {
      readonly kind: 'rest-resources';
      readonly owner: string | null;
      readonly at: Span;
      readonly resources: readonly Resource[];
      readonly methodsEmbedded: boolean;
    }
  | { readonly kind: 'rest-stages'; readonly owner: string | null; readonly at: Span; readonly stages: readonly RestStage[] }
  | { readonly kind: 'gateway-responses'; readonly owner: string | null; readonly at: Span; readonly responses: readonly GatewayResponse[] }
  | { readonly kind: 'rest-authorizers'; readonly owner: string | null; readonly at: Span; readonly authorizers: readonly Authorizer[] }
  | HttpApiPiece
  | { readonly kind: 'http-routes'; readonly owner: string | null; readonly at: Span; readonly routes: readonly RoutePiece[] }
  | { readonly kind: 'http-stages'; readonly owner: string | null; readonly at: Span; readonly stages: NonNullable<HttpApi['stages']> }
  | {
      readonly kind: 'http-integrations';
      readonly owner: string | null;
      readonly at: Span;
      readonly integrations: readonly { readonly id: string; readonly value: Integration }[];
    }
  | { readonly kind: 'http-authorizers'; readonly owner: string | null; readonly at: Span; readonly authorizers: readonly Authorizer[] }
  | { readonly kind: 'custom-domain'; readonly value: Omit<CustomDomain, 'mappings' | 'rules' | 'joins'> }
  | { readonly kind: 'mappings'; readonly owner: string | null; readonly at: Span; readonly mappings: readonly Mapping[] }
  | { readonly kind: 'routing-rules'; readonly owner: string | null; readonly at: Span; readonly rules: readonly RoutingRule[] };

/** The API itself. `id: null`: an OpenAPI definition that does not say which API it is. Null members were not said. */
export type RestApiPiece = {
  readonly kind: 'rest-api';
  readonly id: string | null;
  readonly label: string | null;
  readonly at: Span;
  readonly endpointType: Value<EndpointType> | null;
  readonly hosts: readonly Value<string>[];
  readonly disableExecuteApiEndpoint: Value<boolean> | null;
  readonly policy: Value<string> | null;
  readonly apiKeySource: RestApi['apiKeySource'] | null;
  readonly endpointAccessMode: Value<string> | null;
};

export type HttpApiPiece = {
  readonly kind: 'http-api';
  readonly id: string | null;
  readonly label: string | null;
  readonly at: Span;
  readonly protocol: 'HTTP' | 'WEBSOCKET';
  readonly hosts: readonly Value<string>[];
  readonly disableExecuteApiEndpoint: Value<boolean> | null;
  readonly cors: HttpApi['cors'];
};

/** A route whose integration stands in another piece: `targetId` is `integrations/<id>`. */
export type RoutePiece = Route & { readonly targetId: string | null };

/** A CloudFront Function as `describe-function` and `list-functions` tell it: its code is printed by another command. */
export type FunctionSummary = Omit<CloudFrontFunction, 'code'>;

/** A store's contents. `name: null`: `list-keys` prints nothing of the store itself. */
export type KeyValueStorePiece = Omit<KeyValueStore, 'name' | 'joins'> & { readonly name: string | null };

/** What `describe-key-value-store` and `list-key-value-stores` tell of a store; null is what is not said. */
export type KeyValueStoreSummary = {
  readonly at: Span;
  readonly name: string | null;
  readonly id: string | null;
  readonly arn: string | null;
};

/** A bucket's keys. `bucket: null`: neither the output nor its command names the bucket. */
export type BucketListingPiece = Omit<BucketListing, 'bucket' | 'joins'> & { readonly bucket: string | null };
