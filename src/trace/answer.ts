import type { Certainty } from '../facts/claim.ts';
import type { Header, HttpRequest } from './request.ts';

export type OutcomeKind = 'reaches' | 'answered' | 'cannot-tell' | 'leaves-the-model';

export type AnsweredBy =
  | 'api-gateway'
  | 's3'
  | 'cloudfront'
  | 'cloudfront-function'
  | 'lambda-edge'
  | 'custom-origin'
  | 'function-url'
  | 'load-balancer';

/** What the request got to, where the user's own code or object decides the answer. */
export type Reached =
  | {
      readonly kind: 'rest-method';
      readonly api: string;
      readonly stage: string;
      readonly resource: string;
      readonly method: string;
      readonly pathParameters: Readonly<Record<string, string>>;
      readonly integration: IntegrationReached | null;
    }
  | {
      readonly kind: 'http-route';
      readonly api: string;
      readonly stage: string;
      readonly routeKey: string;
      readonly pathParameters: Readonly<Record<string, string>>;
      readonly integration: IntegrationReached | null;
    }
  | { readonly kind: 's3-object'; readonly bucket: string; readonly key: string }
  | { readonly kind: 'function-url' | 'load-balancer' | 'custom-origin'; readonly host: string; readonly path: string };

/** The integration and what it is told of the path. */
export type IntegrationReached = {
  readonly type: string;
  readonly uri: string | null;
  /** REST: `event.path`; HTTP: `rawPath`. */
  readonly path: string;
  /** REST: `requestContext.path`. */
  readonly contextPath: string | null;
};

/** What a place answers, on its way back to the viewer. */
export type Answer = {
  readonly kind: OutcomeKind;
  /** Null where the user's own code or object decides. */
  readonly status: number | null;
  readonly answeredBy: AnsweredBy | null;
  readonly errorType: string | null;
  /** As AWS words it; ids that differ each time as `…`. */
  readonly body: string | null;
  readonly headers: readonly Header[];
  readonly reaches: Reached | null;
  /** The answer that a custom error response stands in for. */
  readonly replaced: Replaced | null;
};

export type Replaced = { readonly status: number; readonly answeredBy: AnsweredBy | null; readonly errorType: string | null };

/** The end of a trace: what the viewer gets. */
export type Outcome = Answer & {
  readonly loop: { readonly through: string; readonly passes: number } | null;
  readonly certainty: Certainty;
  readonly alternatives: readonly Alternative[];
};

/** What another answer to a question would change. */
export type Alternative = {
  readonly question: string;
  readonly answer: string;
  readonly outcome: Pick<Answer, 'kind' | 'status' | 'answeredBy' | 'errorType' | 'reaches'>;
};

/** The kinds of places a request can be at. */
export type PlaceKind =
  | 'distribution'
  | 'edge-front'
  | 'custom-domain'
  | 'rest-api'
  | 'http-api'
  | 'websocket-api'
  | 's3-bucket'
  | 's3-website'
  | 'function-url'
  | 'load-balancer'
  | 'custom-origin'
  | 'unknown-host';

export type PlaceRef = { readonly kind: PlaceKind; readonly name: string };

/** Something else that was sent from a distribution: to the second origin of a group, or for an error page. */
export type AlsoSent = {
  readonly purpose: 'failover' | 'error-page';
  readonly request: HttpRequest;
  readonly answer: Answer;
};
