import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../syntax/limits.ts';
import { languageOf } from './language.ts';
import { readSource } from './source.ts';
import { behavior, distributionConfig, origin, readPaste } from './testing.ts';

const config = JSON.stringify({ ETag: 'x', DistributionConfig: distributionConfig() }, null, 2);
const yaml = [
  'ETag: x',
  'DistributionConfig:',
  '  CallerReference: x',
  '  Origins:',
  '    Quantity: 1',
  '    Items:',
  '    - Id: api',
  '      DomainName: b.example.com',
  '  DefaultCacheBehavior:',
  '    TargetOriginId: api',
  '',
].join('\n');
/** As boto3's answer looks when it is printed. */
const python =
  "{'ETag': 'x', 'LastModified': datetime.datetime(2024, 1, 2, tzinfo=tzutc()), 'DistributionConfig': DICT, 'None': None}".replace(
    'DICT',
    JSON.stringify(distributionConfig()).replaceAll('"', "'").replaceAll('true', 'True').replaceAll('false', 'False'),
  );
const restApi = '{"id": "abcde12345", "name": "pets", "endpointConfiguration": {"types": ["EDGE"]}}';
const resources = '{"items": [{"id": "r", "path": "/", "resourceMethods": {"GET": {"httpMethod": "GET", "authorizationType": "NONE"}}}]}';

describe('what a text is written in', () => {
  test.each<[string, string, string, string]>([
    ['JSON', 'a', config, 'json'],
    ['minified JSON', 'a', config.replaceAll(/\s/g, ''), 'json'],
    ['JSON behind a prompt', 'a', `$ aws cloudfront get-distribution-config\n${config}`, 'json'],
    ['JSON behind a prompt in brackets', 'a', `[me@host ~]$ aws cloudfront get-distribution-config\n${config}`, 'json'],
    ['JSON behind a message', 'a', `Note: this is mine\n${config}`, 'json'],
    ['JSON in a file with the wrong ending', 'a.yaml', config, 'json'],
    ['members cut from JSON', 'a', '"Origins": {\n"Quantity": 0 }', 'json'],
    ['YAML', 'a', yaml, 'yaml'],
    ['YAML behind a prompt', 'a', `$ aws cloudfront get-distribution-config --output yaml\n${yaml}`, 'yaml'],
    ['YAML that holds JSON', 'a', 'a:\n  {"b": 1}\n', 'yaml'],
    ['an object of JavaScript, which YAML reads', 'a', '{ Origins: {Items: []} }', 'yaml'],
    ['a dict that Python printed, which YAML reads', 'a', "{'ETag': 'x', 'Enabled': True}", 'yaml'],
    ['a list of them, over several lines', 'a', "[\n  {\n    'ETag': 'x'}]", 'yaml'],
    ['a function by its file name', 'rewrite.js', 'anything', 'javascript'],
    ['a function by its text', 'a', 'function handler(event) {\n  return event.request;\n}', 'javascript'],
    ['an arrow function', 'a', "import cf from 'cloudfront';\nconst handler = async (event) => event;", 'javascript'],
    ['anything else', 'a', 'hello world', 'text'],
  ])('%s', (_, name, text, language) => {
    expect(languageOf(name, text)).toBe(language);
  });
});

