/** A distribution, by the name that the model calls it. */
export type DistributionRef = { readonly distribution: string };
/** `behavior`: its place in CloudFront's order; the default one is the last. */
export type BehaviorRef = DistributionRef & { readonly behavior: number };
export type OriginRef = DistributionRef & { readonly origin: string };

export type ViewerProtocol = 'allow-all' | 'https-only' | 'redirect-to-https';
export type OriginProtocol = 'http-only' | 'https-only' | 'match-viewer';

/** What a change does to the legacy settings of a behavior. Members not named stay. */
export type LegacyForwarding = {
  readonly addHeaders?: readonly string[];
  readonly removeHeaders?: readonly string[];
  readonly queryString?: boolean;
  readonly cookies?: 'all';
};

/** One thing that a fix does, in AWS's terms: the writers turn it into edits of the paste, `commands` into commands. */
export type Change =
  // CloudFront
  | ({ readonly kind: 'set-origin-request-policy'; readonly policyId: string | null } & BehaviorRef)
  /** Takes the legacy settings away: AWS refuses both at once. */
  | ({ readonly kind: 'set-cache-policy'; readonly policyId: string } & BehaviorRef)
  | ({ readonly kind: 'set-legacy-forwarding'; readonly forwarding: LegacyForwarding } & BehaviorRef)
  | ({ readonly kind: 'set-allowed-methods'; readonly methods: readonly string[] } & BehaviorRef)
  | ({ readonly kind: 'set-cached-methods'; readonly methods: readonly string[] } & BehaviorRef)
  | ({ readonly kind: 'set-viewer-protocol'; readonly policy: ViewerProtocol } & BehaviorRef)
  | ({ readonly kind: 'set-pattern'; readonly pattern: string } & BehaviorRef)
  | ({ readonly kind: 'remove-behavior' } & BehaviorRef)
  /** Puts the behavior before the one at `before`. */
  | ({ readonly kind: 'move-behavior'; readonly before: number } & BehaviorRef)
  /** A behavior with the settings of another (`behavior`), put before it unless it is told where; `null` origin: the same one. */
  | ({
      readonly kind: 'add-behavior';
      readonly pattern: string;
      readonly before: number;
      readonly origin: string | null;
      readonly methods: readonly string[] | null;
    } & BehaviorRef)
  | ({ readonly kind: 'add-function'; readonly name: string; readonly code: string } & BehaviorRef)
  | ({ readonly kind: 'set-origin-path'; readonly path: string } & OriginRef)
  | ({ readonly kind: 'set-origin-domain'; readonly domainName: string } & OriginRef)
  | ({ readonly kind: 'set-origin-protocol'; readonly policy: OriginProtocol } & OriginRef)
  /** `HTTPPort` or `HTTPSPort` of a custom origin. */
  | ({ readonly kind: 'set-origin-port'; readonly scheme: 'http' | 'https'; readonly port: number } & OriginRef)
  /** A bucket's website endpoint, which is a custom origin over HTTP, or its REST endpoint. */
  | ({ readonly kind: 'set-s3-endpoint'; readonly domainName: string; readonly endpoint: 'rest' | 'website' } & OriginRef)
  | ({ readonly kind: 'set-root-object'; readonly object: string } & DistributionRef)
  | ({ readonly kind: 'enable-distribution' } & DistributionRef)
  | ({ readonly kind: 'remove-error-response'; readonly errorCode: number } & DistributionRef)
  /** `ErrorCachingMinTTL` of the custom error response that is there for the code. */
  | ({ readonly kind: 'set-error-caching'; readonly errorCode: number; readonly seconds: number } & DistributionRef)
  | ({ readonly kind: 'add-alias'; readonly alias: string } & DistributionRef)
  /** `MaxTTL` of a cache policy that was pasted, in seconds. */
  | { readonly kind: 'set-cache-policy-ttl'; readonly policy: string; readonly maxTtl: number }
  /** Other code for a function that is there. */
  | { readonly kind: 'set-function-code'; readonly name: string; readonly code: string }
  // API Gateway
  | {
      readonly kind: 'add-rest-method';
      readonly api: string;
      readonly path: string;
      readonly method: string;
      /** The method whose integration it takes over; `mock`: an open MOCK that answers a preflight. */
      readonly like: { readonly path: string; readonly method: string } | 'mock';
      readonly stage: string;
    }
  /** `open`: without the authorizer that the other route has. */
  | {
      readonly kind: 'add-http-route';
      readonly api: string;
      readonly routeKey: string;
      readonly like: string;
      readonly stage: string;
      readonly open?: boolean;
    }
  /** Lets everybody pass a method: no authorizer, no key. */
  | { readonly kind: 'open-rest-method'; readonly api: string; readonly path: string; readonly method: string; readonly stage: string }
  /** How an integration is called: `POST`. */
  | {
      readonly kind: 'set-integration-method';
      readonly api: string;
      readonly path: string;
      readonly method: string;
      readonly stage: string;
      readonly to: string;
    }
  /** What the backend of a route gets as path, in place of the one that came: of HTTP integrations. */
  | { readonly kind: 'set-integration-path'; readonly api: string; readonly routeKey: string; readonly value: string }
  /** A method that is to be there no more. */
  | { readonly kind: 'remove-rest-method'; readonly api: string; readonly path: string; readonly method: string }
  /** A stage with the deployment of another. */
  | { readonly kind: 'add-rest-stage'; readonly api: string; readonly stage: string; readonly like: string }
  | { readonly kind: 'add-http-stage'; readonly api: string; readonly stage: string }
  | { readonly kind: 'set-endpoint-type'; readonly api: string; readonly from: string; readonly type: 'REGIONAL' }
  | { readonly kind: 'enable-default-endpoint'; readonly api: string }
  /** Another base path for a mapping; empty: `(none)`. */
  | { readonly kind: 'set-mapping-key'; readonly domain: string; readonly from: string; readonly key: string }
  /** The stage of a mapping that names none, so that callers need not write it. `key` is empty for `(none)`. */
  | { readonly kind: 'set-mapping-stage'; readonly domain: string; readonly key: string; readonly stage: string }
  | { readonly kind: 'strip-base-path'; readonly domain: string; readonly priority: number }
  /** A custom domain that is edge-optimized. */
  | { readonly kind: 'set-domain-endpoint'; readonly domain: string; readonly type: 'REGIONAL' }
  | {
      readonly kind: 'add-custom-domain';
      readonly domain: string;
      readonly region: string;
      readonly api: string;
      readonly protocol: 'REST' | 'HTTP';
      readonly stage: string;
      /** Empty string: `(none)`. */
      readonly basePath: string;
    };

export type ChangeKind = Change['kind'];
export type ChangeOf<K extends ChangeKind> = Extract<Change, { readonly kind: K }>;
