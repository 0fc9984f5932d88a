import type { Span } from '../text/span.ts';

/** Said by the paste, at a place. */
export type Located<T> = { readonly from: 'paste'; readonly value: T; readonly at: Span };

/** Not said; AWS's own default, and the AWS page that says so. */
export type Defaulted<T> = { readonly from: 'default'; readonly value: T; readonly page: string };

/** Written, but as an expression that the paste does not resolve. */
export type Unresolved = { readonly from: 'unresolved'; readonly expression: string; readonly at: Span };

/** Every model value: unknown is never wrong, and never guessed in silence. */
export type Value<T> = Located<T> | Defaulted<T> | Unresolved;

export const located = <T>(value: T, at: Span): Located<T> => ({ from: 'paste', value, at });
export const defaulted = <T>(value: T, page: string): Defaulted<T> => ({ from: 'default', value, page });
export const unresolved = (expression: string, at: Span): Unresolved => ({ from: 'unresolved', expression, at });

/** Where a value was written, if it was. */
export const whereOf = (value: Value<unknown> | null): Span | null => (value === null || value.from === 'default' ? null : value.at);

/** The value if it is known, else undefined. */
export const known = <T>(value: Value<T> | null): T | undefined =>
  value === null || value.from === 'unresolved' ? undefined : value.value;
