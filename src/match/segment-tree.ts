import type { PathTemplate } from './path-template.ts';

// One node for each prefix of the templates. A node is reached by one way only, so a search that tries literal, variable and greedy in
// turn at every node visits each node at most once, whatever the path: it can never blow up.

export type SegmentNode<T> = {
  readonly literals: Map<string, SegmentNode<T>>;
  /** The only entry of `literals` while there is no second: comparing with it needs no piece cut out of the path. */
  only: { readonly text: string; readonly node: SegmentNode<T> } | null;
  variable: SegmentNode<T> | null;
  /** What a greedy variable below this node ends at. */
  greedy: T | null;
  /** What ends here. */
  ends: T | null;
};

export const emptyNode = <T>(): SegmentNode<T> => ({ literals: new Map(), only: null, variable: null, greedy: null, ends: null });

const below = <T>(node: SegmentNode<T>, literal: string | null): SegmentNode<T> => {
  const found = literal === null ? node.variable : node.literals.get(literal);
  if (found) return found;
  const made = emptyNode<T>();
  if (literal === null) {
    node.variable = made;
    return made;
  }
  node.literals.set(literal, made);
  node.only = node.literals.size === 1 ? { text: literal, node: made } : null;
  return made;
};

/** Puts a template into the tree; `merge` makes what ends there from what ended there before. */
export const addTemplate = <T>(root: SegmentNode<T>, template: PathTemplate, merge: (before: T | null) => T): void => {
  if (!template.usable) return;
  let node = root;
  for (const segment of template.segments) {
    if (segment.kind === 'greedy') {
      node.greedy = merge(node.greedy);
      return;
    }
    node = below(node, segment.kind === 'literal' ? segment.text : null);
  }
  node.ends = merge(node.ends);
};

/** The node below for the literal segment from `at` to `stop` of a path. */
export const literalChild = <T>(node: SegmentNode<T>, path: string, at: number, stop: number): SegmentNode<T> | undefined => {
  const { only } = node;
  if (only !== null) return stop - at === only.text.length && path.startsWith(only.text, at) ? only.node : undefined;
  return node.literals.size === 0 ? undefined : node.literals.get(path.slice(at, stop));
};
