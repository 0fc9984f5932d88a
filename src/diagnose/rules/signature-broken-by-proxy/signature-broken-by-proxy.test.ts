import { describe, expect, it } from 'vitest';
import type { Header } from '../../../trace/request.ts';
import { behavior, brief, distribution, edge, hop, line, ownHost, request, step, way } from '../../testing.ts';
import { signatureBrokenByProxy } from './signature-broken-by-proxy.ts';

const authorization: Header = [
  'authorization',
  'AWS4-HMAC-SHA256 Credential=A/1/r/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=1',
];
const model = { distributions: [distribution({ behaviors: [behavior('/api/*', 10)] })] };
const checked = (result: 'denied' | 'allowed' | 'unsigned') =>
  step({ kind: 'authorization-checked', type: 'AWS_IAM', authorizer: null, result }, line(90));
const same = { host: 'test.cloudfront.net', path: '/api/test' };
const asked = (
  result: 'denied' | 'allowed' | 'unsigned',
  sends: Partial<ReturnType<typeof request>>,
  dropped: readonly string[] = [],
  headers = [authorization],
) =>
  way({
    hops: [
      edge([ownHost({ headers: { kept: [], dropped } })], { sends: request({ ...same, ...sends }) }),
      hop('rest-api', [checked(result)], { request: request({ headers }) }),
    ],
    sample: { headers },
    model,
  });

describe('signature-broken-by-proxy reports', () => {
  it.each([
    {
      name: 'another Host than was signed',
      context: asked('denied', { host: 'a.execute-api.eu-west-1.amazonaws.com' }),
      expected: ['error outcome at 90,10: sign-for-origin domain-of-viewer-host sign-at-edge'],
    },
    {
      name: 'another path, and leaves the verdict to the API',
      context: asked('allowed', { path: '/prod/api/test' }),
      expected: ['warning request at 90,10: sign-for-origin domain-of-viewer-host sign-at-edge'],
    },
    {
      name: 'a signed header that was dropped',
      context: asked('denied', {}, ['X-Amz-Date']),
      expected: ['error outcome at 90,10: sign-for-origin domain-of-viewer-host sign-at-edge'],
    },
  ])('$name', ({ context, expected }) => expect(brief(signatureBrokenByProxy, context)).toEqual(expected));
});

describe('signature-broken-by-proxy is silent', () => {
  it.each([
    { name: 'where everything arrives as it was signed', context: asked('allowed', {}) },
    { name: 'where what was dropped was not signed', context: asked('allowed', {}, ['accept']) },
    { name: 'about a request without a signature', context: asked('unsigned', { host: 'other' }, [], []) },
    {
      name: 'about a caller that CloudFront did not serve',
      context: way({ hops: [hop('rest-api', [checked('denied')], { request: request({ headers: [authorization] }) })] }),
    },
  ])('$name', ({ context }) => expect(brief(signatureBrokenByProxy, context)).toEqual([]));
});
