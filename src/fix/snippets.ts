import type { Model } from '../model/model.ts';
import { known } from '../model/value.ts';
import type { SourceReading } from '../read/index.ts';
import type { Change, ChangeOf } from './change.ts';
import { methodAt, restApi } from './write/api-parts.ts';

/** The change in the words of what the configuration is made with, where that is not what AWS prints. */
export type Snippet = { readonly language: 'terraform' | 'cdk'; readonly text: string };

const terraformName = (text: string): string => text.replaceAll(/\W+/g, '_').replaceAll(/^_|_$/g, '').toLowerCase() || 'this';

/** Who may call a new method: who may call the one that it is like. */
const authorizationOf = (model: Model, { api, like }: ChangeOf<'add-rest-method'>): string =>
  like === 'mock' ? 'NONE' : (known(methodAt(restApi(model, api), like.path, like.method)?.authorizationType ?? null) ?? 'NONE');

/** An API of this configuration has its address for an id. */
const idOf = (api: string): string => (/^(?:module\.\w+\.)*aws_\w+\.\w+$/.test(api) ? `${api}.id` : `"${api}"`);

type Say = (change: Change, model: Model) => string | null;

const behaviorName = (change: Extract<Change, { behavior: number }>, model: Model): string => {
  const behavior = model.distributions.find(({ name }) => name === change.distribution)?.behaviors[change.behavior];
  return known(behavior?.pattern ?? null) ?? 'Default (*)';
};

const functionBlock = (name: string): string =>
  `resource "aws_cloudfront_function" "${terraformName(name)}" {\n  name    = "${name}"\n  runtime = "cloudfront-js-2.0"\n  publish = true\n  code    = file("\${path.module}/${name}.js")\n}`;

const policyName = (id: string, { cachePolicies }: Model): string => cachePolicies.find((policy) => policy.id === id)?.name ?? id;

