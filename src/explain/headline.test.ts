import { expect, it } from 'vitest';
import type { Outcome } from '../trace/answer.ts';
import { answered, answers, reaches } from '../trace/answers.ts';
import type { Asked } from '../trace/question.ts';
import type { Trace } from '../trace/trace.ts';
import type { Found } from './found.ts';
import { headlineOf } from './headline.ts';
import { englishMessages } from './messages/messages.ts';
import { plain } from './messages/template.ts';
import { asked, gapTrace, hop, step } from './testing/traces.ts';

const base = gapTrace('regional');
const [first] = base.hops;

const trace = (answer: Partial<Outcome>, questions: readonly Asked[] = [], steps: Trace['hops'][number]['steps'] = []): Trace => ({
  ...base,
  hops: first ? [hop({ ...first, steps })] : [],
  outcome: { ...answers.cannotTell, loop: null, certainty: 'observed', alternatives: [], ...answer },
  questions,
});

const method = reaches({
  kind: 'rest-method',
  api: 'a1',
  stage: 'prod',
  resource: '/test',
  method: 'GET',
  pathParameters: {},
  integration: null,
});
const object = reaches({ kind: 's3-object', bucket: 'b', key: 'img/logo.svg' });
const existing = asked({ kind: 'object', what: 'b/img/logo.svg', answer: 'exists', why: 'asked-straight' });
const alternatives = [{ question: 'endpoint-type:a1', answer: 'regional', outcome: answered('api-gateway', 403) }];
const edge = asked({ kind: 'endpoint-type', what: 'a1', answer: 'edge' });

const rows: readonly (readonly [name: string, trace: Trace, tone: string, headline: string])[] = [
  ['a method', trace(method), 'proved', 'Reaches GET /test, on stage prod'],
  ['a method, on an inferred way', trace({ ...method, certainty: 'inferred' }), 'assumed', 'Reaches GET /test, on stage prod'],
  ['a method, on an assumption that matters', trace({ ...method, alternatives }, [edge]), 'assumed', 'Reaches GET /test, on stage prod'],
  [
    'the same, answered by the user',
    trace({ ...method, alternatives }, [{ ...edge, set: true }]),
    'proved',
    'Reaches GET /test, on stage prod',
  ],
  ['an assumption that does not matter', trace(method, [edge]), 'proved', 'Reaches GET /test, on stage prod'],
  [
    'a route',
    trace(reaches({ kind: 'http-route', api: 'a', stage: '$default', routeKey: 'GET /x', pathParameters: {}, integration: null })),
    'proved',
    'Reaches GET /x, on stage $default',
  ],
  ['an object that may exist', trace(object, [existing]), 'assumed', 'img/logo.svg, if it exists, in bucket b'],
  ['an object that does', trace(object), 'proved', 'Reaches img/logo.svg, in bucket b'],
  ['a custom origin', trace(reaches({ kind: 'custom-origin', host: 'o.example.com', path: '/x' })), 'proved', 'Reaches o.example.com'],
  ['a redirect', trace(answered('cloudfront', 301)), 'assumed', '301 Moved Permanently, from CloudFront'],
  ['a mock', trace(answered('api-gateway', 204)), 'proved', '204 No Content, from API Gateway'],
  ['an error without a type', trace(answered('cloudfront', 502)), 'failed', '502 Bad Gateway, from CloudFront'],
  [
    'an exception',
    trace(answered('api-gateway', 403, { errorType: 'IncompleteSignatureException' })),
    'failed',
    '403 Incomplete Signature, from API Gateway',
  ],
  ['nothing to tell', trace(answers.cannotTell), 'unknown', 'Cannot tell'],
  ['the end of the model', trace(answers.leavesTheModel), 'unknown', 'Leaves what was pasted'],
];

it.each(rows)('%s', (_, given, tone, headline) => {
  const { verdict, by, ...rest } = headlineOf(given, [], englishMessages);
  expect([rest.tone, verdict + by]).toEqual([tone, headline]);
});

const found = (rank: Found['finding']['rank']): readonly Found[] => [
  { rule: 'method-not-allowed', finding: { severity: 'error', rank, at: [], about: null, params: {}, fixes: [] } },
];
const refused = trace(answered('cloudfront', 403), [], [step({ kind: 'viewer-http-refused' }), step({ kind: 'cache-missed' })]);

it('says why in the words of the finding that decides', () => {
  const messages = { ...englishMessages, findings: { 'method-not-allowed': { title: 'T', detail: 'The detail.', fixes: {} } } };
  expect(plain(headlineOf(refused, found('outcome'), messages).sentence)).toBe('The detail.');
});

it.each([[[]], [found('configuration')]])('says why in the words of the last decision where no finding decides', (findings) => {
  expect(plain(headlineOf(refused, findings, englishMessages).sentence)).toBe(
    'The behavior takes HTTPS only, and this request came over HTTP: CloudFront answers 403.',
  );
});

const messages = { ...englishMessages, findings: { 'mapping-prefix-surprise': { title: 'T', detail: 'Another cause.', fixes: {} } } };
const caused = (rule: Found['rule']): readonly Found[] => [
  { rule, finding: { severity: 'error', rank: 'outcome', at: [], about: null, params: {}, fixes: [] } },
];

it('names the cause that comes first, and not the gap that it led to', () => {
  expect(plain(headlineOf(base, caused('mapping-prefix-surprise'), messages).sentence)).toBe('Another cause.');
  expect(plain(headlineOf(base, caused('prefix-not-stripped'), messages).sentence)).toMatch(/^CloudFront put the origin path/);
});

it('says of a page that could not be fetched which error it was for', () => {
  const failing = step({ kind: 'error-page-failed', errorCode: 403, page: '/403.html', pattern: null, origin: 'site', status: 404 });
  const replaced = { status: 403, answeredBy: 'api-gateway', errorType: null } as const;
  const { sentence } = headlineOf(trace({ ...answered('s3', 404), replaced }, [], [failing]), caused('resource-missing'), englishMessages);
  expect(plain(sentence)).toBe('API Gateway answered 403, and its error page /403.html could not be fetched: 404.');
});
