import { describe, expect, it } from 'vitest';
import { brief, edge, hop, line, ownHost, restApi, step, way } from '../../testing.ts';
import { stageMissing } from './stage-missing.ts';

const missing = (segment: string, ...stages: string[]) =>
  step({ kind: 'stage-missing', api: 'a1b2', segment, stages, protocol: 'REST' }, line(50));

describe('stage-missing reports', () => {
  it.each([
    {
      name: 'a call straight to the API',
      context: way({ hops: [hop('rest-api', [missing('', 'prod')])] }),
      expected: ['error outcome at 50: stage-in-direct-url'],
    },
    {
      name: 'an origin without origin path',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [missing('', 'prod')])] }),
      expected: ['error outcome at 50: origin-path stage-in-url'],
    },
  ])('$name', ({ context, expected }) => expect(brief(stageMissing, context)).toEqual(expected));
});

describe('stage-missing is silent', () => {
  it.each([
    { name: 'when a segment is there, which is another rule', context: way({ hops: [hop('rest-api', [missing('api', 'prod')])] }) },
    {
      name: 'when a stage was found',
      context: way({
        hops: [hop('rest-api', [step({ kind: 'stage-selected', api: 'a1b2', stage: 'prod', by: 'path', rest: '/' })])],
        model: { restApis: [restApi('/test')] },
      }),
    },
  ])('$name', ({ context }) => expect(brief(stageMissing, context)).toEqual([]));
});
