import { cachePolicy, distribution, originRequestPolicy } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { NamesParts, OriginRequestPolicyParts } from '../given/policies.ts';
import { appOrigin, DG, viewer } from './places.ts';

// Section 5.1: a cache policy and an origin request policy together, every combination of their rules.

const page = DG('understanding-how-origin-request-policies-and-cache-policies-work-together');

// Three names: `one` stands in the cache policy's list, `two` in the origin request policy's, `three` in neither.
type Rule = 'none' | 'all' | 'allow' | 'block';
const rules: readonly Rule[] = ['none', 'all', 'allow', 'block'];
const namesOf = (rule: Rule, name: string): NamesParts => (rule === 'allow' ? [name] : rule === 'block' ? { allExcept: [name] } : rule);

type Sent = { readonly one: boolean; readonly two: boolean; readonly three: boolean };

/** As the table of the fact sheet has it, by cache policy then origin request policy: which of one, two, three go on. */
const table: Readonly<Record<Rule, Readonly<Record<Rule, readonly ('one' | 'two' | 'three')[]>>>> = {
  none: { none: [], all: ['one', 'two', 'three'], allow: ['two'], block: ['one', 'three'] },
  all: { none: ['one', 'two', 'three'], all: ['one', 'two', 'three'], allow: ['one', 'two', 'three'], block: ['one', 'two', 'three'] },
  allow: { none: ['one'], all: ['one', 'two', 'three'], allow: ['one', 'two'], block: ['one', 'three'] },
  // Blocked by either list where both block; an allow list sends what the cache policy blocks.
  block: { none: ['two', 'three'], all: ['one', 'two', 'three'], allow: ['two', 'three'], block: ['three'] },
};

const policies = (cache: Parameters<typeof cachePolicy>[0], request: OriginRequestPolicyParts) => [
  distribution({ origins: [appOrigin], defaultBehavior: { cachePolicy: cache.id, originRequestPolicy: request.id } }),
  cachePolicy(cache),
  originRequestPolicy(request),
];

const pairs = rules.flatMap((cache) => rules.map((request) => ({ cache, request, sent: table[cache][request] })));
const joined = (sent: readonly string[], separator: string): string => sent.map((name) => `${name}=1`).join(separator);

const base = (
  part: string,
  cache: string,
  request: string,
  sent: readonly string[],
): Pick<FidelityCase, 'id' | 'claim' | 'claims' | 'status' | 'evidence' | 'expect'> => ({
  id: `both-${part}-${cache}-${request}`,
  claim: `${part}: cache policy ${cache}, origin request policy ${request}: ${sent.join(', ') || 'nothing'} goes on.`,
  // Where one of the two names nothing there is nothing to unite.
  claims: cache === 'none' || request === 'none' ? [] : ['cf-policy-union'],
  status: 'documented',
  evidence: page,
  expect: { kind: 'reaches' },
});

const queries = pairs.map(
  ({ cache, request, sent }): FidelityCase => ({
    ...base('queries', cache, request, sent),
    given: policies({ id: 'key', query: namesOf(cache, 'one') }, { id: 'more', query: namesOf(request, 'two') }),
    request: { url: `${viewer}/x?one=1&two=1&three=1` },
    sends: { query: joined(sent, '&') },
  }),
);

const cookies = pairs.map(
  ({ cache, request, sent }): FidelityCase => ({
    ...base('cookies', cache, request, sent),
    given: policies({ id: 'key', cookies: namesOf(cache, 'one') }, { id: 'more', cookies: namesOf(request, 'two') }),
    request: { url: `${viewer}/x`, headers: [['cookie', 'one=1; two=1; three=1']] },
    sends: sent.length === 0 ? { hasNot: ['cookie'] } : { values: { cookie: joined(sent, '; ') } },
  }),
);

/** Both policies name the same, one to allow and one to block: what either sends is sent. */
const contrary = (['queries', 'cookies'] as const).flatMap((part) =>
  (
    [
      ['allow', 'block'],
      ['block', 'allow'],
    ] as const
  ).map(([cache, request]): FidelityCase => {
    const rule = (one: Rule) => (part === 'queries' ? { query: namesOf(one, 'one') } : { cookies: namesOf(one, 'one') });
    return {
      ...base(part, cache, request, ['one', 'two', 'three']),
      id: `both-${part}-${cache}-${request}-the-same`,
      given: policies({ id: 'key', ...rule(cache) }, { id: 'more', ...rule(request) }),
      request: { url: `${viewer}/x?one=1&two=1&three=1`, headers: [['cookie', 'one=1; two=1; three=1']] },
      sends: part === 'queries' ? { query: 'one=1&two=1&three=1' } : { values: { cookie: 'one=1; two=1; three=1' } },
    };
  }),
);

