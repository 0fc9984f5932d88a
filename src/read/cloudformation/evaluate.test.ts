import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outputOf } from '../testing/templates.ts';

const REGION = 'aws-region-1';

const base = `
Parameters:
  Stage: {Type: String, Default: prod}
  Empty: {Type: String, Default: ''}
  Unset: {Type: String}
  List: {Type: CommaDelimitedList, Default: 'a, b,c'}
  Looked: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /x/y}
  Port: {Type: Number, Default: 8080}
Mappings:
  ByStage:
    prod: {Host: prod.example.com, Path: /p}
    dev: {Host: dev.example.com, Path: /p}
  ByRegion:
    us-east-1: {Zone: Z1, Same: s}
    eu-west-1: {Zone: Z2, Same: s}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsDev: !Equals [!Ref Stage, dev]
  HasEmpty: !Not [!Equals [!Ref Empty, '']]
  IsUnset: !Equals [!Ref Unset, x]
  Both: !And [!Condition IsProd, !Not [!Condition IsDev]]
  Either: !Or [!Condition IsDev, !Condition IsProd]
  Open: !And [!Condition IsProd, !Condition IsUnset]
  Closed: !And [!Condition IsDev, !Condition IsUnset]
  InTokyo: !Equals [!Ref 'AWS::Region', ap-northeast-1]
  Round: !Not [!Condition Trip]
  Trip: !Condition Round
Resources:
  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Name: a}}
  Http: {Type: 'AWS::ApiGatewayV2::Api', Properties: {Name: b, ProtocolType: HTTP}}
  Live: {Type: 'AWS::ApiGateway::Stage', Properties: {StageName: live, RestApiId: !Ref Api}}
  Site: {Type: 'AWS::S3::Bucket'}
  Named: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Sub 'logs-\${Stage}'}}
  Loop1: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Ref Loop2}}
  Loop2: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Ref Loop1}}
  Fn: {Type: 'AWS::Lambda::Function', Properties: {FunctionName: f}}
  Url: {Type: 'AWS::Lambda::Url', Properties: {TargetFunctionArn: !Ref Fn}}
  Alb: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {}}
  Nlb: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {Type: network}}
  Domain: {Type: 'AWS::ApiGateway::DomainName', Properties: {DomainName: api.example.com}}
  Domain2: {Type: 'AWS::ApiGatewayV2::DomainName', Properties: {DomainName: v2.example.com}}
  Dist: {Type: 'AWS::CloudFront::Distribution', Properties: {}}
  Edge: {Type: 'AWS::CloudFront::Function', Properties: {Name: strip}}
  Oac: {Type: 'AWS::CloudFront::OriginAccessControl', Properties: {}}
  Store: {Type: 'AWS::CloudFront::KeyValueStore', Properties: {Name: kv}}
  Pool: {Type: 'AWS::Cognito::UserPool'}
`;

const value = (expression: string): unknown => outputOf(`${base}Outputs:\n  Out:\n    Value: ${expression}\n`).value;

