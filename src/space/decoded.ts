import { type Automaton, lazyAutomaton, OTHER, stepOn } from './automaton.ts';

const PERCENT = 37;
const QUESTION = 63;

const HEX = [...'0123456789ABCDEFabcdef'].map((digit) => digit.charCodeAt(0));
const valueOf = (code: number): number => {
  const digit = code === OTHER ? -1 : '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase());
  return digit;
};

/** Which first hex digits matter: those of characters that the inner test names here. The others are alike. */
const telling = (inner: Automaton, state: number, cuts: boolean): ReadonlySet<number> => {
  const digits = new Set<number>(cuts ? [QUESTION >> 4] : []);
  for (const code of inner.edges(state).keys()) if (code < 0x80) digits.add(code >> 4);
  return digits;
};

/** `first`: the first hex digit's value, or -1 where it tells nothing. */
type State =
  | { readonly at: 'text' | 'cut'; readonly state: number }
  | { readonly at: 'percent'; readonly state: number }
  | { readonly at: 'digit'; readonly state: number; readonly first: number; readonly code: number };

/**
 * The test as it is of the percent-decoded text (`%2F` is a slash), as HTTP APIs and S3 read paths; `cuts`: cut at a decoded `?`.
 * Bytes beyond ASCII are characters that no test names: route keys and the keys of listings are compared in ASCII only.
 */
export const decodedFirst = (inner: Automaton, cuts: boolean): Automaton => {
  const text = (state: number): State => ({ at: 'text', state });
  const rawPercent = (state: number): number => stepOn(inner, state, PERCENT);
  const step = (so: State, code: number): State => {
    switch (so.at) {
      case 'cut':
        return so;
      case 'text':
        return code === PERCENT ? { at: 'percent', state: so.state } : text(stepOn(inner, so.state, code));
      case 'percent': {
        const first = valueOf(code);
        if (first < 0) return step(text(rawPercent(so.state)), code);
        return { at: 'digit', state: so.state, first: telling(inner, so.state, cuts).has(first) ? first : -1, code };
      }
      case 'digit': {
        const second = valueOf(code);
        if (second < 0) return step(text(stepOn(inner, rawPercent(so.state), so.first < 0 ? OTHER : so.code)), code);
        if (so.first < 0 || so.first > 7) return text(inner.other(so.state));
        const octet = so.first * 16 + second;
        return cuts && octet === QUESTION ? { at: 'cut', state: so.state } : text(stepOn(inner, so.state, octet));
      }
    }
  };
  return lazyAutomaton<State>({
    start: text(inner.start),
    keyOf: (so) => (so.at === 'digit' ? `${so.state}d${so.first}` : `${so.state}${so.at}`),
    named: (so) => {
      if (so.at === 'cut') return [];
      if (so.at === 'text') return [PERCENT, ...inner.edges(so.state).keys()];
      return [PERCENT, ...HEX, ...inner.edges(rawPercent(so.state)).keys()];
    },
    step,
    output: (so) => {
      if (so.at === 'percent') return inner.output(rawPercent(so.state));
      if (so.at === 'digit') return inner.output(stepOn(inner, rawPercent(so.state), so.first < 0 ? OTHER : so.code));
      return inner.output(so.state);
    },
  });
};
