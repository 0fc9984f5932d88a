import type { Fragment } from '../explain/explanation.ts';
import type { Certainty } from '../facts/claim.ts';

/** What is modelled, with what certainty and from which source, and what is not: plain data, for any page to show. */
export type ModelledPage = {
  readonly title: string;
  readonly intro: readonly string[];
  readonly sections: readonly ModelledSection[];
};

export type ModelledSection = {
  readonly id: 'claims' | 'steps' | 'questions' | 'findings' | 'forms' | 'not-read' | 'not-modelled';
  readonly title: string;
  readonly intro: string;
  readonly groups: readonly ModelledGroup[];
};

/** Rows of one area. `title` is empty where a section has only one group. */
export type ModelledGroup = { readonly title: string; readonly rows: readonly ModelledRow[] };

export type ModelledRow = {
  readonly text: readonly Fragment[];
  /** How sure a claim is, and that in words; null for what is no claim. */
  readonly certainty: { readonly level: Certainty; readonly text: string } | null;
  /** An AWS page, or where it was seen. */
  readonly source: string | null;
  /** What else is to be said: a question's default and its reason. */
  readonly detail: readonly Fragment[];
};
