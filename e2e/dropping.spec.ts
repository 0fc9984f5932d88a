import { distribution, resources, restApi, site, stages } from './configurations.ts';
import { editorReady, firstVisit } from './screen.ts';
import { expect, test } from './session.ts';

type Drop = { readonly files: readonly (readonly [name: string, text: string])[]; readonly on: string };

const drop = ({ files, on }: Drop): void => {
  const data = new DataTransfer();
  for (const [name, text] of files) data.items.add(new File([text], name));
  const target = document.querySelector(on) ?? document.body;
  for (const type of ['dragenter', 'dragover', 'drop'])
    target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
};

test('files dropped anywhere are sources, and the answer follows', async ({ page }) => {
  const screen = await firstVisit(page);
  const files = [
    ['d.json', distribution({ policy: 'exceptHost' })],
    ['api.json', restApi('REGIONAL')],
    ['resources.json', resources('/orders')],
    ['stages.json', stages('prod')],
  ] as const;
  await page.evaluate<void, Drop>(drop, { files, on: '[aria-label="Way"]' });
  await expect(screen.sources.getByRole('listitem').filter({ hasText: '.json' })).toHaveCount(4);
  await screen.url.fill(`${site}/api/none`);
  await expect(screen.headline).toContainText('403');
  await expect(screen.way).toContainText('E7TESTTEST7');
});

test('a file dropped on the editor is a source, and does not land in the text', async ({ page }) => {
  const screen = await firstVisit(page);
  await editorReady(page);
  await page.evaluate<void, Drop>(drop, { files: [['mine.json', distribution({ policy: 'exceptHost' })]], on: '.monaco-editor' });
  await expect(screen.sources.getByRole('listitem').first()).toContainText('mine.json');
  await expect(page.locator('.monaco-editor').getByText('"E7TESTTEST7"')).toBeVisible();
  await expect(page.locator('.monaco-editor')).not.toContainText('mine.json');
});

test('a workspace that is dropped opens', async ({ page }) => {
  const screen = await firstVisit(page);
  const workspace = {
    tracefront: 1,
    sources: [{ name: 'd.json', text: distribution({ policy: 'exceptHost' }) }],
    requests: [{ url: `${site}/a` }],
  };
  await page.evaluate<void, Drop>(drop, { files: [['team.tracefront.json', JSON.stringify(workspace)]], on: 'body' });
  await expect(screen.url).toHaveValue(`${site}/a`);
});
