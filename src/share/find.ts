import type { RedactionKind } from './redaction.ts';

/**
 * Something found in one text. `start` and `end` bound what is written, without its quotes; `text` is what that stands for.
 * `whole`: the text is secret as a whole, here and wherever it stands. `words`: only its own words are hidden, each wherever it stands, so that
 * what is put together from it (a bucket's name, a path) still fits. `here`: hidden in this place alone.
 */
export type Find = {
  readonly kind: RedactionKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly how: 'whole' | 'words' | 'here';
};

/** A stretch of a text that holds a value: where words are hidden. Elsewhere a word may be syntax. */
export type ValueRange = { readonly start: number; readonly end: number };

/** What one text holds. */
export type Finds = {
  readonly finds: readonly Find[];
  readonly values: readonly ValueRange[];
  /** Names of members, blocks and labels: words of the configuration's own structure, which other places refer to. */
  readonly keys: readonly string[];
};