describe('one text', () => {
  test.each<[string, string, string | null, readonly string[], readonly string[]]>([
    ['JSON', config, 'cloudfront-distribution', ['distribution'], []],
    ['YAML', yaml, 'cloudfront-distribution', ['distribution'], []],
    ['what Python printed', python, 'cloudfront-distribution', ['distribution'], ['not-modelled']],
    ['with a byte order mark', `\ufeff${config}`, 'cloudfront-distribution', ['distribution'], ['byte-order-mark']],
    ['in UTF-16', [...config].map((c) => `${c}\0`).join(''), 'cloudfront-distribution', ['distribution'], ['decoded-utf16']],
    ['with CRLF', config.replaceAll('\n', '\r\n'), 'cloudfront-distribution', ['distribution'], []],
    [
      'several outputs',
      `$ aws apigateway get-rest-api --rest-api-id abcde12345\n${restApi}\n$ aws apigateway get-resources --embed methods\n${resources}`,
      'apigateway-get-rest-apis',
      ['rest-api', 'rest-resources'],
      ['leading-noise'],
    ],
    ['several outputs in YAML', `${yaml}---\n${yaml}`, 'cloudfront-distribution', ['distribution', 'distribution'], []],
    ['outputs in an object', `{"distribution": ${config}, "api": ${restApi}}`, 'cloudfront-distribution', ['distribution', 'rest-api'], []],
    ['code', 'function handler(event) {\n  return event.request;\n}', 'cloudfront-function', ['function'], []],
    ['nothing', ' \n', null, [], ['empty-text']],
    ['only a byte order mark', '\ufeff', null, [], ['empty-text']],
    ['an empty list', '{"Items": []}', null, [], ['contributes-nothing']],
    ['something unknown', '{"foo": 1}', null, [], ['form-unknown']],
    ['prose', 'hello world', null, [], ['form-unknown']],
  ])('%s', (_, text, form, kinds, codes) => {
    const reading = readPaste('a', text);
    expect(reading.form).toBe(form);
    expect(reading.contributions.map((c) => c.kind)).toEqual(kinds);
    expect(reading.problems.map((p) => p.code)).toEqual(codes);
  });

  test('a text that breaks off is read as far as it goes', () => {
    const whole = JSON.stringify(
      distributionConfig({ CacheBehaviors: { Quantity: 2, Items: ['/a', '/b'].map((PathPattern) => behavior('api', { PathPattern })) } }),
      null,
      2,
    );
    const reading = readPaste('a', whole.slice(0, whole.lastIndexOf('"PathPattern": "/b"')));
    expect(reading.problems.map((p) => p.code)).toContain('text-truncated');
    expect(reading.contributions).toMatchObject([
      { kind: 'distribution', value: { behaviors: [{ pattern: { value: '/a' } }, {}, { pattern: null }] } },
    ]);
  });

  test('too large is one problem, and nothing is read', () => {
    const reading = readPaste('a', ' '.repeat(limits.sourceLength + 1));
    expect(reading).toMatchObject({ form: null, contributions: [], problems: [{ code: 'text-too-large' }] });
  });

  test('without the YAML parser, that is told', () => {
    expect(readSource('a', yaml, {}, { yaml: null, hcl: null, late: [] }).problems).toMatchObject([
      { code: 'syntax-error', params: { detail: 'yaml-not-loaded' } },
    ]);
  });

  test('code is named by the workspace, else by its file', () => {
    const code = 'function handler(event) { return event.request; }';
    expect(readPaste('edge/rewrite.js', code).contributions).toMatchObject([{ value: { name: 'rewrite', code: { value: code } } }]);
    expect(readPaste('a', code, { belongsTo: { functionName: 'mine' } }).contributions).toMatchObject([{ value: { name: 'mine' } }]);
  });
});

describe('known, but not read: what it is, and what can be pasted instead', () => {
  test.each<[string, string, string, string]>([
    ['table output', '---------\n|  GetX  |\n+---+----+\n|  a  | b  |\n+---+----+\n', 'form-table-output', 'table'],
    ['text output', 'E2QW\nDISTRIBUTIONCONFIG\tx\thttp2\nALIASES\t1\nITEMS\ta.example.com\n', 'form-text-output', 'text'],
    [
      'a plan as text',
      'Terraform will perform the following actions:\n\n  # aws_x.y will be created\n  + resource "aws_x" "y" {\n',
      'form-plan-text',
      'terraform-plan-text',
    ],
    ['HAR', '{"log": {"version": "1.2", "entries": []}}', 'form-not-yet', 'har'],
    ['XML', '<?xml version="1.0"?><Distribution/>', 'form-not-yet', 'xml'],
    ['a response', 'HTTP/2 403\ncontent-type: application/json\n\n{"message":"Forbidden"}', 'form-not-yet', 'http-response'],
    ['a curl command', "curl -i 'https://example.com/'", 'form-not-yet', 'curl-command'],
    [
      'an error of the CLI',
      '$ aws cloudfront x\n\nAn error occurred (AccessDenied) when calling the GetDistribution operation: no',
      'form-not-yet',
      'cli-error',
    ],
    ['a distribution tenant', '{"ETag": "x", "DistributionTenant": {"Id": "dt"}}', 'form-not-yet', 'distribution-tenant'],
    ['get-function', '{"ETag": "x", "ContentType": "application/octet-stream"}', 'form-not-yet', 'get-function'],
  ])('%s', (_, text, code, what) => {
    const reading = readPaste('a', text);
    expect(reading).toMatchObject({ form: null, contributions: [], problems: [{ code, params: { what } }] });
  });
});

