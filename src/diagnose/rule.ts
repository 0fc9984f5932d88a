import type { Model } from '../model/model.ts';
import type { Severity } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Trace } from '../trace/trace.ts';

/** What a rule looks at. Rules are pure and never look at one another. */
export type RuleContext = { readonly trace: Trace; readonly model: Model };

/** A step of the trace, by index. */
export type StepRef = { readonly hop: number; readonly step: number };

/**
 * What a rule found. `params` fill the placeholders of the rule's title and detail (`src/explain/messages`).
 * `rank`: `outcome` decides what the viewer gets, `request` also happened to this request, `configuration` is about others.
 */
export type Finding = {
  readonly severity: Severity;
  readonly rank: 'outcome' | 'request' | 'configuration';
  readonly at: readonly Span[];
  readonly about: StepRef | null;
  readonly params: Readonly<Record<string, string | number>>;
  /** The same as title and detail show them, where a name only stands for what AWS will give. */
  readonly shown?: Readonly<Record<string, string | number>>;
  readonly fixes: readonly FixIdea[];
};

/** A way out: `id` is unique within the rule, `params` fill its title and its instructions. */
export type FixIdea = { readonly id: string; readonly params: Readonly<Record<string, string | number>> };

export type Rule = { readonly id: string; readonly check: (context: RuleContext) => readonly Finding[] };
