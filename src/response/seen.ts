import type { Header } from '../trace/request.ts';

/** An answer that somebody pasted. What the text does not tell is null. */
export type SeenResponse = {
  readonly status: number | null;
  /** Names in lower case. None where only a body was pasted. */
  readonly headers: readonly Header[];
  readonly body: string | null;
};

/** What the text tells of the request that was sent. */
export type SeenRequest = {
  readonly method: string | null;
  /** As far as it is told: whole, or a path alone. */
  readonly url: string | null;
  readonly headers: readonly Header[];
};

export type SeenForm = 'curl-include' | 'curl-verbose' | 'curl-command' | 'devtools' | 'har' | 'body-only';

export type SeenProblem =
  /** Nothing in the text looks like an answer. */
  | { readonly code: 'nothing-found' }
  /** A command to send a request again, but no answer to it. */
  | { readonly code: 'request-only' }
  /** Only a body: nothing tells the status or who passed it on. */
  | { readonly code: 'body-only' }
  /** Headers without a status. */
  | { readonly code: 'status-missing' }
  | { readonly code: 'too-large'; readonly limit: number };

/** A pasted text, read. With redirects followed there are several answers; the last is what the viewer got. */
export type Seen = {
  readonly form: SeenForm | null;
  readonly responses: readonly SeenResponse[];
  readonly request: SeenRequest | null;
  readonly problems: readonly SeenProblem[];
};

export const seenHeader = ({ headers }: { readonly headers: readonly Header[] }, name: string): string | undefined => {
  const values = headers.filter(([header]) => header === name).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
};
