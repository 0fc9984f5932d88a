import { known } from '../../model/value.ts';
import type { ChangeKind } from '../change.ts';
import { type Case, origin, originIn, origins } from './model-parts.ts';

/** Changes of a distribution's origins. */
export const onOrigin = {
  'set-origin-path': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-origin-path', ...origin(model, 'api'), path: '/dev' }),
      says: (model) => known(originIn(model, 'api')?.originPath ?? null) === '/dev',
      only: [origins],
    },
    {
      as: 'where there is none',
      of: 'rest',
      change: (model) => ({ kind: 'set-origin-path', ...origin(model, 'site'), path: '/web' }),
      says: (model) => known(originIn(model, 'site')?.originPath ?? null) === '/web',
      only: [origins],
    },
    {
      as: 'none',
      of: 'rest',
      change: (model) => ({ kind: 'set-origin-path', ...origin(model, 'api'), path: '' }),
      says: (model) => known(originIn(model, 'api')?.originPath ?? null) === '',
      only: [origins],
    },
  ],
  'set-origin-domain': [
    {
      of: 'domain',
      change: (model) => ({ kind: 'set-origin-domain', ...origin(model, 'direct'), domainName: 'api.example.com' }),
      says: (model) => known(originIn(model, 'direct')?.domainName ?? null) === 'api.example.com',
      only: [origins],
    },
  ],
  'set-origin-protocol': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-origin-protocol', ...origin(model, 'api'), policy: 'http-only' }),
      says: (model) => {
        const config = originIn(model, 'api')?.config;
        return config?.kind === 'custom' && known(config.protocolPolicy) === 'http-only';
      },
      only: [origins],
    },
  ],
  'set-origin-port': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-origin-port', ...origin(model, 'api'), scheme: 'https', port: 8443 }),
      says: (model) => {
        const config = originIn(model, 'api')?.config;
        return config?.kind === 'custom' && known(config.httpsPort) === 8443;
      },
      only: [origins],
    },
    {
      as: 'HTTP',
      of: 'rest',
      change: (model) => ({ kind: 'set-origin-port', ...origin(model, 'api'), scheme: 'http', port: 8080 }),
      says: (model) => {
        const config = originIn(model, 'api')?.config;
        return config?.kind === 'custom' && known(config.httpPort) === 8080;
      },
      only: [origins],
    },
  ],
  'set-s3-endpoint': [
    {
      of: 'rest',
      change: (model) => ({
        kind: 'set-s3-endpoint',
        ...origin(model, 'site'),
        domainName: 'site-bucket.s3-website-eu-west-1.amazonaws.com',
        endpoint: 'website',
      }),
      says: (model) => {
        const found = originIn(model, 'site');
        return known(found?.originAccessControlId ?? null) === '' && found?.config.kind === 'custom';
      },
      only: [origins, 'buckets'],
    },
  ],
} as const satisfies Partial<Record<ChangeKind, readonly Case[]>>;