describe('an expression gives', () => {
  test.each<[string, unknown]>([
    // parameters
    ['!Ref Stage', 'prod'],
    ['!Ref Port', '8080'],
    ['!Ref List', ['a', 'b', 'c']],
    ['!Ref Empty', '<!Ref Empty>'],
    ['!Ref Unset', '<!Ref Unset>'],
    ['!Ref Looked', '<!Ref Looked>'],
    // pseudo parameters
    ["!Ref 'AWS::Region'", REGION],
    ["!Ref 'AWS::URLSuffix'", 'amazonaws.com'],
    ["!Ref 'AWS::Partition'", 'aws'],
    ["!Ref 'AWS::StackId'", '<!Ref AWS::StackId>'],
    ["[a, !Ref 'AWS::NoValue', b]", ['a', 'b']],
    ["{a: !Ref 'AWS::NoValue', b: 1}", { b: 1 }],
    // Sub
    ["!Sub '${Stage}.example.com'", 'prod.example.com'],
    ["!Sub '${!Stage}/${Stage}'", '${Stage}/prod'],
    ["!Sub ['${a}-${Stage}', {a: !Ref Port}]", '8080-prod'],
    ["!Sub '${Unset}.example.com'", '<${Unset}.example.com>'],
    ["!Sub 'https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${Live}'", `https://Api.execute-api.${REGION}.amazonaws.com/live`],
    ["!Sub '${Site.RegionalDomainName}'", `Site.s3.${REGION}.amazonaws.com`],
    ["!Sub '${List}'", 'a,b,c'],
    ["{'Fn::Sub': '${Stage}'}", 'prod'],
    // Join, Select, Split
    ["!Join ['', [/, !Ref Stage]]", '/prod'],
    ["!Join [',', !Ref List]", 'a,b,c'],
    ["!Join ['.', [!Ref Unset, example.com]]", '<${Unset}.example.com>'],
    ['!Select [1, !Ref List]', 'b'],
    ["!Select ['0', [x, y]]", 'x'],
    ['!Select [9, [x]]', '<!Select [9,["x"]]>'],
    ["!Split ['/', a/b]", ['a', 'b']],
    [
      `!Select [2, !Split [/, !Sub 'https://\${Api}.execute-api.\${AWS::Region}.amazonaws.com/prod/']]`,
      `Api.execute-api.${REGION}.amazonaws.com`,
    ],
    [
      `!Select [2, !Split [/, !Sub 'https://\${Api}.execute-api.\${Unset}.amazonaws.com/prod/']]`,
      '<Api.execute-api.${Unset}.amazonaws.com>',
    ],
    [`!Select [3, !Split [/, !Sub 'https://x/\${Unset}/']]`, '<!Ref Unset>'],
    ["!Select [1, !Split ['//', !GetAtt Http.ApiEndpoint]]", `Http.execute-api.${REGION}.amazonaws.com`],
    ["!Select [2, !Split ['/', !GetAtt Url.FunctionUrl]]", `Url.lambda-url.${REGION}.on.aws`],
    // conditions
    ['!If [IsProd, yes, no]', 'yes'],
    ['!If [IsDev, yes, no]', 'no'],
    ['!If [HasEmpty, yes, no]', 'no'],
    ['!If [IsUnset, yes, no]', '<!If IsUnset>'],
    ['!If [Both, yes, no]', 'yes'],
    ['!If [Either, yes, no]', 'yes'],
    ['!If [Open, yes, no]', '<!If Open>'],
    ['!If [Closed, yes, no]', 'no'],
    ['!If [InTokyo, yes, no]', '<!If InTokyo>'],
    ['!If [Round, yes, no]', '<!If Round>'],
    ['!If [Nobody, yes, no]', '<!If Nobody>'],
    ['!If [IsUnset, [a], [b]]', ['a']],
    ["!If [IsDev, x, !Ref 'AWS::NoValue']", undefined],
    // maps and the rest
    ['!FindInMap [ByStage, !Ref Stage, Host]', 'prod.example.com'],
    ["!FindInMap [ByRegion, !Ref 'AWS::Region', Same]", 's'],
    ["!FindInMap [ByRegion, !Ref 'AWS::Region', Zone]", '<!FindInMap ["ByRegion",{"Ref":"AWS::Region"},"Zone"]>'],
    ['!FindInMap [ByStage, test, Host]', '<!FindInMap ["ByStage","test","Host"]>'],
    ['!FindInMap [ByStage, test, Host, {DefaultValue: d}]', 'd'],
    ['!ImportValue other-api', '<!ImportValue other-api>'],
    ['!Base64 Grüß', 'R3LDvMOf'],
    ["!Base64 'ab'", 'YWI='],
    ["'{{resolve:ssm:/api/host}}'", '<{{resolve:ssm:/api/host}}>'],
    ["!Sub 'https://{{resolve:ssm:/api/host:1}}/${Stage}'", '<https://{{resolve:ssm:/api/host:1}}/prod>'],
    ["{'Fn::Length': !Ref List}", 3],
    ["{'Fn::ToJsonString': {a: !Ref Stage}}", '{"a":"prod"}'],
    ["!GetAZs ''", '<!GetAZs >'],
    ["{'Fn::Nobody': 1}", '<!Nobody 1>'],
    // what resources are called by
    ['!Ref Api', 'Api'],
    ['!Ref Live', 'live'],
    ['!GetAtt Api.RootResourceId', 'Api/root'],
    ['!Ref Site', 'Site'],
    ['!Ref Named', 'logs-prod'],
    ['!GetAtt [Named, DomainName]', 'logs-prod.s3.amazonaws.com'],
    ['!GetAtt Site.WebsiteURL', `http://Site.s3-website-${REGION}.amazonaws.com`],
    ['!GetAtt Alb.DNSName', `Alb.${REGION}.elb.amazonaws.com`],
    ['!GetAtt Nlb.DNSName', `Nlb.elb.${REGION}.amazonaws.com`],
    ['!Ref Domain', 'api.example.com'],
    ['!GetAtt Domain.RegionalDomainName', `d-Domain.execute-api.${REGION}.amazonaws.com`],
    ['!GetAtt Domain.DistributionDomainName', 'Domain.cloudfront.net'],
    ['!GetAtt Domain2.RegionalDomainName', `d-Domain2.execute-api.${REGION}.amazonaws.com`],
    ['!GetAtt Dist.DomainName', 'Dist.cloudfront.net'],
    ['!GetAtt Edge.FunctionARN', 'arn:aws:cloudfront::123456789012:function/strip'],
    ['!GetAtt Edge.FunctionMetadata.FunctionARN', 'arn:aws:cloudfront::123456789012:function/strip'],
    ['!GetAtt Oac.Id', 'Oac'],
    ['!GetAtt Store.Arn', 'arn:aws:cloudfront::123456789012:key-value-store/kv'],
    ['!GetAtt Fn.Arn', `arn:aws:lambda:${REGION}:123456789012:function:f`],
    ['!GetAtt Pool.ProviderURL', '<!GetAtt Pool.ProviderURL>'],
    ['!Ref Pool', '<!Ref Pool>'],
    ['!Ref Nobody', '<!Ref Nobody>'],
    ['!Ref Loop1', '<!GetAtt Loop1.BucketName>'],
  ])('%s', (expression, expected) => {
    expect(value(expression)).toEqual(expected);
  });
});

