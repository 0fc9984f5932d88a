import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { behavior, brief, distribution, fine, hop, line, step, way } from '../../testing.ts';
import { patternJustMissed } from './pattern-just-missed.ts';

const to = (id: string) => ({ targetOriginId: located(id, line(3)) });
const asked = (path: string, pattern: string, target = 'images', taken: string | null = null) =>
  way({
    hops: [
      hop('distribution', [step({ kind: 'behavior-selected', pattern: taken, origin: 'site', path }, line(20))], {
        behaviorIndex: 1,
        answer: fine,
      }),
    ],
    outcome: { kind: 'reaches', status: null },
    model: { distributions: [distribution({ behaviors: [behavior(pattern, 10, to(target)), behavior(null, 20, to('site'))] })] },
  });

describe('pattern-just-missed reports', () => {
  it.each([
    {
      name: 'another case',
      context: asked('/Test/a.jpg', '/test/*'),
      expected: ['warning request at 10,20: ask-in-case'],
    },
    {
      name: 'another case at the end',
      context: asked('/LOGO.JPG', '*.jpg'),
      expected: ['warning request at 10,20: ask-in-case'],
    },
    {
      name: 'a wildcard that lacks behind the slash',
      context: asked('/test/file1.jpg', 'test/'),
      expected: ['warning request at 10,20: widen-pattern'],
    },
    {
      name: 'either as the cause, where the request fails',
      context: way({
        ...{
          hops: [
            hop('distribution', [step({ kind: 'behavior-selected', pattern: null, origin: 'site', path: '/API/x' }, line(20))], {
              behaviorIndex: 1,
            }),
          ],
        },
        model: { distributions: [distribution({ behaviors: [behavior('/api/*', 10), behavior(null, 20, to('site'))] })] },
      }),
      expected: ['error outcome at 10,20: ask-in-case'],
    },
  ])('$name', ({ context, expected }) => expect(brief(patternJustMissed, context)).toEqual(expected));
});

describe('pattern-just-missed is silent', () => {
  it.each([
    { name: 'about another path', context: asked('/other/a.jpg', '/test/*') },
    { name: 'about the same origin', context: asked('/Test/a.jpg', '/test/*', 'site') },
    { name: 'about a path that a pattern takes', context: asked('/Test/a.jpg', '/test/*', 'images', '/Test/*') },
    { name: 'about a pattern for one path alone', context: asked('/test/file1.jpg', '/test') },
  ])('$name', ({ context }) => expect(brief(patternJustMissed, context)).toEqual([]));
});
