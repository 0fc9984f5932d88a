import { expect, it } from 'vitest';
import { rules } from '../diagnose/registry.ts';
import { forbiddenAtTheDoor, gatewayResponses, incompleteSignature } from '../facts/gateway-response-types.ts';
import { s3Errors } from '../facts/s3-texts.ts';
import { cloudFrontReasons, signatureRefusals } from '../facts/status-texts.ts';
import type { AnsweredBy, OutcomeKind } from '../trace/answer.ts';
import type { QuestionKind } from '../trace/question.ts';
import type { StepKind } from '../trace/step.ts';
import { analyzeCase, casesIn } from './testing.ts';

/** `case`: some case must meet it. Anything else is the reason why none can, and fails as soon as one does. */
type Wanted<K extends string> = Readonly<Record<K, 'case' | `no case: ${string}`>>;
const steps: Wanted<StepKind> = {
  'host-dispatched': 'case',
  'host-unknown': 'case',
  misdirected: 'case',
  'distribution-refuses': 'case',
  'chain-refused': 'case',
  'size-refused': 'case',
  'get-with-body-refused': 'case',
  'root-object-applied': 'case',
  'path-normalised': 'case',
  'behavior-selected': 'case',
  'method-refused': 'case',
  'viewer-redirected': 'case',
  'viewer-http-refused': 'case',
  'geo-checked': 'case',
  'waf-checked': 'case',
  'signature-checked': 'case',
  'function-ran': 'case',
  'function-answered': 'case',
  'function-failed': 'case',
  'function-assumed': 'case',
  'function-skipped': 'case',
  'lambda-edge-declared': 'case',
  'lambda-edge-answered': 'case',
  'cache-missed': 'case',
  'policy-unknown': 'case',
  'request-forwarded': 'case',
  'origin-path-prepended': 'case',
  'origin-changed': 'case',
  'origin-unknown': 'case',
  'connection-failed': 'case',
  'failed-over': 'case',
  'failover-skipped': 'case',
  'error-page-served': 'case',
  'error-page-failed': 'case',
  'error-page-possible': 'case',
  'response-headers-applied': 'case',
  'edge-dispatched': 'case',
  'api-host-refused': 'case',
  'endpoint-disabled': 'case',
  'private-refused': 'case',
  'ping-answered': 'case',
  'mapping-selected': 'case',
  'rule-selected': 'case',
  'mapping-missing': 'case',
  'stage-selected': 'case',
  'stage-missing': 'case',
  'continuous-deployment-possible': 'case',
  'canary-possible': 'case',
  'resource-matched': 'case',
  'resource-missing': 'case',
  'method-missing': 'case',
  'route-matched': 'case',
  'route-missing': 'case',
  'preflight-answered': 'case',
  'resource-policy-checked': 'case',
  'authorization-checked': 'case',
  'api-key-checked': 'case',
  'parameters-checked': 'case',
  'gateway-response-used': 'case',
  'mock-answered': 'case',
  'integration-reached': 'case',
  'integration-fails': 'case',
  'not-pasted': 'case',
  'bucket-selected': 'case',
  'bucket-foreign': 'case',
  's3-method-refused': 'case',
  'object-found': 'case',
  'object-missing': 'case',
  'bucket-listed': 'case',
  's3-redirected': 'case',
  'website-index': 'case',
  'origin-reached': 'case',
  'left-the-model': 'case',
  'value-unresolved': 'case',
};

const outcomes: Wanted<OutcomeKind> = {
  reaches: 'case',
  answered: 'case',
  'cannot-tell': 'case',
  'leaves-the-model': 'case',
};

const answering: Wanted<AnsweredBy> = {
  'api-gateway': 'case',
  s3: 'case',
  cloudfront: 'case',
  'cloudfront-function': 'case',
  'lambda-edge': 'case',
  'custom-origin': 'case',
  'function-url': 'case',
  'load-balancer': 'case',
};

const questions: Wanted<QuestionKind> = {
  'api-kind': 'case',
  'endpoint-type': 'case',
  'list-bucket': 'case',
  object: 'case',
  dns: 'case',
  'distribution-of': 'case',
  policy: 'case',
  function: 'case',
  'key-value': 'case',
  'lambda-edge': 'case',
  waf: 'case',
  geo: 'case',
  signed: 'case',
  authorizer: 'case',
  'api-key': 'case',
  'resource-policy': 'case',
  value: 'case',
  stage: 'case',
  method: 'case',
  'belongs-to': 'case',
  'cross-region': 'case',
  'client-certificate': 'case',
  'own-status': 'case',
  'defined-twice': 'case',
};

