/** Attributes that a resource has, to tell a wrong name from one that is only known after apply. */
export type Schema = { readonly all: ReadonlySet<string>; readonly computed: ReadonlySet<string> };

/** Of every resource. */
const EVERY = 'id tags tags_all region';

const schema = (settable: string, computed: string): Schema => {
  const after = computed.split(' ');
  return { computed: new Set(['id', 'tags_all', ...after]), all: new Set([...EVERY.split(' '), ...settable.split(' '), ...after]) };
};

/**
 * Only what people refer to in the way of a request, from the provider's documentation (hashicorp/aws 5 and 6):
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
const SCHEMAS: Readonly<Record<string, Schema>> = {
  aws_api_gateway_rest_api: schema(
    'name description body policy api_key_source binary_media_types minimum_compression_size disable_execute_api_endpoint endpoint_configuration ' +
      'put_rest_api_mode parameters fail_on_warnings',
    'arn created_date execution_arn root_resource_id policy api_key_source binary_media_types',
  ),
  aws_api_gateway_resource: schema('rest_api_id parent_id path_part', 'path'),
  aws_api_gateway_method: schema(
    'rest_api_id resource_id http_method authorization authorizer_id authorization_scopes api_key_required operation_name request_models ' +
      'request_validator_id request_parameters',
    '',
  ),
  aws_api_gateway_deployment: schema(
    'rest_api_id description stage_name stage_description triggers variables canary_settings',
    'invoke_url execution_arn created_date',
  ),
  aws_api_gateway_stage: schema(
    'rest_api_id stage_name deployment_id access_log_settings cache_cluster_enabled cache_cluster_size canary_settings client_certificate_id ' +
      'description documentation_version variables xray_tracing_enabled',
    'arn invoke_url execution_arn web_acl_arn',
  ),
  aws_api_gateway_domain_name: schema(
    'domain_name endpoint_configuration mutual_tls_authentication certificate_arn certificate_body certificate_chain certificate_name ' +
      'certificate_private_key ownership_verification_certificate_arn regional_certificate_arn regional_certificate_name security_policy policy ' +
      'routing_mode endpoint_access_mode',
    'arn certificate_upload_date cloudfront_domain_name cloudfront_zone_id domain_name_id regional_domain_name regional_zone_id',
  ),
  aws_apigatewayv2_api: schema(
    'name protocol_type api_key_selection_expression cors_configuration credentials_arn description disable_execute_api_endpoint route_key ' +
      'route_selection_expression target body version fail_on_warnings ip_address_type',
    'api_endpoint arn execution_arn ip_address_type',
  ),
  aws_apigatewayv2_stage: schema(
    'api_id name access_log_settings auto_deploy client_certificate_id default_route_settings deployment_id description route_settings stage_variables',
    'arn execution_arn invoke_url deployment_id',
  ),
  aws_apigatewayv2_domain_name: schema(
    'domain_name domain_name_configuration mutual_tls_authentication routing_mode',
    'api_mapping_selection_expression arn',
  ),
  aws_cloudfront_distribution: schema(
    'aliases anycast_ip_list_id comment continuous_deployment_policy_id custom_error_response default_cache_behavior default_root_object enabled ' +
      'is_ipv6_enabled http_version logging_config ordered_cache_behavior origin origin_group price_class restrictions retain_on_delete staging ' +
      'viewer_certificate web_acl_id wait_for_deployment viewer_mtls_config connection_function_association',
    'arn caller_reference domain_name etag hosted_zone_id in_progress_validation_batches last_modified_time logging_v1_enabled status ' +
      'trusted_key_groups trusted_signers',
  ),
  aws_s3_bucket: schema(
    'bucket bucket_prefix force_destroy object_lock_enabled acl website cors_rule versioning policy grant lifecycle_rule logging ' +
      'server_side_encryption_configuration replication_configuration object_lock_configuration acceleration_status request_payer',
    'arn bucket bucket_domain_name bucket_region bucket_regional_domain_name hosted_zone_id website_endpoint website_domain region',
  ),
  aws_s3_bucket_website_configuration: schema(
    'bucket error_document expected_bucket_owner index_document redirect_all_requests_to routing_rule routing_rules',
    'website_domain website_endpoint',
  ),
  aws_lambda_function_url: schema('function_name qualifier authorization_type cors invoke_mode', 'function_arn function_url url_id'),
  aws_cloudfront_function: schema('name code runtime comment publish key_value_store_associations', 'arn etag live_stage_etag status'),
  aws_cloudfront_origin_access_identity: schema(
    'comment',
    'arn caller_reference cloudfront_access_identity_path etag iam_arn s3_canonical_user_id',
  ),
  aws_cloudfront_origin_access_control: schema(
    'name description origin_access_control_origin_type signing_behavior signing_protocol',
    'arn etag',
  ),
};

export const attributesOfType = (type: string): Schema | undefined => (Object.hasOwn(SCHEMAS, type) ? SCHEMAS[type] : undefined);
