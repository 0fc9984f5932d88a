/** Arguments of one cache behavior, in all the ways that versions 2 to 6 of the module take them. */
const behavior = (value: string): string => `
      target_origin_id           = try(${value}.target_origin_id, null)
      viewer_protocol_policy     = try(${value}.viewer_protocol_policy, "https-only")
      allowed_methods            = try(${value}.allowed_methods, ["GET", "HEAD", "OPTIONS"])
      cached_methods             = try(${value}.cached_methods, ["GET", "HEAD"])
      cache_policy_id            = try(${value}.cache_policy_id, data.aws_cloudfront_cache_policy.this[${value}.cache_policy_name].id, null)
      origin_request_policy_id   = try(${value}.origin_request_policy_id, data.aws_cloudfront_origin_request_policy.this[${value}.origin_request_policy_name].id, null)
      response_headers_policy_id = try(${value}.response_headers_policy_id, data.aws_cloudfront_response_headers_policy.this[${value}.response_headers_policy_name].id, null)
      trusted_signers            = try(${value}.trusted_signers, null)
      trusted_key_groups         = try(${value}.trusted_key_groups, null)
      dynamic "forwarded_values" {
        for_each = try(${value}.use_forwarded_values, true) && try(${value}.cache_policy_id, ${value}.cache_policy_name, null) == null ? [1] : []
        content {
          query_string            = try(${value}.forwarded_values.query_string, ${value}.query_string, false)
          query_string_cache_keys = try(${value}.forwarded_values.query_string_cache_keys, ${value}.query_string_cache_keys, [])
          headers                 = try(${value}.forwarded_values.headers, ${value}.headers, [])
          cookies {
            forward           = try(${value}.forwarded_values.cookies.forward, ${value}.cookies_forward, "none")
            whitelisted_names = try(${value}.forwarded_values.cookies.whitelisted_names, ${value}.cookies_whitelisted_names, null)
          }
        }
      }
      dynamic "function_association" {
        for_each = try(${value}.function_association, {})
        iterator = f
        content {
          event_type   = try(f.value.event_type, f.key)
          function_arn = try(f.value.function_arn, null)
        }
      }
      dynamic "lambda_function_association" {
        for_each = try(${value}.lambda_function_association, {})
        iterator = l
        content {
          event_type = try(l.value.event_type, l.key)
          lambda_arn = try(l.value.lambda_arn, null)
        }
      }`;

/**
 * What the registry's module makes of its arguments, as far as it decides about requests. Read against the sources of versions 2 to 6:
 * https://registry.terraform.io/modules/terraform-aws-modules/cloudfront/aws
 */
