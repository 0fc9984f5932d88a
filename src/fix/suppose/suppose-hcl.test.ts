import { describe, expect, it } from 'vitest';
import { applyEdits, createAnalyzer, type Workspace } from '../../index.ts';
import { badRequest, hiddenError, missingToken } from '../../response/testing.ts';
import { supposedInto, tableOf } from '../testing/hcl.ts';
import type { Supposition } from './supposition.ts';

// What may be deployed otherwise, written into Terraform.

const distribution = (more: string): string => `resource "aws_cloudfront_distribution" "main" {
  enabled = true
  aliases = ["www.example.com"]

  origin {
    domain_name = "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com"
    origin_id   = "api"
    origin_path = "/prod"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    allowed_methods          = ["GET", "HEAD"]
    cached_methods           = ["GET", "HEAD"]
    target_origin_id         = "api"
    viewer_protocol_policy   = "allow-all"
    cache_policy_id          = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    origin_request_policy_id = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
  }
${more}}
`;
const rest = `resource "aws_api_gateway_rest_api" "main" {
  name = "pets"
  endpoint_configuration { types = ["EDGE"] }
}

resource "aws_api_gateway_resource" "pets" {
  rest_api_id = aws_api_gateway_rest_api.main.id
  parent_id   = aws_api_gateway_rest_api.main.root_resource_id
  path_part   = "pets"
}

resource "aws_api_gateway_method" "get" {
  rest_api_id   = aws_api_gateway_rest_api.main.id
  resource_id   = aws_api_gateway_resource.pets.id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "get" {
  rest_api_id = aws_api_gateway_rest_api.main.id
  resource_id = aws_api_gateway_resource.pets.id
  http_method = aws_api_gateway_method.get.http_method
  type        = "HTTP_PROXY"
  uri         = "https://pets.example.org"
}

resource "aws_api_gateway_method" "root" {
  rest_api_id   = aws_api_gateway_rest_api.main.id
  resource_id   = aws_api_gateway_rest_api.main.root_resource_id
  http_method   = "GET"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_deployment" "main" {
  rest_api_id = aws_api_gateway_rest_api.main.id
  depends_on  = [aws_api_gateway_integration.get]

  triggers = {
    redeployment = sha1(jsonencode([
      aws_api_gateway_resource.pets.id,
      aws_api_gateway_method.get.id,
      aws_api_gateway_integration.get.id,
    ]))
  }
}

resource "aws_api_gateway_stage" "prod" {
  deployment_id = aws_api_gateway_deployment.main.id
  rest_api_id   = aws_api_gateway_rest_api.main.id
  stage_name    = "prod"
}

resource "aws_api_gateway_method_settings" "all" {
  rest_api_id = aws_api_gateway_rest_api.main.id
  stage_name  = aws_api_gateway_stage.prod.stage_name
  method_path = "*/*"
  settings { metrics_enabled = true }
}
`;
const pages = [403, 404].map(
  (code) => `
  custom_error_response {
    error_code         = ${code}
    response_code      = 200
    response_page_path = "/index.html"
  }
`,
);
const bare = { 'main.tf': distribution('') };
const paged = { 'main.tf': distribution(pages.join('')) };
const made = {
  'main.tf': distribution(`
  dynamic "custom_error_response" {
    for_each = [403, 404]
    content {
      error_code         = custom_error_response.value
      response_code      = 200
      response_page_path = "/index.html"
    }
  }
`),
};
const api = { 'main.tf': rest };
const json = { 'main.tf.json': JSON.stringify({ resource: { aws_api_gateway_rest_api: { main: { name: 'pets' } } } }, null, 2) };
const module_ = {
  'main.tf': `module "cdn" {
  source = "terraform-aws-modules/cloudfront/aws"
  origin = { site = { domain_name = "site.example.org" } }
  default_cache_behavior = { target_origin_id = "site" }
}
`,
};
const own = { distribution: 'aws_cloudfront_distribution.main' };
const get = { api: 'aws_api_gateway_rest_api.main', resource: '/pets', method: 'GET', stage: 'prod' };

type Row = readonly [name: string, files: Readonly<Record<string, string>>, supposition: Supposition, table: string];

