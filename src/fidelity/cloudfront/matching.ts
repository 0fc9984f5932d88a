import { distribution } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { appOrigin, bucketOrigin, DG, only, viewer } from './places.ts';

// Section 1: what else the choice of a behavior does and does not look at.

const page = DG('DownloadDistValuesCacheBehavior');
const ordered = (...patterns: readonly string[]) =>
  distribution({
    origins: [appOrigin, bucketOrigin],
    behaviors: patterns.map((pattern, n) => ({ pattern, origin: n % 2 === 0 ? 'site' : 'app' })),
  });

const order: readonly FidelityCase[] = [
  ...(
    [
      ['/images/sample.gif', 'images/*', 'the second'],
      ['/images/sample.jpg', 'images/*.jpg', 'the first'],
      ['/other/sample.gif', '*.gif', 'the third'],
      ['/other/sample.png', 'Default (*)', 'the default one'],
    ] as const
  ).map(
    ([path, behavior, which], n): FidelityCase => ({
      id: `order-${n + 1}`,
      claim: `Of images/*.jpg, images/* and *.gif in this order, ${path} gets ${which}: the first that matches wins.`,
      claims: ['cf-first-pattern-wins'],
      status: 'documented',
      evidence: page,
      given: [ordered('images/*.jpg', 'images/*', '*.gif')],
      request: { url: viewer + path },
      expect: { behavior },
    }),
  ),
  {
    id: 'order-default-is-last',
    claim: 'The default behavior is used when no pattern matches, wherever it stands.',
    claims: ['cf-first-pattern-wins'],
    status: 'documented',
    evidence: page,
    given: [ordered('/a/*', '/b/*')],
    request: { url: `${viewer}/c/x` },
    expect: { behavior: 'Default (*)', reaches: { kind: 'custom-origin' } },
  },
];

