import { describe, expect, test } from 'vitest';
import { readTemplate, told } from '../testing/templates.ts';

const REGION = 'aws-region-1';

describe('stacks within stacks', () => {
  const child = `
Parameters: {Stage: {Type: String}, Name: {Type: String, Default: x}}
Resources:
  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Name: !Ref Name}}
  S: {Type: 'AWS::ApiGateway::Stage', Properties: {RestApiId: !Ref Api, StageName: !Ref Stage}}
Outputs:
  Host: {Value: !Sub '\${Api}.execute-api.\${AWS::Region}.amazonaws.com'}
`;
  const parent = (name: string): string => `
Resources:
  Backend: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: 'https://s3.amazonaws.com/bucket/${name}', Parameters: {Stage: live}}}
  Dist:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins: [{Id: api, DomainName: !GetAtt Backend.Outputs.Host, CustomOriginConfig: {OriginProtocolPolicy: https-only}}]
        DefaultCacheBehavior: {TargetOriginId: api, ViewerProtocolPolicy: allow-all, CachePolicyId: x}
`;

  test('parameters go down, outputs come up', () => {
    const { value, problems } = readTemplate(parent('t1.yaml'), child);
    expect(value).toMatchObject([
      { kind: 'distribution', value: { origins: [{ domainName: { from: 'paste', value: `Api.execute-api.${REGION}.amazonaws.com` } }] } },
      { kind: 'rest-api', id: 'Api', at: { source: 't1.yaml' } },
      { kind: 'rest-stages', owner: 'Api', stages: [{ name: { value: 'live' } }] },
    ]);
    expect(told(problems)).toEqual([]);
  });

  test('what was not pasted is asked for', () => {
    expect(readTemplate(parent('other.yaml'), child).value).toMatchObject([
      { kind: 'distribution', value: { origins: [{ domainName: { from: 'unresolved', expression: '!GetAtt Backend.Outputs.Host' } }] } },
      { kind: 'rest-api' },
      { kind: 'rest-stages', stages: [{ name: { from: 'unresolved', expression: '!Ref Stage' } }] },
    ]);
  });

  test('two stacks that call their APIs alike keep them apart', () => {
    const one = "Resources: {Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Name: one}}}\n";
    const two = "Resources: {Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Name: two}}}\n";
    expect(readTemplate(one, two).value).toMatchObject([
      { id: 'Api-t0', label: 'one' },
      { id: 'Api-t1', label: 'two' },
    ]);
  });

  test('templates that nest without end are told', () => {
    const self = "Resources: {S: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: t1.yaml}}}\n";
    const other = "Resources: {S: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: t0.yaml}}}\n";
    expect(told(readTemplate(self, other).problems)).toContainEqual('error reference-circular t1.yaml');
  });
});
