import { firstVisit } from './screen.ts';
import { expect, test } from './session.ts';

/** Put before the model's own script, as the browser gets it: a request for this path never ends. */
const hangs = `self.addEventListener('message', ({ data }) => {
  if (data.requests?.some(({ url }) => url.includes('/never-ends'))) for (;;);
});`;

test('a model that hangs is ended: the last picture stays with the reason, and the next change is answered', async ({ page }) => {
  await page.context().route(/model\.worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${hangs}\n${await response.text()}` });
  });
  const screen = await firstVisit(page);
  const url = await screen.url.inputValue();
  await screen.url.fill(`${url}/never-ends`);
  // The page itself goes on meanwhile.
  await page.keyboard.press('?');
  await expect(screen.url).toHaveValue(`${url}/never-ends?`);
  await expect(screen.answer.getByRole('alert')).toContainText('did not answer within five seconds', { timeout: 15_000 });
  await expect(screen.answer.getByRole('alert')).toContainText('This is the last good picture.');
  await expect(screen.headline).toContainText('404 NoSuchKey');
  await expect(screen.way.getByRole('group', { name: /^S3 bucket/ }).first()).toBeVisible();
  await screen.url.fill(url.replace('/api/test', '/index.html'));
  await expect(screen.answer.getByRole('alert')).toHaveCount(0);
  await expect(screen.headline).not.toContainText('NoSuchKey');
});