describe('what is wrong is told', () => {
  test.each<[string, readonly string[]]>([
    ['!Ref Nobody', ['warning reference-unknown !Ref Nobody']],
    ["!Sub '${Nobody.Arn}'", ['warning reference-unknown !GetAtt Nobody.Arn']],
    ['!GetAtt Api.InvokeUrl', ['warning reference-unknown !GetAtt Api.InvokeUrl']],
    ['!Ref Loop1', ['error reference-circular !GetAtt Loop1.BucketName']],
    ['!If [Round, a, b]', ['error reference-circular !Condition Round']],
    ['!If [IsUnset, [a], [b]]', ['warning condition-unknown IsUnset']],
    ["{'Fn::Nobody': 1}", ['warning not-evaluated Fn::Nobody']],
    ["{'Fn::Transform': {Name: MyMacro}}", ['warning not-evaluated Fn::Transform MyMacro']],
    ['!Ref Unset', []],
    ['!ImportValue x', []],
  ])('%s', (expression, expected) => {
    expect(outputOf(`${base}Outputs:\n  Out:\n    Value: ${expression}\n`).problems).toEqual(expected);
  });
});

test('a text in JSON and in YAML is one expression', () => {
  const yaml = outputOf(
    'Parameters: {P: {Type: String}}\nResources: {}\nAWSTemplateFormatVersion: x\nOutputs: {Out: {Value: !GetAtt A.B.C}}\n',
  );
  const json = outputOf('{"AWSTemplateFormatVersion":"x","Outputs":{"Out":{"Value":{"Fn::GetAtt":["A","B.C"]}}}}');
  expect(json.value).toEqual(yaml.value);
});

