import { describe, expect, it } from 'vitest';
import type { Change } from '../../change.ts';
import { tableOf, writtenInto } from '../../testing/hcl.ts';

// The same in Terraform's JSON syntax.

const behavior = {
  target_origin_id: 'api',
  viewer_protocol_policy: 'allow-all',
  allowed_methods: ['GET', 'HEAD'],
  cached_methods: ['GET', 'HEAD'],
};
const policy = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const forwarded = { query_string: false, headers: ['Origin'], cookies: { forward: 'none' } };
const custom = { http_port: 80, https_port: 443, origin_protocol_policy: 'http-only', origin_ssl_protocols: ['TLSv1.2'] };
const rest = '${aws_api_gateway_rest_api.main.id}';
const resource = '${aws_api_gateway_resource.pets.id}';
const http = '${aws_apigatewayv2_api.main.id}';

const file = {
  locals: { names: ['www.example.com'] },
  resource: {
    aws_cloudfront_distribution: {
      main: {
        enabled: false,
        aliases: '${local.names}',
        origin: [
          {
            origin_id: 'site',
            domain_name: 'site.s3.us-east-1.amazonaws.com',
            origin_access_control_id: 'E2',
            s3_origin_config: [{ origin_access_identity: '' }],
          },
          { origin_id: 'api', domain_name: 'api.example.org', custom_origin_config: custom },
        ],
        default_cache_behavior: { ...behavior, cache_policy_id: policy },
        ordered_cache_behavior: [
          { path_pattern: '/api/*', ...behavior, forwarded_values: forwarded },
          { path_pattern: '/v2/*', ...behavior, cache_policy_id: policy },
        ],
        custom_error_response: [{ error_code: 404, response_code: 200, response_page_path: '/index.html' }],
      },
    },
    aws_api_gateway_rest_api: { main: { name: 'pets' } },
    aws_api_gateway_resource: {
      pets: { rest_api_id: rest, parent_id: '${aws_api_gateway_rest_api.main.root_resource_id}', path_part: 'pets' },
    },
    aws_api_gateway_method: {
      get: { rest_api_id: rest, resource_id: resource, http_method: 'GET', authorization: 'AWS_IAM', api_key_required: true },
    },
    aws_api_gateway_integration: {
      get: {
        rest_api_id: rest,
        resource_id: resource,
        http_method: '${aws_api_gateway_method.get.http_method}',
        type: 'HTTP_PROXY',
        integration_http_method: 'GET',
        uri: 'https://pets.example.org',
      },
    },
    aws_api_gateway_stage: { prod: { rest_api_id: rest, deployment_id: 'd1', stage_name: 'prod' } },
    aws_apigatewayv2_api: { main: { name: 'pets', protocol_type: 'HTTP', disable_execute_api_endpoint: true } },
    aws_apigatewayv2_route: { pets: { api_id: http, route_key: 'GET /pets', authorization_type: 'AWS_IAM', target: 'integrations/i1' } },
  },
};
const given = { 'main.tf.json': `${JSON.stringify(file, null, 2)}\n` };

const distribution = 'aws_cloudfront_distribution.main';
const ref = (behavior: number) => ({ distribution, behavior });
const [api, v2, last] = [ref(0), ref(1), ref(2)];
const restApi = { api: 'aws_api_gateway_rest_api.main', stage: 'prod' };
const httpApi = { api: 'aws_apigatewayv2_api.main', stage: 'prod' };
const like = { path: '/pets', method: 'GET' };
const code = 'function handler(event) { return event.request; }\n';

type Row = readonly [name: string, files: Readonly<Record<string, string>>, change: Change, table: string];

