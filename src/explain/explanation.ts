import type { Certainty } from '../facts/claim.ts';
import type { Span } from '../text/span.ts';
import type { Verdict } from './report.ts';

/** A piece of a sentence. `code` is what AWS or the paste says, `strong` is what the eye should catch. Never HTML. */
export type Fragment = { readonly kind: 'text' | 'code' | 'strong'; readonly text: string };

/** How an outcome is told: `failed` red, `proved` green, `assumed` and `unknown` neutral. */
export type Tone = 'failed' | 'proved' | 'assumed' | 'unknown';

/** A report in sentences, for the screen. */
export type Explanation = {
  readonly headline: {
    readonly tone: Tone;
    /** `404 NoSuchKey`, or `Reaches GET /test`: the part that carries the tone's colour. */
    readonly verdict: string;
    /** `, from S3`. */
    readonly by: string;
    readonly sentence: readonly Fragment[];
  };
  readonly steps: readonly ExplainedStep[];
  readonly findings: readonly ExplainedFinding[];
  readonly assumptions: readonly ExplainedAssumption[];
  readonly certainty: { readonly level: Certainty; readonly text: string };
};

export type ExplainedStep = {
  /** Which decision: indices into the trace's hops and their steps. */
  readonly hop: number;
  readonly step: number;
  /** The arrow this step speaks of: arrows are numbered from 1 in the order in which requests are sent; the viewer's is 1. */
  readonly arrow: number;
  /** True for the first step of its arrow: shows the number. */
  readonly first: boolean;
  readonly pass: number;
  /** Detail steps are folded until asked for. */
  readonly weight: 'main' | 'detail';
  readonly tone: 'plain' | 'failed' | 'assumed' | 'proved';
  readonly text: readonly Fragment[];
  /** The lines that decided it, most telling first. */
  readonly at: readonly Span[];
  readonly evidence: readonly ExplainedEvidence[];
  readonly rejected: readonly { readonly text: readonly Fragment[]; readonly at: Span | null }[];
  /** What belongs to the step beyond words: a function's event, or the request as it was sent on. */
  readonly attached: Attached | null;
};

export type Attached =
  | {
      readonly kind: 'function';
      /** The event as JSON text, before the function ran and after; `after` is null where it failed. */
      readonly before: string | null;
      readonly after: string | null;
      readonly logs: readonly string[];
    }
  | {
      readonly kind: 'sent';
      readonly to: string;
      readonly host: string;
      readonly query: string;
      readonly headers: readonly (readonly [name: string, value: string])[];
      /** Names of what the viewer sent and the origin does not get. */
      readonly dropped: { readonly headers: readonly string[]; readonly cookies: readonly string[]; readonly query: readonly string[] };
    };

/** "Why do you believe this?" */
export type ExplainedEvidence = {
  readonly text: string;
  readonly certainty: Certainty | null;
  readonly source: string | null;
  readonly at: Span | null;
  readonly question: string | null;
};

export type ExplainedFinding = {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly title: readonly Fragment[];
  readonly detail: readonly Fragment[];
  readonly at: readonly Span[];
  /** The step it is about, if one. */
  readonly hop: number | null;
  readonly step: number | null;
  readonly fixes: readonly ExplainedFix[];
};

/** A fix in words. The report of the same request has its edits, commands and outcomes under the same id. */
export type ExplainedFix = {
  readonly id: string;
  readonly title: readonly Fragment[];
  readonly how: readonly Fragment[];
  readonly verdict: Verdict;
  /** What the request comes to with it (`Reaches GET /test`); null where it was not tried. */
  readonly result: string | null;
  readonly viewerUrlChanges: boolean;
  /** How many classes of the host's URLs end otherwise, and of how many nobody can tell; null where that was not looked at. */
  readonly urlClasses: { readonly changed: number; readonly undecided: number } | null;
  /** Other requests of the workspace that end otherwise with it, and one URL of each class of URLs that arrives no more. */
  readonly changes: readonly { readonly request: string; readonly before: string; readonly after: string }[];
  /** What has to be created in AWS. */
  readonly creates: readonly (readonly Fragment[])[];
};

export type ExplainedAssumption = {
  readonly question: string;
  /** What was assumed ("Assumed: …"), or, once answered, what was said ("You said: …"). */
  readonly text: readonly Fragment[];
  /** The question itself. */
  readonly asks: readonly Fragment[];
  readonly why: string;
  readonly answer: string;
  readonly set: boolean;
  readonly options: readonly {
    readonly value: string;
    readonly label: string /** What would happen: "403 AccessDenied"; empty when nothing changes. */;
    readonly changes: string;
  }[];
  /** Free text behind each of these prefixes is accepted (`uri=`; an empty prefix: any text); none when only the options are. */
  readonly freeText: readonly string[];
  readonly at: Span | null;
  /** Does flipping it change this request's outcome? These come first. */
  readonly matters: boolean;
};
