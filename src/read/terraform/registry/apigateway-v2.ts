/**
 * What the registry's module makes of its arguments, as far as it decides about requests. `integrations` are versions 1 to 4, `routes` from 5 on:
 * https://registry.terraform.io/modules/terraform-aws-modules/apigateway-v2/aws
 */
export const apiGatewayV2Module = `
variable "create" { default = true }
variable "name" { default = "" }
variable "protocol_type" { default = "HTTP" }
variable "body" { default = null }
variable "cors_configuration" { default = null }
variable "disable_execute_api_endpoint" { default = null }
variable "route_key" { default = null }
variable "target" { default = null }
variable "routes" { default = {} }
variable "integrations" { default = {} }
variable "authorizers" { default = {} }
variable "create_stage" { default = true }
variable "create_default_stage" { default = true }
variable "stage_name" { default = "$default" }
variable "create_domain_name" { default = true }
variable "create_api_domain_name" { default = true }
variable "create_default_stage_api_mapping" { default = true }
variable "domain_name" { default = "" }
variable "subdomains" { default = [] }
variable "api_mapping_key" { default = null }

locals {
  old       = { for k, v in var.integrations : k => v }
  new       = { for k, v in var.routes : k => v }
  has_stage = var.create_stage && var.create_default_stage
  domains   = var.create_domain_name && var.create_api_domain_name && var.domain_name != null && var.domain_name != "" ? [var.domain_name] : []
}

resource "aws_apigatewayv2_api" "this" {
  count                        = var.create ? 1 : 0
  name                         = var.name
  protocol_type                = var.protocol_type
  body                         = var.body
  disable_execute_api_endpoint = var.disable_execute_api_endpoint
  route_key                    = var.route_key
  target                       = var.target
  dynamic "cors_configuration" {
    for_each = [for c in flatten([var.cors_configuration]) : c if try(length(keys(c)), 0) > 0]
    content {
      allow_credentials = try(cors_configuration.value.allow_credentials, null)
      allow_headers     = try(cors_configuration.value.allow_headers, null)
      allow_methods     = try(cors_configuration.value.allow_methods, null)
      allow_origins     = try(cors_configuration.value.allow_origins, null)
      expose_headers    = try(cors_configuration.value.expose_headers, null)
      max_age           = try(cors_configuration.value.max_age, null)
    }
  }
}

resource "aws_apigatewayv2_authorizer" "this" {
  for_each         = var.authorizers
  api_id           = aws_apigatewayv2_api.this[0].id
  authorizer_type  = try(each.value.authorizer_type, "REQUEST")
  identity_sources = try(flatten([each.value.identity_sources]), ["$request.header.Authorization"])
  name             = try(each.value.name, each.key)
}

resource "aws_apigatewayv2_integration" "old" {
  for_each               = local.old
  api_id                 = aws_apigatewayv2_api.this[0].id
  integration_type       = try(each.value.integration_type, try(each.value.lambda_arn, "") != "" ? "AWS_PROXY" : "MOCK")
  integration_uri        = try(each.value.lambda_arn, each.value.integration_uri, null)
  integration_method     = try(each.value.integration_method, null)
  payload_format_version = try(each.value.payload_format_version, null)
  request_parameters     = try(jsondecode(each.value.request_parameters), each.value.request_parameters, null)
}
resource "aws_apigatewayv2_route" "old" {
  for_each           = local.old
  api_id             = aws_apigatewayv2_api.this[0].id
  route_key          = each.key
  api_key_required   = try(each.value.api_key_required, null)
  authorization_type = try(each.value.authorization_type, "NONE")
  authorizer_id      = try(aws_apigatewayv2_authorizer.this[each.value.authorizer_key].id, each.value.authorizer_id, null)
  target             = "integrations/\${aws_apigatewayv2_integration.old[each.key].id}"
}

resource "aws_apigatewayv2_integration" "new" {
  for_each               = local.new
  api_id                 = aws_apigatewayv2_api.this[0].id
  integration_type       = try(each.value.integration.type, "AWS_PROXY")
  integration_uri        = try(each.value.integration.uri, null)
  integration_method     = try(each.value.integration.method, null)
  payload_format_version = try(each.value.integration.payload_format_version, null)
  request_parameters     = try(each.value.integration.request_parameters, null)
}
resource "aws_apigatewayv2_route" "new" {
  for_each           = local.new
  api_id             = aws_apigatewayv2_api.this[0].id
  route_key          = each.key
  api_key_required   = try(each.value.api_key_required, null)
  authorization_type = try(each.value.authorization_type, null)
  authorizer_id      = try(aws_apigatewayv2_authorizer.this[each.value.authorizer_key].id, each.value.authorizer_id, null)
  target             = "integrations/\${aws_apigatewayv2_integration.new[each.key].id}"
}

resource "aws_apigatewayv2_stage" "this" {
  count  = var.create && local.has_stage ? 1 : 0
  api_id = aws_apigatewayv2_api.this[0].id
  name   = var.stage_name
}

resource "aws_apigatewayv2_domain_name" "this" {
  for_each    = toset(local.domains)
  domain_name = each.value
  domain_name_configuration {
    endpoint_type = "REGIONAL"
  }
}
resource "aws_apigatewayv2_api_mapping" "this" {
  for_each        = var.create_default_stage_api_mapping ? toset(local.domains) : []
  api_id          = aws_apigatewayv2_api.this[0].id
  domain_name     = aws_apigatewayv2_domain_name.this[each.key].id
  stage           = aws_apigatewayv2_stage.this[0].id
  api_mapping_key = var.api_mapping_key
}

output "api_id" { value = try(aws_apigatewayv2_api.this[0].id, "") }
output "api_arn" { value = try(aws_apigatewayv2_api.this[0].arn, "") }
output "api_endpoint" { value = try(aws_apigatewayv2_api.this[0].api_endpoint, "") }
output "api_execution_arn" { value = try(aws_apigatewayv2_api.this[0].execution_arn, "") }
output "stage_id" { value = try(aws_apigatewayv2_stage.this[0].id, "") }
output "stage_invoke_url" { value = try(aws_apigatewayv2_stage.this[0].invoke_url, "") }
output "domain_name_id" { value = try(values(aws_apigatewayv2_domain_name.this)[0].id, "") }
output "domain_name_target_domain_name" { value = try(values(aws_apigatewayv2_domain_name.this)[0].domain_name_configuration[0].target_domain_name, "") }
output "apigatewayv2_api_id" { value = try(aws_apigatewayv2_api.this[0].id, "") }
output "apigatewayv2_api_arn" { value = try(aws_apigatewayv2_api.this[0].arn, "") }
output "apigatewayv2_api_api_endpoint" { value = try(aws_apigatewayv2_api.this[0].api_endpoint, "") }
output "apigatewayv2_api_execution_arn" { value = try(aws_apigatewayv2_api.this[0].execution_arn, "") }
output "default_apigatewayv2_stage_id" { value = try(aws_apigatewayv2_stage.this[0].id, "") }
output "default_apigatewayv2_stage_invoke_url" { value = try(aws_apigatewayv2_stage.this[0].invoke_url, "") }
output "apigatewayv2_domain_name_id" { value = try(values(aws_apigatewayv2_domain_name.this)[0].id, "") }
output "apigatewayv2_domain_name_target_domain_name" { value = try(values(aws_apigatewayv2_domain_name.this)[0].domain_name_configuration[0].target_domain_name, "") }
`;
