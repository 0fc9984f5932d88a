import { expect, it } from 'vitest';
import { createAnalyzer } from '../index.ts';
import { located } from '../model/value.ts';
import { emptyWorkspace } from '../workspace/workspace.ts';
import type { Finding } from './rule.ts';
import { showerOf } from './shown.ts';
import { line, restApi, way } from './testing.ts';

const finding: Finding = {
  severity: 'error',
  rank: 'outcome',
  at: [],
  about: null,
  params: { to: 'orders.execute-api.eu-west-1.amazonaws.com', path: 'https://Orders.execute-api.eu-west-1.amazonaws.com/x', status: 403 },
  fixes: [],
};
const modelOf = (id: string, host: string) =>
  way({ hops: [], model: { restApis: [{ ...restApi('/x'), id, hosts: [located(host, line(1))] }] } }).model;

it('shows a host that nobody has yet by what it is the name of, and leaves what fixes are made from', () => {
  const shown = showerOf(modelOf('aws_api_gateway_rest_api.orders', 'orders.execute-api.eu-west-1.amazonaws.com'))(finding);
  expect(shown.shown).toEqual({
    to: '{aws_api_gateway_rest_api.orders}.execute-api.eu-west-1.amazonaws.com',
    path: 'https://{aws_api_gateway_rest_api.orders}.execute-api.eu-west-1.amazonaws.com/x',
    status: 403,
  });
  expect(shown.params).toEqual(finding.params);
});

it('shows what AWS gave as it is', () => {
  expect(showerOf(modelOf('a1b2c3d4e5', 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com'))(finding)).toEqual(finding);
});

const main = `
provider "aws" { region = "eu-west-1" }
resource "aws_api_gateway_rest_api" "orders" { name = "orders" }
resource "aws_api_gateway_resource" "items" {
  rest_api_id = aws_api_gateway_rest_api.orders.id
  parent_id   = aws_api_gateway_rest_api.orders.root_resource_id
  path_part   = "items"
}
resource "aws_api_gateway_method" "get" {
  rest_api_id   = aws_api_gateway_rest_api.orders.id
  resource_id   = aws_api_gateway_resource.items.id
  http_method   = "GET"
  authorization = "NONE"
}
resource "aws_api_gateway_deployment" "now" { rest_api_id = aws_api_gateway_rest_api.orders.id }
resource "aws_api_gateway_stage" "prod" {
  rest_api_id   = aws_api_gateway_rest_api.orders.id
  deployment_id = aws_api_gateway_deployment.now.id
  stage_name    = "prod"
}
resource "aws_cloudfront_distribution" "site" {
  enabled = true
  aliases = ["www.example.com"]
  origin {
    origin_id   = "api"
    domain_name = "\${aws_api_gateway_rest_api.orders.id}.execute-api.eu-west-1.amazonaws.com"
    origin_path = "/prod"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "match-viewer"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
  default_cache_behavior {
    target_origin_id         = "api"
    viewer_protocol_policy   = "allow-all"
    allowed_methods          = ["GET", "HEAD"]
    cached_methods           = ["GET", "HEAD"]
    cache_policy_id          = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    origin_request_policy_id = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
  }
}
`;

it('shows it at once, though no step calls for more than the first rules, and just so when fixes are tried', async () => {
  const workspace = {
    ...emptyWorkspace,
    sources: [{ name: 'main.tf', text: main }],
    requests: [{ url: 'https://www.example.com/items' }],
  };
  const details = async (prove: boolean) =>
    (await createAnalyzer().analyze(workspace, { view: 0, prove })).reports.flatMap(({ findings }) => findings.map(({ detail }) => detail));
  const [first, proved] = [await details(false), await details(true)];
  expect(first.join(' ')).toContain('{aws_api_gateway_rest_api.orders}.execute-api.eu-west-1.amazonaws.com');
  expect(first).toEqual(proved);
});
