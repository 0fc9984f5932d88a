import { describe, expect, test } from 'vitest';
import type { SourceText, Workspace } from '../workspace/workspace.ts';
import { redact } from './redact.ts';
import { type RedactionKind, redactionKinds } from './redaction.ts';

const workspace = (sources: readonly SourceText[], rest: Partial<Workspace> = {}): Workspace => ({
  tracefront: 1,
  sources,
  answers: {},
  requests: [],
  ...rest,
});

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** A secret, the kind it is told as, and a source that holds it. */
type Seed = readonly [secret: string, kind: RedactionKind, source: SourceText];

const origin = (header: string): unknown => ({
  DistributionConfig: {
    CallerReference: 'cf-cli-1700000000-Xy',
    Origins: {
      Items: [
        { Id: 'o', DomainName: 'o.example.com', CustomHeaders: { Quantity: 1, Items: [{ HeaderName: 'X-Origin', HeaderValue: header }] } },
      ],
    },
    ViewerCertificate: {
      ACMCertificateArn: 'arn:aws:acm:us-east-1:210987654321:certificate/9f8e7d6c-1111-2222-3333-444455556666',
      IAMCertificateId: 'ASCAEXAMPLE0123456789',
    },
  },
});

const cfn = `Parameters:
  Zone:
    Type: String
    Default: zebrazone
  DbPass:
    Type: String
    NoEcho: true
    Default: main
Resources:
  Fn:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          TABLE: giraffetable
          DB_PASSWORD: 'it''s-mongoose9'
  Stage:
    Type: AWS::ApiGateway::Stage
    Properties:
      Variables:
        backend: okapibackend
  Key:
    Type: AWS::ApiGateway::ApiKey
    Properties:
      Name: lemurclient
      Value: lemurvalue-1234567890abcdef
  Cf:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Origins:
          - OriginCustomHeaders:
              - HeaderName: x-from
                HeaderValue: |
                  wombat-line
`;

const terraform = `variable "team" {
  default = "narwhalteam"
}
variable "hook_secret" {
  default = "prod-api"
}
resource "aws_cloudfront_distribution" "main" {
  origin {
    custom_header {
      name  = "x-verify"
      value = "axolotl \\"quoted\\" value"
    }
  }
}
resource "aws_api_gateway_api_key" "k" {
  name  = "quokkakey"
  value = "quokkavalue0123456789"
}
resource "aws_lambda_function" "f" {
  environment {
    variables = {
      QUEUE = "https://sqs.eu-west-1.amazonaws.com/210987654321/ibisqueue"
    }
  }
}
resource "aws_api_gateway_stage" "s" {
  variables = { host = "tapirhost" }
}
resource "aws_cloudfrontkeyvaluestore_key" "k" {
  key   = "k"
  value = "pangolinvalue"
}
`;

const code = `import cf from 'cloudfront';
function handler(event) {
  var expected = 'Basic YWxpY2U6cGxhdHlwdXMtMQ==';
  var apiToken = 'shrewtoken';
  var signing = 'Zk3Lq9Xv7Tn2Wp5Rb8Yc1Md4';
  var jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ2b2xlIn0.c2lnbmF0dXJl";
  if (event.request.headers.authorization.value !== expected) return { statusCode: 401 };
  return event.request;
}`;

