import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { FindingTexts } from '../explain/messages/finding-texts.ts';
import { findingsEn } from '../explain/messages/findings.en.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { byHand, hasRemedy } from './remedies/registry.ts';
import { fixesOf, proved, table } from './testing.ts';

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
  'cookies-not-forwarded': ['all-viewer-except-host: verified, GET prod:/api/test', 'all-viewer: does-not-help, 403 ForbiddenException'],
  'default-endpoint-disabled': ['custom-domain-origin: verified, GET prod:/api/test', 'enable-endpoint: verified, GET prod:/api/test'],
  'error-page-hides-error': [
    'function-instead: next-fault, 403 MissingAuthenticationTokenException',
    'remove-error-response: next-fault, 403 MissingAuthenticationTokenException',
    'own-distribution: manual, -',
  ],
  'function-fails': ['repair-function: manual, -'],
  'get-with-body': [
    'drop-body: verified, GET prod:/api/test',
    'use-post: next-fault, 403',
    'use-post+allow-methods+add-method: verified, POST prod:/api/test',
  ],
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
  'method-missing': ['add-method: verified, POST prod:/test', 'use-method: verified, GET prod:/test'],
  'method-not-allowed': ['allow-methods: verified, POST prod:/api/test'],
  'origin-protocol': ['https-only: verified, GET prod:/api/test'],
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
  'preflight-not-answered': ['options-method: verified, 200', 'same-origin: manual, -'],
  'private-api-unreachable': ['make-regional: verified, GET prod:/api/test', 'vpc-origin: manual, -'],
  'proxy-misses-root': ['add-root-method: verified, ANY prod:/'],
  'query-string-not-forwarded': [
    'all-viewer-except-host: verified, GET prod:/api/test',
    'all-viewer: does-not-help, 403 ForbiddenException',
  ],
  'resource-missing': ['add-resource: verified, GET prod:/test'],
  'root-object-reaches-origin': ['empty-root-object: verified, GET prod:/', 'rewrite-in-function: manual, -'],
  's3-directory-index': ['index-in-function: verified, docs/index.html', 'website-endpoint: verified, docs/index.html'],
  's3-host-forwarded': ['cors-s3-origin: verified, index.html', 'no-origin-request-policy: verified, index.html'],
  's3-missing-key-forbidden': ['upload-object: manual, about.html', 'grant-list-bucket: manual, 404 NoSuchKey'],
  'stage-doubled': ['empty-origin-path: verified, GET prod:/hello'],
  'stage-missing': ['origin-path: verified, GET prod:/', 'stage-in-url: verified, GET prod:/'],
  'stage-unknown': [
    'origin-path-and-prefix: verified, GET prod:/hello',
    'stage-in-url: verified, GET prod:/hello',
    'create-stage: verified, GET api:/hello',
  ],
  'unknown-alias': ['add-alias: verified, index.html'],
  'viewer-http-refused': ['redirect-to-https: verified, 301', 'call-https: verified, index.html'],
  'website-endpoint-https': ['http-only: verified, index.html', 'rest-endpoint: verified, index.html'],
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
