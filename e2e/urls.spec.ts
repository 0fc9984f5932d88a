import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { distribution, resources, restApi, site, stages } from './configurations.ts';
import { firstVisit, type Screen } from './screen.ts';
import { expect, test } from './session.ts';

const fill = async (page: Page): Promise<Screen> => {
  const screen = await firstVisit(page);
  await screen.addSource(distribution({ policy: 'exceptHost' }));
  await screen.addSource(restApi('REGIONAL'));
  await screen.addSource(resources('/orders'));
  await screen.addSource(stages('prod'));
  await screen.url.fill(`${site}/api/orders`);
  await expect(screen.headline).toContainText('403');
  return screen;
};

const openMap = async (page: Page, tab?: string): Promise<Locator> => {
  await page.getByRole('button', { name: 'All URLs', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'All URLs', exact: true });
  if (tab) await dialog.getByRole('tab', { name: tab }).click();
  return dialog;
};

const quiet = async (page: Page): Promise<void> => {
  const found = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
};

test('the map says where all URLs of the host end, and one of them comes into view', async ({ page }) => {
  const screen = await fill(page);
  const dialog = await openMap(page);
  const map = dialog.getByRole('table', { name: 'All URLs', exact: true });
  await expect(map.getByRole('rowheader', { name: /\/api\/\*/ })).toBeVisible();
  await expect(dialog.getByText('0 of 1 route reached')).toBeVisible();
  await expect(dialog.getByText('This speaks of normalised paths.')).toBeVisible();
  await expect(dialog.getByRole('heading', { name: /Raw forms/ })).toBeVisible();
  await map.getByRole('button', { name: /\/api\/\*/ }).click();
  const witness = dialog
    .getByRole('list', { name: '/api/*' })
    .getByRole('button', { name: /^View / })
    .first();
  const url = (await witness.textContent()) ?? '';
  expect(url).toContain(`${site}/api/`);
  await quiet(page);
  await witness.click();
  await expect(dialog).toBeHidden();
  await expect(screen.url).toHaveValue(url);
});

test('a kind of URL is added to the requests, and the map stays', async ({ page }) => {
  const screen = await fill(page);
  const before = await screen.requests.getByRole('row').count();
  const dialog = await openMap(page);
  await dialog.getByRole('button', { name: /Default \(\*\)/ }).click();
  await dialog
    .getByRole('button', { name: /^Add .* to the requests$/ })
    .first()
    .click();
  await expect(dialog.getByRole('button', { name: /is among the requests$/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(screen.requests.getByRole('row')).toHaveCount(before + 1);
});

test('method, scheme and host decide which requests the map is of', async ({ page }) => {
  await fill(page);
  const dialog = await openMap(page);
  const map = dialog.getByRole('table', { name: 'All URLs', exact: true });
  await expect(map).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Scheme', exact: true }).selectOption('http');
  await dialog.getByRole('button', { name: /Default \(\*\)/ }).click();
  await expect(dialog.getByRole('list', { name: 'Default (*)' })).toContainText('301');
  await dialog.getByRole('combobox', { name: 'Host', exact: true }).fill('somebody.example');
  await expect(map).toContainText('All paths');
});

test('for a route that no URL reaches the reason is given', async ({ page }) => {
  await fill(page);
  const dialog = await openMap(page, 'Which URL reaches this?');
  const route = dialog.getByRole('list', { name: 'API q1w2e3r4t5' }).getByRole('listitem').filter({ hasText: 'GET /orders' });
  await expect(route).toContainText('No URL reaches it');
  await expect(route).toContainText('/orders ends otherwise');
  await quiet(page);
});

test('another version, pasted: only the URLs that end otherwise are listed, with both ways', async ({ page }) => {
  const screen = await fill(page);
  const sources = await screen.sources.getByRole('listitem').count();
  const dialog = await openMap(page, 'Compare with another version');
  await dialog.getByRole('combobox', { name: 'The other version', exact: true }).selectOption('Paste or open it');
  await dialog.getByRole('textbox', { name: 'Paste the other version' }).fill(distribution({ policy: 'exceptHost', pattern: '/v2/*' }));
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Sources of other names are as here' })).toBeChecked();
  const list = dialog.getByRole('list', { name: 'Compare with another version' });
  await expect(dialog.getByText(/kinds of URL end otherwise/)).toBeVisible();
  await expect(list).toContainText(`${site}/api/`);
  await expect(list).toContainText(`${site}/v2/`);
  await list.getByRole('button', { name: 'Show both ways' }).first().click();
  await expect(list.getByRole('article', { name: 'Before', exact: true }).getByRole('group').first()).toBeVisible();
  await expect(list.getByRole('article', { name: 'After', exact: true }).getByRole('group').first()).toBeVisible();
  await quiet(page);
  await page.keyboard.press('Escape');
  await expect(screen.sources.getByRole('listitem')).toHaveCount(sources);
});

test('a workspace dropped on the comparison is the other version, and opens nothing', async ({ page }) => {
  const screen = await fill(page);
  const dialog = await openMap(page, 'Compare with another version');
  await dialog.getByRole('combobox', { name: 'The other version', exact: true }).selectOption('Paste or open it');
  const workspace = { tracefront: 1, sources: [{ name: 'staging.json', text: distribution({ policy: 'exceptHost' }) }], requests: [] };
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'staging.tracefront.json'));
    const target = document.querySelector('[data-takes-drops]');
    for (const type of ['dragover', 'drop'])
      target?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, JSON.stringify(workspace));
  await expect(dialog.getByText(/^staging\.json/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(screen.sources.getByRole('listitem')).toHaveCount(4);
});

test('the state before the edits is another version', async ({ page }) => {
  const screen = await fill(page);
  await screen.sources
    .getByRole('button', { name: /distribution\.json/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Plain text editor' }).click();
  const field = page.getByRole('textbox', { name: 'Text of distribution.json' });
  await field.fill(distribution({ policy: 'exceptHost', pattern: '/v2/*' }));
  await expect(screen.way).toContainText('/v2/*');
  const dialog = await openMap(page, 'Compare with another version');
  await expect(dialog.getByRole('combobox', { name: 'The other version', exact: true })).toHaveValue(/^past-/);
  await expect(dialog.getByText(/kinds of URL end otherwise/)).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Order', exact: true })).toHaveValue('before');
});

test('Alt+U opens the map, and so does the palette', async ({ page }) => {
  await fill(page);
  await page.getByRole('heading', { level: 1 }).click();
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  await page.keyboard.press('Alt+u');
  const dialog = page.getByRole('dialog', { name: 'All URLs', exact: true });
  await expect(dialog.getByRole('tab', { name: 'Map', exact: true })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands', exact: true }).getByRole('combobox').fill('which url');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('tab', { name: 'Which URL reaches this?' })).toHaveAttribute('aria-selected', 'true');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`narrow, in Japanese, ${scheme}: nothing is cut off and axe finds nothing`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      locale: 'ja-JP',
      colorScheme: scheme,
      viewport: { width: 390, height: 844 },
      baseURL: baseURL ?? '',
    });
    const page = await context.newPage();
    await firstVisit(page, 'ja');
    await page.getByRole('button', { name: 'すべての URL', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'すべての URL' });
    await expect(dialog.getByText('/api/*').first()).toBeVisible();
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
    await quiet(page);
    await context.close();
  });
}
