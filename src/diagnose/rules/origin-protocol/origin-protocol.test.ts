import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { behavior, brief, distribution, edge, fine, hop, line, origin, ownHost, request, step, way } from '../../testing.ts';
import { originProtocol } from './origin-protocol.ts';

const asks = (
  policy: 'http-only' | 'match-viewer' | 'https-only',
  viewer: 'allow-all' | 'redirect-to-https' = 'allow-all',
  port = 443,
) => ({
  distributions: [
    distribution({
      behaviors: [behavior('/api/*', 10, { viewerProtocolPolicy: located(viewer, line(12)) })],
      origins: [
        origin('api', 'a1b2', 30, {
          config: {
            kind: 'custom',
            at: line(33),
            protocolPolicy: located(policy, line(34)),
            httpPort: located(80, line(35)),
            httpsPort: located(port, line(36)),
            sslProtocols: [],
          },
        }),
      ],
    }),
  ],
});
const failedOn = (reason: 'http-only-api' | 'port-closed' | 'website-https') =>
  step({ kind: 'connection-failed', status: 502, reason, to: 'a1b2', host: 'a1b2' });

describe('origin-protocol reports', () => {
  it.each([
    {
      name: 'an API asked over HTTP',
      context: way({ hops: [edge([ownHost(), failedOn('http-only-api')])], model: asks('http-only') }),
      expected: ['error outcome at 34,31: https-only'],
    },
    {
      name: 'a port that is closed, which no protocol policy opens',
      context: way({
        hops: [edge([ownHost(), failedOn('port-closed')], { sends: request() })],
        model: asks('https-only', 'allow-all', 8443),
      }),
      expected: ['error outcome at 36,31: https-port'],
    },
    {
      name: 'a closed port that a viewer on HTTPS met',
      context: way({
        hops: [edge([ownHost(), failedOn('port-closed')], { sends: request() })],
        model: asks('match-viewer', 'allow-all', 8443),
      }),
      expected: ['error outcome at 36,31: https-port'],
    },
    {
      name: 'an API asked over HTTP, whose HTTPS port is closed as well',
      context: way({ hops: [edge([ownHost(), failedOn('http-only-api')])], model: asks('http-only', 'allow-all', 8443) }),
      expected: ['error outcome at 34,31: https-port'],
    },
    {
      name: 'a first origin whose group went on to the second, as a warning',
      context: way({
        hops: [
          edge([ownHost(), failedOn('http-only-api'), step({ kind: 'failed-over', from: 'api', to: 'other', status: 502 })]),
          hop('custom-origin', [], { arrival: 'failover', answer: fine }),
        ],
        model: asks('http-only'),
      }),
      expected: ['warning request at 34,31: https-only'],
    },
    {
      name: 'match-viewer that waits for a viewer on HTTP',
      context: way({ hops: [edge([ownHost()], { answer: fine }), hop('rest-api', [])], model: asks('match-viewer') }),
      expected: ['warning configuration at 34,31,12: https-only'],
    },
  ])('$name', ({ context, expected }) => expect(brief(originProtocol, context)).toEqual(expected));
});

describe('origin-protocol is silent', () => {
  it.each([
    {
      name: 'when all viewers are sent to HTTPS',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [])], model: asks('match-viewer', 'redirect-to-https') }),
    },
    { name: 'over HTTPS', context: way({ hops: [edge([ownHost()]), hop('rest-api', [])], model: asks('https-only') }) },
    { name: 'for a load balancer', context: way({ hops: [edge([ownHost()]), hop('load-balancer', [])], model: asks('match-viewer') }) },
    {
      name: 'for a website endpoint, which is another rule',
      context: way({ hops: [edge([ownHost(), failedOn('website-https')])], model: asks('https-only') }),
    },
  ])('$name', ({ context }) => expect(brief(originProtocol, context)).toEqual([]));
});
