import type { Locator } from '@playwright/test';
import { distribution, resources, restApi, site } from './configurations.ts';
import { firstVisit, screenOf } from './screen.ts';
import { expect, test } from './session.ts';

const words = {
  en: {
    lessons: 'Lessons',
    startHere: 'Start here',
    lesson: 'Lesson',
    steps: 'Steps of the lesson',
    first: /^Step 1 of /,
    step: (at: number, of: number) => `Step ${at} of ${of}`,
    said: /Right\.|Not this time\./,
    solution: 'Show a solution',
    apply: 'Make this change',
    holds: 'the model traced it again',
    forth: /^(Next|Skip|Finish)$/,
    nextLesson: /^Next: /,
    toOwn: 'Back to my own work',
    share: 'Share',
    link: 'Link',
  },
  ja: {
    lessons: 'レッスン',
    startHere: 'まずはここから',
    lesson: 'レッスン',
    steps: 'レッスンのステップ',
    first: /^ステップ 1 \/ /,
    step: (at: number, of: number) => `ステップ ${at} / ${of}`,
    said: /正解です。|残念、違います。/,
    solution: '解答例を見る',
    apply: 'この変更を適用',
    holds: 'モデルが経路をたどり直し',
    forth: /^(次へ|スキップ|終える)$/,
    nextLesson: /^次のレッスン/,
    toOwn: '自分の作業に戻る',
    share: '共有',
    link: 'リンク',
  },
} as const;

type Words = (typeof words)[keyof typeof words];

/** From the first step of the open lesson to its end: guesses, and takes the solution where something is to be mended. */
const goThrough = async (lesson: Locator, t: Words): Promise<void> => {
  await expect(lesson.getByText(t.first)).toBeVisible();
  const steps = await lesson.getByRole('list', { name: t.steps }).getByRole('button').count();
  expect(steps).toBeGreaterThanOrEqual(5);
  for (let at = 1; at <= steps; at += 1) {
    await expect(lesson.getByText(t.step(at, steps))).toBeVisible();
    const choice = lesson.locator('[data-choices="true"] button').first();
    if ((await choice.count()) > 0) {
      await choice.click();
      await expect(lesson.getByRole('status').filter({ hasText: t.said })).toBeVisible();
    }
    const solution = lesson.getByRole('button', { name: t.solution });
    if ((await solution.count()) > 0) {
      await solution.click();
      await lesson.getByRole('button', { name: t.apply }).click();
      await expect(lesson.getByText(t.holds)).toBeVisible();
    }
    await lesson.getByRole('button', { name: t.forth }).click();
  }
};

for (const lang of ['en', 'ja'] as const) {
  test(`a new colleague goes through three lessons, pastes their own, and shares it: ${lang}`, async ({ browser, baseURL }) => {
    test.slow();
    const t: Words = words[lang];
    const locale = lang === 'ja' ? 'ja-JP' : 'en-US';
    const context = await browser.newContext({ locale, baseURL: baseURL ?? '', serviceWorkers: 'block' });
    const page = await context.newPage();
    const screen = await firstVisit(page, lang);
    await page.getByRole('button', { name: t.lessons, exact: true }).click();
    await page.getByRole('list', { name: t.startHere }).getByRole('button').first().click();
    const lesson = page.getByRole('region', { name: t.lesson, exact: true });
    for (const more of [true, true, false]) {
      await goThrough(lesson, t);
      await lesson.getByRole('button', { name: more ? t.nextLesson : t.toOwn }).click();
    }
    await expect(lesson).toHaveCount(0);

    const config = JSON.parse(distribution({ policy: 'allViewer' }));
    config.Distribution.DistributionConfig.Origins.Items[1].CustomHeaders = {
      Quantity: 1,
      Items: [{ HeaderName: 'x-origin-verify', HeaderValue: 'wombat-secret-3' }],
    };
    for (const text of [JSON.stringify(config, null, 2), restApi('EDGE'), resources('/orders')]) await screen.addSource(text);
    await screen.url.fill(`${site}/api/orders`);
    await expect(screen.headline).toContainText('S3');
    const headline = (await screen.headline.textContent()) ?? '';
    await page.getByRole('button', { name: t.share, exact: true }).click();
    const link = page.getByRole('dialog').getByRole('textbox', { name: t.link });
    await expect(link).toHaveValue(/#s=1\./);
    const shared = await link.inputValue();

    const elsewhere = await browser.newContext({ locale, baseURL: baseURL ?? '', serviceWorkers: 'block' });
    const other = await elsewhere.newPage();
    await other.goto(shared);
    const there = screenOf(other, lang);
    await expect(there.headline).toHaveText(headline);
    await expect(there.url).toHaveValue(`${site}/api/orders`);
    await expect(there.sources).not.toContainText('wombat-secret-3');
    await elsewhere.close();
    await context.close();
  });
}
