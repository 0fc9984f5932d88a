import { describe, expect, it } from 'vitest';
import type { Change } from '../../change.ts';
import { tableOf, writtenInto } from '../../testing/hcl.ts';

// Layouts of Terraform as people have them: what is not to be edited stays as it is, and what no edit can say alone is left.

const policy = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const name = 'aws_cloudfront_distribution.main';
const ref = { distribution: name, behavior: 0 };
const defaultBehavior = `default_cache_behavior {
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    target_origin_id       = "api"
    viewer_protocol_policy = "allow-all"
    cache_policy_id        = "${policy}"
  }`;
const origin = `origin {
    domain_name = "api.example.org"
    origin_id   = "api"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }`;

const around = (inside: string, head = '') => ({
  'main.tf': `resource "aws_cloudfront_distribution" "main" {
  ${head}enabled = true
${inside}
}
`,
});
const plain = around(`  ${origin}\n  ${defaultBehavior}`);
const windows = { 'main.tf': plain['main.tf'].replaceAll('\n', '\r\n') };
const expressions = {
  'main.tf': `variable "methods" { default = ["GET", "HEAD"] }
variable "names" { default = ["example.com"] }

locals {
  protocol = "allow-all"
  headers  = ["Origin"]
}

resource "aws_cloudfront_distribution" "main" {
  enabled = true
  aliases = concat(var.names, ["www.example.com"])

  ${origin}
  default_cache_behavior {
    # Who may ask.
    allowed_methods = var.methods /* all of them */
    cached_methods  = ["GET", "HEAD"] # as few as can be
    target_origin_id = "api"

    viewer_protocol_policy = local.protocol

    forwarded_values {
      query_string = false
      headers      = local.headers
      cookies { forward = "none" }
    }
  }
}
`,
};
const conditional = around(`  ${origin}
  ${defaultBehavior}

  dynamic "ordered_cache_behavior" {
    for_each = var.api ? [1] : []
    content {
      path_pattern           = "/api/*"
      allowed_methods        = ["GET", "HEAD"]
      cached_methods         = ["GET", "HEAD"]
      target_origin_id       = "api"
      viewer_protocol_policy = "allow-all"
      cache_policy_id        = "${policy}"
    }
  }`);
const dynamic = around(`  ${origin}
  ${defaultBehavior}

  dynamic "ordered_cache_behavior" {
    for_each = ["/api/*", "/v2/*"]
    iterator = it
    content {
      path_pattern           = it.value
      allowed_methods        = ["GET", "HEAD"]
      cached_methods         = ["GET", "HEAD"]
      target_origin_id       = "api"
      viewer_protocol_policy = "allow-all"
      cache_policy_id        = "${policy}"
    }
  }`);
const counted = around(`  ${origin}\n  ${defaultBehavior}`, 'count = var.on ? 1 : 0\n  ');
const twiceTheCode = {
  'main.tf': `resource "aws_cloudfront_function" "f" {
  for_each = toset(["a", "b"])
  name     = each.key
  runtime  = "cloudfront-js-2.0"
  code     = <<EOT
function handler(event) {
  return event.request;
}
EOT
}
`,
};
const twice = around(`  ${origin}\n  ${defaultBehavior}`, 'for_each = toset(["a", "b"])\n  ');
const inModule = { 'modules/cdn/main.tf': plain['main.tf'] };
const oneCall = { ...inModule, 'main.tf': 'module "a" {\n  source = "./modules/cdn"\n}\n' };
const twoCalls = { ...inModule, 'main.tf': 'module "a" {\n  source = "./modules/cdn"\n}\n\nmodule "b" {\n  source = "./modules/cdn"\n}\n' };
const inA = { distribution: `module.a.${name}` };
const oneLine = around(`  ${origin.replace(/custom_origin_config[^}]*}/, 'custom_origin_config {}')}\n  ${defaultBehavior}`);
const functionWith = (text: string) => ({
  'main.tf': `resource "aws_cloudfront_function" "f" {
  name    = "f"
  runtime = "cloudfront-js-2.0"
  code    = ${text}
  publish = true
}
`,
});
const inQuotes = functionWith('"function handler(event) { return event.request; }"');
const inHeredoc = functionWith('<<-EOF\n    function handler(event) {\n      return event.request;\n    }\n  EOF');
const withTemplate = 'function handler(event) {\n  event.request.uri = `/x${event.request.uri}`;\n  return event.request;\n}\n';
const without = withTemplate.replace('`/x${event.request.uri}`', "'/'");

