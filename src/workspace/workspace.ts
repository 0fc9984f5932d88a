import type { ReportOutcome } from '../explain/report.ts';
import type { BelongsTo } from '../read/form.ts';

/** What people save, share and keep in their repository (`*.tracefront.json`). A promise, as the report is. */
export type Workspace = {
  readonly tracefront: 1;
  readonly sources: readonly SourceText[];
  /** Answers to questions, by question id. */
  readonly answers: Readonly<Record<string, string>>;
  readonly requests: readonly WorkspaceRequest[];
};

/** A source exactly as pasted. `form` and `for` only where the text cannot say it itself. */
export type SourceText = {
  readonly name: string;
  readonly text: string;
  readonly form?: string;
  readonly for?: BelongsTo;
};

export type WorkspaceRequest = {
  readonly name?: string;
  /** Defaults to GET. */
  readonly method?: string;
  readonly url: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: boolean;
  readonly expect?: Expectation;
};

/** A subset of an outcome, and the behavior and findings wanted. `{}` means "there is one", `null` "there is none". */
export type Expectation = { readonly [K in keyof ReportOutcome]?: unknown } & {
  readonly behavior?: string | null;
  readonly finding?: string | readonly string[];
  readonly noFinding?: string | readonly string[];
};

export const emptyWorkspace: Workspace = { tracefront: 1, sources: [], answers: {}, requests: [] };
