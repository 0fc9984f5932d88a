import type { Request } from '../state/edits.ts';
import type { SpaceOf } from './model.ts';

/** Which requests the map is of, as the controls hold it. An empty host: the first that the configuration answers for. */
export type Which = {
  readonly method: string;
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly headers: readonly (readonly [string, string])[];
};

/** All requests that differ from one in nothing but the path. */
export const whichOf = (request: Request | undefined): Which => {
  const [, scheme = 'https', host = ''] = /^(https?|wss?):\/\/([^/?#]*)/i.exec(request?.url ?? '') ?? [];
  return {
    method: request?.method ?? 'GET',
    scheme: /^(?:http|ws)$/i.test(scheme) ? 'http' : 'https',
    host: host
      .replace(/^[^@]*@/, '')
      .replace(/:\d+$/, '')
      .toLowerCase(),
    headers: request?.headers ?? [],
  };
};

/** Rows that are still empty are no headers. */
export const spaceOf = ({ method, scheme, host, headers }: Which): SpaceOf => ({
  method,
  scheme,
  host: host.trim(),
  headers: headers.flatMap(([name, value]) => (name.trim() === '' ? [] : [[name.trim().toLowerCase(), value] as const])),
});

/** One request of a map, by its URL. */
export const requestOf = (of: SpaceOf, url: string): Request => ({
  method: of.method ?? 'GET',
  url,
  ...(of.headers && of.headers.length > 0 ? { headers: of.headers } : {}),
});
