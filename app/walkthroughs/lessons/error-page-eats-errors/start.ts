import type { Workspace } from '../../../state/model.ts';
import { apiHost, bucketOrigin, customOrigin, distributionJson, policies, restApiSources } from '../configuration.ts';

const site = 'https://portal.example.com';

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
        aliases: ['portal.example.com'],
        rootObject: 'index.html',
        origins: [
          bucketOrigin({ id: 'app', domain: 'portal-app.s3.ap-northeast-1.amazonaws.com' }),
          customOrigin({ id: 'api', domain: apiHost, path: '/prod' }),
        ],
        fallback: { origin: 'app' },
        behaviors: [
          {
            pattern: '/api/*',
            origin: 'api',
            cachePolicy: policies.cachingDisabled,
            originRequestPolicy: policies.allViewerExceptHostHeader,
            methods: 'all',
          },
        ],
        errorPages: [
          { code: 403, page: '/index.html', status: '200' },
          { code: 404, page: '/index.html', status: '200' },
        ],
      }),
    },
    ...restApiSources({ name: 'portal', type: 'REGIONAL', resources: [['/api/me', ['GET'], 'me']], stages: ['prod'] }),
    { name: 'spa-routes.js', text: spaRoutes },
  ],
  answers: { 'object:portal-app/dashboard': 'missing' },
  requests: [{ url: `${site}/api/profile` }, { url: `${site}/dashboard` }, { method: 'POST', url: `${site}/dashboard`, body: true }],
};
