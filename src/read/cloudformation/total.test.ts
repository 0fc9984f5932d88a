import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../syntax/testing.ts';
import { allViewer, asCdk } from '../testing/founding-cases.ts';
import { mutants, spansOf } from '../testing/gateway.ts';
import { readTemplate, tree } from '../testing/templates.ts';
import { readTemplates } from './index.ts';

const site = { policy: allViewer, path: '/prod' };

const sam = JSON.stringify({
  Transform: 'AWS::Serverless-2016-10-31',
  Globals: { Api: { Cors: "'*'", Auth: { DefaultAuthorizer: 'A', Authorizers: { A: { UserPoolArn: 'arn' } } } } },
  Resources: {
    Api: {
      Type: 'AWS::Serverless::Api',
      Properties: { StageName: 'p', Domain: { DomainName: 'a.b', BasePath: ['x'] }, DefinitionBody: { paths: { '/y': { get: {} } } } },
    },
    Http: { Type: 'AWS::Serverless::HttpApi', Properties: { CorsConfiguration: { AllowOrigins: ['*'] } } },
    Fn: {
      Type: 'AWS::Serverless::Function',
      Properties: {
        FunctionUrlConfig: {},
        Events: {
          A: { Type: 'Api', Properties: { RestApiId: { Ref: 'Api' }, Path: '/x', Method: 'get', Auth: { ApiKeyRequired: true } } },
          B: { Type: 'HttpApi', Properties: { ApiId: { Ref: 'Http' } } },
        },
      },
    },
    Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'x.json', Parameters: { P: { Ref: 'Api' } } } },
  },
});

