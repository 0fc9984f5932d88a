import { describe, expect, it, test } from 'vitest';
import { distribution, executeApi, managed, restApi } from '../fidelity/builders.ts';
import { brief, fixOf, proved } from './testing/analyzed.ts';
import { plainScalar } from './write/yaml-scalar.ts';

const id = 'a1b2c3d4e5';
const viewer = 'd111111abcdef8.cloudfront.net';
const api = (type: 'EDGE' | 'REGIONAL') => restApi({ id, type, resources: ['GET /pets'], stages: ['prod'] });
const front = (protocol: 'match-viewer' | 'https-only', pattern?: string) => {
  const behavior = { origin: 'api', originRequestPolicy: managed.allViewerExceptHostHeader, cachePolicy: managed.cachingDisabled };
  return distribution({
    origins: [{ id: 'api', domainName: executeApi(id), path: '/prod', protocol }],
    defaultBehavior: behavior,
    ...(pattern ? { behaviors: [{ pattern, ...behavior }] } : {}),
  });
};

describe('HTTPS towards the origin', () => {
  it('can be set where it is only a warning', async () => {
    const report = await proved({ sources: [front('match-viewer'), ...api('REGIONAL')], requests: [{ url: `https://${viewer}/pets` }] });
    const fix = fixOf(report, 'origin-protocol', 'https-only');
    expect([fix.verdict, fix.edits.map(({ newText }) => newText)]).toEqual(['verified', ['"https-only"']]);
  });

  it('takes nothing from who was sent away from CloudFront', async () => {
    const requests = [{ url: `http://${viewer}/pets` }, { url: `http://${viewer}/none` }];
    const report = await proved({ sources: [front('match-viewer'), ...api('EDGE')], requests });
    const fix = fixOf(report, 'origin-protocol', 'https-only');
    expect([fix.verdict, brief(fix.outcome)]).toEqual(['verified', 'GET prod:/pets']);
  });
});

it('keeps the query of a request that goes around CloudFront', async () => {
  const sources = [front('https-only', '/api/*'), ...api('REGIONAL')];
  const report = await proved({ sources, requests: [{ url: `https://${viewer}/api/pets?lang=en` }] });
  const { request } = fixOf(report, 'prefix-not-stripped', 'without-cloudfront');
  expect(request?.url).toBe(`https://${executeApi(id)}/prod/pets?lang=en`);
});

it('names a new function in the account of the distribution’s certificate', async () => {
  const { name, text } = front('https-only', '/api/*');
  const told = text
    .replace(/"ARN": "[^"]*:distribution\/[^"]*",/, '')
    .replace('"CloudFrontDefaultCertificate": true', '"ACMCertificateArn": "arn:aws:acm:us-east-1:111122223333:certificate/c1"');
  const requests = [{ url: `https://${viewer}/api/pets` }];
  const report = await proved({ sources: [{ name, text: told }, ...api('REGIONAL')], requests });
  const fix = fixOf(report, 'prefix-not-stripped', 'strip-in-function');
  expect([fix.verdict, fix.edits.some(({ newText }) => newText.includes('cloudfront::111122223333:function/'))]).toEqual([
    'verified',
    true,
  ]);
});

test.each([
  ['4135ea2d-6df8-44a3-9df3-4b5a84be39ad', '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'],
  ['4135e2', '"4135e2"'],
])('YAML has %s as %s', (value, written) => expect(plainScalar(value)).toBe(written));
