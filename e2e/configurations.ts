/** Configurations for the tests: other ids and hosts than the shipped example, so that nothing of it can help. */
const managed = {
  allViewer: '216adef6-5c7f-47e4-b989-5492eafa07d3',
  exceptHost: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
  noCache: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
} as const;

export const site = 'https://d2xyz0abcdefgh.cloudfront.net';
export const apiHost = 'q1w2e3r4t5.execute-api.eu-west-1.amazonaws.com';

type Options = { readonly policy: keyof typeof managed; readonly originPath?: string; readonly pattern?: string };

/** What `aws cloudfront get-distribution` prints, as far as routing goes. */
export const distribution = ({ policy, originPath = '/prod', pattern = '/api/*' }: Options): string =>
  JSON.stringify(
    {
      ETag: 'E1',
      Distribution: {
        Id: 'E7TESTTEST7',
        DomainName: 'd2xyz0abcdefgh.cloudfront.net',
        Status: 'Deployed',
        DistributionConfig: {
          Enabled: true,
          Origins: {
            Quantity: 2,
            Items: [
              {
                Id: 'pages',
                DomainName: 'pages-bucket.s3.eu-west-1.amazonaws.com',
                OriginPath: '',
                S3OriginConfig: { OriginAccessIdentity: '' },
              },
              {
                Id: 'orders',
                DomainName: apiHost,
                OriginPath: originPath,
                CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
              },
            ],
          },
          DefaultCacheBehavior: { TargetOriginId: 'pages', ViewerProtocolPolicy: 'redirect-to-https', CachePolicyId: managed.noCache },
          CacheBehaviors: {
            Quantity: 1,
            Items: [
              {
                PathPattern: pattern,
                TargetOriginId: 'orders',
                ViewerProtocolPolicy: 'redirect-to-https',
                CachePolicyId: managed.noCache,
                OriginRequestPolicyId: managed[policy],
              },
            ],
          },
        },
      },
    },
    null,
    2,
  );

export const restApi = (type: 'EDGE' | 'REGIONAL'): string =>
  JSON.stringify({ id: 'q1w2e3r4t5', name: 'orders', endpointConfiguration: { types: [type] } }, null, 2);

/** What `aws apigateway get-resources --embed methods` prints, for one GET. */
export const resources = (path: string): string =>
  JSON.stringify(
    {
      items: [
        { id: 'root', path: '/' },
        {
          id: 'child',
          parentId: 'root',
          pathPart: path.slice(1),
          path,
          resourceMethods: {
            GET: { httpMethod: 'GET', authorizationType: 'NONE', methodIntegration: { type: 'MOCK', httpMethod: 'POST' } },
          },
        },
      ],
    },
    null,
    2,
  ).replace('"MOCK"', '"AWS_PROXY"');

export const stages = (...names: readonly string[]): string =>
  JSON.stringify({ item: names.map((stageName) => ({ stageName, deploymentId: 'd1' })) }, null, 2);