test('property: a template that is broken anywhere is read, and all that is read stands in its text', () => {
  fc.assert(
    fc.property(mutants([asCdk(site)[0]?.text ?? '{}', sam]), (broken) => {
      const { value, problems } = readTemplates([{ source: 'test.json', tree: broken }]);
      const spans = [...spansOf(value), ...problems.flatMap(({ at }) => at ?? [])];
      const astray = spans.filter(({ source, start, end }) => source !== 'test.json' || start > end || end > broken.at.end);
      expect(astray).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

describe('what is read stands where the user wrote it', () => {
  const text = `
Parameters: {Stage: {Type: String, Default: prod}}
Resources:
  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Name: main}}
  Hello: {Type: 'AWS::ApiGateway::Resource', Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: hello}}
  Get: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !Ref Api, ResourceId: !Ref Hello, HttpMethod: GET, AuthorizationType: NONE}}
  Dist:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins:
          - Id: api
            DomainName: !Sub '\${Api}.execute-api.\${AWS::Region}.amazonaws.com'
            OriginPath: !Join ['', [/, !Ref Stage]]
            CustomOriginConfig: {OriginProtocolPolicy: https-only}
        DefaultCacheBehavior: {TargetOriginId: api, ViewerProtocolPolicy: !ImportValue policy, CachePolicyId: x}
`;
  const { value } = readTemplate(text);
  const at = (span: { readonly start: number; readonly end: number } | undefined): string => text.slice(span?.start, span?.end);
  const distribution = value.flatMap((piece) => (piece.kind === 'distribution' ? [piece.value] : []))[0];
  const origin = distribution?.origins[0];
  const where = (one: { readonly from: string; readonly at?: { readonly start: number; readonly end: number } } | undefined): string =>
    at(one?.at);

  test.each<[string, string, string]>([
    ['a domain name', where(origin?.domainName), "!Sub '${Api}.execute-api.${AWS::Region}.amazonaws.com'"],
    ['an origin path', where(origin?.originPath), "!Join ['', [/, !Ref Stage]]"],
    ['an expression', where(distribution?.behaviors[0]?.viewerProtocolPolicy), '!ImportValue policy'],
    ['a literal', where(origin?.id), 'api'],
    ['the distribution', at(distribution?.at).slice(0, 5), 'Dist:'],
  ])('%s', (_, found, expected) => {
    expect(found.trim()).toBe(expected);
  });

  test('methods and resources', () => {
    const resources = value.flatMap((piece) => (piece.kind === 'rest-resources' ? piece.resources : []));
    const [, hello] = resources;
    expect([at(hello?.at).slice(0, 6), where(hello?.path), at(hello?.methods[0]?.at).slice(0, 4)]).toEqual(['Hello:', 'hello', 'Get:']);
  });
});

test('a deep template is no fault of the reader', () => {
  const nested = (depth: number): string => (depth === 0 ? '"x"' : `{"Fn::Join":["",[${nested(depth - 1)}]]}`);
  const text = `{"Resources":{"D":{"Type":"AWS::S3::Bucket","Properties":{"BucketName":${nested(30)}}},"A":{"Type":"AWS::ApiGateway::RestApi","Properties":{"Name":{"Ref":"D"}}}}}`;
  expect(readTemplate(text).value).toMatchObject([{ kind: 'rest-api', label: 'x' }]);
  expect(plain(tree(text))).toBeTypeOf('object');
});

test('references over references end with a clear problem', () => {
  const buckets = Array.from({ length: 150 }, (_, index) => [
    `B${index}`,
    { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Join': ['', [{ Ref: `B${index + 1}` }]] } } },
  ]);
  const api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: { Ref: 'B0' } } };
  const { problems } = readTemplate(JSON.stringify({ Resources: { ...Object.fromEntries(buckets), A: api } }));
  expect(problems).toMatchObject([{ code: 'too-deep', severity: 'error' }]);
});

const bucket = (name: unknown): object => ({ Type: 'AWS::S3::Bucket', Properties: { BucketName: name } });
const apiNamed = (name: unknown): object => ({ Type: 'AWS::ApiGateway::RestApi', Properties: { Name: name } });
/** Buckets whose names are each twice the one before. */
const doubling = (twice: (before: string) => unknown): object => ({
  Resources: {
    ...Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`B${i}`, bucket(i === 0 ? '0123456789' : twice(`B${i - 1}`))])),
    A: apiNamed({ Ref: 'B40' }),
  },
});
const loop = (name: string, body: object): object => ({
  [`Fn::ForEach::${name}`]: [name, Array.from({ length: 300 }, (_, i) => `${name}${i}`), body],
});
const looped = loop('X', loop('Y', loop('Z', { '${X}${Y}${Z}': bucket('x') })));
const long = { P: { Type: 'String', Default: 'x'.repeat(100_000) } };

test.each<[string, object, readonly string[]]>([
  [
    'texts that double by Fn::Sub',
    doubling((before) => ({ 'Fn::Sub': `\${${before}}\${${before}}` })),
    ['expansion-too-large', 'expression-error'],
  ],
  [
    'texts that double by Fn::Join',
    doubling((before) => ({ 'Fn::Join': ['', [{ Ref: before }, { Ref: before }]] })),
    ['expansion-too-large'],
  ],
  ['a long text, often', { Parameters: long, Resources: { A: apiNamed({ 'Fn::Sub': '${P}'.repeat(1000) }) } }, ['expression-error']],
  [
    'a long text, joined often',
    { Parameters: long, Resources: { A: apiNamed({ 'Fn::Join': ['', Array.from({ length: 1000 }, () => ({ Ref: 'P' }))] }) } },
    ['expression-error'],
  ],
  ['loops in loops', { Transform: 'AWS::LanguageExtensions', Resources: looped }, ['expansion-too-large']],
  [
    'a condition that rests on itself',
    { Conditions: { C: { 'Fn::Not': [{ Condition: 'C' }] } }, Resources: { A: { ...apiNamed('x'), Condition: 'C' } } },
    ['condition-unknown', 'reference-circular'],
  ],
])('%s: a sentence, and an end', (_, template, codes) => {
  expect([...new Set(readTemplate(JSON.stringify(template)).problems.map(({ code }) => code))].sort()).toEqual(codes);
});
