import { describe, expect, test } from 'vitest';
import { distribution, executeApi, managed, restApi } from '../fidelity/builders.ts';
import { missingToken, noSuchKey } from '../response/testing.ts';
import { parseCommand } from './command.ts';
import { explain } from './explain.ts';

const parts = [
  distribution({
    aliases: ['www.example.com', 'test.cloudfront.net'],
    origins: [
      { id: 's3', domainName: 'site.s3.eu-west-1.amazonaws.com' },
      { id: 'api', domainName: executeApi('a1b2c3d4e5'), path: '/prod' },
    ],
    behaviors: [{ pattern: '/api/*', origin: 'api', originRequestPolicy: managed.allViewer }],
  }),
  ...restApi({ id: 'a1b2c3d4e5', type: 'EDGE', resources: ['GET /test'], stages: ['prod'] }),
];
const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(parts.map(({ name, text }) => [name, text])),
  'seen.txt': noSuchKey,
  'verbose.txt': missingToken,
  'other.txt': 'nothing of the kind',
  'fixed.txt': noSuchKey.replace('<Code>NoSuchKey', '<Code>AccessDenied').replace('HTTP/2 404', 'HTTP/2 403'),
};
const names = parts.map(({ name }) => name);

const run = async (args: readonly string[]) => {
  const said: string[] = [];
  const errors: string[] = [];
  const io = {
    readFile: (path: string) => files[path] ?? null,
    out: (text: string) => said.push(text),
    err: (text: string) => errors.push(text),
  };
  const command = parseCommand(['explain', ...args]);
  if (command.kind !== 'explain') return { status: 2, out: '', err: command.kind === 'wrong' ? command.message : command.kind };
  return { status: await explain(command, io), out: said.join('\n'), err: errors.join('\n') };
};

const url = 'https://www.example.com/api/test';

describe('tracefront explain', () => {
  test('ranks what would explain an answer that was not predicted, and exits with 1', async () => {
    const { status, out } = await run(['--response', 'seen.txt', '--url', url, ...names]);
    expect(status).toBe(1);
    expect(out).toContain('S3 answered');
    expect(out).toContain('It passed 2 CloudFronts.');
    expect(out).toMatch(/^1\. It would be so if bucket site grants s3:ListBucket/m);
    expect(out).toContain("--answer 'list-bucket:site=yes'");
  });

  test('takes the request that the response tells of', async () => {
    const { status, out } = await run(['--json', '--response', 'verbose.txt', ...names]);
    const found: unknown = JSON.parse(out);
    expect(status).toBe(1);
    expect(found).toMatchObject({
      tracefront: 1,
      request: { method: 'GET', url: 'https://test.cloudfront.net/api/test' },
      form: 'curl-verbose',
      verdict: 'disagrees',
      causes: expect.arrayContaining([expect.objectContaining({ kind: 'configuration', change: 'host-not-forwarded', fit: 1 })]),
    });
  });

  test('exits with 0 where the answer is what was predicted', async () => {
    const { status, out } = await run(['--lang', 'ja', '--response', 'fixed.txt', '--url', url, ...names]);
    expect([status, out.includes('実際の応答は予測と一致します')]).toEqual([0, true]);
  });

  test.each([
    [[...names], 'explain: --response is missing: the file with the answer that was seen'],
    [['--response', 'seen.txt'], 'explain: name at least one file'],
    [['--response', 'none.txt', '--url', url, ...names], 'tracefront: none.txt: cannot be read; check the path'],
    [['--response', 'seen.txt', ...names], 'tracefront: there is no request: give --url, or a workspace that has requests'],
    [
      ['--response', 'other.txt', '--url', url, ...names],
      'tracefront: Nothing here looks like an answer. Paste the output of curl -i, a HAR entry, or a body.',
    ],
  ])('%j is refused', async (args, message) => {
    expect(await run(args)).toEqual({ status: 2, out: '', err: message });
  });
});