const terraform: Say = (change, model) => {
  const inBehavior = (body: string): string =>
    'behavior' in change ? `# ordered_cache_behavior / default_cache_behavior ${behaviorName(change, model)}\n${body}` : body;
  switch (change.kind) {
    case 'set-origin-request-policy':
      return inBehavior(change.policyId === null ? '# remove origin_request_policy_id' : `origin_request_policy_id = "${change.policyId}"`);
    case 'set-cache-policy':
      return inBehavior(`cache_policy_id = "${change.policyId}"\n# remove forwarded_values`);
    case 'set-allowed-methods':
      return inBehavior(`allowed_methods = ${JSON.stringify(change.methods)}`);
    case 'set-cached-methods':
      return inBehavior(`cached_methods = ${JSON.stringify(change.methods)}`);
    case 'set-viewer-protocol':
      return inBehavior(`viewer_protocol_policy = "${change.policy}"`);
    case 'set-pattern':
      return inBehavior(`path_pattern = "${change.pattern}"`);
    case 'add-behavior':
      return `# like ${behaviorName(change, model)}\nordered_cache_behavior {\n  path_pattern = "${change.pattern}"\n  # …\n}`;
    case 'add-function':
      return `${functionBlock(change.name)}\n\n${inBehavior(`function_association {\n  event_type   = "viewer-request"\n  function_arn = aws_cloudfront_function.${terraformName(change.name)}.arn\n}`)}`;
    case 'set-origin-path':
      return `# origin ${change.origin}\norigin_path = "${change.path}"`;
    case 'set-origin-domain':
      return `# origin ${change.origin}\ndomain_name = "${change.domainName}"`;
    case 'set-origin-protocol':
      return `# origin ${change.origin}, custom_origin_config\norigin_protocol_policy = "${change.policy}"`;
    case 'set-origin-port':
      return `# origin ${change.origin}, custom_origin_config\n${change.scheme}_port = ${change.port}`;
    case 'set-root-object':
      return `default_root_object = "${change.object}"`;
    case 'remove-error-response':
      return `# remove custom_error_response { error_code = ${change.errorCode} }`;
    case 'enable-distribution':
      return 'enabled = true';
    case 'set-error-caching':
      return `# custom_error_response, error_code ${change.errorCode}\nerror_caching_min_ttl = ${change.seconds}`;
    case 'add-alias':
      return `aliases = ["${change.alias}"]`;
    case 'add-rest-stage':
      return `resource "aws_api_gateway_stage" "${terraformName(change.stage)}" {\n  rest_api_id   = ${idOf(change.api)}\n  deployment_id = "<deployment of ${change.like}>"\n  stage_name    = "${change.stage}"\n}`;
    case 'add-rest-method':
      return `resource "aws_api_gateway_resource" "${terraformName(change.path)}" {\n  rest_api_id = ${idOf(change.api)}\n  parent_id   = "<resource above>"\n  path_part   = "${change.path.split('/').at(-1) ?? ''}"\n}\n\nresource "aws_api_gateway_method" "${terraformName(`${change.path}_${change.method}`)}" {\n  rest_api_id   = ${idOf(change.api)}\n  resource_id   = aws_api_gateway_resource.${terraformName(change.path)}.id\n  http_method   = "${change.method}"\n  authorization = "${authorizationOf(model, change)}"\n}`;
    case 'add-http-route':
      return `resource "aws_apigatewayv2_route" "${terraformName(change.routeKey)}" {\n  api_id    = ${idOf(change.api)}\n  route_key = "${change.routeKey}"\n  target    = "<target of ${change.like}>"\n}`;
    case 'set-integration-path':
      return `# integration of ${change.routeKey}\nrequest_parameters = {\n  "overwrite:path" = "${change.value}"\n}`;
    case 'set-mapping-key':
      return `# base path mapping "${change.from}" of ${change.domain}\nbase_path = "${change.key}"`;
    case 'set-mapping-stage':
      return `# base path mapping "${change.key}" of ${change.domain}\nstage_name = "${change.stage}"`;
    case 'set-domain-endpoint':
      return `# domain name ${change.domain}, in place of certificate_arn\nregional_certificate_arn = "<certificate ARN>"\nendpoint_configuration { types = ["${change.type}"] }`;
    case 'set-cache-policy-ttl':
      return `# cache policy ${policyName(change.policy, model)}\nmax_ttl = ${change.maxTtl}`;
    case 'add-custom-domain':
      return `resource "aws_api_gateway_domain_name" "${terraformName(change.domain)}" {\n  domain_name              = "${change.domain}"\n  regional_certificate_arn = "<certificate ARN>"\n  endpoint_configuration { types = ["REGIONAL"] }\n}\n\nresource "aws_api_gateway_base_path_mapping" "${terraformName(change.domain)}" {\n  api_id      = ${idOf(change.api)}\n  stage_name  = "${change.stage}"\n  domain_name = aws_api_gateway_domain_name.${terraformName(change.domain)}.domain_name\n  base_path   = "${change.basePath}"\n}`;
    default:
      return null;
  }
};

const policyNames: Readonly<Record<string, string>> = {
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': 'ALL_VIEWER_EXCEPT_HOST_HEADER',
  '216adef6-5c7f-47e4-b989-5492eafa07d3': 'ALL_VIEWER',
  '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf': 'CORS_S3_ORIGIN',
};

