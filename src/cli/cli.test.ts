import { expect, test } from 'vitest';
import { check } from './check.ts';
import type { TraceCommand } from './command.ts';
import { trace } from './trace.ts';

const distribution = JSON.stringify({
  Distribution: {
    Id: 'E1',
    DomainName: 'd1.cloudfront.net',
    DistributionConfig: {
      Enabled: true,
      Origins: { Quantity: 1, Items: [{ Id: 's', DomainName: 'b.s3.eu-west-1.amazonaws.com', S3OriginConfig: { OriginAccessIdentity: '' } }] },
      DefaultCacheBehavior: { TargetOriginId: 's', ViewerProtocolPolicy: 'allow-all', CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6' },
    },
  },
});

const workspace = (expect_: unknown, answers = {}): string =>
  JSON.stringify({ tracefront: 1, sources: [{ name: 'd.json', text: distribution }], answers, requests: [{ name: 'page', url: 'https://d1.cloudfront.net/x', expect: expect_ }] });

const files: Readonly<Record<string, string>> = {
  'd.json': distribution,
  'broken.txt': 'hello there',
  'good.tracefront.json': workspace({ kind: 'reaches', behavior: 'Default (*)' }),
  'bad.tracefront.json': workspace({ status: 200 }),
  'missing.tracefront.json': workspace({ status: 403, errorType: 'AccessDenied', finding: 's3-missing-key-forbidden' }, { 'object:b/x': 'missing' }),
  'not.tracefront.json': '{ "tracefront": 1, "requests": 3 }',
};

const session = () => {
  const out: string[] = [];
  const err: string[] = [];
  return { out, err, io: { readFile: (path: string) => files[path] ?? null, out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) } };
};

const asked: TraceCommand = { kind: 'trace', json: true, lang: 'en', failOnFindings: false, answers: {}, url: 'https://d1.cloudfront.net/x', method: 'GET', headers: [], body: false, files: ['d.json'] };

test('trace prints the report', async () => {
  const { io, out, err } = session();
  expect(await trace(asked, io)).toBe(0);
  expect(err).toEqual([]);
  expect(JSON.parse(out.join(''))).toMatchObject({ tracefront: 1, outcome: { kind: 'reaches', reaches: { kind: 's3-object', bucket: 'b', key: 'x' } } });
});

test('a workspace brings its answers, and the command may add to them', async () => {
  const { io, out } = session();
  await trace({ ...asked, files: ['missing.tracefront.json'], answers: { 'list-bucket:b': 'yes' } }, io);
  expect(JSON.parse(out.join('')).outcome).toMatchObject({ status: 404, errorType: 'NoSuchKey' });
});

test('--fail-on-findings looks at errors alone', async () => {
  const { io } = session();
  expect(await trace({ ...asked, failOnFindings: true }, io)).toBe(0);
  expect(await trace({ ...asked, failOnFindings: true, method: 'POST' }, io)).toBe(1);
});

test.each([
  ['nowhere.json', 'nowhere.json'],
  ['broken.txt', 'broken.txt:1:1'],
  ['not.tracefront.json', 'requests'],
])('trace of %s is unusable, and says so in one line', async (file, words) => {
  const { io, out, err } = session();
  expect(await trace({ ...asked, files: [file] }, io)).toBe(2);
  expect(out).toEqual([]);
  expect(err).toHaveLength(1);
  expect(err[0]).toContain(words);
  expect(err[0]).not.toContain('\n');
});

test('trace of a URL that is none is unusable', async () => {
  const { io, err } = session();
  expect(await trace({ ...asked, url: 'https://exa mple/' }, io)).toBe(2);
  expect(err).toHaveLength(1);
});

test('check compares, and one unreadable workspace does not stop the rest', async () => {
  const { io, out, err } = session();
  const all = ['good.tracefront.json', 'not.tracefront.json', 'bad.tracefront.json'];
  expect(await check({ kind: 'check', json: true, lang: 'en', files: all }, io)).toBe(2);
  expect(err).toHaveLength(1);
  const results: readonly { workspace: string; failures: readonly unknown[] }[] = JSON.parse(out.join(''));
  expect(results.map(({ workspace: file, failures }) => [file, failures.length])).toEqual([
    ['good.tracefront.json', 0],
    ['bad.tracefront.json', 1],
  ]);
});

test.each([
  ['good.tracefront.json', 0, 'ok'],
  ['missing.tracefront.json', 0, 'ok'],
  ['bad.tracefront.json', 1, 'outcome.status: expected 200, got null'],
])('check %s', async (file, status, words) => {
  const { io, out } = session();
  expect(await check({ kind: 'check', json: false, lang: 'en', files: [file] }, io)).toBe(status);
  expect(out.join('\n')).toContain(words);
});