const rows: readonly Row[] = [
  [
    'error pages',
    bare,
    { kind: 'error-page-present', target: own },
    `
+
+  custom_error_response {
+    error_code            = 403
+    error_caching_min_ttl = 10
+    response_code         = 200
+    response_page_path    = "/index.html"
+  }
+
+  custom_error_response {
+    error_code            = 404
+    error_caching_min_ttl = 10
+    response_code         = 200
+    response_page_path    = "/index.html"
+  }

- customErrorResponses[]
+ customErrorResponses[] 403 404
`,
  ],
  [
    'no error pages',
    paged,
    { kind: 'error-page-missing', target: own },
    `
-
-  custom_error_response {
-    error_code         = 403
-    response_code      = 200
-    response_page_path = "/index.html"
-  }
-
-  custom_error_response {
-    error_code         = 404
-    response_code      = 200
-    response_page_path = "/index.html"
-  }

- customErrorResponses[] 403 404
+ customErrorResponses[]
`,
  ],
  [
    'no error pages of dynamic',
    made,
    { kind: 'error-page-missing', target: own },
    `
-
-  dynamic "custom_error_response" {
-    for_each = [403, 404]
-    content {
-      error_code         = custom_error_response.value
-      response_code      = 200
-      response_page_path = "/index.html"
-    }
-  }

- customErrorResponses[] 403 404
+ customErrorResponses[]
`,
  ],
  [
    'a distribution that is off',
    bare,
    { kind: 'distribution-disabled', target: own },
    `
-  enabled = true
+  enabled = false

- enabled true
+ enabled false
`,
  ],
  [
    'a web ACL',
    bare,
    { kind: 'waf-blocks', target: own },
    `
-  enabled = true
-  aliases = ["www.example.com"]
+  enabled    = true
+  aliases    = ["www.example.com"]
+  web_acl_id = "web-acl-not-pasted"

- webAclId
+ webAclId web-acl-not-pasted
`,
  ],
  [
    'another endpoint',
    api,
    { kind: 'endpoint-type', target: { ...get, endpointType: 'regional' } },
    `
-  endpoint_configuration { types = ["EDGE"] }
+  endpoint_configuration { types = ["REGIONAL"] }

- endpointType edge
+ endpointType regional
`,
  ],
  [
    'no default endpoint',
    api,
    { kind: 'endpoint-disabled', target: get },
    `
-  name = "pets"
+  name                         = "pets"
+  disable_execute_api_endpoint = true

- disableExecuteApiEndpoint false
+ disableExecuteApiEndpoint true
`,
  ],
  [
    'no method',
    api,
    { kind: 'method-not-deployed', target: get },
    `
-resource "aws_api_gateway_method" "get" {
-  rest_api_id   = aws_api_gateway_rest_api.main.id
-  resource_id   = aws_api_gateway_resource.pets.id
-  http_method   = "GET"
-  authorization = "NONE"
-}
-
-resource "aws_api_gateway_integration" "get" {
-  rest_api_id = aws_api_gateway_rest_api.main.id
-  resource_id = aws_api_gateway_resource.pets.id
-  http_method = aws_api_gateway_method.get.http_method
-  type        = "HTTP_PROXY"
-  uri         = "https://pets.example.org"
-}
-
-  depends_on  = [aws_api_gateway_integration.get]
+  depends_on  = []
-    redeployment = sha1(jsonencode([
-      aws_api_gateway_resource.pets.id,
-      aws_api_gateway_method.get.id,
-      aws_api_gateway_integration.get.id,
-    ]))
+    redeployment = sha1(jsonencode([aws_api_gateway_resource.pets.id]))

- resources[/pets].methods[] GET
+ resources[/pets].methods[]
`,
  ],
  [
    'no stage',
    api,
    { kind: 'stage-not-deployed', target: get },
    `
-resource "aws_api_gateway_stage" "prod" {
-  deployment_id = aws_api_gateway_deployment.main.id
-  rest_api_id   = aws_api_gateway_rest_api.main.id
-  stage_name    = "prod"
-}
-
-resource "aws_api_gateway_method_settings" "all" {
-  rest_api_id = aws_api_gateway_rest_api.main.id
-  stage_name  = aws_api_gateway_stage.prod.stage_name
-  method_path = "*/*"
-  settings { metrics_enabled = true }
-}
-

- stages[] prod
+ stages null
`,
  ],
  [
    'an API key',
    api,
    { kind: 'api-key-required', target: get },
    `
-  rest_api_id   = aws_api_gateway_rest_api.main.id
-  resource_id   = aws_api_gateway_resource.pets.id
-  http_method   = "GET"
-  authorization = "NONE"
+  rest_api_id      = aws_api_gateway_rest_api.main.id
+  resource_id      = aws_api_gateway_resource.pets.id
+  http_method      = "GET"
+  authorization    = "NONE"
+  api_key_required = true

- resources[/pets].methods[GET].apiKeyRequired false
+ resources[/pets].methods[GET].apiKeyRequired true
`,
  ],
  [
    'a signature',
    api,
    { kind: 'signature-required', target: get },
    `
-  authorization = "NONE"
+  authorization = "AWS_IAM"

- resources[/pets].methods[GET].authorizationType NONE
+ resources[/pets].methods[GET].authorizationType AWS_IAM
`,
  ],
  [
    'no Host header any more',
    bare,
    { kind: 'host-forwarded', target: { ...own, behavior: 0 } },
    `
-    origin_request_policy_id = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
+    origin_request_policy_id = "216adef6-5c7f-47e4-b989-5492eafa07d3"

- behaviors[*].forwarding.originRequestPolicyId b689b0a8-53d0-40ab-baf2-68738e2966ac
+ behaviors[*].forwarding.originRequestPolicyId 216adef6-5c7f-47e4-b989-5492eafa07d3
`,
  ],
  [
    'no default endpoint, in JSON',
    json,
    { kind: 'endpoint-disabled', target: get },
    `
-        "name": "pets"
+        "name": "pets",
+        "disable_execute_api_endpoint": true

- disableExecuteApiEndpoint false
+ disableExecuteApiEndpoint true
`,
  ],
  [
    'error pages of a module',
    module_,
    { kind: 'error-page-present', target: { distribution: 'module.cdn.aws_cloudfront_distribution.this[0]' } },
    `
+  custom_error_response = [{
+    error_code            = 403
+    error_caching_min_ttl = 10
+    response_code         = 200
+    response_page_path    = "/index.html"
+  }, {
+    error_code            = 404
+    error_caching_min_ttl = 10
+    response_code         = 200
+    response_page_path    = "/index.html"
+  }]

- customErrorResponses[]
+ customErrorResponses[] 403 404
`,
  ],
];

