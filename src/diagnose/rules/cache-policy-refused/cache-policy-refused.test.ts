import { describe, expect, it } from 'vitest';
import type { CachePolicy } from '../../../model/policy.ts';
import { located } from '../../../model/value.ts';
import { behavior, brief, distribution, edge, line, ownHost, way } from '../../testing.ts';
import { cachePolicyRefused } from './cache-policy-refused.ts';

const policy = (max: number, headers: CachePolicy['headers']['behavior']): CachePolicy => ({
  id: 'p1',
  name: 'mine',
  managed: false,
  at: line(300),
  ttl: { min: 0, default: 0, max },
  headers: { at: null, behavior: headers, names: ['Authorization'] },
  cookies: { at: null, behavior: 'none', names: [] },
  queryStrings: { at: null, behavior: 'none', names: [] },
  gzip: false,
  brotli: false,
});
const using = (id: string, ...cachePolicies: readonly CachePolicy[]) => {
  const forwarding = { mode: 'policies', cachePolicyId: located(id, line(12)), originRequestPolicyId: null } as const;
  return way({
    hops: [edge([ownHost()])],
    model: { cachePolicies, distributions: [distribution({ behaviors: [behavior('/api/*', 10, { forwarding })] })] },
  });
};

describe('cache-policy-refused reports', () => {
  it.each([
    {
      name: 'a key without any time to keep',
      context: using('p1', policy(0, 'whitelist')),
      expected: ['error configuration at 300,12: max-ttl-or-request-policy'],
    },
  ])('$name', ({ context, expected }) => expect(brief(cachePolicyRefused, context)).toEqual(expected));
});

describe('cache-policy-refused is silent', () => {
  it.each([
    { name: 'about a policy that caches', context: using('p1', policy(1, 'whitelist')) },
    { name: 'about one that has no key', context: using('p1', policy(0, 'none')) },
    { name: 'about one that nothing uses', context: using('p2', policy(0, 'whitelist')) },
  ])('$name', ({ context }) => expect(brief(cachePolicyRefused, context)).toEqual([]));
});
