import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './session.ts';

const budget = 200_000;

const compressed = (file: string): number => brotliCompressSync(readFileSync(`dist/${file}`)).byteLength;

test('the first picture needs at most 200 kB of JavaScript, workers included, and does not wait for Monaco', async ({ page }) => {
  const asked: string[] = [];
  let released = () => {};
  const release = new Promise<void>((resolve) => {
    released = resolve;
  });
  // Monaco is held back: what the picture needs must come without it.
  await page.context().route(/assets\/(editor|Editor|.*monaco|.*CodePane)[^/]*\.js$/, async (route) => {
    await release;
    await route.continue();
  });
  page.context().on('request', (request) => {
    const path = new URL(request.url()).pathname.slice(1);
    if (path.endsWith('.js')) asked.push(path);
  });
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Answer' }).getByRole('heading', { level: 2 })).not.toBeEmpty();
  await expect(page.getByRole('region', { name: 'Way' })).toContainText('/api/*');
  const before = asked.filter((path) => !/assets\/(editor|Editor|.*monaco|.*CodePane)/.test(path));
  released();
  expect(before).not.toEqual([]);
  expect(before.reduce((sum, path) => sum + compressed(path), 0)).toBeLessThanOrEqual(budget);
});
