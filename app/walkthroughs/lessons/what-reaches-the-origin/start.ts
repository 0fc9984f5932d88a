import type { Workspace } from '../../../state/model.ts';

const template = `AWSTemplateFormatVersion: '2010-09-09'
Description: The search of the library, behind CloudFront

Resources:
  Distribution:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Aliases:
          - library.example.com
        Origins:
          - Id: api
            DomainName: !Sub '\${Api}.execute-api.\${AWS::Region}.amazonaws.com'
            CustomOriginConfig:
              OriginProtocolPolicy: https-only
        DefaultCacheBehavior:
          TargetOriginId: api
          ViewerProtocolPolicy: redirect-to-https
          AllowedMethods: [HEAD, DELETE, POST, GET, OPTIONS, PUT, PATCH]
          # CachingDisabled
          CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad

  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties:
      Name: library
      ProtocolType: HTTP

  Stage:
    Type: AWS::ApiGatewayV2::Stage
    Properties:
      ApiId: !Ref Api
      StageName: $default
      AutoDeploy: true

  Readers:
    Type: AWS::ApiGatewayV2::Authorizer
    Properties:
      ApiId: !Ref Api
      Name: readers
      AuthorizerType: JWT
      IdentitySource:
        - $request.header.Authorization
      JwtConfiguration:
        Issuer: https://login.example.com
        Audience: [library]

  Function:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Api
      IntegrationType: AWS_PROXY
      IntegrationUri: !Sub 'arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:library'
      PayloadFormatVersion: '2.0'

  Search:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: !Ref Api
      RouteKey: GET /search
      Target: !Sub 'integrations/\${Function}'

  Loans:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: !Ref Api
      RouteKey: ANY /loans
      AuthorizationType: JWT
      AuthorizerId: !Ref Readers
      Target: !Sub 'integrations/\${Function}'
`;

const site = 'https://library.example.com';
const token = ['authorization', 'Bearer a-reader-token'] as const;

export const start: Workspace = {
  tracefront: 1,
  sources: [{ name: 'template.yaml', text: template }],
  answers: {},
  requests: [
    { url: `${site}/search?q=kyoto&page=2` },
    { url: `${site}/loans`, headers: [token] },
    { method: 'POST', url: `${site}/loans`, headers: [token, ['content-type', 'application/json']], body: true },
    {
      url: `${site}/search?q=kyoto`,
      headers: [
        ['cookie', 'session=abc'],
        ['accept-language', 'ja'],
      ],
    },
    { url: `${site}/search` },
  ],
};
