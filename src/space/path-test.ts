import type { Automaton } from './automaton.ts';
import type { ClassPart, Undecidable } from './url-space.ts';

/** A test that a place makes of the path, as a test of the viewer's path. */
export type PathTest = {
  /** The same for the same test, whichever trace met it. */
  readonly key: string;
  readonly automaton: () => Automaton;
  /** All that the automaton is made of besides what the key says: where each is the very same, so is the automaton. */
  readonly basis: () => readonly unknown[];
  /** What a result says of the paths that have it. */
  readonly partOf: (output: string) => ClassPart | null;
  /** Is there but one path with this result? Then nothing more needs to be asked of it. */
  readonly isSingle: (output: string) => boolean;
};

/** What the places on a trace's way asked of the path, in their order, and what goes beyond the configuration. */
export type Asked = { readonly tests: readonly PathTest[]; readonly beyond: Undecidable | null };
