import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { distribution, resources, restApi, site, stages } from './configurations.ts';
import { editorReady, firstVisit, type Screen } from './screen.ts';
import { expect, test } from './session.ts';

type Files = readonly (readonly [name: string, text: string])[];

const inPage = (files: Files): void => {
  const data = new DataTransfer();
  for (const [name, text] of files) data.items.add(new File([text], name));
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
};

const drop = (page: Page, files: Files): Promise<void> => page.evaluate<void, Files>(inPage, files);

const axe = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).exclude('.monaco-editor').analyze()).violations.map(({ id }) => id);

const empty = async (page: Page): Promise<Screen> => {
  const screen = await firstVisit(page);
  for (const name of ['distribution', 'api', 'resources', 'stages'])
    await screen.sources.getByRole('button', { name: `Remove ${name}.json` }).click();
  return screen;
};

test('Monaco explains a distribution’s members with AWS’s words, and marks what AWS does not know', async ({ page }) => {
  await firstVisit(page);
  // Without indents: the narrow panel would scroll to them.
  const text = distribution({ policy: 'exceptHost' }).replace('"Enabled": true,', '"PriceClass": "PriceClass_2",').replace(/^ +/gm, '');
  await drop(page, [['d.json', text]]);
  const editor = await editorReady(page);
  const line = editor.locator('.view-line', { hasText: 'PriceClass_2' });
  await expect(line).toBeVisible();
  await expect(editor.locator('.squiggly-warning').first()).toBeVisible();
  await line.locator('span', { hasText: '"PriceClass"' }).last().hover();
  await expect(page.locator('.monaco-hover').first()).toContainText('The price class that corresponds with the maximum price');
  await line.locator('span', { hasText: '"PriceClass_2"' }).last().click();
  await page.mouse.move(5, 5);
  await line.locator('span', { hasText: '"PriceClass_2"' }).last().hover();
  await expect(page.locator('.monaco-hover').first()).toContainText('It knows: None, PriceClass_100, PriceClass_200, PriceClass_All.');
  await page.keyboard.press('Escape');
  // Completion: within the value’s quotes, what AWS knows.
  await page.keyboard.press('Control+Space');
  await expect(page.locator('.suggest-widget').getByText('PriceClass_100')).toBeVisible();
});

test('the JSON worker comes with a distribution, and not before', async ({ page }) => {
  const workers: string[] = [];
  page.on('request', (request) => void (/json\.worker/.test(request.url()) && workers.push(request.url())));
  const kept = {
    tracefront: 1,
    sources: [{ name: 'resources.json', text: resources('/orders') }],
    answers: {},
    requests: [{ url: `${site}/a` }],
  };
  await page.addInitScript((text) => sessionStorage.setItem('tracefront.workspace', text), JSON.stringify(kept));
  await page.goto('./');
  const editor = await editorReady(page);
  await expect(editor.locator('.view-line span[class^="mtk"]').nth(3)).toBeVisible();
  expect(workers).toEqual([]);
  await drop(page, [['d.json', distribution({ policy: 'exceptHost' })]]);
  await expect.poll(() => workers.length).toBe(1);
});

test('an empty page offers a site in each form, and one click answers its first request', async ({ page }) => {
  const screen = await empty(page);
  const templates = screen.sources.getByRole('list', { name: 'Templates', exact: true });
  await expect(templates.getByRole('listitem')).toHaveCount(8);
  expect(await axe(page)).toEqual([]);
  await templates.getByRole('button', { name: /^Terraform/ }).click();
  await expect(screen.headline).toContainText('Reaches GET /api/orders');
  await expect(screen.sources.getByRole('listitem').first()).toContainText('main.tf');
});

test('templates are in the palette, and behind “Add source”', async ({ page }) => {
  const screen = await firstVisit(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox')).first().fill('template');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Start from a template' });
  await expect(dialog.getByRole('listitem')).toHaveCount(8);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add source', exact: true }).click();
  await page.getByRole('button', { name: 'Start from a template' }).click();
  await dialog.getByRole('button', { name: /^SAM/ }).click();
  await expect(screen.headline).toContainText('Reaches GET /api/orders');
});

test('what two sources define differently is said, chosen, and undone', async ({ page }) => {
  const screen = await firstVisit(page);
  await drop(page, [
    ['new.json', distribution({ policy: 'exceptHost' })],
    ['old.json', distribution({ policy: 'allViewer' })],
    ['api.json', restApi('REGIONAL')],
    ['resources.json', resources('/api/orders')],
    ['stages.json', stages('prod')],
  ]);
  await screen.url.fill(`${site}/api/orders`);
  await expect(screen.headline).toContainText('Reaches GET /api/orders');
  const twice = screen.sources.getByRole('list', { name: 'Defined twice' });
  const choice = twice.getByRole('combobox');
  await expect(choice).toHaveValue('new.json');
  expect(await axe(page)).toEqual([]);
  await choice.selectOption('old.json');
  await expect(screen.headline).toContainText('403');
  await page.getByRole('button', { name: 'Add request' }).focus();
  await page.keyboard.press('Control+z');
  await expect(choice).toHaveValue('new.json');
  await expect(screen.headline).toContainText('Reaches GET /api/orders');
});

test('files that say nothing about routing are folded, named, and removed together', async ({ page }) => {
  const screen = await firstVisit(page);
  await drop(page, [
    ['d.json', distribution({ policy: 'exceptHost' })],
    ['README.md', '# Our site\n\nHow to deploy it.'],
    ['package.json', '{ "name": "site", "version": "1.0.0" }'],
  ]);
  const group = screen.sources.getByText('2 files say nothing about routing');
  // The picture of what was there before is not that of these sources.
  await expect(screen.way.getByText('This is the last good picture.')).toBeHidden();
  await group.click();
  await expect(screen.sources.getByText('README.md')).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await screen.sources.getByRole('button', { name: 'Remove them all' }).click();
  await expect(group).toBeHidden();
  await expect(screen.sources.getByRole('listitem')).toHaveCount(1);
});

test('many files can be chosen at once', async ({ page }) => {
  const screen = await firstVisit(page);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open files', exact: true }).click();
  const files = Array.from({ length: 12 }, (_, n) => ({
    name: `d${n}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(stages(`s${n}`)),
  }));
  await (await choosing).setFiles([
    { name: 'd.json', mimeType: 'application/json', buffer: Buffer.from(distribution({ policy: 'exceptHost' })) },
    ...files,
  ]);
  await expect(screen.sources.getByRole('listitem').filter({ hasText: /^d\d*\.json/ })).toHaveCount(13);
});

test('a text of 5 MB is shown in part, and read as a whole', async ({ page }) => {
  const screen = await firstVisit(page);
  const routes = Array.from({ length: 30_000 }, (_, n) => `/r${n}`);
  await page.evaluate(
    ([text]) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [
      JSON.stringify(
        {
          openapi: '3.0.1',
          info: { title: 'x', version: '1' },
          paths: Object.fromEntries(routes.map((path) => [path, { get: { summary: 'x'.repeat(100) } }])),
        },
        null,
        1,
      ),
    ] as const,
  );
  const field = screen.sources.getByRole('textbox', { name: 'Text of openapi.json' });
  await expect(field).toHaveAttribute('readonly', '');
  expect((await field.inputValue()).length).toBeLessThanOrEqual(100_000);
  await expect(screen.sources.getByRole('listitem').first()).toContainText('OpenAPI', { timeout: 30_000 });
});
