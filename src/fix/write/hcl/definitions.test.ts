import { describe, expect, it } from 'vitest';
import type { Change } from '../../change.ts';
import { tableOf, writtenInto } from '../../testing/hcl.ts';

// APIs that Terraform makes of a definition, and those that a module of the registry makes of its arguments.

const uri = 'aws_lambda_function.pets.invoke_arn';
const encoded = {
  'main.tf': `resource "aws_api_gateway_rest_api" "main" {
  name = "pets"

  body = jsonencode({
    openapi = "3.0.1"
    info    = { title = "pets", version = "1" }
    paths = {
      "/pets" = {
        get = {
          operationId = "pets"
          security    = [{ pool = [] }]
          x-amazon-apigateway-integration = {
            type       = "aws_proxy"
            httpMethod = "GET"
            uri        = ${uri}
          }
        }
      }
    }
    components = {
      securitySchemes = {
        pool = {
          type                         = "apiKey"
          name                         = "Authorization"
          in                           = "header"
          x-amazon-apigateway-authtype = "cognito_user_pools"
          x-amazon-apigateway-authorizer = {
            type         = "cognito_user_pools"
            providerARNs = [aws_cognito_user_pool.main.arn]
          }
        }
      }
    }
  })

  endpoint_configuration {
    types = ["EDGE"]
  }
}

resource "aws_api_gateway_deployment" "main" {
  rest_api_id = aws_api_gateway_rest_api.main.id
}

resource "aws_api_gateway_stage" "prod" {
  deployment_id = aws_api_gateway_deployment.main.id
  rest_api_id   = aws_api_gateway_rest_api.main.id
  stage_name    = "prod"
}
`,
};
const yaml = `openapi: 3.0.1
info: { title: pets, version: "1" }
paths:
  /pets:
    get:
      x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: "arn:x" }
`;
const inFile = {
  'main.tf': `resource "aws_api_gateway_rest_api" "main" {
  name = "pets"
  body = file("\${path.module}/api.yaml")
}
`,
  'api.yaml': yaml,
};
const heredoc = {
  'main.tf': `resource "aws_apigatewayv2_api" "main" {
  name          = "pets"
  protocol_type = "HTTP"
  body          = <<EOF
${yaml}EOF
}
`,
};
const indented = {
  'main.tf': heredoc['main.tf'].replace('<<EOF', '<<-EOF').replace(/^(?=openapi|info|paths| {2}\/| {4}get| {6}x-)/gm, '    '),
};
const module_ = {
  'main.tf': `module "api" {
  source        = "terraform-aws-modules/apigateway-v2/aws"
  name          = "pets"
  protocol_type = "HTTP"

  disable_execute_api_endpoint = true
  domain_name                  = "api.example.com"
  api_mapping_key              = "v1"

  routes = {
    "ANY /pets" = {
      authorization_type = "JWT"
      authorizer_key     = "jwt"
      integration = {
        uri                    = ${uri}
        payload_format_version = "2.0"
      }
    }
  }
}
`,
};
const rest = { api: 'aws_api_gateway_rest_api.main', stage: 'prod' };
const http = { api: 'aws_apigatewayv2_api.main', stage: '$default' };
const made = { api: 'module.api.aws_apigatewayv2_api.this[0]', stage: '$default' };
const like = { path: '/pets', method: 'GET' };

type Row = readonly [name: string, files: Readonly<Record<string, string>>, change: Change, table: string];

