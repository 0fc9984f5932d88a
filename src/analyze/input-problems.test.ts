import { describe, expect, it } from 'vitest';
import { examples } from '../../app/examples/examples.ts';
import { analyze, type WorkspaceRequest } from '../index.ts';

const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:edge:1';

/** The first example with a Lambda@Edge function on its default behavior. */
const workspace = (request: WorkspaceRequest, answers: Readonly<Record<string, string>> = {}) => ({
  ...examples.loop,
  sources: examples.loop.sources.map((source) => {
    const parsed = JSON.parse(source.text);
    const behavior = parsed.Distribution?.DistributionConfig?.DefaultCacheBehavior ?? parsed.DistributionConfig?.DefaultCacheBehavior;
    if (!behavior) return source;
    behavior.LambdaFunctionAssociations = {
      Quantity: 1,
      Items: [{ LambdaFunctionARN: lambda, EventType: 'viewer-request', IncludeBody: false }],
    };
    return { ...source, text: JSON.stringify(parsed, null, 2) };
  }),
  requests: [request],
  answers,
});

const problems = async (request: WorkspaceRequest, answers: Readonly<Record<string, string>> = {}) =>
  (await analyze(workspace(request, answers))).reports.flatMap(({ problems }) =>
    problems.map(({ code, severity }) => `${severity} ${code}`),
  );

const url = 'https://test.cloudfront.net/index.html';

describe('headers that nobody can send', () => {
  it.each([
    ['a space in the name', ['X Trace', '1'], ['warning header-invalid']],
    ['an empty name', ['', '1'], ['warning header-invalid']],
    ['a line break in the value', ['x-trace', '1\r\nhost: other'], ['warning header-invalid']],
    ['a plain one', ['X-Trace', '1'], []],
    ['spaces around the name', [' x-trace ', '1'], []],
  ] as const)('%s', async (_name, header, expected) => {
    expect(await problems({ url, headers: [header] })).toEqual(expected);
  });
});

describe('answers that the question does not allow', () => {
  const id = `lambda-edge:${lambda}/viewer-request`;
  it.each([
    ['status=403', []],
    ['status=999', ['warning answer-unknown']],
    ['status=', ['warning answer-unknown']],
    ['uri=/other?x=1', []],
    ['uri=other', ['warning answer-unknown']],
    ['host=api.example.com', []],
    ['host=', ['warning answer-unknown']],
    ['host=a b', ['warning answer-unknown']],
    ['anything', ['warning answer-unknown']],
  ])('%s', async (answer, expected) => {
    expect(await problems({ url }, { [id]: answer })).toEqual(expected);
  });
});
