import { expect, test } from 'vitest';
import { distributionAround, modelOf, onlyDistribution, short } from './testing/read.ts';

const API = `
variable "region" { default = "eu-west-1" }
variable "unset" {}
provider "aws" { region = var.region }
resource "aws_api_gateway_rest_api" "x" { name = "x" }
resource "aws_api_gateway_stage" "x" {
  rest_api_id = aws_api_gateway_rest_api.x.id
  stage_name  = "prod"
}
resource "aws_apigatewayv2_api" "h" {
  name          = "h"
  protocol_type = "HTTP"
}
resource "aws_apigatewayv2_stage" "h" {
  api_id = aws_apigatewayv2_api.h.id
  name   = "live"
}
resource "aws_s3_bucket" "site" { bucket = "my-site" }
resource "aws_s3_bucket" "random" { bucket = "site-\${random_id.x.hex}" }
resource "aws_s3_bucket_website_configuration" "site" { bucket = aws_s3_bucket.site.id }
resource "aws_lambda_function_url" "f" { function_name = "f" }
resource "aws_lb" "front" { name = "front" }
locals {
  api_host = replace(aws_apigatewayv2_api.h.api_endpoint, "https://", "")
}
`;

const REST = 'x.execute-api.eu-west-1.amazonaws.com';
const HTTP = 'h.execute-api.eu-west-1.amazonaws.com';

/** An API's host as people write it, and what it is. */
test.each<[string, string, string]>([
  ['replace of the endpoint', 'replace(aws_apigatewayv2_api.h.api_endpoint, "https://", "")', HTTP],
  ['replace by a pattern', 'replace(aws_api_gateway_stage.x.invoke_url, "/^https?://([^/]*).*/", "$1")', REST],
  ['the id in a template', '"${aws_api_gateway_rest_api.x.id}.execute-api.${var.region}.amazonaws.com"', REST],
  ['a region that nobody knows', '"${aws_api_gateway_rest_api.x.id}.execute-api.${var.unset}.amazonaws.com"', REST],
  ['the region as data', '"${aws_api_gateway_rest_api.x.id}.execute-api.${data.aws_region.current.name}.amazonaws.com"', REST],
  ['split and index', 'split("/", aws_api_gateway_stage.x.invoke_url)[2]', REST],
  ['element of split', 'element(split("/", aws_apigatewayv2_stage.h.invoke_url), 2)', HTTP],
  ['trimprefix', 'trimprefix(aws_apigatewayv2_api.h.api_endpoint, "https://")', HTTP],
  ['trimsuffix of trimprefix', 'trimsuffix(trimprefix(aws_api_gateway_stage.x.invoke_url, "https://"), "/prod")', REST],
  ['element of regex', 'element(regex("https://([^/]+)", aws_api_gateway_stage.x.invoke_url), 0)', REST],
  ['a named group', 'regex("^(?P<scheme>[^:]+)://(?P<host>[^/]+)", aws_api_gateway_stage.x.invoke_url)["host"]', REST],
  ['format', 'format("%s.execute-api.%s.amazonaws.com", aws_api_gateway_rest_api.x.id, var.region)', REST],
  ['join', 'join(".", [aws_apigatewayv2_api.h.id, "execute-api", var.region, "amazonaws.com"])', HTTP],
  ['a local', 'local.api_host', HTTP],
  ['a conditional that is known', 'var.region == "eu-west-1" ? local.api_host : "x"', HTTP],
  ['a quick way out', 'try(aws_api_gateway_rest_api.x.no_such, local.api_host)', HTTP],
  ['coalesce', 'coalesce("", local.api_host)', HTTP],
  ['a bucket by its regional name', 'aws_s3_bucket.site.bucket_regional_domain_name', 'my-site.s3.eu-west-1.amazonaws.com'],
  ['a bucket by its name', '"${aws_s3_bucket.site.bucket}.s3.amazonaws.com"', 'my-site.s3.amazonaws.com'],
  ['a bucket whose name is random', 'aws_s3_bucket.random.bucket_regional_domain_name', 'random.s3.eu-west-1.amazonaws.com'],
  ['a website', 'aws_s3_bucket_website_configuration.site.website_endpoint', 'my-site.s3-website-eu-west-1.amazonaws.com'],
  ['a bucket that is not here', 'aws_s3_bucket.gone.bucket_regional_domain_name', 'gone.s3.eu-west-1.amazonaws.com'],
  ['a function URL', 'split("/", aws_lambda_function_url.f.function_url)[2]', 'f.lambda-url.eu-west-1.on.aws'],
  ['a load balancer', 'aws_lb.front.dns_name', 'front-1.eu-west-1.elb.amazonaws.com'],
  ['a variable without a value', 'var.unset', '<var.unset>'],
  ['part of it is not known', '"${var.unset}.example.com"', '<"${var.unset}.example.com">'],
  ['a function of what is not known', 'replace(var.unset, "https://", "")', '<replace(var.unset, "https://", "")>'],
  ['another module that is not here', 'module.api.host', '<module.api.host>'],
  ['an output of another state', 'data.terraform_remote_state.api.outputs.host', '<data.terraform_remote_state.api.outputs.host>'],
])('%s', async (_, expression, host) => {
  const origin = `domain_name = ${expression}\n custom_origin_config {\n http_port = 80\n https_port = 443\n origin_protocol_policy = "https-only"\n origin_ssl_protocols = ["TLSv1.2"]\n }`;
  const model = await modelOf({ 'main.tf': API + distributionAround(origin) });
  expect(short(onlyDistribution(model).origins[0]?.domainName)).toBe(host);
});

test.each<[string, string, unknown]>([
  ['a stage in a template', '"/${aws_api_gateway_stage.x.stage_name}"', '/prod'],
  ['a stage by format', 'format("/%s", aws_apigatewayv2_stage.h.name)', '/live'],
  ['a pattern over the URL', 'replace(aws_api_gateway_stage.x.invoke_url, "/^https?://[^/]+/", "")', '/prod'],
  ['regex over the URL', 'regex("https?://[^/]*(/.*)", aws_api_gateway_stage.x.invoke_url)[0]', '/prod'],
  ['none', '""', ''],
  ['null', 'null', '()'],
  ['a stage that is not known', '"/${var.unset}"', '<"/${var.unset}">'],
])('an origin path: %s', async (_, expression, path) => {
  const model = await modelOf({ 'main.tf': API + distributionAround(`domain_name = local.api_host\n origin_path = ${expression}`) });
  expect(short(onlyDistribution(model).origins[0]?.originPath)).toBe(path);
});

test('an API is found by its stand-in', async () => {
  const model = await modelOf({ 'main.tf': API });
  expect(model.restApis.map((api) => [api.id, api.label, api.hosts.map(short), short(api.endpointType)])).toEqual([
    ['aws_api_gateway_rest_api.x', 'x', [REST], '(edge)'],
  ]);
  expect(model.httpApis.map((api) => [api.id, api.label, api.hosts.map(short), api.stages?.map((stage) => short(stage.name))])).toEqual([
    ['aws_apigatewayv2_api.h', 'h', [HTTP], ['live']],
  ]);
});
