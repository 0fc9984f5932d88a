export type { Analysis, AnalyzeOptions, Analyzer, Language, SourceInfo, SourceProblem, View } from './analyze/analysis.ts';
export type { Clock } from './analyze/function-runner.ts';
export type { Arrow, ArrowLine, Diagram, DiagramEnd, DiagramNode, DiagramRow, Gap } from './diagram/diagram.ts';
export type {
  ExplainedAssumption,
  ExplainedEvidence,
  ExplainedFinding,
  ExplainedStep,
  Explanation,
  Fragment,
  Tone,
} from './explain/explanation.ts';
export type { Report, ReportOutcome, ReportProblem, Verdict as ReportFixVerdict } from './explain/report.ts';
export type { BelongsTo, FormId } from './read/form.ts';
export type { Place, Span } from './text/span.ts';
export { compareWithExpectation, type ExpectationFailure } from './workspace/expectation.ts';
export { looksLikeWorkspace, readWorkspace, type WorkspaceFault, writeWorkspace } from './workspace/read-workspace.ts';
export { type Expectation, emptyWorkspace, type SourceText, type Workspace, type WorkspaceRequest } from './workspace/workspace.ts';

import type { Analysis, AnalyzeOptions, Analyzer } from './analyze/analysis.ts';
import { newAnalyzer } from './analyze/analyzer.ts';
import type { Clock } from './analyze/function-runner.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The clock of whatever runs this: the only one that ever reaches the model, and only to bound a function's time. */
const systemClock = (): Clock => ({ now: () => Date.now(), date: Date.now() });

/**
 * Makes an analyzer. It remembers what it has read and answered, so that typing in one place does not do all the work again.
 * `clock` bounds the time of CloudFront Functions, and is what `Date` shows them.
 */
export const createAnalyzer = (clock: Clock = systemClock()): Analyzer => newAnalyzer(clock);

/** Answers every request of a workspace, once. For repeated use, `createAnalyzer` remembers what it has read. */
export const analyze = (workspace: Workspace, options?: AnalyzeOptions): Promise<Analysis> => createAnalyzer().analyze(workspace, options);
