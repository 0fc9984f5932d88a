import { describe, expect, it } from 'vitest';
import type { Change } from '../../change.ts';
import { tableOf, writtenInto } from '../../testing/hcl.ts';

// What is not written as blocks: arguments of the registry's modules, modules of one's own, Terraform's JSON, and definitions of APIs.

const cloudfront = `module "cdn" {
  source  = "terraform-aws-modules/cloudfront/aws"
  version = "~> 3.0"

  aliases             = ["www.example.com"]
  enabled             = false
  default_root_object = "index.html"

  origin = {
    site = {
      domain_name = "site.s3.us-east-1.amazonaws.com"
      s3_origin_config = {
        origin_access_identity = "s3_bucket_one"
      }
    }

    api = {
      domain_name = "api.example.org"
      custom_origin_config = {
        http_port              = 80
        https_port             = 443
        origin_protocol_policy = "http-only"
        origin_ssl_protocols   = ["TLSv1.2"]
      }
    }
  }

  default_cache_behavior = {
    target_origin_id       = "site"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD", "OPTIONS"]
    cached_methods         = ["GET", "HEAD"]
    query_string           = true
  }

  ordered_cache_behavior = [
    {
      path_pattern           = "/api/*"
      target_origin_id       = "api"
      viewer_protocol_policy = "redirect-to-https"

      use_forwarded_values         = false
      cache_policy_name            = "Managed-CachingDisabled"
      origin_request_policy_name   = "Managed-AllViewer"
    },
    {
      path_pattern           = "/v2/*"
      target_origin_id       = "api"
      viewer_protocol_policy = "allow-all"
      headers                = ["Origin"]
    },
  ]

  custom_error_response = [{
    error_code         = 404
    response_code      = 200
    response_page_path = "/index.html"
  }]
}
`;
const cdn = { 'main.tf': cloudfront };
const name = 'module.cdn.aws_cloudfront_distribution.this[0]';
const ref = (behavior: number) => ({ distribution: name, behavior });
const [api, v2, rest] = [ref(0), ref(1), ref(2)];
const code = 'function handler(event) { return event.request; }\n';

type Row = readonly [name: string, files: Readonly<Record<string, string>>, change: Change, table: string];

