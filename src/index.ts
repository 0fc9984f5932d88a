export type {
  Analysis,
  AnalyzeOptions,
  Analyzer,
  DefinedTwice,
  Language,
  ListOptions,
  SourceInfo,
  SourceProblem,
  View,
} from './analyze/analysis.ts';
export type { ExplainedCause, ExplainedResponse } from './analyze/explain-response.ts';
export type { Clock } from './analyze/function-runner.ts';
export type { TitledGroup, TitledUrlList } from './analyze/list-urls.ts';
export type { CompareOf, MapComparison, MapDifference, MappedClass, MappedRoute, UnreachedRoute, UrlMap } from './analyze/map-urls.ts';
export type { Arrow, ArrowLine, Diagram, DiagramEnd, DiagramNode, DiagramRow, Gap } from './diagram/diagram.ts';
export type {
  Attached,
  ExplainedAssumption,
  ExplainedEvidence,
  ExplainedFinding,
  ExplainedFix,
  ExplainedStep,
  Explanation,
  Fragment,
  Tone,
} from './explain/explanation.ts';
export type { Report, ReportFinding, ReportFix, ReportOutcome, ReportProblem, Verdict as ReportFixVerdict } from './explain/report.ts';
export { type MarkdownOptions, toMarkdown } from './export/markdown.ts';
export { errorWords, reasonPhrase } from './facts/answer-words.ts';
export { applyEdits, inverseOf } from './fix/apply.ts';
export { unifiedDiff } from './fix/unified-diff.ts';
export type { ModelledGroup, ModelledPage, ModelledRow, ModelledSection } from './modelled/page.ts';
export type { BelongsTo, FormId } from './read/form.ts';
export { looksLikeResponse } from './response/looks-like-response.ts';
export {
  type Redacted,
  type Redaction,
  type RedactionChoices,
  type RedactionKind,
  type RedactionPlace,
  redactionKinds,
  usualKinds,
} from './share/redaction.ts';
export type { BehaviorShare } from './space/behaviors-reached.ts';
export type { ClassPart, ClassState, SpaceOf, SpaceOutcome } from './space/url-space.ts';
export type { Edit } from './text/edits.ts';
export type { Place, Span } from './text/span.ts';
export type { GroupOutcome, ListedUrl, UrlGroup, UrlList, UrlListOptions } from './urls/url-list.ts';
export { compareWithExpectation, type ExpectationFailure } from './workspace/expectation.ts';
export { looksLikeWorkspace, readWorkspace, type WorkspaceFault, writeWorkspace } from './workspace/read-workspace.ts';
export { type Expectation, emptyWorkspace, type SourceText, type Workspace, type WorkspaceRequest } from './workspace/workspace.ts';

import type { Analysis, AnalyzeOptions, Analyzer, Language } from './analyze/analysis.ts';
import { newAnalyzer } from './analyze/analyzer.ts';
import type { Clock } from './analyze/function-runner.ts';
import type { ModelledPage } from './modelled/page.ts';
import type { Redacted, RedactionChoices } from './share/redaction.ts';
import type { ListedUrl } from './urls/url-list.ts';
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

/** What is modelled, with what certainty and from which source, and what is not: made from the data that the model runs on. Loaded when asked for. */
export const modelledPage = async (lang: Language = 'en'): Promise<ModelledPage> =>
  (await import('./modelled/index.ts')).modelledPage(lang);

/** Reads a list of URLs: one a line, a table with a column of them, or a CloudFront access log. Loaded when asked for. */
export const readUrlList = async (text: string): Promise<readonly ListedUrl[]> => (await import('./urls/read-list.ts')).readUrlList(text);

/** Takes out of a workspace what is nobody else's business; the trace of what is left is the same but for the stand-ins. Loaded when asked for. */
export const redact = async (workspace: Workspace, choices?: RedactionChoices): Promise<Redacted> =>
  (await import('./share/redact.ts')).redact(workspace, choices);
