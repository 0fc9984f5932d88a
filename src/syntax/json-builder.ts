import type { JSONVisitor } from 'jsonc-parser';
import type { Span } from '../text/span.ts';
import { duplicateKeys } from './duplicates.ts';
import { newErrorLog, spoilsToken } from './json-errors.ts';
import { type JsonJob, report, touchesCut } from './json-job.ts';
import { isCommandSubstitution } from './shell.ts';
import type { Member, SyntaxNode } from './tree.ts';

/** An object or a list that is still open. */
type Frame = {
  readonly kind: 'object' | 'array';
  readonly start: number;
  readonly members: Member[];
  readonly items: SyntaxNode[];
  key: { readonly text: string; readonly span: Span } | null;
};

type State = {
  readonly job: JsonJob;
  readonly frames: Frame[];
  root: SyntaxNode | null;
  /** The offset of the last token whose value is not what was written. */
  spoilt: number;
  /** A comma with nothing behind it yet. */
  comma: number | null;
  isCutTold: boolean;
};

/** Where in the value the text breaks off, as `DistributionConfig.Origins.Items[2]`. */
const pathOf = (frames: readonly Frame[]): string =>
  frames
    .map((f) => (f.kind === 'array' ? `[${f.items.length}]` : f.key ? `.${f.key.text.slice(0, 60)}` : ''))
    .join('')
    .replace(/^\./, '')
    .slice(0, 300);

const literal = (job: JsonJob, value: unknown, offset: number, length: number, spoilt: boolean): SyntaxNode => {
  const at = job.span(offset, offset + length);
  const written = (): string => job.text.slice(offset, offset + length);
  const leftover = job.leftovers.get(offset);
  if (leftover) {
    const expression = written();
    report(job, 'shell-leftover', 'warning', at, { expression });
    return { kind: 'unresolved', at, expression };
  }
  const cut = typeof value === 'number' && touchesCut(job, offset + length);
  if (spoilt || cut) return { kind: 'unresolved', at, expression: written() };
  if (typeof value === 'string') {
    if (!isCommandSubstitution(value)) return { kind: 'string', at, value };
    report(job, 'shell-leftover', 'info', at, { expression: value });
    return { kind: 'unresolved', at, expression: value };
  }
  if (typeof value === 'number') return { kind: 'number', at, value };
  if (typeof value === 'boolean') return { kind: 'boolean', at, value };
  return { kind: 'null', at };
};

const put = (state: State, node: SyntaxNode): void => {
  state.comma = null;
  const frame = state.frames.at(-1);
  if (!frame) state.root ??= node;
  else if (frame.kind === 'array') frame.items.push(node);
  else if (frame.key) {
    frame.members.push({ key: frame.key.text, keySpan: frame.key.span, value: node });
    frame.key = null;
  }
};

const tellCut = (state: State): void => {
  const { job, frames } = state;
  if (state.isCutTold || job.region.open === 0) return;
  state.isCutTold = true;
  const at = job.span(Math.max(0, job.trimmedEnd - 1), job.trimmedEnd);
  report(job, 'text-truncated', 'error', at, { open: job.region.open, path: pathOf(frames) });
};

const close = (state: State, offset: number, length: number): void => {
  const { job } = state;
  // At the end of a text that breaks off, jsonc-parser closes all that is open; where it broke off is read from the innermost.
  if (length === 0) tellCut(state);
  if (state.comma !== null && length > 0) {
    report(job, 'syntax-error', 'warning', job.span(state.comma, state.comma + 1), { detail: 'trailing-comma', found: ',' });
  }
  const frame = state.frames.pop();
  if (!frame) return;
  const at = job.span(frame.start, offset + length);
  const members = duplicateKeys(frame.members, (code, severity, where, params) => report(job, code, severity, where, params));
  put(state, frame.kind === 'array' ? { kind: 'array', at, items: frame.items } : { kind: 'object', at, members });
};

const visitorOf = (state: State, errors: ReturnType<typeof newErrorLog>): JSONVisitor => {
  const { job, frames } = state;
  const open =
    (kind: Frame['kind']) =>
    (start: number): void => {
      state.comma = null;
      frames.push({ kind, start, members: [], items: [], key: null });
    };
  const end = (offset: number, length: number): void => close(state, offset, length);
  return {
    onObjectBegin: open('object'),
    onArrayBegin: open('array'),
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty: (text, offset, length) => {
      state.comma = null;
      const frame = frames.at(-1);
      if (frame) frame.key = state.spoilt === offset ? null : { text, span: job.span(offset, offset + length) };
    },
    onLiteralValue: (value: unknown, offset, length) => put(state, literal(job, value, offset, length, state.spoilt === offset)),
    onSeparator: (mark, offset) => {
      if (mark === ',') state.comma = offset;
    },
    onComment: (offset, length) => errors.add(10, offset, length),
    onError: (code, offset, length) => {
      if (spoilsToken(code)) state.spoilt = offset;
      errors.add(code, offset, length);
    },
  };
};

/** Builds one region's tree while jsonc-parser visits it: `finish` gives the tree and tells what is left to tell. */
export const newBuilder = (job: JsonJob): { readonly visitor: JSONVisitor; readonly finish: () => SyntaxNode | null } => {
  const state: State = { job, frames: [], root: null, spoilt: -1, comma: null, isCutTold: false };
  const errors = newErrorLog(job);
  return {
    visitor: visitorOf(state, errors),
    finish: () => {
      tellCut(state);
      errors.tellRest();
      return state.root;
    },
  };
};
