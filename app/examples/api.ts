const indent = 4;

/** What `aws apigateway get-rest-api` prints. */
export const restApiJson = (name: string): string =>
  JSON.stringify(
    {
      id: 'a1b2c3d4e5',
      name,
      createdDate: '2025-02-20T11:40:02+09:00',
      apiKeySource: 'HEADER',
      endpointConfiguration: { types: ['EDGE'] },
      disableExecuteApiEndpoint: false,
      rootResourceId: 'r0ot000000',
    },
    null,
    indent,
  );

const lambda = (name: string) =>
  `arn:aws:apigateway:ap-northeast-1:lambda:path/2015-03-31/functions/arn:aws:lambda:ap-northeast-1:123456789012:function:${name}/invocations`;

/** What `aws apigateway get-resources --embed methods` prints: the root, and one resource with GET. */
export const resourcesJson = (part: string): string =>
  JSON.stringify(
    {
      items: [
        { id: 'r0ot000000', path: '/' },
        {
          id: 'x7k2m9',
          parentId: 'r0ot000000',
          pathPart: part,
          path: `/${part}`,
          resourceMethods: {
            GET: {
              httpMethod: 'GET',
              authorizationType: 'NONE',
              apiKeyRequired: false,
              methodIntegration: {
                type: 'AWS_PROXY',
                httpMethod: 'POST',
                uri: lambda(part),
                passthroughBehavior: 'WHEN_NO_MATCH',
                timeoutInMillis: 29000,
                cacheNamespace: 'x7k2m9',
                cacheKeyParameters: [],
              },
            },
          },
        },
      ],
    },
    null,
    indent,
  );

/** What `aws apigateway get-stages` prints. */
export const stagesJson = (names: readonly string[]): string =>
  JSON.stringify(
    {
      item: names.map((stageName, index) => ({
        deploymentId: `d3pl0${index}`,
        stageName,
        cacheClusterEnabled: false,
        cacheClusterStatus: 'NOT_AVAILABLE',
        methodSettings: {},
        tracingEnabled: false,
        createdDate: '2025-02-20T11:52:40+09:00',
        lastUpdatedDate: '2025-02-27T12:05:31+09:00',
      })),
    },
    null,
    indent,
  );
