import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

type Browser =
  | { readonly kind: 'found'; readonly path: string; readonly from: string }
  | { readonly kind: 'missing'; readonly why: string };

/** Where Debian, Ubuntu, Fedora, Arch, Alpine and macOS put a Chromium or a Chrome. */
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const bundled = (): Browser => {
  const path = chromium.executablePath();
  return existsSync(path)
    ? { kind: 'found', path, from: "Playwright's own" }
    : { kind: 'missing', why: `Playwright's own is not at ${path}` };
};

const system = (): Browser => {
  const path = systemPaths.find((candidate) => existsSync(candidate));
  return path === undefined ? { kind: 'missing', why: 'no Chromium on this machine' } : { kind: 'found', path, from: 'this machine' };
};

/** The Chromium to test with: `PW_CHROMIUM` (a path, or `bundled`), else Playwright's own, else one of the machine. Installs nothing. */
export const findBrowser = (): Browser => {
  const asked = process.env['PW_CHROMIUM'];
  if (asked === 'bundled') return bundled();
  if (asked !== undefined && asked !== '') {
    return existsSync(asked)
      ? { kind: 'found', path: asked, from: 'PW_CHROMIUM' }
      : { kind: 'missing', why: `PW_CHROMIUM names ${asked}, which does not exist` };
  }
  const own = bundled();
  return own.kind === 'found' ? own : system();
};

/** Quiet when it works; when it does not, the last lines of what it said. */
const attempt = (command: string, args: readonly string[]): boolean => {
  console.log(`  $ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env,
    timeout: 300_000,
  });
  if (status !== 0)
    console.log(
      `  did not work: ${`${stdout ?? ''}\n${stderr ?? ''}`.split('\n').findLast((line) => line.includes('rror')) ?? 'no reason given'}`,
    );
  return status === 0;
};

const installByPlaywright = (): boolean => {
  console.log("No Chromium found: trying Playwright's own download.");
  return attempt(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
};

const installByApt = (): boolean => {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: readonly string[]): boolean => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', ...args];
    return attempt(command, rest);
  };
  console.log("Trying the system's packages: chromium, and a font with Japanese characters.");
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
};

/** As {@link findBrowser}, but installs one where there is none, and says so. What is asked for by `PW_CHROMIUM` is never replaced by another. */
export const ensureBrowser = (): Browser => {
  const present = findBrowser();
  const asked = process.env['PW_CHROMIUM'] ?? '';
  if (present.kind === 'found' || (asked !== '' && asked !== 'bundled')) return present;
  if (installByPlaywright()) {
    const own = findBrowser();
    if (own.kind === 'found') return own;
  }
  if (asked === 'bundled' || !existsSync('/usr/bin/apt-get') || !installByApt()) {
    return { kind: 'missing', why: 'none could be installed. Install Chromium, or name one: PW_CHROMIUM=/path/to/chromium npm test' };
  }
  return findBrowser();
};
