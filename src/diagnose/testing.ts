import type { RestApi } from '../model/api.ts';
import type { Behavior, Distribution, Origin } from '../model/distribution.ts';
import { emptyModel, type Model } from '../model/model.ts';
import { defaulted, located } from '../model/value.ts';
import type { Span } from '../text/span.ts';
import type { Answer, PlaceKind } from '../trace/answer.ts';
import { answered } from '../trace/answers.ts';
import type { HttpRequest } from '../trace/request.ts';
import type { Step, StepData } from '../trace/step.ts';
import type { Hop, SampleRequest, Trace } from '../trace/trace.ts';
import type { Rule, RuleContext } from './rule.ts';

// Hand-made traces for the tests of rules: only what a rule looks at has to be said.

/** A stand-in place in the paste. Two calls with the same number are the same place. */
export const line = (number: number): Span => ({ source: 'distribution.json', start: number, end: number + 1 });

export const step = (data: StepData, ...at: readonly Span[]): Step => ({
  ...data,
  because: at.map((a) => ({ kind: 'pasted', at: a })),
  rejected: [],
});

export const request = (parts: Partial<HttpRequest> = {}): HttpRequest => ({
  scheme: 'https',
  method: 'GET',
  to: 'test.cloudfront.net',
  host: 'test.cloudfront.net',
  path: '/api/test',
  query: '',
  headers: [],
  body: false,
  ...parts,
});

type HopParts = Partial<Omit<Hop, 'at'>>;

/** A hop. Without `from` it is the one after the hop before it; the first comes from the viewer. */
export const hop =
  (kind: PlaceKind, steps: readonly Step[], parts: HopParts = {}) =>
  (index: number): Hop => ({
    at: { kind, name: kind === 'distribution' ? 'E1' : kind },
    pass: 1,
    arrival: index === 0 ? 'viewer' : 'origin',
    from: index === 0 ? null : index - 1,
    request: request(),
    behavior: null,
    behaviorIndex: null,
    origin: null,
    originGroup: null,
    sends: null,
    also: [],
    steps,
    answer: forbidden,
    ...parts,
  });

const forbidden: Answer = answered('api-gateway', 403, { errorType: 'ForbiddenException' });
export const fine: Answer = {
  ...forbidden,
  kind: 'reaches',
  status: null,
  answeredBy: null,
  errorType: null,
  reaches: { kind: 'custom-origin', host: 'x', path: '/' },
};

type Way = {
  readonly hops: readonly ((index: number) => Hop)[];
  readonly outcome?: Partial<Trace['outcome']>;
  readonly sample?: Partial<SampleRequest>;
  readonly model?: Partial<Model>;
};

/** A trace and its model. The outcome is what the first hop answers, unless said otherwise. */
export const way = ({ hops, outcome = {}, sample = {}, model = {} }: Way): RuleContext => {
  const made = hops.map((make, index) => make(index));
  return {
    trace: {
      request: { method: 'GET', url: 'https://test.cloudfront.net/api/test', headers: [], body: false, ...sample },
      hops: made,
      outcome: { ...(made[0]?.answer ?? forbidden), loop: null, certainty: 'observed', alternatives: [], ...outcome },
      questions: [],
    },
    model: { ...emptyModel, ...model },
  };
};

export type ForwardedParts = Partial<Extract<StepData, { kind: 'request-forwarded' }>>;

/** What a distribution forwarded; nothing dropped unless said, the origin's own Host unless said. */
const forwardedData = (parts: ForwardedParts = {}): StepData => ({
  kind: 'request-forwarded',
  origin: 'api',
  originGroup: null,
  host: 'origin',
  hostValue: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com',
  hostBy: 'nothing',
  policy: null,
  headers: { kept: [], dropped: [] },
  cookies: { kept: [], dropped: [] },
  query: { kept: [], dropped: [] },
  added: [],
  ...parts,
});

export const viewerHost = (parts: ForwardedParts = {}): Step =>
  step(
    forwardedData({ host: 'viewer', hostValue: 'test.cloudfront.net', hostBy: 'origin-request-policy', policy: 'AllViewer', ...parts }),
    line(40),
  );
