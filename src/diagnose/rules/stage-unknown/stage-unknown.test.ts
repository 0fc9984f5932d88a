import { describe, expect, it } from 'vitest';
import { brief, edge, hop, line, ownHost, request, restApi, step, way } from '../../testing.ts';
import { stageUnknown } from './stage-unknown.ts';

const missing = (segment: string, ...stages: string[]) =>
  step({ kind: 'stage-missing', api: 'a1b2', segment, stages, protocol: 'REST' }, line(50));

describe('stage-unknown reports', () => {
  it.each([
    {
      name: 'a resource where the stage should be',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [missing('api', 'prod')])] }),
      expected: ['error outcome at 50: origin-path stage-in-url create-stage'],
    },
    {
      name: 'a stage in another case',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [missing('Prod', 'dev', 'prod')])] }),
      expected: ['error outcome at 50: spell-stage'],
    },
    {
      name: 'a call straight to the API',
      context: way({ hops: [hop('rest-api', [missing('test')])] }),
      expected: ['error outcome at 50: stage-in-direct-url'],
    },
  ])('$name', ({ context, expected }) => expect(brief(stageUnknown, context)).toEqual(expected));
});

it('tells an HTTP API to have a $default stage, and takes the prefix off where only the rest is there', () => {
  const http = step({ kind: 'stage-missing', api: 'a1b2', segment: 'api', stages: ['prod'], protocol: 'HTTP' }, line(50));
  const hello = edge([ownHost()], { request: request({ path: '/api/hello' }) });
  const context = way({ hops: [hello, hop('http-api', [http])], model: { restApis: [restApi('/hello')] } });
  expect(brief(stageUnknown, context)).toEqual(['error outcome at 50: origin-path-and-prefix stage-in-url default-stage']);
});

describe('stage-unknown is silent', () => {
  it.each([
    { name: 'when no segment is there, which is another rule', context: way({ hops: [hop('rest-api', [missing('', 'prod')])] }) },
    {
      name: 'when a stage was found',
      context: way({ hops: [hop('rest-api', [step({ kind: 'stage-selected', api: 'a1b2', stage: 'prod', by: 'path', rest: '/' })])] }),
    },
    { name: 'when the API is not reached', context: way({ hops: [edge([ownHost()])] }) },
    {
      name: 'when a WebSocket API’s stage has more behind it, which is another rule',
      context: way({
        hops: [
          hop('websocket-api', [
            step({ kind: 'stage-missing', api: 'w1', segment: 'prod/ws', stages: ['prod'], protocol: 'WEBSOCKET' }, line(50)),
          ]),
        ],
      }),
    },
  ])('$name', ({ context }) => expect(brief(stageUnknown, context)).toEqual([]));
});

it('names no stage like the segment where the API has nothing below it', () => {
  const orders = edge([ownHost()], { request: request({ path: '/orders/5' }) });
  const at = hop('rest-api', [missing('orders', 'prod')], { request: request({ path: '/orders/5' }) });
  const context = way({ hops: [orders, at], model: { restApis: [restApi('/orders', '/orders/{id}')] } });
  expect(brief(stageUnknown, context)).toEqual(['error outcome at 50: origin-path stage-in-url']);
});

it('asks for the URL below the stage that the API has', () => {
  const hello = edge([ownHost()], { request: request({ path: '/api/hello' }) });
  const [finding] = stageUnknown.check(
    way({ hops: [hello, hop('rest-api', [missing('api', 'prod')])], model: { restApis: [restApi('/hello')] } }),
  );
  expect(finding?.fixes[1]?.params).toEqual({ stage: 'prod', origin: 'api', url: '/prod/hello', pattern: '/prod/*' });
});

it('names the first segment alone of a WebSocket API’s path', () => {
  const socket = step({ kind: 'stage-missing', api: 'w1', segment: 'chat/socket', stages: ['prod'], protocol: 'WEBSOCKET' }, line(50));
  const [finding] = stageUnknown.check(way({ hops: [edge([ownHost()]), hop('websocket-api', [socket])] }));
  expect(finding?.params['segment']).toBe('chat');
});

it('asks for the stage behind the base path, or in the mapping, where a mapping names none', () => {
  const viewer = edge([ownHost()], { request: request({ path: '/v1/orders' }) });
  const domain = hop('custom-domain', []);
  const at = hop('rest-api', [missing('orders', 'prod')], { request: request({ path: '/orders' }) });
  const [finding] = stageUnknown.check(way({ hops: [viewer, domain, at] }));
  expect(finding?.fixes).toEqual([
    { id: 'stage-in-mapping', params: { stage: 'prod', domain: 'custom-domain' } },
    { id: 'stage-behind-base-path', params: { stage: 'prod', url: '/v1/prod/orders' } },
  ]);
});
