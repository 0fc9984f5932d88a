import type { Method, Resource, RestApi } from '../model/api.ts';
import type { Behavior, Distribution, Origin } from '../model/distribution.ts';
import { emptyModel, type Model } from '../model/model.ts';
import { defaulted, located } from '../model/value.ts';
import type { Span } from '../text/span.ts';
import { answered } from '../trace/answers.ts';
import type { HttpRequest } from '../trace/request.ts';
import type { Rejected, Step, StepData } from '../trace/step.ts';
import type { Hop, Trace } from '../trace/trace.ts';

// Traces made by hand, for the tests of this folder: what the model says of the founding cases, without running it.

export const HOST = 'test.cloudfront.net';
export const API_HOST = 'a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com';
export const BUCKET_HOST = 'site-bucket.s3.ap-northeast-1.amazonaws.com';

export const span = (start: number): Span => ({ source: 'distribution.json', start, end: start + 5 });
const yes = <T>(value: T) => located(value, span(1));
const no = <T>(value: T) => defaulted(value, 'https://docs.aws.amazon.com/');

const origin = (id: string, domainName: string, originPath = ''): Origin => ({
  at: span(1),
  id: yes(id),
  domainName: yes(domainName),
  originPath: yes(originPath),
  customHeaders: [],
  config: { kind: 'unsaid' },
  originAccessControlId: no(''),
});

const behavior = (pattern: string | null, target: string, index: number): Behavior => ({
  at: span(100 + index * 10),
  pattern: pattern === null ? null : located(pattern, span(101 + index * 10)),
  targetOriginId: yes(target),
  viewerProtocolPolicy: yes('allow-all'),
  allowedMethods: yes(['GET', 'HEAD']),
  cachedMethods: yes(['GET', 'HEAD']),
  forwarding: { mode: 'policies', cachePolicyId: null, originRequestPolicyId: null },
  responseHeadersPolicyId: null,
  functions: [],
  lambdas: [],
  signed: no(false),
  grpc: no(false),
});

export const distribution = (
  behaviors: readonly (readonly [pattern: string | null, target: string])[],
  origins: readonly Origin[],
): Distribution => ({
  name: 'EDFDVBD632BHDS5',
  at: span(0),
  id: yes('EDFDVBD632BHDS5'),
  domainName: null,
  aliases: [],
  enabled: yes(true),
  staging: no(false),
  continuousDeploymentPolicyId: null,
  connectionMode: no('direct'),
  defaultRootObject: no(''),
  origins,
  originGroups: [],
  behaviors: behaviors.map(([pattern, target], index) => behavior(pattern, target, index)),
  customErrorResponses: [],
  geoRestriction: { type: no('none'), locations: [] },
  webAclId: no(''),
  viewerMtls: no(false),
  accountId: null,
  status: null,
});

export const originApi = origin('api', API_HOST, '/prod');
export const originSite = origin('site', BUCKET_HOST);
export const manyOrigins = (count: number): readonly Origin[] =>
  Array.from({ length: count }, (_, index) => origin(`origin-${index}`, `service-${index}.example.com`));

const method = (httpMethod: string): Method => ({
  at: span(500),
  httpMethod,
  authorizationType: yes('NONE'),
  authorizerId: null,
  apiKeyRequired: no(false),
  requiredParameters: [],
  validatesBody: no(false),
  integration: null,
});

export const resource = (path: string, ...methods: readonly string[]): Resource => ({
  at: span(600),
  path: yes(path),
  methods: methods.map(method),
});

export const restApi = (resources: readonly Resource[]): RestApi => ({
  id: 'a1b2c3d4e5',
  label: 'orders',
  at: span(400),
  endpointType: yes('edge'),
  hosts: [],
  disableExecuteApiEndpoint: no(false),
  policy: null,
  apiKeySource: no('HEADER'),
  endpointAccessMode: null,
  resources,
  methodsEmbedded: true,
  stages: [{ at: span(450), name: yes('prod'), webAclArn: null, canary: null, variables: [] }],
  gatewayResponses: [],
  authorizers: [],
  joins: [],
});

export const articleModel: Model = {
  ...emptyModel,
  distributions: [
    distribution(
      [
        ['/api/*', 'api'],
        ['/img/*', 'site'],
        [null, 'site'],
      ],
      [originSite, originApi],
    ),
  ],
  restApis: [restApi([resource('/'), resource('/test', 'GET')])],
};

export const request = (to: string, host: string, path: string): HttpRequest => ({
  scheme: 'https',
  method: 'GET',
  to,
  host,
  path,
  query: '',
  headers: [],
  body: false,
});

export const step = (data: StepData, rejected: readonly Rejected[] = []): Step => ({
  ...data,
  because: [{ kind: 'pasted', at: span(700) }],
  rejected,
});

export const hop = (of: Pick<Hop, 'at' | 'request' | 'answer'> & Partial<Hop>): Hop => ({
  pass: 1,
  arrival: of.from === undefined ? 'viewer' : 'origin',
  from: null,
  behavior: null,
  behaviorIndex: null,
  origin: null,
  originGroup: null,
  sends: null,
  also: [],
  steps: [],
  ...of,
});

export const atDistribution = (index: number | null, of: Pick<Hop, 'request' | 'answer'> & Partial<Hop>): Hop =>
  hop({
    at: { kind: 'distribution', name: 'EDFDVBD632BHDS5' },
    behaviorIndex: index,
    ...of,
    steps: [
      ...(of.steps ?? []),
      ...(index === null ? [] : [step({ kind: 'behavior-selected', pattern: null, origin: 'api', path: of.request.path })]),
    ],
  });

export const traceOf = (hops: readonly Hop[], loop: Trace['outcome']['loop'] = null): Trace => {
  const first = hops[0];
  const sample = { method: 'GET', url: `https://${HOST}${first?.request.path ?? '/'}`, headers: [], body: false };
  const outcome = { ...(first?.answer ?? answered('cloudfront', 403)), loop, certainty: 'observed' as const, alternatives: [] };
  return { request: sample, hops, outcome, questions: [] };
};
