/** Replaces `[start, end)` of a source's text by `newText`; offsets count UTF-16 units of the text before any edit. */
export type Edit = {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
};
