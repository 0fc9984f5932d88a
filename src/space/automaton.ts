/** Any character that a state does not name. */
export const OTHER = -1;

const SLASH = 47;

/**
 * A test on a text, read a character (UTF-16 unit) at a time: what services ask of a path. States are made when they are first met,
 * so an automaton costs only as much as is looked at.
 */
export type Automaton = {
  readonly start: number;
  /** Where the characters lead that a state treats each in its own way. */
  readonly edges: (state: number) => ReadonlyMap<number, number>;
  /** Where every other character leads. */
  readonly other: (state: number) => number;
  /** The test's result if the text ends here; null where no text that the test is for ends. */
  readonly output: (state: number) => string | null;
};

/** What a lazily made automaton is made of: plain states, told apart by a key. */
export type Recipe<S> = {
  readonly start: S;
  readonly keyOf: (state: S) => string;
  readonly named: (state: S) => Iterable<number>;
  readonly step: (state: S, code: number) => S;
  readonly output: (state: S) => string | null;
};

export const lazyAutomaton = <S>({ start, keyOf, named, step, output }: Recipe<S>): Automaton => {
  const ids = new Map<string, number>();
  const states: S[] = [];
  const edges: (ReadonlyMap<number, number> | undefined)[] = [];
  const others: (number | undefined)[] = [];
  const idOf = (state: S): number => {
    const key = keyOf(state);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, states.length);
    states.push(state);
    return states.length - 1;
  };
  const at = (id: number): S => states[id] as S;
  return {
    start: idOf(start),
    edges: (id) => {
      const known = edges[id];
      if (known) return known;
      const made = new Map<number, number>();
      for (const code of named(at(id))) if (!made.has(code)) made.set(code, idOf(step(at(id), code)));
      edges[id] = made;
      return made;
    },
    other: (id) => {
      const known = others[id];
      if (known !== undefined) return known;
      const made = idOf(step(at(id), OTHER));
      others[id] = made;
      return made;
    },
    output: (id) => output(at(id)),
  };
};

/** One character on. */
export const stepOn = (automaton: Automaton, state: number, code: number): number =>
  automaton.edges(state).get(code) ?? automaton.other(state);

const stateAfter = (automaton: Automaton, text: string, from = automaton.start): number => {
  let state = from;
  for (let i = 0; i < text.length; i += 1) state = stepOn(automaton, state, text.charCodeAt(i));
  return state;
};

/** The test's result for a whole text. */
export const outputFor = (automaton: Automaton, text: string): string | null => automaton.output(stateAfter(automaton, text));

/** The test as it is of a text that something was put in front of: an origin path. */
export const prefixed = (automaton: Automaton, prefix: string): Automaton =>
  prefix === '' ? automaton : { ...automaton, start: stateAfter(automaton, prefix) };

type Cut = { readonly at: 'slashes' | 'before' } | { readonly at: 'inner'; readonly state: number };

const keyOfCut = (cut: Cut): string => (cut.at === 'inner' ? `${cut.state}` : cut.at);

/** The test as it is of what follows the first segment: `/prod/a` is tested as `/a`, `/prod` as `/`. */
export const afterFirstSegment = (inner: Automaton): Automaton => {
  const root = stepOn(inner, inner.start, SLASH);
  const at = (state: number): Cut => ({ at: 'inner', state });
  return lazyAutomaton<Cut>({
    start: { at: 'slashes' },
    keyOf: keyOfCut,
    named: (cut) => (cut.at === 'inner' ? inner.edges(cut.state).keys() : [SLASH]),
    step: (cut, code) => {
      if (cut.at === 'inner') return at(stepOn(inner, cut.state, code));
      if (code !== SLASH) return { at: 'before' };
      return cut.at === 'slashes' ? cut : at(root);
    },
    output: (cut) => inner.output(cut.at === 'inner' ? cut.state : root),
  });
};

type Keyed = { readonly at: 'key'; readonly read: number } | { readonly at: 'inner'; readonly state: number } | { readonly at: 'not' };

/** The test as it is of what follows a base path, as plain text; what is left always begins with a slash. `/` counts before the key as often as it stands there. */
export const afterKey = (inner: Automaton, key: string): Automaton => {
  if (key === '') return inner;
  const root = stepOn(inner, inner.start, SLASH);
  const at = (state: number): Keyed => ({ at: 'inner', state });
  return lazyAutomaton<Keyed>({
    start: { at: 'key', read: 0 },
    keyOf: (keyed) => (keyed.at === 'inner' ? `${keyed.state}` : keyed.at === 'key' ? `k${keyed.read}` : 'not'),
    named: (keyed) => {
      if (keyed.at === 'inner') return inner.edges(keyed.state).keys();
      if (keyed.at === 'not') return [];
      return keyed.read < key.length ? [SLASH, key.charCodeAt(keyed.read)] : [SLASH, ...inner.edges(root).keys()];
    },
    step: (keyed, code) => {
      if (keyed.at === 'inner') return at(stepOn(inner, keyed.state, code));
      if (keyed.at === 'not') return keyed;
      if (keyed.read === key.length) return code === SLASH ? at(root) : at(stepOn(inner, root, code));
      if (code === key.charCodeAt(keyed.read)) return { at: 'key', read: keyed.read + 1 };
      return code === SLASH && keyed.read === 0 ? keyed : { at: 'not' };
    },
    output: (keyed) => {
      if (keyed.at === 'inner') return inner.output(keyed.state);
      return keyed.at === 'key' && keyed.read === key.length ? inner.output(root) : null;
    },
  });
};
