import { camelCase, cliYaml, domainByV2, getDistribution, getDistributionConfig, listDistributions } from './cli-forms.ts';
import { openApiJson, openApiYaml, swaggerJson, swaggerYaml } from './definitions.ts';
import { sam } from './sam.ts';
import { serverless } from './serverless.ts';
import type { Written } from './site.ts';
import { cloudFormationBodies, cloudFormationDomainV2, cloudFormationNested } from './template-layouts.ts';
import { cdk, cloudFormationJson, cloudFormationLongYaml, cloudFormationYaml } from './templates.ts';
import { terraformBodies, terraformDomainV2, terraformJson, terraformModule, terraformRegistry } from './terraform-layouts.ts';
import { terraformHcl, terraformPlan, terraformShow, terraformState } from './terraform-text.ts';

/** What all others are compared with. */
export const reference = getDistribution;

/** Every way of writing the sites. A new form adds its line. */
export const written: Readonly<Record<string, Partial<Written>>> = {
  'CLI: get-distribution-config': getDistributionConfig,
  'CLI: list-distributions': listDistributions,
  'CLI: members in camelCase': camelCase,
  'CLI: --output yaml': cliYaml,
  'CLI: apigatewayv2 for a custom domain': domainByV2,
  'OpenAPI 3, JSON': openApiJson,
  'OpenAPI 3, YAML': openApiYaml,
  'Swagger 2, JSON': swaggerJson,
  'Swagger 2, YAML': swaggerYaml,
  'Terraform: HCL': terraformHcl,
  'Terraform: JSON syntax': terraformJson,
  'Terraform: a module of its own': terraformModule,
  'Terraform: modules of the registry': terraformRegistry,
  'Terraform: bodies': terraformBodies,
  'Terraform: apigatewayv2 for a custom domain': terraformDomainV2,
  'Terraform: plan JSON': terraformPlan,
  'Terraform: show -json': terraformShow,
  'Terraform: state': terraformState,
  'CloudFormation: YAML with short tags': cloudFormationYaml,
  'CloudFormation: YAML in full': cloudFormationLongYaml,
  'CloudFormation: JSON': cloudFormationJson,
  'CloudFormation: bodies': cloudFormationBodies,
  'CloudFormation: nested stacks': cloudFormationNested,
  'CloudFormation: apigatewayv2 for a custom domain': cloudFormationDomainV2,
  'CDK: cdk.out': cdk,
  SAM: sam,
  'Serverless Framework': serverless,
};