const rows: readonly Row[] = [
  [
    'policies by id in place of names',
    cdn,
    { kind: 'set-origin-request-policy', ...api, policyId: 'p' },
    `
-      origin_request_policy_name   = "Managed-AllViewer"
+      origin_request_policy_id     = "p"

- behaviors[/api/*].forwarding.originRequestPolicyId 216adef6-5c7f-47e4-b989-5492eafa07d3
+ behaviors[/api/*].forwarding.originRequestPolicyId p
`,
  ],
  [
    'no policy',
    cdn,
    { kind: 'set-origin-request-policy', ...api, policyId: null },
    `
-      origin_request_policy_name   = "Managed-AllViewer"

- behaviors[/api/*].forwarding.originRequestPolicyId 216adef6-5c7f-47e4-b989-5492eafa07d3
+ behaviors[/api/*].forwarding.originRequestPolicyId null
`,
  ],
  [
    'a cache policy in place of legacy settings',
    cdn,
    { kind: 'set-cache-policy', ...v2, policyId: 'c' },
    `
-      headers                = ["Origin"]
+      use_forwarded_values   = false
+      cache_policy_id        = "c"

- behaviors[/v2/*].forwarding.mode legacy
- behaviors[/v2/*].forwarding.queryString false
- behaviors[/v2/*].forwarding.queryStringCacheKeys[]
- behaviors[/v2/*].forwarding.headers[] Origin
- behaviors[/v2/*].forwarding.cookies.forward none
- behaviors[/v2/*].forwarding.cookies.names[]
+ behaviors[/v2/*].forwarding.mode policies
+ behaviors[/v2/*].forwarding.cachePolicyId c
+ behaviors[/v2/*].forwarding.originRequestPolicyId null
`,
  ],
  [
    'legacy settings',
    cdn,
    { kind: 'set-legacy-forwarding', ...v2, forwarding: { addHeaders: ['Host'], queryString: true } },
    `
-      headers                = ["Origin"]
+      headers                = ["Origin", "Host"]
+      query_string           = true

- behaviors[/v2/*].forwarding.queryString false
- behaviors[/v2/*].forwarding.headers[] Origin
+ behaviors[/v2/*].forwarding.queryString true
+ behaviors[/v2/*].forwarding.headers[] Origin Host
`,
  ],
  [
    'methods that were not said',
    cdn,
    { kind: 'set-allowed-methods', ...v2, methods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE'] },
    `
+      allowed_methods        = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]

- behaviors[/v2/*].allowedMethods[] GET HEAD OPTIONS
+ behaviors[/v2/*].allowedMethods[] GET HEAD OPTIONS PUT POST PATCH DELETE
`,
  ],
  [
    'a pattern',
    cdn,
    { kind: 'set-pattern', ...api, pattern: '/api*' },
    `
-      path_pattern           = "/api/*"
+      path_pattern           = "/api*"

- behaviors[] /api/* /v2/* *
+ behaviors[] /api* /v2/* *
`,
  ],
  [
    'a behavior less',
    cdn,
    { kind: 'remove-behavior', ...v2 },
    `
-    {
-      path_pattern           = "/v2/*"
-      target_origin_id       = "api"
-      viewer_protocol_policy = "allow-all"
-      headers                = ["Origin"]
-    },

- behaviors[] /api/* /v2/* *
+ behaviors[] /api/* *
`,
  ],
  [
    'a behavior before another',
    cdn,
    { kind: 'move-behavior', ...v2, before: 0 },
    `
+      path_pattern           = "/v2/*"
+      target_origin_id       = "api"
+      viewer_protocol_policy = "allow-all"
+      headers                = ["Origin"]
+    },
+    {
-    {
-      path_pattern           = "/v2/*"
-      target_origin_id       = "api"
-      viewer_protocol_policy = "allow-all"
-      headers                = ["Origin"]
-    },

- behaviors[] /api/* /v2/* *
+ behaviors[] /v2/* /api/* *
`,
  ],
  [
    'a behavior like the default one',
    cdn,
    { kind: 'add-behavior', ...rest, pattern: '/app', before: 0, origin: 'api', methods: null },
    `
+      path_pattern           = "/app"
+      target_origin_id       = "api"
+      viewer_protocol_policy = "redirect-to-https"
+      allowed_methods        = ["GET", "HEAD", "OPTIONS"]
+      cached_methods         = ["GET", "HEAD"]
+      query_string           = true
+    },
+    {

- behaviors[] /api/* /v2/* *
+ behaviors[] /app /api/* /v2/* *
`,
  ],
  [
    'a behavior behind all',
    cdn,
    { kind: 'add-behavior', ...v2, pattern: '/v3/*', before: 2, origin: null, methods: null },
    `
+    {
+      path_pattern           = "/v3/*"
+      target_origin_id       = "api"
+      viewer_protocol_policy = "allow-all"
+      headers                = ["Origin"]
+    },

- behaviors[] /api/* /v2/* *
+ behaviors[] /api/* /v2/* /v3/* *
`,
  ],
  [
    'a function',
    cdn,
    { kind: 'add-function', ...api, name: 'strip-api', code },
    `
+      function_association = {
+        viewer-request = {
+          function_arn = aws_cloudfront_function.strip_api.arn
+        }
+      }
+resource "aws_cloudfront_function" "strip_api" {
+  name    = "strip-api"
+  runtime = "cloudfront-js-2.0"
+  publish = true
+  code    = file("\${path.module}/strip-api.js")
+}
+
+function handler(event) { return event.request; }
+

- behaviors[/api/*].functions[]
- functions[]
+ behaviors[/api/*].functions[] viewer-request
+ functions[] strip-api
`,
  ],
  [
    'an origin by its key',
    cdn,
    { kind: 'set-origin-path', distribution: name, origin: 'api', path: '/prod' },
    `
+      origin_path = "/prod"

- origins[api].originPath
+ origins[api].originPath /prod
`,
  ],
  [
    'the protocol of an origin',
    cdn,
    { kind: 'set-origin-protocol', distribution: name, origin: 'api', policy: 'https-only' },
    `
-        origin_protocol_policy = "http-only"
+        origin_protocol_policy = "https-only"

- origins[api].config.protocolPolicy http-only
+ origins[api].config.protocolPolicy https-only
`,
  ],
  [
    'the port of an origin',
    cdn,
    { kind: 'set-origin-port', distribution: name, origin: 'api', scheme: 'http', port: 8080 },
    `
-        http_port              = 80
+        http_port              = 8080

- origins[api].config.httpPort 80
+ origins[api].config.httpPort 8080
`,
  ],
  [
    "a bucket's website endpoint",
    cdn,
    {
      kind: 'set-s3-endpoint',
      distribution: name,
      origin: 'site',
      domainName: 'site.s3-website-us-east-1.amazonaws.com',
      endpoint: 'website',
    },
    `
-      domain_name = "site.s3.us-east-1.amazonaws.com"
-      s3_origin_config = {
-        origin_access_identity = "s3_bucket_one"
+      domain_name = "site.s3-website-us-east-1.amazonaws.com"
+      custom_origin_config = {
+        http_port              = 80
+        https_port             = 443
+        origin_protocol_policy = "http-only"
+        origin_ssl_protocols   = ["TLSv1.2"]

- origins[site].domainName site.s3.us-east-1.amazonaws.com
- origins[site].config.kind s3
- origins[site].config.originAccessIdentity s3_bucket_one
+ origins[site].domainName site.s3-website-us-east-1.amazonaws.com
+ origins[site].config.kind custom
+ origins[site].config.protocolPolicy http-only
+ origins[site].config.httpPort 80
+ origins[site].config.httpsPort 443
+ origins[site].config.sslProtocols[] TLSv1.2
`,
  ],
  [
    'the root object',
    cdn,
    { kind: 'set-root-object', distribution: name, object: '' },
    `
-  default_root_object = "index.html"
+  default_root_object = ""

- defaultRootObject index.html
+ defaultRootObject
`,
  ],
  [
    'enabled',
    cdn,
    { kind: 'enable-distribution', distribution: name },
    `
-  enabled             = false
+  enabled             = true

- enabled false
+ enabled true
`,
  ],
  [
    'an alias',
    cdn,
    { kind: 'add-alias', distribution: name, alias: 'api.example.com' },
    `
-  aliases             = ["www.example.com"]
+  aliases             = ["www.example.com", "api.example.com"]

- aliases[] www.example.com
+ aliases[] www.example.com api.example.com
`,
  ],
  [
    'how long an error is kept',
    cdn,
    { kind: 'set-error-caching', distribution: name, errorCode: 404, seconds: 0 },
    `
+    error_caching_min_ttl = 0

- customErrorResponses[404].errorCachingMinTtl 10
+ customErrorResponses[404].errorCachingMinTtl 0
`,
  ],
  [
    'an error page less',
    cdn,
    { kind: 'remove-error-response', distribution: name, errorCode: 404 },
    `
-
-  custom_error_response = [{
-    error_code         = 404
-    response_code      = 200
-    response_page_path = "/index.html"
-  }]

- customErrorResponses[] 404
+ customErrorResponses[]
`,
  ],
];

describe('a module of the registry', () => {
  it.each(rows)('%s', async (_, given, change, table) => {
    expect(tableOf(given, await writtenInto(given, change))).toBe(table.trim());
  });
});
