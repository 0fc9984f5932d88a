export type { Analysis, AnalyzeOptions, Analyzer, Language, SourceInfo, SourceProblem, View } from './analyze/analysis.ts';
export { createAnalyzer } from './analyze/analyzer.ts';
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
export { emptyWorkspace, type Expectation, type SourceText, type Workspace, type WorkspaceRequest } from './workspace/workspace.ts';

import { createAnalyzer } from './analyze/analyzer.ts';
import type { Analysis, AnalyzeOptions } from './analyze/analysis.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Answers every request of a workspace, once. For repeated use, `createAnalyzer` remembers what it has read. */
export const analyze = (workspace: Workspace, options?: AnalyzeOptions): Promise<Analysis> => createAnalyzer().analyze(workspace, options);
