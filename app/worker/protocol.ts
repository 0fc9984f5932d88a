import type { Redacted, RedactionKind } from '../../src/index.ts';
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
  /** Whether every step is to say what AWS pages it rests on: words that the first picture does not wait for. */
  readonly claims: boolean;
  /** Whether the fixes of the request in view are tried. */
  readonly prove?: boolean;
  /** A second request to explain, when two are compared. */
  readonly beside: number | null;
};

export type Told =
  | { readonly kind: 'analysis'; readonly id: number; readonly analysis: Analysis; readonly beside: View | null }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };

/** Asks once, of a worker of its own, for a workspace without its secrets. */
export type RedactAsk = { readonly redact: Workspace; readonly kinds: readonly RedactionKind[] };

export type RedactTold = { readonly redacted: Redacted; readonly detail: '' } | { readonly redacted: null; readonly detail: string };
