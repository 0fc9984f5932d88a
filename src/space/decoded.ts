import { type Automaton, lazyAutomaton, OTHER, stepOn } from './automaton.ts';

const PERCENT = 37;
const QUESTION = 63;

const HEX = [...'0123456789ABCDEFabcdef'].map((digit) => digit.charCodeAt(0));
const valueOf = (code: number): number => {
  const digit = code === OTHER ? -1 : '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase());
  return digit;
};

const UNRESERVED = /^[A-Za-z0-9\-._~]$/;

/** Escapes of which characters are to be read: in a normalised path there are none of unreserved ones. */
export type Escapes = 'of-reserved' | 'of-all';

/** The first hex digits of the escapes that matter in a state: those of characters that it names. All others are alike. */
const telling = (inner: Automaton, state: number, cuts: boolean, escapes: Escapes): ReadonlySet<number> => {
  const digits = new Set<number>(cuts ? [QUESTION >> 4] : []);
  for (const code of inner.edges(state).keys()) {
    if (code < 0x80 && (escapes === 'of-all' || !UNRESERVED.test(String.fromCharCode(code)))) digits.add(code >> 4);
  }
  return digits;
};

/** `first`: the first hex digit's value. `stranger`: an escape of which nothing matters but that it is one. */
type State =
  | { readonly at: 'text'; readonly state: number }
  | { readonly at: 'cut'; readonly output: string | null }
  | { readonly at: 'percent'; readonly state: number }
  | { readonly at: 'digit'; readonly state: number; readonly first: number; readonly code: number }
  | { readonly at: 'stranger'; readonly state: number };

const keyOf = (so: State): string => {
  if (so.at === 'cut') return `cut ${so.output ?? ''}`;
  return so.at === 'digit' ? `${so.state}d${so.first}` : `${so.state}${so.at}`;
};

/**
 * The test as it is of the percent-decoded text (`%2F` is a slash), as HTTP APIs and S3 read paths; `cuts`: cut at a decoded `?`.
 * Bytes beyond ASCII are characters that no test names: route keys and the keys of listings are compared in ASCII only.
 */
export const decodedFirst = (inner: Automaton, cuts: boolean, escapes: Escapes): Automaton => {
  const text = (state: number): State => ({ at: 'text', state });
  const rawPercent = (state: number): number => stepOn(inner, state, PERCENT);
  const begun = (state: number, code: number, first: number): State => {
    if (telling(inner, state, cuts, escapes).has(first)) return { at: 'digit', state, first, code };
    return { at: 'stranger', state: inner.other(state) };
  };
  const step = (so: State, code: number): State => {
    const digit = valueOf(code);
    switch (so.at) {
      case 'cut':
        return so;
      case 'text':
        return code === PERCENT ? { at: 'percent', state: so.state } : text(stepOn(inner, so.state, code));
      case 'percent':
        return digit < 0 ? step(text(rawPercent(so.state)), code) : begun(so.state, code, digit);
      case 'stranger':
        return digit < 0 ? step(text(so.state), code) : text(so.state);
      case 'digit': {
        if (digit < 0) return step(text(stepOn(inner, rawPercent(so.state), so.code)), code);
        const octet = so.first * 16 + digit;
        if (cuts && octet === QUESTION) return { at: 'cut', output: inner.output(so.state) };
        return text(octet < 0x80 ? stepOn(inner, so.state, octet) : inner.other(so.state));
      }
    }
  };
  return lazyAutomaton<State>({
    start: text(inner.start),
    keyOf,
    named: (so) => {
      if (so.at === 'cut') return [];
      if (so.at === 'text') return [PERCENT, ...inner.edges(so.state).keys()];
      const raw = so.at === 'stranger' ? so.state : rawPercent(so.state);
      return [PERCENT, ...HEX, ...inner.edges(raw).keys()];
    },
    step,
    output: (so) => {
      if (so.at === 'cut') return so.output;
      if (so.at === 'percent') return inner.output(rawPercent(so.state));
      return inner.output(so.at === 'digit' ? stepOn(inner, rawPercent(so.state), so.code) : so.state);
    },
  });
};
