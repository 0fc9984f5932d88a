import type { SegmentNode } from '../match/segment-tree.ts';
import { type Automaton, lazyAutomaton, OTHER } from './automaton.ts';

const SLASH = 47;

/** The result where nothing takes the path. */
export const NOTHING = 'none';

/** What a place of the tree gives a request of one method: the label of what takes it, or null. */
export type Pick<T> = (ends: T | null) => string | null;

/** A place in the tree that the path may still be at, or a greedy variable that has the rest of the path already. In order of preference. */
type Item<T> = { readonly kind: 'node'; readonly node: SegmentNode<T> } | { readonly kind: 'greedy'; readonly label: string };

/**
 * `items`: where the path was at the start of this segment. `segment`: what was read of it; null once no literal can fit.
 * `fits`: the literals that still may. `slashes`: how many were read behind it; not yet taken as the start of another segment.
 */
type State<T> = {
  readonly items: readonly Item<T>[];
  readonly segment: string | null;
  readonly fits: readonly string[];
  readonly slashes: number;
  readonly isLeading: boolean;
};

/** `trims`: slashes at the ends are nothing, an empty segment fills no variable (REST). Else every slash counts (HTTP). */
export type Slashes = 'trims' | 'counts';

const literalsOf = <T>(items: readonly Item<T>[]): readonly string[] => [
  ...new Set(items.flatMap((item) => (item.kind === 'node' ? [...item.node.literals.keys()] : []))),
];

const narrowed = (fits: readonly string[], segment: string): readonly string[] => fits.filter((text) => text.startsWith(segment));

/**
 * Which endpoint of a compiled tree of resources or routes takes a path: literal before variable before greedy, from the left, as
 * `match/rest-resource.ts` and `match/http-route.ts` search. HTTP APIs take a route without greedy variable before any with one.
 */
export const templateAutomaton = <T>(root: SegmentNode<T>, pick: Pick<T>, slashes: Slashes, otherwise: string = NOTHING): Automaton => {
  const trims = slashes === 'trims';
  const ids = new Map<SegmentNode<T>, number>();
  const idOf = (node: SegmentNode<T>): number => {
    const id = ids.get(node) ?? ids.size;
    ids.set(node, id);
    return id;
  };
  const children = (node: SegmentNode<T>, segment: string | null): readonly SegmentNode<T>[] => {
    const literal = segment === null ? undefined : node.literals.get(segment);
    const variable = trims && segment === '' ? null : node.variable;
    return [...(literal ? [literal] : []), ...(variable ? [variable] : [])];
  };
  const advance = (items: readonly Item<T>[], segment: string | null): readonly Item<T>[] => {
    const next: Item<T>[] = [];
    let isTaken = false;
    for (const item of items) {
      // Behind the first greedy variable that has the path, no other greedy one counts; and in a REST API nothing does.
      if (isTaken && (trims || item.kind === 'greedy')) continue;
      if (item.kind === 'greedy') next.push(item);
      else next.push(...children(item.node, segment).map((node): Item<T> => ({ kind: 'node', node })));
      const label: string | null = item.kind === 'greedy' ? item.label : isTaken ? null : pick(item.node.greedy);
      if (item.kind === 'node' && label !== null) next.push({ kind: 'greedy', label });
      isTaken ||= label !== null;
    }
    return next;
  };
  const firstLabel = (labels: Iterable<string | null>): string | null => {
    for (const label of labels) if (label !== null) return label;
    return null;
  };
  const full = (items: readonly Item<T>[], segment: string | null): string | null =>
    firstLabel(items.flatMap((item) => (item.kind === 'node' ? children(item.node, segment).map((node) => pick(node.ends)) : [])));
  const ended = (items: readonly Item<T>[], segment: string | null): string | null => {
    if (!trims)
      return full(items, segment) ?? firstLabel(items.map((item) => (item.kind === 'greedy' ? item.label : pick(item.node.greedy))));
    return firstLabel(
      items.flatMap((item) =>
        item.kind === 'greedy' ? [item.label] : [...children(item.node, segment).map((node) => pick(node.ends)), pick(item.node.greedy)],
      ),
    );
  };
  const begun = (items: readonly Item<T>[]): State<T> => ({ items, segment: '', fits: literalsOf(items), slashes: 0, isLeading: false });
  const read = (state: State<T>, code: number): State<T> => {
    const { segment, fits } = state;
    const text = segment === null || code === OTHER ? null : segment + String.fromCharCode(code);
    const left = text === null ? [] : narrowed(fits, text);
    return { ...state, segment: left.length === 0 ? null : text, fits: left };
  };
  return lazyAutomaton<State<T>>({
    start: { items: [{ kind: 'node', node: root }], segment: '', fits: [], slashes: 0, isLeading: true },
    keyOf: ({ items, segment, slashes: count, isLeading }) =>
      `${isLeading ? 'l' : count}|${segment === null ? '' : `/${segment}`}|${items.map((item) => (item.kind === 'node' ? `n${idOf(item.node)}` : item.label)).join(',')}`,
    named: ({ items, segment, fits, slashes: count, isLeading }) => {
      const open = count > 0 || isLeading ? literalsOf(isLeading ? items : advance(items, segment)) : fits;
      const at = count > 0 || isLeading || segment === null ? 0 : segment.length;
      return [SLASH, ...open.flatMap((text) => (text.length > at ? [text.charCodeAt(at)] : []))];
    },
    step: (state, code) => {
      if (state.isLeading) {
        if (code === SLASH) return trims ? state : begun(state.items);
        return read(begun(state.items), code);
      }
      if (code === SLASH) return trims ? { ...state, slashes: state.slashes + 1 } : begun(advance(state.items, state.segment));
      if (state.slashes === 0) return read(state, code);
      let items = advance(state.items, state.segment);
      for (let empty = 1; empty < state.slashes; empty += 1) items = advance(items, '');
      return read(begun(items), code);
    },
    output: ({ items, segment, isLeading }) => (isLeading ? (trims ? pick(root.ends) : null) : ended(items, segment)) ?? otherwise,
  });
};
