import { openApi3 } from './definitions.ts';
import { apiIds, type SiteName, type Written } from './site.ts';
import { apiIn } from './template-apis.ts';
import { distributionIn, indented } from './template-distributions.ts';
import { eachSite } from './templates.ts';

/** The templates in other layouts: APIs by a definition in their bodies, in a stack of their own, and a domain by the second API. */

const stage = (name: string): string => `
Stage${name}:
  Type: AWS::ApiGateway::Stage
  Properties: {RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: ${name}}`;

const body = (site: SiteName): string => JSON.stringify(openApi3(site));

const domainOf = (site: SiteName): string => {
  const text = apiIn[site];
  return text.slice(text.indexOf('\nDomain:'));
};

const apis: Readonly<Record<SiteName, string>> = {
  rest: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    EndpointConfiguration: {Types: [EDGE]}
    Body: ${body('rest')}
Deployment:
  Type: AWS::ApiGateway::Deployment
  Properties: {RestApiId: !Ref Api, StageName: dev}
${stage('prod')}
`,
  http: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties:
    Body: ${body('http')}
StageDefault:
  Type: AWS::ApiGatewayV2::Stage
  Properties: {ApiId: !Ref Api, StageName: $default, AutoDeploy: true}
StageV1:
  Type: AWS::ApiGatewayV2::Stage
  Properties: {ApiId: !Ref Api, StageName: v1, AutoDeploy: true}
`,
  domain: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Name: ${apiIds.domain}
    EndpointConfiguration: {Types: [REGIONAL]}
    Body: ${body('domain')}
Deployment:
  Type: AWS::ApiGateway::Deployment
  Properties: {RestApiId: !Ref Api}
${stage('live')}${stage('test')}${domainOf('domain')}`,
};

const template = (text: string): string => `AWSTemplateFormatVersion: '2010-09-09'\nResources:\n${indented(text, '  ')}\n`;

export const cloudFormationBodies: Written = eachSite((site) => [
  { name: 'template.yaml', text: template(`${apis[site]}${distributionIn[site]('Api')}`) },
]);

/** The API in a stack that the distribution's stack nests. */
export const cloudFormationNested: Written = eachSite((site) => {
  const endpoint = site === 'http' ? '  Endpoint: {Value: !GetAtt Api.ApiEndpoint}\n' : '';
  const child = `${template(apiIn[site])}Outputs:\n  Id: {Value: !Ref Api}\n${endpoint}`;
  const parent = `
Backend:
  Type: AWS::CloudFormation::Stack
  Properties: {TemplateURL: ./api.yaml}
${distributionIn[site]('Backend.Outputs.Id')
  .replaceAll('!GetAtt Backend.Outputs.Id.ApiEndpoint', '!GetAtt Backend.Outputs.Endpoint')
  .replaceAll('!Ref Backend.Outputs.Id', '!GetAtt Backend.Outputs.Id')}`;
  return [
    { name: 'stacks/root.yaml', text: template(parent) },
    { name: 'stacks/api.yaml', text: child },
  ];
});

const mapping = (name: string, more: string): string => `
Mapping${name}:
  Type: AWS::ApiGatewayV2::ApiMapping
  Properties: {DomainName: !Ref Domain, ApiId: !Ref Api, ${more}}`;

const domainV2 = `
Domain:
  Type: AWS::ApiGatewayV2::DomainName
  Properties: {DomainName: api.example.com, DomainNameConfigurations: [{EndpointType: REGIONAL, CertificateArn: arn:c}]}
${mapping('V1', 'ApiMappingKey: v1, Stage: !Ref Stagelive')}${mapping('Test', 'ApiMappingKey: test, Stage: !Ref Stagetest')}${mapping('Empty', "Stage: ''")}
`;

export const cloudFormationDomainV2: Partial<Written> = {
  domain: [
    {
      name: 'template.yaml',
      text: template(`${apiIn.domain.slice(0, apiIn.domain.indexOf('\nDomain:'))}${domainV2}${distributionIn.domain('Api')}`),
    },
  ],
};
