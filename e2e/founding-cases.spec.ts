import { apiHost, distribution, resources, restApi, site, stages } from './configurations.ts';
import { screenOf } from './screen.ts';
import { expect, test } from './session.ts';

type Case = {
  readonly name: string;
  readonly sources: readonly string[];
  readonly url: string;
  readonly headline: RegExp;
  readonly says: string;
};

const api = [resources('/items'), stages('prod')];

const cases: readonly Case[] = [
  {
    name: 'edge-optimized API with the Host forwarded: the loop ends in the bucket',
    sources: [distribution({ policy: 'allViewer' }), restApi('EDGE'), ...api],
    url: `${site}/api/items`,
    headline: /403 AccessDenied/,
    says: '/prod/api/items',
  },
  {
    name: 'Host not forwarded: the path meets no resource',
    sources: [distribution({ policy: 'exceptHost' }), restApi('EDGE'), ...api],
    url: `${site}/api/items`,
    headline: /403 Missing ?Authentication ?Token/,
    says: '/api/items',
  },
  {
    name: 'a resource with the prefix is reached',
    sources: [distribution({ policy: 'exceptHost', pattern: '/items' }), restApi('EDGE'), ...api],
    url: `${site}/items`,
    headline: /GET \/items/,
    says: '/items',
  },
  {
    name: 'regional API with the Host forwarded: Forbidden, no loop',
    sources: [distribution({ policy: 'allViewer' }), restApi('REGIONAL'), ...api],
    url: `${site}/api/items`,
    headline: /403 Forbidden/,
    says: 'd2xyz0abcdefgh.cloudfront.net',
  },
  {
    name: 'straight to the API',
    sources: [distribution({ policy: 'allViewer' }), restApi('EDGE'), ...api],
    url: `https://${apiHost}/prod/items`,
    headline: /GET \/items/,
    says: 'prod',
  },
  {
    name: 'no origin path: there is no stage of that name',
    sources: [distribution({ policy: 'exceptHost', originPath: '' }), restApi('EDGE'), resources('/hello'), stages('prod', 'dev')],
    url: `${site}/api/hello`,
    headline: /403 Forbidden/,
    says: 'api',
  },
  {
    name: 'the stage as the pattern',
    sources: [
      distribution({ policy: 'exceptHost', originPath: '', pattern: '/prod/*' }),
      restApi('EDGE'),
      resources('/hello'),
      stages('prod', 'dev'),
    ],
    url: `${site}/prod/hello`,
    headline: /GET \/hello/,
    says: 'prod',
  },
];

for (const lang of ['en', 'ja'] as const) {
  test.describe(lang, () => {
    test.use({ locale: lang === 'ja' ? 'ja-JP' : 'en-US' });
    for (const { name, sources, url, headline, says } of cases) {
      test(name, async ({ page }) => {
        await page.goto('./');
        const screen = screenOf(page, lang);
        for (const source of sources) await screen.addSource(source);
        await screen.url.fill(url);
        await expect(screen.headline).toContainText(headline);
        await expect(screen.answer).toContainText(says);
        await expect(screen.way).toContainText(says);
        await expect(screen.sources.getByRole('listitem')).toHaveCount(sources.length);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
      });
    }
  });
}

test('the way through the distribution and the one straight to the API, in one view', async ({ page }) => {
  await page.goto('./');
  const screen = screenOf(page);
  await screen.requests.getByRole('button', { name: /^Compare with .*execute-api/ }).click();
  const both = screen.way.getByRole('group', { name: 'Two requests side by side' });
  await expect(both.getByRole('heading', { level: 3 })).toHaveText([/404 NoSuchKey/, /GET \/test/]);
  await expect(both.getByRole('article')).toHaveCount(2);
  await expect(screen.headline).toContainText('404 NoSuchKey');
  await both.getByRole('button', { name: 'End the comparison' }).click();
  await expect(both).toBeHidden();
});

test('the second state of the example is one click away', async ({ page }) => {
  await page.goto('./');
  const screen = screenOf(page);
  await expect(screen.headline).toContainText('404 NoSuchKey');
  await page.getByRole('button', { name: 'Host not forwarded' }).click();
  await expect(screen.headline).toContainText(/403 Missing ?Authentication ?Token/);
  await page.getByRole('button', { name: 'Stage in the URL' }).click();
  await expect(screen.url).toHaveValue(/\/api\/hello$/);
  await page.keyboard.press('Control+z');
  await expect(screen.headline).toContainText(/403 Missing ?Authentication ?Token/);
});

test('an assumption is flipped on the spot, and back', async ({ page }) => {
  await page.goto('./');
  const screen = screenOf(page);
  await expect(screen.headline).toContainText('404 NoSuchKey');
  const listing = screen.answer.getByRole('list', { name: 'Assumptions', exact: true }).getByRole('combobox', { name: /ListBucket/ });
  await listing.selectOption('no');
  await expect(screen.headline).toContainText('403 AccessDenied');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(screen.headline).toContainText('404 NoSuchKey');
});
