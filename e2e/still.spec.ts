import type { Page } from '@playwright/test';
import { expect, test } from './session.ts';

/** What comes after the first picture, and changes it: pan and zoom, the editor, fonts, fixes that were tried. */
const later = /\/assets\/(FlowCanvas|CodePane|fonts|prove)[^/]*\.(js|css)$/;
const own = /\/assets\/index-[^/]*\.js$/;

type Held = { readonly release: () => void };

/** Holds some of the site's files back until they are let go. */
const hold = async (page: Page, files: RegExp): Promise<Held> => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.context().route(files, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
};

type Drawn = { readonly look: string; readonly box: readonly number[] };

/** Every element: what it looks like and says, and where it stands. Ids differ between two drawings of the same. */
const drawn = (page: Page, id: 'still' | 'root'): Promise<readonly Drawn[]> =>
  page.locator(`#${id}`).evaluate((top) =>
    [...top.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const looks = [...element.attributes].flatMap(({ name, value }) =>
        /^(class$|data-|aria-label$|title$)/.test(name) ? [`${name}="${value}"`] : [],
      );
      const text = [...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent] : [])).join('');
      const value = 'value' in element ? String(element.value) : '';
      const { color, backgroundColor, font } = getComputedStyle(element);
      return {
        look: [element.localName, ...looks.sort(), color, backgroundColor, font, text, value].join(' '),
        box: [x, y, width, height],
      };
    }),
  );

const screens = ['en-US', 'ja-JP'].flatMap((locale) =>
  (
    [
      [1440, 900, 'light'],
      [1024, 700, 'dark'],
      [700, 900, 'light'],
      [390, 844, 'dark'],
    ] as const
  ).map(([width, height, colorScheme]) => ({ locale, viewport: { width, height }, colorScheme })),
);

for (const screen of screens)
  test.describe(`${screen.locale}, ${screen.viewport.width} px, ${screen.colorScheme}`, () => {
    test.use(screen);

    test('the still page of a first visit is the live one, word for word and place for place', async ({ page }) => {
      const app = await hold(page, own);
      await hold(page, later);
      await page.goto('./', { waitUntil: 'commit' });
      await expect(page.locator('#still [data-id]').first()).toBeVisible();
      const still = await drawn(page, 'still');
      expect(still.length).toBeGreaterThan(200);
      app.release();
      await expect(page.locator('#still')).toHaveCount(0);
      const live = await drawn(page, 'root');
      expect(live.map(({ look }) => look)).toEqual(still.map(({ look }) => look));
      // To half a pixel: where a text is made of several pieces, each is measured by itself.
      const moved = live.filter(({ box }, index) => box.some((at, side) => Math.abs(at - (still[index]?.box[side] ?? Number.NaN)) > 0.5));
      expect(moved).toEqual([]);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  });

test('the still page is out of reach, and goes when somebody begins to use the page', async ({ page }) => {
  await page.context().route(/model\.worker[^/]*\.js$/, () => undefined);
  await page.goto('./', { waitUntil: 'commit' });
  const url = page.getByRole('textbox', { name: 'URL' });
  // The one that is found is the app's: nothing of the still page is told to a screen reader.
  await url.focus();
  await expect(page.locator('#still')).toHaveCount(1);
  await page.keyboard.type('x');
  await expect(page.locator('#still')).toHaveCount(0);
  await expect(url).toHaveValue(/x/);
});

test('a window that changes its size has the still page for the new one', async ({ page }) => {
  await hold(page, own);
  await page.goto('./', { waitUntil: 'commit' });
  const app = page.locator('#still > div');
  await expect(app).toHaveAttribute('data-narrow', 'false');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(app).toHaveAttribute('data-narrow', 'true');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test.describe('no still page', () => {
  const none = async (page: Page, address = './'): Promise<void> => {
    const app = await hold(page, own);
    await page.goto(address, { waitUntil: 'commit' });
    // The theme is set by the script that would have placed it.
    await expect(page.locator('html[data-theme]')).toHaveCount(1);
    await expect(page.locator('#still')).toHaveCount(0);
    app.release();
    await expect(page.locator('#root main')).toBeVisible();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  };

  for (const [name, box, key, value] of [
    ['a workspace is kept for the tab', 'sessionStorage', 'tracefront.workspace', '{"tracefront":1}'],
    ['a workspace is kept on the device', 'localStorage', 'tracefront.workspace', '{"tracefront":1}'],
    ['the panels stand otherwise', 'localStorage', 'tracefront.settings', '{"folded":{"sources":true}}'],
    ['a theme was chosen', 'localStorage', 'tracefront.settings', '{"theme":"dark"}'],
    ['the offer to a newcomer was answered', 'localStorage', 'tracefront.offer', 'answered'],
  ] as const)
    test(`where ${name}`, async ({ page }) => {
      await page.addInitScript((given) => window[given.box].setItem(given.key, given.value), { box, key, value });
      await none(page);
    });

  test('where the address opens a lesson', ({ page }) => none(page, './#lesson=loop'));

  test('where a team has a workspace of its own', async ({ page }) => {
    await page
      .context()
      .route(/settings\.js$/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'globalThis.tracefrontSettings = { workspace: { tracefront: 1 } };' }),
      );
    await none(page);
  });
});

test('the still page has the language that a team set', async ({ page }) => {
  await page
    .context()
    .route(/settings\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: "globalThis.tracefrontSettings = { language: 'ja' };" }),
    );
  await hold(page, own);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('#still')).toContainText('ソース');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a theme that was chosen is there before the app is', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('tracefront.settings', '{"theme":"dark"}'));
  await hold(page, own);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