const distribution: SourceText = { name: 'd.json', text: json(origin('kookaburra/Secret\n"1"')) };
const seeds: readonly Seed[] = [
  ['kookaburra', 'custom-header', distribution],
  ['cf-cli-1700000000-Xy', 'caller-reference', distribution],
  ['9f8e7d6c-1111', 'certificate', distribution],
  ['ASCAEXAMPLE0123456789', 'certificate', distribution],
  ['210987654321', 'account', distribution],
  ['zebrazone', 'parameter', { name: 't.yaml', text: cfn }],
  ['Default: main', 'parameter', { name: 't.yaml', text: cfn }],
  ['giraffetable', 'environment', { name: 't.yaml', text: cfn }],
  ['mongoose9', 'environment', { name: 't.yaml', text: cfn }],
  ['okapibackend', 'stage-variable', { name: 't.yaml', text: cfn }],
  ['lemurclient', 'api-key', { name: 't.yaml', text: cfn }],
  ['lemurvalue-1234567890abcdef', 'api-key', { name: 't.yaml', text: cfn }],
  ['wombat-line', 'custom-header', { name: 't.yaml', text: cfn }],
  ['narwhalteam', 'variable', { name: 'main.tf', text: terraform }],
  ['prod-api', 'variable', { name: 'main.tf', text: terraform }],
  ['axolotl', 'custom-header', { name: 'main.tf', text: terraform }],
  ['quokkakey', 'api-key', { name: 'main.tf', text: terraform }],
  ['quokkavalue0123456789', 'api-key', { name: 'main.tf', text: terraform }],
  ['ibisqueue', 'environment', { name: 'main.tf', text: terraform }],
  ['tapirhost', 'stage-variable', { name: 'main.tf', text: terraform }],
  ['pangolinvalue', 'key-value', { name: 'main.tf', text: terraform }],
  ['puffinvalue', 'variable', { name: 'prod.tfvars', text: 'team = "puffinvalue"\nlist = ["puffinvalue", "x"]\n' }],
  ['YWxpY2U6cGxhdHlwdXMtMQ', 'token', { name: 'gate.js', text: code }],
  ['shrewtoken', 'credential', { name: 'gate.js', text: code }],
  ['Zk3Lq9Xv7Tn2Wp5Rb8Yc1Md4', 'credential', { name: 'gate.js', text: code }],
  ['eyJzdWIiOiJ2b2xlIn0', 'token', { name: 'gate.js', text: code }],
  ['shrewtoken', 'credential', { name: 'f.json', text: json({ FunctionCode: code }) }],
  ['bilbyvalue', 'key-value', { name: 'kv.json', text: json({ Items: [{ Key: 'a', Value: 'bilbyvalue' }] }) }],
  ['203.0.114.77', 'ip-address', { name: 'x.json', text: json({ DistributionConfig: { Comment: 'office 203.0.114.77/32' } }) }],
  ['2001:db9::beef', 'ip-address', { name: 'x.json', text: json({ DistributionConfig: { Comment: '2001:db9::beef' } }) }],
  [
    'numbatkey',
    'api-key',
    {
      name: 'k.json',
      text: json({ items: [{ id: 'i1', value: 'numbatkey1234567890', name: 'n', enabled: true, createdDate: 'x', stageKeys: [] }] }),
    },
  ],
  ['dingotoken', 'token', { name: 'curl.txt', text: '> GET /x HTTP/1.1\n> Authorization: Bearer dingotoken77\n< HTTP/2 200' }],
  ['dingocookie', 'token', { name: 'curl.txt', text: '> GET / HTTP/1.1\n> Cookie: a=dingocookie; b=2\n' }],
  [
    'kiwisecret',
    'environment',
    { name: 'serverless.yml', text: 'service: s\nprovider:\n  name: aws\n  environment:\n    SOME_SECRET: kiwisecret\n' },
  ],
  ['wallabypass', 'token', { name: 'curl.txt', text: "curl -v -u alice:wallabypass https://a.example.com/x -b 'sid=quollcookie; b=2'" }],
  ['quollcookie', 'token', { name: 'curl.txt', text: "curl -v -u alice:wallabypass https://a.example.com/x -b 'sid=quollcookie; b=2'" }],
  [
    'echidnatoken',
    'token',
    {
      name: 'x.har',
      text: json({ log: { entries: [{ request: { headers: [{ name: 'Authorization', value: 'Bearer echidnatoken' }] } }] } }),
    },
  ],
  [
    'echidnacookie',
    'token',
    { name: 'x.har', text: json({ log: { entries: [{ request: { cookies: [{ name: 'sid', value: 'echidnacookie' }] } }] } }) },
  ],
  [
    'MIIEowIBAAKCAQEAnumbat',
    'credential',
    { name: 'k.json', text: json({ a: '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAnumbat\n-----END RSA PRIVATE KEY-----' }) },
  ],
];

test.each(seeds)('%s is taken out as %s', async (secret, kind, source) => {
  expect(source.text).toContain(secret);
  const { workspace: left, redactions } = await redact(workspace([source]));
  expect(JSON.stringify(left)).not.toContain(secret);
  expect(redactions.map((one) => one.kind)).toContain(kind);
  const [text = ''] = left.sources.map((one) => one.text);
  expect(text.split('\n').length).toBe(source.text.split('\n').length);
});

test('every kind has a seed', () => {
  expect(redactionKinds.filter((kind) => kind !== 'name' && !seeds.some((seed) => seed[1] === kind))).toEqual([]);
});

