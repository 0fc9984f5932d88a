import { expect, test } from 'vitest';
import { examples } from '../../app/examples/examples.ts';
import { type FixCommand, parseCommand } from './command.ts';
import { fix } from './fix.ts';

const loose = Object.fromEntries(examples.gap.sources.map(({ name, text }) => [`in/${name}`, text]));
const workspace = JSON.stringify(examples.gap);

const session = (files: Readonly<Record<string, string>>) => {
  const out: string[] = [];
  const err: string[] = [];
  const written = new Map<string, string>();
  const io = {
    readFile: (path: string) => files[path] ?? null,
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    writeFile: (path: string, text: string) => {
      written.set(path, text);
      return true;
    },
  };
  return { out, err, written, io };
};

const command = (parts: Partial<FixCommand>): FixCommand => ({
  kind: 'fix',
  lang: 'en',
  finding: 'prefix-not-stripped',
  fix: 'strip-in-function',
  dryRun: false,
  answers: {},
  url: 'https://test.cloudfront.net/api/test',
  method: 'GET',
  headers: [],
  body: false,
  files: Object.keys(loose),
  ...parts,
});

test('writes the files that change, and a new one beside the first', async () => {
  const { out, err, written, io } = session(loose);
  expect(await fix(command({}), io)).toBe(0);
  expect(out).toEqual(['in/distribution.json', 'in/strip-api.js']);
  expect(err).toEqual(['Take the prefix off in a CloudFront Function: verified']);
  expect(written.get('in/strip-api.js')).toContain("const prefix = '/api';");
  expect(written.get('in/distribution.json')).toContain('function/strip-api');
});

test('what was written no longer has the finding', async () => {
  const { written, io } = session(loose);
  await fix(command({}), io);
  const again = session({ ...loose, ...Object.fromEntries(written) });
  expect(await fix(command({ files: [...Object.keys(loose), 'in/strip-api.js'] }), again.io)).toBe(2);
  expect(again.err).toEqual(["tracefront: no request has the finding 'prefix-not-stripped'; there are: edge-api-behind-cloudfront"]);
});

test('--dry-run prints the difference and writes nothing', async () => {
  const { out, written, io } = session(loose);
  expect(await fix(command({ dryRun: true, fix: 'origin-path-with-prefix' }), io)).toBe(2);
  expect(await fix(command({ dryRun: true, fix: 'stage-of-that-name' }), io)).toBe(0);
  expect(written.size).toBe(0);
  expect(
    out
      .join('\n')
      .split('\n')
      .filter((line) => /^[+-]/.test(line)),
  ).toEqual([
    '--- a/stages.json',
    '+++ b/stages.json',
    '+        },',
    '+        {',
    '+            "deploymentId": "d3pl00",',
    '+            "stageName": "api"',
    '--- a/distribution.json',
    '+++ b/distribution.json',
    '-                        "OriginPath": "/prod",',
    '+                        "OriginPath": "",',
  ]);
});

test('a workspace brings its requests, and takes new sources in', async () => {
  const { written, io, out } = session({ 'w.tracefront.json': workspace });
  expect(await fix(command({ url: null, files: ['w.tracefront.json'] }), io)).toBe(0);
  expect(out).toEqual(['w.tracefront.json']);
  expect(JSON.parse(written.get('w.tracefront.json') ?? '').sources.map(({ name }: { name: string }) => name)).toEqual([
    'distribution.json',
    'api.json',
    'resources.json',
    'stages.json',
    'strip-api.js',
  ]);
});

test('tells what to ask instead', async () => {
  const { err, io } = session(loose);
  expect(await fix(command({ fix: 'own-pattern', dryRun: true }), io)).toBe(0);
  expect(err).toContain('then call: GET https://test.cloudfront.net/test');
});

test.each([
  [
    'a finding that is not there',
    { finding: 'host-header-loop' },
    "no request has the finding 'host-header-loop'; there are: prefix-not-stripped",
  ],
  ['a fix that is not there', { fix: 'x' }, "the finding has no fix 'x'; there are: strip-in-function, add-resource"],
  ['advice that does not help', { fix: 'all-viewer' }, 'all-viewer: does not help. Often advised'],
  ['no request at all', { url: null }, 'there is no request'],
  ['a file that is not there', { files: ['nowhere.json'] }, 'nowhere.json: cannot be read'],
] as const)('%s is told in one line', async (_, parts, message) => {
  const { err, io } = session(loose);
  expect(await fix(command(parts), io)).toBe(2);
  expect(err.join('\n')).toContain(`tracefront: ${message}`);
  expect(err.join('\n')).not.toContain('\n');
});

test('a file that cannot be written', async () => {
  const { io, err } = session(loose);
  expect(await fix(command({}), { ...io, writeFile: () => false })).toBe(2);
  expect(err.at(-1)).toBe('tracefront: in/distribution.json: cannot be written; check the path');
});

test('the command line', () => {
  const args = ['fix', '--finding', 'a', '--fix', 'b+c', '--dry-run', '--lang', 'ja', '-X', 'POST', 'd.json'];
  expect(parseCommand(args)).toEqual(
    command({ lang: 'ja', finding: 'a', fix: 'b+c', dryRun: true, url: null, method: 'POST', files: ['d.json'] }),
  );
  expect(parseCommand(['fix', '--fix', 'b', 'd.json'])).toEqual({ kind: 'wrong', message: 'fix: --finding and --fix are needed' });
  expect(parseCommand(['fix', '--finding', 'a', '--fix', 'b'])).toEqual({ kind: 'wrong', message: 'fix: name at least one file' });
});
