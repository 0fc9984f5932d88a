import type { ClaimId } from '../../facts/claims.ts';
import { functionCode, functionSummary } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts } from '../given/distribution.ts';
import { only, viewer } from './places.ts';

// Section 7: functions that CloudFront refuses or stops, and those whose run is less certain than AWS's own.

const at = (event: 'viewer-request' | 'viewer-response'): Partial<BehaviorParts> => ({ functions: { [event]: 'edge' } });
const code = (body: string) => functionCode('edge', body);
const onRequest = (statements: string): string => `function handler(event) { var request = event.request; ${statements} return request; }`;

const less = (
  id: string,
  claim: string,
  body: string,
  claims: FidelityCase['claims'],
  expect: FidelityCase['expect'],
  evidence: string,
): FidelityCase => ({
  id,
  claim,
  claims,
  status: 'inferred',
  evidence,
  given: [only(at('viewer-request')), code(body)],
  request: { url: `${viewer}/x` },
  expect: { ...expect, certainty: 'inferred' },
});

const uncertain: readonly FidelityCase[] = [
  less(
    'function-runs-too-long',
    'A function that does not end is killed after our bound, not AWS’s, and answers as one that timed out.',
    'function handler(event) { while (true) {} }',
    ['cf-function-killed'],
    { status: 503, answeredBy: 'cloudfront', finding: 'function-fails' },
    'DG: cloudfront-function-restrictions (compute utilization); our bound is longer',
  ),
  less(
    'function-uses-unlisted-feature',
    'What AWS’s page does not list is run, and said to be uncertain.',
    "function handler(event) { var request = event.request; request.uri = request.nothing ?? '/y'; return request; }",
    ['cf-function-unlisted'],
    { kind: 'reaches', reaches: { path: '/y' } },
    'DG: functions-javascript-runtime-20 (by omission)',
  ),
  less(
    'function-sees-made-up-value',
    'What nobody can know beforehand, such as a random number, is made up and said to be.',
    "function handler(event) { var request = event.request; request.uri = Math.random() < 2 ? '/y' : '/z'; return request; }",
    ['cf-function-made-up'],
    { kind: 'reaches', reaches: { path: '/y' } },
    'the value differs with each request',
  ),
];

type Failure = readonly [id: string, says: string, body: string, status: 502 | 503, text: string, runtime?: 'cloudfront-js-1.0'];
const readOnly = 'The CloudFront function tried to add, delete, or change a read-only header.';
const invalid = 'The CloudFront function associated with the CloudFront distribution is invalid or could not run.';
const invalidValue = 'The CloudFront function returned an invalid value: ';
const failures: readonly Failure[] = [
  ['throws', 'throws', 'function handler(event) { return event.nothing.at.all; }', 503, invalid],
  ['no-handler', 'has no handler', 'function main(event) { return event.request; }', 503, invalid],
  ['syntax', 'cannot be parsed', 'function handler(event) { return', 503, invalid],
  ['too-large', 'is larger than 10 KB', `${onRequest('')} // ${'x'.repeat(10_300)}`, 503, invalid],
  ['eval', 'uses eval', "function handler(event) { eval('1'); return event.request; }", 503, invalid],
  ['timer', 'uses a timer', 'function handler(event) { setTimeout(function () {}, 1); return event.request; }', 503, invalid],
  [
    'let-in-1-0',
    'uses let under runtime 1.0',
    'function handler(event) { let request = event.request; return request; }',
    503,
    invalid,
    'cloudfront-js-1.0',
  ],
  [
    'host',
    'changes Host, which is read-only at the viewer request',
    onRequest("request.headers.host = { value: 'other.example.org' };"),
    502,
    readOnly,
  ],
  ['nothing-returned', 'returns nothing', 'function handler(event) { var request = event.request; }', 502, invalidValue],
  ['bad-uri', 'sets a URI that does not begin with a slash', onRequest("request.uri = 'x';"), 502, invalidValue],
  ['via', 'changes Via', onRequest("request.headers.via = { value: 'x' };"), 502, readOnly],
  ['hidden', 'adds a header that functions may not have', onRequest("request.headers['x-edge-location'] = { value: 'x' };"), 502, readOnly],
];

const claimOf = (id: string, status: 502 | 503): ClaimId => {
  if (id === 'hidden') return 'cf-function-header-rules';
  if (id === 'bad-uri' || id === 'nothing-returned') return 'cf-function-result-502';
  return status === 502 ? 'cf-function-readonly-502' : 'cf-function-error-503';
};

const failing = failures.map(
  ([id, says, body, status, text, runtime]): FidelityCase => ({
    id: `function-fails-${id}`,
    claim: `A function that ${says} is answered with CloudFront’s ${status}.`,
    claims: [claimOf(id, status)],
    status: id === 'hidden' ? 'documented' : 'observed',
    evidence:
      status === 502 ? 'aws-samples/amazon-cloudfront-functions#31' : 'cdklabs/construct-hub#402; DG: functions-javascript-runtime-20',
    given: [only(at('viewer-request')), code(body), ...(runtime ? [functionSummary('edge', runtime)] : [])],
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status, answeredBy: 'cloudfront', finding: 'function-fails' },
    bodyHas: [text],
    answerHeaders: { server: 'CloudFront', 'x-cache': 'Error from cloudfront' },
    steps: ['function-failed'],
  }),
);

export const failingFunctionCases: readonly FidelityCase[] = [...uncertain, ...failing];
