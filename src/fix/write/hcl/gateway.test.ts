import { describe, expect, it } from 'vitest';
import type { Change } from '../../change.ts';
import { tableOf, writtenInto } from '../../testing/hcl.ts';

// Every change of API Gateway, written into Terraform: the lines that change, and what the files then say otherwise.

const rest = `resource "aws_api_gateway_rest_api" "main" {
  name = "pets"
  disable_execute_api_endpoint = true
}

resource "aws_api_gateway_authorizer" "own" {
  name            = "own"
  rest_api_id     = aws_api_gateway_rest_api.main.id
  type            = "TOKEN"
  authorizer_uri  = aws_lambda_function.auth.invoke_arn
}

resource "aws_api_gateway_resource" "pets" {
  rest_api_id = aws_api_gateway_rest_api.main.id
  parent_id   = aws_api_gateway_rest_api.main.root_resource_id
  path_part   = "pets"
}

# Guarded.
resource "aws_api_gateway_method" "get_pets" {
  rest_api_id      = aws_api_gateway_rest_api.main.id
  resource_id      = aws_api_gateway_resource.pets.id
  http_method      = "GET"
  authorization    = "CUSTOM"
  authorizer_id    = aws_api_gateway_authorizer.own.id
  api_key_required = true
}

resource "aws_api_gateway_integration" "get_pets" {
  rest_api_id             = aws_api_gateway_rest_api.main.id
  resource_id             = aws_api_gateway_resource.pets.id
  http_method             = aws_api_gateway_method.get_pets.http_method
  integration_http_method = "GET"
  type                    = "AWS_PROXY"
  uri                     = aws_lambda_function.pets.invoke_arn
}

resource "aws_api_gateway_deployment" "main" {
  rest_api_id = aws_api_gateway_rest_api.main.id
}

resource "aws_api_gateway_stage" "prod" {
  deployment_id = aws_api_gateway_deployment.main.id
  rest_api_id   = aws_api_gateway_rest_api.main.id
  stage_name    = "prod"
}

resource "aws_api_gateway_domain_name" "edge" {
  domain_name     = "api.example.com"
  certificate_arn = aws_acm_certificate.main.arn
}

resource "aws_api_gateway_base_path_mapping" "v1" {
  api_id      = aws_api_gateway_rest_api.main.id
  domain_name = aws_api_gateway_domain_name.edge.domain_name
  base_path   = "v1"
}
`;

const http = `resource "aws_apigatewayv2_api" "main" {
  name          = "pets"
  protocol_type = "HTTP"
  disable_execute_api_endpoint = true
}

resource "aws_apigatewayv2_authorizer" "jwt" {
  api_id           = aws_apigatewayv2_api.main.id
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]
  name             = "jwt"
}

resource "aws_apigatewayv2_integration" "pets" {
  api_id           = aws_apigatewayv2_api.main.id
  integration_type = "AWS_PROXY"
  integration_uri  = aws_lambda_function.pets.invoke_arn
}

resource "aws_apigatewayv2_route" "pets" {
  api_id             = aws_apigatewayv2_api.main.id
  route_key          = "ANY /pets"
  target             = "integrations/\${aws_apigatewayv2_integration.pets.id}"
  authorization_type = "JWT"
  authorizer_id      = aws_apigatewayv2_authorizer.jwt.id
}

resource "aws_apigatewayv2_stage" "prod" {
  api_id = aws_apigatewayv2_api.main.id
  name   = "prod"
}

resource "aws_apigatewayv2_domain_name" "main" {
  domain_name = "http.example.com"
  domain_name_configuration {
    certificate_arn = aws_acm_certificate.main.arn
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}

resource "aws_apigatewayv2_api_mapping" "v1" {
  api_id          = aws_apigatewayv2_api.main.id
  domain_name     = aws_apigatewayv2_domain_name.main.id
  stage           = aws_apigatewayv2_stage.prod.id
  api_mapping_key = "v1"
}

resource "aws_apigatewayv2_routing_rule" "shop" {
  domain_name = aws_apigatewayv2_domain_name.main.domain_name
  priority    = 10

  conditions {
    match_base_paths {
      any_of = ["shop"]
    }
  }

  actions {
    invoke_api {
      api_id = aws_apigatewayv2_api.main.id
      stage  = aws_apigatewayv2_stage.prod.name
    }
  }
}
`;

