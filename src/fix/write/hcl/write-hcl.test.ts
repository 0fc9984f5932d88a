import { expect, it } from 'vitest';
import { allViewer, allViewerExceptHost } from '../../../read/testing/founding-cases.ts';
import { applyEdits } from '../../apply.ts';
import { fixesOf, fixOf, proved, table } from '../../testing/analyzed.ts';
import { unifiedDiff } from '../../unified-diff.ts';

/** The site of the founding cases as Terraform, with an API like that of article 2. */
const terraformSite = (policy: string, path: string) => `locals {
  namespace = "test"
}

resource "aws_cloudfront_distribution" "main" {
  enabled = true

  origin {
    domain_name = "site-bucket.s3.us-east-1.amazonaws.com"
    origin_id   = "site"
  }

  origin {
    domain_name = replace(aws_api_gateway_stage.prod.invoke_url, "/^https?://([^/]*).*/", "$1")
    origin_id   = "api"
    origin_path = "${path}"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    allowed_methods        = ["GET", "HEAD", "OPTIONS"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "site"
    viewer_protocol_policy = "redirect-to-https"
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }

  ordered_cache_behavior {
    path_pattern             = "/api/*"
    allowed_methods          = ["GET", "HEAD", "OPTIONS"]
    cached_methods           = ["GET", "HEAD"]
    target_origin_id         = "api"
    viewer_protocol_policy   = "redirect-to-https"
    cache_policy_id          = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    # who needs Host?
    origin_request_policy_id = "${policy}"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}

resource "aws_api_gateway_rest_api" "main" {
  name = "\${local.namespace}-api"

  endpoint_configuration {
    types = ["EDGE"]
  }
}

resource "aws_api_gateway_resource" "hello" {
  rest_api_id = aws_api_gateway_rest_api.main.id
  parent_id   = aws_api_gateway_rest_api.main.root_resource_id
  path_part   = "hello"
}

resource "aws_api_gateway_method" "hello_get" {
  rest_api_id   = aws_api_gateway_rest_api.main.id
  resource_id   = aws_api_gateway_resource.hello.id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "hello_lambda" {
  rest_api_id             = aws_api_gateway_rest_api.main.id
  resource_id             = aws_api_gateway_resource.hello.id
  http_method             = aws_api_gateway_method.hello_get.http_method
  integration_http_method = "POST"
  type                    = "AWS_PROXY"
  uri                     = aws_lambda_function.hello.invoke_arn
}

resource "aws_api_gateway_deployment" "main" {
  rest_api_id = aws_api_gateway_rest_api.main.id
}

resource "aws_api_gateway_stage" "prod" {
  deployment_id = aws_api_gateway_deployment.main.id
  rest_api_id   = aws_api_gateway_rest_api.main.id
  stage_name    = "prod"
}

resource "aws_api_gateway_stage" "dev" {
  deployment_id = aws_api_gateway_deployment.main.id
  rest_api_id   = aws_api_gateway_rest_api.main.id
  stage_name    = "dev"
}
`;

const requests = [{ url: 'https://d111111abcdef8.cloudfront.net/api/hello' }];
const site = (policy: string) => ({ sources: [{ name: 'infra/main.tf', text: terraformSite(policy, '/prod') }], requests });

it('proves or refutes the ways out of the gap in Terraform', async () => {
  expect(table(fixesOf(await proved(site(allViewerExceptHost)), 'prefix-not-stripped'))).toEqual([
    'strip-in-function: verified, GET prod:/hello',
    'add-resource: verified, GET prod:/api/hello',
    'stage-of-that-name: verified, GET api:/hello',
    'custom-domain: verified, GET prod:/hello',
    'own-pattern: verified, GET prod:/hello',
    'without-cloudfront: verified, GET prod:/hello',
    'origin-path-stage-only: does-not-help, 403 MissingAuthenticationTokenException',
    'origin-path-with-prefix: does-not-help, 403 MissingAuthenticationTokenException',
    'all-viewer: does-not-help, 403 AccessDenied loop',
  ]);
});

