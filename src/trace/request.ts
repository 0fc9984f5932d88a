/** A header as `[name, value]`; names in lower case. */
export type Header = readonly [name: string, value: string];

/** A request on its way to a place. Paths and queries are raw, exactly as written: never normalised, never decoded. */
export type HttpRequest = {
  readonly scheme: 'http' | 'https';
  readonly method: string;
  /** The name the connection goes to: what DNS resolves. */
  readonly to: string;
  /** The Host header, without a port. */
  readonly host: string;
  readonly path: string;
  /** Without `?`; empty when there is none. */
  readonly query: string;
  /** All but Host. */
  readonly headers: readonly Header[];
  readonly body: boolean;
};

export const headerOf = (request: { readonly headers: readonly Header[] }, name: string): string | undefined =>
  request.headers.find(([n]) => n === name)?.[1];
