import { describe, expect, it } from 'vitest';
import type { CustomDomain } from '../../../model/api.ts';
import { defaulted, located } from '../../../model/value.ts';
import { brief, distribution, edge, hop, line, origin, ownHost, request, step, viewerHost, way } from '../../testing.ts';
import { domainTargetAsHost } from './domain-target-as-host.ts';

const target = 'd-abc.execute-api.eu-west-1.amazonaws.com';
const domain: CustomDomain = {
  name: located('api.example.com', line(200)),
  at: line(200),
  endpoints: [{ type: located('regional', line(201)), target: located(target, line(202)) }],
  mappings: [],
  rules: [],
  routingMode: defaulted('mapping', 'rest-api-routing-rules'),
  joins: [],
};
const model = { customDomains: [domain], distributions: [distribution({ origins: [origin('api', target, 30)] })] };
const missing = step({ kind: 'mapping-missing', domain: target, path: '/x' });
const at = (host: string) => hop('custom-domain', [missing], { request: request({ host, to: target }) });

describe('domain-target-as-host reports', () => {
  it.each([
    {
      name: 'a target as origin',
      context: way({ hops: [edge([ownHost()]), at(target)], model }),
      expected: ['error outcome at 31,200: domain-as-origin'],
    },
    {
      name: 'a target that is called',
      context: way({ hops: [at(target)], model }),
      expected: ['error outcome at 200: call-domain'],
    },
    {
      name: 'one whose domain nobody pasted',
      context: way({ hops: [at(target)] }),
      expected: ['error outcome at : '],
    },
  ])('$name', ({ context, expected }) => expect(brief(domainTargetAsHost, context)).toEqual(expected));
});

describe('domain-target-as-host is silent', () => {
  it.each([
    { name: 'about a domain that has no such mapping', context: way({ hops: [at('api.example.com')], model }) },
    {
      name: 'where a mapping is found',
      context: way({ hops: [edge([ownHost()]), hop('custom-domain', [], { request: request({ host: target }) })], model }),
    },
    {
      name: 'at the end of a loop',
      context: way({ hops: [edge([viewerHost()]), hop('distribution', [], { pass: 2 }), at(target)], model }),
    },
  ])('$name', ({ context }) => expect(brief(domainTargetAsHost, context)).toEqual([]));
});
