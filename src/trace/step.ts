import type { AnsweredBy, PlaceRef } from './answer.ts';
import type { Header } from './request.ts';
import type {
  ConnectionFailure,
  Evidence,
  Fleet,
  Forwarded,
  FunctionChange,
  FunctionFailure,
  FunctionNote,
  IntegrationFault,
  NearMiss,
  PathFit,
  Rejected,
} from './step-parts.ts';

export type * from './step-parts.ts';

/** One decision of a service. Every step has evidence; a selection keeps what it rejected. */
export type Step = StepData & {
  readonly because: readonly Evidence[];
  readonly rejected: readonly Rejected[];
};

export type StepKind = StepData['kind'];

export type StepData =
  // who answers for this host
  | {
      readonly kind: 'host-dispatched';
      readonly host: string;
      readonly fleet: Fleet;
      readonly owner: PlaceRef;
      readonly by: 'alias' | 'wildcard' | 'domain-name' | 'assumed' | 'name';
    }
  | { readonly kind: 'host-unknown'; readonly host: string; readonly fleet: Fleet }
  | { readonly kind: 'misdirected'; readonly connected: string; readonly host: string }
  // distribution: gates
  | { readonly kind: 'distribution-refuses'; readonly reason: 'disabled' | 'staging' | 'tenant-only' | 'client-certificate' }
  | { readonly kind: 'chain-refused'; readonly arrivals: number; readonly through: readonly string[] }
  | { readonly kind: 'size-refused'; readonly what: 'url' | 'headers'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'get-with-body-refused' }
  | { readonly kind: 'root-object-applied'; readonly object: string; readonly path: string }
  | { readonly kind: 'path-normalised'; readonly raw: string; readonly normalised: string; readonly ambiguous: boolean }
  | { readonly kind: 'behavior-selected'; readonly pattern: string | null; readonly origin: string; readonly path: string }
  | { readonly kind: 'method-refused'; readonly method: string; readonly allowed: readonly string[]; readonly pattern: string | null }
  | { readonly kind: 'viewer-redirected'; readonly status: number; readonly location: string }
  | { readonly kind: 'viewer-http-refused' }
  | { readonly kind: 'geo-checked'; readonly blocked: boolean }
  | { readonly kind: 'waf-checked'; readonly blocked: boolean; readonly id: string; readonly where: 'distribution' | 'stage' }
  | { readonly kind: 'signature-checked'; readonly result: 'signed' | 'missing' | 'refused' }
  // distribution: edge functions
  | {
      readonly kind: 'function-ran';
      readonly name: string;
      readonly event: string;
      readonly changes: readonly FunctionChange[];
      readonly before: string;
      readonly after: string;
      readonly logs: readonly string[];
      readonly slow: boolean;
      readonly notes?: readonly FunctionNote[];
    }
  | {
      readonly kind: 'function-answered';
      readonly name: string;
      readonly event: string;
      readonly status: number;
      readonly before: string;
      readonly after: string;
      readonly logs: readonly string[];
      readonly notes?: readonly FunctionNote[];
    }
  | {
      readonly kind: 'function-failed';
      readonly name: string;
      readonly event: string;
      readonly status: 502 | 503;
      readonly reason: FunctionFailure;
      readonly detail: string;
      readonly line: number | null;
      readonly logs: readonly string[];
      readonly notes?: readonly FunctionNote[];
    }
  | { readonly kind: 'function-assumed'; readonly name: string; readonly event: string }
  | {
      readonly kind: 'function-skipped';
      readonly name: string;
      readonly event: string;
      readonly reason: 'error-status' | 'error-page' | 'generated-response';
    }
  | { readonly kind: 'lambda-edge-declared'; readonly name: string; readonly event: string; readonly effect: string }
  | { readonly kind: 'lambda-edge-answered'; readonly name: string; readonly event: string; readonly status: number }
  // distribution: towards the origin
  | { readonly kind: 'cache-missed' }
  | {
      readonly kind: 'policy-unknown';
      readonly policy: string;
      readonly which: 'cache' | 'origin-request' | 'response-headers';
      readonly taken: string;
    }
  | {
      readonly kind: 'request-forwarded';
      readonly origin: string;
      readonly originGroup: string | null;
      /** Whose Host goes on. */
      readonly host: 'viewer' | 'origin' | 'set';
      readonly hostValue: string;
      /** What decided over Host. */
      readonly hostBy: 'cache-policy' | 'origin-request-policy' | 'legacy' | 'nothing' | 's3-legacy' | 'function' | 'lambda-edge';
      readonly policy: string | null;
      readonly headers: Forwarded;
      readonly cookies: Forwarded;
      readonly query: Forwarded;
      readonly added: readonly Header[];
    }
  | {
      readonly kind: 'origin-path-prepended';
      readonly originPath: string;
      readonly path: string;
      readonly sent: string;
      readonly pattern: string | null;
    }
  | { readonly kind: 'origin-changed'; readonly from: string; readonly to: string; readonly by: string }
  | { readonly kind: 'origin-unknown'; readonly origin: string }
  | {
      readonly kind: 'connection-failed';
      readonly status: 502 | 504;
      readonly reason: ConnectionFailure;
      readonly to: string;
      readonly host: string;
    }
  | { readonly kind: 'failed-over'; readonly from: string; readonly to: string; readonly status: number }
  | { readonly kind: 'failover-skipped'; readonly group: string; readonly reason: 'method' | 'status'; readonly status: number }
  | {
      readonly kind: 'error-page-served';
      readonly errorCode: number;
      readonly errorBy: AnsweredBy | null;
      readonly page: string;
      readonly pattern: string | null;
      readonly origin: string;
      readonly responseCode: number;
    }
  | {
      readonly kind: 'error-page-failed';
      readonly errorCode: number;
      readonly page: string;
      readonly pattern: string | null;
      readonly origin: string;
      readonly status: number;
    }
  | { readonly kind: 'error-page-possible'; readonly codes: readonly number[]; readonly page: string; readonly responseCode: number }
  | {
      readonly kind: 'response-headers-applied';
      readonly policy: string;
      readonly set: readonly Header[];
      readonly removed: readonly string[];
    }
  // API Gateway
  | { readonly kind: 'edge-dispatched'; readonly host: string; readonly api: string; readonly to: PlaceRef | null; readonly own: boolean }
  | { readonly kind: 'api-host-refused'; readonly host: string; readonly expected: string }
  | { readonly kind: 'endpoint-disabled'; readonly api: string }
  | { readonly kind: 'private-refused'; readonly api: string }
  | { readonly kind: 'ping-answered'; readonly path: string }
  | {
      readonly kind: 'mapping-selected';
      readonly domain: string;
      readonly key: string;
      readonly api: string;
      readonly stage: string | null;
      readonly rest: string;
      readonly by: 'segment' | 'raw-prefix' | 'catch-all';
    }
  | {
      readonly kind: 'rule-selected';
      readonly domain: string;
      readonly priority: number;
      readonly api: string;
      readonly stage: string;
      readonly rest: string;
      readonly stripped: boolean;
    }
  | { readonly kind: 'mapping-missing'; readonly domain: string; readonly path: string }
  | {
      readonly kind: 'stage-selected';
      readonly api: string;
      readonly stage: string;
      readonly by: 'path' | 'mapping' | 'default-stage' | 'assumed';
      readonly rest: string;
    }
  | {
      readonly kind: 'stage-missing';
      readonly api: string;
      readonly segment: string;
      readonly stages: readonly string[];
      readonly protocol: 'REST' | 'HTTP' | 'WEBSOCKET';
    }
  | { readonly kind: 'continuous-deployment-possible'; readonly policy: string }
  | { readonly kind: 'canary-possible'; readonly stage: string; readonly percent: number }
  | {
      readonly kind: 'resource-matched';
      readonly api: string;
      readonly stage: string;
      readonly resource: string;
      readonly method: string;
      readonly path: string;
      readonly pathParameters: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'resource-missing';
      readonly api: string;
      readonly stage: string;
      readonly path: string;
      readonly method: string;
      readonly fit: PathFit;
      readonly nearest: readonly NearMiss[];
      readonly authorizationHeader: string | null;
    }
  | {
      readonly kind: 'method-missing';
      readonly api: string;
      readonly stage: string;
      readonly path: string;
      readonly method: string;
      readonly resource: string;
      readonly methods: readonly string[];
      readonly authorizationHeader: string | null;
    }
  | {
      readonly kind: 'route-matched';
      readonly api: string;
      readonly stage: string;
      readonly routeKey: string;
      readonly path: string;
      readonly pathParameters: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'route-missing';
      readonly api: string;
      readonly stage: string;
      readonly path: string;
      readonly method: string;
      readonly fit: PathFit;
      readonly nearest: readonly NearMiss[];
    }
  | { readonly kind: 'preflight-answered'; readonly api: string; readonly allowed: boolean; readonly origin: string }
  | { readonly kind: 'resource-policy-checked'; readonly api: string; readonly allowed: boolean }
  | {
      readonly kind: 'authorization-checked';
      readonly type: string;
      readonly authorizer: string | null;
      readonly result: 'allowed' | 'unauthenticated' | 'denied' | 'unsigned';
    }
  | { readonly kind: 'api-key-checked'; readonly result: 'known' | 'missing' | 'unknown' }
  | { readonly kind: 'parameters-checked'; readonly missing: readonly string[] }
  | { readonly kind: 'gateway-response-used'; readonly responseType: string; readonly status: number; readonly by: string }
  | { readonly kind: 'mock-answered'; readonly status: number }
  | {
      readonly kind: 'integration-reached';
      readonly type: string;
      readonly uri: string | null;
      readonly path: string;
      readonly contextPath: string | null;
    }
  | { readonly kind: 'integration-fails'; readonly status: number; readonly reason: IntegrationFault; readonly detail: string }
  | { readonly kind: 'not-pasted'; readonly what: 'resources' | 'methods' | 'stages' | 'routes' | 'mappings'; readonly owner: string }
  // S3
  | { readonly kind: 'bucket-selected'; readonly bucket: string; readonly key: string }
  | { readonly kind: 'bucket-foreign'; readonly host: string; readonly bucket: string; readonly signed: boolean }
  | { readonly kind: 's3-method-refused'; readonly method: string; readonly preflight: boolean }
  | { readonly kind: 'object-found'; readonly bucket: string; readonly key: string; readonly proved: boolean }
  | { readonly kind: 'object-missing'; readonly bucket: string; readonly key: string; readonly listable: boolean; readonly proved: boolean }
  | { readonly kind: 'bucket-listed'; readonly bucket: string; readonly listable: boolean }
  | { readonly kind: 's3-redirected'; readonly bucket: string; readonly region: string }
  | { readonly kind: 'website-index'; readonly key: string; readonly index: string }
  // the rest
  | { readonly kind: 'origin-reached'; readonly place: PlaceRef; readonly path: string }
  | { readonly kind: 'left-the-model'; readonly host: string }
  | { readonly kind: 'value-unresolved'; readonly expression: string; readonly what: string };
