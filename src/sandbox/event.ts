import { hiddenFromFunctions, namesHeader } from '../facts/header-rules.ts';
import type { FunctionInput } from '../trace/ports.ts';
import type { Header } from '../trace/request.ts';
import { setCookieParts } from './cookies.ts';
import type { Json } from './json.ts';
import { queryPairs } from './query.ts';

/** A value as the event holds it: the first one, and all of them where there are several. */
export type Entry = { readonly value: string; readonly multiValue?: readonly { readonly value: string }[] };

/** Collects values by name, in the order in which the names come. */
const entries = (pairs: readonly Header[]): Readonly<Record<string, Entry>> => {
  const byName = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const values = byName.get(name);
    if (values) values.push(value);
    else byName.set(name, [value]);
  }
  const entry = (values: readonly string[]): Entry => {
    const value = values[0] ?? '';
    return values.length === 1 ? { value } : { value, multiValue: values.map((v) => ({ value: v })) };
  };
  return Object.fromEntries([...byName].map(([name, values]) => [name, entry(values)]));
};

/** The headers that a function sees: not the hidden ones, and not the one that holds cookies, which have their own place. */
const visible = (headers: readonly Header[], cookies: string): readonly Header[] =>
  headers
    .map(([name, value]): Header => [name.toLowerCase(), value])
    .filter(([name]) => name !== cookies && !namesHeader(hiddenFromFunctions, name));

/** The pairs of `cookie` headers, as sent. */
const cookiePairs = (headers: readonly Header[]): readonly Header[] =>
  headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => value.split(';'))
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair): Header => {
      const at = pair.indexOf('=');
      return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    });

/** Cookies of a response: several of one name are `multiValue`, each with its attributes. */
const setCookies = (headers: readonly Header[]): Json => {
  const byName = new Map<string, { readonly value: string; readonly attributes?: string }[]>();
  for (const [name, text] of headers) {
    if (name.toLowerCase() !== 'set-cookie') continue;
    const { name: cookie, ...entry } = setCookieParts(text);
    byName.set(cookie, [...(byName.get(cookie) ?? []), entry]);
  }
  return Object.fromEntries([...byName].map(([name, all]) => [name, all.length === 1 ? all[0] : { ...all[0], multiValue: all }]));
};

/** The event of a run, the parts that a function may change, and nothing that AWS would not tell it. */
export type FunctionEvent = {
  readonly version: '1.0';
  readonly context: Json;
  readonly viewer: Json;
  readonly request: Json;
  readonly response?: Json;
};

// Nobody knows who will ask: an address of the range kept for documentation.
const viewerAddress = '198.51.100.11';

/**
 * The event that CloudFront gives to a function.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 */
export const eventOf = ({ event, distribution, request, response }: FunctionInput): FunctionEvent => ({
  version: '1.0',
  context: {
    distributionDomainName: distribution.domainName,
    distributionId: distribution.id,
    eventType: event,
    requestId: 'EXAMPLEntjQpEXAMPLE_SG5Z-EXAMPLEPmPfEXAMPLEu3EqEXAMPLE==',
  },
  viewer: { ip: viewerAddress },
  request: {
    method: request.method,
    uri: request.uri,
    querystring: entries(queryPairs(request.query ?? '').map(({ name, value }): Header => [name, value])),
    headers: entries(visible(request.headers, 'cookie')),
    cookies: entries(cookiePairs(request.headers)),
  },
  ...(response
    ? {
        response: {
          statusCode: response.status,
          statusDescription: statusDescriptions[response.status] ?? '',
          headers: entries(visible(response.headers, 'set-cookie')),
          cookies: setCookies(response.headers),
        },
      }
    : {}),
});

/** The usual wording of common statuses (RFC 9110). */
const statusDescriptions: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  206: 'Partial Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
};
