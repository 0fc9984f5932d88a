import { describe, expect, test } from 'vitest';
import { distributionAround, modelOf, onlyDistribution, problemsOf, readFiles, short } from './testing/read.ts';

const behavior = (inside: string): string => `
resource "aws_cloudfront_distribution" "d" {
  enabled = true
  origin {
    domain_name = "b.s3.amazonaws.com"
    origin_id   = "s3"
  }
  default_cache_behavior {
    target_origin_id       = "s3"
    viewer_protocol_policy = "allow-all"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    ${inside}
  }
}`;

describe('1: forwarded values and policies', () => {
  test('forwarded values', async () => {
    const model = await modelOf({
      'a.tf': behavior(
        'forwarded_values {\n query_string = true\n headers = ["Host", "Origin"]\n cookies {\n forward = "whitelist"\n whitelisted_names = ["sid"]\n }\n }',
      ),
    });
    const forwarding = onlyDistribution(model).behaviors[0]?.forwarding;
    expect(
      forwarding?.mode === 'legacy' && [
        short(forwarding.queryString),
        forwarding.headers.map(short),
        short(forwarding.cookies.forward),
        forwarding.cookies.names.map(short),
      ],
    ).toEqual([true, ['Host', 'Origin'], 'whitelist', ['sid']]);
  });

  test.each<[string, string, unknown]>([
    ['by the id of a managed one', 'cache_policy_id = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"', '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'],
    ['by the name of a managed one', 'cache_policy_id = data.aws_cloudfront_cache_policy.off.id', '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'],
    ['by the name of one of their own', 'cache_policy_id = data.aws_cloudfront_cache_policy.named.id', 'aws_cloudfront_cache_policy.own'],
    ['by one of their own', 'cache_policy_id = aws_cloudfront_cache_policy.own.id', 'aws_cloudfront_cache_policy.own'],
    [
      'by a name that nobody has',
      'cache_policy_id = data.aws_cloudfront_cache_policy.gone.id',
      '<data.aws_cloudfront_cache_policy.gone.id>',
    ],
    ['by a variable', 'cache_policy_id = var.policy', '<var.policy>'],
  ])('a policy %s', async (_, inside, id) => {
    const more = `
variable "policy" {}
data "aws_cloudfront_cache_policy" "off" {
  name = "Managed-CachingDisabled"
}
data "aws_cloudfront_cache_policy" "gone" {
  name = "Managed-NoSuch"
}
data "aws_cloudfront_cache_policy" "named" {
  name = "own"
}
resource "aws_cloudfront_cache_policy" "own" {
  name        = "own"
  default_ttl = 0
  parameters_in_cache_key_and_forwarded_to_origin {
    cookies_config {
      cookie_behavior = "whitelist"
      cookies {
        items = ["sid"]
      }
    }
    headers_config {
      header_behavior = "whitelist"
      headers {
        items = ["Authorization"]
      }
    }
    query_strings_config {
      query_string_behavior = "all"
    }
  }
}`;
    const model = await modelOf({ 'a.tf': behavior(inside) + more });
    const forwarding = onlyDistribution(model).behaviors[0]?.forwarding;
    expect(forwarding?.mode === 'policies' && short(forwarding.cachePolicyId)).toBe(id);
    expect(model.cachePolicies.map((p) => [p.id, p.name, p.cookies.names, p.headers.names, p.queryStrings.behavior])).toEqual([
      ['aws_cloudfront_cache_policy.own', 'own', ['sid'], ['Authorization'], 'all'],
    ]);
  });
});

