import type { Node } from 'web-tree-sitter';
import type { Problem, ProblemCode, Severity } from '../../text/problem.ts';
import type { Span } from '../../text/span.ts';
import { limits } from '../limits.ts';
import type { HclExpression } from './ast.ts';

/** What the conversion of one item shares. Offsets are those of the item's own text; `span` gives them in the source. */
export type Job = {
  readonly text: string;
  readonly span: (start: number, end: number) => Span;
  readonly report: (code: ProblemCode, severity: Severity, at: Span, params?: Problem['params']) => void;
  /** Reads an expression inside another: templates and expressions hold each other. */
  readonly expression: (job: Job, node: Node) => HclExpression;
  /** Steps of recursion now under way. */
  depth: number;
};

export const spanOf = (job: Job, node: Node): Span => job.span(node.startIndex, node.endIndex);
export const textOf = (job: Job, node: Node): string => job.text.slice(node.startIndex, node.endIndex);

/** Named children, without comments. */
export const partsOf = (node: Node): readonly Node[] => node.namedChildren.filter((child) => child.type !== 'comment');

export const childOf = (node: Node, ...types: readonly string[]): Node | undefined =>
  node.namedChildren.find((child) => types.includes(child.type));

/** Chains without brackets (`1 + 1 + …`) nest as well: the cap holds for what the grammar makes of them. */
const DEEPEST = 2 * limits.depth;

/** Runs one level deeper; beyond the cap, says so and gives what `otherwise` gives. */
export const deeper = <T>(job: Job, node: Node, run: () => T, otherwise: () => T): T => {
  if (job.depth >= DEEPEST) {
    job.report('too-deep', 'error', job.span(node.startIndex, node.startIndex + 1), { limit: DEEPEST });
    return otherwise();
  }
  job.depth++;
  try {
    return run();
  } finally {
    job.depth--;
  }
};
