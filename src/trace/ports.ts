import type { Header } from './request.ts';
import type { FunctionChange, FunctionFailure, FunctionNote } from './step-parts.ts';

export type { FunctionNote } from './step-parts.ts';

/** What a CloudFront Function is given. Values are raw, as the viewer sent them. */
export type FunctionInput = {
  readonly name: string;
  readonly code: string;
  readonly runtime: 'cloudfront-js-1.0' | 'cloudfront-js-2.0';
  readonly event: 'viewer-request' | 'viewer-response';
  readonly distribution: { readonly id: string; readonly domainName: string };
  readonly request: {
    readonly method: string;
    readonly uri: string;
    /** Without `?`; undefined when there was none. */
    readonly query: string | undefined;
    readonly headers: readonly Header[];
  };
  /** The response so far; viewer-response only. */
  readonly response: { readonly status: number; readonly headers: readonly Header[] } | null;
  /** The store's value of a key, `null` where there is none. */
  readonly keyValue: (store: string | null, key: string) => string | null;
  readonly origins: readonly string[];
};

/** What a function changed the origin to. Members not named keep what the assigned origin has. */
export type OriginChange =
  | {
      readonly kind: 'update';
      readonly domainName: string | null;
      readonly hostHeader: string | null;
      readonly originPath: string | null;
      readonly customHeaders: readonly Header[] | null;
      readonly protocol: 'http' | 'https' | null;
      readonly port: number | null;
      readonly sni: string | null;
    }
  | { readonly kind: 'select'; readonly originId: string; readonly hostHeader: string | null }
  | { readonly kind: 'group'; readonly originIds: readonly string[]; readonly statusCodes: readonly number[] };

/** What came of running a function. `before` and `after` are its event as JSON text, for showing. */
export type FunctionOutput = {
  readonly before: string;
  readonly after: string;
  readonly logs: readonly string[];
  readonly slow: boolean;
  readonly notes?: readonly FunctionNote[];
} & (
  | {
      readonly kind: 'request';
      readonly uri: string;
      readonly query: string;
      readonly headers: readonly Header[];
      readonly changes: readonly FunctionChange[];
      readonly origin: OriginChange | null;
    }
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: readonly Header[];
      readonly body: string | null;
      readonly changes: readonly FunctionChange[];
    }
  | {
      readonly kind: 'failed';
      readonly status: 502 | 503;
      readonly reason: FunctionFailure;
      readonly detail: string;
      readonly line: number | null;
    }
);

/** Runs a CloudFront Function. Implemented by `src/sandbox`; absent where no function was pasted. */
export type RunFunction = (input: FunctionInput) => FunctionOutput;
