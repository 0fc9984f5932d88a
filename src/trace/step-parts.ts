import type { ClaimId } from '../facts/claims.ts';
import type { Span } from '../text/span.ts';

/** What a step rests on: a stretch of the paste, a claim about AWS, or the answer to a question. */
export type Evidence =
  | { readonly kind: 'pasted'; readonly at: Span }
  /** `aside`: worth showing, but the outcome does not hang on it, so it does not weaken the answer's certainty. */
  | { readonly kind: 'claim'; readonly claim: ClaimId; readonly aside?: true }
  | { readonly kind: 'question'; readonly id: string };

/** A candidate that was not taken, and why. */
export type Rejected = { readonly what: string; readonly why: RejectionReason; readonly at: Span | null };

export type RejectionReason =
  // path patterns
  | 'pattern-does-not-match'
  | 'pattern-case-differs'
  | 'pattern-needs-more'
  | 'earlier-matched'
  // resources and routes
  | 'segment-differs'
  | 'segment-case-differs'
  | 'too-few-segments'
  | 'too-many-segments'
  | 'greedy-needs-one'
  | 'method-differs'
  | 'less-specific'
  // stages, mappings, rules, distributions
  | 'name-differs'
  | 'name-case-differs'
  | 'shorter-prefix'
  | 'condition-fails'
  | 'unresolved';

/** How one kind of thing (headers, cookies, query strings) went on to the origin. */
export type Forwarded = { readonly kept: readonly string[]; readonly dropped: readonly string[] };

/** A group of servers that picks who answers by the Host header. */
export type Fleet = 'cloudfront' | 'api-gateway' | 's3' | 's3-website' | 'function-url' | 'load-balancer' | 'internet';

export type FunctionChange = {
  readonly what: 'uri' | 'query' | 'header' | 'cookie' | 'origin' | 'status' | 'body';
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
};

export type FunctionFailure =
  | 'threw'
  | 'timed-out'
  | 'syntax'
  | 'too-large'
  | 'no-handler'
  | 'bad-result'
  | 'read-only-header'
  | 'forbidden-header'
  | 'forbidden-feature'
  | 'bad-uri'
  | 'out-of-memory';

/**
 * What makes the result of a run less certain than AWS's own: a feature that AWS's page does not list, which its runtime may refuse,
 * or a value that was made up because nobody can know it (the edge location, the viewer's address, a store's key count).
 */
export type FunctionNote =
  | { readonly kind: 'undocumented'; readonly feature: string; readonly line: number | null }
  | { readonly kind: 'assumed'; readonly what: string };

/** Why an integration cannot be called at all. */
export type IntegrationFault = 'lambda-needs-post' | 'stage-variable-missing' | 'media-type' | 'no-integration';

export type ConnectionFailure = 'certificate-name' | 'http-only-api' | 'website-https' | 'port-closed' | 'no-such-host' | 'own-alias';

/** The path's segments laid against the resource tree: what fitted, and where it broke off. */
export type PathFit = {
  readonly segments: readonly { readonly text: string; readonly fits: 'literal' | 'variable' | 'greedy' | 'no' | 'beyond' }[];
  /** The deepest resource path that the fitting segments name (`/` when none). */
  readonly upTo: string;
  /** What the tree has below `upTo`. */
  readonly children: readonly string[];
};

/** A resource or route that almost fitted. `why` in words of the rejection; `hint` says what would make it fit. */
export type NearMiss = {
  readonly what: string;
  readonly methods: readonly string[];
  readonly at: Span | null;
  readonly hint: 'without-prefix' | 'other-method' | 'trailing-slash' | 'case' | 'shares-prefix';
  /** The prefix, for `without-prefix`. */
  readonly detail: string;
};
