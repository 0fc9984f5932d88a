import AxeBuilder from '@axe-core/playwright';
import { editorReady, firstVisit } from './screen.ts';
import { expect, test } from './session.ts';

for (const lang of ['en', 'ja'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${lang}, ${scheme}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ locale: lang === 'ja' ? 'ja-JP' : 'en-US', colorScheme: scheme, baseURL: baseURL ?? '' });
      const page = await context.newPage();
      const screen = await firstVisit(page, lang);
      await editorReady(page);
      await screen.steps.getByRole('listitem').nth(1).getByRole('button').first().click();
      // Monaco's own markup is its makers' to mend.
      const found = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      const inDialog = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
      expect(inDialog.violations.map(({ id }) => id)).toEqual([]);
      await context.close();
    });
  }
}

test('the promised landmarks and names are there', async ({ page }) => {
  await firstVisit(page);
  for (const name of ['Sources', 'Way', 'Answer', 'Requests']) await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  for (const name of ['Steps', 'Findings', 'Fixes', 'Assumptions'])
    await expect(page.getByRole('list', { name, exact: true })).toBeVisible();
  for (const name of ['Add source', 'Open files', 'Theme']) await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Language/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Answer', exact: true }).getByRole('heading', { level: 2 })).toHaveCount(1);
});

test('below 900 px the panels stack: answer, picture, requests, sources, and nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await firstVisit(page);
  const tops = await Promise.all(
    ['Answer', 'Way', 'Requests', 'Sources'].map(
      async (name) => (await page.getByRole('region', { name, exact: true }).boundingBox())?.y ?? 0,
    ),
  );
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a touch screen gets a plain field for the text', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    baseURL: baseURL ?? '',
  });
  const page = await context.newPage();
  await firstVisit(page);
  const field = page.getByRole('textbox', { name: 'Text of distribution.json' });
  await expect(field).toHaveValue(/EDFDVBD632BHDS5/);
  await expect(page.locator('.monaco-editor')).toHaveCount(0);
  await context.close();
});

for (const width of [320, 720, 900]) {
  test(`at ${width} px nothing is beside the screen, and the legend lies over no box`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    const screen = await firstVisit(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const table = await screen.requests.boundingBox();
    expect((table?.x ?? 0) + (table?.width ?? 0)).toBeLessThanOrEqual(width);
    const end = await screen.way.getByRole('group', { name: /^S3 bucket/ }).boundingBox();
    const legend = await screen.way.getByRole('list').boundingBox();
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(legend?.y ?? 0);
  });
}

test('in the colours of the system everything stands, the editor too, and what is selected is framed', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const screen = await firstVisit(page);
  await editorReady(page);
  const row = screen.requests.getByRole('row').filter({ has: page.locator('[aria-current="true"]') });
  expect(await row.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

test('who asks for more contrast gets it: what is quiet else is AAA', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await firstVisit(page);
  const found = await new AxeBuilder({ page }).exclude('.monaco-editor').withRules(['color-contrast-enhanced']).analyze();
  expect(found.violations.flatMap(({ nodes }) => nodes.map((node) => node.html))).toEqual([]);
});
