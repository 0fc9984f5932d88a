import type { SourceText } from '../../workspace/workspace.ts';
import { distribution, managed } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts } from '../given/distribution.ts';
import { appOrigin, bucketOrigin, DG, only, overHttp, viewer } from './places.ts';

// Section 6: gates whose outcome the paste cannot tell (country, AWS WAF, signatures), and the order of the gates.

const geo = { type: 'whitelist', countries: ['JP'] } as const;
const webAcl = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/site/1a2b';
const spa = [{ code: 403, page: '/index.html', responseCode: 200 }];
const signing = (more: Partial<BehaviorParts> = {}): SourceText =>
  only({ keyGroup: 'kg-1', originRequestPolicy: managed.allViewerExceptHostHeader, ...more });
const missingKey = '<Code>MissingKey</Code><Message>Missing Key-Pair-Id query parameter or cookie value</Message>';
const orderFacts = 'facts/cloudfront.md §6.2, Order evidence, U1';

const asked: readonly FidelityCase[] = [
  ...(['whitelist', 'blacklist'] as const).map(
    (type): FidelityCase => ({
      id: `geo-${type}-blocks`,
      claim: `A viewer outside a ${type} is refused, with CloudFront’s page on countries.`,
      claims: ['cf-geo-403'],
      status: 'documented',
      evidence: `${DG('georestrictions')}; re:Post cloudfront-troubleshoot-403-errors`,
      given: [only({}, {}, { geo: { ...geo, type } })],
      answers: { 'geo:E1A2B3C4D5E6F7': 'blocked' },
      request: { url: `${viewer}/x` },
      expect: { kind: 'answered', status: 403, answeredBy: 'cloudfront' },
      bodyHas: ['The Amazon CloudFront distribution is configured to block access from your country.'],
    }),
  ),
  {
    id: 'geo-asks-and-allows',
    claim: 'Where a viewer is cannot be known: the model asks, and lets it in, as AWS does with a place that it does not know.',
    claims: ['cf-geo-403'],
    status: 'documented',
    evidence: DG('georestrictions'),
    given: [only({}, {}, { geo })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    asks: ['geo:E1A2B3C4D5E6F7'],
  },
  {
    id: 'waf-blocks',
    claim: 'AWS WAF’s block is 403 "Request blocked."',
    claims: ['cf-waf-403'],
    status: 'documented',
    evidence: 're:Post cloudfront-troubleshoot-403-errors',
    given: [only({}, {}, { webAcl })],
    answers: { [`waf:${webAcl}`]: 'blocks' },
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status: 403, answeredBy: 'cloudfront' },
    bodyHas: ['Request blocked.'],
  },
  {
    id: 'waf-asks-and-passes',
    claim: 'Its rules are not visible: the model asks, and lets the request pass.',
    claims: ['cf-waf-403'],
    status: 'documented',
    evidence: 'API WebACLId',
    given: [only({}, {}, { webAcl })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    asks: [`waf:${webAcl}`],
  },
  {
    id: 'geo-before-waf',
    claim: 'A country is refused before AWS WAF is asked.',
    claims: ['cf-geo-403'],
    status: 'documented',
    evidence: 'WAFKC; DG georestrictions',
    given: [only({}, {}, { geo, webAcl })],
    answers: { 'geo:E1A2B3C4D5E6F7': 'blocked' },
    request: { url: `${viewer}/x` },
    expect: { status: 403, answeredBy: 'cloudfront' },
    bodyHas: ['block access from your country'],
  },
];

const signatures: readonly FidelityCase[] = [
  {
    id: 'signed-missing',
    claim: 'Without any signature a signed behavior answers 403 MissingKey, as XML.',
    claims: ['cf-missing-key-403'],
    status: 'observed',
    evidence: 'many reports',
    given: [signing()],
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status: 403, answeredBy: 'cloudfront', errorType: 'MissingKey' },
    bodyHas: [missingKey],
    answerHeaders: { 'content-type': 'text/xml' },
  },
  {
    id: 'signed-by-url',
    claim: 'A signed URL is let in, and its parameters do not reach the origin.',
    claims: ['cf-signed-params-stripped'],
    status: 'documented',
    evidence: DG('private-content-signed-urls'),
    given: [signing()],
    request: { url: `${viewer}/x?Expires=1767225600&a=1&Signature=abc&Key-Pair-Id=K2JCJ&Policy=p` },
    expect: { kind: 'reaches' },
    sends: { query: 'a=1' },
    asks: ['signed:Default (*)'],
  },
  {
    id: 'signed-by-cookie',
    claim: 'So is one with signed cookies.',
    claims: ['cf-missing-key-403'],
    status: 'documented',
    evidence: DG('private-content-signed-cookies'),
    given: [signing()],
    request: { url: `${viewer}/x`, headers: [['cookie', 'CloudFront-Policy=p; CloudFront-Signature=s; CloudFront-Key-Pair-Id=k']] },
    expect: { kind: 'reaches' },
  },
  {
    id: 'signed-badly',
    claim: 'A signature that does not hold is 403 AccessDenied.',
    claims: ['cf-missing-key-403'],
    status: 'observed',
    evidence: `${DG('private-content-signed-urls')}; reports`,
    given: [signing()],
    answers: { 'signed:Default (*)': 'unsigned' },
    request: { url: `${viewer}/x?Expires=1&Signature=abc&Key-Pair-Id=K2JCJ` },
    expect: { status: 403, answeredBy: 'cloudfront', errorType: 'AccessDenied' },
    bodyHas: ['<Code>AccessDenied</Code><Message>Access denied</Message>'],
  },
  {
    id: 'signed-before-waf',
    claim: 'A missing signature is refused before AWS WAF is asked.',
    claims: ['cf-missing-key-403'],
    status: 'observed',
    evidence: 'DevelopersIO (comparison)',
    given: [only({ keyGroup: 'kg-1' }, {}, { webAcl })],
    answers: {},
    request: { url: `${viewer}/x` },
    expect: { status: 403, errorType: 'MissingKey' },
  },
  {
    id: 'unsigned-behavior-keeps-parameters',
    claim: 'A behavior that asks for no signature sends parameters of these names on.',
    claims: [],
    status: 'inferred',
    evidence: 'DG private-content-signed-urls speaks of signed URLs alone',
    given: [only({ originRequestPolicy: managed.allViewerExceptHostHeader })],
    request: { url: `${viewer}/x?Policy=standard&Expires=never` },
    expect: { kind: 'reaches' },
    sends: { query: 'Policy=standard&Expires=never' },
  },
];

