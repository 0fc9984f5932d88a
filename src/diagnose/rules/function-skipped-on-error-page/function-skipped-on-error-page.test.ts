import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { behavior, brief, distribution, edge, line, ownHost, step, way } from '../../testing.ts';
import { functionSkippedOnErrorPage } from './function-skipped-on-error-page.ts';

const tied = (event: 'viewer-request' | 'viewer-response') => ({
  functions: [{ at: line(15), event: located(event, line(16)), arn: located('arn:aws:cloudfront::1:function/edge', line(17)) }],
});
const model = (event: 'viewer-request' | 'viewer-response') => ({
  distributions: [distribution({ behaviors: [behavior('/api/*', 10, tied(event)), behavior(null, 20, tied(event))] })],
});
const skipped = (reason: 'error-status' | 'error-page') =>
  step({ kind: 'function-skipped', name: 'edge', event: 'viewer-response', reason });
const served = step(
  {
    kind: 'error-page-served',
    errorCode: 403,
    errorBy: 'cloudfront',
    page: '/index.html',
    pattern: null,
    origin: 'site',
    responseCode: 200,
  },
  line(70),
);
const assumed = step({ kind: 'function-assumed', name: 'edge', event: 'viewer-request' });

describe('function-skipped-on-error-page reports', () => {
  it.each([
    {
      name: 'a function that an error page passes by',
      context: way({ hops: [edge([ownHost(), skipped('error-page')])], model: model('viewer-response') }),
      expected: ['warning request at 17: response-headers-policy'],
    },
    {
      name: 'less of an error',
      context: way({ hops: [edge([ownHost(), skipped('error-status')])], model: model('viewer-response') }),
      expected: ['info request at 17: response-headers-policy'],
    },
    {
      name: 'a page that is fetched past the function that guards it',
      context: way({ hops: [edge([served])], model: model('viewer-request') }),
      expected: ['warning request at 17,70: remove-error-response'],
    },
  ])('$name', ({ context, expected }) => expect(brief(functionSkippedOnErrorPage, context)).toEqual(expected));
});

describe('function-skipped-on-error-page is silent', () => {
  it.each([
    {
      name: 'where the function has seen the request',
      context: way({ hops: [edge([assumed, ownHost(), served])], model: model('viewer-request') }),
    },
    {
      name: 'where no function guards the page',
      context: way({ hops: [edge([served])], model: { distributions: [distribution({ behaviors: [behavior(null, 20)] })] } }),
    },
    { name: 'where nothing was skipped', context: way({ hops: [edge([assumed, ownHost()])], model: model('viewer-request') }) },
  ])('$name', ({ context }) => expect(brief(functionSkippedOnErrorPage, context)).toEqual([]));
});
