import type { en } from './en.ts';

type Words<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Words<T[K]> };

/** What every language must say: a missing key or a wrong parameter does not compile. */
export type Messages = Words<typeof en>;