export const ownHost = (parts: ForwardedParts = {}): Step => step(forwardedData(parts), line(40));

/** The first hop: a distribution that the viewer reaches and that matches `/api/*`. */
export const edge = (steps: readonly Step[], parts: HopParts = {}): ((index: number) => Hop) =>
  hop('distribution', [step({ kind: 'behavior-selected', pattern: '/api/*', origin: 'api', path: '/api/test' }, line(10)), ...steps], {
    behavior: '/api/*',
    behaviorIndex: 0,
    origin: 'api',
    ...parts,
  });

const page = 'DownloadDistValuesCacheBehavior';

export const behavior = (pattern: string | null, at: number, parts: Partial<Behavior> = {}): Behavior => ({
  at: line(at),
  pattern: pattern === null ? null : located(pattern, line(at)),
  targetOriginId: located('api', line(at + 1)),
  viewerProtocolPolicy: located('allow-all', line(at + 2)),
  allowedMethods: located(['GET', 'HEAD'], line(at + 3)),
  cachedMethods: defaulted(['GET', 'HEAD'], page),
  forwarding: { mode: 'policies', cachePolicyId: null, originRequestPolicyId: null },
  responseHeadersPolicyId: null,
  functions: [],
  lambdas: [],
  signed: defaulted(false, page),
  grpc: defaulted(false, page),
  ...parts,
});

export const origin = (id: string, domainName: string, at: number, parts: Partial<Origin> = {}): Origin => ({
  at: line(at),
  id: located(id, line(at)),
  domainName: located(domainName, line(at + 1)),
  originPath: defaulted('', page),
  customHeaders: [],
  config: { kind: 'unsaid' },
  originAccessControlId: defaulted('', page),
  ...parts,
});

export const distribution = (parts: Partial<Distribution> = {}): Distribution => ({
  name: 'E1',
  at: line(0),
  id: located('E1', line(0)),
  domainName: null,
  aliases: [],
  enabled: defaulted(true, page),
  staging: defaulted(false, page),
  continuousDeploymentPolicyId: null,
  connectionMode: defaulted('direct', page),
  defaultRootObject: defaulted('', page),
  origins: [],
  originGroups: [],
  behaviors: [],
  customErrorResponses: [],
  geoRestriction: { type: defaulted('none', page), locations: [] },
  webAclId: defaulted('', page),
  viewerMtls: defaulted(false, page),
  accountId: null,
  status: null,
  ...parts,
});

/** A REST API `a1b2` with GET on each of these resources; a path in brackets has no method. */
export const restApi = (...paths: readonly string[]): RestApi => ({
  id: 'a1b2',
  label: 'orders',
  at: null,
  endpointType: null,
  hosts: [],
  disableExecuteApiEndpoint: defaulted(false, page),
  policy: null,
  apiKeySource: defaulted('HEADER', page),
  endpointAccessMode: null,
  resources: paths.map((path, i) => ({
    at: line(500 + i),
    path: located(path.replace(/^\((.*)\)$/, '$1'), line(500 + i)),
    methods: path.startsWith('(') ? [] : [method(500 + i)],
  })),
  methodsEmbedded: true,
  stages: null,
  gatewayResponses: [],
  authorizers: [],
  joins: [],
});

const method = (at: number): NonNullable<RestApi['resources']>[number]['methods'][number] => ({
  at: line(at),
  httpMethod: 'GET',
  authorizationType: defaulted('NONE', page),
  authorizerId: null,
  apiKeyRequired: defaulted(false, page),
  requiredParameters: [],
  validatesBody: defaulted(false, page),
  integration: null,
});

/** What a table of cases compares: how heavy, which lines (as numbered by `line`), which fixes. */
export const brief = (rule: Rule, context: RuleContext): readonly string[] =>
  rule
    .check(context)
    .map(
      ({ severity, rank, at, fixes }) =>
        `${severity} ${rank} at ${at.map(({ start }) => start).join(',')}: ${fixes.map(({ id }) => id).join(' ')}`,
    );
