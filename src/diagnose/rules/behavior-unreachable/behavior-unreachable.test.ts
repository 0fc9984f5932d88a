import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { behavior, brief, distribution, edge, hop, line, way } from '../../testing.ts';
import { behaviorUnreachable } from './behavior-unreachable.ts';

const set = (root: string, ...patterns: (string | null)[]) => ({
  distributions: [
    distribution({ defaultRootObject: located(root, line(5)), behaviors: patterns.map((p, i) => behavior(p, 10 * (i + 1))) }),
  ],
});
const hops = [edge([])];

describe('behavior-unreachable reports', () => {
  it.each([
    {
      name: 'a pattern below one that covers it',
      context: way({ hops, model: set('', '/api*', '/api/*', null) }),
      expected: ['warning configuration at 20,10: reorder'],
    },
    {
      name: 'the default behavior below a pattern that takes all',
      context: way({ hops, model: set('', '/*', null) }),
      expected: ['warning configuration at 20,10: narrow-taker'],
    },
    {
      name: 'the root below a default root object',
      context: way({ hops, model: set('index.html', '/', null) }),
      expected: ['warning configuration at 10,5: reorder'],
    },
  ])('$name', ({ context, expected }) => expect(brief(behaviorUnreachable, context)).toEqual(expected));
});

describe('behavior-unreachable is silent', () => {
  it.each([
    { name: 'when the narrower pattern comes first', context: way({ hops, model: set('', '/api/*', '/api*', null) }) },
    { name: 'when patterns only overlap', context: way({ hops, model: set('', '*.json', '/api/*', null) }) },
    { name: 'for the root without a default root object', context: way({ hops, model: set('', '/', null) }) },
    {
      name: 'for distributions that the request does not pass',
      context: way({ hops: [hop('rest-api', [])], model: set('', '/api*', '/api/*', null) }),
    },
  ])('$name', ({ context }) => expect(brief(behaviorUnreachable, context)).toEqual([]));
});
