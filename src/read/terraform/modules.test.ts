import { expect, test } from 'vitest';
import { distributionAround, modelOf, onlyDistribution, problemsOf, readFiles, short } from './testing/read.ts';

const INNER = `
variable "name" {}
variable "path" { default = "/v1" }
resource "aws_apigatewayv2_api" "this" {
  name          = var.name
  protocol_type = "HTTP"
}
resource "aws_apigatewayv2_stage" "this" {
  api_id = aws_apigatewayv2_api.this.id
  name   = "$default"
}
output "host" { value = replace(aws_apigatewayv2_api.this.api_endpoint, "https://", "") }
output "path" { value = var.path }
`;

test('a module whose folder is here is called with its arguments', async () => {
  const main = `
module "api" {
  source = "../modules/api"
  name   = "orders"
}
${distributionAround('domain_name = module.api.host\n origin_path = module.api.path')}`;
  const model = await modelOf({ 'infra/live/main.tf': main, 'infra/modules/api/main.tf': INNER });
  expect(model.httpApis.map((api) => [api.id, api.label, api.hosts.map(short)])).toEqual([
    ['module.api.aws_apigatewayv2_api.this', 'orders', ['api-this.execute-api.aws-region-1.amazonaws.com']],
  ]);
  const [origin] = onlyDistribution(model).origins;
  expect([short(origin?.domainName), short(origin?.originPath)]).toEqual(['api-this.execute-api.aws-region-1.amazonaws.com', '/v1']);
});

test('a module is read once for each of its calls, and the region is that of its provider', async () => {
  const main = `
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "tokyo"
  region = "ap-northeast-1"
}
module "api" {
  for_each = toset(["a", "b"])
  source   = "./modules/api"
  name     = each.key
}
module "far" {
  source    = "./modules/api"
  name      = "far"
  providers = { aws = aws.tokyo }
}`;
  const model = await modelOf({ 'main.tf': main, 'modules/api/main.tf': INNER });
  expect(model.httpApis.map((api) => [api.label, ...api.hosts.map(short)])).toEqual([
    ['a', 'api-a-this.execute-api.eu-west-1.amazonaws.com'],
    ['b', 'api-b-this.execute-api.eu-west-1.amazonaws.com'],
    ['far', 'far-this.execute-api.ap-northeast-1.amazonaws.com'],
  ]);
});

test('a module that is not here is said to be missing, and a module by itself is read as it is', async () => {
  const main = 'module "api" {\n source = "./modules/api"\n}\nlocals {\n host = module.api.host\n}\n';
  const read = await readFiles({ 'main.tf': main + distributionAround('domain_name = local.host'), 'modules/other/main.tf': INNER });
  expect(problemsOf(read)).toEqual(['file-missing.module @ module']);
  expect(read.model.httpApis.map((api) => [api.id, api.label])).toEqual([['aws_apigatewayv2_api.this', 'aws_apigatewayv2_api.this']]);
  expect(short(onlyDistribution(read.model).origins[0]?.domainName)).toBe('<module.api.host>');
});

test('modules that call themselves come to an end', async () => {
  const read = await readFiles({
    'a/main.tf': 'module "b" {\n source = "../b"\n}',
    'b/main.tf': `module "a" {\n source = "../a"\n}\n${INNER}`,
  });
  expect(read.model.httpApis.length).toBeGreaterThan(0);
  expect(read.model.httpApis.length).toBeLessThan(40);
});

