import { test as base, expect, type Page } from '@playwright/test';

/** What must never happen while anyone uses the app, whatever the test is about. */
const watch = async (page: Page, origin: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  await page.context().exposeBinding('reportViolation', (_source, text: string) => void faults.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      Reflect.get(window, 'reportViolation')(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  // Of the page and of every worker that it starts.
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) faults.push(`request to another origin: ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  return faults;
};

/**
 * Playwright's `test`, and every test fails on an uncaught exception, an error on the console, a violation of the Content-Security-Policy, and any request
 * to another origin, workers included. Import `test` and `expect` from here, never from Playwright.
 */
export const test = base.extend<{ readonly watched: undefined }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const faults = await watch(page, new URL(baseURL ?? '').origin);
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
