// What the dialogs of this folder need of the model, and nobody needs before.

export type { Redacted, Redaction, RedactionKind } from '../../src/index.ts';
export { redactionKinds, toMarkdown, usualKinds, writeWorkspace } from '../../src/index.ts';