const rows: readonly Row[] = [
  [
    'jsonencode: a path like another',
    encoded,
    { kind: 'add-rest-method', ...rest, path: '/api/pets', method: 'GET', like },
    `
+      "/api/pets" = {
+        get = {
+          security = [
+            {
+              pool = []
+            },
+          ]
+          x-amazon-apigateway-integration = {
+            type       = "aws_proxy"
+            httpMethod = "GET"
+            uri        = aws_lambda_function.pets.invoke_arn
+          }
+        }
+      }

- resources[] / /pets
+ resources[] / /pets /api /api/pets
`,
  ],
  [
    'jsonencode: an answer to a preflight',
    encoded,
    { kind: 'add-rest-method', ...rest, path: '/pets', method: 'OPTIONS', like: 'mock' },
    `
+        options = {
+          responses = {
+            "200" = {
+              description = "CORS preflight"
+              headers = {
+                Access-Control-Allow-Headers = {
+                  schema = {
+                    type = "string"
+                  }
+                }
+                Access-Control-Allow-Methods = {
+                  schema = {
+                    type = "string"
+                  }
+                }
+                Access-Control-Allow-Origin = {
+                  schema = {
+                    type = "string"
+                  }
+                }
+              }
+            }
+          }
+          x-amazon-apigateway-integration = {
+            type = "mock"
+            requestTemplates = {
+              "application/json" = "{\\"statusCode\\": 200}"
+            }
+            responses = {
+              default = {
+                statusCode = "200"
+                responseParameters = {
+                  "method.response.header.Access-Control-Allow-Headers" = "'Content-Type,Authorization,X-Api-Key'"
+                  "method.response.header.Access-Control-Allow-Methods" = "'GET,HEAD,OPTIONS,PUT,POST,PATCH,DELETE'"
+                  "method.response.header.Access-Control-Allow-Origin"  = "'*'"
+                }
+              }
+            }
+          }
+        }

- resources[/pets].methods[] GET
+ resources[/pets].methods[] GET OPTIONS
`,
  ],
  [
    'jsonencode: an open operation',
    encoded,
    { kind: 'open-rest-method', ...rest, ...like },
    `
-          security    = [{ pool = [] }]
+          security    = []

- resources[/pets].methods[GET].authorizationType COGNITO_USER_POOLS
- resources[/pets].methods[GET].authorizerId pool
+ resources[/pets].methods[GET].authorizationType NONE
+ resources[/pets].methods[GET].authorizerId null
`,
  ],
  [
    'jsonencode: how an integration is called',
    encoded,
    { kind: 'set-integration-method', ...rest, ...like, to: 'POST' },
    `
-            httpMethod = "GET"
+            httpMethod = "POST"

- resources[/pets].methods[GET].integration.httpMethod GET
+ resources[/pets].methods[GET].integration.httpMethod POST
`,
  ],
  [
    'jsonencode: the endpoint type beside it',
    encoded,
    { kind: 'set-endpoint-type', ...rest, from: 'EDGE', type: 'REGIONAL' },
    `
-    types = ["EDGE"]
+    types = ["REGIONAL"]

- endpointType edge
+ endpointType regional
`,
  ],
  [
    'jsonencode: a domain',
    encoded,
    { kind: 'add-custom-domain', ...rest, domain: 'new.example.com', region: 'us-east-1', protocol: 'REST', basePath: '' },
    `
+resource "aws_api_gateway_domain_name" "new_example_com" {
+  domain_name              = "new.example.com"
+  regional_certificate_arn = "<certificate ARN>"
+
+  endpoint_configuration {
+    types = ["REGIONAL"]
+  }
+}
+
+resource "aws_api_gateway_base_path_mapping" "new_example_com" {
+  api_id      = aws_api_gateway_rest_api.main.id
+  stage_name  = aws_api_gateway_stage.prod.stage_name
+  domain_name = aws_api_gateway_domain_name.new_example_com.domain_name
+}
+

- customDomains[]
+ customDomains[] new.example.com
`,
  ],
  [
    'a file: a path like another',
    inFile,
    { kind: 'add-rest-method', ...rest, path: '/api/pets', method: 'GET', like },
    `
+  /api/pets:
+    get:
+      x-amazon-apigateway-integration:
+        type: aws_proxy
+        httpMethod: POST
+        uri: arn:x

- resources[] / /pets
+ resources[] / /pets /api /api/pets
`,
  ],
  [
    'a file: how an integration is called',
    inFile,
    { kind: 'set-integration-method', ...rest, ...like, to: 'GET' },
    `
-      x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: "arn:x" }
+      x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: GET, uri: "arn:x" }

- resources[/pets].methods[GET].integration.httpMethod POST
+ resources[/pets].methods[GET].integration.httpMethod GET
`,
  ],
  [
    'a heredoc: a route like another',
    heredoc,
    { kind: 'add-http-route', ...http, routeKey: 'GET /pets/', like: 'GET /pets' },
    `
+  /pets/:
+    get:
+      x-amazon-apigateway-integration:
+        type: aws_proxy
+        httpMethod: POST
+        uri: arn:x

- routes[] GET /pets
+ routes[] GET /pets GET /pets/
`,
  ],
  [
    'an indented heredoc',
    indented,
    { kind: 'add-http-route', ...http, routeKey: 'GET /pets/', like: 'GET /pets' },
    `
null
`,
  ],
  [
    'a heredoc: a stage',
    heredoc,
    { kind: 'add-http-stage', ...http, stage: '$default' },
    `
+resource "aws_apigatewayv2_stage" "default" {
+  api_id      = aws_apigatewayv2_api.main.id
+  name        = "$default"
+  auto_deploy = true
+}
+

- stages null
+ stages[] $default
`,
  ],
  [
    'a module: a route without the authorizer',
    module_,
    { kind: 'add-http-route', ...made, routeKey: 'OPTIONS /pets', like: 'ANY /pets', open: true },
    `
+    "OPTIONS /pets" = {
+      integration = {
+        uri                    = aws_lambda_function.pets.invoke_arn
+        payload_format_version = "2.0"
+      }
+    }

- routes[] ANY /pets
+ routes[] ANY /pets OPTIONS /pets
`,
  ],
  [
    'a module: the default endpoint',
    module_,
    { kind: 'enable-default-endpoint', ...made },
    `
-  disable_execute_api_endpoint = true
+  disable_execute_api_endpoint = false

- disableExecuteApiEndpoint true
+ disableExecuteApiEndpoint false
`,
  ],
  [
    'a module: a mapping without a key',
    module_,
    { kind: 'set-mapping-key', domain: 'api.example.com', from: 'v1', key: '' },
    `
-  api_mapping_key              = "v1"

- customDomains[api.example.com].mappings[] v1
+ customDomains[api.example.com].mappings[]
+ customDomains[api.example.com].mappings[].key
+ customDomains[api.example.com].mappings[].stage $default
`,
  ],
  [
    'a module: a stage',
    module_,
    { kind: 'add-http-stage', ...made, stage: 'prod' },
    `
+resource "aws_apigatewayv2_stage" "prod" {
+  api_id      = module.api.api_id
+  name        = "prod"
+  auto_deploy = true
+}
+

- stages[] $default
+ stages[] prod $default
`,
  ],
];

describe('an API by', () => {
  it.each(rows)('%s', async (_, given, change, table) => {
    expect(tableOf(given, await writtenInto(given, change))).toBe(table.trim());
  });
});
