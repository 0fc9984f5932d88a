import { readFileSync } from 'node:fs';
import { firstVisit } from './screen.ts';
import { expect, test } from './session.ts';

/** The Terraform of the article about choosing a stage by a path pattern, as it is printed there. */
const printed = readFileSync('src/read/terraform/testing/stages-by-behavior.tf', 'utf8');
const lineOf = (part: string): number => printed.slice(0, printed.indexOf(part)).split('\n').length;

test('Terraform from paste to answer, with its own lines as the reasons', async ({ page }) => {
  const screen = await firstVisit(page);
  await screen.addSource(printed);
  await screen.url.fill('/api/hello');
  await expect(screen.headline).toContainText('403 Forbidden');
  await expect(screen.answer).toContainText('no stage');
  const line = lineOf('default_cache_behavior {');
  await screen.steps
    .getByRole('button', { name: new RegExp(`\\b${line}$`) })
    .first()
    .click();
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('default_cache_behavior');

  await screen.url.fill('/prod/hello');
  await expect(screen.headline).toContainText('GET /hello');
  await expect(screen.answer).toContainText('prod');
  await screen.url.fill('/dev/hello');
  await expect(screen.headline).toContainText('GET /hello');
  await expect(screen.requests.getByRole('row').nth(1)).toContainText('dev');
});
