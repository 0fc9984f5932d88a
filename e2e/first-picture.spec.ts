import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './session.ts';

const budget = 200_000;

/** What the first picture is made of: the page, the model, and what they share. Every other script is held back until it stands. */
const first = /\/(settings|assets\/(first|index|model\.worker|rolldown-runtime)-?[^/]*)\.js$/;

const compressed = (file: string): number => brotliCompressSync(readFileSync(`dist/${file}`)).byteLength;

test('the first picture needs at most 200 kB of JavaScript, workers included, and waits for nothing else', async ({ page }) => {
  const asked = new Set<string>();
  let released = () => {};
  const release = new Promise<void>((resolve) => {
    released = resolve;
  });
  await page.context().route(/\.js$/, async (route) => {
    if (!first.test(route.request().url())) await release;
    await route.continue();
  });
  page.context().on('request', (request) => {
    if (first.test(request.url())) asked.add(new URL(request.url()).pathname.slice(1));
  });
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Answer', exact: true }).getByRole('heading', { level: 2 })).not.toBeEmpty();
  await expect(page.getByRole('region', { name: 'Way', exact: true })).toContainText('/api/*');
  await expect(page.locator('.react-flow')).toHaveCount(0);
  expect([...asked].some((path) => path.includes('worker'))).toBe(true);
  expect([...asked].reduce((sum, path) => sum + compressed(path), 0)).toBeLessThanOrEqual(budget);
  released();
});

test('React Flow takes the place of the still picture without moving it, and keeps the focus', async ({ page }) => {
  let released = () => {};
  const release = new Promise<void>((resolve) => {
    released = resolve;
  });
  await page.context().route(/FlowCanvas[^/]*\.js$/, async (route) => {
    await release;
    await route.continue();
  });
  await page.goto('./');
  const way = page.getByRole('region', { name: 'Way', exact: true });
  const bucket = way.getByRole('group', { name: /^S3 bucket/ }).first();
  const row = way.getByRole('button', { name: /^\/api\/\*/ }).first();
  await row.click();
  await expect(page.getByRole('list', { name: 'Steps', exact: true }).locator('[aria-current="step"]').first()).toBeVisible();
  const places = async () => [await bucket.boundingBox(), await row.boundingBox()];
  const before = await places();
  released();
  await expect(page.locator('.react-flow')).toHaveCount(1);
  expect(await places()).toEqual(before);
  await expect(row).toBeFocused();
  await way.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await bucket.boundingBox())?.width).toBeGreaterThan(before[0]?.width ?? 0);
});
