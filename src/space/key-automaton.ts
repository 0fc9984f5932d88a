import { type Automaton, lazyAutomaton, OTHER } from './automaton.ts';

const SLASH = 47;

/** Stands for a character that no key has at its place; it can be in no key itself. */
const STRANGER = '\uFFFD';

/** Off all keys, only the result is left. */
type State = { readonly at: 'keys'; readonly text: string } | { readonly at: 'off'; readonly result: string | null };

/** The next characters after each beginning of a key. */
const beginnings = (keys: Iterable<string>): ReadonlyMap<string, ReadonlySet<number>> => {
  const next = new Map<string, Set<number>>([['', new Set()]]);
  for (const key of keys) {
    for (let length = 0; length <= key.length; length += 1) {
      const text = key.slice(0, length);
      const codes = next.get(text) ?? new Set<number>();
      if (length < key.length) codes.add(key.charCodeAt(length));
      next.set(text, codes);
    }
  }
  return next;
};

/**
 * A test that compares the beginning of a path with keys (stages, base paths, object keys). Once a path has left all keys, nothing but
 * how it left them can matter: so the model's own `decide` is asked once for each such way, of a path that stands for them all.
 */
export const keyAutomaton = (
  keys: Iterable<string>,
  decide: (path: string) => string | null,
  /** Do slashes at the start not count? */
  leading: 'skips-slashes' | 'counts-slashes',
): Automaton => {
  const next = beginnings(keys);
  const bare = (text: string): string => (leading === 'skips-slashes' ? text.replace(/^\/+/, '') : text);
  return lazyAutomaton<State>({
    start: { at: 'keys', text: '' },
    keyOf: (state) => (state.at === 'keys' ? `k${state.text}` : `o${state.result ?? ''}`),
    named: (state) => (state.at === 'off' ? [] : [SLASH, ...(next.get(bare(state.text)) ?? [])]),
    step: (state, code) => {
      if (state.at === 'off') return state;
      const text = state.text + (code === OTHER ? STRANGER : String.fromCharCode(code));
      return next.has(bare(text)) ? { at: 'keys', text } : { at: 'off', result: decide(text) };
    },
    output: (state) => (state.at === 'keys' ? decide(state.text) : state.result),
  });
};