const headerRules = ['none', 'whitelist', 'allViewer', 'allViewerAndWhitelistCloudFront', 'allExcept', 'allExcept-listed'] as const;

/** `allExcept-listed` blocks the very header that the cache policy lists. */
const headersOf = (rule: (typeof headerRules)[number]): NonNullable<OriginRequestPolicyParts['headers']> => {
  switch (rule) {
    case 'whitelist':
      return ['x-two'];
    case 'allViewerAndWhitelistCloudFront':
      return { allViewerAnd: ['CloudFront-Viewer-Country'] };
    case 'allExcept':
      return { allExcept: ['x-two'] };
    case 'allExcept-listed':
      return { allExcept: ['X-One'] };
    default:
      return rule;
  }
};

/** Which of x-one, x-two, x-three go on, where the cache policy lists nothing. */
const byRequest: Readonly<Record<(typeof headerRules)[number], Sent>> = {
  none: { one: false, two: false, three: false },
  whitelist: { one: false, two: true, three: false },
  allViewer: { one: true, two: true, three: true },
  allViewerAndWhitelistCloudFront: { one: true, two: true, three: true },
  allExcept: { one: true, two: false, three: true },
  'allExcept-listed': { one: false, two: true, three: true },
};

const headers = (['none', 'whitelist'] as const).flatMap((cache) =>
  headerRules.map((request): FidelityCase => {
    const plain = byRequest[request];
    // What the cache policy lists stays, even against a block.
    const sent: Sent = cache === 'whitelist' ? { ...plain, one: true } : plain;
    const all = ['one', 'two', 'three'] as const;
    return {
      ...base(
        'headers',
        cache,
        request.toLowerCase(),
        all.filter((name) => sent[name]),
      ),
      given: policies({ id: 'key', headers: cache === 'whitelist' ? ['X-One'] : 'none' }, { id: 'more', headers: headersOf(request) }),
      request: { url: `${viewer}/x`, headers: all.map((name) => [`X-${name}`, '1'] as const) },
      sends: {
        has: all.filter((name) => sent[name]).map((name) => `x-${name}`),
        hasNot: all.filter((name) => !sent[name]).map((name) => `x-${name}`),
      },
    };
  }),
);

const literal: readonly FidelityCase[] = [
  {
    id: 'policy-star-is-a-name',
    claim: 'In a policy * is a name like any other, not a wildcard.',
    claims: ['cf-policy-nothing-by-default'],
    status: 'documented',
    evidence: page,
    given: [
      distribution({ origins: [appOrigin], defaultBehavior: { cachePolicy: 'key' } }),
      cachePolicy({ id: 'key', query: ['*'], cookies: ['*'] }),
    ],
    request: { url: `${viewer}/x?one=1`, headers: [['cookie', 'one=1']] },
    expect: { kind: 'reaches' },
    sends: { query: '', hasNot: ['cookie'] },
  },
  {
    id: 'policy-names-tell-case',
    claim: 'Query string and cookie names tell upper from lower case, header names do not.',
    claims: ['cf-policy-nothing-by-default'],
    status: 'documented',
    evidence: page,
    given: [
      distribution({ origins: [appOrigin], defaultBehavior: { cachePolicy: 'key' } }),
      cachePolicy({ id: 'key', query: ['One'], cookies: ['One'], headers: ['X-ONE'] }),
    ],
    request: {
      url: `${viewer}/x?one=1&One=2`,
      headers: [
        ['cookie', 'one=1; One=2'],
        ['x-one', '1'],
      ],
    },
    expect: { kind: 'reaches' },
    sends: { query: 'One=2', values: { cookie: 'One=2', 'x-one': '1' } },
  },
];

export const combinationCases: readonly FidelityCase[] = [...queries, ...cookies, ...contrary, ...headers, ...literal];