test('the registry module for CloudFront, by its arguments', async () => {
  const main = `
resource "aws_apigatewayv2_api" "h" {
  name          = "h"
  protocol_type = "HTTP"
}
module "cdn" {
  source              = "terraform-aws-modules/cloudfront/aws"
  version             = "~> 3.4"
  aliases             = ["www.example.com"]
  default_root_object = "index.html"
  origin = {
    api = {
      domain_name          = trimprefix(aws_apigatewayv2_api.h.api_endpoint, "https://")
      origin_path          = "/prod"
      custom_origin_config = { http_port = 80, https_port = 443, origin_protocol_policy = "https-only", origin_ssl_protocols = ["TLSv1.2"] }
    }
    site = { domain_name = "b.s3.eu-west-1.amazonaws.com", origin_access_control = "s3" }
  }
  origin_access_control = { s3 = { origin_type = "s3", signing_behavior = "always", signing_protocol = "sigv4" } }
  default_cache_behavior = { target_origin_id = "site", viewer_protocol_policy = "redirect-to-https", cache_policy_name = "Managed-CachingOptimized" }
  ordered_cache_behavior = [
    { path_pattern = "/api/*", target_origin_id = "api", viewer_protocol_policy = "https-only", use_forwarded_values = true, query_string = true, headers = ["Authorization"] },
  ]
  custom_error_response = [{ error_code = 404, response_code = 200, response_page_path = "/index.html" }]
}`;
  const read = await readFiles({ 'main.tf': main });
  expect(problemsOf(read)).toEqual([]);
  const distribution = onlyDistribution(read.model);
  expect(distribution.name).toBe('module.cdn.aws_cloudfront_distribution.this[0]');
  expect(distribution.aliases.map(short)).toEqual(['www.example.com']);
  expect(distribution.origins.map((o) => [short(o.id), short(o.domainName), short(o.originPath), o.config.kind])).toEqual([
    ['api', 'h.execute-api.aws-region-1.amazonaws.com', '/prod', 'custom'],
    ['site', 'b.s3.eu-west-1.amazonaws.com', '', 's3'],
  ]);
  const site = distribution.origins[1];
  expect(read.model.originAccessControls.map((control) => control.id)).toEqual([short(site?.originAccessControlId)]);
  expect(distribution.behaviors.map((b) => [short(b.pattern), short(b.targetOriginId), b.forwarding.mode])).toEqual([
    ['/api/*', 'api', 'legacy'],
    [null, 'site', 'policies'],
  ]);
  const [api, usual] = distribution.behaviors;
  expect(api?.forwarding.mode === 'legacy' && [short(api.forwarding.queryString), api.forwarding.headers.map(short)]).toEqual([
    true,
    ['Authorization'],
  ]);
  expect(usual?.forwarding.mode === 'policies' && short(usual.forwarding.cachePolicyId)).toBe('658327ea-f89d-4fab-a63d-7e88639e58f6');
  expect(distribution.customErrorResponses.map((e) => [short(e.errorCode), short(e.responseCode)])).toEqual([[404, 200]]);
  // Places are in the text that the user wrote.
  const at = distribution.origins[0]?.originPath;
  expect(at?.from === 'paste' && main.slice(at.at.start, at.at.end)).toBe('"/prod"');
  expect(main.slice(distribution.at.start, distribution.at.end)).toMatch(/^module "cdn"/);
});

test.each<[string, string]>([
  [
    'routes',
    'routes = {\n "GET /orders/{id}" = { integration = { uri = "arn:f" } }\n "$default" = { authorization_type = "AWS_IAM", integration = { uri = "arn:g" } }\n }',
  ],
  [
    'integrations',
    'integrations = {\n "GET /orders/{id}" = { lambda_arn = "arn:f" }\n "$default" = { lambda_arn = "arn:g", authorization_type = "AWS_IAM" }\n }',
  ],
])('the registry module for HTTP APIs, by its %s', async (_, routes) => {
  const main = `
module "api" {
  source        = "terraform-aws-modules/apigateway-v2/aws"
  name          = "orders"
  protocol_type = "HTTP"
  domain_name   = "api.example.com"
  ${routes}
}
${distributionAround('domain_name = replace(try(module.api.api_endpoint, ""), "https://", "")')}`;
  const { model } = await readFiles({ 'main.tf': main });
  const [api] = model.httpApis;
  expect(api?.routes?.map((route) => [short(route.routeKey), short(route.authorizationType), short(route.integration?.uri)])).toEqual(
    [
      ['$default', 'AWS_IAM', 'arn:g'],
      ['GET /orders/{id}', 'NONE', 'arn:f'],
    ].map((row) => (routes.startsWith('routes') && row[1] === 'NONE' ? [row[0], '(NONE)', row[2]] : row)),
  );
  expect(api?.stages?.map((stage) => short(stage.name))).toEqual(['$default']);
  expect(model.customDomains.map((d) => [d.name.value, d.mappings?.map((m) => [short(m.key), short(m.apiId), short(m.stage)])])).toEqual([
    ['api.example.com', [['()', api?.id, '$default']]],
  ]);
  expect(onlyDistribution(model).origins.map((o) => short(o.domainName))).toEqual(api?.hosts.map(short));
});
