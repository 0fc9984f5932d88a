import type { Node } from 'web-tree-sitter';
import type { HclExpression, TemplatePart } from './ast.ts';
import { unescapeHeredoc, unescapeQuoted } from './escapes.ts';
import { childOf, deeper, type Job, spanOf, textOf } from './job.ts';

/** A part of a template while its raw text is still there. `trim`: a `~` takes the white space on that side. */
type Piece =
  | { readonly kind: 'raw'; readonly start: number; readonly end: number }
  | { readonly kind: 'part'; readonly part: TemplatePart; readonly node: Node };

type Unescape = (raw: string) => string;

/** The text between the nodes is text too: the grammar leaves white space out of its literals. */
const piecesOf = (job: Job, nodes: readonly Node[], start: number, end: number, unescape: Unescape): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = start;
  for (const node of nodes) {
    if (node.type !== 'template_interpolation' && node.type !== 'template_directive') continue;
    if (node.startIndex > at) pieces.push({ kind: 'raw', start: at, end: node.startIndex });
    const part = partOf(job, node, unescape);
    if (part) pieces.push({ kind: 'part', part, node });
    at = node.endIndex;
  }
  if (end > at) pieces.push({ kind: 'raw', start: at, end });
  return pieces;
};

const startsTrimmed = (job: Job, node: Node): boolean => /^[$%]\{~/.test(job.text.slice(node.startIndex, node.startIndex + 3));
const endsTrimmed = (job: Job, node: Node): boolean => job.text.slice(node.endIndex - 2, node.endIndex) === '~}';

const partsOfPieces = (job: Job, pieces: readonly Piece[], unescape: Unescape): readonly TemplatePart[] =>
  pieces.flatMap((piece, index): readonly TemplatePart[] => {
    if (piece.kind === 'part') return [piece.part];
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    let raw = job.text.slice(piece.start, piece.end);
    if (before?.kind === 'part' && endsTrimmed(job, before.node)) raw = raw.trimStart();
    if (after?.kind === 'part' && startsTrimmed(job, after.node)) raw = raw.trimEnd();
    return raw === '' ? [] : [{ kind: 'text', at: job.span(piece.start, piece.end), text: unescape(raw) }];
  });

const broken = (job: Job, node: Node): HclExpression => ({ kind: 'broken', at: spanOf(job, node) });

const inner = (job: Job, node: Node): HclExpression => {
  const found = childOf(node, 'expression');
  return found ? job.expression(job, found) : broken(job, node);
};

const partOf = (job: Job, node: Node, unescape: Unescape): TemplatePart | null => {
  if (node.type === 'template_interpolation') return { kind: 'value', at: spanOf(job, node), value: inner(job, node) };
  return deeper<TemplatePart | null>(
    job,
    node,
    () => directiveOf(job, node, unescape),
    () => null,
  );
};

const directiveOf = (job: Job, node: Node, unescape: Unescape): TemplatePart | null => {
  const whole = childOf(node, 'template_if', 'template_for');
  if (!whole) return null;
  const nodes = whole.namedChildren;
  const between = (from: Node | undefined, to: Node | undefined): readonly TemplatePart[] => {
    if (!from) return [];
    const start = from.endIndex;
    const end = to?.startIndex ?? whole.endIndex;
    const within = nodes.filter((child) => child.startIndex >= start && child.endIndex <= end);
    return partsOfPieces(job, piecesOf(job, within, start, end, unescape), unescape);
  };
  const find = (type: string): Node | undefined => nodes.find((child) => child.type === type);
  if (whole.type === 'template_if') {
    const intro = find('template_if_intro');
    const other = find('template_else_intro');
    const close = find('template_if_end');
    return {
      kind: 'if',
      at: spanOf(job, whole),
      condition: intro ? inner(job, intro) : broken(job, whole),
      whenTrue: between(intro, other ?? close),
      whenFalse: between(other, close),
    };
  }
  const intro = find('template_for_start');
  const names = (intro?.namedChildren ?? []).filter((child) => child.type === 'identifier').map((child) => textOf(job, child));
  return {
    kind: 'for',
    at: spanOf(job, whole),
    keyName: names.length > 1 ? (names[0] ?? null) : null,
    valueName: names[names.length - 1] ?? '',
    over: intro ? inner(job, intro) : broken(job, whole),
    parts: between(intro, find('template_for_end')),
  };
};

const asExpression = (job: Job, parts: readonly TemplatePart[], start: number, end: number): HclExpression => {
  const [only, ...more] = parts;
  const at = job.span(start, end);
  if (!only) return { kind: 'literal', at, value: '' };
  if (more.length === 0 && only.kind === 'text') return { kind: 'literal', at, value: only.text };
  return { kind: 'template', at, parts };
};

/** `"…"`: its span is the whole of it, quotes and all. */
export const quotedOf = (job: Job, node: Node): HclExpression => {
  const open = childOf(node, 'quoted_template_start');
  const close = childOf(node, 'quoted_template_end');
  const start = open?.endIndex ?? node.startIndex;
  const end = Math.max(start, close && !close.isMissing ? close.startIndex : node.endIndex);
  const parts = partsOfPieces(job, piecesOf(job, node.namedChildren, start, end, unescapeQuoted), unescapeQuoted);
  return asExpression(job, parts, node.startIndex, node.endIndex);
};

/** `<<-`: the indentation that all lines share goes. Lines that begin inside an expression do not count. */
const dedent = (parts: readonly TemplatePart[], startsLine: readonly boolean[]): readonly TemplatePart[] => {
  let least = Number.POSITIVE_INFINITY;
  parts.forEach((part, index) => {
    if (part.kind !== 'text') {
      if (startsLine[index]) least = 0;
      return;
    }
    const lines = part.text.split('\n');
    lines.forEach((line, number) => {
      if (number === 0 && !startsLine[index]) return;
      const isLast = number === lines.length - 1;
      if (line.trim() === '' && (!isLast || index === parts.length - 1)) return;
      least = Math.min(least, line.length - line.trimStart().length);
    });
  });
  if (least === 0 || least === Number.POSITIVE_INFINITY) return parts;
  return parts.map((part, index) => {
    if (part.kind !== 'text') return part;
    const lines = part.text
      .split('\n')
      .map((line, number) =>
        number === 0 && !startsLine[index] ? line : line.slice(Math.min(least, line.length - line.trimStart().length)),
      );
    return { ...part, text: lines.join('\n') };
  });
};

/** `<<EOT … EOT`: its span is what stands between the two marks. */
export const heredocOf = (job: Job, node: Node): HclExpression => {
  const ids = node.namedChildren.filter((child) => child.type === 'heredoc_identifier');
  const newline = job.text.indexOf('\n', ids[0]?.endIndex ?? node.startIndex);
  const start = newline < 0 ? node.endIndex : newline + 1;
  const last = ids.length > 1 ? ids[ids.length - 1] : undefined;
  const end = Math.max(start, last ? job.text.lastIndexOf('\n', last.startIndex) + 1 : node.endIndex);
  const parts = partsOfPieces(job, piecesOf(job, node.namedChildren, start, end, unescapeHeredoc), unescapeHeredoc);
  const isIndented = job.text.startsWith('<<-', node.startIndex);
  // The first part begins a line; every other one stands right behind an expression.
  const dedented = isIndented
    ? dedent(
        parts,
        parts.map((_, index) => index === 0),
      )
    : parts;
  return asExpression(job, dedented, start, end);
};
