import { distribution, site } from './configurations.ts';
import { editorReady, firstVisit } from './screen.ts';
import { expect, test } from './session.ts';

const pasteOnPage = (text: string) => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  (document.activeElement ?? document.body).dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  );
};

test('a selected step lights up in the picture and in the text, and a line of the text selects its step', async ({ page }) => {
  const screen = await firstVisit(page);
  const editor = await editorReady(page);
  const step = (at: number) => screen.steps.getByRole('listitem').nth(at).getByRole('button').first();
  await editor.getByText('"/api/*"').click();
  await expect(step(0)).toHaveAttribute('aria-current', 'step');
  await step(1).click();
  await expect(step(1)).toHaveAttribute('aria-current', 'step');
  await expect(step(0)).not.toHaveAttribute('aria-current', 'step');
  await expect(editor.locator('.decided-lit').first()).toBeVisible();
  await expect(editor.getByText('"OriginRequestPolicyId"').first()).toBeVisible();
});

test('what is selected in the picture lights up in the steps and in the text', async ({ page }) => {
  const screen = await firstVisit(page);
  const editor = await editorReady(page);
  const current = screen.steps.locator('[aria-current="step"]');
  const bucket = screen.way.getByRole('group', { name: /^S3 bucket/ }).first();
  await bucket.click({ position: { x: 20, y: 12 } });
  await expect(current.first()).toBeVisible();
  await expect(bucket.locator('[data-lit="true"]').first()).toBeVisible();
  await screen.way.getByRole('button', { name: /^\/api\/\*/ }).click();
  await expect(current.first()).toContainText('/api/*');
  await expect(editor.locator('.decided-lit').first()).toBeVisible();
  await expect(editor.getByText('"/api/*"')).toBeInViewport();
  // An arrow, by keyboard.
  await screen.way.getByRole('group', { name: /^Request 2: / }).focus();
  await page.keyboard.press('Enter');
  await expect(screen.way.getByRole('group', { name: /^Request 2: / }).locator('[data-lit="true"]')).toHaveCount(1);
});

test('a selected step lights up its box and its arrow', async ({ page }) => {
  const screen = await firstVisit(page);
  const last = screen.steps.getByRole('listitem').filter({ hasText: 'NoSuchKey' }).last();
  await last.getByRole('button').first().click();
  const bucket = screen.way.getByRole('group', { name: /^S3 bucket/ }).first();
  await expect(bucket.locator('[data-lit="true"]').first()).toBeVisible();
  await expect(screen.way.locator('[data-lit="true"][data-pass="2"]')).toHaveCount(1);
});

