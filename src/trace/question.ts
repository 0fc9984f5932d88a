import type { ClaimId } from '../facts/claims.ts';
import type { Span } from '../text/span.ts';

/** What can be asked. `<kind>:<what>` is a question's id. */
export type QuestionKind =
  | 'api-kind'
  | 'endpoint-type'
  | 'list-bucket'
  | 'object'
  | 'dns'
  | 'distribution-of'
  | 'policy'
  | 'function'
  | 'key-value'
  | 'lambda-edge'
  | 'waf'
  | 'geo'
  | 'signed'
  | 'authorizer'
  | 'api-key'
  | 'resource-policy'
  | 'value'
  | 'stage'
  | 'method'
  | 'belongs-to'
  | 'cross-region'
  | 'client-certificate'
  | 'own-status'
  | 'defined-twice';

/** Why the default is what it is. The words stand in `src/explain/messages`. */
export type DefaultReason =
  | 'aws-default'
  | 'only-host-known'
  | 'usual-policy'
  | 'asked-straight'
  | 'reached-by-loop'
  | 'seldom-there'
  | 'alias-expected'
  | 'first-of-several'
  | 'policy-not-pasted'
  | 'code-not-pasted'
  | 'store-not-pasted'
  | 'lambda-not-evaluated'
  | 'rules-not-visible'
  | 'location-unknown'
  | 'signature-present'
  | 'request-signed'
  | 'signed-for-another-host'
  | 'certificate-expected'
  | 'redirects-only-when-new'
  | 'signature-absent'
  | 'token-present'
  | 'token-absent'
  | 'key-present'
  | 'key-absent'
  | 'policy-not-evaluated'
  | 'expression-unresolved'
  | 'stages-not-pasted'
  | 'stage-looks-like-resource'
  | 'methods-not-pasted'
  | 'fits-only-one'
  | 'fits-first'
  | 'said-by-paste'
  | 'own-code-decides'
  | 'defined-first';

/** An unknown that can change the answer, with AWS's or the likeliest answer as its default. */
export type Question = {
  readonly id: string;
  readonly kind: QuestionKind;
  /** The `<what>` of the id. */
  readonly what: string;
  /** Concrete options; an option that ends in `=` takes free text behind it (`uri=/x`), `…` is any text. */
  readonly options: readonly string[];
  readonly default: string;
  readonly why: DefaultReason;
  /** The line that makes it a question, where there is one. */
  readonly at: Span | null;
  readonly claim: ClaimId | null;
};

/** These are settled when the sources are read, before any trace: one trace cannot tell what another answer would change. */
export const isSettledBefore = (kind: QuestionKind): boolean => kind === 'belongs-to' || kind === 'defined-twice';

/** A question that a trace asked, and the answer it got. */
export type Asked = Question & { readonly answer: string; readonly set: boolean };
