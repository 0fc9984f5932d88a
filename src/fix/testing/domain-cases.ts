import { known } from '../../model/value.ts';
import type { ChangeKind } from '../change.ts';
import { type Case, domainName, http, mappings, rest, rule, words } from './model-parts.ts';

/** The domain as an edge-optimized one: behind the API's own endpoint, which stays regional. */
const edge = (text: string): string =>
  text
    .replace(/(DomainName: api\.example\.com[^}]*?(?:Types: \[|EndpointConfiguration: |endpointType: ))regional/i, '$1EDGE')
    .replace(
      /("?domain_?name"?\s*[:=]\s*"?api\.example\.com[\s\S]{0,900}?(?:types"?\s*[:=]\s*(?:\[\s*"|- )|endpoint_?type"?\s*[:=]\s*"?))regional/i,
      '$1EDGE',
    );

export const onDomain = {
  'set-mapping-key': [
    {
      of: 'domain',
      change: (model) => ({ kind: 'set-mapping-key', domain: domainName(model), from: 'v1', key: 'v2' }),
      says: (model) => words(mappings(model)).includes('v2:live'),
      only: ['customDomains.*.mappings'],
    },
    {
      as: 'to none',
      of: 'domain',
      change: (model) => [
        { kind: 'set-mapping-key', domain: domainName(model), from: '', key: 'any' },
        { kind: 'set-mapping-key', domain: domainName(model), from: 'v1', key: '' },
      ],
      says: (model) => words(mappings(model)) === ':live any: test:test',
      only: ['customDomains.*.mappings'],
    },
    {
      as: 'of an HTTP API',
      of: 'a custom domain of an HTTP API',
      change: (model) => ({ kind: 'set-mapping-key', domain: domainName(model), from: 'shop/v1', key: 'shop/v2' }),
      says: (model) => words(mappings(model)) === ':$default shop/v2:v1',
      only: ['customDomains.*.mappings'],
    },
  ],
  'set-mapping-stage': [
    {
      of: 'domain',
      change: (model) => ({ kind: 'set-mapping-stage', domain: domainName(model), key: '', stage: 'test' }),
      says: (model) => words(mappings(model)) === ':test test:test v1:live',
      only: ['customDomains.*.mappings'],
    },
  ],
  'set-domain-endpoint': [
    {
      of: 'domain',
      given: (text) => edge(text),
      change: (model) => ({ kind: 'set-domain-endpoint', domain: domainName(model), type: 'REGIONAL' }),
      says: ({ customDomains: [one] }) => one?.endpoints.length === 1 && known(one.endpoints[0]?.type ?? null) === 'regional',
      only: ['customDomains.*.endpoints'],
    },
  ],
  'strip-base-path': [
    {
      of: 'routing rules',
      given: (text) => text.replace(/(StripBasePath"?|strip_base_path)(\s*[:=]\s*)true/, '$1$2false'),
      change: (model) => ({ kind: 'strip-base-path', domain: domainName(model), priority: 10 }),
      says: (model) => known(rule(model)?.stripBasePath ?? null) === true,
      only: ['customDomains.*.rules'],
    },
  ],
  'add-custom-domain': [
    {
      of: 'rest',
      change: (model) => ({
        kind: 'add-custom-domain',
        domain: 'new.example.com',
        region: 'eu-west-1',
        api: rest(model).id,
        protocol: 'REST',
        stage: 'prod',
        basePath: 'v1',
      }),
      says: (model) => domainName(model) === 'new.example.com' && words(mappings(model)) === 'v1:prod',
      only: ['customDomains'],
    },
    {
      as: 'of an HTTP API',
      of: 'http',
      change: (model) => ({
        kind: 'add-custom-domain',
        domain: 'new.example.com',
        region: 'eu-west-1',
        api: http(model).id,
        protocol: 'HTTP',
        stage: '$default',
        basePath: '',
      }),
      says: (model) => domainName(model) === 'new.example.com' && words(mappings(model)) === ':$default',
      only: ['customDomains'],
    },
  ],
} as const satisfies Partial<Record<ChangeKind, readonly Case[]>>;
