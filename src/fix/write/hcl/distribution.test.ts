import { describe, expect, it } from 'vitest';
import type { Change } from '../../change.ts';
import { tableOf, writtenInto } from '../../testing/hcl.ts';

// Every change of a distribution, written into Terraform: the lines that change, and what the files then say otherwise.

const main = `locals {
  api_origin = "api"
}

resource "aws_cloudfront_distribution" "main" {
  enabled             = false # for now
  default_root_object = "index.html"
  aliases = [
    "www.example.com", # the site
    "example.com"
  ]

  origin {
    domain_name              = "site.s3.us-east-1.amazonaws.com"
    origin_id                = "site"
    origin_access_control_id = "E2"

    s3_origin_config {
      origin_access_identity = ""
    }
  }

  origin {
    domain_name = "api.example.org"
    origin_id   = local.api_origin
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "http-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "site"
    viewer_protocol_policy = "redirect-to-https"
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }

  # The API.
  ordered_cache_behavior {
    path_pattern           = "/api/*"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = local.api_origin
    viewer_protocol_policy = "https-only"

    forwarded_values {
      query_string = false
      headers      = ["Origin", "Host"]

      cookies {
        forward           = "whitelist"
        whitelisted_names = ["session"]
      }
    }
  }

  ordered_cache_behavior {
    path_pattern             = "/old/*"
    allowed_methods          = ["GET", "HEAD"]
    cached_methods           = ["GET", "HEAD"]
    target_origin_id         = "site"
    viewer_protocol_policy   = "allow-all"
    cache_policy_id          = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    origin_request_policy_id = "216adef6-5c7f-47e4-b989-5492eafa07d3"
  }

  custom_error_response {
    error_code         = 404
    response_code      = 200
    response_page_path = "/index.html"
  }

  restrictions {
    geo_restriction { restriction_type = "none" }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}

resource "aws_cloudfront_cache_policy" "own" {
  name    = "own"
  min_ttl = 1
  max_ttl = 3600 # an hour
  parameters_in_cache_key_and_forwarded_to_origin {
    cookies_config { cookie_behavior = "none" }
    headers_config { header_behavior = "none" }
    query_strings_config { query_string_behavior = "none" }
  }
}
`;

const files = { 'infra/main.tf': main };
const distribution = 'aws_cloudfront_distribution.main';
const ref = (behavior: number) => ({ distribution, behavior });
const [api, old, rest] = [ref(0), ref(1), ref(2)];
const site = { distribution, origin: 'site' };
const custom = { distribution, origin: 'api' };
const bucket = 'site.s3-website-us-east-1.amazonaws.com';
const code = 'function handler(event) { return event.request; }\n';

type Row = readonly [name: string, files: Readonly<Record<string, string>>, change: Change, table: string];