/** The lines that a fix of the loop takes away and adds. */
const changedLines = async (id: string): Promise<readonly string[]> => {
  const workspace = site(allViewer);
  const fix = fixOf(await proved(workspace), 'host-header-loop', id);
  const diff = unifiedDiff(new Map(workspace.sources.map(({ name, text }) => [name, text])), fix.edits);
  return diff.split('\n').filter((line) => /^[+-]/.test(line));
};

const policy = [
  '-    origin_request_policy_id = "216adef6-5c7f-47e4-b989-5492eafa07d3"',
  '+    origin_request_policy_id = "b689b0a8-53d0-40ab-baf2-68738e2966ac"',
];

it('adds a function as a resource, with its code beside the file', async () => {
  expect((await changedLines('all-viewer-except-host+strip-in-function')).slice(0, 19)).toEqual([
    '--- a/infra/main.tf',
    '+++ b/infra/main.tf',
    ...policy,
    '+',
    '+    function_association {',
    '+      event_type   = "viewer-request"',
    '+      function_arn = aws_cloudfront_function.strip_api.arn',
    '+    }',
    '+',
    '+resource "aws_cloudfront_function" "strip_api" {',
    '+  name    = "strip-api"',
    '+  runtime = "cloudfront-js-2.0"',
    '+  publish = true',
    '+  code    = file("$' + '{path.module}/strip-api.js")',
    '+}',
    '--- /dev/null',
    '+++ b/infra/strip-api.js',
    '+// Takes /api off the path, so that the origin gets the path that it knows.',
  ]);
});

it('adds a stage like the one that is there', async () => {
  expect(await changedLines('all-viewer-except-host+stage-of-that-name')).toEqual([
    '--- a/infra/main.tf',
    '+++ b/infra/main.tf',
    '-    origin_path = "/prod"',
    '+    origin_path = ""',
    ...policy,
    '+',
    '+resource "aws_api_gateway_stage" "api" {',
    '+  deployment_id = aws_api_gateway_deployment.main.id',
    '+  rest_api_id   = aws_api_gateway_rest_api.main.id',
    '+  stage_name    = "api"',
    '+}',
  ]);
});

it('adds the resources down to the path, and the method with its integration', async () => {
  const lines = await changedLines('all-viewer-except-host+add-resource');
  expect(lines.filter((line) => /^\+(resource| {2}(parent_id|path_part|resource_id|uri))/.test(line))).toEqual([
    '+resource "aws_api_gateway_resource" "api" {',
    '+  parent_id   = aws_api_gateway_rest_api.main.root_resource_id',
    '+  path_part   = "api"',
    '+resource "aws_api_gateway_resource" "api_hello" {',
    '+  parent_id   = aws_api_gateway_resource.api.id',
    '+  path_part   = "hello"',
    '+resource "aws_api_gateway_method" "api_hello_get" {',
    '+  resource_id   = aws_api_gateway_resource.api_hello.id',
    '+resource "aws_api_gateway_integration" "api_hello_get" {',
    '+  resource_id             = aws_api_gateway_resource.api_hello.id',
    '+  uri                     = aws_lambda_function.hello.invoke_arn',
  ]);
});

it('keeps comments and alignment, and says how to bring it to AWS', async () => {
  const workspace = site(allViewer);
  const fix = fixOf(await proved(workspace), 'host-header-loop', 'no-origin-request-policy');
  const text = workspace.sources[0]?.text ?? '';
  const after = applyEdits(new Map([['infra/main.tf', text]]), fix.edits).get('infra/main.tf');
  expect(after).toBe(text.replace(`    origin_request_policy_id = "${allViewer}"\n`, ''));
  expect(fix.commands).toEqual(['terraform plan -out=fix.tfplan', 'terraform apply fix.tfplan']);
});

it('names the API by its address in the snippets too', async () => {
  const report = await proved(site(allViewerExceptHost));
  const { snippets } = fixOf(report, 'prefix-not-stripped', 'stage-of-that-name');
  expect(snippets[0]?.text).toContain('rest_api_id   = aws_api_gateway_rest_api.main.id');
});

it('does not tell to call what only stands for the API’s id', async () => {
  const { how } = fixOf(await proved(site(allViewerExceptHost)), 'prefix-not-stripped', 'without-cloudfront');
  expect(how).toMatch(/^Call https:\/\/<API id>\.execute-api\.[^/]+\/prod\/hello\./);
});