test('what is not chosen stays', async () => {
  const { workspace: left, redactions } = await redact(workspace([distribution]), { kinds: new Set(['account']) });
  expect(left.sources[0]?.text).toContain('kookaburra');
  expect(new Set(redactions.map(({ kind }) => kind))).toEqual(new Set(['account']));
});

describe('requests and answers', () => {
  const asked = workspace(
    [distribution, { name: 'gate.js', text: code }, { name: 'kv.json', text: json({ data: [{ key: 'a', value: 'bilbyvalue' }] }) }],
    {
      requests: [
        {
          name: 'from 203.0.114.77',
          url: 'https://o.example.com/x?token=emutoken1&Signature=emusig~&page=2',
          headers: [
            ['Authorization', 'Basic YWxpY2U6cGxhdHlwdXMtMQ=='],
            ['Cookie', 'sid=emucookie; theme=dark'],
            ['x-api-key', 'emukey'],
            ['x-origin', 'kookaburra/Secret\n"1"'],
          ],
          expect: { status: 200, reaches: { host: '210987654321.example.com' } },
        },
      ],
      answers: { 'waf:arn:aws:wafv2:us-east-1:210987654321:x/y': 'passes', 'key-value:f/a': 'value=bilbyvalue' },
    },
  );

  test('hold no secret, and the same stand-ins as the sources', async () => {
    const { workspace: left } = await redact(asked);
    const all = JSON.stringify(left);
    for (const secret of ['emu', '203.0.114.77', 'kookaburra', '210987654321', 'bilby', 'YWxpY2U6', 'platypus'])
      expect(all).not.toContain(secret);
    const [request] = left.requests;
    const basic = request?.headers?.[0]?.[1] ?? '';
    expect(basic).toMatch(/^Basic [A-Za-z0-9+/]+=*$/);
    expect(left.sources[1]?.text).toContain(basic);
    expect(JSON.parse(left.sources[0]?.text ?? '').DistributionConfig.Origins.Items[0].CustomHeaders.Items[0].HeaderValue).toBe(
      request?.headers?.[3]?.[1],
    );
    expect(request?.url).toMatch(/^https:\/\/o\.example\.com\/x\?token=\w+&Signature=\w+~&page=2$/);
    expect(request?.headers?.[1]?.[1]).toMatch(/^sid=\w+; theme=\w+$/);
    expect(left.answers['key-value:f/a']).toMatch(/^value=/);
    expect(Object.keys(left.answers)[0]).toMatch(/^waf:arn:aws:wafv2:us-east-1:\d{12}:x\/y$/);
  });

  test('names only when asked for, and then everywhere', async () => {
    const named = workspace(
      [
        {
          name: 'd.json',
          text: json({
            Aliases: { Items: ['*.acme-shop.co.jp', 'Pay.Acme-Shop.co.jp'] },
            Origins: {
              Items: [
                { DomainName: 'acme-bucket.s3.eu-west-1.amazonaws.com' },
                { DomainName: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com' },
              ],
            },
          }),
        },
      ],
      { requests: [{ url: 'https://pay.acme-shop.co.jp/x' }], answers: { 'list-bucket:acme-bucket': 'yes' } },
    );
    expect((await redact(named)).redactions).toEqual([]);
    const { workspace: left } = await redact(named, { kinds: new Set(redactionKinds) });
    expect(JSON.stringify(left)).not.toMatch(/acme|a1b2c3d4e5|pay/i);
    expect(JSON.stringify(left)).toMatch(/\.execute-api\.eu-west-1\.amazonaws\.com/);
    expect(left.requests[0]?.url).toMatch(/\.co\.jp\/x$/);
  });
});

test('the source of a broken text is searched as well', async () => {
  const { workspace: left } = await redact(workspace([{ name: 'x', text: '<<< not anything 210987654321 AKIAABCDEFGHIJKLMNOP' }]));
  expect(left.sources[0]?.text).not.toMatch(/210987654321|AKIAABCDEFGHIJKLMNOP/);
});

test('a text in UTF-16, read byte by byte, is put right and searched', async () => {
  const wide = [...json(origin('kookaburra-secret'))].map((char) => `${char}\u0000`).join('');
  const { workspace: left } = await redact(workspace([{ name: 'd.json', text: wide }]));
  expect(left.sources[0]?.text.replaceAll('\u0000', '')).not.toContain('kookaburra');
});

test('nothing is left to take out of what was taken out of already', async () => {
  const { workspace: left } = await redact(workspace([distribution, { name: 'main.tf', text: terraform }]));
  expect(await redact(left).then((again) => again.workspace)).toEqual(left);
});
