import { expect, it } from 'vitest';
import { applyEdits } from './apply.ts';
import { fixOf, proved } from './testing/analyzed.ts';

// Fixes that set one thing of a distribution, in each of the forms that a distribution is written in.

const policy = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE'];

type Given = { readonly enabled: boolean; readonly root: string };

const cli = ({ enabled, root }: Given): string =>
  JSON.stringify(
    {
      DistributionConfig: {
        Enabled: enabled,
        DefaultRootObject: root,
        Origins: {
          Quantity: 2,
          Items: ['first', 'second'].map((Id) => ({
            Id,
            DomainName: `${Id}.example.org`,
            CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
          })),
        },
        OriginGroups: {
          Quantity: 1,
          Items: [
            {
              Id: 'both',
              FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [500] } },
              Members: { Quantity: 2, Items: [{ OriginId: 'first' }, { OriginId: 'second' }] },
            },
          ],
        },
        DefaultCacheBehavior: {
          TargetOriginId: 'both',
          ViewerProtocolPolicy: 'allow-all',
          CachePolicyId: policy,
          AllowedMethods: { Quantity: 7, Items: methods, CachedMethods: { Quantity: 2, Items: ['GET', 'HEAD'] } },
        },
        CustomErrorResponses: {
          Quantity: 1,
          Items: [{ ErrorCode: 404, ResponsePagePath: '/404.html', ResponseCode: '404', ErrorCachingMinTTL: 300 }],
        },
      },
    },
    null,
    2,
  );

const template = ({ enabled, root }: Given): string => `Resources:
  Cdn:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: ${enabled}
        DefaultRootObject: ${root}
        Origins:
          - Id: first
            DomainName: first.example.org
            CustomOriginConfig: { OriginProtocolPolicy: https-only }
          - Id: second
            DomainName: second.example.org
            CustomOriginConfig: { OriginProtocolPolicy: https-only }
        OriginGroups:
          Quantity: 1
          Items:
            - Id: both
              FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [500] } }
              Members: { Quantity: 2, Items: [{ OriginId: first }, { OriginId: second }] }
        DefaultCacheBehavior:
          TargetOriginId: both
          ViewerProtocolPolicy: allow-all
          CachePolicyId: ${policy}
          AllowedMethods: [${methods.join(', ')}]
          CachedMethods: [GET, HEAD]
        CustomErrorResponses:
          - ErrorCode: 404
            ResponsePagePath: /404.html
            ResponseCode: 404
            ErrorCachingMinTTL: 300
`;

const terraform = ({ enabled, root }: Given): string => `resource "aws_cloudfront_distribution" "main" {
  enabled             = ${enabled}
  default_root_object = "${root}"
${['first', 'second']
  .map(
    (id) => `
  origin {
    origin_id   = "${id}"
    domain_name = "${id}.example.org"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
`,
  )
  .join('')}
  origin_group {
    origin_id = "both"
    failover_criteria {
      status_codes = [500]
    }
    member {
      origin_id = "first"
    }
    member {
      origin_id = "second"
    }
  }

  default_cache_behavior {
    target_origin_id       = "both"
    viewer_protocol_policy = "allow-all"
    cache_policy_id        = "${policy}"
    allowed_methods        = ${JSON.stringify(methods)}
    cached_methods         = ["GET", "HEAD"]
  }

  custom_error_response {
    error_code            = 404
    response_page_path    = "/404.html"
    response_code         = 404
    error_caching_min_ttl = 300
  }
}
`;

const forms = { 'distribution.json': cli, 'template.yaml': template, 'main.tf': terraform };
const status = (code: number, path: string) => ({ [`own-status:first.example.org${path}`]: String(code) });

/** What was there and what is there now, without indentation and line breaks. */
const change = (before: string, after: string): readonly string[] => {
  const [was, is] = [before, after].map((text) => text.split('\n').map((line) => line.trim()));
  return (is ?? []).filter((line) => !was?.includes(line));
};

it.each([
  {
    rule: 'error-cached',
    id: 'keep-no-errors',
    given: {},
    request: { url: '/a' },
    answers: status(404, '/a'),
    lines: [['"ErrorCachingMinTTL": 0'], ['ErrorCachingMinTTL: 0'], ['error_caching_min_ttl = 0']],
  },
  {
    rule: 'failover-skips-method',
    id: 'cache-options',
    given: {},
    request: { url: '/a', method: 'OPTIONS' },
    answers: status(500, '/a'),
    lines: [
      ['"Quantity": 3,', '"OPTIONS"'],
      ['CachedMethods: [GET, HEAD, OPTIONS]'],
      ['cached_methods         = ["GET", "HEAD", "OPTIONS"]'],
    ],
  },
  {
    rule: 'distribution-not-serving',
    id: 'enable-distribution',
    given: { enabled: false },
    request: { url: '/a' },
    answers: {},
    lines: [['"Enabled": true,'], ['Enabled: true'], ['enabled             = true']],
  },
  {
    rule: 'root-object-leading-slash',
    id: 'root-object-name',
    given: { root: '/index.html' },
    request: { url: '/' },
    answers: {},
    lines: [['"DefaultRootObject": "index.html",'], ['DefaultRootObject: index.html'], ['default_root_object = "index.html"']],
  },
])('$id is written and proved in every form', async ({ rule, id, given, request, answers, lines }) => {
  const wanted = Object.keys(forms).map((name, i) => [name, 'verified', lines[i]]);
  const made = await Promise.all(
    Object.entries(forms).map(async ([name, form]) => {
      const text = form({ enabled: true, root: 'index.html', ...given });
      const fix = fixOf(await proved({ sources: [{ name, text }], requests: [request], answers }), rule, id);
      const after = applyEdits(new Map([[name, text]]), fix.edits).get(name) ?? '';
      return [name, fix.verdict, change(text, after)];
    }),
  );
  expect(made).toEqual(wanted);
});
