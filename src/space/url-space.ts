import type { AnsweredBy, OutcomeKind, Reached, Replaced } from '../trace/answer.ts';
import type { Automaton } from './automaton.ts';
import type { Graph } from './graph.ts';

/** Which requests a map is of: all that differ in nothing but their path. */
export type SpaceOf = {
  readonly host: string;
  /** `GET` where not said. */
  readonly method?: string;
  /** `https` where not said. */
  readonly scheme?: 'http' | 'https';
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Without `?`. */
  readonly query?: string;
  readonly body?: boolean;
};

/** One thing that all paths of a class have in common, in the order in which the request meets it. */
export type ClassPart =
  | {
      readonly kind: 'behavior';
      readonly distribution: string;
      readonly index: number;
      /** As written; null for the default behavior. */
      readonly pattern: string | null;
      readonly pass: number;
    }
  | { readonly kind: 'root-object'; readonly distribution: string }
  | { readonly kind: 'ping'; readonly path: string }
  | { readonly kind: 'mapping'; readonly domain: string; readonly key: string }
  | { readonly kind: 'rule'; readonly domain: string; readonly priority: number | null; readonly basePath: string | null }
  | { readonly kind: 'no-mapping'; readonly domain: string }
  /** `stage: null`: any, as the stages were not pasted. */
  | { readonly kind: 'stage'; readonly api: string; readonly stage: string | null }
  | { readonly kind: 'no-stage'; readonly api: string }
  | { readonly kind: 'resource'; readonly api: string; readonly resource: string; readonly method: string }
  | { readonly kind: 'no-resource'; readonly api: string }
  | { readonly kind: 'route'; readonly api: string; readonly routeKey: string }
  | { readonly kind: 'no-route'; readonly api: string }
  | { readonly kind: 'handshake'; readonly api: string; readonly accepted: boolean }
  /** The bucket's root; keys that a pasted listing has, or has not; keys that an answer names; keys that nothing is said of. */
  | { readonly kind: 'object'; readonly bucket: string; readonly which: 'root' | 'listed' | 'unlisted' | 'said' | 'unsaid' }
  | { readonly kind: 'own-status'; readonly host: string; readonly said: boolean };

/** What decides a class beyond the configuration, so that only its witness was looked at. */
export type Undecidable =
  /** A CloudFront Function sees the path, and may do anything with it. */
  | { readonly kind: 'function'; readonly name: string; readonly event: 'viewer-request' | 'viewer-response' }
  | { readonly kind: 'path-style-bucket'; readonly host: string }
  | { readonly kind: 'websocket-stages'; readonly api: string }
  | { readonly kind: 'changed-path'; readonly place: string };

export type ClassState =
  /** Every path of the class ends as its witness does. */
  | { readonly kind: 'decided' }
  /** Only the witness was traced: others may end otherwise. */
  | { readonly kind: 'witness-only'; readonly why: Undecidable }
  /** The bound on states was met: the class might have to be split further. */
  | { readonly kind: 'undecided' };

/** An outcome without what differs from path to path within a class: path parameters, keys, what an integration is told. */
export type SpaceOutcome = {
  readonly kind: OutcomeKind;
  readonly status: number | null;
  readonly answeredBy: AnsweredBy | null;
  readonly errorType: string | null;
  readonly reaches: SpaceReached | null;
  readonly replaced: Replaced | null;
};

export type SpaceReached =
  | {
      readonly kind: 'rest-method';
      readonly api: string;
      readonly stage: string | null;
      readonly resource: string;
      readonly method: string;
    }
  | { readonly kind: 'http-route'; readonly api: string; readonly stage: string | null; readonly routeKey: string }
  | { readonly kind: 's3-object'; readonly bucket: string }
  | { readonly kind: Exclude<Reached['kind'], 'rest-method' | 'http-route' | 's3-object'>; readonly host: string };

/** How to say which paths a class has: by a template (`/users/{id}`), one path, or what is left of a pattern. */
export type ClassPaths = { readonly kind: 'template' | 'exact' | 'rest-of'; readonly text: string };

/** Paths that the model treats alike. */
export type PathClass = {
  readonly id: number;
  /** A normalised path of the class, as short as any. */
  readonly witness: string;
  /** The whole URL of it. */
  readonly url: string;
  readonly state: ClassState;
  readonly parts: readonly ClassPart[];
  readonly paths: ClassPaths;
  readonly outcome: SpaceOutcome;
  /** The behavior on the first pass: its index in the distribution, and its pattern as reports call it. Null where no distribution is met, or it refuses first. */
  readonly behavior: { readonly index: number; readonly name: string } | null;
  /** A distribution is met twice. */
  readonly loops: boolean;
};

/** Paths that CloudFront would rewrite before matching (`//`, `/./`, `%61`): a class of their own, of which nothing is said. */
export type RawForms = { readonly examples: readonly string[] };

export type UrlSpace = {
  readonly of: Required<SpaceOf>;
  readonly classes: readonly PathClass[];
  readonly rawForms: RawForms;
  /** How many states were made, of at most `stateBound`. */
  readonly states: number;
  /** How the classes are told apart. Not data: it stays where it was made. */
  readonly inside: SpaceInside;
};

/** What comparing spaces, and finding a URL's class, needs. */
export type SpaceInside = {
  readonly cuts: Cut;
  readonly leaves: readonly Leaf[];
  readonly escapes: 'with-escapes' | 'without-escapes';
  /** What a path ends at, traced. */
  readonly outcomeAt: (path: string) => SpaceOutcome;
  /** The same space, with the paths that hold an escape told apart in its leaves too. */
  readonly withEscapes: () => UrlSpace;
};

/** Beyond it, classes not yet split are undecided. */
export const stateBound = 20_000;

/** The tree of tests by which a path finds its class. */
export type Cut =
  | { readonly kind: 'class'; readonly id: number }
  | { readonly kind: 'test'; readonly automaton: Automaton; readonly next: ReadonlyMap<string, Cut> };

/** The classes that one graph tells apart: its ends are their ids, or -1. `base`: the graph before, which maps that share what they make may share. */
export type Leaf = { readonly base: Graph; readonly graph: Graph; readonly classes: ReadonlySet<number> };
