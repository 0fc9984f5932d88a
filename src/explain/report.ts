import type { Certainty } from '../facts/claim.ts';
import type { Verdict } from '../fix/verdict.ts';
import type { Edit } from '../text/edits.ts';
import type { Place } from '../text/span.ts';
import type { AnsweredBy, OutcomeKind, PlaceRef, Reached, Replaced } from '../trace/answer.ts';

/** The report of one request: a promise to everything that reads `--json`. Members may be added, never taken or redefined. */
export type Report = {
  readonly tracefront: 1;
  readonly request: ReportRequest;
  readonly outcome: ReportOutcome;
  readonly hops: readonly ReportHop[];
  readonly findings: readonly ReportFinding[];
  readonly questions: readonly ReportQuestion[];
  readonly problems: readonly ReportProblem[];
};

export type ReportRequest = {
  readonly name?: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: boolean;
};

export type ReportOutcome = {
  readonly kind: OutcomeKind;
  readonly status: number | null;
  readonly answeredBy: AnsweredBy | null;
  readonly errorType: string | null;
  readonly body: string | null;
  readonly headers: readonly (readonly [string, string])[];
  readonly reaches: Reached | null;
  readonly loop: { readonly through: string; readonly passes: number } | null;
  readonly replaced: Replaced | null;
  readonly certainty: Certainty;
  readonly alternatives: readonly ReportAlternative[];
};

export type ReportAlternative = {
  readonly when: string;
  readonly question: string;
  readonly answer: string;
  readonly status: number | null;
  readonly answeredBy: AnsweredBy | null;
  readonly errorType: string | null;
  readonly kind: OutcomeKind;
  readonly reaches: Reached | null;
};

export type ReportSends = {
  readonly scheme: 'http' | 'https';
  readonly to: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
};

export type ReportHop = {
  readonly at: PlaceRef;
  readonly pass?: number;
  readonly request: {
    readonly scheme: 'http' | 'https';
    readonly method: string;
    readonly host: string;
    readonly path: string;
    readonly query: string;
  };
  readonly behavior?: string | null;
  readonly origin?: string | null;
  readonly originGroup?: string | null;
  readonly sends: ReportSends | null;
  readonly also: readonly (ReportSends & {
    readonly purpose: 'failover' | 'error-page';
    readonly answer: { readonly status: number | null; readonly answeredBy: AnsweredBy | null };
  })[];
  readonly steps: readonly ReportStep[];
};

export type ReportStep = {
  readonly kind: string;
  readonly text: string;
  readonly because: readonly {
    readonly text: string;
    readonly at: Place | null;
    readonly certainty?: Certainty;
    readonly source?: string;
    readonly question?: string;
  }[];
  readonly rejected: readonly { readonly what: string; readonly text: string; readonly at: Place | null }[];
};

export type ReportFinding = {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly title: string;
  readonly detail: string;
  readonly at: readonly Place[];
  readonly fixes: readonly ReportFix[];
};

export type { Verdict };

export type ReportFix = {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly edits: readonly Edit[];
  readonly outcome: ReportOutcome | null;
  readonly changes: readonly { readonly request: string; readonly before: ReportOutcome; readonly after: ReportOutcome }[];
  /**
   * How many classes of the host's URLs end otherwise, those that are meant to included, and of how many nobody can tell (a function sees their path);
   * null where that was not looked at. Those that arrive no more are in `changes`.
   */
  readonly urlClasses: { readonly changed: number; readonly undecided: number } | null;
  /** What to do, in words and commands. */
  readonly how: string;
  /** The rule of the fault that decides the outcome with this fix; null where none does, or it was not tried. */
  readonly next: string | null;
  /** What to ask in place of the request, where the fix is in the asking. */
  readonly request: ReportRequest | null;
  readonly viewerUrlChanges: boolean;
  /** Answers to questions that come with the edits; for a fix by hand, what would then be true. */
  readonly answers: Readonly<Record<string, string>>;
  /** What has to be created in AWS. `kind` is stable, `text` is in the report's language. */
  readonly creates: readonly { readonly kind: string; readonly name: string; readonly text: string }[];
  /** Shell commands that make it so in AWS, in order. Words in `<…>` are the user's to fill in. */
  readonly commands: readonly string[];
  /** The same in what the configuration is made with, where that is not what AWS prints. */
  readonly snippets: readonly { readonly language: 'terraform' | 'cdk'; readonly text: string }[];
};

export type ReportQuestion = {
  readonly id: string;
  readonly text: string;
  readonly answer: string;
  readonly why: string;
  readonly options: readonly string[];
  readonly set: boolean;
  readonly default: string;
};

export type ReportProblem = {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly at: Place | null;
};
