import type { Workspace } from '../../../state/model.ts';
import { apiHost, bucketOrigin, customOrigin, distributionJson, policies, restApiSources } from '../configuration.ts';

const site = 'https://shop.example.com';

const oldLinks = `function handler(event) {
    var request = event.request;
    if (request.uri === '/sale') {
        return {
            statusCode: 302,
            statusDescription: 'Found',
            headers: { location: { value: '/campaign/winter.html' } }
        };
    }
    // The API is at /api/... now; two old apps still call it elsewhere.
    if (request.uri.startsWith('/v0/')) {
        request.uri = request.uri.replace('/v0/', '/api/');
    }
    if (request.uri.startsWith('/shop-api/')) {
        request.uri = request.uri.replace('/shop-api/', '/api/');
        request.headers.host = { value: '${apiHost}' };
    }
    return request;
}
`;

export const start: Workspace = {
  tracefront: 1,
  sources: [
    { name: 'old-links.js', text: oldLinks },
    {
      name: 'distribution.json',
      text: distributionJson({
        aliases: ['shop.example.com'],
        rootObject: 'index.html',
        origins: [
          bucketOrigin({ id: 'app', domain: 'shop-app.s3.ap-northeast-1.amazonaws.com' }),
          customOrigin({ id: 'api', domain: apiHost, path: '/prod' }),
        ],
        fallback: { origin: 'app', onRequest: 'old-links' },
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
    ...restApiSources({ name: 'shop', type: 'REGIONAL', resources: [['/api/items', ['GET'], 'items']], stages: ['prod'] }),
  ],
  answers: { 'object:shop-app/api/items': 'missing', 'object:shop-app/shop-api/items': 'missing', 'object:shop-app/v0/items': 'missing' },
  requests: [{ url: `${site}/shop-api/items` }, { url: `${site}/sale` }, { url: `${site}/api/items` }, { url: `${site}/v0/items` }],
};
