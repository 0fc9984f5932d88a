import { known } from '../../model/value.ts';
import type { Change } from '../change.ts';
import { newlineIn } from './layout.ts';
import { nodeAt, type Paste } from './paste.ts';
import type { Edits } from './tree-editor.ts';

/** What of a text has to give way to another: neither what both begin with nor what both end in. */
const narrowed = (source: string, start: number, before: string, after: string): Edits => {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (head === before.length && before.length === after.length) return [];
  return [{ source, start: start + head, end: start + before.length - tail, newText: after.slice(head, after.length - tail) }];
};

/** A literal block of YAML: its lines stand in by as much as its first one. */
const inBlock = (text: string, start: number, end: number, code: string): string | null => {
  const written = text.slice(start, end);
  const [head = '', ...lines] = written.split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '');
  if (!/^\|[-+]?\s*$/.test(head) || first === undefined) return null;
  const indent = /^ */.exec(first)?.[0] ?? '';
  const last = written.slice(written.trimEnd().length);
  const body = code
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line));
  return [head, ...body].join(newlineIn(text)) + last;
};

/** Puts other code in a function's place: in a file of its own, in a template's `FunctionCode`, in a heredoc. */
export const writeFunction = (paste: Paste, change: Change): Edits => {
  if (change.kind !== 'set-function-code') return null;
  const code = paste.model.functions.find(({ name }) => name === change.name)?.code;
  const text = paste.sources.find(({ name }) => name === code?.at.source)?.text;
  const before = known(code ?? null);
  if (!code || text === undefined || before === undefined) return null;
  const { source, start, end } = code.at;
  const written = text.slice(start, end);
  if (written === before) return narrowed(source, start, written, change.code);
  const block = inBlock(text, start, end, change.code);
  if (block !== null) return narrowed(source, start, written, block);
  const sheet = paste.sheet(source);
  const node = sheet ? nodeAt(sheet.trees, code.at) : null;
  return sheet && node?.kind === 'string' ? sheet.editor.replace(node, change.code) : null;
};
