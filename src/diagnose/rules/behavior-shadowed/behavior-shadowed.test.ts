import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { behavior, brief, distribution, edge, fine, hop, line, ownHost, step, way } from '../../testing.ts';
import { behaviorShadowed } from './behavior-shadowed.ts';

const to = (origin: string) => ({ targetOriginId: located(origin, line(99)) });
const set = (...patterns: [string | null, string][]) => ({
  distributions: [distribution({ behaviors: patterns.map(([p, o], i) => behavior(p, 10 * (i + 1), to(o))) })],
});
const selected = (pattern: string | null, path: string) => step({ kind: 'behavior-selected', pattern, origin: 'site', path }, line(1));
const first = (pattern: string | null, path: string, parts = {}) =>
  hop('distribution', [selected(pattern, path)], { behavior: pattern, behaviorIndex: 0, ...parts });

describe('behavior-shadowed reports', () => {
  it.each([
    {
      name: 'a narrower pattern below a broader one',
      context: way({
        hops: [first('/content/*', '/content/immutable/a.js')],
        model: set(['/content/*', 'site'], ['/content/immutable/*', 'cdn'], [null, 'site']),
      }),
      expected: ['error outcome at 20,1: move-up'],
    },
    {
      name: 'a star that crosses slashes before a prefix',
      context: way({ hops: [first('*.json', '/api/data.json')], model: set(['*.json', 'site'], ['/api/*', 'api'], [null, 'site']) }),
      expected: ['error outcome at 20,1: move-up'],
    },
    {
      name: 'a request that fares well, as a warning',
      context: way({
        hops: [first('/api/*', '/api/v2/x', { answer: fine })],
        model: set(['/api/*', 'site'], ['/api/v2/*', 'api'], [null, 'site']),
      }),
      expected: ['warning request at 20,1: move-up'],
    },
    {
      name: 'patterns for one origin, as a warning',
      context: way({ hops: [first('/api/*', '/api/v2/x')], model: set(['/api/*', 'api'], ['/api/v2/*', 'api'], [null, 'site']) }),
      expected: ['warning request at 20,1: move-up'],
    },
  ])('$name', ({ context, expected }) => expect(brief(behaviorShadowed, context)).toEqual(expected));
});

describe('behavior-shadowed is silent', () => {
  it.each([
    {
      name: 'when the later pattern does not fit this path',
      context: way({ hops: [first('/content/*', '/content/a.js')], model: set(['/content/*', 'site'], ['/content/immutable/*', 'cdn']) }),
    },
    {
      name: 'when the later pattern is the broader one',
      context: way({ hops: [first('/api/v2/*', '/api/v2/x')], model: set(['/api/v2/*', 'site'], ['/api/*', 'api'], [null, 'site']) }),
    },
    { name: 'when the default behavior took it', context: way({ hops: [first(null, '/x')], model: set([null, 'site']) }) },
    {
      name: 'when neither is narrower and the first fixes the beginning',
      context: way({ hops: [first('images/*', '/images/a.gif')], model: set(['images/*', 'site'], ['*.gif', 'gif'], [null, 'site']) }),
    },
    {
      name: 'on the second pass of a loop',
      context: way({
        hops: [edge([ownHost()]), first('/content/*', '/content/immutable/a', { pass: 2 })],
        model: set(['/content/*', 'site'], ['/content/immutable/*', 'cdn']),
      }),
    },
  ])('$name', ({ context }) => expect(brief(behaviorShadowed, context)).toEqual([]));
});
