import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { behavior, brief, distribution, edge, fine, hop, line, ownHost, request, step, way } from '../../testing.ts';
import { functionDoesNotReselect } from './function-does-not-reselect.ts';

const to = (id: string) => ({ targetOriginId: located(id, line(3)) });
const model = {
  distributions: [
    distribution({
      behaviors: [behavior('/api/*', 10), behavior('/img/*', 14, to('images')), behavior('/other/*', 18), behavior(null, 22, to('site'))],
    }),
  ],
};
const ran = (before: string, after: string) =>
  step(
    {
      kind: 'function-ran',
      name: 'edge',
      event: 'viewer-request',
      changes: [{ what: 'uri', name: 'uri', before, after }],
      before: '',
      after: '',
      logs: [],
      slow: false,
    },
    line(80),
  );
const declared = step(
  { kind: 'lambda-edge-declared', name: 'arn:aws:lambda:us-east-1:1:function:edge:1', event: 'viewer-request', effect: 'uri=/img/a?b=1' },
  line(81),
);
const changed = step({ kind: 'origin-changed', from: 'api', to: 'images', by: 'function' });
const asked = (...steps: Parameters<typeof edge>[0]) =>
  way({ hops: [edge([...steps, ownHost()], { request: request({ path: '/api/a' }) }), hop('custom-origin', [])], model });
const reaching = way({
  hops: [edge([ran('/api/a', '/img/a'), ownHost()], { answer: fine })],
  outcome: { kind: 'reaches', status: null },
  model,
});
const toApi = way({
  hops: [edge([ran('/api/a', '/img/a'), ownHost()])],
  outcome: {
    kind: 'reaches',
    status: null,
    reaches: { kind: 'rest-method', api: 'a', stage: 's', resource: '/', method: 'GET', pathParameters: {}, integration: null },
  },
  model,
});

describe('function-does-not-reselect reports', () => {
  it.each([
    {
      name: 'a path that another pattern is there for',
      context: asked(ran('/api/a', '/img/a')),
      expected: ['error outcome at 80,14: call-rewritten origin-in-function'],
    },
    {
      name: 'the same of Lambda@Edge, as declared',
      context: asked(declared),
      expected: ['error outcome at 81,14: call-rewritten origin-in-function'],
    },
    {
      name: 'something that answers all the same, as a warning',
      context: reaching,
      expected: ['warning request at 80,14: call-rewritten origin-in-function'],
    },
  ])('$name', ({ context, expected }) => expect(brief(functionDoesNotReselect, context)).toEqual(expected));
});

describe('function-does-not-reselect is silent', () => {
  it.each([
    { name: 'about a prefix that is taken off', context: asked(ran('/api/img/a', '/img/a')) },
    { name: 'about a path that no pattern is there for', context: asked(ran('/api/a', '/a')) },
    { name: 'about a path of the same origin', context: asked(ran('/api/a', '/other/a')) },
    { name: 'where the function chooses the origin', context: asked(ran('/api/a', '/img/a'), changed) },
    { name: 'where a method of an API is reached', context: toApi },
  ])('$name', ({ context }) => expect(brief(functionDoesNotReselect, context)).toEqual([]));
});