test('the arrow keys walk the steps, and Escape lets go', async ({ page }) => {
  const screen = await firstVisit(page);
  const button = (at: number) => screen.steps.getByRole('listitem').nth(at).getByRole('button').first();
  await button(0).click();
  await page.keyboard.press('ArrowRight');
  await expect(button(1)).toHaveAttribute('aria-current', 'step');
  await expect(button(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(button(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(screen.steps.locator('[aria-current]')).toHaveCount(0);
});

test('a curl command in the URL field becomes the request; outside of fields it is one more', async ({ page }) => {
  const screen = await firstVisit(page);
  await screen.url.focus();
  await page.evaluate(
    pasteOnPage,
    `curl -X POST \\\n  -H 'Origin: https://app.example' \\\n  -d '{}' 'https://test.cloudfront.net/api/test'`,
  );
  await expect(screen.method).toHaveValue('POST');
  await expect(screen.url).toHaveValue('https://test.cloudfront.net/api/test');
  await expect(page.getByRole('button', { name: 'Headers 1' })).toBeVisible();
  const before = await screen.requests.getByRole('row').count();
  await page.getByRole('heading', { level: 1 }).click();
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  await page.evaluate(pasteOnPage, 'curl https://test.cloudfront.net/img/a.svg');
  await expect(screen.requests.getByRole('row')).toHaveCount(before + 1);
  await expect(screen.url).toHaveValue('https://test.cloudfront.net/img/a.svg');
});

test('a configuration pasted anywhere is a source, and undo takes it back', async ({ page }) => {
  const screen = await firstVisit(page);
  await page.evaluate(pasteOnPage, distribution({ policy: 'allViewer' }));
  await expect(screen.sources.getByRole('listitem')).toHaveCount(1);
  await screen.url.fill(`${site}/api/x`);
  await expect(screen.way).toContainText('E7TESTTEST7');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(screen.sources.getByRole('listitem')).toHaveCount(4);
  await expect(screen.headline).toContainText('404 NoSuchKey');
});

test('typing in a source updates the picture at once', async ({ page }) => {
  const screen = await firstVisit(page);
  const editor = await editorReady(page);
  await editor.getByText('"/api/*"').click();
  await page.keyboard.press('End');
  // Behind `"/api/*",`: back over the comma, the quote and the star.
  for (let back = 0; back < 2; back += 1) await page.keyboard.press('ArrowLeft');
  for (let gone = 0; gone < '/api/*'.length; gone += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('/none/*');
  await expect(screen.way).toContainText('/none/*');
  await expect(screen.steps).not.toContainText('/api/*');
});

test('the palette runs commands by name, and ? shows the keys', async ({ page }) => {
  const screen = await firstVisit(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands', exact: true });
  await palette.getByRole('combobox').fill('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await screen.answer.click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('files are taken many at once; a workspace opens', async ({ page }) => {
  const screen = await firstVisit(page);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open files' }).click();
  const chooser = await choosing;
  const workspace = {
    tracefront: 1,
    sources: [{ name: 'd.json', text: distribution({ policy: 'exceptHost' }) }],
    requests: [{ url: `${site}/index.html` }],
  };
  await chooser.setFiles([{ name: 'team.tracefront.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(workspace)) }]);
  await expect(screen.url).toHaveValue(`${site}/index.html`);
  await expect(screen.sources.getByRole('listitem')).toHaveText([/d\.json/]);
});

test('a request is edited, expects its present outcome, and is deleted', async ({ page }) => {
  const screen = await firstVisit(page);
  await screen.requests.getByRole('button', { name: 'Edit GET /api/test' }).click();
  const dialog = page.getByRole('dialog', { name: 'Request', exact: true });
  await dialog.getByRole('textbox', { name: 'Name (optional)' }).fill('the broken call');
  await page.keyboard.press('Alt+t');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  const row = screen.requests.getByRole('row', { name: /the broken call/ });
  await expect(row).toContainText('as expected');
  await screen.method.selectOption('POST');
  await expect(row).toContainText('expected:');
  await row.getByRole('button', { name: /^Delete/ }).click();
  await expect(row).toHaveCount(0);
});

test('a finding opens its page', async ({ page }) => {
  const screen = await firstVisit(page);
  await screen.answer
    .getByRole('list', { name: 'Findings', exact: true })
    .getByRole('button', { name: 'About this finding' })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Why AWS does this' })).toBeVisible();
});

test('the answer leads to what is modelled, and how surely', async ({ page }) => {
  const screen = await firstVisit(page);
  await screen.answer.getByRole('button', { name: 'What is modelled, and how surely' }).click();
  const dialog = page.getByRole('dialog', { name: 'What is modelled, and how surely' });
  await expect(dialog.getByText(/claims about AWS/)).toBeVisible();
});

test('while what is typed is no URL the last good picture stays, and says so', async ({ page }) => {
  const screen = await firstVisit(page);
  await screen.url.fill('https://');
  await expect(screen.answer).toContainText('https:// has no host');
  await expect(screen.way.getByText('This is the last good picture.')).toBeVisible();
  await expect(screen.way.getByRole('group', { name: /^S3 bucket/ })).toBeVisible();
  await screen.url.fill('https://test.cloudfront.net/img/logo.svg');
  await expect(screen.way.getByText('This is the last good picture.')).toBeHidden();
});

test('how to check us is read before pasting, and what was typed is still there', async ({ page }) => {
  await firstVisit(page);
  await page.getByRole('button', { name: 'Add source', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Paste configuration', exact: true });
  await text.fill('typed');
  await page.getByRole('button', { name: 'How to check us' }).click();
  await expect(page.getByRole('dialog', { name: 'How to check us' })).toContainText('What leaves your browser');
  await page.keyboard.press('Escape');
  await expect(text).toHaveValue('typed');
});
