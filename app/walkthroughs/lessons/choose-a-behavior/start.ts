import type { Workspace } from '../../../state/model.ts';
import { bucketOrigin, distributionJson } from '../configuration.ts';

const bucket = (name: string) => `${name}.s3.ap-northeast-1.amazonaws.com`;

const site = 'https://shop.example.com';

export const start: Workspace = {
  tracefront: 1,
  sources: [
    {
      name: 'distribution.json',
      text: distributionJson({
        aliases: ['shop.example.com'],
        rootObject: 'index.html',
        origins: [
          bucketOrigin({ id: 'site', domain: bucket('tabi-site') }),
          bucketOrigin({ id: 'photos', domain: bucket('tabi-photos') }),
          bucketOrigin({ id: 'thumbs', domain: bucket('tabi-thumbs') }),
        ],
        fallback: { origin: 'site' },
        behaviors: [
          { pattern: '/img/*.jpg', origin: 'photos' },
          { pattern: '/img/thumbs/*', origin: 'thumbs' },
        ],
      }),
    },
  ],
  answers: {},
  requests: [
    { url: `${site}/img/thumbs/42.jpg` },
    { url: `${site}/img/kyoto.jpg` },
    { url: `${site}/img/thumbs` },
    { url: `${site}/IMG/kyoto.jpg` },
  ],
};
