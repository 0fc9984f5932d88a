import { expect, it } from 'vitest';
import { executeApi } from '../fidelity/builders.ts';
import { brief, fixOf, proved } from './testing/analyzed.ts';

// The changes to API Gateway's own configuration, in forms other than listings.

const id = 'a1b2c3d4e5';
const host = executeApi(id);
const uri = 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:f/invocations';

const openApi = `openapi: 3.0.1
info: { title: pets, version: "1" }
servers:
  - url: https://${host}/{basePath}
    variables: { basePath: { default: /prod } }
paths:
  /pets:
    get:
      security: [{ pool: [] }]
      x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: "${uri}" }
    options:
      security: [{ pool: [] }]
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
components:
  securitySchemes:
    pool:
      type: apiKey
      name: Authorization
      in: header
      x-amazon-apigateway-authtype: cognito_user_pools
      x-amazon-apigateway-authorizer: { type: cognito_user_pools, providerARNs: [arn] }
`;

const template = `Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties: { Name: pets }
  Pets:
    Type: AWS::ApiGateway::Resource
    Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: pets }
  GetPets:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !Ref Pets
      HttpMethod: GET
      AuthorizationType: NONE
      Integration:
        Type: AWS_PROXY
        IntegrationHttpMethod: GET
        Uri: ${uri}
  Deployment:
    Type: AWS::ApiGateway::Deployment
    Properties: { RestApiId: !Ref Api, StageName: prod }
  Domain:
    Type: AWS::ApiGateway::DomainName
    Properties: { DomainName: api.example.com, EndpointConfiguration: { Types: [REGIONAL] } }
  Mapping:
    Type: AWS::ApiGateway::BasePathMapping
    Properties: { DomainName: !Ref Domain, BasePath: v1, RestApiId: !Ref Api, Stage: prod }
`;

const preflight = [
  ['origin', 'https://app.example.com'],
  ['access-control-request-method', 'GET'],
] as const;

it('opens OPTIONS in an API definition', async () => {
  const report = await proved({
    sources: [{ name: 'api.yaml', text: openApi }],
    requests: [{ method: 'OPTIONS', url: `https://${host}/prod/pets`, headers: preflight }],
  });
  const fix = fixOf(report, 'preflight-needs-authorization', 'open-options');
  expect([fix.verdict, brief(fix.outcome)]).toEqual(['verified', '200']);
  expect(fix.edits.map(({ newText }) => newText)).toEqual(['[]']);
});

it('puts POST into a template', async () => {
  const report = await proved({
    sources: [{ name: 'template.yaml', text: template }],
    requests: [{ url: 'https://api.example.com/v1/pets' }],
  });
  const fix = fixOf(report, 'integration-misconfigured', 'integration-post');
  expect([fix.verdict, brief(fix.outcome)]).toEqual(['verified', 'GET prod:/pets']);
  expect(fix.edits.map(({ newText }) => newText)).toEqual(['POST']);
  // A template's deployment is made once.
  expect(fix.commands).toEqual([
    "aws cloudformation deploy --template-file 'template.yaml' --stack-name <stack>",
    'aws apigateway create-deployment --rest-api-id "$(aws cloudformation describe-stack-resource --stack-name <stack> --logical-resource-id Api --query StackResourceDetail.PhysicalResourceId --output text)" --stage-name prod',
  ]);
});

it('takes the base path off a mapping in a template', async () => {
  const report = await proved({
    sources: [{ name: 'template.yaml', text: template.replace('IntegrationHttpMethod: GET', 'IntegrationHttpMethod: POST') }],
    requests: [{ url: 'https://api.example.com/pets' }],
  });
  const fix = fixOf(report, 'mapping-missing', 'catch-all-mapping');
  expect([fix.verdict, brief(fix.outcome)]).toEqual(['changes-other-requests', 'GET prod:/pets']);
});

it('tells the commands of each change', async () => {
  const report = await proved({
    sources: [{ name: 'api.yaml', text: openApi }],
    requests: [{ method: 'OPTIONS', url: `https://${host}/prod/pets`, headers: preflight }],
  });
  expect(fixOf(report, 'preflight-needs-authorization', 'open-options').commands).toEqual([
    `aws apigateway update-method --rest-api-id ${id} --resource-id "$(aws apigateway get-resources --rest-api-id ${id} --limit 500 --query "items[?path=='/pets'].id" --output text)" --http-method OPTIONS --patch-operations op=replace,path=/authorizationType,value=NONE op=replace,path=/apiKeyRequired,value=false`,
    `aws apigateway create-deployment --rest-api-id ${id} --stage-name prod`,
  ]);
});
