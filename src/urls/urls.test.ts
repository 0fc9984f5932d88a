import { describe, expect, it, test } from 'vitest';
import { createAnalyzer, type Workspace } from '../index.ts';
import { readUrlList } from './read-list.ts';

const distribution = JSON.stringify({
  Distribution: {
    Id: 'E1',
    DomainName: 'd1.cloudfront.net',
    DistributionConfig: {
      Enabled: true,
      Origins: {
        Quantity: 2,
        Items: [
          { Id: 's', DomainName: 'b.s3.eu-west-1.amazonaws.com', S3OriginConfig: { OriginAccessIdentity: '' } },
          { Id: 'a', DomainName: 'app.example.org', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } },
        ],
      },
      DefaultCacheBehavior: {
        TargetOriginId: 's',
        ViewerProtocolPolicy: 'allow-all',
        CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      },
      CacheBehaviors: {
        Quantity: 1,
        Items: [
          {
            PathPattern: '/app/*',
            TargetOriginId: 'a',
            ViewerProtocolPolicy: 'https-only',
            CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
          },
        ],
      },
    },
  },
});
const keys = JSON.stringify({
  Name: 'b',
  Contents: [
    { Key: 'index.html', Size: 1 },
    { Key: 'a.css', Size: 1 },
  ],
});
const workspace: Workspace = {
  tracefront: 1,
  sources: [
    { name: 'd.json', text: distribution },
    { name: 'k.json', text: keys },
  ],
  answers: {},
  requests: [],
};

const list = `https://d1.cloudfront.net/index.html
# a comment, and an empty line

GET https://d1.cloudfront.net/a.css HTTP/1.1
https://d1.cloudfront.net/none
POST https://d1.cloudfront.net/a.css
https://d1.cloudfront.net/app/1
/app/2
http://d1.cloudfront.net/app/3
https://d1.cloudfront.net/app/4
not a url
`;

test('a list is read line by line, with the methods in front', () => {
  expect(readUrlList(list).map(({ line, method, url }) => `${line} ${method} ${url}`)).toEqual([
    '1 GET https://d1.cloudfront.net/index.html',
    '4 GET https://d1.cloudfront.net/a.css',
    '5 GET https://d1.cloudfront.net/none',
    '6 POST https://d1.cloudfront.net/a.css',
    '7 GET https://d1.cloudfront.net/app/1',
    '8 GET /app/2',
    '9 GET http://d1.cloudfront.net/app/3',
    '10 GET https://d1.cloudfront.net/app/4',
    '11 GET not a url',
  ]);
  expect(readUrlList('\ufeffhttps://a/\r\nget /x')).toEqual([
    { line: 1, method: 'GET', url: 'https://a/' },
    { line: 2, method: 'GET', url: 'get /x' },
  ]);
});

describe('outcomes', () => {
  it('are grouped by what the requests come to, the largest group first', async () => {
    const found = await createAnalyzer().list(workspace, readUrlList(list));
    expect(found.groups.map(({ title, count, examples }) => [title, count, ...examples.map(({ line }) => line)])).toEqual([
      ['Reaches app.example.org', 3, 7, 8, 10],
      ['Reaches objects in bucket b', 2, 1, 4],
      ['403 Forbidden, from CloudFront', 2, 6, 9],
      ['403 AccessDenied, from S3', 1, 5],
      ['No URL that a request can go to', 1, 11],
    ]);
    expect([found.done, found.total]).toEqual([9, 9]);
    expect(found.groupOf.map((index) => found.groups[index]?.examples[0]?.line)).toEqual([1, 1, 5, 6, 7, 7, 6, 7, 11]);
  });

  it('are those of the whole walk', async () => {
    const urls = readUrlList(list).filter(({ line }) => line < 11);
    const analyzer = createAnalyzer();
    const { groups, groupOf } = await analyzer.list(workspace, urls);
    const { reports } = await analyzer.analyze({ ...workspace, requests: urls });
    expect(groupOf.map((index) => [groups[index]?.outcome?.kind, groups[index]?.outcome?.status])).toEqual(
      reports.map(({ outcome }) => [outcome.kind, outcome.status]),
    );
  });

  it('come in chunks, and end where they are cancelled', async () => {
    const told: string[] = [];
    const urls = readUrlList(Array.from({ length: 10 }, (_, n) => `/app/${n}`).join('\n'));
    const pause = async (): Promise<void> => void told.push('pause');
    const found = await createAnalyzer().list(workspace, urls, {
      chunk: 3,
      pause,
      onProgress: (done, total) => void told.push(`${done}/${total}`),
      isCancelled: () => told.includes('6/10'),
    });
    expect(told).toEqual(['3/10', 'pause', '6/10', 'pause']);
    expect([found.done, found.total, found.groups[0]?.count]).toEqual([6, 10, 6]);
  });

  it('of nothing are nothing', async () => {
    expect(await createAnalyzer().list(workspace, [])).toEqual({ groups: [], done: 0, total: 0, groupOf: [] });
  });

  it('keep a few examples of each group', async () => {
    const urls = readUrlList('/app/x\n'.repeat(20));
    const found = await createAnalyzer().list(workspace, urls, { lang: 'ja' });
    expect(found.groups.map(({ title, count, examples }) => [title, count, examples.length])).toEqual([['app.example.org に到達', 20, 5]]);
  });
});
