import type { Source } from '../state/edits.ts';

/** What every editor is given: the source to show. */
export type EditorProps = { readonly source: Source };
