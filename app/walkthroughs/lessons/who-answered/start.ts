import type { Workspace } from '../../../state/model.ts';
import { apiHost, bucketOrigin, customOrigin, distributionJson, policies, restApiSources } from '../configuration.ts';

const site = 'https://app.example.com';

const moved = `function handler(event) {
    if (event.request.uri === '/old') {
        return {
            statusCode: 301,
            statusDescription: 'Moved Permanently',
            headers: { location: { value: '/new' } }
        };
    }
    return event.request;
}
`;

export const start: Workspace = {
  tracefront: 1,
  sources: [
    {
      name: 'distribution.json',
      text: distributionJson({
        aliases: ['app.example.com'],
        rootObject: 'index.html',
        origins: [
          bucketOrigin({ id: 'files', domain: 'app-files.s3.ap-northeast-1.amazonaws.com' }),
          customOrigin({ id: 'api', domain: apiHost, path: '/prod' }),
        ],
        fallback: { origin: 'files', onRequest: 'moved' },
        behaviors: [
          {
            pattern: '/api/*',
            origin: 'api',
            cachePolicy: policies.cachingDisabled,
            originRequestPolicy: policies.allViewerExceptHostHeader,
          },
        ],
      }),
    },
    ...restApiSources({
      name: 'app',
      type: 'REGIONAL',
      resources: [['/api/orders', ['GET', 'POST'], 'orders']],
      stages: ['prod'],
    }),
    { name: 'moved.js', text: moved },
  ],
  answers: { 'object:app-files/report.pdf': 'missing' },
  requests: [
    { method: 'POST', url: `${site}/api/orders`, headers: [['content-type', 'application/json']], body: true },
    { url: `${site}/report.pdf` },
    { url: `${site}/api/order` },
    { url: `${site}/old` },
    { url: `${site}/api/orders` },
  ],
};
