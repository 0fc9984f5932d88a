import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { distribution, resources, restApi, site, stages } from './configurations.ts';
import { firstVisit, type Screen } from './screen.ts';
import { expect, test } from './session.ts';

const missingToken = `HTTP/2 403
content-type: application/json
x-amzn-requestid: 2f0c8f9e-1111-2222-3333-444455556666
x-amzn-errortype: MissingAuthenticationTokenException
x-amz-apigw-id: Abc=
x-cache: Error from cloudfront
via: 1.1 b3.cloudfront.net (CloudFront)

{"message":"Missing Authentication Token"}`;

const noSuchKey = `HTTP/2 404
content-type: application/xml
server: AmazonS3
x-cache: Error from cloudfront
via: 1.1 7b.cloudfront.net (CloudFront), 1.1 a2.cloudfront.net (CloudFront)

<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>NoSuchKey</Code><Key>prod/api/orders</Key></Error>`;

const paste = (text: string): void => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
};

/** Host is forwarded to an edge-optimized API: the request loops into the bucket, which does not tell a missing key. */
const fill = async (page: Page): Promise<Screen> => {
  const screen = await firstVisit(page);
  await screen.addSource(distribution({ policy: 'allViewer' }));
  await screen.addSource(restApi('EDGE'));
  await screen.addSource(resources('/orders'));
  await screen.addSource(stages('prod'));
  await screen.url.fill(`${site}/api/orders`);
  await expect(screen.headline).toContainText('403');
  await expect(screen.headline).toContainText('S3');
  return screen;
};

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Paste a response' });
const causesOf = (page: Page): Locator => dialogOf(page).getByRole('list', { name: 'What would explain it' }).getByRole('listitem');

test('an answer pasted anywhere is compared with the prediction, and an assumption that explains it is flipped with one click', async ({
  page,
}) => {
  const screen = await fill(page);
  const sources = await screen.sources.getByRole('listitem').count();
  await page.evaluate(paste, noSuchKey);
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('heading', { name: 'Disagrees', exact: true })).toBeVisible();
  await expect(dialog).toContainText('It passed 2 CloudFronts.');
  await expect(dialog).toContainText('S3 answered');
  await expect(causesOf(page).first()).toContainText('s3:ListBucket');
  await causesOf(page).first().getByRole('button', { name: 'Assume this', exact: true }).click();
  await expect(dialog.getByRole('heading', { name: 'Agrees', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(dialog.getByRole('heading', { name: 'Disagrees', exact: true })).toBeVisible();
  await causesOf(page).first().getByRole('button', { name: 'Assume this', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(screen.headline).toContainText('404 NoSuchKey');
  await expect(screen.sources.getByRole('listitem')).toHaveCount(sources);
});

test('a change of the configuration that explains it is applied, and undone', async ({ page }) => {
  const screen = await fill(page);
  await page.getByRole('button', { name: 'Paste a response', exact: true }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('textbox', { name: 'Response', exact: true }).fill(missingToken);
  const cause = causesOf(page).filter({ hasText: 'did not forward the viewer’s Host' });
  await cause.getByText('Show the change').click();
  await expect(cause).toContainText('b689b0a8-53d0-40ab-baf2-68738e2966ac');
  const found = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  await cause.getByRole('button', { name: 'Apply the change', exact: true }).click();
  await expect(dialog.getByRole('heading', { name: 'Agrees', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(screen.headline).toContainText('Missing Authentication Token');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(screen.headline).toContainText('S3');
});

test('what the paste tells of its request decides what it is compared with', async ({ page }) => {
  const screen = await fill(page);
  await page.evaluate(
    paste,
    `$ curl -v ${site}/none\n> GET /none HTTP/2\n> Host: ${new URL(site).host}\n>\n< HTTP/2 403\n< server: AmazonS3\n< x-cache: Error from cloudfront\n<\n<Error><Code>AccessDenied</Code></Error>`,
  );
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('combobox', { name: 'Compared with' })).toHaveValue('told');
  await expect(dialog.getByText(/curl -v/).last()).toBeVisible();
  await dialog.getByRole('button', { name: 'Show its way', exact: true }).click();
  await expect(screen.url).toHaveValue(`${site}/none`);
});

test('Japanese, narrow, dark: axe finds nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    locale: 'ja-JP',
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
    baseURL: baseURL ?? '',
  });
  const page = await context.newPage();
  await firstVisit(page, 'ja');
  await page.evaluate(paste, missingToken);
  const dialog = page.getByRole('dialog', { name: '応答を貼り付け' });
  await expect(dialog.getByRole('heading', { name: '不一致' })).toBeVisible();
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
  const found = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  await context.close();
});
