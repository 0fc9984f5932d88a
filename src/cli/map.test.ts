import { describe, expect, test } from 'vitest';
import { distribution } from '../fidelity/builders.ts';
import { parseCommand } from './command.ts';
import { diff, map } from './map.ts';

const config = (pattern: string): string =>
  distribution({
    aliases: ['www.example.com'],
    origins: [
      { id: 's3', domainName: 'site.s3.eu-west-1.amazonaws.com' },
      { id: 'app', domainName: 'app.example.net' },
    ],
    behaviors: [{ pattern, origin: 'app' }],
  }).text;

const files: Readonly<Record<string, string>> = { 'a.json': config('/a/*'), 'b.json': config('/b/*') };

const run = async (args: readonly string[]) => {
  const said: string[] = [];
  const errors: string[] = [];
  const io = {
    readFile: (path: string) => files[path] ?? null,
    out: (text: string) => said.push(text),
    err: (text: string) => errors.push(text),
  };
  const command = parseCommand(args);
  if (command.kind === 'map') return { status: await map(command, io), out: said.join('\n'), err: errors.join('\n') };
  if (command.kind === 'diff') return { status: await diff(command, io), out: said.join('\n'), err: errors.join('\n') };
  return { status: 2, out: '', err: command.kind === 'wrong' ? command.message : command.kind };
};

describe('tracefront map', () => {
  test('says where all URLs of a host end', async () => {
    const { status, out } = await run(['map', '--host', 'www.example.com', 'a.json']);
    expect([status, out.split('\n').slice(0, 3)]).toEqual([
      0,
      ['GET https://www.example.com', '/a/*', '  /a/*  →  Reaches app.example.net'],
    ]);
  });

  test('as data', async () => {
    const { out } = await run(['map', '--json', '--host', 'www.example.com', '-X', 'POST', 'a.json']);
    const found: unknown = JSON.parse(out);
    expect(found).toMatchObject({
      of: { method: 'POST' },
      stateBound: 20_000,
      behaviors: [{ name: '/a/*', state: 'reached' }, { name: 'Default (*)' }],
    });
  });

  test.each([
    [['map', 'a.json'], 'map: --host is missing: the host name whose URLs are meant'],
    [['map', '--host', 'a'], 'map: name at least one file'],
    [['map', '--host', 'a', 'none.json'], 'tracefront: none.json: cannot be read; check the path'],
    [['diff', '--host', 'a', 'a.json'], 'diff: name the files of the second version behind --'],
  ])('%j is refused', async (args, message) => {
    expect(await run(args)).toEqual({ status: 2, out: '', err: message });
  });
});

describe('tracefront diff', () => {
  test('gives the URLs that end otherwise, and exit status 1', async () => {
    const { status, out } = await run(['diff', '--host', 'www.example.com', 'a.json', '--', 'b.json']);
    expect([status, out.split('\n').filter((line) => line.startsWith('https'))]).toEqual([
      1,
      [
        'https://www.example.com/a/: Reaches app.example.net → Reaches objects in bucket site',
        'https://www.example.com/b/: Reaches objects in bucket site → Reaches app.example.net',
      ],
    ]);
  });

  test('and 0 where there are none', async () => {
    expect(await run(['diff', '--host', 'www.example.com', 'a.json', '--', 'a.json'])).toEqual({
      status: 0,
      out: 'No URL ends otherwise.',
      err: '',
    });
  });
});