export const cloudFrontModule = `
variable "create_distribution" { default = true }
variable "create" { default = true }
variable "create_origin_access_control" { default = false }
variable "origin_access_control" { default = {} }
variable "aliases" { default = null }
variable "enabled" { default = true }
variable "staging" { default = false }
variable "default_root_object" { default = null }
variable "web_acl_id" { default = null }
variable "continuous_deployment_policy_id" { default = null }
variable "origin" { default = {} }
variable "origin_group" { default = {} }
variable "default_cache_behavior" { default = null }
variable "ordered_cache_behavior" { default = [] }
variable "custom_error_response" { default = [] }
variable "geo_restriction" { default = {} }
variable "restrictions" { default = null }

locals {
  ordered   = var.ordered_cache_behavior == null ? [] : var.ordered_cache_behavior
  behaviors = concat([for b in [var.default_cache_behavior] : b if b != null], local.ordered)
}

data "aws_cloudfront_cache_policy" "this" {
  for_each = toset([for b in local.behaviors : b.cache_policy_name if try(b.cache_policy_name, null) != null])
  name     = each.value
}
data "aws_cloudfront_origin_request_policy" "this" {
  for_each = toset([for b in local.behaviors : b.origin_request_policy_name if try(b.origin_request_policy_name, null) != null])
  name     = each.value
}
data "aws_cloudfront_response_headers_policy" "this" {
  for_each = toset([for b in local.behaviors : b.response_headers_policy_name if try(b.response_headers_policy_name, null) != null])
  name     = each.value
}

resource "aws_cloudfront_origin_access_control" "this" {
  for_each                          = var.origin_access_control == null ? {} : var.origin_access_control
  name                              = try(each.value.name, each.key)
  origin_access_control_origin_type = try(each.value.origin_type, each.value.origin_access_control_origin_type, "s3")
  signing_behavior                  = try(each.value.signing_behavior, "always")
  signing_protocol                  = try(each.value.signing_protocol, "sigv4")
}

resource "aws_cloudfront_distribution" "this" {
  count                           = var.create_distribution && var.create ? 1 : 0
  aliases                         = var.aliases
  enabled                         = var.enabled
  staging                         = var.staging
  default_root_object             = var.default_root_object
  web_acl_id                      = var.web_acl_id
  continuous_deployment_policy_id = var.continuous_deployment_policy_id

  dynamic "origin" {
    for_each = var.origin == null ? {} : var.origin
    content {
      domain_name              = try(origin.value.domain_name, null)
      origin_id                = try(origin.value.origin_id, origin.key)
      origin_path              = try(origin.value.origin_path, "")
      origin_access_control_id = try(origin.value.origin_access_control_id, aws_cloudfront_origin_access_control.this[origin.value.origin_access_control].id, aws_cloudfront_origin_access_control.this[origin.value.origin_access_control_key].id, null)
      dynamic "s3_origin_config" {
        for_each = [for c in [try(origin.value.s3_origin_config, null)] : c if c != null]
        iterator = s3
        content {
          origin_access_identity = try(s3.value.cloudfront_access_identity_path, s3.value.origin_access_identity, "")
        }
      }
      dynamic "custom_origin_config" {
        for_each = [for c in [try(origin.value.custom_origin_config, null)] : c if c != null]
        iterator = custom
        content {
          http_port              = try(custom.value.http_port, 80)
          https_port             = try(custom.value.https_port, 443)
          origin_protocol_policy = try(custom.value.origin_protocol_policy, "https-only")
          origin_ssl_protocols   = try(custom.value.origin_ssl_protocols, ["TLSv1.2"])
        }
      }
      dynamic "vpc_origin_config" {
        for_each = [for c in [try(origin.value.vpc_origin_config, null)] : c if c != null]
        iterator = vpc
        content { vpc_origin_id = try(vpc.value.vpc_origin_id, null) }
      }
      dynamic "custom_header" {
        for_each = flatten([try(origin.value.custom_header, [])])
        iterator = header
        content {
          name  = try(header.value.name, header.key)
          value = header.value.value
        }
      }
    }
  }

  dynamic "origin_group" {
    for_each = var.origin_group == null ? {} : var.origin_group
    content {
      origin_id = try(origin_group.value.origin_id, origin_group.key)
      failover_criteria { status_codes = try(origin_group.value.failover_criteria.status_codes, origin_group.value.failover_status_codes, []) }
      dynamic "member" {
        for_each = try(origin_group.value.member, [{ origin_id = origin_group.value.primary_member_origin_id }, { origin_id = origin_group.value.secondary_member_origin_id }], [])
        content { origin_id = member.value.origin_id }
      }
    }
  }

  dynamic "default_cache_behavior" {
    for_each = [for b in [var.default_cache_behavior] : b if b != null]
    iterator = b
    content {${behavior('b.value')}
    }
  }

  dynamic "ordered_cache_behavior" {
    for_each = local.ordered
    iterator = b
    content {
      path_pattern = try(b.value.path_pattern, null)${behavior('b.value')}
    }
  }

  dynamic "custom_error_response" {
    for_each = [for e in flatten([var.custom_error_response]) : e if try(e.error_code, null) != null]
    iterator = e
    content {
      error_code            = e.value.error_code
      response_code         = try(e.value.response_code, null)
      response_page_path    = try(e.value.response_page_path, null)
      error_caching_min_ttl = try(e.value.error_caching_min_ttl, null)
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = try(var.restrictions.geo_restriction.restriction_type, var.geo_restriction.restriction_type, "none")
      locations        = try(var.restrictions.geo_restriction.locations, var.geo_restriction.locations, [])
    }
  }
}

output "cloudfront_distribution_id" { value = try(aws_cloudfront_distribution.this[0].id, "") }
output "cloudfront_distribution_arn" { value = try(aws_cloudfront_distribution.this[0].arn, "") }
output "cloudfront_distribution_domain_name" { value = try(aws_cloudfront_distribution.this[0].domain_name, "") }
output "cloudfront_distribution_hosted_zone_id" { value = try(aws_cloudfront_distribution.this[0].hosted_zone_id, "") }
output "cloudfront_origin_access_controls" { value = aws_cloudfront_origin_access_control.this }
`;
