import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { distribution, site } from './configurations.ts';
import { firstVisit } from './screen.ts';
import { expect, test } from './session.ts';

const open = async (page: Page) => {
  const screen = await firstVisit(page);
  await screen.addSource(distribution({ policy: 'exceptHost' }));
  await page.getByRole('button', { name: 'List of URLs', exact: true }).click();
  return { screen, dialog: page.getByRole('dialog', { name: 'List of URLs' }) };
};

test('a list is answered and grouped, searched, and one of it comes into view', async ({ page }) => {
  const { screen, dialog } = await open(page);
  await dialog
    .getByRole('textbox', { name: 'URLs, one a line' })
    .fill(`${site}/a.css\n${site}/b.css\nPOST ${site}/form\nhttp://${new URL(site).host}/c\n# a comment\nnot a url`);
  await dialog.getByRole('button', { name: 'Answer them' }).click();
  await expect(dialog.getByText('5 URLs, 4 outcomes')).toBeVisible();
  const groups = dialog.getByRole('list', { name: 'Outcomes', exact: true });
  const rows = dialog.getByRole('table', { name: 'URLs' }).getByRole('row');
  await expect(rows).toHaveCount(6);
  await groups.getByRole('button', { name: /403/ }).click();
  await expect(rows).toHaveCount(2);
  await groups.getByRole('button', { name: /All outcomes/ }).click();
  await dialog.getByRole('searchbox', { name: 'Search URLs' }).fill('b.css');
  await expect(rows).toHaveCount(2);
  const found = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  await dialog.getByRole('button', { name: `View ${site}/b.css` }).click();
  await expect(dialog).toBeHidden();
  await expect(screen.url).toHaveValue(`${site}/b.css`);
});

test('a CSV file is read, and what it came to is exported', async ({ page }) => {
  const { dialog } = await open(page);
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Open a file', exact: true }).click();
  const text = `id,url\n1,${site}/a\n2,"${site}/b?x=1,2"\n`;
  await (await chooser).setFiles([{ name: 'urls.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }]);
  await expect(dialog.getByText('urls.csv: 3 lines')).toBeVisible();
  await dialog.getByRole('button', { name: 'Answer them' }).click();
  await expect(dialog.getByText('2 URLs, 1 outcome')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export CSV', exact: true }).click();
  const csv = readFileSync(await (await downloading).path(), 'utf8');
  expect(csv.split('\r\n').slice(0, 3)).toEqual([
    'line,method,url,outcome,kind,status,answeredBy,errorType,replacedStatus',
    expect.stringContaining(`2,GET,${site}/a,`),
    expect.stringContaining(`3,GET,"${site}/b?x=1,2",`),
  ]);
});

test('a hundred thousand URLs run with progress, and can be cancelled', async ({ page }) => {
  const { dialog } = await open(page);
  const text = Array.from({ length: 100_000 }, (_, at) => `${site}/page/${at}`).join('\n');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Open a file', exact: true }).click();
  await (await chooser).setFiles([{ name: 'urls.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }]);
  await dialog.getByRole('button', { name: 'Answer them' }).click();
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(dialog.getByText(/of 100,000 URLs answered/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Answer them' }).click();
  await expect(dialog.getByText('100,000 URLs, 1 outcome')).toBeVisible({ timeout: 60_000 });
});
