import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { FindingTexts } from '../explain/messages/finding-texts.ts';
import { findingsEn } from '../explain/messages/findings.en.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { byHand, hasRemedy } from './remedies/registry.ts';
import { fixesOf, proved, table } from './testing/analyzed.ts';

// Each page's example that breaks, and what becomes of every fix that the rule offers for it.

const folder = new URL('../diagnose/rules/', import.meta.url);

const isWorkspace = (value: unknown): value is Workspace => typeof value === 'object' && value !== null && 'sources' in value;

const breaking = (id: string): Workspace => {
  const text = /^```json tracefront\n(.*?)^```$/ms.exec(readFileSync(new URL(`${id}/${id}.en.md`, folder), 'utf8'))?.[1];
  const value: unknown = JSON.parse(text ?? '');
  if (!isWorkspace(value)) throw new Error('no workspace');
  return value;
};

const expected: Readonly<Record<string, readonly string[]>> = {
  'api-key-not-forwarded': ['all-viewer-except-host: verified, GET prod:/api/test', 'all-viewer: does-not-help, 403 ForbiddenException'],
  'authorization-not-forwarded': [
    'all-viewer-except-host: verified, GET prod:/api/test',
    'all-viewer: does-not-help, 403 ForbiddenException',
  ],
  'bare-prefix-not-matched': [
    'add-behavior: verified, GET prod:/api',
    'widen-pattern: verified, GET prod:/api',
    'ask-with-slash: verified, GET prod:/api',
  ],
  'behavior-shadowed': ['move-up: verified, content/immutable/app.js'],
  'behavior-unreachable': ['reorder: verified, index.html'],
  'cache-policy-refused': ['max-ttl-or-request-policy: verified, app.example.org'],
  'cached-policy-forwards-host': ['cache-policy-without-host: verified, GET prod:/api/test'],
  'chain-too-long': ['regional-endpoint: verified, GET prod:/items', 'shorten-chain: manual, -'],
  'cookies-not-forwarded': ['all-viewer-except-host: verified, GET prod:/api/test', 'all-viewer: does-not-help, 403 ForbiddenException'],
  'default-endpoint-disabled': ['custom-domain-origin: verified, GET prod:/api/test', 'enable-endpoint: verified, GET prod:/api/test'],
  'distribution-not-serving': ['enable-distribution: verified, index.html'],
  'domain-target-as-host': ['domain-as-origin: verified, GET prod:/items'],
  'edge-api-behind-cloudfront': ['regional-endpoint: verified, GET prod:/api/test'],
  'error-cached': ['keep-no-errors: verified, 404 NoSuchKey', 'invalidate: manual, -'],
  'error-page-hides-error': [
    'function-instead: next-fault, 403 MissingAuthenticationTokenException',
    'remove-error-response: next-fault, 403 MissingAuthenticationTokenException',
    'own-distribution: manual, -',
  ],
  'error-page-unreachable': [
    'page-behavior: changes-other-requests, 200 index.html',
    'remove-error-response: next-fault, 403 AccessDenied',
  ],
  'failover-skips-method': ['failover-behind-origin: manual, -'],
  'function-does-not-reselect': ['call-rewritten: verified, GET prod:/api/status', 'origin-in-function: verified, GET prod:/api/status'],
  'function-fails': ['repair-function: manual, -'],
  'function-skipped-on-error-page': ['response-headers-policy: manual, -'],
  'function-url-payload-hash': ['send-payload-hash: verified, abc123def456.lambda-url.us-east-1.on.aws'],
  'get-with-body': [
    'drop-body: verified, GET prod:/api/test',
    'use-post: next-fault, 403',
    'use-post+allow-methods+add-method: verified, POST prod:/api/test',
  ],
  'header-not-forwarded': ['all-viewer-except-host: verified, GET prod:/api/test', 'all-viewer: does-not-help, 403 ForbiddenException'],
  'host-header-loop': [
    'all-viewer-except-host: next-fault, 403 MissingAuthenticationTokenException',
    'all-viewer-except-host+strip-in-function: verified, GET prod:/test',
    'all-viewer-except-host+add-resource: verified, GET prod:/api/test',
    'all-viewer-except-host+stage-of-that-name: verified, GET api:/test',
    'all-viewer-except-host+custom-domain: verified, GET prod:/test',
    'all-viewer-except-host+own-pattern: verified, GET prod:/test',
    'no-origin-request-policy: next-fault, 403 MissingAuthenticationTokenException',
    'no-origin-request-policy+strip-in-function: verified, GET prod:/test',
    'regional-endpoint: next-fault, 403 ForbiddenException',
    'regional-endpoint+all-viewer-except-host+strip-in-function: verified, GET prod:/test',
    'without-cloudfront: verified, GET prod:/test',
    'strip-alone: does-not-help, 403 AccessDenied loop',
    'resource-alone: does-not-help, 403 AccessDenied loop',
  ],
  'host-header-rejected': [
    'all-viewer-except-host: verified, GET prod:/api/test',
    'no-origin-request-policy: verified, GET prod:/api/test',
    'without-cloudfront: verified, GET prod:/api/test',
  ],
  'http-api-stage-in-path': ['empty-origin-path: verified, $default:GET /api/test', 'create-stage: verified, prod:GET /api/test'],
  'iam-unsigned': ['sign-request: manual, -'],
  'integration-misconfigured': ['integration-post: verified, GET prod:/test'],
  'mapping-missing': ['empty-origin-path: verified, GET prod:/items'],
  'mapping-prefix-surprise': [
    'catch-all-mapping: changes-other-requests, GET prod:/orders/{id}',
    'base-path-in-url: verified, GET prod:/orders/{id}',
  ],
  'method-missing': ['add-method: verified, POST prod:/test', 'use-method: verified, GET prod:/test'],
  'method-not-allowed': ['allow-methods: verified, POST prod:/api/test'],
  'origin-is-own-name': ['name-the-origin: manual, -'],
  'origin-protocol': ['https-only: verified, GET prod:/api/test'],
  'pattern-just-missed': ['widen-pattern: verified, img/logo.png'],
  'ping-path-reserved': ['rename-path: verified, $default:GET /health'],
  'prefix-not-stripped': [
    'strip-in-function: verified, GET prod:/test',
    'add-resource: verified, GET prod:/api/test',
    'stage-of-that-name: verified, GET api:/test',
    'custom-domain: verified, GET prod:/test',
    'own-pattern: verified, GET prod:/test',
    'without-cloudfront: verified, GET prod:/test',
    'origin-path-stage-only: does-not-help, 403 MissingAuthenticationTokenException',
    'origin-path-with-prefix: does-not-help, 403 MissingAuthenticationTokenException',
    'all-viewer: does-not-help, 403 ForbiddenException',
  ],
  'preflight-needs-authorization': ['open-options-route: verified, $default:OPTIONS /api/test'],
  'preflight-not-answered': ['options-method: verified, 200', 'same-origin: manual, -'],
  'private-api-unreachable': ['make-regional: verified, GET prod:/api/test', 'vpc-origin: manual, -'],
  'proxy-misses-root': ['add-root-method: verified, ANY prod:/'],
  'query-string-not-forwarded': [
    'all-viewer-except-host: verified, GET prod:/api/test',
    'all-viewer: does-not-help, 403 ForbiddenException',
  ],
  'resource-missing': ['add-resource: verified, GET prod:/test'],
  'root-object-leading-slash': ['root-object-name: verified, index.html'],
  'root-object-missing': ['set-root-object: verified, index.html'],
  'root-object-reaches-origin': ['empty-root-object: verified, GET prod:/', 'rewrite-in-function: manual, -'],
  's3-directory-index': ['index-in-function: verified, docs/index.html', 'website-endpoint: verified, docs/index.html'],
  's3-host-forwarded': ['cors-s3-origin: verified, index.html', 'no-origin-request-policy: verified, index.html'],
  's3-method-refused': ['own-behavior: verified, app.example.org'],
  's3-missing-key-forbidden': ['upload-object: manual, about.html', 'grant-list-bucket: manual, 404 NoSuchKey'],
  's3-prefix-not-stripped': ['strip-in-function: verified, logo.png'],
  's3-wrong-region-redirect': ['regional-domain: verified, index.html'],
  'signature-broken-by-proxy': ['sign-for-origin: manual, -', 'domain-of-viewer-host: manual, -', 'sign-at-edge: manual, -'],
  'source-ip-is-cloudfront': ['check-at-cloudfront: manual, -'],
  'stage-doubled': ['empty-origin-path: verified, GET prod:/hello'],
  'stage-missing': ['origin-path: changes-other-requests, GET prod:/', 'stage-in-url: verified, GET prod:/'],
  'stage-unknown': [
    'origin-path-and-prefix: verified, GET prod:/hello',
    'stage-in-url: verified, GET prod:/hello',
    'create-stage: verified, GET api:/hello',
  ],
  'trailing-slash': [
    'write-as-routed: verified, $default:GET /api/test',
    'slash-in-function: verified, $default:GET /api/test',
    'slash-route: verified, $default:GET /api/test/{proxy+}',
  ],
  'unknown-alias': ['add-alias: verified, index.html'],
  'viewer-http-refused': ['redirect-to-https: verified, 301', 'call-https: verified, index.html'],
  'website-endpoint-as-s3-origin': ['website-as-custom-origin: verified, index.html'],
  'website-endpoint-https': ['http-only: verified, index.html', 'rest-endpoint: verified, index.html'],
  'websocket-path': ['handshake-in-function: verified, prod:$connect', 'stage-in-url: verified, prod:$connect'],
};

const ids = readdirSync(folder);

describe.each(ids)('%s', (id) => {
  it('offers only what was proved, or what somebody has to do by hand', async () => {
    const fixes = fixesOf(await proved(breaking(id)), id);
    expect(fixes.filter(({ verdict }) => verdict === 'unproved')).toEqual([]);
    const lines = table(fixes);
    // A rule that is not in the table yet is held to the first sentence alone.
    if (expected[id]) expect(lines).toEqual(expected[id]);
  });
});

test('every fix that a rule can offer can be tried, or is known to be done by hand', () => {
  const texts: FindingTexts = findingsEn;
  const all = Object.values(texts).flatMap(({ fixes }) => Object.keys(fixes));
  expect([...new Set(all)].filter((id) => !hasRemedy(id) && !byHand.has(id))).toEqual([]);
});
