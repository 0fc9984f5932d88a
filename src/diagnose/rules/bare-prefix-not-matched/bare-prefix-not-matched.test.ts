import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { behavior, brief, distribution, edge, hop, line, ownHost, step, way } from '../../testing.ts';
import { barePrefixNotMatched } from './bare-prefix-not-matched.ts';

const to = (origin: string) => ({ targetOriginId: located(origin, line(99)) });
const set = (...patterns: [string | null, string][]) => ({
  distributions: [distribution({ behaviors: patterns.map(([p, o], i) => behavior(p, 10 * (i + 1), to(o))) })],
});
const first = (path: string, origin: string, index: number, pattern: string | null, parts = {}) =>
  hop('distribution', [step({ kind: 'behavior-selected', pattern, origin, path }, line(1))], { behaviorIndex: index, ...parts });
const common = set(['/api/*', 'api'], [null, 'site']);

describe('bare-prefix-not-matched reports', () => {
  it.each([
    {
      name: 'the bare prefix',
      context: way({ hops: [first('/api', 'site', 1, null)], model: common }),
      expected: ['error outcome at 10,1: add-behavior widen-pattern ask-with-slash'],
    },
    {
      name: 'the bare prefix of a pattern without leading slash',
      context: way({ hops: [first('/api', 'site', 1, null)], model: set(['api/*', 'api'], [null, 'site']) }),
      expected: ['error outcome at 10,1: add-behavior widen-pattern ask-with-slash'],
    },
    {
      name: 'the bare prefix behind a wildcard',
      context: way({ hops: [first('/v1/api', 'site', 1, null)], model: set(['/v?/api/*', 'api'], [null, 'site']) }),
      expected: ['error outcome at 10,1: add-behavior widen-pattern ask-with-slash'],
    },
  ])('$name', ({ context, expected }) => expect(brief(barePrefixNotMatched, context)).toEqual(expected));
});

describe('bare-prefix-not-matched is silent', () => {
  it.each([
    { name: 'with a slash, which matches', context: way({ hops: [first('/api/', 'api', 0, '/api/*')], model: common }) },
    { name: 'for a longer name', context: way({ hops: [first('/apiary', 'site', 1, null)], model: common }) },
    {
      name: 'when a behavior stands for this very path',
      context: way({ hops: [first('/api', 'site', 0, '/api')], model: set(['/api', 'site'], ['/api/*', 'api'], [null, 'site']) }),
    },
    {
      name: 'when both lead to one origin',
      context: way({ hops: [first('/api', 'api', 1, null)], model: set(['/api/*', 'api'], [null, 'api']) }),
    },
    {
      name: 'on the second pass of a loop',
      context: way({ hops: [edge([ownHost()]), first('/api', 'site', 1, null, { pass: 2 })], model: common }),
    },
  ])('$name', ({ context }) => expect(brief(barePrefixNotMatched, context)).toEqual([]));
});
