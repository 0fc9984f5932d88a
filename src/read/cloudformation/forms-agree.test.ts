import { describe, expect, test } from 'vitest';
import { analyze, type Report } from '../../index.ts';
import { allViewer, allViewerExceptHost, asCdk, asCli, asCloudFormation, asSam, asServerless, type Site } from '../testing/founding-cases.ts';

const URLS = ['/api/hello', '/api/nothing', '/hello', '/prod/hello', '/'].map((path) => `https://d111111abcdef8.cloudfront.net${path}`);

/** A report without what forms may call differently: ids of APIs, regions, and where things stand. */
const answer = (report: Report): unknown => {
  const { outcome, hops, findings } = report;
  const { kind, status, answeredBy, errorType, body, reaches, loop, alternatives } = outcome;
  const outcomeOnly = {
    outcome: { kind, status, answeredBy, errorType, body, loop: loop && loop.passes, alternatives: alternatives.map((one) => [one.status, one.kind]) },
    reaches: reaches && Object.fromEntries(Object.entries(reaches).filter(([key]) => !['api', 'integration'].includes(key))),
    hops: hops.map((hop) => [hop.at.kind, hop.request.path, hop.behavior ?? null, hop.steps.map((step) => step.kind)]),
    findings: findings.map((finding) => finding.rule),
  };
  return outcomeOnly;
};

const reportsOf = async (sources: ReturnType<typeof asCli>): Promise<readonly unknown[]> => {
  const { reports, problems } = await analyze({ sources, requests: URLS.map((url) => ({ url })), answers: {} });
  expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  return reports.map(answer);
};

const sites: readonly (readonly [string, Site])[] = [
  ['the Host is forwarded', { policy: allViewer, path: '/prod' }],
  ['the prefix is not stripped', { policy: allViewerExceptHost, path: '/prod' }],
  ['the stage is missing', { policy: allViewerExceptHost, path: '' }],
];

describe.each(sites)('%s: the answers are those of the outputs of the CLI', (_, site) => {
  test.each([
    ['CloudFormation', asCloudFormation],
    ['CDK', asCdk],
    ['SAM', asSam],
    ['Serverless Framework', asServerless],
  ])('%s', async (__, form) => {
    expect(await reportsOf(form(site))).toEqual(await reportsOf(asCli(site)));
  });
});

test('the cases are what the articles tell', async () => {
  const [looped] = (await analyze({ sources: asCloudFormation({ policy: allViewer, path: '/prod' }), requests: [{ url: URLS[0] ?? '' }], answers: {} })).reports;
  expect(looped?.outcome).toMatchObject({ answeredBy: 's3', loop: { passes: 2 } });
  const [missing] = (await analyze({ sources: asCdk({ policy: allViewerExceptHost, path: '/prod' }), requests: [{ url: URLS[0] ?? '' }], answers: {} })).reports;
  expect(missing?.outcome).toMatchObject({ status: 403, errorType: 'MissingAuthenticationTokenException' });
});

test('a folder of cdk.out: the manifest and assets are quiet', async () => {
  const { sources, problems } = await analyze({
    sources: [
      ...asCdk({ policy: allViewer, path: '/prod' }),
      { name: 'cdk.out/manifest.json', text: '{"version":"36.0.0","artifacts":{"S":{"type":"aws:cloudformation:stack"}}}' },
      { name: 'cdk.out/S.assets.json', text: '{"version":"36.0.0","files":{},"dockerImages":{}}' },
      { name: 'cdk.out/tree.json', text: '{"version":"tree-0.1","tree":{"id":"App","path":""}}' },
      { name: `cdk.out/asset.${'0'.repeat(64)}/index.js`, text: 'exports.handler = async function handler(event) { return 1; }' },
    ],
    requests: [],
    answers: {},
  });
  expect(sources.map(({ form }) => form)).toEqual(['cloudformation-template', 'cdk-manifest', 'cdk-manifest', 'cdk-manifest', null]);
  expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('a definition beside its template is read as a part of it', async () => {
  const sources = [
    {
      name: 'infra/template.yaml',
      text: "Resources: {Api: {Type: AWS::Serverless::Api, Properties: {StageName: p, OpenApiVersion: 3.0.1, DefinitionUri: ../api/openapi.yaml}}}\n",
    },
    { name: 'api/openapi.yaml', text: 'openapi: 3.0.1\ninfo: {title: t}\npaths: {/x: {get: {x-amazon-apigateway-integration: {type: aws_proxy, uri: arn:f}}}}\n' },
  ];
  const { reports, sources: read } = await analyze({ sources, requests: [{ url: 'https://api.execute-api.us-east-1.amazonaws.com/p/x' }], answers: {} });
  expect(reports[0]?.outcome).toMatchObject({ kind: 'reaches', reaches: { api: 'Api', stage: 'p', resource: '/x' } });
  expect(read.map(({ join }) => join)).toEqual([null, null]);
});
