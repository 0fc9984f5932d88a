import { describe, expect, it } from 'vitest';

import { brief, edge, hop, line, ownHost, step, way } from '../../testing.ts';
import { iamUnsigned } from './iam-unsigned.ts';

const checked = (result: 'unsigned' | 'denied' | 'unauthenticated') =>
  hop('rest-api', [step({ kind: 'authorization-checked', type: 'AWS_IAM', authorizer: null, result }, line(90))]);
const dropping = (headers: readonly string[], query: readonly string[] = []) =>
  ownHost({ headers: { kept: [], dropped: headers }, query: { kept: [], dropped: query } });

describe('iam-unsigned reports', () => {
  it.each([
    {
      name: 'a request without a signature',
      context: way({ hops: [edge([ownHost()]), checked('unsigned')] }),
      expected: ['error outcome at 90: sign-request'],
    },
    {
      name: 'one without CloudFront',
      context: way({ hops: [checked('unsigned')] }),
      expected: ['error outcome at 90: sign-request'],
    },
  ])('$name', ({ context, expected }) => expect(brief(iamUnsigned, context)).toEqual(expected));
});

describe('iam-unsigned is silent', () => {
  it.each([
    { name: 'where CloudFront dropped the header', context: way({ hops: [edge([dropping(['Authorization'])]), checked('unsigned')] }) },
    {
      name: 'where CloudFront dropped the query string',
      context: way({ hops: [edge([dropping([], ['X-Amz-Signature'])]), checked('unsigned')] }),
    },
    { name: 'about a signature that does not fit', context: way({ hops: [checked('denied')] }) },
    { name: 'about a token that lacks', context: way({ hops: [checked('unauthenticated')] }) },
  ])('$name', ({ context }) => expect(brief(iamUnsigned, context)).toEqual([]));
});