const without = (...reasons: readonly (readonly [why: string, ...ids: readonly string[]])[]): ReadonlyMap<string, string> =>
  new Map(reasons.flatMap(([why, ...ids]) => ids.map((id) => [id, why] as const)));

/** Error types that no routing meets, each with what decides instead. */
const errorTypesWithout = without(
  ['the authorizer’s own code fails', 'AuthorizerConfigurationException'],
  ['whether a signature is expired is out of sight: that it holds is asked', 'ExpiredTokenException'],
  ['counts of other requests decide', 'TooManyRequestsException', 'LimitExceededException'],
  ['the size of the body decides', 'RequestEntityTooLargeException'],
  ['RESOURCE_NOT_FOUND exists, but unknown resources do not use it', 'NotFoundException'],
);

/** Words of CloudFront’s own pages that no case meets. */
const cloudFrontReasonsWithout = without(
  ['whether an origin’s name resolves is out of sight', 'notResolved'],
  ['Lambda@Edge functions are not evaluated: their effect is declared', 'lambdaInvalidResult', 'lambdaFailed'],
);

const reports = (
  await Promise.all(
    casesIn(import.meta.glob(['./{recorded,api-gateway,cloudfront,scenarios}/*.ts', '!./**/*.test.ts'], { eager: true })).map(
      async ({ one }) => ({
        one,
        report: (await analyzeCase(one)).reports[0],
      }),
    ),
  )
).flatMap(({ one, report }) => (report ? [{ one, report }] : []));

const met = (of: (report: (typeof reports)[number]['report']) => readonly (string | null)[]): ReadonlySet<string | null> =>
  new Set(reports.flatMap(({ report }) => of(report)));

/** What is wanted and has no case, and what is said to have none and has one. */
const gaps = (all: Iterable<string>, seen: ReadonlySet<string | null>, reasonOf: (id: string) => string | undefined): readonly string[] =>
  [...all].flatMap((id) => {
    const reason = reasonOf(id);
    if (seen.has(id)) return reason === undefined ? [] : [`${id} has a case although: ${reason}`];
    return reason === undefined ? [`${id} has no case`] : [];
  });

const gapsIn = <K extends string>(wanted: Wanted<K>, seen: ReadonlySet<string | null>): readonly string[] => {
  const reasons: Readonly<Record<string, string>> = wanted;
  return gaps(Object.keys(reasons), seen, (id) => (reasons[id] === 'case' ? undefined : reasons[id]));
};

it('has a case for every kind of step', () => {
  expect(
    gapsIn(
      steps,
      met(({ hops }) => hops.flatMap((hop) => hop.steps.map(({ kind }) => kind))),
    ),
  ).toEqual([]);
});

it('has a case for every kind of outcome', () => {
  expect(
    gapsIn(
      outcomes,
      met(({ outcome }) => [outcome.kind]),
    ),
  ).toEqual([]);
});

it('has a case for every service that answers', () => {
  expect(
    gapsIn(
      answering,
      met(({ outcome }) => [outcome.answeredBy]),
    ),
  ).toEqual([]);
});

it('has a case for every kind of question', () => {
  expect(
    gapsIn(
      questions,
      met((report) => report.questions.map(({ id }) => id.split(':', 1)[0] ?? '')),
    ),
  ).toEqual([]);
});

it('has a case for every error type of API Gateway and S3', () => {
  const all = new Set<string>([
    ...Object.values(gatewayResponses).map(({ errorType }) => errorType),
    ...(forbiddenAtTheDoor.errorType === null ? [] : [forbiddenAtTheDoor.errorType]),
    incompleteSignature.errorType,
    ...Object.keys(s3Errors),
    ...Object.keys(signatureRefusals),
  ]);
  expect(
    gaps(
      all,
      met(({ outcome }) => [outcome.errorType]),
      (id) => errorTypesWithout.get(id),
    ),
  ).toEqual([]);
});

it('has a case for every reason that CloudFront gives in a page of its own', () => {
  const bodies = reports.map(({ report }) => report.outcome.body ?? '');
  const seen = Object.entries(cloudFrontReasons).flatMap(([reason, text]) => (bodies.some((body) => body.includes(text)) ? [reason] : []));
  expect(gaps(Object.keys(cloudFrontReasons), new Set(seen), (id) => cloudFrontReasonsWithout.get(id))).toEqual([]);
});

it('has a case that expects the finding of every rule', () => {
  const expected = new Set(reports.flatMap(({ one }) => one.expect.finding ?? []));
  expect(
    gaps(
      rules.map(({ id }) => id),
      expected,
      () => undefined,
    ),
  ).toEqual([]);
});
