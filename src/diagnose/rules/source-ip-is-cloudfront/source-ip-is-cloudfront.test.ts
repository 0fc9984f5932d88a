import { distribution, executeApi, managed, restApi } from '../../../fidelity/builders.ts';
import { testProved } from '../../testing/proving.ts';

const policy = (condition: Readonly<Record<string, Readonly<Record<string, string>>>>) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*', Condition: condition }],
});
const api = (condition: Parameters<typeof policy>[0]) =>
  restApi({ id: 'r1policy', resources: ['GET /pets'], stages: ['prod'], policy: policy(condition) });
const byAddress = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
const behind = distribution({
  origins: [{ id: 'api', domainName: executeApi('r1policy'), path: '/prod' }],
  defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader },
});
const request = { url: 'https://d111111abcdef8.cloudfront.net/pets' };

testProved('source-ip-is-cloudfront', [
  {
    name: 'a policy by address that refuses',
    given: [behind, ...api(byAddress)],
    request,
    answers: { 'resource-policy:r1policy': 'denies' },
    expected: ['error', 'check-at-cloudfront: manual, -'],
  },
  {
    name: 'a policy by address that lets all in that CloudFront lets in',
    given: [behind, ...api({ NotIpAddress: { 'aws:sourceIp': '203.0.113.0/24' } })],
    request,
    expected: ['warning', 'check-at-cloudfront: manual, -'],
  },
  {
    name: 'silent without CloudFront',
    given: api(byAddress),
    request: { url: `https://${executeApi('r1policy')}/prod/pets` },
    answers: { 'resource-policy:r1policy': 'denies' },
  },
  {
    name: 'silent about addresses inside a VPC',
    given: [behind, ...api({ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } })],
    request,
  },
]);
