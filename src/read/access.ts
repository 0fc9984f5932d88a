import { defaulted, type Located, located, unresolved, type Value } from '../model/value.ts';
import type { ArrayNode, Member, ObjectNode, SyntaxNode } from '../syntax/tree.ts';
import type { Problem, ProblemCode, Severity } from '../text/problem.ts';
import type { Span } from '../text/span.ts';

/** Collects what was wrong while a tree is read, and which members were looked at, so that the rest can be reported. */
export type Reader = {
  readonly problems: Problem[];
  readonly report: (code: ProblemCode, severity: Severity, at: Span | null, params?: Record<string, string | number>) => void;
};

export const newReader = (): Reader => {
  const problems: Problem[] = [];
  return { problems, report: (code, severity, at, params = {}) => void problems.push({ code, severity, at, params }) };
};

export const asObject = (node: SyntaxNode | undefined): ObjectNode | undefined => (node?.kind === 'object' ? node : undefined);
export const asArray = (node: SyntaxNode | undefined): ArrayNode | undefined => (node?.kind === 'array' ? node : undefined);

/** The first member of one of these names. AWS's CLI writes PascalCase for some services and camelCase for others. */
export const memberOf = (node: SyntaxNode | undefined, ...names: readonly string[]): Member | undefined =>
  asObject(node)?.members.find((m) => names.includes(m.key));

/** The value of the first member of one of these names; `null` counts as absent, as AWS writes it for "not set". */
export const childOf = (node: SyntaxNode | undefined, ...names: readonly string[]): SyntaxNode | undefined => {
  const value = memberOf(node, ...names)?.value;
  return value?.kind === 'null' ? undefined : value;
};

export const has = (node: SyntaxNode | undefined, ...names: readonly string[]): boolean =>
  names.every((n) => memberOf(node, n) !== undefined);

const describe = (node: SyntaxNode): string => (node.kind === 'unresolved' ? 'expression' : node.kind);

const wrongType = (reader: Reader, node: SyntaxNode, what: string, expected: string): null => {
  reader.report('member-wrong-type', 'error', node.at, { what, expected, found: describe(node) });
  return null;
};

/** A string, where there is one. Numbers and booleans are taken as AWS's dumps sometimes write them. */
export const stringOf = (reader: Reader, node: SyntaxNode | undefined, what: string): Value<string> | null => {
  if (!node) return null;
  if (node.kind === 'string') return located(node.value, node.at);
  if (node.kind === 'number' || node.kind === 'boolean') return located(String(node.value), node.at);
  if (node.kind === 'unresolved') return unresolved(node.expression, node.at);
  return wrongType(reader, node, what, 'string');
};

/** A string that must be known at once (a key, an id). */
export const literalOf = (reader: Reader, node: SyntaxNode | undefined, what: string): Located<string> | null => {
  const value = stringOf(reader, node, what);
  return value?.from === 'paste' ? value : null;
};

/** A boolean; some dumps write every value as a string. */
export const booleanOf = (reader: Reader, node: SyntaxNode | undefined, what: string): Value<boolean> | null => {
  if (!node) return null;
  if (node.kind === 'boolean') return located(node.value, node.at);
  if (node.kind === 'string' && /^(true|false)$/i.test(node.value)) return located(node.value.toLowerCase() === 'true', node.at);
  if (node.kind === 'unresolved') return unresolved(node.expression, node.at);
  return wrongType(reader, node, what, 'boolean');
};

/** A number; AWS writes some numbers as strings (`ResponseCode`). An empty string is absent. */
export const numberOf = (reader: Reader, node: SyntaxNode | undefined, what: string): Value<number> | null => {
  if (!node) return null;
  if (node.kind === 'number') return located(node.value, node.at);
  if (node.kind === 'string' && node.value === '') return null;
  if (node.kind === 'string' && /^-?\d+(\.\d+)?$/.test(node.value)) return located(Number(node.value), node.at);
  if (node.kind === 'unresolved') return unresolved(node.expression, node.at);
  return wrongType(reader, node, what, 'number');
};

/** One of AWS's enum values, compared without regard to case, given back in AWS's spelling. */
export const enumOf = <const T extends string>(
  reader: Reader,
  node: SyntaxNode | undefined,
  what: string,
  allowed: readonly T[],
): Value<T> | null => {
  const text = stringOf(reader, node, what);
  if (text === null || text.from === 'unresolved') return text;
  const found = allowed.find((a) => a.toLowerCase() === text.value.toLowerCase());
  if (found !== undefined) return text.from === 'paste' ? located(found, text.at) : defaulted(found, text.page);
  reader.report('member-unknown-value', 'error', node?.at ?? null, { what, value: text.value, allowed: allowed.join(', ') });
  return null;
};
