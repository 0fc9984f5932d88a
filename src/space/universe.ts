import { type Automaton, lazyAutomaton } from './automaton.ts';

const codes = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));

const [SLASH = 0, DOT = 0, PERCENT = 0] = codes('/.%');
const HEX = codes('0123456789ABCDEFabcdef');
const LOWER_HEX = new Set(codes('abcdef'));
const UNRESERVED = /^[A-Za-z0-9\-._~]$/;

/** Characters that end a path, or that no URL holds: white space and controls. */
export const fitsPath = (code: number): boolean => code !== 63 && code !== 35 && code > 32 && !(code >= 127 && code <= 160);

type State = 'start' | 'segment-start' | 'dot' | 'dots' | 'segment' | 'percent' | `digit-${string}` | 'not';

const hexOf = (code: number): number => Number.parseInt(String.fromCharCode(code), 16);

/** First digits after `%` that decide alike share a state: only 2 to 7 can begin an unreserved character. */
const afterDigit = (code: number): State => {
  if (LOWER_HEX.has(code)) return 'digit-lower';
  const value = hexOf(code);
  return value >= 2 && value <= 7 ? `digit-${value}` : 'digit-any';
};

/** An escape that CloudFront would write otherwise: of an unreserved character, or in lower case. */
const isRewritten = (first: string, code: number): boolean => {
  if (first === 'lower' || LOWER_HEX.has(code)) return true;
  return first !== 'any' && UNRESERVED.test(String.fromCharCode(Number(first) * 16 + hexOf(code)));
};

const plainStep = (state: State, code: number): State => {
  if (code === SLASH) return state === 'segment' ? 'segment-start' : 'not';
  if (code === PERCENT) return 'percent';
  if (code !== DOT) return 'segment';
  return state === 'segment-start' ? 'dot' : state === 'dot' ? 'dots' : 'segment';
};

const step = (state: State, code: number): State => {
  if (state === 'not') return state;
  if (state === 'start') return code === SLASH ? 'segment-start' : 'not';
  const isHex = HEX.includes(code);
  if (state === 'percent') return isHex ? afterDigit(code) : plainStep('segment', code);
  if (!state.startsWith('digit-')) return plainStep(state, code);
  if (!isHex) return plainStep('segment', code);
  const first = state.slice('digit-'.length);
  // An upper-case escape whose digits are decimal is the same in both cases.
  return isRewritten(first, code) ? 'not' : 'segment';
};

const named = (state: State): readonly number[] => {
  if (state === 'not') return [];
  return state === 'percent' || state.startsWith('digit-') ? [SLASH, DOT, PERCENT, ...HEX] : [SLASH, DOT, PERCENT];
};

const accepts = (state: State): boolean => state !== 'start' && state !== 'not' && state !== 'dot' && state !== 'dots';

/** The paths that `normalisePath` leaves as they are: `path` for those, null for all others. */
export const normalisedPaths: Automaton = lazyAutomaton<State>({
  start: 'start',
  keyOf: (state) => state,
  named,
  step,
  output: (state) => (accepts(state) ? 'path' : null),
});
