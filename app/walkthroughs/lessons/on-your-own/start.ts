import type { Workspace } from '../../../state/model.ts';
import { apiHost, bucketOrigin, customOrigin, distributionJson, policies, restApiSources } from '../configuration.ts';

const site = 'https://kura.example.com';

const spaRoutes = `function handler(event) {
    var request = event.request;
    // A path without a dot is a route of the app, not a file.
    if (request.uri.indexOf('.') === -1) {
        request.uri = '/index.html';
    }
    return request;
}
`;

export const start: Workspace = {
  tracefront: 1,
  sources: [
    {
      name: 'distribution.json',
      text: distributionJson({
        aliases: ['kura.example.com'],
        rootObject: 'index.html',
        origins: [
          bucketOrigin({ id: 'app', domain: 'kura-app.s3.ap-northeast-1.amazonaws.com' }),
          bucketOrigin({ id: 'images', domain: 'kura-images.s3.ap-northeast-1.amazonaws.com' }),
          customOrigin({ id: 'api', domain: apiHost }),
        ],
        fallback: { origin: 'app' },
        behaviors: [
          { pattern: '/api/*', origin: 'api', cachePolicy: policies.cachingDisabled, originRequestPolicy: policies.allViewer },
          { pattern: '/api/images/*', origin: 'images' },
        ],
        errorPages: [{ code: 403, page: '/index.html', status: '200' }],
      }),
    },
    ...restApiSources({
      name: 'kura',
      type: 'REGIONAL',
      resources: [['/api/cart', ['GET', 'POST'], 'cart']],
      stages: ['live'],
    }),
    { name: 'spa-routes.js', text: spaRoutes },
  ],
  answers: { 'object:kura-app/plans': 'missing' },
  requests: [
    { url: `${site}/api/cart` },
    { method: 'POST', url: `${site}/api/cart`, headers: [['content-type', 'application/json']], body: true },
    { url: `${site}/api/images/7.jpg` },
    { url: `${site}/api/carts` },
    { url: `${site}/plans` },
    { url: `${site}/` },
  ],
};
