import { expect, it } from 'vitest';
import { distribution, executeApi, httpApi, managed, restApi } from '../fidelity/builders.ts';
import { brief, fixesOf, proved } from './testing/analyzed.ts';

// CloudFront matches the normalised path and sends the raw one on.

const exceptHost = { originRequestPolicy: managed.allViewerExceptHostHeader, cachePolicy: managed.cachingDisabled };
const sources = [
  distribution({
    origins: [
      { id: 'site', domainName: 'b.s3.eu-west-1.amazonaws.com', oac: 'E1' },
      { id: 'api', domainName: executeApi('a1b2c3d4e5'), path: '/prod' },
      { id: 'http', domainName: executeApi('h1b2c3d4e5') },
    ],
    behaviors: [
      { pattern: '/api/*', origin: 'api', ...exceptHost },
      { pattern: '/v2/*', origin: 'http', ...exceptHost },
    ],
    defaultBehavior: { origin: 'site', ...exceptHost },
  }),
  ...restApi({ id: 'a1b2c3d4e5', type: 'REGIONAL', resources: ['GET /api/hello'], stages: ['prod'] }),
  ...httpApi({ id: 'h1b2c3d4e5', routes: ['GET /v2/items'], stages: ['$default'] }),
];

it.each([
  ['/%61pi/hello', 'resource-missing', 'verified', 'GET prod:/api/hello'],
  ['/x/../api/hello', 'resource-missing', 'verified', 'GET prod:/api/hello'],
  ['/api//hello', 'resource-missing', 'verified', 'GET prod:/api/hello'],
  ['/v2//items', 'resource-missing', 'verified', '$default:GET /v2/items'],
  ['//index.html', 's3-missing-key-forbidden', 'verified', 'index.html'],
])('%s is asked for plainly', async (path, rule, verdict, outcome) => {
  const answers = { 'object:b//index.html': 'missing' };
  const report = await proved({ sources, requests: [{ url: `https://d111111abcdef8.cloudfront.net${path}` }], answers });
  const fix = fixesOf(report, rule).find(({ id }) => id === 'plain-path');
  expect([fix?.verdict, brief(fix?.outcome ?? null)]).toEqual([verdict, outcome]);
});

it.each(['/api/nothing', '/api//nothing', '/api//../hello'])('%s has no plain path that would help', async (path) => {
  const report = await proved({ sources, requests: [{ url: `https://d111111abcdef8.cloudfront.net${path}` }] });
  expect(report.findings.flatMap(({ fixes }) => fixes).filter(({ id }) => id === 'plain-path')).toEqual([]);
});
