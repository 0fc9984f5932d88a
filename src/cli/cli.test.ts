import { expect, test } from 'vitest';
import { check } from './check.ts';
import type { TraceCommand } from './command.ts';
import { list } from './list.ts';
import { trace } from './trace.ts';

const distribution = JSON.stringify({
  Distribution: {
    Id: 'E1',
    DomainName: 'd1.cloudfront.net',
    DistributionConfig: {
      Enabled: true,
      Origins: {
        Quantity: 1,
        Items: [{ Id: 's', DomainName: 'b.s3.eu-west-1.amazonaws.com', S3OriginConfig: { OriginAccessIdentity: '' } }],
      },
      DefaultCacheBehavior: {
        TargetOriginId: 's',
        ViewerProtocolPolicy: 'allow-all',
        CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      },
    },
  },
});

const workspace = (expect_: unknown, answers = {}): string =>
  JSON.stringify({
    tracefront: 1,
    sources: [{ name: 'd.json', text: distribution }],
    answers,
    requests: [{ name: 'page', url: 'https://d1.cloudfront.net/x', expect: expect_ }],
  });

const files: Readonly<Record<string, string>> = {
  'd.json': distribution,
  'broken.txt': 'hello there',
  'urls.txt': '/x\nPOST /x\n\n/y\n',
  'good.tracefront.json': workspace({ kind: 'reaches', behavior: 'Default (*)' }),
  'bad.tracefront.json': workspace({ status: 200 }),
  'missing.tracefront.json': workspace(
    { status: 403, errorType: 'AccessDenied', finding: 's3-missing-key-forbidden' },
    { 'object:b/x': 'missing' },
  ),
  'not.tracefront.json': '{ "tracefront": 1, "requests": 3 }',
  'unread.tracefront.json': JSON.stringify({ tracefront: 1, sources: [{ name: 'd.txt', text: 'hello there' }], requests: [{ url: '/x' }] }),
  'cut.tracefront.json': JSON.stringify({
    tracefront: 1,
    sources: [{ name: 'd.json', text: distribution.slice(0, -3) }],
    requests: [{ url: '/x' }],
  }),
};

const session = () => {
  const out: string[] = [];
  const err: string[] = [];
  return {
    out,
    err,
    io: {
      readFile: (path: string) => files[path] ?? null,
      out: (text: string) => void out.push(text),
      err: (text: string) => void err.push(text),
      writeFile: () => false,
    },
  };
};

const asked: TraceCommand = {
  kind: 'trace',
  json: true,
  lang: 'en',
  failOnFindings: false,
  answers: {},
  url: 'https://d1.cloudfront.net/x',
  method: 'GET',
  headers: [],
  body: false,
  files: ['d.json'],
};

test('trace prints the report', async () => {
  const { io, out, err } = session();
  expect(await trace(asked, io)).toBe(0);
  expect(err).toEqual([]);
  expect(JSON.parse(out.join(''))).toMatchObject({
    tracefront: 1,
    outcome: { kind: 'reaches', reaches: { kind: 's3-object', bucket: 'b', key: 'x' } },
  });
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

test.each(['https://exa mple/', 'https://d1.cloudfront.net/\n/x'])('trace of %j, which is no URL, is unusable', async (url) => {
  const { io, err } = session();
  expect(await trace({ ...asked, url }, io)).toBe(2);
  expect(err).toHaveLength(1);
  expect(err[0]).not.toContain('\n');
});

test('check of a workspace that nothing could be read of is unusable', async () => {
  const { io, err } = session();
  expect(await check({ kind: 'check', json: true, lang: 'en', files: ['unread.tracefront.json'] }, io)).toBe(2);
  expect(err).toHaveLength(1);
  expect(err[0]).toMatch(/^tracefront: unread\.tracefront\.json: d\.txt:1:1: /);
});

test('the reports of check hold what is wrong with the sources', async () => {
  const { io, out } = session();
  expect(await check({ kind: 'check', json: true, lang: 'en', files: ['cut.tracefront.json'] }, io)).toBe(0);
  expect(JSON.parse(out.join(''))[0].report.problems).toMatchObject([{ code: 'text-truncated', at: { source: 'd.json' } }]);
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

test('list groups the URLs of a file', async () => {
  const { io, out, err } = session();
  expect(await list({ kind: 'list', json: false, lang: 'en', answers: {}, urls: 'urls.txt', files: ['d.json'] }, io)).toBe(0);
  expect(err).toEqual([]);
  expect(out.join('')).toBe(`2  Reaches objects in bucket b
     1: GET /x
     4: GET /y
1  403 Forbidden, from CloudFront
     2: POST /x`);
});

test('list as JSON', async () => {
  const { io, out } = session();
  await list({ kind: 'list', json: true, lang: 'en', answers: { 'object:b/y': 'missing' }, urls: 'urls.txt', files: ['d.json'] }, io);
  expect(JSON.parse(out.join(''))).toMatchObject({ done: 3, total: 3, groups: [{ count: 1 }, { count: 1 }, { outcome: { status: 403 } }] });
});

test.each([
  ['nowhere.txt', 'd.json', 'nowhere.txt'],
  ['urls.txt', 'broken.txt', 'broken.txt:1:1'],
])('list of %s in %s is unusable', async (urls, file, words) => {
  const { io, err } = session();
  expect(await list({ kind: 'list', json: false, lang: 'en', answers: {}, urls, files: [file] }, io)).toBe(2);
  expect(err.join('')).toContain(words);
});
