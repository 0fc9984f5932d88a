import type { Names } from './template.ts';

/** English texts by key. */
export type Texts = Readonly<Record<string, string>>;

/** The same keys in any language. */
export type Catalog<E extends Texts> = { readonly [K in keyof E]: string };

/** Complains, in the type, about a text whose placeholders are not those of the English one. */
type SamePlaceholders<E extends Texts, T extends Texts> = {
  readonly [K in keyof E]: K extends keyof T ? SameNames<Names<E[K]>, Names<T[K]>> : string;
};

type SameNames<English, Other> = [English] extends [Other]
  ? [Other] extends [English]
    ? string
    : { readonly 'unknown placeholder': Exclude<Other, English> }
  : { readonly 'missing placeholder': Exclude<English, Other> };

/** A catalog in another language: a missing key or a placeholder that differs does not compile. */
export const translated =
  <E extends Texts>() =>
  <const T extends Texts>(texts: T & SamePlaceholders<E, T>): Catalog<E> =>
    texts;
