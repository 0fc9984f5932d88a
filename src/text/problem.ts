import type { Span } from './span.ts';

/** What can be wrong with what was pasted. The words for each code stand in `src/explain/messages`. */
export type ProblemCode =
  // the text itself
  | 'empty-text'
  | 'text-too-large'
  | 'total-too-large'
  | 'too-many-sources'
  | 'too-deep'
  | 'syntax-error'
  | 'text-truncated'
  | 'duplicate-key'
  | 'alias-bomb'
  | 'leading-noise'
  | 'decoded-utf16'
  | 'byte-order-mark'
  | 'copied'
  | 'shell-leftover'
  // what it is
  | 'form-unknown'
  | 'form-table-output'
  | 'form-text-output'
  | 'form-plan-text'
  | 'form-not-yet'
  | 'form-fragment'
  | 'form-mismatch'
  // what it says
  | 'member-missing'
  | 'member-wrong-type'
  | 'member-unknown-value'
  | 'quantity-mismatch'
  | 'not-modelled'
  | 'not-embedded'
  | 'contributes-nothing'
  // what its expressions say
  | 'reference-unknown'
  | 'reference-circular'
  | 'condition-unknown'
  | 'not-evaluated'
  | 'expansion-too-large'
  // what its expressions amount to (`detail` says it more exactly)
  | 'expression-error'
  | 'expression-unknown'
  | 'file-missing'
  // how it fits together
  | 'origin-unknown'
  | 'policy-unknown'
  | 'behavior-pattern-invalid'
  | 'owner-unknown'
  | 'defined-twice'
  | 'listing-incomplete'
  // requests
  | 'url-invalid'
  | 'header-invalid'
  | 'answer-unknown'
  | 'distribution-missing'
  | 'distribution-in-progress';

/** `error`: something could not be read, or cannot work. `warning`: read, but look at it. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A problem with the input. `params` fill the message's placeholders. Reading never throws: it returns these. */
export type Problem = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly at: Span | null;
  readonly params: Readonly<Record<string, string | number>>;
};

/** What every reader returns: as much as could be read, and what was wrong. */
export type Reading<T> = { readonly value: T; readonly problems: readonly Problem[] };
