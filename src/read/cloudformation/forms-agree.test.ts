import { describe, expect, test } from 'vitest';
import { analyze, emptyWorkspace, type Report } from '../../index.ts';
import {
  allViewer,
  allViewerExceptHost,
  asCdk,
  asCli,
  asCloudFormation,
  asSam,
  asServerless,
  type Site,
} from '../testing/founding-cases.ts';

const URLS = ['/api/hello', '/api/nothing', '/hello', '/prod/hello', '/'].map((path) => `https://d111111abcdef8.cloudfront.net${path}`);

/** A report without what forms may call differently: ids of APIs, regions, and where things stand. */
const answer = (report: Report): unknown => {
  const { outcome, hops, findings } = report;
  const { kind, status, answeredBy, errorType, body, reaches, loop, alternatives } = outcome;
  const outcomeOnly = {
    outcome: {
      kind,
      status,
      answeredBy,
      errorType,
      body,
      loop: loop?.passes,
      alternatives: alternatives.map((one) => [one.status, one.kind]),
    },
    reaches: reaches && Object.fromEntries(Object.entries(reaches).filter(([key]) => !['api', 'integration'].includes(key))),
    hops: hops.map((hop) => [hop.at.kind, hop.request.path, hop.behavior ?? null, hop.steps.map((step) => step.kind)]),
    findings: findings.map((finding) => finding.rule),
  };
  return outcomeOnly;
};

const reportsOf = async (sources: ReturnType<typeof asCli>): Promise<readonly unknown[]> => {
  const { reports, problems } = await analyze({ ...emptyWorkspace, sources, requests: URLS.map((url) => ({ url })) });
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
  const [looped] = (
    await analyze({
      ...emptyWorkspace,
      sources: asCloudFormation({ policy: allViewer, path: '/prod' }),
      requests: [{ url: URLS[0] ?? '' }],
    })
  ).reports;
  expect(looped?.outcome).toMatchObject({ answeredBy: 's3', loop: { passes: 2 } });
  const [missing] = (
    await analyze({ ...emptyWorkspace, sources: asCdk({ policy: allViewerExceptHost, path: '/prod' }), requests: [{ url: URLS[0] ?? '' }] })
  ).reports;
  expect(missing?.outcome).toMatchObject({ status: 403, errorType: 'MissingAuthenticationTokenException' });
});

test('a folder of cdk.out: the manifest and assets are quiet', async () => {
  const { sources, problems } = await analyze({
    ...emptyWorkspace,
    sources: [
      ...asCdk({ policy: allViewer, path: '/prod' }),
      { name: 'cdk.out/manifest.json', text: '{"version":"36.0.0","artifacts":{"S":{"type":"aws:cloudformation:stack"}}}' },
      { name: 'cdk.out/S.assets.json', text: '{"version":"36.0.0","files":{},"dockerImages":{}}' },
      { name: 'cdk.out/tree.json', text: '{"version":"tree-0.1","tree":{"id":"App","path":""}}' },
      { name: `cdk.out/asset.${'0'.repeat(64)}/index.js`, text: 'exports.handler = async function handler(event) { return 1; }' },
    ],
    requests: [],
  });
  expect(sources.map(({ form }) => form)).toEqual(['cloudformation-template', 'cdk-manifest', 'cdk-manifest', 'cdk-manifest', null]);
  expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('a definition beside its template is read as a part of it', async () => {
  const sources = [
    {
      name: 'infra/template.yaml',
      text: 'Resources: {Api: {Type: AWS::Serverless::Api, Properties: {StageName: p, OpenApiVersion: 3.0.1, DefinitionUri: ../api/openapi.yaml}}}\n',
    },
    {
      name: 'api/openapi.yaml',
      text: 'openapi: 3.0.1\ninfo: {title: t}\npaths: {/x: {get: {x-amazon-apigateway-integration: {type: aws_proxy, uri: arn:f}}}}\n',
    },
  ];
  const { reports, sources: read } = await analyze({
    ...emptyWorkspace,
    sources,
    requests: [{ url: 'https://api.execute-api.us-east-1.amazonaws.com/p/x' }],
  });
  expect(reports[0]?.outcome).toMatchObject({ kind: 'reaches', reaches: { api: 'Api', stage: 'p', resource: '/x' } });
  expect(read.map(({ join }) => join)).toEqual([null, null]);
});

test('the output of get-template, which holds a template of YAML as one text', async () => {
  const [template] = asCloudFormation({ policy: allViewer, path: '/prod' });
  const packed = { name: 'get-template.json', text: JSON.stringify({ StagesAvailable: ['Original'], TemplateBody: template?.text }) };
  expect(await reportsOf([packed])).toEqual(await reportsOf(asCli({ policy: allViewer, path: '/prod' })));
});

test('files that a service names are read as parts of it', async () => {
  const sources = [
    {
      name: 'shop/serverless.yml',
      text: 'service: s\nprovider: {name: aws}\nfunctions: ${file(./functions.yml)}\nresources: ["${file(cdn.yml)}"]\n',
    },
    { name: 'shop/functions.yml', text: 'hello:\n  handler: h\n  events:\n    - http: GET hello\n' },
    {
      name: 'shop/cdn.yml',
      text: `
Resources:
  D:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins: [{Id: a, DomainName: !Sub '\${ApiGatewayRestApi}.execute-api.us-east-1.amazonaws.com', OriginPath: "/\${sls:stage}", CustomOriginConfig: {OriginProtocolPolicy: https-only}}]
        DefaultCacheBehavior: {TargetOriginId: a, ViewerProtocolPolicy: allow-all, CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad}
`,
    },
  ];
  const { reports, problems } = await analyze({ ...emptyWorkspace, sources, requests: [{ url: 'https://d1.cloudfront.net/hello' }] });
  expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(reports[0]?.outcome).toMatchObject({ reaches: { api: 'ApiGatewayRestApi', stage: 'dev', resource: '/hello' } });
});
