import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { apiHost, distribution, resources, restApi, site, stages } from './configurations.ts';
import { editorReady, firstVisit, type Screen, screenOf } from './screen.ts';
import { expect, test } from './session.ts';

const fixList = (page: Page): Locator => page.getByRole('list', { name: 'Fixes', exact: true });
const refutedList = (page: Page): Locator => page.getByRole('list', { name: 'Advice that does not help' });
const rowOf = (list: Locator, title: string | RegExp): Locator =>
  list.getByRole('listitem').filter({ has: list.page().getByRole('button', { name: title }) });

/** Waits for the proofs, which come after the answer. */
const proved = async (page: Page): Promise<void> => {
  await expect(
    fixList(page)
      .getByText(/^Verified/)
      .first(),
  ).toBeVisible();
};

const axe = async (page: Page, inside: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include(inside).exclude('.monaco-editor, .monaco-diff-editor').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
};

const strip = /^Forward everything except Host, and: Take the prefix off in a CloudFront Function/;

test('article 1: the fixes of the loop, each with what came of trying it', async ({ page }) => {
  await firstVisit(page);
  await proved(page);
  const list = fixList(page);
  await expect(rowOf(list, 'Forward everything except Host').first()).toContainText(
    'Uncovers the next fault: 403 Missing Authentication Token',
  );
  await expect(rowOf(list, strip)).toContainText('Verified: Reaches GET /test');
  await expect(rowOf(list, /without CloudFront/)).toContainText('Viewers have to call https://a1b2c3d4e5.execute-api.');
  await expect(list.getByText(/does not help/i)).toHaveCount(0);
  await expect(rowOf(refutedList(page), /Add the resource/)).toContainText('Does not help: still 404 NoSuchKey');
  await rowOf(list, strip).getByText('What it takes').click();
  await expect(rowOf(list, strip)).toContainText('aws cloudfront create-function');
  await expect(rowOf(list, strip).getByRole('button', { name: 'Copy: Commands' })).toBeVisible();
  await axe(page, 'section[aria-label="Answer"]');
});

test('article 1: what only uncovers the next fault leads to the combination that works', async ({ page }) => {
  await firstVisit(page);
  await proved(page);
  await fixList(page).getByRole('button', { name: 'Forward everything except Host', exact: true }).click();
  const alone = page.getByRole('dialog', { name: 'Forward everything except Host', exact: true });
  await expect(alone.getByRole('article', { name: 'After', exact: true }).getByRole('heading')).toContainText(
    '403 Missing Authentication Token',
  );
  await axe(page, '[role="dialog"]');
  await alone.getByRole('button', { name: strip }).click();
  const together = page.getByRole('dialog', { name: strip });
  await expect(together.getByRole('article', { name: 'After', exact: true }).getByRole('heading')).toContainText('Reaches GET /test');
});

test('article 1: a fix opened, applied, reached, and undone', async ({ page }) => {
  const screen = await firstVisit(page);
  await editorReady(page);
  await proved(page);
  await fixList(page).getByRole('button', { name: strip }).click();
  const dialog = page.getByRole('dialog', { name: strip });
  await expect(dialog.locator('.monaco-diff-editor')).toContainText('b689b0a8-53d0-40ab-baf2-68738e2966ac');
  await expect(dialog.getByRole('region', { name: 'New source strip-api.js' })).toContainText('function handler(event)');
  await expect(dialog.getByRole('article', { name: 'Before', exact: true }).getByRole('heading')).toContainText('404 NoSuchKey');
  await expect(dialog.getByRole('article', { name: 'After', exact: true }).getByRole('heading')).toContainText('Reaches GET /test');
  await expect(dialog.getByRole('article', { name: 'After', exact: true })).toContainText('/api/test → /test');
  await axe(page, '[role="dialog"]');

  await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(screen.headline).toContainText('Reaches GET /test');
  await expect(screen.sources.getByRole('listitem')).toHaveCount(5);
  await expect(page.locator('.monaco-editor').first()).toContainText('function/strip-api');
  const notice = page.getByRole('status').filter({ hasText: 'Applied' });
  await expect(notice).toContainText('Edited distribution.json. Added strip-api.js.');

  await notice.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(screen.headline).toContainText('404 NoSuchKey');
  await expect(screen.sources.getByRole('listitem')).toHaveCount(4);
  await expect(page.getByText('Undid: applying a fix.')).toBeVisible();
  await proved(page);
});

