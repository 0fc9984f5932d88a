import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { distribution, resources, restApi, site } from './configurations.ts';
import { firstVisit, type Screen, screenOf } from './screen.ts';
import { expect, test } from './session.ts';

const secrets = ['kookaburra-header-7', '210987654321', 'cli-1700000001', 'emu-token-55'] as const;

/** The configuration of the loop, with secrets in it. */
const withSecrets = (): string => {
  const parsed = JSON.parse(distribution({ policy: 'allViewer' }));
  const config = parsed.Distribution.DistributionConfig;
  config.CallerReference = secrets[2];
  config.Comment = `arn:aws:iam::${secrets[1]}:role/x`;
  config.Origins.Items[1].CustomHeaders = { Quantity: 1, Items: [{ HeaderName: 'x-origin-verify', HeaderValue: secrets[0] }] };
  return JSON.stringify(parsed, null, 2);
};

const fill = async (screen: Screen): Promise<string> => {
  await screen.addSource(withSecrets());
  await screen.addSource(restApi('EDGE'));
  await screen.addSource(resources('/orders'));
  await screen.url.fill(`${site}/api/orders?token=${secrets[3]}`);
  await expect(screen.headline).toContainText('S3');
  return (await screen.headline.textContent()) ?? '';
};

const share = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const link = page.getByRole('dialog').getByRole('textbox', { name: /^Link/ });
  await expect(link).toHaveValue(/#s=1\./);
  return link.inputValue();
};

const unpacked = (link: string): string => inflateRawSync(Buffer.from(link.split('#s=1.')[1] ?? '', 'base64url')).toString('utf8');

const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

test('a shared link opens elsewhere with the same answer, and holds no secret', async ({ page, browser, baseURL }) => {
  const screen = await firstVisit(page);
  const headline = await fill(screen);
  const link = await share(page);
  const inside = unpacked(link);
  for (const secret of secrets) expect(inside).not.toContain(secret);
  expect(inside).toContain('q1w2e3r4t5');

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await context.newPage();
  await other.goto(link);
  const there = screenOf(other);
  await expect(there.headline).toHaveText(headline);
  await expect(there.sources.getByRole('listitem')).toHaveCount(3);
  expect(new URL(other.url()).hash).toBe('');
  await other.reload();
  await expect(there.headline).toHaveText(headline);
  await context.close();
});

test('the dialog tells what was taken out, and ticks change what the link holds', async ({ page }) => {
  const screen = await firstVisit(page);
  await fill(screen);
  const first = await share(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: /AWS account ids/ })).toBeChecked();
  await dialog.getByText('Look at: Values of origin custom headers').click();
  await expect(dialog.getByRole('cell', { name: secrets[0] })).toBeVisible();
  await dialog.getByText('distribution.json, as shared').click();
  await expect(dialog.getByRole('region', { name: 'distribution.json, as shared' })).not.toContainText(secrets[0]);
  const names = dialog.getByRole('checkbox', { name: /Host, bucket and domain names/ });
  await expect(names).not.toBeChecked();
  await names.check();
  const link = dialog.getByRole('textbox', { name: /^Link/ });
  await expect(link).toHaveValue(/#s=1\./);
  await expect(link).not.toHaveValue(first);
  const inside = unpacked(await link.inputValue());
  expect(inside).not.toMatch(/pages-bucket|q1w2e3r4t5|d2xyz0abcdefgh/);
  await dialog.getByRole('checkbox', { name: /AWS account ids/ }).uncheck();
  await expect(link).toHaveValue(/#s=1\./);
  await expect.poll(async () => ((await link.inputValue()) === '' ? '' : unpacked(await link.inputValue()))).toContain(secrets[1]);
});

test('a link never replaces unsaved work without asking', async ({ page }) => {
  const screen = await firstVisit(page);
  await fill(screen);
  const link = await share(page);
  await page.keyboard.press('Escape');
  await screen.url.fill(`${site}/other`);
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, new URL(link).hash);
  const dialog = page.getByRole('dialog', { name: 'Replace the workspace?' });
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(screen.url).toHaveValue(`${site}/other`);
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, new URL(link).hash);
  await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(screen.url).toHaveValue(/\/api\/orders\?token=/);
});

test('a link that was cut says so, and changes nothing', async ({ page }) => {
  await page.goto('./#s=1.q1YqKUpMTk0rys8');
  await expect(page.getByText('This link is incomplete')).toBeVisible();
  await expect(screenOf(page).headline).toContainText('404 NoSuchKey');
});

/** Text that nothing makes much shorter. */
const random = (length: number): string => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return state.toString(36).at(-2) ?? '';
  }).join('');
};

test('what is too long for a link is offered as a file', async ({ page }) => {
  const screen = await firstVisit(page);
  await screen.addSource(JSON.stringify({ Comment: random(400_000) }));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/too long for a link/)).toBeVisible();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as file' }).click();
  expect(JSON.parse(await textOf(await saving))).toMatchObject({ tracefront: 1 });
});

test('exports hold the answer and no secret', async ({ page }) => {
  const screen = await firstVisit(page);
  await fill(screen);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true });
  const exported = async (name: string): Promise<Download> => {
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name, exact: true }).click();
    return saving;
  };
  const texts = [await exported('SVG'), await exported('Markdown'), await exported('JSON report')];
  const [svg = '', markdown = '', report = ''] = await Promise.all(texts.map(textOf));
  for (const secret of secrets) for (const text of [svg, markdown, report]) expect(text).not.toContain(secret);
  expect(svg).toMatch(/<text[^>]*>.*REST API/);
  expect(markdown).toMatch(/^# 403 AccessDenied/);
  expect(JSON.parse(report)).toMatchObject({ tracefront: 1, outcome: { status: 403 } });
  const png = readFileSync(await (await exported('PNG')).path());
  expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
  const workspace = await textOf(await exported('Save workspace'));
  expect(workspace).toContain(secrets[0]);
});

test('a saved workspace may be replaced without asking, and opens again', async ({ page }) => {
  const screen = await firstVisit(page);
  const headline = await fill(screen);
  const saving = page.waitForEvent('download');
  await screen.way.click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('Control+s');
  const saved = await (await saving).path();
  await page.getByRole('button', { name: 'Open files' }).click({ trial: true });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'w.tracefront.json', mimeType: 'application/json', buffer: readFileSync(saved) });
  await expect(page.getByText('Opened w.tracefront.json.')).toBeVisible();
  await expect(screen.headline).toHaveText(headline);
});

for (const lang of ['en', 'ja'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the dialogs: ${lang}, ${scheme}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ locale: lang === 'ja' ? 'ja-JP' : 'en-US', colorScheme: scheme, baseURL: baseURL ?? '' });
      const page = await context.newPage();
      await firstVisit(page, lang);
      for (const name of lang === 'ja' ? ['共有', 'エクスポート'] : ['Share', 'Export']) {
        await page.getByRole('button', { name, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await expect(dialog.getByRole('button', { name: lang === 'ja' ? /リンクをコピー|SVG/ : /Copy link|SVG/ })).toBeEnabled();
        for (const summary of await dialog.locator('summary').all()) await summary.click();
        const found = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
        expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      await context.close();
    });
  }
}
