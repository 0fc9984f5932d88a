import { type Automaton, afterKey, prefixed } from './automaton.ts';
import type { Escapes } from './decoded.ts';

/** The path at a place, in terms of the viewer's. */
export type PathAt =
  /** The viewer's path, with something in front, or with something cut off. `prefix`: all that differs is this text in front. */
  | { readonly kind: 'of-viewer'; readonly key: string; readonly prefix: string | null; readonly lift: (test: Automaton) => Automaton }
  /** The same whatever the viewer's path is. */
  | { readonly kind: 'fixed' }
  /** Anything. */
  | { readonly kind: 'unknown' };

export type OfViewer = Extract<PathAt, { kind: 'of-viewer' }>;

export const viewersPath: OfViewer = { kind: 'of-viewer', key: '', prefix: '', lift: (test) => test };

export const withPrefix = (path: OfViewer, text: string): OfViewer =>
  text === ''
    ? path
    : {
        kind: 'of-viewer',
        key: `${path.key}+${text}\n`,
        prefix: path.prefix === null ? null : text + path.prefix,
        lift: (test) => path.lift(prefixed(test, text)),
      };

export const withoutKey = (path: OfViewer, key: string): OfViewer =>
  key === '' ? path : { kind: 'of-viewer', key: `${path.key}-${key}\n`, prefix: null, lift: (test) => path.lift(afterKey(test, key)) };

/** An origin path or base path may hold escapes that a normalised path does not. */
export const escapesIn = ({ key }: OfViewer): Escapes => (key.includes('%') ? 'of-all' : 'of-reserved');
