import type { Workspace } from '../../src/index.ts';

/** AWS's default quotas: 75 cache behaviors and 100 origins in a distribution, 300 resources in a REST API. */
const quota = { behaviors: 75, origins: 100, resources: 300 } as const;

const listOf = <T>(items: readonly T[]) => ({ Quantity: items.length, Items: items });
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

const host = 'a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com';

const customOrigin = (id: string, domainName: string, path: string) => ({
  Id: id,
  DomainName: domainName,
  OriginPath: path,
  CustomHeaders: listOf([]),
  CustomOriginConfig: {
    HTTPPort: 80,
    HTTPSPort: 443,
    OriginProtocolPolicy: 'https-only',
    OriginSslProtocols: listOf(['TLSv1.2']),
    OriginReadTimeout: 30,
    OriginKeepaliveTimeout: 5,
  },
});

const methods = { ...listOf(['HEAD', 'DELETE', 'POST', 'GET', 'OPTIONS', 'PUT', 'PATCH']), CachedMethods: listOf(['HEAD', 'GET']) };

const behavior = (target: string) => ({
  TargetOriginId: target,
  ViewerProtocolPolicy: 'redirect-to-https',
  AllowedMethods: methods,
  Compress: true,
  // Managed-CachingDisabled and Managed-AllViewerExceptHostHeader.
  CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
});

const distribution = (scale: number) => {
  const origins = numbers(quota.origins * scale).map((n) =>
    n === 0 ? customOrigin('api', host, '/prod') : customOrigin(`origin-${n}`, `origin-${n}.example.com`, ''),
  );
  const before = numbers(quota.behaviors * scale - 2).map((n) => ({
    PathPattern: `/area-${n}/*`,
    ...behavior(`origin-${1 + (n % (quota.origins * scale - 1))}`),
  }));
  return {
    ETag: 'E2QWRUHEXAMPLE',
    DistributionConfig: {
      CallerReference: 'quota',
      Aliases: listOf(['www.example.com']),
      DefaultRootObject: 'index.html',
      Origins: listOf(origins),
      OriginGroups: listOf([]),
      DefaultCacheBehavior: behavior('origin-1'),
      // The behavior that matters is the last one: every pattern is tried.
      CacheBehaviors: listOf([...before, { PathPattern: '/v1/*', ...behavior('api') }]),
      CustomErrorResponses: listOf([]),
      Comment: '',
      Enabled: true,
    },
  };
};

const method = (httpMethod: string) => ({
  httpMethod,
  authorizationType: 'NONE',
  methodIntegration: { type: 'AWS_PROXY', uri: 'arn:aws:apigateway:ap-northeast-1:lambda:path/2015-03-31/functions/f/invocations' },
});

/** `/v1`, then for each thing a collection, an item by id, and a greedy child. */
export const resourcePaths = (count: number): readonly string[] => [
  '/',
  '/v1',
  ...numbers(count - 2).map((n) => {
    const thing = `/v1/thing-${Math.floor(n / 3)}`;
    return n % 3 === 0 ? thing : n % 3 === 1 ? `${thing}/{id}` : `${thing}/{id}/{proxy+}`;
  }),
];

const resources = (scale: number) => ({
  items: resourcePaths(quota.resources * scale).map((path, index) => ({
    id: `r${index}`,
    path,
    ...(index < 2 ? {} : { resourceMethods: index % 3 === 2 ? { GET: method('GET'), POST: method('POST') } : { GET: method('GET') } }),
  })),
});

/** As the AWS CLI indents it; at 100 times the quotas in one line each, or it would be more text than a workspace may hold. */
const written = (value: unknown, scale: number): string => JSON.stringify(value, null, scale < 100 ? 4 : 0);

/** A workspace at `scale` times AWS's quotas, in the AWS CLI's own words, with one request that reaches the last behavior and a deep resource. */
export const quotaWorkspace = (scale = 1): Workspace => ({
  tracefront: 1,
  sources: [
    { name: 'distribution.json', text: written(distribution(scale), scale) },
    {
      name: 'api.json',
      text: JSON.stringify(
        { id: 'a1b2c3d4e5', name: 'quota', endpointConfiguration: { types: ['REGIONAL'] }, disableExecuteApiEndpoint: false },
        null,
        4,
      ),
    },
    { name: 'resources.json', text: written(resources(scale), scale), for: { restApiId: 'a1b2c3d4e5' } },
    {
      name: 'stages.json',
      text: JSON.stringify({ item: [{ stageName: 'prod', deploymentId: 'd1' }] }, null, 4),
      for: { restApiId: 'a1b2c3d4e5' },
    },
  ],
  answers: {},
  requests: [{ name: 'deep', url: 'https://www.example.com/v1/thing-90/42/orders/7' }],
});
