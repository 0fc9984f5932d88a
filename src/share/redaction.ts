import type { Workspace } from '../workspace/workspace.ts';

/** What is taken out of a workspace before it is shown to others. `name`: host, bucket and domain names, only when asked for. */
export const redactionKinds = [
  'custom-header',
  'account',
  'ip-address',
  'api-key',
  'token',
  'caller-reference',
  'certificate',
  'credential',
  'key-value',
  'stage-variable',
  'variable',
  'parameter',
  'environment',
  'name',
] as const;

export type RedactionKind = (typeof redactionKinds)[number];

/** Everything but names. */
export const usualKinds: ReadonlySet<RedactionKind> = new Set(redactionKinds.filter((kind) => kind !== 'name'));

export type RedactionChoices = { readonly kinds: ReadonlySet<RedactionKind> };

/** Where a text stands: in a source, in a request (by its index), among the answers to questions, or in a source's own name. */
export type RedactionPlace =
  | { readonly in: 'source'; readonly source: string; readonly line: number }
  | { readonly in: 'request'; readonly request: number }
  | { readonly in: 'answers' };

/** One text that was replaced. `what` is the text itself: for the eyes of who shares, never for what is shared. */
export type Redaction = { readonly kind: RedactionKind; readonly where: RedactionPlace; readonly what: string; readonly standIn: string };

export type Redacted = { readonly workspace: Workspace; readonly redactions: readonly Redaction[] };