type Row = readonly [name: string, files: Readonly<Record<string, string>>, change: Change, table: string];

const rows: readonly Row[] = [
  [
    'Windows line breaks',
    windows,
    { kind: 'set-origin-request-policy', ...ref, policyId: 'p' },
    `
-    allowed_methods        = ["GET", "HEAD"]
-    cached_methods         = ["GET", "HEAD"]
-    target_origin_id       = "api"
-    viewer_protocol_policy = "allow-all"
-    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
+    allowed_methods          = ["GET", "HEAD"]
+    cached_methods           = ["GET", "HEAD"]
+    target_origin_id         = "api"
+    viewer_protocol_policy   = "allow-all"
+    cache_policy_id          = "658327ea-f89d-4fab-a63d-7e88639e58f6"
+    origin_request_policy_id = "p"

- behaviors[*].forwarding.originRequestPolicyId null
+ behaviors[*].forwarding.originRequestPolicyId p
`,
  ],
  [
    'Windows line breaks around a new block',
    windows,
    { kind: 'add-behavior', ...ref, pattern: '/app', before: 0, origin: null, methods: null },
    `
+  ordered_cache_behavior {
+    path_pattern           = "/app"
+    allowed_methods        = ["GET", "HEAD"]
+    cached_methods         = ["GET", "HEAD"]
+    target_origin_id       = "api"
+    viewer_protocol_policy = "allow-all"
+    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
+  }
+

- behaviors[] *
+ behaviors[] /app *
`,
  ],
  [
    'an expression is put in the place of by another',
    expressions,
    { kind: 'set-allowed-methods', ...ref, methods: ['GET', 'HEAD', 'OPTIONS'] },
    `
-    allowed_methods = var.methods /* all of them */
+    allowed_methods = ["GET", "HEAD", "OPTIONS"] /* all of them */

- behaviors[*].allowedMethods[] GET HEAD
+ behaviors[*].allowedMethods[] GET HEAD OPTIONS
`,
  ],
  [
    'a local stays what it is',
    expressions,
    { kind: 'set-viewer-protocol', ...ref, policy: 'https-only' },
    `
-    viewer_protocol_policy = local.protocol
+    viewer_protocol_policy = "https-only"

- behaviors[*].viewerProtocolPolicy allow-all
+ behaviors[*].viewerProtocolPolicy https-only
`,
  ],
  [
    'a list that an expression makes',
    expressions,
    { kind: 'add-alias', distribution: name, alias: 'api.example.com' },
    `
-  aliases = concat(var.names, ["www.example.com"])
+  aliases = concat(var.names, ["www.example.com", "api.example.com"])

- aliases[] example.com www.example.com
+ aliases[] example.com www.example.com api.example.com
`,
  ],
  [
    'headers that a local has',
    expressions,
    { kind: 'set-legacy-forwarding', ...ref, forwarding: { addHeaders: ['Host'], cookies: 'all' } },
    `
-      headers      = local.headers
-      cookies { forward = "none" }
+      headers      = concat(local.headers, ["Host"])
+      cookies { forward = "all" }

- behaviors[*].forwarding.headers[] Origin
- behaviors[*].forwarding.cookies.forward none
+ behaviors[*].forwarding.headers[] Origin Host
+ behaviors[*].forwarding.cookies.forward all
`,
  ],
  [
    'an attribute behind those of a loose block',
    expressions,
    { kind: 'set-origin-request-policy', ...ref, policyId: 'p' },
    `
-    viewer_protocol_policy = local.protocol
+    viewer_protocol_policy   = local.protocol
+    origin_request_policy_id = "p"
`,
  ],
  [
    'a block that dynamic makes once',
    conditional,
    { kind: 'set-allowed-methods', ...ref, methods: ['GET', 'HEAD', 'OPTIONS'] },
    `
-      allowed_methods        = ["GET", "HEAD"]
+      allowed_methods        = ["GET", "HEAD", "OPTIONS"]

- behaviors[/api/*].allowedMethods[] GET HEAD
+ behaviors[/api/*].allowedMethods[] GET HEAD OPTIONS
`,
  ],
  [
    'a behavior before a block that dynamic makes',
    conditional,
    { kind: 'add-behavior', ...ref, behavior: 1, pattern: '/app', before: 0, origin: null, methods: null },
    `
+  ordered_cache_behavior {
+    path_pattern           = "/app"
+    allowed_methods        = ["GET", "HEAD"]
+    cached_methods         = ["GET", "HEAD"]
+    target_origin_id       = "api"
+    viewer_protocol_policy = "allow-all"
+    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
+  }
+

- behaviors[] /api/* *
+ behaviors[] /app /api/* *
`,
  ],
  [
    'a behavior behind blocks that dynamic makes',
    dynamic,
    { kind: 'add-behavior', ...ref, behavior: 2, pattern: '/app', before: 2, origin: null, methods: null },
    `
+
+  ordered_cache_behavior {
+    path_pattern           = "/app"
+    allowed_methods        = ["GET", "HEAD"]
+    cached_methods         = ["GET", "HEAD"]
+    target_origin_id       = "api"
+    viewer_protocol_policy = "allow-all"
+    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
+  }

- behaviors[] /api/* /v2/* *
+ behaviors[] /api/* /v2/* /app *
`,
  ],
  [
    'a behavior between two blocks that dynamic makes',
    dynamic,
    { kind: 'add-behavior', ...ref, behavior: 2, pattern: '/app', before: 1, origin: null, methods: null },
    `
null
`,
  ],
  [
    'one of several blocks that dynamic makes',
    dynamic,
    { kind: 'set-viewer-protocol', ...ref, policy: 'https-only' },
    `
null
`,
  ],
  [
    'a resource that count makes once',
    counted,
    { kind: 'set-viewer-protocol', ...ref, distribution: `${name}[0]`, policy: 'https-only' },
    `
-    viewer_protocol_policy = "allow-all"
+    viewer_protocol_policy = "https-only"

- behaviors[*].viewerProtocolPolicy allow-all
+ behaviors[*].viewerProtocolPolicy https-only
`,
  ],
  [
    'a module that is called once',
    oneCall,
    { kind: 'add-function', ...inA, behavior: 0, name: 'f', code: 'function handler(event) { return event.request; }' },
    `
+
+    function_association {
+      event_type   = "viewer-request"
+      function_arn = aws_cloudfront_function.f.arn
+    }
+resource "aws_cloudfront_function" "f" {
+  name    = "f"
+  runtime = "cloudfront-js-2.0"
+  publish = true
+  code    = file("\${path.module}/f.js")
+}
+
+function handler(event) { return event.request; }

- behaviors[*].functions[]
- functions[]
+ behaviors[*].functions[] viewer-request
+ functions[] f
`,
  ],
  [
    'a module that is called twice',
    twoCalls,
    { kind: 'set-root-object', ...inA, object: 'index.html' },
    `
null
`,
  ],
  [
    'an empty block',
    oneLine,
    { kind: 'set-origin-protocol', distribution: name, origin: 'api', policy: 'http-only' },
    `
-    custom_origin_config {}
+    custom_origin_config {
+      origin_protocol_policy = "http-only"
+    }

- origins[api].config.protocolPolicy match-viewer
+ origins[api].config.protocolPolicy http-only
`,
  ],
  [
    'a port in an empty block',
    oneLine,
    { kind: 'set-origin-port', distribution: name, origin: 'api', scheme: 'https', port: 8443 },
    `
-    custom_origin_config {}
+    custom_origin_config {
+      https_port = 8443
+    }

- origins[api].config.httpsPort 443
+ origins[api].config.httpsPort 8443
`,
  ],
  [
    'code in quotes',
    inQuotes,
    { kind: 'set-function-code', name: 'f', code: withTemplate },
    `
-  code    = "function handler(event) { return event.request; }"
+  code    = <<EOT
+function handler(event) {
+  event.request.uri = \`/x$\${event.request.uri}\`;
+  return event.request;
+}
+EOT

- functions[f].code function handler(event) { return event.request; }
+ functions[f].code function handler(event) {
  event.request.uri = \`/x\${event.request.uri}\`;
  return event.request;
}
`,
  ],
  [
    'code in a heredoc',
    inHeredoc,
    { kind: 'set-function-code', name: 'f', code: without },
    `
+      event.request.uri = '/';

- functions[f].code function handler(event) {
  return event.request;
}
+ functions[f].code function handler(event) {
  event.request.uri = '/';
  return event.request;
}
`,
  ],
  [
    'code in a heredoc, with something to escape',
    inHeredoc,
    { kind: 'set-function-code', name: 'f', code: withTemplate },
    `
+      event.request.uri = \`/x$\${event.request.uri}\`;

- functions[f].code function handler(event) {
  return event.request;
}
+ functions[f].code function handler(event) {
  event.request.uri = \`/x\${event.request.uri}\`;
  return event.request;
}
`,
  ],
  [
    'a resource that for_each makes twice',
    twice,
    { kind: 'set-viewer-protocol', ...ref, distribution: `${name}["a"]`, policy: 'https-only' },
    `
null
`,
  ],
  [
    'the code of functions that for_each makes twice',
    twiceTheCode,
    { kind: 'set-function-code', name: 'a', code: 'function handler(event) { return event.request; }' },
    `
null
`,
  ],
  [
    'an origin of a resource that for_each makes twice',
    twice,
    { kind: 'set-origin-domain', distribution: `${name}["a"]`, origin: 'api', domainName: 'x.example.org' },
    `
null
`,
  ],
];

