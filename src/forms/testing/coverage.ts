import type { FormId } from '../../read/form.ts';

/**
 * Every form that a text may be in: whether the suite writes the sites in it, or why it does not. A new form has no line here, which is an error
 * of the compiler and of `coverage.test.ts`.
 */
export const covered: Readonly<Record<FormId, 'written' | { readonly because: string }>> = {
  'cloudfront-distribution': 'written',
  'cloudfront-list-distributions': 'written',
  'cloudfront-cache-policy': 'written',
  'cloudfront-origin-request-policy': 'written',
  'cloudfront-response-headers-policy': 'written',
  'cloudfront-origin-access-control': 'written',
  'cloudfront-fragment': { because: 'A part of a configuration contributes nothing: it is told as what it is.' },
  'cloudfront-function': 'written',
  'cloudfront-function-summary': 'written',
  'cloudfront-key-value-store': { because: 'A piece of its own: `pieces.ts`.' },
  's3-listing': { because: 'Which objects a bucket holds stands in no configuration.' },
  'apigateway-get-rest-apis': 'written',
  'apigateway-get-resources': 'written',
  'apigateway-get-stages': 'written',
  'apigateway-get-domain-names': 'written',
  'apigateway-get-base-path-mappings': 'written',
  'apigateway-get-gateway-responses': 'written',
  'apigateway-get-authorizers': 'written',
  'apigatewayv2-get-apis': 'written',
  'apigatewayv2-get-routes': 'written',
  'apigatewayv2-get-stages': 'written',
  'apigatewayv2-get-integrations': 'written',
  'apigatewayv2-get-domain-names': 'written',
  'apigatewayv2-get-api-mappings': 'written',
  'apigatewayv2-get-authorizers': 'written',
  'apigatewayv2-list-routing-rules': { because: 'A piece of its own: `pieces.ts`.' },
  'openapi-rest': 'written',
  'openapi-http': 'written',
  'cloudformation-template': 'written',
  'sam-template': 'written',
  'cdk-manifest': 'written',
  'serverless-service': 'written',
  terraform: 'written',
  'terraform-variables': 'written',
  'terraform-plan': 'written',
  'terraform-state': 'written',
};
