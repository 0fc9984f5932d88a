import type { Workspace } from '../../../state/model.ts';
import { apiHost, customOrigin, distributionJson, policies, restApiSources } from '../configuration.ts';

const site = 'https://pay.example.com';

export const start: Workspace = {
  tracefront: 1,
  sources: [
    {
      name: 'distribution.json',
      text: distributionJson({
        aliases: ['pay.example.com'],
        origins: [customOrigin({ id: 'api', domain: apiHost })],
        fallback: {
          origin: 'api',
          cachePolicy: policies.cachingDisabled,
          originRequestPolicy: policies.allViewerExceptHostHeader,
          methods: 'all',
        },
        behaviors: [],
      }),
    },
    ...restApiSources({
      name: 'payments',
      type: 'REGIONAL',
      resources: [
        ['/charges', ['GET'], 'list-charges'],
        ['/refunds', ['POST'], 'refund'],
      ],
      stages: ['prod'],
    }),
  ],
  answers: {},
  requests: [
    { url: `${site}/charges` },
    { url: `https://${apiHost}/prod/charges` },
    { url: `https://${apiHost}/Prod/charges` },
    { url: `https://${apiHost}/prod/charge` },
    { url: `${site}/refunds` },
    {
      url: `https://${apiHost}/prod/charge`,
      headers: [['authorization', 'Bearer eyJhbGciOi']],
    },
  ],
};
