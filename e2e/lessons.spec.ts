import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { distribution, site } from './configurations.ts';
import { editorReady, firstVisit, screenOf } from './screen.ts';
import { expect, test } from './session.ts';

const lessonOf = (page: Page, name = 'Lesson'): Locator => page.getByRole('region', { name, exact: true });

/** What the site's team would put beside it. */
const serve = async (page: Page, files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, body] of Object.entries(files))
    await page.context().route(`**/${path}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
};

const both = (text: string) => ({ en: text, ja: text });

/** A lesson of one's own: what is asked is as simple as can be. */
const ours = (start: object) => ({
  id: 'ours',
  title: both('Our own gateway'),
  teaches: both('How ours is set up'),
  story: both('It was a dark night'),
  start,
  finding: 'host-header-loop',
  steps: [
    { do: 'read', title: both('One'), text: both('Read `this`'), select: { step: 'behavior-selected' } },
    {
      do: 'predict',
      title: both('Two'),
      text: both('Where?'),
      choices: [
        { text: both('The API'), means: { reaches: { kind: 'rest-method' } }, because: both('No') },
        { text: both('Elsewhere'), means: { reaches: null }, because: both('Yes') },
      ],
    },
    {
      do: 'find',
      title: both('Three'),
      text: both('Which?'),
      lines: [{ source: 'd.json', text: '216adef6-5c7f-47e4-b989-5492eafa07d3' }],
      hint: both('Look'),
    },
    {
      do: 'fix',
      title: both('Four'),
      text: both('Mend'),
      goals: [{ request: 0, expect: { noFinding: 'host-header-loop' } }],
      hint: both('Id'),
      solution: [{ source: 'd.json', find: '216adef6-5c7f-47e4-b989-5492eafa07d3', replace: 'b689b0a8-53d0-40ab-baf2-68738e2966ac' }],
    },
    { do: 'read', title: both('Five'), text: both('Done') },
  ],
});

test('the first lesson is gone through by keyboard alone, and the own work is there again afterwards', async ({ page }) => {
  const screen = await firstVisit(page);
  await screen.addSource(distribution({ policy: 'exceptHost' }));
  await screen.url.fill(`${site}/mine`);
  await page.getByRole('button', { name: 'Lessons', exact: true }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: 'Lessons', exact: true });
  await list.getByRole('list', { name: 'Start here' }).getByRole('button').first().focus();
  await page.keyboard.press('Enter');

  const lesson = lessonOf(page);
  await expect(lesson.getByText('Step 1 of')).toBeVisible();
  await expect(lesson.getByRole('heading', { level: 2 })).toBeFocused();
  const steps = await lesson.getByRole('list', { name: 'Steps of the lesson' }).getByRole('button').count();
  for (let step = 1; step <= steps; step += 1) {
    await expect(lesson.getByText(`Step ${step} of ${steps}`)).toBeVisible();
    const choices = lesson.locator('[data-choices="true"] button');
    if ((await choices.count()) > 0) {
      await expect(screen.headline).toHaveText('Where will this request end up?');
      await expect(page.getByRole('row').filter({ has: page.locator('[aria-current="true"]') })).toContainText('your guess first');
      await expect(choices.first()).toBeEnabled();
      await page.keyboard.press('1');
      await expect(lesson.getByRole('status').filter({ hasText: /Right\.|Not this time\./ })).toBeVisible();
      await expect(screen.headline).not.toHaveText('Where will this request end up?');
    }
    const solution = lesson.getByRole('button', { name: 'Show a solution' });
    if ((await solution.count()) > 0) {
      await expect(lesson.getByRole('button', { name: 'Skip', exact: true })).toBeVisible();
      await solution.focus();
      await page.keyboard.press('Enter');
      await lesson.getByRole('button', { name: 'Make this change' }).focus();
      await page.keyboard.press('Enter');
      await expect(lesson.getByText('the model traced it again')).toBeVisible();
    }
    await page.keyboard.press('Alt+PageDown');
  }
  await expect(lesson.getByRole('heading', { level: 2, name: 'Done' })).toBeFocused();
  await lesson.getByRole('button', { name: 'Back to my own work' }).focus();
  await page.keyboard.press('Enter');
  await expect(lesson).toHaveCount(0);
  await expect(screen.url).toHaveValue(`${site}/mine`);
  await expect(screen.sources.getByRole('listitem')).toHaveCount(1);
  expect(new URL(page.url()).hash).toBe('');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('lessons');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('list', { name: 'Start here' }).getByRole('listitem').first()).toContainText('done');
});

test('a right change of the learner’s own is accepted, found lines too, and a wrong one is not', async ({ page }) => {
  await page.goto('./#lesson=host-header-loop&step=7');
  const lesson = lessonOf(page);
  await expect(lesson.getByText('Step 7 of 12')).toBeVisible();
  await page.getByRole('button', { name: 'Plain text editor' }).click();
  const text = page.getByRole('textbox', { name: 'Text of distribution.json' });
  const clickAt = (part: string) =>
    text.evaluate((area: HTMLTextAreaElement, wanted) => {
      area.setSelectionRange(area.value.indexOf(wanted), area.value.indexOf(wanted));
      area.click();
    }, part);
  await clickAt('"Deployed"');
  await expect(lesson.getByText('Not this one')).toBeVisible();
  await clickAt('216adef6-5c7f');
  await expect(lesson.getByText(/^Yes: distribution\.json/)).toBeVisible();

  await lesson.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(lesson.getByText('not yet')).toHaveCount(1);
  const before = await text.inputValue();
  await text.fill(before.replace('"Deployed"', '"InProgress"'));
  await expect(lesson.getByText('now:')).toBeVisible();
  // Not the lesson's own solution: no policy at all.
  await text.fill(before.replace(/,\s*"OriginRequestPolicyId": "216adef6[^"]*"/, ''));
  await expect(lesson.getByText('the model traced it again')).toBeVisible();
  await lesson.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(text).not.toHaveValue(/216adef6|b689b0a8/);
  // Behind the fix again, the loop is there as it was.
  await lesson.getByRole('button', { name: /^Step 4:/ }).click();
  await expect(text).toHaveValue(/216adef6/);
  await expect(screenOf(page).headline).toContainText('404 NoSuchKey');
});

test('a reload and a link come back to the step, with what was changed', async ({ page, browser, baseURL }) => {
  await page.goto('./#lesson=host-header-loop&step=8');
  const lesson = lessonOf(page);
  await lesson.getByRole('button', { name: 'Show a solution' }).click();
  await lesson.getByRole('button', { name: 'Make this change' }).click();
  await expect(screenOf(page).headline).toContainText('403');
  await lesson.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(lesson.getByText('Step 9 of 12')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#lesson=host-header-loop&step=9');
  await page.reload();
  await expect(lesson.getByText('Step 9 of 12')).toBeVisible();
  await expect(screenOf(page).headline).toContainText('403');
  await lesson.getByRole('button', { name: 'Leave the lesson' }).click();
  await expect(screenOf(page).headline).toContainText('404 NoSuchKey');
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^The Host header.*step 9 of 12/ })
    .click();
  await expect(lesson.getByText('Step 9 of 12')).toBeVisible();

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(lessonOf(other).getByText('Step 9 of 12')).toBeVisible();
  await expect(screenOf(other).headline).toContainText('403');
  await context.close();
});

test('a lesson that is not there says so', async ({ page }) => {
  await page.goto('./#lesson=no-such-lesson');
  await expect(page.getByText('There is no lesson “no-such-lesson” here.')).toBeVisible();
  await expect(screenOf(page).headline).toContainText('404 NoSuchKey');
});

test('what is pasted while reading a lesson is the reader’s own', async ({ page }) => {
  const screen = await firstVisit(page);
  await page.getByRole('button', { name: 'First lesson' }).click();
  await expect(lessonOf(page)).toBeVisible();
  await screen.addSource(distribution({ policy: 'exceptHost' }));
  await expect(lessonOf(page)).toHaveCount(0);
  await expect(screen.sources.getByRole('listitem')).toHaveText([/distribution\.json/]);
  await screen.url.fill(`${site}/mine`);
  await expect(screen.way).toContainText('E7TESTTEST7');
});

test('the team’s own lessons, links and language come beside the built site', async ({ page }) => {
  const start = {
    tracefront: 1,
    sources: [{ name: 'd.json', text: distribution({ policy: 'allViewer' }) }],
    answers: {},
    requests: [{ url: `${site}/api/orders` }],
  };
  const { finding: _finding, ...plain } = ours(start);
  const settings = {
    lessons: ['./lessons/ours.js', './lessons/absent.js'],
    links: [{ title: 'Runbook', href: 'https://wiki.example.com/cdn' }],
    language: 'en',
  };
  const broken = { ...plain, id: 'broken', steps: plain.steps.slice(0, 3) };
  await serve(page, {
    'settings.js': `globalThis.tracefrontSettings = ${JSON.stringify(settings)};`,
    'lessons/ours.js': `(globalThis.tracefrontLessons ??= []).push(${JSON.stringify(plain)}, ${JSON.stringify(broken)});`,
    'lessons/absent.js': '',
  });
  await firstVisit(page);
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Lessons', exact: true });
  const team = dialog.getByRole('list', { name: 'Your team’s lessons' });
  await expect(team).toContainText('broken: cannot be opened');
  await expect(team).toContainText('steps');
  await expect(team).toContainText('./lessons/absent.js');
  await expect(team).toContainText('The script added no lesson');
  await expect(dialog.getByRole('link', { name: 'Runbook', exact: true })).toHaveAttribute('href', 'https://wiki.example.com/cdn');
  await expect(dialog.getByRole('link', { name: 'Runbook', exact: true })).toHaveAttribute('rel', 'noreferrer');
  await team.getByRole('button', { name: /^Our own gateway/ }).click();
  await expect(lessonOf(page).getByText('Step 1 of 5')).toBeVisible();
  await expect(screenOf(page).way).toContainText('E7TESTTEST7');
});

test('settings that are wrong are said, and nothing else breaks', async ({ page }) => {
  await serve(page, { 'settings.js': "globalThis.tracefrontSettings = { lessons: ['https://evil.example.com/a.js'], language: 'fr' };" });
  await firstVisit(page);
  await expect(page.getByText('settings.js: lessons.0, language is not as it should be')).toBeVisible();
});

test('the team’s default workspace is what a new visitor finds', async ({ page }) => {
  const workspace = {
    tracefront: 1,
    sources: [{ name: 'ours.json', text: distribution({ policy: 'exceptHost' }) }],
    requests: [{ url: `${site}/health` }],
  };
  await serve(page, { 'settings.js': `globalThis.tracefrontSettings = ${JSON.stringify({ workspace })};` });
  await page.goto('./');
  await expect(screenOf(page).url).toHaveValue(`${site}/health`);
  await expect(screenOf(page).way).toContainText('E7TESTTEST7');
});

test('the tour is offered once, goes round by keyboard, and can be had again', async ({ page }) => {
  await firstVisit(page);
  await page.getByRole('button', { name: /^Take the tour/ }).click();
  const stop = page.getByRole('dialog');
  for (let at = 1; at <= 6; at += 1) {
    await expect(stop).toContainText(`${at} of 6`);
    if (at === 3) {
      const found = await new AxeBuilder({ page }).include('.driver-popover').analyze();
      expect(found.violations.map(({ id }) => id)).toEqual([]);
    }
    await page.keyboard.press('ArrowRight');
  }
  await expect(stop).toHaveCount(0);
  await page.reload();
  await expect(screenOf(page).headline).toContainText('404');
  await expect(page.getByRole('button', { name: /^Take the tour/ })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('tour');
  await page.keyboard.press('Enter');
  await expect(stop).toContainText('1 of 6');
  await page.keyboard.press('Escape');
  await expect(stop).toHaveCount(0);
});

for (const lang of ['en', 'ja'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      test(`axe finds nothing in a lesson: ${lang}, ${scheme}, ${width} px`, async ({ browser, baseURL }) => {
        const context = await browser.newContext({
          locale: lang === 'ja' ? 'ja-JP' : 'en-US',
          colorScheme: scheme,
          viewport: { width, height: 844 },
          baseURL: baseURL ?? '',
        });
        const page = await context.newPage();
        const faults = async (): Promise<readonly string[]> =>
          (await new AxeBuilder({ page }).exclude('.monaco-editor').analyze()).violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
          );
        await page.goto('./#lesson=host-header-loop&step=3');
        const lesson = lessonOf(page, lang === 'ja' ? 'レッスン' : 'Lesson');
        const choices = lesson.locator('[data-choices="true"] button');
        await expect(choices.first()).toBeEnabled();
        if (width === 1440) await editorReady(page);
        expect(await faults()).toEqual([]);
        await choices.first().click();
        await expect(lesson.getByRole('status')).not.toBeEmpty();
        expect(await faults()).toEqual([]);
        await lesson.getByRole('button', { name: lang === 'ja' ? /^ステップ 8:/ : /^Step 8:/ }).click();
        await lesson.getByRole('button', { name: lang === 'ja' ? '解答例を見る' : 'Show a solution' }).click();
        expect(await faults()).toEqual([]);
        await page.getByRole('button', { name: lang === 'ja' ? 'レッスン' : 'Lessons', exact: true }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await faults()).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await context.close();
      });
    }
  }
}