test('3 and 8: error pages for all, ordered behaviors, method limits', async () => {
  const more = `
  custom_error_response {
    error_code         = 403
    response_code      = 200
    response_page_path = "/index.html"
  }
  custom_error_response {
    error_code            = 404
    error_caching_min_ttl = 0
  }
  ordered_cache_behavior {
    path_pattern           = "/content/*"
    target_origin_id       = "one"
    viewer_protocol_policy = "https-only"
    allowed_methods        = ["GET", "HEAD", "OPTIONS"]
    cached_methods         = ["GET", "HEAD"]
  }
  ordered_cache_behavior {
    path_pattern           = "api/*"
    target_origin_id       = "one"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
  }
  restrictions {
    geo_restriction {
      restriction_type = "whitelist"
      locations        = ["JP", "US"]
    }
  }`;
  const distribution = onlyDistribution(await modelOf({ 'a.tf': distributionAround('domain_name = "x.example.com"', more) }));
  expect(distribution.customErrorResponses.map((e) => [short(e.errorCode), short(e.responseCode), short(e.responsePagePath)])).toEqual([
    [403, 200, '/index.html'],
    [404, null, null],
  ]);
  expect(distribution.behaviors.map((b) => [short(b.pattern), short(b.viewerProtocolPolicy), short(b.allowedMethods)])).toEqual([
    ['/content/*', 'https-only', ['GET', 'HEAD', 'OPTIONS']],
    ['api/*', 'redirect-to-https', ['GET', 'HEAD']],
    [null, 'allow-all', ['GET', 'HEAD']],
  ]);
  expect([short(distribution.geoRestriction.type), distribution.geoRestriction.locations.map(short)]).toEqual(['whitelist', ['JP', 'US']]);
});

test('4: variables that are to be set are asked for, and files of values set them', async () => {
  const files = { 'main.tf': `variable "host" {\n default = ""\n}\n${distributionAround('domain_name = var.host')}` };
  expect(short(onlyDistribution(await modelOf(files)).origins[0]?.domainName)).toBe('<var.host>');
  const set = { ...files, 'terraform.tfvars': 'host = "api.example.com"\n' };
  expect(short(onlyDistribution(await modelOf(set)).origins[0]?.domainName)).toBe('api.example.com');
  const two = { ...files, 'dev.tfvars': 'host = "dev.example.com"', 'prod.tfvars': 'host = "prod.example.com"' };
  const read = await readFiles(two);
  expect(short(onlyDistribution(read.model).origins[0]?.domainName)).toBe('dev.example.com');
  expect(problemsOf(read)).toEqual(['expression-unknown.other-variables @ ']);
});

test('5: what is wrong in the source is said', async () => {
  const api = 'resource "aws_apigatewayv2_api" "h" {\n name = "h"\n protocol_type = "HTTP"\n}\n';
  const wrong = await readFiles({
    'a.tf': api + distributionAround('domain_name = replace(aws_apigatewayv2_api.h.endpoint, "https://", "")'),
  });
  expect(problemsOf(wrong)).toEqual(['expression-error.no-attribute @ aws_apigatewayv2_api.h.endpoint']);
  const stage = 'resource "aws_apigatewayv2_stage" "h" {\n api_id = aws_apigatewayv2_api.h.id\n name = "v1"\n}\n';
  const left = await readFiles({
    'a.tf': api + stage + distributionAround('domain_name = replace(aws_apigatewayv2_stage.h.invoke_url, "https://", "")'),
  });
  expect(problemsOf(left)).toEqual(['expression-error.host @ replace(aws_apigatewayv2_stage.h.invoke_url, "https://", "")']);
});

