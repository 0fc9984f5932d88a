import { describe, expect, it } from 'vitest';
import { type Asked, type Build, install, serve, tidy, type World } from './shelf.ts';

const scope = 'https://tools.example.com/tracefront/';
const build = (version: string): Build => ({ version, files: ['index.html', `assets/app-${version}.js`], team: ['settings.js'] });

/** A host with these files (by name), and the browser's shelves; `null` is a network that is gone. */
const worldOf = (version: string, kept = new Map<string, Map<string, string>>()) => {
  const host: { files: Readonly<Record<string, string>> | null; status: number } = { files: {}, status: 200 };
  const asked: string[] = [];
  const world: World = {
    scope,
    build: build(version),
    shelves: {
      open: async (name) => {
        const shelf = kept.get(name) ?? new Map<string, string>();
        kept.set(name, shelf);
        return {
          get: async (url) => (shelf.has(url) ? new Response(shelf.get(url)) : undefined),
          put: async (url, response) => shelf.set(url, await response.text()),
        };
      },
      names: async () => [...kept.keys()],
      drop: async (name) => kept.delete(name),
    },
    fetch: async (url, how) => {
      asked.push(`${how} ${url.slice(scope.length)}`);
      if (host.files === null) throw new TypeError('Failed to fetch');
      const text = host.files[url === scope ? 'index.html' : url.slice(scope.length)];
      return text === undefined ? new Response('', { status: 404 }) : new Response(text, { status: host.status });
    },
    tooLong: () => new Promise(() => undefined),
  };
  return { world, host, kept, asked };
};

const site = (version: string) => ({
  'index.html': `page ${version}`,
  [`assets/app-${version}.js`]: `app ${version}`,
  'settings.js': 'ours',
});
const get = (path: string, kind: Asked['kind'] = 'script'): Asked => ({ url: scope + path, method: 'GET', kind });
const text = async (answer: Promise<Response> | null) => (answer === null ? null : (await answer).text());

const installed = async (version = '1') => {
  const it = worldOf(version);
  it.host.files = site(version);
  await install(it.world);
  return it;
};

describe('install', () => {
  it('keeps the build and the settings; names that can change are asked of the server', async () => {
    const { kept, asked } = await installed();
    expect([...kept].map(([name, shelf]) => [name, [...shelf.keys()].map((url) => url.slice(scope.length))])).toEqual([
      ['tracefront 1', ['index.html', 'assets/app-1.js']],
      ['tracefront team', ['settings.js']],
    ]);
    expect(asked).toEqual(['fresh index.html', 'usual assets/app-1.js', 'fresh settings.js']);
  });

  it('fails when a file of the build is missing, and not when the settings are', async () => {
    const half = worldOf('1');
    half.host.files = { 'index.html': 'page' };
    await expect(install(half.world)).rejects.toThrow('assets/app-1.js: 404');
    const { 'settings.js': _gone, ...rest } = site('1');
    const without = worldOf('1');
    without.host.files = rest;
    await expect(install(without.world)).resolves.toBeUndefined();
  });
});

describe('tidy', () => {
  it('drops older builds, and leaves the team and what is not ours', async () => {
    const { world, kept } = await installed('2');
    for (const name of ['tracefront 1', 'something else']) kept.set(name, new Map());
    await tidy(world);
    expect([...kept.keys()]).toEqual(['tracefront 2', 'tracefront team', 'something else']);
  });
});

describe('serve', () => {
  it('gives the newest page while there is a network, and the kept one without', async () => {
    const { world, host } = await installed();
    host.files = site('2');
    expect(await text(serve(world, get('', 'page')))).toBe('page 2');
    host.files = null;
    expect(await text(serve(world, get('index.html', 'page')))).toBe('page 1');
  });

  it('gives the kept page when the host is ill or too slow', async () => {
    const { world, host } = await installed();
    host.status = 503;
    expect(await text(serve(world, get('', 'page')))).toBe('page 1');
    const slow = { ...world, fetch: () => new Promise<Response>(() => undefined), tooLong: () => Promise.reject(new Error('too long')) };
    expect(await text(serve(slow, get('', 'page')))).toBe('page 1');
  });

  it('gives an open page the files of its own build when the host has them no more', async () => {
    const { world, host } = await installed();
    host.files = site('2');
    expect(await text(serve(world, get('assets/app-1.js')))).toBe('app 1');
  });

  it('leaves the files of a newer build to the browser', async () => {
    const { world } = await installed();
    expect(serve(world, get('assets/app-2.js'))).toBeNull();
  });

  it('never freezes the settings: the network first, the copy without', async () => {
    const { world, host } = await installed();
    host.files = { ...site('1'), 'settings.js': 'newer' };
    expect(await text(serve(world, get('settings.js')))).toBe('newer');
    host.files = null;
    expect(await text(serve(world, get('settings.js')))).toBe('newer');
    await expect(serve(world, get('lessons/ours.js'))).rejects.toThrow('Failed to fetch');
  });

  it.each([
    ['another origin', { ...get('assets/app-1.js'), url: 'https://elsewhere.example.com/x.js' }],
    ['another folder', { ...get(''), url: 'https://tools.example.com/other.js' }],
    ['a method that writes', { ...get('settings.js'), method: 'POST' }],
    ['a page that is not ours', get('other.html', 'page')],
    ['what is no script of the team', get('notes.txt', 'other')],
  ])('leaves %s alone', async (_name, request) => {
    const { world } = await installed();
    expect(serve(world, request)).toBeNull();
  });
});
