import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { distribution, resources, restApi, stages } from './configurations.ts';
import { firstVisit } from './screen.ts';
import { expect, test } from './session.ts';

const files: Readonly<Record<string, string>> = {
  'd.json': distribution({ policy: 'exceptHost' }),
  'api/api.json': restApi('REGIONAL'),
  'api/resources.json': resources('/orders'),
  'api/stages.json': stages('prod'),
  'README.md': '# Site',
  'logo.png': 'PNG',
  'node_modules/x/package.json': '{}',
  '.git/config': 'x',
};

const makeFolder = (parent: string): string => {
  for (const [path, text] of Object.entries(files)) {
    const file = join(parent, 'site', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(parent, 'site');
};

test('a folder that is dropped is read with what is in it, but for what tools make', async ({ page }, info) => {
  const folder = makeFolder(info.outputPath());
  const screen = await firstVisit(page);
  // A page cannot make a folder: the browser is told of one, as the system does.
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: 640, y: 300, data });
  await expect(page.getByRole('status')).toContainText(
    'Added 5 files. Not looked into: 2 folders (.git, node_modules). Left out: 1 file that is no text.',
  );
  const rows = screen.sources.getByRole('listitem');
  await expect(rows.filter({ hasText: '.json' })).toContainText([
    /^d\.json/,
    /^api\/api\.json/,
    /^api\/resources\.json/,
    /^api\/stages\.json/,
  ]);
  await expect(screen.sources.getByText('1 file says nothing about routing')).toBeVisible();
});

test('a folder can be chosen', async ({ page }, info) => {
  const folder = makeFolder(info.outputPath());
  const screen = await firstVisit(page);
  await page.getByRole('button', { name: 'Add source', exact: true }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a folder' }).click();
  await (await choosing).setFiles(folder);
  await expect(page.getByRole('status')).toContainText('Added 5 files.');
  await expect(screen.sources.getByRole('listitem').filter({ hasText: 'api/stages.json' })).toBeVisible();
});