describe('9: the API', () => {
  test('a REST tree of nested resources', async () => {
    const model = await modelOf({
      'a.tf': `
resource "aws_api_gateway_rest_api" "x" {
  name = "x"
  endpoint_configuration {
    types = ["REGIONAL"]
  }
}
resource "aws_api_gateway_resource" "leaf" {
  rest_api_id = aws_api_gateway_rest_api.x.id
  parent_id   = aws_api_gateway_resource.branch.id
  path_part   = "{id}"
}
resource "aws_api_gateway_resource" "branch" {
  rest_api_id = aws_api_gateway_rest_api.x.id
  parent_id   = aws_api_gateway_rest_api.x.root_resource_id
  path_part   = "orders"
}
resource "aws_api_gateway_resource" "proxy" {
  rest_api_id = aws_api_gateway_rest_api.x.id
  parent_id   = aws_api_gateway_rest_api.x.root_resource_id
  path_part   = "{proxy+}"
}
resource "aws_api_gateway_method" "root" {
  rest_api_id      = aws_api_gateway_rest_api.x.id
  resource_id      = aws_api_gateway_rest_api.x.root_resource_id
  http_method      = "ANY"
  authorization    = "AWS_IAM"
  api_key_required = true
}
resource "aws_api_gateway_method" "leaf" {
  rest_api_id   = aws_api_gateway_rest_api.x.id
  resource_id   = aws_api_gateway_resource.leaf.id
  http_method   = "GET"
  authorization = "CUSTOM"
  authorizer_id = aws_api_gateway_authorizer.a.id
}
resource "aws_api_gateway_integration" "leaf" {
  rest_api_id = aws_api_gateway_rest_api.x.id
  resource_id = aws_api_gateway_method.leaf.resource_id
  http_method = aws_api_gateway_method.leaf.http_method
  type        = "MOCK"
  request_templates = {
    "application/json" = jsonencode({ statusCode = 204 })
  }
}
resource "aws_api_gateway_integration_response" "leaf" {
  rest_api_id = aws_api_gateway_rest_api.x.id
  resource_id = aws_api_gateway_resource.leaf.id
  http_method = "GET"
  status_code = "204"
}
resource "aws_api_gateway_authorizer" "a" {
  name        = "a"
  rest_api_id = aws_api_gateway_rest_api.x.id
}
resource "aws_api_gateway_deployment" "x" {
  rest_api_id = aws_api_gateway_rest_api.x.id
  stage_name  = "made"
}
resource "aws_api_gateway_gateway_response" "r" {
  rest_api_id   = aws_api_gateway_rest_api.x.id
  response_type = "MISSING_AUTHENTICATION_TOKEN"
  status_code   = "404"
}
resource "aws_api_gateway_domain_name" "d" {
  domain_name              = "api.example.com"
  regional_certificate_arn = "arn:c"
}
resource "aws_api_gateway_base_path_mapping" "m" {
  api_id      = aws_api_gateway_rest_api.x.id
  stage_name  = aws_api_gateway_deployment.x.stage_name
  domain_name = aws_api_gateway_domain_name.d.domain_name
  base_path   = "v1"
}`,
    });
    const [api] = model.restApis;
    expect(short(api?.endpointType)).toBe('regional');
    expect(
      api?.resources?.map((r) => [
        short(r.path),
        r.methods.map((m) => [m.httpMethod, short(m.authorizationType), short(m.apiKeyRequired), short(m.integration?.mockStatus)]),
      ]),
    ).toEqual([
      ['/', [['ANY', 'AWS_IAM', true, null]]],
      ['/orders/{id}', [['GET', 'CUSTOM', '(false)', 204]]],
      ['/orders', []],
      ['/{proxy+}', []],
    ]);
    expect(api?.stages?.map((stage) => short(stage.name))).toEqual(['made']);
    expect(api?.authorizers.map((a) => [a.id, a.type, a.identitySources])).toEqual([
      ['aws_api_gateway_authorizer.a', 'TOKEN', ['method.request.header.Authorization']],
    ]);
    expect(api?.gatewayResponses.map((r) => [r.responseType.value, short(r.statusCode)])).toEqual([['MISSING_AUTHENTICATION_TOKEN', 404]]);
    expect(
      model.customDomains.map((d) => [
        d.name.value,
        d.endpoints.map((e) => [short(e.type), short(e.target)]),
        d.mappings?.map((m) => [short(m.key), short(m.apiId), short(m.stage)]),
      ]),
    ).toEqual([
      ['api.example.com', [['regional', 'd-d.execute-api.aws-region-1.amazonaws.com']], [['v1', 'aws_api_gateway_rest_api.x', 'made']]],
    ]);
  });

  test('HTTP routes by for_each over their keys', async () => {
    const model = await modelOf({
      'a.tf': `
locals {
  routes = { "GET /orders" = "list", "ANY /{proxy+}" = "all" }
}
resource "aws_apigatewayv2_api" "h" {
  name          = "h"
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins = ["https://example.com"]
    max_age       = 60
  }
}
resource "aws_apigatewayv2_integration" "f" {
  for_each           = local.routes
  api_id             = aws_apigatewayv2_api.h.id
  integration_type   = "AWS_PROXY"
  integration_uri    = "arn:\${each.value}"
}
resource "aws_apigatewayv2_route" "r" {
  for_each  = local.routes
  api_id    = aws_apigatewayv2_api.h.id
  route_key = each.key
  target    = "integrations/\${aws_apigatewayv2_integration.f[each.key].id}"
}`,
    });
    const [api] = model.httpApis;
    expect(api?.routes?.map((route) => [short(route.routeKey), short(route.integration?.uri)])).toEqual([
      ['ANY /{proxy+}', 'arn:all'],
      ['GET /orders', 'arn:list'],
    ]);
    expect(api?.cors).toMatchObject({ origins: ['https://example.com'], maxAge: 60 });
    expect(api?.stages).toBeNull();
  });

  test('quick create', async () => {
    const model = await modelOf({
      'a.tf': 'resource "aws_apigatewayv2_api" "h" {\n name = "h"\n protocol_type = "HTTP"\n target = "https://example.com"\n}',
    });
    const [api] = model.httpApis;
    expect(api?.routes?.map((route) => [short(route.routeKey), short(route.integration?.type)])).toEqual([['$default', 'HTTP_PROXY']]);
    expect(api?.stages?.map((stage) => short(stage.name))).toEqual(['$default']);
  });

  const definition =
    '{"openapi":"3.0.1","info":{"title":"t"},"paths":{"/pets/{id}":{"get":{"x-amazon-apigateway-integration":{"type":"aws_proxy","httpMethod":"POST","uri":"arn:f"}}}}}';
  test.each<[string, string, Readonly<Record<string, string>>]>([
    [
      'jsonencode',
      'jsonencode({ openapi = "3.0.1", info = { title = "t" }, paths = { "/pets/{id}" = { get = { x-amazon-apigateway-integration = { type = "aws_proxy", httpMethod = "POST", uri = aws_lambda_function.f.invoke_arn } } } } })',
      {},
    ],
    ['file', 'file("${path.module}/api.json")', { 'api.json': definition }],
    ['templatefile', 'templatefile("api.json", { arn = "arn:f" })', { 'api.json': definition.replace('arn:f', '${arn}') }],
    [
      'a heredoc of YAML',
      '<<-EOT\n  openapi: 3.0.1\n  info:\n    title: t\n  paths:\n    /pets/{id}:\n      get:\n        x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: "${aws_lambda_function.f.invoke_arn}"}\n  EOT',
      {},
    ],
  ])('a body by %s', async (_, body, files) => {
    const model = await modelOf({ 'main.tf': `resource "aws_api_gateway_rest_api" "x" {\n name = "x"\n body = ${body}\n}\n`, ...files });
    expect(
      model.restApis.map((api) => [
        api.id,
        api.label,
        api.resources?.map((r) => [short(r.path), r.methods.map((m) => [m.httpMethod, short(m.integration?.type)])]),
      ]),
    ).toEqual([
      [
        'aws_api_gateway_rest_api.x',
        'x',
        [
          ['/', []],
          ['/pets', []],
          ['/pets/{id}', [['GET', 'AWS_PROXY']]],
        ],
      ],
    ]);
  });
});