describe('Terraform with', () => {
  it.each(rows)('%s', async (_, given, change, table) => {
    expect(tableOf(given, await writtenInto(given, change))).toBe(table.trim());
  });

  it('keeps to the line breaks of the text', async () => {
    const changes: readonly Change[] = [
      { kind: 'set-origin-request-policy', ...ref, policyId: 'p' },
      { kind: 'add-behavior', ...ref, pattern: '/app', before: 0, origin: null, methods: null },
      { kind: 'add-function', ...ref, name: 'f', code: 'function handler(event) { return event.request; }' },
      {
        kind: 'set-s3-endpoint',
        distribution: name,
        origin: 'api',
        domainName: 'x.s3-website-us-east-1.amazonaws.com',
        endpoint: 'website',
      },
    ];
    const { texts } = await writtenInto(windows, ...changes);
    expect(
      texts
        ?.get('main.tf')
        ?.split('\r\n')
        .filter((line) => line.includes('\n')),
    ).toEqual([]);
  });

  it('makes one function for two behaviors', async () => {
    const twoBehaviors = around(`  ${origin}
  ${defaultBehavior}
  ${defaultBehavior.replace('default', 'ordered').replace('{', '{\n    path_pattern = "/a"')}`);
    const code = 'function handler(event) { return event.request; }\n';
    const change = { kind: 'add-function', distribution: name, name: 'f', code } as const;
    const { texts } = await writtenInto(twoBehaviors, { ...change, behavior: 0 }, { ...change, behavior: 1 });
    expect(texts?.get('main.tf')?.match(/resource "aws_cloudfront_function"|= aws_cloudfront_function.f.arn/g)).toHaveLength(3);
  });
});
