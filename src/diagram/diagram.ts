import type { Span } from '../text/span.ts';
import type { OutcomeKind, PlaceKind } from '../trace/answer.ts';
import type { RejectionReason } from '../trace/step.ts';

/** Which boxes and arrows exist, on or off the way. No pixels, no sentences: the screen words and places them. */
export type Diagram = { readonly nodes: readonly DiagramNode[]; readonly arrows: readonly Arrow[]; readonly passes: number };

/** `more` stands for the places that are not drawn one by one: they are its folded rows. */
export type NodeKind = 'viewer' | 'integration' | 'more' | PlaceKind;

export type DiagramNode = {
  /** Stable while the configuration stays the same, so that boxes keep their places. */
  readonly id: string;
  readonly kind: NodeKind;
  /** Distance from the viewer: 0 viewer, 1 distribution (or what the viewer reaches directly), 2 origins, 3 what lies behind. */
  readonly column: number;
  readonly name: string;
  /** What people call it where that differs from `name` (an API's name beside its id); null for none. */
  readonly title: string | null;
  /** A word beside the name that the screen translates: `edge`, `regional`, `private`, `HTTP`, …; null for none. */
  readonly flavour: string | null;
  readonly onWay: boolean;
  readonly at: Span | null;
  /** Indices of the trace's hops at this place. */
  readonly hops: readonly number[];
  readonly rows: readonly DiagramRow[];
  /** Rows not shown until asked for. */
  readonly folded: { readonly count: number; readonly rows: readonly DiagramRow[] } | null;
  /** The path laid against the resource tree, where it broke off. */
  readonly gap: Gap | null;
  /** What this place answered, when the way ends or breaks here. */
  readonly end: DiagramEnd | null;
};

export type DiagramRow = {
  /** Unique in the diagram. */
  readonly id: string;
  readonly kind: 'behavior' | 'resource' | 'route' | 'stage' | 'mapping' | 'key' | 'origin' | 'note';
  /** What AWS or the paste calls it; a `NoteCode` for a note. */
  readonly label: string;
  /** The origin's id, the methods, …: said at the row's end. What fills a note's words. */
  readonly detail: string;
  readonly depth: number;
  /** Its place among all rows of its node, shown and folded: where it goes when the folded ones are opened. */
  readonly order: number;
  readonly mark: 'matched' | 'rejected' | 'not-tried' | 'near' | 'plain';
  /** `error-page`: matched, but only for the fetch of the error page. */
  readonly why: RejectionReason | 'without-prefix' | 'other-method' | 'trailing-slash' | 'shares-prefix' | 'error-page' | null;
  /** For `without-prefix`: the prefix. */
  readonly hint: string | null;
  /** The passes that matched it. */
  readonly passes: readonly number[];
  /** The pass that this row speaks of where it matches nothing (a note in a loop); null for none. */
  readonly pass: number | null;
  /** The decision that it shows: indices into the trace's hops and their steps. */
  readonly step: { readonly hop: number; readonly step: number } | null;
  readonly at: Span | null;
};

/** A remark of a place that is no part of its configuration. The screen words it. */
export type NoteCode =
  | 'edge-to-you'
  | 'edge-to-api'
  | 'edge-to-nobody'
  | 'host-refused'
  | 'endpoint-disabled'
  | 'private-refused'
  | 'mapping-missing'
  | 'chain-refused'
  | 'method-refused'
  | 'viewer-redirected'
  | 'viewer-http-refused'
  | 'request-refused'
  | 'root-object'
  | 'function-ran'
  | 'function-answered'
  | 'function-failed'
  | 'connection-failed'
  | 'error-page'
  | 'error-page-failed'
  | 'failed-over'
  | 'preflight'
  | 'mock'
  | 'ping'
  | 'access-denied'
  | 'not-pasted'
  | 'unresolved';

export type Gap = {
  readonly segments: readonly { readonly text: string; readonly part: 'stage' | 'mapping' | 'fits' | 'breaks' | 'beyond' }[];
  readonly kind: 'resource' | 'method' | 'stage' | 'route';
};

export type DiagramEnd = {
  readonly kind: OutcomeKind;
  readonly tone: 'failed' | 'proved' | 'assumed' | 'unknown';
  readonly status: number | null;
  readonly errorType: string | null;
  readonly text: string | null;
  readonly body: string | null;
};

export type Arrow = {
  readonly id: string;
  /** The hop that it arrives at; null when not taken, or when nothing of ours stands at its end. */
  readonly hop: number | null;
  readonly kind: 'request' | 'loop' | 'failover' | 'error-page' | 'not-taken';
  readonly from: { readonly node: string; readonly row: string | null };
  readonly to: { readonly node: string; readonly row: string | null };
  /** Numbered from 1 in the order sent (`trace/arrows.ts`); null when not taken, for the call of an integration, and for a request that got no connection. */
  readonly number: number | null;
  readonly pass: number;
  readonly line: ArrowLine | null;
};

/** The request line as sent on this arrow, and what changed since the arrow before. */
export type ArrowLine = {
  readonly method: string;
  /** The path in parts; `added` parts are new since the hop before (an origin path). */
  readonly path: readonly { readonly text: string; readonly added: boolean }[];
  readonly query: string;
  readonly host: string;
  /** `kept`: a distribution forwarded the viewer's; `set`: it put another; `same`: nothing decided about it here; `none`: there is no Host to tell of. */
  readonly hostChange: 'same' | 'kept' | 'set' | 'none';
};
