import type { Workspace } from '../../../state/model.ts';
import { bucketOrigin, distributionJson } from '../configuration.ts';

const site = 'https://www.example.com';

const listing = `$ aws s3 ls s3://campaign-site --recursive
2026-10-30 09:12:44       5120 campaign/index.html
2026-10-30 09:12:44      18211 campaign/winter-2026.html
2026-10-30 09:12:44       3310 index.html
`;

const directoryIndex = `function handler(event) {
    var request = event.request;
    if (request.uri.endsWith('/')) {
        request.uri += 'index.html';
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
        aliases: ['www.example.com'],
        rootObject: 'index.html',
        origins: [bucketOrigin({ id: 'site', domain: 'campaign-site.s3.ap-northeast-1.amazonaws.com' })],
        fallback: { origin: 'site' },
        behaviors: [],
      }),
    },
    { name: 'bucket.txt', text: listing },
    { name: 'directory-index.js', text: directoryIndex },
  ],
  answers: {},
  requests: [
    { url: `${site}/campaign/winter.html` },
    { url: `${site}/campaign/winter-2026.html` },
    { url: `${site}/campaign/` },
    { url: `${site}/` },
  ],
};
