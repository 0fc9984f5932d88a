import type { Model } from '../model/model.ts';
import { known } from '../model/value.ts';
import type { ChangeOf } from './change.ts';
import type { Sender } from './remedy.ts';

/** The code of a CloudFront Function for viewer requests (runtime cloudfront-js-2.0), and what to call it. */
export type Generated = { readonly name: string; readonly code: string };

const handler = (comment: string, body: readonly string[]): string =>
  [
    `// ${comment}`,
    'function handler(event) {',
    '  const request = event.request;',
    ...body.map((line) => `  ${line}`),
    '  return request;',
    '}',
    '',
  ].join('\n');

const slug = (text: string): string => text.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');

/** A JavaScript literal: whatever is in a path, it stays a text. */
const literal = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export const stripPrefix = (prefix: string): Generated => ({
  name: `strip-${slug(prefix)}`.slice(0, 64),
  code: handler(`Takes ${prefix} off the path, so that the origin gets the path that it knows.`, [
    `const prefix = ${literal(prefix)};`,
    "if (request.uri === prefix || request.uri.startsWith(prefix + '/')) {",
    "  request.uri = request.uri.slice(prefix.length) || '/';",
    '}',
  ]),
});

export const directoryIndex = (): Generated => ({
  name: 'directory-index',
  code: handler('Asks for index.html in a directory.', ["if (request.uri.endsWith('/')) {", "  request.uri += 'index.html';", '}']),
});

export const singlePage = (page: string): Generated => ({
  name: 'single-page',
  code: handler(`Paths without a file extension are the site's own routes: ${page} serves them.`, [
    "if (!request.uri.slice(request.uri.lastIndexOf('/')).includes('.')) {",
    `  request.uri = ${literal(page.startsWith('/') ? page : `/${page}`)};`,
    '}',
  ]),
});

export const withoutLastSlash = (): Generated => ({
  name: 'without-last-slash',
  code: handler('An HTTP API takes /a/ for another path than /a.', [
    "if (request.uri.length > 1 && request.uri.endsWith('/')) {",
    '  request.uri = request.uri.slice(0, -1);',
    '}',
  ]),
});

/** The path of a WebSocket handshake is the stage alone, which the origin path brings. */
export const handshakePath = (): Generated => ({
  name: 'handshake-path',
  code: handler('A WebSocket API takes its stage as the whole path: the origin path is all that is sent.', ["request.uri = '/';"]),
});

export const rootDocument = (object: string): Generated => ({
  name: 'root-document',
  code: handler(`Serves /${object} for /.`, ["if (request.uri === '/') {", `  request.uri = ${literal(`/${object}`)};`, '}']),
});

/** CloudFront takes one function for an event, and none beside Lambda@Edge on a viewer event. */
const hasRoom = ({ behavior }: Pick<Sender, 'behavior'>): boolean =>
  !behavior.functions.some(({ event }) => known(event) !== 'viewer-response') &&
  !behavior.lambdas.some(({ event }) => known(event)?.startsWith('viewer') !== false);

/** Ties a generated function to viewer request of a behavior; null where there is no room for one, or the name is another's. */
export const associate = (
  model: Model,
  sender: Pick<Sender, 'behavior' | 'ref'>,
  { name, code }: Generated,
): ChangeOf<'add-function'> | null => {
  if (!hasRoom(sender)) return null;
  const isTaken = (one: string): boolean => model.functions.some((fn) => fn.name === one && fn.code.value !== code);
  const free = isTaken(name) ? `${name}-2` : name;
  return isTaken(free) ? null : { kind: 'add-function', ...sender.ref, name: free, code };
};