const rows: readonly Row[] = [
  [
    'an origin request policy',
    given,
    { kind: 'set-origin-request-policy', ...v2, policyId: 'p' },
    `
-            "cache_policy_id": "658327ea-f89d-4fab-a63d-7e88639e58f6"
+            "cache_policy_id": "658327ea-f89d-4fab-a63d-7e88639e58f6",
+            "origin_request_policy_id": "p"

- behaviors[/v2/*].forwarding.originRequestPolicyId null
+ behaviors[/v2/*].forwarding.originRequestPolicyId p
`,
  ],
  [
    'a cache policy',
    given,
    { kind: 'set-cache-policy', ...api, policyId: 'c' },
    `
-            "forwarded_values": {
-              "query_string": false,
-              "headers": [
-                "Origin"
-              ],
-              "cookies": {
-                "forward": "none"
-              }
-            }
+            "cache_policy_id": "c"

- behaviors[/api/*].forwarding.mode legacy
- behaviors[/api/*].forwarding.queryString false
- behaviors[/api/*].forwarding.queryStringCacheKeys[]
- behaviors[/api/*].forwarding.headers[] Origin
- behaviors[/api/*].forwarding.cookies.forward none
- behaviors[/api/*].forwarding.cookies.names[]
+ behaviors[/api/*].forwarding.mode policies
+ behaviors[/api/*].forwarding.cachePolicyId c
+ behaviors[/api/*].forwarding.originRequestPolicyId null
`,
  ],
  [
    'legacy settings',
    given,
    { kind: 'set-legacy-forwarding', ...api, forwarding: { addHeaders: ['Host'], queryString: true, cookies: 'all' } },
    `
-              "query_string": false,
+              "query_string": true,
-                "Origin"
+                "Origin",
+                "Host"
-                "forward": "none"
+                "forward": "all"

- behaviors[/api/*].forwarding.queryString false
- behaviors[/api/*].forwarding.headers[] Origin
- behaviors[/api/*].forwarding.cookies.forward none
+ behaviors[/api/*].forwarding.queryString true
+ behaviors[/api/*].forwarding.headers[] Origin Host
+ behaviors[/api/*].forwarding.cookies.forward all
`,
  ],
  [
    'a behavior less',
    given,
    { kind: 'remove-behavior', ...v2 },
    `
-          },
-          {
-            "path_pattern": "/v2/*",
-            "target_origin_id": "api",
-            "viewer_protocol_policy": "allow-all",
-            "allowed_methods": [
-              "GET",
-              "HEAD"
-            ],
-            "cached_methods": [
-              "GET",
-              "HEAD"
-            ],
-            "cache_policy_id": "658327ea-f89d-4fab-a63d-7e88639e58f6"

- behaviors[] /api/* /v2/* *
+ behaviors[] /api/* *
`,
  ],
  [
    'a behavior before another',
    given,
    { kind: 'move-behavior', ...v2, before: 0 },
    `
-            "path_pattern": "/api/*",
+            "path_pattern": "/v2/*",
-            "forwarded_values": {
-              "query_string": false,
-              "headers": [
-                "Origin"
-              ],
-              "cookies": {
-                "forward": "none"
-              }
-            }
+            "cache_policy_id": "658327ea-f89d-4fab-a63d-7e88639e58f6"
-            "path_pattern": "/v2/*",
+            "path_pattern": "/api/*",
-            "cache_policy_id": "658327ea-f89d-4fab-a63d-7e88639e58f6"
+            "forwarded_values": {
+              "query_string": false,
+              "headers": [
+                "Origin"
+              ],
+              "cookies": {
+                "forward": "none"
+              }
+            }

- behaviors[] /api/* /v2/* *
+ behaviors[] /v2/* /api/* *
`,
  ],
  [
    'a behavior',
    given,
    { kind: 'add-behavior', ...last, pattern: '/app', before: 0, origin: 'site', methods: null },
    `
+            "path_pattern": "/app",
+            "target_origin_id": "site",
+            "viewer_protocol_policy": "allow-all",
+            "allowed_methods": [
+              "GET",
+              "HEAD"
+            ],
+            "cached_methods": [
+              "GET",
+              "HEAD"
+            ],
+            "cache_policy_id": "658327ea-f89d-4fab-a63d-7e88639e58f6"
+          },
+          {

- behaviors[] /api/* /v2/* *
+ behaviors[] /app /api/* /v2/* *
`,
  ],
  [
    'a function',
    given,
    { kind: 'add-function', ...v2, name: 'strip-api', code },
    `
-            "cache_policy_id": "658327ea-f89d-4fab-a63d-7e88639e58f6"
+            "cache_policy_id": "658327ea-f89d-4fab-a63d-7e88639e58f6",
+            "function_association": {
+              "event_type": "viewer-request",
+              "function_arn": "\${aws_cloudfront_function.strip_api.arn}"
+            }
+    },
+    "aws_cloudfront_function": {
+      "strip_api": {
+        "name": "strip-api",
+        "runtime": "cloudfront-js-2.0",
+        "publish": true,
+        "code": "\${file(\\"\${path.module}/strip-api.js\\")}"
+      }
+function handler(event) { return event.request; }
+

- behaviors[/v2/*].functions[]
- functions[]
+ behaviors[/v2/*].functions[] viewer-request
+ functions[] strip-api
`,
  ],
  [
    "a bucket's website endpoint",
    given,
    { kind: 'set-s3-endpoint', distribution, origin: 'site', domainName: 'x.s3-website-us-east-1.amazonaws.com', endpoint: 'website' },
    `
-            "domain_name": "site.s3.us-east-1.amazonaws.com",
-            "origin_access_control_id": "E2",
-            "s3_origin_config": [
+            "domain_name": "x.s3-website-us-east-1.amazonaws.com",
+            "custom_origin_config": [
-                "origin_access_identity": ""
+                "http_port": 80,
+                "https_port": 443,
+                "origin_protocol_policy": "http-only",
+                "origin_ssl_protocols": [
+                  "TLSv1.2"
+                ]

- origins[site].domainName site.s3.us-east-1.amazonaws.com
- origins[site].config.kind s3
- origins[site].config.originAccessIdentity
- origins[site].originAccessControlId E2
+ origins[site].domainName x.s3-website-us-east-1.amazonaws.com
+ origins[site].config.kind custom
+ origins[site].config.protocolPolicy http-only
+ origins[site].config.httpPort 80
+ origins[site].config.httpsPort 443
+ origins[site].config.sslProtocols[] TLSv1.2
+ origins[site].originAccessControlId
`,
  ],
  [
    'an origin path',
    given,
    { kind: 'set-origin-path', distribution, origin: 'api', path: '/prod' },
    `
-            }
+            },
+            "origin_path": "/prod"

- origins[api].originPath
+ origins[api].originPath /prod
`,
  ],
  [
    'enabled',
    given,
    { kind: 'enable-distribution', distribution },
    `
-        "enabled": false,
+        "enabled": true,

- enabled false
+ enabled true
`,
  ],
  [
    'an alias',
    given,
    { kind: 'add-alias', distribution, alias: 'api.example.com' },
    `
-        "aliases": "\${local.names}",
+        "aliases": "\${concat(local.names, [\\"api.example.com\\"])}",

- aliases[] www.example.com
+ aliases[] www.example.com api.example.com
`,
  ],
  [
    'an error page less',
    given,
    { kind: 'remove-error-response', distribution, errorCode: 404 },
    `
-        ],
-        "custom_error_response": [
-          {
-            "error_code": 404,
-            "response_code": 200,
-            "response_page_path": "/index.html"
-          }

- customErrorResponses[] 404
+ customErrorResponses[]
`,
  ],
  [
    'a method',
    given,
    { kind: 'add-rest-method', ...restApi, path: '/api/pets', method: 'GET', like },
    `
+      },
+      "api": {
+        "rest_api_id": "\${aws_api_gateway_rest_api.main.id}",
+        "parent_id": "\${aws_api_gateway_rest_api.main.root_resource_id}",
+        "path_part": "api"
+      },
+      "api_pets": {
+        "rest_api_id": "\${aws_api_gateway_rest_api.main.id}",
+        "parent_id": "\${aws_api_gateway_resource.api.id}",
+        "path_part": "pets"
+      },
+      "api_pets_get": {
+        "rest_api_id": "\${aws_api_gateway_rest_api.main.id}",
+        "resource_id": "\${aws_api_gateway_resource.api_pets.id}",
+        "http_method": "GET",
+        "authorization": "AWS_IAM",
+        "api_key_required": true
+      },
+      "api_pets_get": {
+        "rest_api_id": "\${aws_api_gateway_rest_api.main.id}",
+        "resource_id": "\${aws_api_gateway_resource.api_pets.id}",
+        "http_method": "\${aws_api_gateway_method.api_pets_get.http_method}",
+        "type": "HTTP_PROXY",
+        "integration_http_method": "GET",
+        "uri": "https://pets.example.org"

- resources[] / /pets
+ resources[] / /pets /api /api/pets
`,
  ],
  [
    'a preflight',
    given,
    { kind: 'add-rest-method', ...restApi, path: '/pets', method: 'OPTIONS', like: 'mock' },
    `
+      },
+      "pets_options": {
+        "rest_api_id": "\${aws_api_gateway_rest_api.main.id}",
+        "resource_id": "\${aws_api_gateway_resource.pets.id}",
+        "http_method": "OPTIONS",
+        "authorization": "NONE"
+      },
+      "pets_options": {
+        "rest_api_id": "\${aws_api_gateway_rest_api.main.id}",
+        "resource_id": "\${aws_api_gateway_resource.pets.id}",
+        "http_method": "\${aws_api_gateway_method.pets_options.http_method}",
+        "type": "MOCK",
+        "request_templates": {
+          "application/json": "{\\"statusCode\\": 200}"
+        }
+    },
+    "aws_api_gateway_method_response": {
+      "pets_options": {
+        "rest_api_id": "\${aws_api_gateway_rest_api.main.id}",
+        "resource_id": "\${aws_api_gateway_resource.pets.id}",
+        "http_method": "\${aws_api_gateway_method.pets_options.http_method}",
+        "status_code": "200",
+        "response_parameters": {
+          "method.response.header.Access-Control-Allow-Headers": false,
+          "method.response.header.Access-Control-Allow-Methods": false,
+          "method.response.header.Access-Control-Allow-Origin": false
+        }
+      }
+    },
+    "aws_api_gateway_integration_response": {
+      "pets_options": {
+        "rest_api_id": "\${aws_api_gateway_rest_api.main.id}",
+        "resource_id": "\${aws_api_gateway_resource.pets.id}",
+        "http_method": "\${aws_api_gateway_method.pets_options.http_method}",
+        "status_code": "\${aws_api_gateway_method_response.pets_options.status_code}",
+        "response_parameters": {
+          "method.response.header.Access-Control-Allow-Headers": "'Content-Type,Authorization,X-Api-Key'",
+          "method.response.header.Access-Control-Allow-Methods": "'GET,HEAD,OPTIONS,PUT,POST,PATCH,DELETE'",
+          "method.response.header.Access-Control-Allow-Origin": "'*'"
+        },
+        "depends_on": [
+          "aws_api_gateway_integration.pets_options"
+        ]
+      }

- resources[/pets].methods[] GET
+ resources[/pets].methods[] GET OPTIONS
`,
  ],
  [
    'an open method',
    given,
    { kind: 'open-rest-method', ...restApi, ...like },
    `
-        "authorization": "AWS_IAM",
-        "api_key_required": true
+        "authorization": "NONE",
+        "api_key_required": false

- resources[/pets].methods[GET].authorizationType AWS_IAM
- resources[/pets].methods[GET].apiKeyRequired true
+ resources[/pets].methods[GET].authorizationType NONE
+ resources[/pets].methods[GET].apiKeyRequired false
`,
  ],
  [
    'a stage',
    given,
    { kind: 'add-rest-stage', ...restApi, stage: 'api', like: 'prod' },
    `
+      },
+      "api": {
+        "rest_api_id": "\${aws_api_gateway_rest_api.main.id}",
+        "deployment_id": "d1",
+        "stage_name": "api"

- stages[] prod
+ stages[] prod api
`,
  ],
  [
    'an endpoint type',
    given,
    { kind: 'set-endpoint-type', ...restApi, from: 'EDGE', type: 'REGIONAL' },
    `
-        "name": "pets"
+        "name": "pets",
+        "endpoint_configuration": {
+          "types": [
+            "REGIONAL"
+          ]
+        }

- endpointType edge
+ endpointType regional
`,
  ],
  [
    'a route',
    given,
    { kind: 'add-http-route', ...httpApi, routeKey: 'OPTIONS /pets', like: 'GET /pets', open: true },
    `
+      },
+      "options_pets": {
+        "api_id": "\${aws_apigatewayv2_api.main.id}",
+        "route_key": "OPTIONS /pets",
+        "target": "integrations/i1"

- routes[] GET /pets
+ routes[] GET /pets OPTIONS /pets
`,
  ],
  [
    'a default endpoint',
    given,
    { kind: 'enable-default-endpoint', ...httpApi },
    `
-        "disable_execute_api_endpoint": true
+        "disable_execute_api_endpoint": false

- disableExecuteApiEndpoint true
`,
  ],
  [
    'a domain',
    given,
    { kind: 'add-custom-domain', ...httpApi, domain: 'new.example.com', region: 'us-east-1', protocol: 'HTTP', basePath: '' },
    `
+    },
+    "aws_apigatewayv2_domain_name": {
+      "new_example_com": {
+        "domain_name": "new.example.com",
+        "domain_name_configuration": {
+          "certificate_arn": "<certificate ARN>",
+          "endpoint_type": "REGIONAL",
+          "security_policy": "TLS_1_2"
+        }
+      }
+    },
+    "aws_apigatewayv2_api_mapping": {
+      "new_example_com": {
+        "api_id": "\${aws_apigatewayv2_api.main.id}",
+        "domain_name": "\${aws_apigatewayv2_domain_name.new_example_com.id}",
+        "stage": "prod"
+      }

- customDomains[]
+ customDomains[] new.example.com
`,
  ],
];

describe('Terraform in JSON:', () => {
  it.each(rows)('%s', async (_, files, change, table) => {
    expect(tableOf(files, await writtenInto(files, change))).toBe(table.trim());
  });
});
