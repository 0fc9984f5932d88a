import { expect, type Page } from '@playwright/test';
import type { Workspace } from '../../src/index.ts';
import { type Bench, type Figure, spread } from './bench.ts';
import { helper, launch, notePictures } from './page.ts';
import { quotaWorkspace } from './quota.ts';

const firstPicture = async (site: string): Promise<number> => {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(helper);
    await page.addInitScript(notePictures);
    await page.goto(site);
    await page.waitForFunction(() => performance.getEntriesByName('live-picture').length > 0);
    return await page.evaluate(() => performance.getEntriesByName('live-picture')[0]?.startTime ?? Number.NaN);
  } finally {
    await browser.close();
  }
};

/**
 * In the page: from a key's event to the paint after the answer's or the picture's content changed. Attributes do not count: a picture
 * that is only greyed is not the new one. `nextPaint` is asked for before the key is pressed: nothing else is to run in the page meanwhile.
 */
const notePaints = (): void => {
  let pressed: number | null = null;
  let told: (ms: number) => void = () => {};
  Object.assign(window, { nextPaint: () => new Promise<number>((resolve) => (told = resolve)) });
  window.addEventListener('beforeinput', (event) => (pressed = event.timeStamp), { capture: true });
  const observer = new MutationObserver(() => {
    const from = pressed;
    if (from === null) return;
    pressed = null;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      // Delivered after the frame has been painted.
      channel.port1.onmessage = () => told(performance.now() - from);
      channel.port2.postMessage(null);
    });
  });
  for (const label of ['Way', 'Answer']) {
    const region = document.querySelector(`[aria-label="${label}"]`);
    if (region !== null) observer.observe(region, { subtree: true, childList: true, characterData: true });
  }
};

const open = async (page: Page, workspace: Workspace): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open files' }).click();
  const file = { name: 'quota.tracefront.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(workspace)) };
  await (await chooser).setFiles(file);
  await expect(page.getByRole('textbox', { name: 'URL' })).toHaveValue(workspace.requests[0]?.url ?? '');
};

const typeAndTime = async (page: Page, keys: number): Promise<readonly number[]> => {
  await page.getByRole('region', { name: 'Answer' }).getByRole('heading', { level: 2 }).waitFor();
  // What comes after the first picture has come: React Flow and the editor.
  await page.locator('.react-flow__node').first().waitFor();
  await page.locator('.monaco-editor').first().waitFor();
  await page.evaluate(notePaints);
  const field = page.getByRole('textbox', { name: 'URL' });
  await field.focus();
  await field.press('End');
  const times: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    const painted = page.evaluate(() => (Reflect.get(window, 'nextPaint') as () => Promise<number>)());
    await page.keyboard.press(key % 8 < 4 ? 'x' : 'Backspace');
    times.push(await painted);
  }
  return times;
};

const keystrokes = async (site: string, what: string, workspace: Workspace | null): Promise<readonly Figure[]> => {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(helper);
    await page.goto(site);
    if (workspace !== null) await open(page, workspace);
    return spread(`from a keystroke in the URL to the painted picture, ${what}`, await typeAndTime(page, 60));
  } finally {
    await browser.close();
  }
};

export const bench: Bench = {
  title: 'In the browser, built site on loopback',
  needsBuild: true,
  run: async (site) => {
    const starts: number[] = [];
    for (let start = 0; start < 7; start += 1) starts.push(await firstPicture(site));
    return [
      ...spread("the app's own picture of the example, cold", starts),
      ...(await keystrokes(site, 'example', null)),
      ...(await keystrokes(site, 'at quota size', quotaWorkspace())),
    ];
  },
};
