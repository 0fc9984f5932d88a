import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type Report, type Workspace } from '../index.ts';
import { redact } from './redact.ts';
import { redactionKinds } from './redaction.ts';
import { fill } from './stand-ins.ts';

const everything = { kinds: new Set(redactionKinds) };

/** Texts that look like something, cut and mixed. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.json(),
  fc
    .array(
      fc.constantFrom(
        '{"a": "',
        '"}',
        'variable "x" {\n default = "',
        '"\n}\n',
        'Parameters:\n  A:\n    Default: ',
        '\n',
        '210987654321',
        'Basic YTpi',
        '\\n',
        '\\u00',
        "'",
        '|\n  ',
        '${',
        '}',
        'function handler(e) {',
        '10.2.3.4',
        '::',
        'https://a.example.com/?token=',
        'HeaderValue',
        ': ',
        '日本',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

test('any text gives a workspace of as many lines', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom('a.json', 'a.yaml', 'a.tf', 'a.js', 'a.txt', 'a.tfvars'), async (text, name) => {
      const { workspace } = await redact(
        { tracefront: 1, sources: [{ name, text }], answers: { [text]: text }, requests: [{ url: text }] },
        everything,
      );
      expect(workspace.sources[0]?.text.split('\n').length).toBe(text.split('\n').length);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['s3cr3t-Value', 1, 'redact-ed1xx'],
  ['ab', 12, '12'],
  ['12345', 3, '90003'],
  ['パスワード!', 2, 'cted2!'],
  ['!!', 1, '!!'],
])('%s is filled as it is shaped', (text, number, standIn) => {
  expect(fill(text, number)).toBe(standIn);
});

test.each([
  ['a\\nb', 'd\\n1'],
  ['\\u00e9x', 'd1'],
  ['\\"a\\"', '\\"1\\"'],
])('%s as written keeps its escapes', (raw, standIn) => {
  expect(fill(raw, 1, true)).toBe(standIn);
});

const outcome = (report: Report | undefined) => ({
  kind: report?.outcome.kind,
  status: report?.outcome.status,
  by: report?.outcome.answeredBy,
  error: report?.outcome.errorType,
  hops: report?.hops.map(({ at, steps }) => [at.kind, steps.map(({ kind }) => kind)]),
  findings: report?.findings.map(({ rule, at }) => [rule, at.map(({ line }) => line)]),
});

const terraform = `variable "env" {
  default = "blue"
}
variable "app" {
  type    = string
  default = "zebra-orders"
}
variable "domain" { default = "zebra.co.jp" }
variable "path" { default = "/orders-v7/*" }
variable "methods" { default = ["GET", "HEAD", "OPTIONS"] }
locals { is_blue = var.env == "blue" }
resource "aws_s3_bucket" "site" {
  bucket = "\${var.app}-\${var.env}"
}
resource "aws_cloudfront_distribution" "main" {
  aliases = ["app.\${var.domain}"]
  origin {
    origin_id   = "s3"
    domain_name = "\${aws_s3_bucket.site.bucket}.s3.eu-west-1.amazonaws.com"
    custom_header {
      name  = "x-verify"
      value = "quagga-secret"
    }
    s3_origin_config { origin_access_identity = "" }
  }
  origin {
    origin_id   = "api"
    domain_name = "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com"
    origin_path = local.is_blue ? "/prod" : "/other"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
  default_cache_behavior {
    target_origin_id       = "s3"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = var.methods
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }
  ordered_cache_behavior {
    path_pattern           = var.path
    target_origin_id       = "api"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = var.methods
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
  }
}
`;

const template = `Parameters:
  Stage: { Type: String, Default: indigo, AllowedValues: [indigo, prod] }
  Prefix: { Type: String, Default: /okapi }
Mappings:
  PathFor:
    indigo: { origin: /indigo }
    prod: { origin: /prod }
Conditions:
  IsIndigo: !Equals [!Ref Stage, indigo]
Resources:
  Bucket:
    Type: AWS::S3::Bucket
    Properties: { BucketName: !Sub 'giraffe-\${Stage}' }
  Cf:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins:
          - Id: s3
            DomainName: !Sub '\${Bucket}.s3.eu-west-1.amazonaws.com'
            S3OriginConfig: { OriginAccessIdentity: '' }
          - Id: api
            DomainName: a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com
            OriginPath: !FindInMap [PathFor, !Ref Stage, origin]
            CustomOriginConfig: { OriginProtocolPolicy: https-only }
        CacheBehaviors:
          - PathPattern: !Sub '\${Prefix}/*'
            TargetOriginId: !If [IsIndigo, api, s3]
            ViewerProtocolPolicy: allow-all
            CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
        DefaultCacheBehavior:
          TargetOriginId: s3
          ViewerProtocolPolicy: allow-all
          CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
`;

test.each<readonly [string, Workspace]>([
  [
    'Terraform',
    {
      tracefront: 1,
      sources: [{ name: 'main.tf', text: terraform }],
      answers: { 'object:zebra-orders-blue/a': 'missing' },
      requests: [{ url: 'https://app.zebra.co.jp/orders-v7/1' }, { url: 'https://app.zebra.co.jp/a' }, { url: '/b', method: 'DELETE' }],
    },
  ],
  [
    'a template',
    {
      tracefront: 1,
      sources: [{ name: 'stack.yaml', text: template }],
      answers: { 'object:giraffe-indigo/a': 'missing' },
      requests: [{ url: '/okapi/1' }, { url: '/a' }],
    },
  ],
])('%s with variables: the way stays the same', async (_, workspace) => {
  const { workspace: left, redactions } = await redact(workspace);
  expect(redactions.length).toBeGreaterThan(1);
  expect(JSON.stringify(left)).not.toMatch(/zebra|okapi|quagga/);
  const [before, after] = await Promise.all([analyze(workspace), analyze(left)]);
  expect(after.reports.map(outcome)).toEqual(before.reports.map(outcome));
  expect(before.reports[1]?.outcome.status).toBe(403);
});
