import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';
import { freePort } from './scripts/free-port.ts';

const browser = findBrowser();
// Every worker process reads this file again: the first reading chooses the port, the others inherit it.
process.env['TRACEFRONT_PORT'] ??= String(await freePort());
const port = process.env['TRACEFRONT_PORT'];
const url = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  // A landing is not lost to one race on a loaded machine; the test command names each test that needed its second try.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  // Generous: what is waited for comes at once on a quiet machine, and no test measures time.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: url,
    locale: 'en-US',
    colorScheme: 'light',
    // Each test has a browser of its own, which would fetch the whole site for offline use; e2e/hosting.spec.ts lets it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        launchOptions: {
          ...(browser.kind === 'found' ? { executablePath: browser.path } : {}),
          args: [
            '--disable-dev-shm-usage',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
          ],
        },
      },
    },
  ],
  webServer: {
    command: `node --no-warnings node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