test('article 2: the way of each fix in one table, and its own stage tried', async ({ page }) => {
  const screen = screenOf(page);
  await page.goto('./');
  await page.getByRole('button', { name: 'Stage in the URL' }).click();
  await expect(screen.headline).toContainText('403');
  await proved(page);
  await page.getByRole('button', { name: /^Compare all/ }).click();
  const table = page.getByRole('dialog', { name: 'Compare fixes' }).getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText([
    ...['Fix', 'Outcome', 'Edits', 'Viewer URL changes', 'Other requests that change', 'To create in AWS'],
  ]);
  const row = (title: string): Locator => table.getByRole('row').filter({ has: page.getByRole('button', { name: title }) });
  await expect(row('Name a stage like the prefix').getByRole('cell')).toHaveText([
    /Verified: Reaches GET \/hello/,
    /stages\.json/,
    'No',
    /./,
    /stage api/,
  ]);
  await expect(row('Call the API without CloudFront').getByRole('cell').nth(2)).toContainText('execute-api');
  await expect(row('Use /prod/api as origin path')).toContainText('still 403 Missing Authentication Token');
  await axe(page, '[role="dialog"]');
  await row('Name a stage like the prefix').getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: 'Name a stage like the prefix' });
  await expect(dialog.getByRole('article', { name: 'After', exact: true }).getByRole('heading')).toContainText('Reaches GET /hello');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(table).toBeVisible();
  await row('Name a stage like the prefix').getByRole('button').click();
  await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(screen.headline).toContainText('Reaches GET /hello');
  await expect(screen.way).toContainText('stage');
});

const pasted = async (page: Page, requestUrl: string): Promise<Screen> => {
  await page.goto('./');
  const screen = screenOf(page);
  for (const source of [distribution({ policy: 'exceptHost' }), restApi('EDGE'), resources('/items'), stages('prod')])
    await screen.addSource(source);
  await screen.url.fill(requestUrl);
  return screen;
};

test('a configuration of its own: viewers have to ask otherwise, and a refuted one cannot be applied', async ({ page }) => {
  const screen = await pasted(page, `${site}/api/items`);
  await proved(page);
  await fixList(page).getByRole('button', { name: 'Call the API without CloudFront' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ask this URL instead' }).click();
  await expect(screen.url).toHaveValue(`https://${apiHost}/prod/items`);
  await expect(screen.headline).toContainText('Reaches GET /items');
  await page.keyboard.press('Control+z');
  await expect(screen.url).toHaveValue(`${site}/api/items`);
  await refutedList(page).getByRole('button').first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('article', { name: 'After', exact: true }).getByRole('heading')).toContainText('403');
  await expect(dialog.getByRole('button', { name: 'Apply', exact: true })).toHaveCount(0);
});

test('what is typed makes the proofs void at once, and brings new ones', async ({ page }) => {
  const screen = await firstVisit(page);
  await proved(page);
  await screen.url.fill('https://test.cloudfront.net/api/orders-of-nobody');
  await expect(screen.headline).toContainText('404');
  await expect(fixList(page).getByText('Reaches GET /test')).toHaveCount(0);
  await expect(
    fixList(page)
      .getByText(/^Uncovers the next fault/)
      .first(),
  ).toBeVisible();
});

for (const lang of ['en', 'ja'] as const) {
  test(`narrow and touched: the fix fills the screen, and its edit is plain text (${lang})`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      ...{ locale: lang === 'ja' ? 'ja-JP' : 'en-US', hasTouch: true, isMobile: true, colorScheme: 'dark' },
      ...{ viewport: { width: 390, height: 844 }, baseURL: baseURL ?? '' },
    });
    const page = await context.newPage();
    const screen = await firstVisit(page, lang);
    const names =
      lang === 'ja'
        ? {
            fixes: '修正案',
            strip: /^Host 以外をすべて転送する。あわせて、CloudFront/,
            apply: '適用',
            edit: 'distribution.json の編集内容',
            after: '修正後',
          }
        : { fixes: 'Fixes', strip, apply: 'Apply', edit: 'Edit of distribution.json', after: 'After' };
    await page.getByRole('list', { name: names.fixes, exact: true }).getByRole('button', { name: names.strip }).click();
    const dialog = page.getByRole('dialog', { name: names.strip });
    await expect(dialog.getByRole('region', { name: names.edit })).toContainText('b689b0a8-53d0-40ab-baf2-68738e2966ac');
    await expect(dialog.getByRole('article', { name: names.after }).getByRole('heading')).toContainText('GET /test');
    await axe(page, '[role="dialog"]');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await dialog.getByRole('button', { name: names.apply }).click();
    await expect(screen.headline).toContainText('GET /test');
    await context.close();
  });
}