describe('templates are parts of a project, which reads them', () => {
  test.each<[string, string, string]>([
    ['CloudFormation in YAML', 'Resources:\n  A:\n    Type: AWS::CloudFront::Distribution\n', 'cloudformation-template'],
    ['CloudFormation in JSON', '{"Resources": {"A": {"Type": "AWS::S3::Bucket"}}}', 'cloudformation-template'],
    ['only a format version', "AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n", 'cloudformation-template'],
    ['SAM', 'Transform: AWS::Serverless-2016-10-31\nResources:\n  A:\n    Type: AWS::Lambda::Function\n', 'sam-template'],
    ['SAM without its line', 'Resources:\n  A:\n    Type: AWS::Serverless::Api\n', 'sam-template'],
    ['serverless.yml', 'service: x\nprovider:\n  name: aws\n', 'serverless-service'],
  ])('%s', (_, text, form) => {
    expect(readPaste('a', text)).toMatchObject({ form, contributions: [], problems: [], part: { kind: 'template', trees: [{ form }] } });
  });
});

describe('a form that the workspace declares', () => {
  test.each<[string, string, string, string | null, readonly string[]]>([
    ['decides where the text says nothing', '{"Items": []}', 'apigatewayv2-get-routes', 'apigatewayv2-get-routes', []],
    ['agrees with the text', config, 'cloudfront-distribution', 'cloudfront-distribution', []],
    ['is contradicted by the text', config, 'apigateway-get-resources', 'cloudfront-distribution', ['form-mismatch']],
    ['does not exist', config, 'nonsense', 'cloudfront-distribution', ['form-mismatch']],
    ['is code', 'return 1', 'cloudfront-function', 'cloudfront-function', []],
  ])('%s', (_, text, form, found, codes) => {
    const reading = readPaste('a', text, { form });
    expect([reading.form, reading.problems.map((p) => p.code)]).toEqual([found, codes]);
  });
});

test('endless repetition is counted, not listed', () => {
  const items = Array.from({ length: 120 }, () => behavior('nowhere', { PathPattern: '/x' }));
  const reading = readPaste(
    'a',
    distributionConfig({ CacheBehaviors: { Quantity: 120, Items: items }, Origins: [origin('api', 'x.example.com')] }),
  );
  expect(reading.problems).toHaveLength(50);
  expect(reading.problems.at(-1)?.params['more']).toBe(70);
});

describe('for every text', () => {
  const values = fc.constantFrom<unknown>(
    '',
    'x',
    0,
    -1,
    null,
    true,
    [],
    {},
    [[]],
    [{}],
    { Quantity: 1 },
    { Items: null },
    { Items: 'x' },
    { Items: [1, null] },
    'edge',
  );
  const keys = fc.constantFrom(
    'DistributionConfig',
    'Distribution',
    'DistributionList',
    'Origins',
    'CacheBehaviors',
    'DefaultCacheBehavior',
    'Items',
    'CallerReference',
    'CachePolicyConfig',
    'CachePolicy',
    'AllowedMethods',
    'ForwardedValues',
    'Id',
    'DomainName',
    'Aliases',
    'items',
    'item',
    'id',
    'path',
    'resourceMethods',
    'restApiId',
    'basePath',
    'ApiId',
    'RouteKey',
    'Target',
    'stageName',
    'StageName',
    'openapi',
    'swagger',
    'paths',
    'FunctionSummary',
    'FunctionConfig',
    'FunctionMetadata',
    'Name',
    'ErrorCode',
    'TargetOriginId',
    'Resources',
    'log',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      values,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(keys, tie('tree'), { maxKeys: 5 }),
    ),
  }));

  test.each([
    ['anything', fc.string({ unit: 'binary', maxLength: 200 })],
    ['trees of AWS’s own names', tree.map((value) => JSON.stringify(value))],
    [
      'a configuration with a character changed',
      fc
        .tuple(fc.nat(), fc.string({ maxLength: 2 }))
        .map(([at, put]) => config.slice(0, at % config.length) + put + config.slice((at % config.length) + 1)),
    ],
  ])('%s is read, and every problem lies within it', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { at } of readPaste('a', text).problems) {
          if (!at) continue;
          expect(at.source).toBe('a');
          expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