// Its deployment lists what it is made of.
const deployed = {
  'main.tf': rest.replace(
    /(resource "aws_api_gateway_deployment" "main" \{\n.*)\n\}/,
    `$1

  triggers = {
    redeployment = sha1(jsonencode([
      aws_api_gateway_resource.pets.id,
      aws_api_gateway_method.get_pets.id, # guarded
      aws_api_gateway_integration.get_pets
    ]))
  }

  depends_on = [aws_api_gateway_integration.get_pets]
}`,
  ),
};
const repeated = {
  'main.tf': rest
    .replaceAll('"get_pets" {', '"get_pets" {\n  for_each = toset(["GET", "POST"])')
    .replace('http_method      = "GET"', 'http_method      = each.key')
    .replace('get_pets.http_method', 'get_pets[each.key].http_method'),
};
const repeatedRoutes = {
  'main.tf': http
    .replace(
      '"aws_apigatewayv2_route" "pets" {',
      '"aws_apigatewayv2_route" "pets" {\n  for_each           = toset(["ANY /pets", "ANY /cats"])',
    )
    .replace('= "ANY /pets"', '= each.value'),
};
const ofRest = { 'main.tf': rest };
const ofHttp = { 'main.tf': http };
const restApi = { api: 'aws_api_gateway_rest_api.main', stage: 'prod' };
const httpApi = { api: 'aws_apigatewayv2_api.main', stage: 'prod' };
const pets = { ...restApi, path: '/pets', method: 'GET' };
const like = { path: '/pets', method: 'GET' };
const domain = 'api.example.com';
const other = 'http.example.com';

type Row = readonly [name: string, files: Readonly<Record<string, string>>, change: Change, table: string];