const order: readonly FidelityCase[] = [
  {
    id: 'gate-order-method-before-protocol',
    claim: 'A method that is not allowed is refused before a redirect to https: assumed, as more than one gate would act.',
    claims: ['cf-methods-403', 'cf-gate-order'],
    status: 'inferred',
    evidence: `aws-samples/cloudfront-authorization-at-edge#25; ${orderFacts}`,
    given: [only({ methods: ['HEAD', 'GET'], protocol: 'redirect-to-https' })],
    request: { method: 'POST', url: `${overHttp}/` },
    expect: { status: 403, answeredBy: 'cloudfront', certainty: 'inferred' },
  },
  {
    id: 'gate-order-protocol-before-geo',
    claim: 'The redirect comes before the restriction by country: assumed.',
    claims: ['cf-redirect-to-https', 'cf-gate-order'],
    status: 'inferred',
    evidence: orderFacts,
    given: [only({ protocol: 'redirect-to-https' }, {}, { geo })],
    request: { url: `${overHttp}/x` },
    expect: { status: 301, answeredBy: 'cloudfront' },
  },
  {
    id: 'gate-refused-before-function',
    claim: 'A request that AWS WAF blocks reaches no function.',
    claims: ['cf-waf-403'],
    status: 'observed',
    evidence: orderFacts,
    given: [only({ functions: { 'viewer-request': 'rewrite' } }, {}, { webAcl })],
    answers: { [`waf:${webAcl}`]: 'blocks' },
    request: { url: `${viewer}/x` },
    expect: { status: 403, answeredBy: 'cloudfront' },
  },
  {
    id: 'gate-403-gets-error-page',
    claim: 'Each of these 403s is one that an error page may replace.',
    claims: ['cf-geo-403', 'cf-error-page-cf-errors'],
    status: 'documented',
    evidence: DG('georestrictions'),
    given: [distribution({ origins: [bucketOrigin, appOrigin], geo, errorResponses: spa })],
    answers: { 'geo:E1A2B3C4D5E6F7': 'blocked' },
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status: 200, answeredBy: 's3', replaced: { status: 403, answeredBy: 'cloudfront' } },
  },
];

export const askedGateCases: readonly FidelityCase[] = [...asked, ...signatures, ...order];
