import { apiIds, issuer, lambdaArn, notFoundTemplate, type SiteName, type Written } from './site.ts';
import { domainMapping } from './template-apis.ts';
import { distributionIn, indented } from './template-distributions.ts';
import { eachSite } from './templates.ts';

type Service = { readonly provider: string; readonly events: readonly string[]; readonly custom?: string; readonly resources: string };

const REST = 'ApiGatewayRestApi';

const rest: Service = {
  provider: `  apiName: ${apiIds.rest}
  endpointType: EDGE
  stage: \${opt:stage, 'prod'}`,
  events: [
    'http: GET api/users',
    'http: {path: /api/users, method: post, private: true}',
    "http: {path: '/api/users/{id}', method: any}",
    `http: {path: api/admin, method: get, authorizer: {name: tokens, arn: '${lambdaArn}'}}`,
    "http: {path: 'api/files/{proxy+}', method: get, authorizer: aws_iam}",
  ],
  resources: `
Dev:
  Type: AWS::ApiGateway::Stage
  Properties: {RestApiId: !Ref ${REST}, StageName: dev, DeploymentId: x}
NotFound:
  Type: AWS::ApiGateway::GatewayResponse
  Properties:
    RestApiId: !Ref ${REST}
    ResponseType: MISSING_AUTHENTICATION_TOKEN
    StatusCode: '404'
    ResponseTemplates: {application/json: '${notFoundTemplate}'}
`,
};

const http: Service = {
  provider: `  httpApi:
    name: ${apiIds.http}
    payload: '2.0'
    cors: {allowedOrigins: ['https://shop.example.com'], allowedMethods: [GET, POST], allowedHeaders: [x-tenant], maxAge: 300}
    authorizers:
      tokens: {type: jwt, identitySource: $request.header.Authorization, issuerUrl: '${issuer}', audience: [web]}`,
  events: [
    'httpApi: GET /items',
    'httpApi: {path: /items, method: post, authorizer: {name: tokens}}',
    "httpApi: {path: '/items/{id}', method: '*'}",
    "httpApi: 'GET /files/{proxy+}'",
    "httpApi: '*'",
  ],
  resources: `
V1:
  Type: AWS::ApiGatewayV2::Stage
  Properties: {ApiId: !Ref HttpApi, StageName: v1, AutoDeploy: true}
`,
};

const mapping = (name: string, more: string): string =>
  domainMapping(name, more).replace('!Ref Domain', 'api.example.com').replace('!Ref Api', `!Ref ${REST}`);

const domain: Service = {
  provider: `  apiName: ${apiIds.domain}
  endpointType: regional
  stage: live
  apiGateway: {disableDefaultEndpoint: true}`,
  events: ['http: {path: orders, method: get, cors: true}', "http: {path: 'orders/{id}', method: get}"],
  custom: 'customDomain: {domainName: api.example.com, basePath: v1, endpointType: regional}',
  resources: `
Test:
  Type: AWS::ApiGateway::Stage
  Properties: {RestApiId: !Ref ${REST}, StageName: test, DeploymentId: x}
${mapping('Test', ', BasePath: test, Stage: !Ref Test')}${mapping('Empty', '')}
`,
};

const services: Readonly<Record<SiteName, Service>> = { rest, http, domain };

const write = (site: SiteName): string => {
  const { provider, events, custom, resources } = services[site];
  return `service: shop
frameworkVersion: '4'
provider:
  name: aws
  runtime: nodejs22.x
${provider}
${custom === undefined ? '' : `custom:\n  ${custom}\n`}functions:
  handler:
    name: handler
    handler: index.handler
    events:
${events.map((one) => `      - ${one}`).join('\n')}
resources:
  Resources:
${indented(`${resources}${distributionIn[site](site === 'http' ? 'HttpApi' : REST)}`, '    ')}
`;
};

export const serverless: Written = eachSite((site) => [{ name: 'serverless.yml', text: write(site) }]);