const rows: readonly Row[] = [
  [
    'another origin request policy',
    files,
    { kind: 'set-origin-request-policy', ...old, policyId: 'p' },
    `
-    origin_request_policy_id = "216adef6-5c7f-47e4-b989-5492eafa07d3"
+    origin_request_policy_id = "p"

- behaviors[/old/*].forwarding.originRequestPolicyId 216adef6-5c7f-47e4-b989-5492eafa07d3
+ behaviors[/old/*].forwarding.originRequestPolicyId p
`,
  ],
  [
    'no origin request policy',
    files,
    { kind: 'set-origin-request-policy', ...old, policyId: null },
    `
-    origin_request_policy_id = "216adef6-5c7f-47e4-b989-5492eafa07d3"

- behaviors[/old/*].forwarding.originRequestPolicyId 216adef6-5c7f-47e4-b989-5492eafa07d3
+ behaviors[/old/*].forwarding.originRequestPolicyId null
`,
  ],
  [
    'an origin request policy beside shorter names',
    files,
    { kind: 'set-origin-request-policy', ...rest, policyId: 'p' },
    `
-    allowed_methods        = ["GET", "HEAD"]
-    cached_methods         = ["GET", "HEAD"]
-    target_origin_id       = "site"
-    viewer_protocol_policy = "redirect-to-https"
-    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
+    allowed_methods          = ["GET", "HEAD"]
+    cached_methods           = ["GET", "HEAD"]
+    target_origin_id         = "site"
+    viewer_protocol_policy   = "redirect-to-https"
+    cache_policy_id          = "658327ea-f89d-4fab-a63d-7e88639e58f6"
+    origin_request_policy_id = "p"

- behaviors[*].forwarding.originRequestPolicyId null
+ behaviors[*].forwarding.originRequestPolicyId p
`,
  ],
  [
    'a cache policy in place of legacy settings',
    files,
    { kind: 'set-cache-policy', ...api, policyId: 'c' },
    `
-
-    forwarded_values {
-      query_string = false
-      headers      = ["Origin", "Host"]
-
-      cookies {
-        forward           = "whitelist"
-        whitelisted_names = ["session"]
-      }
-    }
+    cache_policy_id        = "c"

- behaviors[/api/*].forwarding.mode legacy
- behaviors[/api/*].forwarding.queryString false
- behaviors[/api/*].forwarding.queryStringCacheKeys[]
- behaviors[/api/*].forwarding.headers[] Origin Host
- behaviors[/api/*].forwarding.cookies.forward whitelist
- behaviors[/api/*].forwarding.cookies.names[] session
+ behaviors[/api/*].forwarding.mode policies
+ behaviors[/api/*].forwarding.cachePolicyId c
+ behaviors[/api/*].forwarding.originRequestPolicyId null
`,
  ],
  [
    'a header more',
    files,
    { kind: 'set-legacy-forwarding', ...api, forwarding: { addHeaders: ['Authorization'] } },
    `
-      headers      = ["Origin", "Host"]
+      headers      = ["Origin", "Host", "Authorization"]

- behaviors[/api/*].forwarding.headers[] Origin Host
+ behaviors[/api/*].forwarding.headers[] Origin Host Authorization
`,
  ],
  [
    'a header less',
    files,
    { kind: 'set-legacy-forwarding', ...api, forwarding: { removeHeaders: ['host'] } },
    `
-      headers      = ["Origin", "Host"]
+      headers      = ["Origin"]

- behaviors[/api/*].forwarding.headers[] Origin Host
+ behaviors[/api/*].forwarding.headers[] Origin
`,
  ],
  [
    'the query string and all cookies',
    files,
    { kind: 'set-legacy-forwarding', ...api, forwarding: { queryString: true, cookies: 'all' } },
    `
-      query_string = false
+      query_string = true
-        forward           = "whitelist"
-        whitelisted_names = ["session"]
+        forward           = "all"

- behaviors[/api/*].forwarding.queryString false
- behaviors[/api/*].forwarding.cookies.forward whitelist
- behaviors[/api/*].forwarding.cookies.names[] session
+ behaviors[/api/*].forwarding.queryString true
+ behaviors[/api/*].forwarding.cookies.forward all
+ behaviors[/api/*].forwarding.cookies.names[]
`,
  ],
  [
    'allowed methods',
    files,
    { kind: 'set-allowed-methods', ...rest, methods: ['GET', 'HEAD', 'OPTIONS'] },
    `
-    allowed_methods        = ["GET", "HEAD"]
+    allowed_methods        = ["GET", "HEAD", "OPTIONS"]

- behaviors[*].allowedMethods[] GET HEAD
+ behaviors[*].allowedMethods[] GET HEAD OPTIONS
`,
  ],
  [
    'cached methods',
    files,
    { kind: 'set-cached-methods', ...rest, methods: ['GET', 'HEAD', 'OPTIONS'] },
    `
-    cached_methods         = ["GET", "HEAD"]
+    cached_methods         = ["GET", "HEAD", "OPTIONS"]

- behaviors[*].cachedMethods[] GET HEAD
+ behaviors[*].cachedMethods[] GET HEAD OPTIONS
`,
  ],
  [
    'the viewer protocol',
    files,
    { kind: 'set-viewer-protocol', ...old, policy: 'redirect-to-https' },
    `
-    viewer_protocol_policy   = "allow-all"
+    viewer_protocol_policy   = "redirect-to-https"

- behaviors[/old/*].viewerProtocolPolicy allow-all
+ behaviors[/old/*].viewerProtocolPolicy redirect-to-https
`,
  ],
  [
    'a pattern',
    files,
    { kind: 'set-pattern', ...old, pattern: '/older/*' },
    `
-    path_pattern             = "/old/*"
+    path_pattern             = "/older/*"

- behaviors[] /api/* /old/* *
+ behaviors[] /api/* /older/* *
`,
  ],
  [
    'a behavior less, with the comment about it',
    files,
    { kind: 'remove-behavior', ...api },
    `
-  # The API.
-    path_pattern           = "/api/*"
-    allowed_methods        = ["GET", "HEAD"]
-    cached_methods         = ["GET", "HEAD"]
-    target_origin_id       = local.api_origin
-    viewer_protocol_policy = "https-only"
-
-    forwarded_values {
-      query_string = false
-      headers      = ["Origin", "Host"]
-
-      cookies {
-        forward           = "whitelist"
-        whitelisted_names = ["session"]
-      }
-    }
-  }
-
-  ordered_cache_behavior {

- behaviors[] /api/* /old/* *
+ behaviors[] /old/* *
`,
  ],
  [
    'a behavior before another',
    files,
    { kind: 'move-behavior', ...old, before: 0 },
    `
+  ordered_cache_behavior {
+    path_pattern             = "/old/*"
+    allowed_methods          = ["GET", "HEAD"]
+    cached_methods           = ["GET", "HEAD"]
+    target_origin_id         = "site"
+    viewer_protocol_policy   = "allow-all"
+    cache_policy_id          = "658327ea-f89d-4fab-a63d-7e88639e58f6"
+    origin_request_policy_id = "216adef6-5c7f-47e4-b989-5492eafa07d3"
+  }
+
-  ordered_cache_behavior {
-    path_pattern             = "/old/*"
-    allowed_methods          = ["GET", "HEAD"]
-    cached_methods           = ["GET", "HEAD"]
-    target_origin_id         = "site"
-    viewer_protocol_policy   = "allow-all"
-    cache_policy_id          = "658327ea-f89d-4fab-a63d-7e88639e58f6"
-    origin_request_policy_id = "216adef6-5c7f-47e4-b989-5492eafa07d3"
-  }
-

- behaviors[] /api/* /old/* *
+ behaviors[] /old/* /api/* *
`,
  ],
  [
    'a behavior like the default one, before all',
    files,
    { kind: 'add-behavior', ...rest, pattern: '/app', before: 0, origin: null, methods: null },
    `
+  ordered_cache_behavior {
+    path_pattern           = "/app"
+    allowed_methods        = ["GET", "HEAD"]
+    cached_methods         = ["GET", "HEAD"]
+    target_origin_id       = "site"
+    viewer_protocol_policy = "redirect-to-https"
+    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
+  }
+

- behaviors[] /api/* /old/* *
+ behaviors[] /app /api/* /old/* *
`,
  ],
  [
    'a behavior to another origin, behind all',
    files,
    { kind: 'add-behavior', ...rest, pattern: '/app', before: 2, origin: 'api', methods: ['GET', 'HEAD', 'OPTIONS'] },
    `
+  ordered_cache_behavior {
+    path_pattern           = "/app"
+    allowed_methods        = ["GET", "HEAD", "OPTIONS"]
+    cached_methods         = ["GET", "HEAD"]
+    target_origin_id       = local.api_origin
+    viewer_protocol_policy = "redirect-to-https"
+    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
+  }
+

- behaviors[] /api/* /old/* *
+ behaviors[] /api/* /old/* /app *
`,
  ],
  [
    'a function',
    files,
    { kind: 'add-function', ...api, name: 'strip-api', code },
    `
+
+    function_association {
+      event_type   = "viewer-request"
+      function_arn = aws_cloudfront_function.strip_api.arn
+    }
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
    'an origin path',
    files,
    { kind: 'set-origin-path', ...custom, path: '/v1' },
    `
+    origin_path = "/v1"

- origins[api].originPath
+ origins[api].originPath /v1
`,
  ],
  [
    'no origin path where there is none',
    files,
    { kind: 'set-origin-path', ...custom, path: '' },
    `

`,
  ],
  [
    "an origin's name",
    files,
    { kind: 'set-origin-domain', ...custom, domainName: 'x.example.org' },
    `
-    domain_name = "api.example.org"
+    domain_name = "x.example.org"

- origins[api].domainName api.example.org
+ origins[api].domainName x.example.org
`,
  ],
  [
    "an origin's protocol",
    files,
    { kind: 'set-origin-protocol', ...custom, policy: 'https-only' },
    `
-      origin_protocol_policy = "http-only"
+      origin_protocol_policy = "https-only"

- origins[api].config.protocolPolicy http-only
+ origins[api].config.protocolPolicy https-only
`,
  ],
  [
    "an origin's port",
    files,
    { kind: 'set-origin-port', ...custom, scheme: 'https', port: 8443 },
    `
-      https_port             = 443
+      https_port             = 8443

- origins[api].config.httpsPort 443
+ origins[api].config.httpsPort 8443
`,
  ],
  [
    "a bucket's website endpoint",
    files,
    { kind: 'set-s3-endpoint', ...site, domainName: bucket, endpoint: 'website' },
    `
-    domain_name              = "site.s3.us-east-1.amazonaws.com"
+    domain_name              = "site.s3-website-us-east-1.amazonaws.com"
-    origin_access_control_id = "E2"
-    s3_origin_config {
-      origin_access_identity = ""
+    custom_origin_config {
+      http_port              = 80
+      https_port             = 443
+      origin_protocol_policy = "http-only"
+      origin_ssl_protocols   = ["TLSv1.2"]

- origins[site].domainName site.s3.us-east-1.amazonaws.com
- origins[site].config.kind s3
- origins[site].config.originAccessIdentity
- origins[site].originAccessControlId E2
+ origins[site].domainName site.s3-website-us-east-1.amazonaws.com
+ origins[site].config.kind custom
+ origins[site].config.protocolPolicy http-only
+ origins[site].config.httpPort 80
+ origins[site].config.httpsPort 443
+ origins[site].config.sslProtocols[] TLSv1.2
+ origins[site].originAccessControlId
`,
  ],
  [
    "a bucket's REST endpoint",
    files,
    { kind: 'set-s3-endpoint', ...custom, domainName: 'site.s3.us-east-1.amazonaws.com', endpoint: 'rest' },
    `
-    domain_name = "api.example.org"
+    domain_name = "site.s3.us-east-1.amazonaws.com"
-    custom_origin_config {
-      http_port              = 80
-      https_port             = 443
-      origin_protocol_policy = "http-only"
-      origin_ssl_protocols   = ["TLSv1.2"]
-    }

- origins[api].domainName api.example.org
- origins[api].config.kind custom
- origins[api].config.protocolPolicy http-only
- origins[api].config.httpPort 80
- origins[api].config.httpsPort 443
- origins[api].config.sslProtocols[] TLSv1.2
+ origins[api].domainName site.s3.us-east-1.amazonaws.com
+ origins[api].config.kind s3
+ origins[api].config.originAccessIdentity
`,
  ],
  [
    'the root object',
    files,
    { kind: 'set-root-object', distribution, object: 'app.html' },
    `
-  default_root_object = "index.html"
+  default_root_object = "app.html"

- defaultRootObject index.html
+ defaultRootObject app.html
`,
  ],
  [
    'enabled',
    files,
    { kind: 'enable-distribution', distribution },
    `
-  enabled             = false # for now
+  enabled             = true # for now

- enabled false
+ enabled true
`,
  ],
  [
    'an error page less',
    files,
    { kind: 'remove-error-response', distribution, errorCode: 404 },
    `
-  custom_error_response {
-    error_code         = 404
-    response_code      = 200
-    response_page_path = "/index.html"
-  }
-

- customErrorResponses[] 404
+ customErrorResponses[]
`,
  ],
  [
    'how long an error is kept',
    files,
    { kind: 'set-error-caching', distribution, errorCode: 404, seconds: 0 },
    `
-    error_code         = 404
-    response_code      = 200
-    response_page_path = "/index.html"
+    error_code            = 404
+    response_code         = 200
+    response_page_path    = "/index.html"
+    error_caching_min_ttl = 0

- customErrorResponses[404].errorCachingMinTtl 10
+ customErrorResponses[404].errorCachingMinTtl 0
`,
  ],
  [
    'an alias',
    files,
    { kind: 'add-alias', distribution, alias: 'api.example.com' },
    `
-    "example.com"
+    "example.com",
+    "api.example.com"

- aliases[] www.example.com example.com
+ aliases[] www.example.com example.com api.example.com
`,
  ],
  [
    "a cache policy's longest time",
    files,
    { kind: 'set-cache-policy-ttl', policy: 'aws_cloudfront_cache_policy.own', maxTtl: 60 },
    `
-  max_ttl = 3600 # an hour
+  max_ttl = 60 # an hour

- cachePolicies[aws_cloudfront_cache_policy.own].ttl.max 3600
+ cachePolicies[aws_cloudfront_cache_policy.own].ttl.max 60
`,
  ],
];

describe('a change of a distribution', () => {
  it.each(rows)('%s', async (_, given, change, table) => {
    expect(tableOf(given, await writtenInto(given, change))).toBe(table.trim());
  });
});
