// What the dialog of this folder needs of the model, and nobody needs before.

export type { ExplainedCause, ExplainedResponse } from '../../src/index.ts';
export { applyEdits, unifiedDiff } from '../../src/index.ts';
