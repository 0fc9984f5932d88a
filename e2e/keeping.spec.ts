import { distribution, site } from './configurations.ts';
import { firstVisit, screenOf } from './screen.ts';
import { expect, test } from './session.ts';

test('a reload loses nothing', async ({ page }) => {
  const screen = await firstVisit(page);
  await screen.addSource(distribution({ policy: 'exceptHost' }));
  await screen.url.fill(`${site}/api/kept`);
  await page.reload();
  await expect(screen.url).toHaveValue(`${site}/api/kept`);
  await expect(screen.sources.getByRole('listitem')).toHaveCount(1);
  await expect(screen.way).toContainText('E7TESTTEST7');
  expect(await page.evaluate(() => localStorage.getItem('tracefront.workspace'))).toBeNull();
});

test('a new tab knows nothing, unless asked to remember on this device', async ({ page, context }) => {
  const screen = await firstVisit(page);
  await screen.addSource(distribution({ policy: 'exceptHost' }));
  const second = await context.newPage();
  await firstVisit(second);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('remember');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Remembered on this device from now on.')).toBeVisible();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('tracefront.workspace'))).toContain('E7TESTTEST7');
  const third = await context.newPage();
  await third.goto('./');
  await expect(screenOf(third).sources.getByRole('listitem')).toHaveText([/distribution\.json/]);
});

test('forget everything does', async ({ page }) => {
  const screen = await firstVisit(page);
  await screen.addSource(distribution({ policy: 'exceptHost' }));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('forget');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
  await expect(screen.headline).toContainText('404 NoSuchKey');
  const left = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  await expect.poll(left).toEqual([]);
  await page.reload();
  await expect(screen.sources.getByRole('listitem')).toHaveCount(4);
  expect(await left()).toEqual([]);
});

test('language, theme and folds are remembered', async ({ page }) => {
  await firstVisit(page);
  await page.getByRole('button', { name: /^Language/ }).click();
  const screen = screenOf(page, 'ja');
  await expect(screen.headline).toContainText('S3');
  await page.getByRole('button', { name: 'テーマ', exact: true }).click();
  await page.getByRole('button', { name: 'テーマ', exact: true }).click();
  await page.getByRole('button', { name: 'リクエストを折りたたむ' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'リクエストを開く' })).toBeVisible();
  await page.getByRole('button', { name: /^言語/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a panel is resized by keyboard, and stays so', async ({ page }) => {
  await firstVisit(page);
  const divider = page.getByRole('separator', { name: 'Resize Sources' });
  await divider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', '352');
  await page.reload();
  await expect(divider).toHaveAttribute('aria-valuenow', '352');
});