const cdk: Say = (change, model) => {
  const inBehavior = (body: string): string => ('behavior' in change ? `// ${behaviorName(change, model)}\n${body}` : body);
  switch (change.kind) {
    case 'set-origin-request-policy': {
      const name = change.policyId === null ? undefined : policyNames[change.policyId];
      return inBehavior(`originRequestPolicy: ${name === undefined ? 'undefined' : `cloudfront.OriginRequestPolicy.${name}`},`);
    }
    case 'set-cache-policy':
      return inBehavior('cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,');
    case 'set-allowed-methods':
      return inBehavior(`allowedMethods: cloudfront.AllowedMethods.${change.methods.length > 3 ? 'ALLOW_ALL' : 'ALLOW_GET_HEAD_OPTIONS'},`);
    case 'set-viewer-protocol':
      return inBehavior(`viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.${change.policy.toUpperCase().replaceAll('-', '_')},`);
    case 'add-function':
      return inBehavior(
        `functionAssociations: [{\n  eventType: cloudfront.FunctionEventType.VIEWER_REQUEST,\n  function: new cloudfront.Function(this, '${change.name}', {\n    runtime: cloudfront.FunctionRuntime.JS_2_0,\n    code: cloudfront.FunctionCode.fromFile({ filePath: '${change.name}.js' }),\n  }),\n}],`,
      );
    case 'add-behavior':
      return `// like ${behaviorName(change, model)}\nadditionalBehaviors: { '${change.pattern}': { /* … */ } },`;
    case 'set-origin-path':
      return `// origin ${change.origin}\noriginPath: '${change.path}',`;
    case 'set-origin-domain':
      return `// origin ${change.origin}\nnew origins.HttpOrigin('${change.domainName}'),`;
    case 'set-origin-protocol':
      return `// origin ${change.origin}\nprotocolPolicy: cloudfront.OriginProtocolPolicy.${change.policy.toUpperCase().replaceAll('-', '_')},`;
    case 'set-origin-port':
      return `// origin ${change.origin}\n${change.scheme}Port: ${change.port},`;
    case 'set-root-object':
      return `defaultRootObject: '${change.object}',`;
    case 'add-http-route': {
      const [method = '', path = ''] = change.routeKey.split(' ');
      return `httpApi.addRoutes({ path: '${path}', methods: [apigatewayv2.HttpMethod.${method}], integration });`;
    }
    case 'add-http-stage':
      return `httpApi.addStage('${change.stage}', { stageName: '${change.stage}', autoDeploy: true });`;
    case 'set-integration-path':
      return `// integration of ${change.routeKey}\nparameterMapping: new apigatewayv2.ParameterMapping().overwritePath(apigatewayv2.MappingValue.requestPath()),`;
    case 'set-mapping-key':
      return `domain.addBasePathMapping(api, { basePath: '${change.key}', stage });`;
    case 'set-mapping-stage':
      return `domain.addBasePathMapping(api, { basePath: '${change.key}', stage }); // ${change.stage}`;
    case 'set-domain-endpoint':
      return `// domain name ${change.domain}\nendpointType: apigateway.EndpointType.${change.type},`;
    case 'set-cache-policy-ttl':
      return `// cache policy ${policyName(change.policy, model)}\nmaxTtl: Duration.seconds(${change.maxTtl}),`;
    case 'add-rest-stage':
      return `new apigateway.Stage(this, '${change.stage}', { deployment, stageName: '${change.stage}' });`;
    case 'add-rest-method':
      return `api.root.resourceForPath('${change.path}').addMethod('${change.method}', integration);`;
    case 'add-custom-domain':
      return `const domain = new apigateway.DomainName(this, 'Domain', { domainName: '${change.domain}', certificate });\ndomain.addBasePathMapping(api, { basePath: '${change.basePath}', stage });`;
    default:
      return null;
  }
};

/** Is the configuration made by CDK, or written in Terraform? */
const languagesOf = (readings: readonly SourceReading[], texts: ReadonlyMap<string, string>): readonly Snippet['language'][] => {
  const isTerraform = readings.some(
    ({ form, language, name }) => language === 'hcl' || form?.startsWith('terraform') === true || name.endsWith('.tf.json'),
  );
  const isCdk = readings.some(({ form, name }) => form === 'cdk-manifest' || texts.get(name)?.includes('aws:cdk:path') === true);
  return [...(isTerraform ? (['terraform'] as const) : []), ...(isCdk ? (['cdk'] as const) : [])];
};

export const snippetsFor = (
  readings: readonly SourceReading[],
  texts: ReadonlyMap<string, string>,
  model: Model,
  changes: readonly Change[],
): readonly Snippet[] =>
  languagesOf(readings, texts).flatMap((language) => {
    const say = language === 'terraform' ? terraform : cdk;
    const parts = [...new Set(changes.flatMap((change) => say(change, model) ?? []))];
    return parts.length === 0 ? [] : [{ language, text: parts.join('\n\n') }];
  });