describe('10: functions', () => {
  const withFunction = (code: string): string => `
resource "aws_cloudfront_function" "f" {
  name    = "rewrite"
  runtime = "cloudfront-js-2.0"
  code    = ${code}
}
${behavior('cache_policy_id = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"\n function_association {\n event_type = "viewer-request"\n function_arn = aws_cloudfront_function.f.arn\n }')}`;
  const code = 'function handler(event) {\n  return event.request;\n}\n';
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['in a heredoc', `<<-EOT\n    function handler(event) {\n      return event.request;\n    }\n  EOT`, {}],
    ['in a file', 'file("${path.module}/edge/rewrite.js")', { 'edge/rewrite.js': code }],
    ['in a file that was dropped without its folder', 'file("edge/rewrite.js")', { 'rewrite.js': code }],
  ])('its code %s', async (_, written, files) => {
    const { model, sources } = await readFiles({ 'main.tf': withFunction(written), ...files });
    expect(model.functions.map((f) => [f.name, f.code.value])).toEqual([['rewrite', code]]);
    expect(short(onlyDistribution(model).behaviors[0]?.functions[0]?.arn)).toBe(model.functions[0]?.arn);
    const at = model.functions[0]?.code.at;
    const text = sources.find((source) => source.name === at?.source)?.text ?? '';
    expect(text.slice(at?.start, at?.end)).toContain('return event.request;');
  });

  test('a file that is not here', async () => {
    const read = await readFiles({ 'main.tf': withFunction('file("gone.js")') });
    expect(read.model.functions).toEqual([]);
    expect(problemsOf(read)).toEqual(['file-missing @ file("gone.js")']);
  });

  test('a key value store', async () => {
    const model = await modelOf({
      'a.tf':
        'resource "aws_cloudfront_key_value_store" "s" {\n name = "s"\n}\nresource "aws_cloudfrontkeyvaluestore_key" "k" {\n for_each = { a = "1" }\n key_value_store_arn = aws_cloudfront_key_value_store.s.arn\n key = each.key\n value = each.value\n}',
    });
    expect(model.keyValueStores.map((store) => [store.name, store.items.map((item) => [item.key, item.value])])).toEqual([
      ['arn:aws:cloudfront::123456789012:key-value-store/s', [['a', '1']]],
    ]);
  });
});

