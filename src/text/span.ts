/** A stretch of a source's text. Offsets count UTF-16 units, `end` is exclusive. `source` is the source's name in the workspace. */
export type Span = { readonly source: string; readonly start: number; readonly end: number };

/** A place as people read it: 1-based line and column. Computed last, for display only. */
export type Place = { readonly source: string; readonly line: number; readonly column: number };
