import { customDomain, distribution, executeApi, httpApi, managed } from '../../../fidelity/builders.ts';
import { testProved } from '../../testing/proving.ts';

const host = executeApi('w1socket');
const socket = httpApi({ id: 'w1socket', protocol: 'WEBSOCKET', routes: ['$connect', '$default'], stages: ['live'] });
const behind = (pattern: string, path = '', domainName = host) =>
  distribution({
    origins: [
      { id: 'site', domainName: 'site.s3.eu-west-1.amazonaws.com' },
      { id: 'ws', domainName, path },
    ],
    behaviors: [{ pattern, origin: 'ws', originRequestPolicy: managed.allViewerExceptHostHeader }],
  });
const viewer = 'wss://d111111abcdef8.cloudfront.net';

testProved('websocket-path', [
  {
    name: 'a prefix behind the stage',
    given: [behind('/ws', '/live'), ...socket],
    request: { url: `${viewer}/ws` },
    expected: ['error', 'handshake-in-function: verified, live:$connect', 'stage-in-url: verified, live:$connect'],
  },
  {
    name: 'a prefix in place of the stage',
    given: [behind('/chat/*'), ...socket],
    request: { url: `${viewer}/chat/room` },
    expected: ['error', 'handshake-in-function: verified, live:$connect', 'stage-in-url: verified, live:$connect'],
  },
  {
    name: 'a custom domain that maps the whole name',
    given: [
      behind('/ws', '', 'ws.example.com'),
      ...customDomain({ name: 'ws.example.com', style: 'v2', mappings: [{ key: '', api: 'w1socket', stage: 'live' }] }),
      ...socket,
    ],
    request: { url: `${viewer}/ws` },
    expected: ['error', 'handshake-in-function: verified, live:$connect'],
  },
  {
    name: 'more than the stage at the API itself',
    given: socket,
    request: { url: `wss://${host}/live/room` },
    expected: ['error', 'stage-in-direct-url: verified, live:$connect'],
  },
  {
    name: '@connections without its stage',
    given: [
      distribution({
        origins: [{ id: 'ws', domainName: host }],
        defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader },
      }),
      ...socket,
    ],
    request: { method: 'POST', url: 'https://d111111abcdef8.cloudfront.net/@connections/abc=' },
    expected: ['error', 'call-own-endpoint: verified, live:@connections'],
  },
  { name: 'silent where the path is the stage', given: [behind('/live'), ...socket], request: { url: `${viewer}/live` } },
  { name: 'silent about a stage that is not there', given: socket, request: { url: `wss://${host}/dev` } },
  {
    name: 'silent about an HTTP API',
    given: httpApi({ id: 'w1socket', routes: ['GET /a'], stages: ['live'] }),
    request: { url: `https://${host}/ws/a` },
  },
]);
