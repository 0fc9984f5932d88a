import type { ClaimId } from '../facts/claims.ts';
import { type Value, whereOf } from '../model/value.ts';
import type { Span } from '../text/span.ts';
import type { Evidence } from './step.ts';

export const claim = (id: ClaimId): Evidence => ({ kind: 'claim', claim: id });
/** A claim worth showing that the outcome does not hang on. */
export const aside = (id: ClaimId): Evidence => ({ kind: 'claim', claim: id, aside: true });
export const pasted = (at: Span): Evidence => ({ kind: 'pasted', at });
export const rests = (id: string): Evidence => ({ kind: 'question', id });

/** The place where a value was written, as evidence; nothing for a default. */
export const from = (...values: readonly (Value<unknown> | null)[]): readonly Evidence[] => {
  const found: Evidence[] = [];
  for (const value of values) {
    const where = whereOf(value);
    if (where) found.push(pasted(where));
  }
  return found;
};

export const at = (span: Span | null): readonly Evidence[] => (span ? [pasted(span)] : []);
