import { describe, expect, it } from 'vitest';
import { matchesWildcard, matchesWildcardLabel, parseHost } from './host-name.ts';

const amazonaws = (prefix: string): string => `${prefix}.amazonaws.com`;

describe('host names', () => {
  it.each([
    [amazonaws('a1b2c3d4e5.execute-api.eu-west-1'), { kind: 'execute-api', apiId: 'a1b2c3d4e5', region: 'eu-west-1', vpcEndpointId: null }],
    ['A1B2.Execute-API.us-east-1.amazonaws.com:443', { kind: 'execute-api', apiId: 'a1b2', region: 'us-east-1', vpcEndpointId: null }],
    ['a1b2.execute-api.cn-north-1.amazonaws.com.cn', { kind: 'execute-api', apiId: 'a1b2', region: 'cn-north-1', vpcEndpointId: null }],
    [
      amazonaws('a1b2-vpce-0abc.execute-api.eu-west-1'),
      { kind: 'execute-api', apiId: 'a1b2', region: 'eu-west-1', vpcEndpointId: 'vpce-0abc' },
    ],
    [amazonaws('vpce-0abc-xyz.execute-api.eu-west-1.vpce'), { kind: 'vpc-endpoint', vpcEndpointId: 'vpce-0abc-xyz', region: 'eu-west-1' }],
    [amazonaws('d-a1b2c3.execute-api.eu-west-1'), { kind: 'custom-domain-target', target: 'd-a1b2c3', region: 'eu-west-1' }],
    ['d111111abcdef8.cloudfront.net.', { kind: 'cloudfront', label: 'd111111abcdef8' }],
    [amazonaws('b.s3'), { kind: 's3-rest', bucket: 'b', region: null, form: 'global' }],
    [amazonaws('b.s3.eu-west-1'), { kind: 's3-rest', bucket: 'b', region: 'eu-west-1', form: 'regional' }],
    [
      amazonaws('www.example.com.s3.us-gov-west-1'),
      { kind: 's3-rest', bucket: 'www.example.com', region: 'us-gov-west-1', form: 'regional' },
    ],
    [amazonaws('b.s3-eu-west-1'), { kind: 's3-rest', bucket: 'b', region: 'eu-west-1', form: 'regional' }],
    [amazonaws('b.s3.dualstack.eu-west-1'), { kind: 's3-rest', bucket: 'b', region: 'eu-west-1', form: 'dualstack' }],
    [amazonaws('b.s3-fips.us-east-1'), { kind: 's3-rest', bucket: 'b', region: 'us-east-1', form: 'regional' }],
    [amazonaws('a.s3.b.s3.eu-west-1'), { kind: 's3-rest', bucket: 'a.s3.b', region: 'eu-west-1', form: 'regional' }],
    [amazonaws('b.s3-accelerate'), { kind: 's3-rest', bucket: 'b', region: null, form: 'accelerate' }],
    [amazonaws('b.s3-accelerate.dualstack'), { kind: 's3-rest', bucket: 'b', region: null, form: 'accelerate' }],
    [amazonaws('s3'), { kind: 's3-rest', bucket: null, region: null, form: 'global' }],
    [amazonaws('s3.eu-west-1'), { kind: 's3-rest', bucket: null, region: 'eu-west-1', form: 'regional' }],
    [amazonaws('s3-eu-west-1'), { kind: 's3-rest', bucket: null, region: 'eu-west-1', form: 'regional' }],
    [
      amazonaws('ap-111122223333.s3-accesspoint.eu-west-1'),
      { kind: 's3-rest', bucket: 'ap-111122223333', region: 'eu-west-1', form: 'access-point' },
    ],
    [amazonaws('x.mrap.accesspoint.s3-global'), { kind: 's3-rest', bucket: 'x', region: null, form: 'multi-region-access-point' }],
    [amazonaws('b.s3-website-us-east-1'), { kind: 's3-website', bucket: 'b', region: 'us-east-1' }],
    [amazonaws('www.example.com.s3-website.eu-central-1'), { kind: 's3-website', bucket: 'www.example.com', region: 'eu-central-1' }],
    ['b.s3-website.cn-north-1.amazonaws.com.cn', { kind: 's3-website', bucket: 'b', region: 'cn-north-1' }],
    ['abc123.lambda-url.us-east-1.on.aws', { kind: 'function-url', urlId: 'abc123', region: 'us-east-1' }],
    [amazonaws('my-alb-123.eu-west-1.elb'), { kind: 'load-balancer', label: 'my-alb-123', region: 'eu-west-1' }],
    [amazonaws('my-nlb-123.elb.eu-west-1'), { kind: 'load-balancer', label: 'my-nlb-123', region: 'eu-west-1' }],
    ['main.d123.amplifyapp.com', { kind: 'amplify', appId: 'd123' }],
    ['x1.eu-west-1.awsapprunner.com', { kind: 'app-runner', region: 'eu-west-1' }],
    ['www.example.com', { kind: 'plain' }],
    ['amazonaws.com', { kind: 'plain' }],
    ['notamazonaws.com', { kind: 'plain' }],
    [amazonaws('ec2-1-2-3-4.eu-west-1.compute'), { kind: 'plain' }],
    ['s3.example.com', { kind: 'plain' }],
    ['localhost:3000', { kind: 'plain' }],
    ['[::1]:80', { kind: 'plain' }],
    ['', { kind: 'plain' }],
  ])('%s', (host, expected) => {
    const { name, ...kind } = parseHost(host);
    expect(kind).toEqual(expected);
    expect(name).toBe(host.startsWith('[') ? host : host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, ''));
  });

  it.each([
    ['*.example.com', 'a.example.com', true, true],
    ['*.example.com', 'A.Example.com:443', true, true],
    ['*.example.com', 'a.b.example.com', true, false],
    ['*.example.com', 'example.com', false, false],
    ['*.example.com', '.example.com', false, false],
    ['*.example.com', 'aexample.com', false, false],
    ['www.example.com', 'www.example.com', false, false],
    ['a*.example.com', 'ab.example.com', false, false],
  ])('the wildcard %s and %s: CloudFront %s, API Gateway %s', (wildcard, host, cloudFront, apiGateway) => {
    expect([matchesWildcard(wildcard, host), matchesWildcardLabel(wildcard, host)]).toEqual([cloudFront, apiGateway]);
  });
});
