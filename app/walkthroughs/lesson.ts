import type { Expectation, Workspace } from '../state/model.ts';

/** A sentence or paragraph in both languages. `code`, *stress* and [[terms]] are not markup here: text is shown as text, only `…` in backticks is set in the fixed-width face. */
export type Words = { readonly en: string; readonly ja: string };

/**
 * A walkthrough of a real broken configuration. Plain data: a team's own lessons come from a script that only assigns it.
 * `id` is kebab-case and is the address of the lesson (`#lesson=id`); it is never reused.
 */
export type Lesson = {
  readonly id: string;
  readonly title: Words;
  /** One sentence: what the learner can do afterwards. */
  readonly teaches: Words;
  /** Two or three sentences: who has the problem, what they saw. */
  readonly story: Words;
  readonly start: Workspace;
  /** The finding that the model has for the first request of the start; absent where nothing is broken yet. */
  readonly finding?: string;
  /** Five to twelve. */
  readonly steps: readonly LessonStep[];
};

/** What a step looks at. `request` is the place in the start's list, and stays chosen until another step chooses. */
type Common = {
  readonly title: Words;
  readonly text: Words;
  readonly request?: number;
  readonly select?: Target;
};

export type LessonStep = ReadStep | PredictStep | FindStep | FixStep;

/** Something to read beside the picture. */
export type ReadStep = Common & { readonly do: 'read' };

/** The learner says where the request ends before the picture shows it. A choice is right when the trace agrees with `means`; exactly one must. */
export type PredictStep = Common & {
  readonly do: 'predict';
  readonly choices: readonly {
    readonly text: Words;
    readonly means: Expectation /** Shown when it was chosen: why (not). */;
    readonly because: Words;
  }[];
};

/** The learner puts the cursor on the line that is to blame (or clicks it in the picture or the steps). */
export type FindStep = Common & { readonly do: 'find'; readonly lines: readonly TextTarget[]; readonly hint: Words };

/** The learner changes the configuration until every goal holds, in whatever way. `solution` is one way, and the proof that there is one. */
export type FixStep = Common & {
  readonly do: 'fix';
  /** By place in the start's list of requests. */
  readonly goals: readonly { readonly request: number; readonly expect: Expectation }[];
  readonly hint: Words;
  readonly solution: readonly { readonly source: string; readonly find: string; readonly replace: string }[];
};

export type Target =
  /** A step of the answer, by its kind; `nth` from 1 where the way has several. */
  { readonly step: string; readonly nth?: number } | { readonly finding: string } | TextTarget;

/** A text that stands exactly once in the source with this name. */
export type TextTarget = { readonly source: string; readonly text: string };
