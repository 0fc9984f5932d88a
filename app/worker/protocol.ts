import type { Analysis, Language, View, Workspace } from '../state/model.ts';

/** What the page asks the model. */
export type Ask = {
  readonly id: number;
  /** Null: the same sources as in the question before. They are the bulk of a workspace, and typing in the URL leaves them alone. */
  readonly sources: Workspace['sources'] | null;
  readonly answers: Workspace['answers'];
  readonly requests: Workspace['requests'];
  readonly lang: Language;
  readonly view: number;
  /** A second request to explain, when two are compared. */
  readonly beside: number | null;
};

export type Told =
  | { readonly kind: 'analysis'; readonly id: number; readonly analysis: Analysis; readonly beside: View | null }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };
