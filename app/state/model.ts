import type { Analysis, View } from '../../src/index.ts';

/** The model's types as the screen names them. The screen knows the model by these and by nothing else. */
export type { Analysis, Expectation, Language, SourceInfo, View, Workspace } from '../../src/index.ts';

export type Explanation = View['explanation'];
export type ExplainedStep = Explanation['steps'][number];
export type ExplainedFinding = Explanation['findings'][number];
export type ExplainedAssumption = Explanation['assumptions'][number];
export type ExplainedEvidence = ExplainedStep['evidence'][number];

export type Diagram = View['diagram'];
export type DiagramNode = Diagram['nodes'][number];
export type DiagramRow = DiagramNode['rows'][number];
export type Arrow = Diagram['arrows'][number];

export type Report = Analysis['reports'][number];
export type ReportOutcome = Report['outcome'];
export type Span = ExplainedStep['at'][number];
