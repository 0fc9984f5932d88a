import { describe, expect, it } from 'vitest';
import { brief, edge, line, ownHost, step, way } from '../../testing.ts';
import { getWithBody } from './get-with-body.ts';

const refused = step({ kind: 'get-with-body-refused' }, line(1));

describe('get-with-body reports', () => {
  it.each([{ name: 'a GET with a body', context: way({ hops: [edge([refused])] }), expected: ['error outcome at 1: drop-body use-post'] }])(
    '$name',
    ({ context, expected }) => expect(brief(getWithBody, context)).toEqual(expected),
  );
});

describe('get-with-body is silent', () => {
  it.each([{ name: 'a GET without one', context: way({ hops: [edge([ownHost()])] }) }])('$name', ({ context }) =>
    expect(brief(getWithBody, context)).toEqual([]),
  );
});