const blind: readonly FidelityCase[] = [
  {
    id: 'match-ignores-query',
    claim: 'The query string takes no part in the choice of a behavior.',
    claims: ['cf-first-pattern-wins'],
    status: 'documented',
    evidence: page,
    given: [ordered('/a/*')],
    request: { url: `${viewer}/b?next=/a/x` },
    expect: { behavior: 'Default (*)' },
  },
  {
    id: 'match-query-after-matching-path',
    claim: 'A query string behind the path does not keep a pattern from matching.',
    claims: ['cf-first-pattern-wins'],
    status: 'documented',
    evidence: page,
    given: [ordered('/a/b*', '/a*')],
    request: { url: `${viewer}/a/b?c=1` },
    expect: { behavior: '/a/b*' },
  },
  {
    id: 'match-ignores-cookies',
    claim: 'Cookies take no part in it.',
    claims: ['cf-first-pattern-wins'],
    status: 'documented',
    evidence: page,
    given: [ordered('/a/*')],
    request: { url: `${viewer}/b`, headers: [['cookie', 'path=/a/x']] },
    expect: { behavior: 'Default (*)' },
  },
  {
    id: 'match-ignores-method',
    claim: 'The method takes no part in it: a matched behavior that does not allow it refuses, and nothing falls through.',
    claims: ['cf-behavior-final', 'cf-methods-403'],
    status: 'observed',
    evidence: 'serverless-nextjs/serverless-next.js#454, anomalyco/sst#2948',
    given: [
      distribution({
        origins: [appOrigin, bucketOrigin],
        behaviors: [
          { pattern: '/a/*', origin: 'site', methods: ['HEAD', 'GET'] },
          { pattern: '/a/b', origin: 'app' },
        ],
      }),
    ],
    request: { method: 'POST', url: `${viewer}/a/b` },
    expect: { status: 403, answeredBy: 'cloudfront', behavior: '/a/*' },
  },
  {
    id: 'match-unused-origin',
    claim: 'An origin that no behavior names is legal, and not used.',
    claims: ['cf-first-pattern-wins'],
    status: 'documented',
    evidence: 'API DistributionConfig.CacheBehaviors',
    given: [distribution({ origins: [appOrigin, bucketOrigin, { id: 'spare', domainName: 'spare.example.org' }] })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches', reaches: { host: 'app.example.org' } },
  },
];

const normalised: readonly FidelityCase[] = [
  {
    id: 'normalised-for-matching-raw-to-origin',
    claim: 'A path is normalised for matching, and the origin gets it raw.',
    claims: ['cf-path-normalised', 'cf-raw-path-to-origin'],
    status: 'documented',
    evidence: page,
    given: [ordered('/a/b*', '/a*')],
    request: { url: `${viewer}/a/b/..?c=1` },
    expect: { behavior: '/a*' },
    sends: { path: '/a/b/..' },
    steps: ['path-normalised'],
  },
  {
    id: 'normalised-dots-kept-for-origin',
    claim: 'Dot segments that lead into a pattern still reach the origin.',
    claims: ['cf-path-normalised', 'cf-raw-path-to-origin'],
    status: 'documented',
    evidence: page,
    given: [ordered('/api/*')],
    request: { url: `${viewer}/x/../api/y` },
    expect: { behavior: '/api/*' },
    sends: { path: '/x/../api/y' },
  },
  {
    id: 'normalised-slashes-kept-for-origin',
    claim: 'Repeated slashes count once for matching, and reach the origin as they are.',
    claims: ['cf-path-normalised', 'cf-raw-path-to-origin'],
    status: 'documented',
    evidence: page,
    given: [ordered('/api/*')],
    request: { url: `${viewer}//api//y` },
    expect: { behavior: '/api/*' },
    sends: { path: '//api//y' },
  },
  {
    id: 'normalised-escapes-kept-for-origin',
    claim: 'An escaped letter counts as the letter for matching, and reaches the origin escaped.',
    claims: ['cf-percent-decoding', 'cf-raw-path-to-origin'],
    status: 'inferred',
    evidence: 'RFC 3986 section 6.2.2.2; two independent emulators',
    given: [ordered('/api/*')],
    request: { url: `${viewer}/%61pi/x` },
    expect: { behavior: '/api/*', certainty: 'inferred' },
    sends: { path: '/%61pi/x' },
  },
  {
    id: 'normalised-dots-before-slashes',
    claim: 'Whether dots go before slashes are collapsed is not documented: the model takes the dots out first, and says so.',
    claims: ['cf-slash-dot-order'],
    status: 'disputed',
    evidence: 'facts/cloudfront.md 1.15',
    given: [ordered('/a/b', '/b')],
    request: { url: `${viewer}/a//../b` },
    expect: { behavior: '/a/b', certainty: 'disputed' },
  },
];

const long = `/${'a'.repeat(254)}*`;

/** Patterns that AWS does not accept. */
const refused: readonly FidelityCase[] = (
  [
    ['too-long', long, 'is longer than 255 characters'],
    ['group', '/(api|v1)/*', 'has parentheses and a bar'],
    ['percent', '/a%20b/*', 'has an escape'],
    ['query', '/search?q=*', 'has an equals sign of a query'],
    ['comma', '/a,b/*', 'has a comma'],
  ] as const
).map(
  ([name, pattern, why]): FidelityCase => ({
    id: `pattern-invalid-${name}`,
    claim: `A pattern that ${why} is none that AWS accepts: reading says so.`,
    claims: ['cf-first-pattern-wins'],
    status: 'documented',
    evidence: `${page}; API CacheBehavior.PathPattern`,
    given: [ordered(pattern)],
    request: { url: `${viewer}/x` },
    expect: { behavior: 'Default (*)' },
    problems: ['behavior-pattern-invalid'],
  }),
);

const longest: FidelityCase = {
  id: 'pattern-longest',
  claim: 'A pattern of 255 characters is accepted.',
  claims: ['cf-first-pattern-wins'],
  status: 'documented',
  evidence: page,
  given: [ordered(`/${'a'.repeat(253)}*`)],
  request: { url: `${viewer}/${'a'.repeat(260)}` },
  expect: { behavior: `/${'a'.repeat(253)}*` },
};

const single: FidelityCase = {
  id: 'match-no-ordered-behavior',
  claim: 'A distribution without ordered behaviors serves everything from the default one.',
  claims: ['cf-first-pattern-wins'],
  status: 'documented',
  evidence: page,
  given: [only()],
  request: { url: `${viewer}/any/thing` },
  expect: { kind: 'reaches', behavior: 'Default (*)' },
};

export const matchingCases: readonly FidelityCase[] = [...order, ...blind, ...normalised, ...refused, longest, single];
