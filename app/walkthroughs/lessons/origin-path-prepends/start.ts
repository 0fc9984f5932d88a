import type { Workspace } from '../../../state/model.ts';
import { apiHost, bucketOrigin, customOrigin, distributionJson, policies, restApiSources } from '../configuration.ts';

const site = 'https://www.example.com';

export const start: Workspace = {
  tracefront: 1,
  sources: [
    {
      name: 'distribution.json',
      text: distributionJson({
        aliases: ['www.example.com'],
        rootObject: 'index.html',
        origins: [
          bucketOrigin({ id: 'site', domain: 'atlas-site.s3.ap-northeast-1.amazonaws.com', path: '/release-42' }),
          customOrigin({ id: 'api', domain: apiHost, path: '/v1' }),
        ],
        fallback: { origin: 'site' },
        behaviors: [
          {
            pattern: '/v1/*',
            origin: 'api',
            cachePolicy: policies.cachingDisabled,
            originRequestPolicy: policies.allViewerExceptHostHeader,
          },
        ],
      }),
    },
    ...restApiSources({ name: 'atlas-orders', type: 'REGIONAL', resources: [['/orders', ['GET'], 'orders']], stages: ['v1'] }),
  ],
  answers: {},
  requests: [{ url: `${site}/v1/orders` }, { url: `${site}/css/app.css` }, { url: `${site}/` }, { url: `https://${apiHost}/v1/orders` }],
};