describe('what is supposed:', () => {
  it.each(rows)('%s', async (_, files, supposition, table) => {
    expect(tableOf(files, await supposedInto(files, supposition))).toBe(table.trim());
  });
});

const site = `  origin {
    domain_name = "site.s3.us-east-1.amazonaws.com"
    origin_id   = "site"
  }

`;
const cdn = distribution(`
  ordered_cache_behavior {
    path_pattern             = "/pets*"
    allowed_methods          = ["GET", "HEAD"]
    cached_methods           = ["GET", "HEAD"]
    target_origin_id         = "api"
    viewer_protocol_policy   = "allow-all"
    cache_policy_id          = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    origin_request_policy_id = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
  }
`);
const withSite = cdn
  .replace('  origin {', `${site}  origin {`)
  .replace('target_origin_id         = "api"', 'target_origin_id         = "site"')
  .replace('"a1b2c3d4e5.', '"${aws_api_gateway_rest_api.main.id}.');

it('forgets a method that a deployment names inside of a text, too', async () => {
  const inText = rest.replace('sha1(jsonencode([', '"${sha1(jsonencode([').replace('    ]))', '    ]))}"');
  const { texts } = await supposedInto({ 'main.tf': inText }, { kind: 'method-not-deployed', target: get });
  expect(texts?.get('main.tf')).not.toContain('aws_api_gateway_method.get');
});

const workspace: Workspace = {
  tracefront: 1,
  sources: [
    { name: 'cdn.tf', text: withSite },
    { name: 'api.tf', text: rest },
  ],
  answers: {},
  requests: [{ url: 'https://www.example.com/pets' }],
};

describe('a cause that Terraform can say', () => {
  it.each([
    ['method-not-deployed', missingToken],
    ['error-page-present', hiddenError],
    ['distribution-disabled', badRequest],
    ['waf-blocks', badRequest],
  ])('%s is written into it, and then the model predicts what was seen', async (change, pasted) => {
    const [request = { url: '' }] = workspace.requests;
    const analyzer = createAnalyzer();
    const { causes } = await analyzer.explain(workspace, request, pasted);
    const cause = causes.find(({ explanation }) => explanation.kind === 'configuration' && explanation.change === change);
    expect(cause?.edits).toBeTruthy();
    const texts = applyEdits(new Map(workspace.sources.map(({ name, text }) => [name, text])), cause?.edits ?? []);
    const sources = workspace.sources.map((source) => ({ ...source, text: texts.get(source.name) ?? source.text }));
    const after = { ...workspace, sources, answers: cause?.answers ?? {} };
    expect((await analyzer.explain(after, request, pasted)).verdict).toBe('agrees');
  });
});