const rows: readonly Row[] = [
  [
    'a method that a deployment has to list',
    deployed,
    { kind: 'add-rest-method', ...restApi, path: '/cats', method: 'GET', like },
    `
-      aws_api_gateway_integration.get_pets
+      aws_api_gateway_integration.get_pets,
+      aws_api_gateway_resource.cats.id,
+      aws_api_gateway_method.cats_get.id,
+      aws_api_gateway_integration.cats_get
-  depends_on = [aws_api_gateway_integration.get_pets]
+  depends_on = [aws_api_gateway_integration.get_pets, aws_api_gateway_integration.cats_get]
+resource "aws_api_gateway_resource" "cats" {
+  rest_api_id = aws_api_gateway_rest_api.main.id
+  parent_id   = aws_api_gateway_rest_api.main.root_resource_id
+  path_part   = "cats"
+}
+
+resource "aws_api_gateway_method" "cats_get" {
+  rest_api_id      = aws_api_gateway_rest_api.main.id
+  resource_id      = aws_api_gateway_resource.cats.id
+  http_method      = "GET"
+  authorization    = "CUSTOM"
+  authorizer_id    = aws_api_gateway_authorizer.own.id
+  api_key_required = true
+}
+
+resource "aws_api_gateway_integration" "cats_get" {
+  rest_api_id             = aws_api_gateway_rest_api.main.id
+  resource_id             = aws_api_gateway_resource.cats.id
+  http_method             = aws_api_gateway_method.cats_get.http_method
+  integration_http_method = "GET"
+  type                    = "AWS_PROXY"
+  uri                     = aws_lambda_function.pets.invoke_arn
+}
+

- resources[] / /pets
+ resources[] / /pets /cats
`,
  ],
  [
    'a route like one of those that for_each makes',
    repeatedRoutes,
    { kind: 'add-http-route', ...httpApi, routeKey: 'GET /pets/', like: 'ANY /pets' },
    `
+resource "aws_apigatewayv2_route" "get_pets" {
+  api_id             = aws_apigatewayv2_api.main.id
+  route_key          = "GET /pets/"
+  target             = "integrations/\${aws_apigatewayv2_integration.pets.id}"
+  authorization_type = "JWT"
+  authorizer_id      = aws_apigatewayv2_authorizer.jwt.id
+}
+

- routes[] ANY /cats ANY /pets
+ routes[] ANY /cats ANY /pets GET /pets/
`,
  ],
  [
    'a method like one of those that for_each makes',
    repeated,
    { kind: 'add-rest-method', ...restApi, path: '/cats', method: 'GET', like },
    `
+resource "aws_api_gateway_resource" "cats" {
+  rest_api_id = aws_api_gateway_rest_api.main.id
+  parent_id   = aws_api_gateway_rest_api.main.root_resource_id
+  path_part   = "cats"
+}
+
+resource "aws_api_gateway_method" "cats_get" {
+  rest_api_id      = aws_api_gateway_rest_api.main.id
+  resource_id      = aws_api_gateway_resource.cats.id
+  http_method      = "GET"
+  authorization    = "CUSTOM"
+  authorizer_id    = aws_api_gateway_authorizer.own.id
+  api_key_required = true
+}
+
+resource "aws_api_gateway_integration" "cats_get" {
+  rest_api_id             = aws_api_gateway_rest_api.main.id
+  resource_id             = aws_api_gateway_resource.cats.id
+  http_method             = aws_api_gateway_method.cats_get.http_method
+  integration_http_method = "GET"
+  type                    = "AWS_PROXY"
+  uri                     = aws_lambda_function.pets.invoke_arn
+}
+

- resources[] / /pets
+ resources[] / /pets /cats
`,
  ],
  [
    'an open method of those that for_each makes',
    repeated,
    { kind: 'open-rest-method', ...pets },
    `
null
`,
  ],
  [
    'a method below resources that are not there',
    ofRest,
    { kind: 'add-rest-method', ...restApi, path: '/api/pets', method: 'GET', like },
    `
+resource "aws_api_gateway_resource" "api" {
+  rest_api_id = aws_api_gateway_rest_api.main.id
+  parent_id   = aws_api_gateway_rest_api.main.root_resource_id
+  path_part   = "api"
+}
+
+resource "aws_api_gateway_resource" "api_pets" {
+  rest_api_id = aws_api_gateway_rest_api.main.id
+  parent_id   = aws_api_gateway_resource.api.id
+  path_part   = "pets"
+}
+
+resource "aws_api_gateway_method" "api_pets_get" {
+  rest_api_id      = aws_api_gateway_rest_api.main.id
+  resource_id      = aws_api_gateway_resource.api_pets.id
+  http_method      = "GET"
+  authorization    = "CUSTOM"
+  authorizer_id    = aws_api_gateway_authorizer.own.id
+  api_key_required = true
+}
+
+resource "aws_api_gateway_integration" "api_pets_get" {
+  rest_api_id             = aws_api_gateway_rest_api.main.id
+  resource_id             = aws_api_gateway_resource.api_pets.id
+  http_method             = aws_api_gateway_method.api_pets_get.http_method
+  integration_http_method = "GET"
+  type                    = "AWS_PROXY"
+  uri                     = aws_lambda_function.pets.invoke_arn
+}
+

- resources[] / /pets
+ resources[] / /pets /api /api/pets
`,
  ],
  [
    'a method of the root',
    ofRest,
    { kind: 'add-rest-method', ...restApi, path: '/', method: 'GET', like },
    `
+resource "aws_api_gateway_method" "get" {
+  rest_api_id      = aws_api_gateway_rest_api.main.id
+  resource_id      = aws_api_gateway_rest_api.main.root_resource_id
+  http_method      = "GET"
+  authorization    = "CUSTOM"
+  authorizer_id    = aws_api_gateway_authorizer.own.id
+  api_key_required = true
+}
+
+resource "aws_api_gateway_integration" "get" {
+  rest_api_id             = aws_api_gateway_rest_api.main.id
+  resource_id             = aws_api_gateway_rest_api.main.root_resource_id
+  http_method             = aws_api_gateway_method.get.http_method
+  integration_http_method = "GET"
+  type                    = "AWS_PROXY"
+  uri                     = aws_lambda_function.pets.invoke_arn
+}
+

- resources[/].methods[]
+ resources[/].methods[] GET
`,
  ],
  [
    'an answer to a preflight',
    ofRest,
    { kind: 'add-rest-method', ...pets, method: 'OPTIONS', like: 'mock' },
    `
+resource "aws_api_gateway_method" "pets_options" {
+  rest_api_id   = aws_api_gateway_rest_api.main.id
+  resource_id   = aws_api_gateway_resource.pets.id
+  http_method   = "OPTIONS"
+  authorization = "NONE"
+}
+
+resource "aws_api_gateway_method_response" "pets_options" {
+  rest_api_id = aws_api_gateway_rest_api.main.id
+  resource_id = aws_api_gateway_resource.pets.id
+  http_method = aws_api_gateway_method.pets_options.http_method
+  status_code = "200"
+
+  response_parameters = {
+    "method.response.header.Access-Control-Allow-Headers" = false
+    "method.response.header.Access-Control-Allow-Methods" = false
+    "method.response.header.Access-Control-Allow-Origin"  = false
+  }
+}
+
+resource "aws_api_gateway_integration" "pets_options" {
+  rest_api_id = aws_api_gateway_rest_api.main.id
+  resource_id = aws_api_gateway_resource.pets.id
+  http_method = aws_api_gateway_method.pets_options.http_method
+  type        = "MOCK"
+
+  request_templates = {
+    "application/json" = "{\\"statusCode\\": 200}"
+  }
+}
+
+resource "aws_api_gateway_integration_response" "pets_options" {
+  rest_api_id = aws_api_gateway_rest_api.main.id
+  resource_id = aws_api_gateway_resource.pets.id
+  http_method = aws_api_gateway_method.pets_options.http_method
+  status_code = aws_api_gateway_method_response.pets_options.status_code
+
+  response_parameters = {
+    "method.response.header.Access-Control-Allow-Headers" = "'Content-Type,Authorization,X-Api-Key'"
+    "method.response.header.Access-Control-Allow-Methods" = "'GET,HEAD,OPTIONS,PUT,POST,PATCH,DELETE'"
+    "method.response.header.Access-Control-Allow-Origin"  = "'*'"
+  }
+
+  depends_on = [aws_api_gateway_integration.pets_options]
+}
+

- resources[/pets].methods[] GET
+ resources[/pets].methods[] GET OPTIONS
`,
  ],
  [
    'an open method',
    ofRest,
    { kind: 'open-rest-method', ...pets },
    `
-  authorization    = "CUSTOM"
-  authorizer_id    = aws_api_gateway_authorizer.own.id
-  api_key_required = true
+  authorization    = "NONE"
+  api_key_required = false

- resources[/pets].methods[GET].authorizationType CUSTOM
- resources[/pets].methods[GET].authorizerId aws_api_gateway_authorizer.own
- resources[/pets].methods[GET].apiKeyRequired true
+ resources[/pets].methods[GET].authorizationType NONE
+ resources[/pets].methods[GET].authorizerId null
+ resources[/pets].methods[GET].apiKeyRequired false
`,
  ],
  [
    'a method less',
    ofRest,
    { kind: 'remove-rest-method', ...pets },
    `
-# Guarded.
-resource "aws_api_gateway_method" "get_pets" {
-  rest_api_id      = aws_api_gateway_rest_api.main.id
-  resource_id      = aws_api_gateway_resource.pets.id
-  http_method      = "GET"
-  authorization    = "CUSTOM"
-  authorizer_id    = aws_api_gateway_authorizer.own.id
-  api_key_required = true
-}
-
-resource "aws_api_gateway_integration" "get_pets" {
-  rest_api_id             = aws_api_gateway_rest_api.main.id
-  resource_id             = aws_api_gateway_resource.pets.id
-  http_method             = aws_api_gateway_method.get_pets.http_method
-  integration_http_method = "GET"
-  type                    = "AWS_PROXY"
-  uri                     = aws_lambda_function.pets.invoke_arn
-}
-

- resources[/pets].methods[] GET
- methodsEmbedded true
+ resources[/pets].methods[]
+ methodsEmbedded false
warning not-embedded {"command":"aws apigateway get-resources --rest-api-id aws_api_gateway_rest_api.main --embed methods"}
`,
  ],
  [
    'how an integration is called',
    ofRest,
    { kind: 'set-integration-method', ...pets, to: 'POST' },
    `
-  integration_http_method = "GET"
+  integration_http_method = "POST"

- resources[/pets].methods[GET].integration.httpMethod GET
+ resources[/pets].methods[GET].integration.httpMethod POST
`,
  ],
  [
    'a stage',
    ofRest,
    { kind: 'add-rest-stage', ...restApi, stage: 'api', like: 'prod' },
    `
+resource "aws_api_gateway_stage" "api" {
+  deployment_id = aws_api_gateway_deployment.main.id
+  rest_api_id   = aws_api_gateway_rest_api.main.id
+  stage_name    = "api"
+}
+

- stages[] prod
+ stages[] prod api
`,
  ],
  [
    'an endpoint type where there is none',
    ofRest,
    { kind: 'set-endpoint-type', ...restApi, from: 'EDGE', type: 'REGIONAL' },
    `
+
+  endpoint_configuration {
+    types = ["REGIONAL"]
+  }

- endpointType edge
+ endpointType regional
`,
  ],
  [
    'the default endpoint',
    ofRest,
    { kind: 'enable-default-endpoint', ...restApi },
    `
-  disable_execute_api_endpoint = true
+  disable_execute_api_endpoint = false

- disableExecuteApiEndpoint true
+ disableExecuteApiEndpoint false
`,
  ],
  [
    'a mapping without a key',
    ofRest,
    { kind: 'set-mapping-key', domain, from: 'v1', key: '' },
    `
-  base_path   = "v1"

- customDomains[api.example.com].mappings[] v1
+ customDomains[api.example.com].mappings[]
+ customDomains[api.example.com].mappings[].key
+ customDomains[api.example.com].mappings[].apiId aws_api_gateway_rest_api.main
+ customDomains[api.example.com].mappings[].stage null
`,
  ],
  [
    'another key',
    ofRest,
    { kind: 'set-mapping-key', domain, from: 'v1', key: 'v2' },
    `
-  base_path   = "v1"
+  base_path   = "v2"

- customDomains[api.example.com].mappings[] v1
+ customDomains[api.example.com].mappings[] v2
`,
  ],
  [
    'the stage of a mapping',
    ofRest,
    { kind: 'set-mapping-stage', domain, key: 'v1', stage: 'prod' },
    `
+  stage_name  = "prod"

- customDomains[api.example.com].mappings[v1].stage null
+ customDomains[api.example.com].mappings[v1].stage prod
`,
  ],
  [
    'a regional domain',
    ofRest,
    { kind: 'set-domain-endpoint', domain, type: 'REGIONAL' },
    `
-  domain_name     = "api.example.com"
-  certificate_arn = aws_acm_certificate.main.arn
+  domain_name              = "api.example.com"
+  regional_certificate_arn = "<certificate ARN>"
+
+  endpoint_configuration {
+    types = ["REGIONAL"]
+  }

- customDomains[api.example.com].endpoints[0].type edge
- customDomains[api.example.com].endpoints[0].target edge.cloudfront.net
+ customDomains[api.example.com].endpoints[0].type regional
+ customDomains[api.example.com].endpoints[0].target d-edge.execute-api.aws-region-1.amazonaws.com
`,
  ],
  [
    'a domain of a REST API',
    ofRest,
    { kind: 'add-custom-domain', ...restApi, domain: 'new.example.com', region: 'us-east-1', protocol: 'REST', basePath: '' },
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

- customDomains[] api.example.com
+ customDomains[] api.example.com new.example.com
`,
  ],
  [
    'a route without the authorizer',
    ofHttp,
    { kind: 'add-http-route', ...httpApi, routeKey: 'OPTIONS /pets', like: 'ANY /pets', open: true },
    `
+resource "aws_apigatewayv2_route" "options_pets" {
+  api_id    = aws_apigatewayv2_api.main.id
+  route_key = "OPTIONS /pets"
+  target    = "integrations/\${aws_apigatewayv2_integration.pets.id}"
+}
+

- routes[] ANY /pets
+ routes[] ANY /pets OPTIONS /pets
`,
  ],
  [
    'a route with it',
    ofHttp,
    { kind: 'add-http-route', ...httpApi, routeKey: 'GET /pets/', like: 'ANY /pets' },
    `
+resource "aws_apigatewayv2_route" "get_pets" {
+  api_id             = aws_apigatewayv2_api.main.id
+  route_key          = "GET /pets/"
+  target             = "integrations/\${aws_apigatewayv2_integration.pets.id}"
+  authorization_type = "JWT"
+  authorizer_id      = aws_apigatewayv2_authorizer.jwt.id
+}
+

- routes[] ANY /pets
+ routes[] ANY /pets GET /pets/
`,
  ],
  [
    'another path for the backend',
    ofHttp,
    { kind: 'set-integration-path', ...httpApi, routeKey: 'ANY /pets', value: '$request.path' },
    `
+  request_parameters = {
+    "overwrite:path" = "$request.path"
+  }

+ routes[ANY /pets].integration.pathOverwrite $request.path
`,
  ],
  [
    'a default stage',
    ofHttp,
    { kind: 'add-http-stage', ...httpApi, stage: '$default' },
    `
+resource "aws_apigatewayv2_stage" "default" {
+  api_id      = aws_apigatewayv2_api.main.id
+  name        = "$default"
+  auto_deploy = true
+}
+

- stages[] prod
+ stages[] prod $default
`,
  ],
  [
    'the default endpoint of an HTTP API',
    ofHttp,
    { kind: 'enable-default-endpoint', ...httpApi },
    `
-  disable_execute_api_endpoint = true
+  disable_execute_api_endpoint = false

- disableExecuteApiEndpoint true
+ disableExecuteApiEndpoint false
`,
  ],
  [
    'an API mapping without a key',
    ofHttp,
    { kind: 'set-mapping-key', domain: other, from: 'v1', key: '' },
    `
-  api_mapping_key = "v1"

- customDomains[http.example.com].mappings[] v1
+ customDomains[http.example.com].mappings[]
+ customDomains[http.example.com].mappings[].key
+ customDomains[http.example.com].mappings[].apiId aws_apigatewayv2_api.main
+ customDomains[http.example.com].mappings[].stage prod
`,
  ],
  [
    'the stage of an API mapping',
    ofHttp,
    { kind: 'set-mapping-stage', domain: other, key: 'v1', stage: '$default' },
    `
-  stage           = aws_apigatewayv2_stage.prod.id
+  stage           = "$default"

- customDomains[http.example.com].mappings[v1].stage prod
+ customDomains[http.example.com].mappings[v1].stage $default
`,
  ],
  [
    'a rule that takes off the base path',
    ofHttp,
    { kind: 'strip-base-path', domain: other, priority: 10 },
    `
-      api_id = aws_apigatewayv2_api.main.id
-      stage  = aws_apigatewayv2_stage.prod.name
+      api_id          = aws_apigatewayv2_api.main.id
+      stage           = aws_apigatewayv2_stage.prod.name
+      strip_base_path = true

- customDomains[http.example.com].rules[10].stripBasePath false
+ customDomains[http.example.com].rules[10].stripBasePath true
`,
  ],
  [
    'a domain of an HTTP API',
    ofHttp,
    { kind: 'add-custom-domain', ...httpApi, domain: 'new.example.com', region: 'us-east-1', protocol: 'HTTP', basePath: 'v2' },
    `
+resource "aws_apigatewayv2_domain_name" "new_example_com" {
+  domain_name = "new.example.com"
+
+  domain_name_configuration {
+    certificate_arn = "<certificate ARN>"
+    endpoint_type   = "REGIONAL"
+    security_policy = "TLS_1_2"
+  }
+}
+
+resource "aws_apigatewayv2_api_mapping" "new_example_com" {
+  api_id          = aws_apigatewayv2_api.main.id
+  domain_name     = aws_apigatewayv2_domain_name.new_example_com.id
+  stage           = aws_apigatewayv2_stage.prod.id
+  api_mapping_key = "v2"
+}
+

- customDomains[] http.example.com
+ customDomains[] http.example.com new.example.com
`,
  ],
];

describe('a change of API Gateway', () => {
  it.each(rows)('%s', async (_, given, change, table) => {
    expect(tableOf(given, await writtenInto(given, change))).toBe(table.trim());
  });
});