describe('an export of a template that was pasted too', () => {
  const other = "Resources: {Api: {Type: 'AWS::ApiGateway::RestApi'}}\nOutputs: {Id: {Value: !Ref Api, Export: {Name: api-id}}}\n";
  test('is what an import gives', async () => {
    const { readTemplate } = await import('../testing/templates.ts');
    const user = "Resources: {D: {Type: 'AWS::ApiGatewayV2::ApiMapping', Properties: {DomainName: a.b, ApiId: !ImportValue api-id}}}\n";
    const mappings = readTemplate(other, user).value.filter((piece) => piece.kind === 'mappings');
    expect(mappings).toMatchObject([{ owner: 'a.b', mappings: [{ apiId: { from: 'paste', value: 'Api' } }] }]);
  });
});

describe('loops are bounded', () => {
  test('Fn::ForEach writes out its body', () => {
    const template = `
Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Buckets:
    - Name
    - [one, two]
    - 'B\${Name}': {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Sub 'my-\${Name}'}}
Outputs: {Out: {Value: [!Ref Bone, !GetAtt Btwo.DomainName]}}
`;
    expect(outputOf(template).value).toEqual(['my-one', 'my-two.s3.amazonaws.com']);
  });

  test('loops in loops end with one clear problem', () => {
    const many = Array.from({ length: 200 }, (_, index) => `x${index}`).join(',');
    const nested = (depth: number): string =>
      depth === 0
        ? '{"B${I1}${I2}${I3}${I4}":{"Type":"AWS::S3::Bucket"}}'
        : `{"Fn::ForEach::L${depth}":["I${depth}",[${many}],${nested(depth - 1)}]}`;
    const text = `{"Resources":${nested(4).replace(/\[x0[^\]]*\]/g, (list) => list.replace(/x\d+/g, '"$&"'))},"Outputs":{"Out":{"Value":{"Ref":"AWS::Region"}}}}`;
    expect(outputOf(text).problems).toEqual(['error expansion-too-large 1000000']);
  });
});

const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('Stage', 'Api', 'Unset', 'Site.Arn', '${Stage}', '${', '{{resolve:ssm:x}}', '', '0', 'IsProd', 'Round'),
    fc.integer({ min: -2, max: 9 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 4 }),
    fc
      .tuple(
        fc.constantFrom(
          'Ref',
          'Condition',
          ...'GetAtt Sub Join Split Select If FindInMap ImportValue Base64 Length ToJsonString Transform And Not Equals Or Cidr'
            .split(' ')
            .map((name) => `Fn::${name}`),
        ),
        tie('node'),
      )
      .map(([key, inner]) => ({ [key]: inner })),
  ),
})).node;

test('property: any expression gives a value or an expression, and never throws', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom('Api', 'Site', 'Out', 'Live'), (node, name) => {
      const template = JSON.stringify({
        AWSTemplateFormatVersion: 'x',
        Parameters: { Stage: { Default: 'prod' }, Unset: {} },
        Conditions: { IsProd: node, Round: { Condition: 'Round' } },
        Resources: {
          Api: { Type: 'AWS::ApiGateway::RestApi', Properties: node },
          Site: { Type: 'AWS::S3::Bucket', Properties: { BucketName: node } },
          Live: { Type: 'AWS::ApiGateway::Stage', Properties: { StageName: node } },
        },
        Outputs: { Out: { Value: { [name]: node, a: [node, { Ref: name }] } } },
      });
      expect(() => outputOf(template)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