describe('12: count, dynamic, for_each, for', () => {
  test('dynamic blocks over a list, a map and with an iterator', async () => {
    const more = `
  dynamic "ordered_cache_behavior" {
    for_each = [for p in ["a", "b"] : "/\${p}/*"]
    content {
      path_pattern           = ordered_cache_behavior.value
      target_origin_id       = "one"
      viewer_protocol_policy = "allow-all"
      allowed_methods        = ["GET", "HEAD"]
      cached_methods         = ["GET", "HEAD"]
    }
  }
  dynamic "custom_error_response" {
    for_each = { "404" = "/404.html" }
    iterator = page
    content {
      error_code         = page.key
      response_code      = 200
      response_page_path = page.value
    }
  }`;
    const distribution = onlyDistribution(await modelOf({ 'a.tf': distributionAround('domain_name = "x.example.com"', more) }));
    expect(distribution.behaviors.map((b) => short(b.pattern))).toEqual(['/a/*', '/b/*', null]);
    expect(distribution.customErrorResponses.map((e) => [short(e.errorCode), short(e.responsePagePath)])).toEqual([[404, '/404.html']]);
  });

  test.each<[string, string, readonly string[]]>([
    ['count of none', 'count = 0', []],
    ['count of two', 'count = 2', ['[0]', '[1]']],
    ['a condition that holds', 'count = var.on ? 1 : 0', ['[0]']],
    ['a condition that nobody knows', 'count = var.unset ? 1 : 0', ['[0]']],
    ['for_each of a set', 'for_each = toset(["b", "a"])', ['["a"]', '["b"]']],
    ['for_each of what nobody knows', 'for_each = var.unset', ['[var.unset]']],
  ])('%s', async (_, repeat, suffixes) => {
    const text = distributionAround('domain_name = "x.example.com"').replace('enabled = true', `enabled = true\n ${repeat}`);
    const { model } = await readFiles({ 'a.tf': `variable "on" {\n default = true\n}\nvariable "unset" {}\n${text}` });
    expect(model.distributions.map((d) => d.name)).toEqual(suffixes.map((suffix) => `aws_cloudfront_distribution.main${suffix}`));
  });
});

describe('limits', () => {
  test.each<[string, string, string]>([
    ['a million of them', 'count = 1000000', 'expression-error.too-many'],
    ['references in a circle', 'count = length(local.a)', 'expression-error.circle'],
  ])('%s', async (_, repeat, code) => {
    const text = distributionAround('domain_name = "x.example.com"').replace('enabled = true', `enabled = true\n ${repeat}`);
    const read = await readFiles({ 'a.tf': `locals {\n a = local.b\n b = local.a\n}\n${text}` });
    expect(problemsOf(read).some((problem) => problem.startsWith(code))).toBe(true);
  });

  test('texts and lists that double do not fill the memory', async () => {
    const doubled = Array.from(
      { length: 60 },
      (_, i) =>
        ` t${i + 1} = "\${local.t${i}}\${local.t${i}}"\n l${i + 1} = concat(local.l${i}, local.l${i})\n o${i + 1} = { a = local.o${i}, b = local.o${i} }`,
    );
    const locals = `locals {\n t0 = "xx"\n l0 = ["x"]\n o0 = {}\n${doubled.join('\n')}\n}\n`;
    const read = await readFiles({
      'a.tf': locals + distributionAround('domain_name = "${local.t60}${length(local.l60)}${jsonencode(local.o60)}"'),
    });
    expect(read.model.distributions).toHaveLength(1);
    expect(problemsOf(read).length).toBeGreaterThan(0);
  });

  test('loops in loops come to an end', async () => {
    const loops = 'locals {\n r = range(10000)\n x = [for a in local.r : [for b in local.r : [for c in local.r : a + b + c]]]\n}\n';
    const read = await readFiles({ 'a.tf': loops + distributionAround('domain_name = "${length(local.x)}.example.com"') });
    expect(problemsOf(read).some((problem) => problem.startsWith('expression-error.too-much'))).toBe(true);
  });
});
