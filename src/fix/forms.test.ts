import { describe, expect, it } from 'vitest';
import { allViewer, allViewerExceptHost, asCdk, asCli, asCloudFormation, asSam, asServerless } from '../read/testing/founding-cases.ts';
import { fixesOf, fixOf, proved, table } from './testing/analyzed.ts';

// One site in every form that can be edited: what is tried, and that what cannot be written there is left to be done by hand.

const requests = [{ url: 'https://d111111abcdef8.cloudfront.net/api/hello' }];
const forms = { asCli, asCloudFormation, asCdk, asSam, asServerless };

const verdicts = async (make: typeof asCli, policy: string, rule: string): Promise<readonly string[]> =>
  table(fixesOf(await proved({ sources: make({ policy, path: '/prod' }), requests }), rule));

describe.each(Object.entries(forms))('%s', (_, make) => {
  it('does not forward Host, and takes the prefix off', async () => {
    expect(await verdicts(make, allViewer, 'host-header-loop')).toEqual(
      expect.arrayContaining([
        'all-viewer-except-host: next-fault, 403 MissingAuthenticationTokenException',
        'all-viewer-except-host+strip-in-function: verified, GET prod:/hello',
        'all-viewer-except-host+own-pattern: verified, GET prod:/hello',
        'no-origin-request-policy: next-fault, 403 MissingAuthenticationTokenException',
        'regional-endpoint: next-fault, 403 ForbiddenException',
        'strip-alone: does-not-help, 403 AccessDenied loop',
      ]),
    );
  });

  it('proves or refutes the ways out of the gap', async () => {
    const all = await verdicts(make, allViewerExceptHost, 'prefix-not-stripped');
    // A service of Serverless is deployed to one stage, which is said when it is deployed.
    const hasOneStage = make === asServerless;
    expect(all).toEqual([
      'strip-in-function: verified, GET prod:/hello',
      'add-resource: verified, GET prod:/api/hello',
      hasOneStage ? 'stage-of-that-name: manual, -' : 'stage-of-that-name: verified, GET api:/hello',
      'custom-domain: verified, GET prod:/hello',
      'own-pattern: verified, GET prod:/hello',
      'without-cloudfront: verified, GET prod:/hello',
      'origin-path-stage-only: does-not-help, 403 MissingAuthenticationTokenException',
      'origin-path-with-prefix: does-not-help, 403 MissingAuthenticationTokenException',
      'all-viewer: does-not-help, 403 AccessDenied loop',
    ]);
  });
});

const openapi = (paths: string): string => `openapi: 3.0.1
info:
  title: main
servers:
  - url: https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com/prod
paths:
${paths}`;

const hello = `  /hello:
    get:
      operationId: hello
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri: arn:f
`;

it('adds a path to a definition, in its own indentation, without the id that must stay unique', async () => {
  const [distribution] = asCli({ policy: allViewerExceptHost, path: '/prod' });
  if (!distribution) throw new Error('no distribution');
  const report = await proved({ sources: [distribution, { name: 'api.yaml', text: openapi(hello) }], requests });
  const fix = fixOf(report, 'prefix-not-stripped', 'add-resource');
  expect(table([fix])).toEqual(['add-resource: verified, GET prod:/api/hello']);
  expect(fix.edits).toEqual([
    {
      source: 'api.yaml',
      start: openapi(hello).length - 1,
      end: openapi(hello).length - 1,
      newText: `
  /api/hello:
    get:
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri: arn:f`,
    },
  ]);
});

const yaml = `ETag: E1
DistributionConfig:
  DefaultRootObject: ''
  Origins:
    Quantity: 1
    Items:
    - Id: api
      DomainName: a1b2c3d4e5.execute-api.us-east-1.amazonaws.com
      OriginPath: /prod
      CustomOriginConfig:
        OriginProtocolPolicy: https-only
  DefaultCacheBehavior:
    TargetOriginId: api
    ViewerProtocolPolicy: redirect-to-https
    CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
  CacheBehaviors:
    Quantity: 1
    Items:
    - PathPattern: /api/*
      TargetOriginId: api
      ViewerProtocolPolicy: redirect-to-https
      CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
      OriginRequestPolicyId: b689b0a8-53d0-40ab-baf2-68738e2966ac # all but Host
      FunctionAssociations:
        Quantity: 0
`;

it('edits what `--output yaml` printed', async () => {
  const [, ...api] = asCli({ policy: allViewerExceptHost, path: '/prod' });
  const report = await proved({ sources: [{ name: 'd.yaml', text: yaml }, ...api], requests });
  const fix = fixOf(report, 'prefix-not-stripped', 'strip-in-function');
  expect(fix.verdict).toBe('verified');
  const edited = fix.edits.filter(({ source }) => source === 'd.yaml');
  const after = edited.reduceRight((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), yaml);
  expect(after).toBe(
    yaml.replace(
      '        Quantity: 0\n',
      `        Quantity: 1
        Items:
        - FunctionARN: "arn:aws:cloudfront::<account id>:function/strip-api"
          EventType: viewer-request
`,
    ),
  );
});

it('adds a function to a template as a resource, with its code inside', async () => {
  const sources = asCloudFormation({ policy: allViewerExceptHost, path: '/prod' });
  const { edits, commands } = fixOf(await proved({ sources, requests }), 'prefix-not-stripped', 'strip-in-function');
  expect(
    edits.map(({ source, newText }) => [
      source,
      newText
        .trimStart()
        .split('\n')
        .slice(0, 3)
        .map((line) => line.trim()),
    ]),
  ).toEqual([
    ['template.yaml', ['FunctionAssociations:', '- EventType: viewer-request', 'FunctionARN: !GetAtt StripApi.FunctionARN']],
    ['template.yaml', ['StripApi:', 'Type: AWS::CloudFront::Function', 'Properties:']],
  ]);
  expect(commands).toEqual(["aws cloudformation deploy --template-file 'template.yaml' --stack-name <stack>"]);
});
