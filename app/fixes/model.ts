// What this folder needs of the model, and nobody needs before a fix has been tried.

import type { ExplainedFinding, Report } from '../state/model.ts';

export { applyEdits, inverseOf, unifiedDiff } from '../../src/index.ts';

export type ToldFix = ExplainedFinding['fixes'][number];
export type ReportFix = Report['findings'][number]['fixes'][number];
export type Verdict = ReportFix['verdict'];
