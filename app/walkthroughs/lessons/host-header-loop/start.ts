import type { Workspace } from '../../../state/model.ts';
import { apiHost, bucketOrigin, customOrigin, distributionJson, policies, restApiSources } from '../configuration.ts';

export const start: Workspace = {
  tracefront: 1,
  sources: [
    {
      name: 'distribution.json',
      text: distributionJson({
        domain: 'test.cloudfront.net',
        rootObject: 'index.html',
        origins: [
          bucketOrigin({ id: 'site', domain: 'site-bucket.s3.ap-northeast-1.amazonaws.com' }),
          customOrigin({ id: 'api', domain: apiHost, path: '/prod' }),
        ],
        fallback: { origin: 'site' },
        behaviors: [{ pattern: '/api/*', origin: 'api', cachePolicy: policies.cachingDisabled, originRequestPolicy: policies.allViewer }],
      }),
    },
    ...restApiSources({ name: 'test-api', type: 'EDGE', resources: [['/test', ['GET'], 'test']], stages: ['prod'] }),
  ],
  // The bucket of the story grants it: a missing key shows as 404.
  answers: { 'list-bucket:site-bucket': 'yes' },
  requests: [{ url: 'https://test.cloudfront.net/api/test' }, { url: `https://${apiHost}/prod/test` }],
};
