import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { screenOf } from './screen.ts';
import { test as base, expect } from './session.ts';

/** What a host does with the built files. */
type Host = {
  url: string;
  /** By the path within the site; `null` is a file that is not there. */
  headers: (path: string) => Readonly<Record<string, string>>;
  change: (path: string, text: string) => string | null;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

const built = (path: string): Buffer | null => {
  try {
    return readFileSync(join('dist', normalize(path)));
  } catch {
    return null;
  }
};

/** A static host that serves the build from a subfolder, as GitHub Pages does: no header but the type. */
const test = base.extend<{ readonly host: Host; readonly baseURL: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it.
  host: async ({}, use) => {
    const host: Host = { url: '', headers: () => ({}), change: (_path, text) => text };
    const server = createServer((request, response) => {
      const path = (request.url ?? '').split('?')[0]?.replace(/^\/team\/tools\//, '') || 'index.html';
      const file = built(path);
      const binary = path.endsWith('.woff2');
      const body = file === null || binary ? file : host.change(path, file.toString('utf8'));
      response.writeHead(body === null ? 404 : 200, { 'content-type': types[extname(path)] ?? 'text/plain', ...host.headers(path) });
      response.end(body ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    host.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/team/tools/`;
    await use(host);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
  baseURL: async ({ host }, use) => use(host.url),
});
test.use({ serviceWorkers: 'allow' });

const kept = (page: import('@playwright/test').Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });

/** What docs/hosting/nginx.conf sends; scripts/hosting.test.ts holds the other recipes to the same. */
const recipe = readFileSync('docs/hosting/nginx.conf', 'utf8');
const policies = [...recipe.matchAll(/Content-Security-Policy "([^"]+)"/g)].map(([, policy]) => policy ?? '');
const withPolicy = (path: string) => ({
  'content-security-policy': (path === 'sw.js' ? policies[2] : policies[0]) ?? '',
  'x-content-type-options': 'nosniff',
});

for (const [name, headers] of [
  ['without a header', () => ({})],
  ["with the recipes' headers", withPolicy],
] as const) {
  test(`from a subfolder, ${name}: opened offline after the first visit, editor and language included`, async ({ page, host, context }) => {
    host.headers = headers;
    await page.goto('./');
    await expect(screenOf(page).headline).toContainText('404');
    await kept(page);
    await context.setOffline(true);
    await page.reload();
    const screen = screenOf(page);
    await expect(screen.headline).toContainText('404');
    await expect(page.locator('.monaco-editor').first()).toBeVisible();
    await page.getByRole('button', { name: /^Language/ }).click();
    await expect(page.getByRole('region', { name: '結果', exact: true })).toBeVisible();
    await context.setOffline(false);
  });
}

test('an update leaves an open page the files of its own build, and a reload gives the new one', async ({ page, host }) => {
  await page.goto('./');
  await expect(screenOf(page).headline).toContainText('404');
  await kept(page);
  // The new build has none of the old one's later files.
  const loaded = new Set(await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)));
  host.change = (path, text) => {
    if (path === 'index.html') return text.replace('<title>Tracefront', '<title>Tracefront, newer');
    if (path === 'sw.js') return text.replace(/version:`[0-9a-f]+`/, 'version:`newer`');
    return path.startsWith('assets/') && !loaded.has(`/team/tools/${path}`) ? null : text;
  };
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Export', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page).toHaveTitle(/newer/);
  await expect(screenOf(page).headline).toContainText('404');
});
