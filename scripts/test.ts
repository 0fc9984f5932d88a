/** The test command: `tsx scripts/test.ts [part]... [arguments for the last part]`. Without a part: all of them. */
import { rmSync } from 'node:fs';
import { ensureBrowser } from './browser.ts';
import { browserTests, type Count, unitTests } from './counts.ts';
import { run } from './run.ts';

type Step = { readonly part: string; readonly name: string; readonly go: (extra: readonly string[]) => boolean };

const bin = (name: string) => `node_modules/${name}`;
const node = (script: string, ...args: readonly string[]) => run(process.execPath, [bin(script), ...args]);

const types = (config: string): Step => ({
  part: 'check',
  name: `types ${config}`,
  go: () => node('typescript/bin/tsc', '--noEmit', '-p', config),
});

const inBrowser = (extra: readonly string[]): boolean => {
  const browser = ensureBrowser();
  if (browser.kind === 'missing') {
    console.error(`No browser to test with: ${browser.why}`);
    return false;
  }
  console.log(`Chromium: ${browser.path} (${browser.from})`);
  return run(process.execPath, [bin('@playwright/test/cli.js'), 'test', ...extra], { PW_CHROMIUM: browser.path });
};

const steps: readonly Step[] = [
  { part: 'check', name: 'format and lint', go: () => node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings') },
  ...['tsconfig.json', 'src/sandbox', 'src/syntax/hcl', 'src/cli', 'app', 'app/offline/service-worker', 'tsconfig.tests.json'].map(types),
  { part: 'check', name: 'import rules', go: () => node('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'app', 'e2e', 'scripts') },
  { part: 'check', name: 'dead code', go: () => node('knip/bin/knip.js') },
  { part: 'check', name: 'licences', go: () => node('tsx/dist/cli.mjs', 'scripts/licences.ts') },
  { part: 'build', name: 'build', go: () => node('vite/bin/vite.js', 'build', '--logLevel', 'warn') },
  { part: 'size', name: 'size budgets', go: () => node('size-limit/bin.js') },
  {
    part: 'unit',
    name: 'unit tests',
    go: (extra) =>
      node('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitTests.file}`, ...extra),
  },
  { part: 'e2e', name: 'browser tests', go: inBrowser },
];

const parts = [...new Set(steps.map((step) => step.part))];
const asked = process.argv.slice(2);
const split = asked.findIndex((word) => !parts.includes(word));
const wanted = split === -1 ? asked : asked.slice(0, split);
const extra = split === -1 ? [] : asked.slice(split);
const chosen = wanted.length === 0 ? parts : wanted;

rmSync('test-results', { recursive: true, force: true });
const failed: string[] = [];
const counts: Count[] = [];

for (const step of steps.filter(({ part }) => chosen.includes(part))) {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const buildFailed = failed.includes('build') && (step.part === 'size' || step.part === 'e2e');
  const passed = !buildFailed && step.go(step.part === chosen.at(-1) ? extra : []);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (buildFailed) console.log('Not run: there is no build.');
  console.log(passed ? `ok, ${seconds} s` : `FAILED: ${step.name}, ${seconds} s`);
  if (!passed) failed.push(step.name);
  const counted =
    step.part === 'unit' ? unitTests.read() : step.part === 'e2e' ? browserTests.read() : { passed: 0, failed: 0, skipped: 0, again: 0 };
  // A step that failed without a failing test (nothing to run, a crash, a fault of format) is one failure.
  counts.push(!passed && counted.failed === 0 ? { ...counted, failed: 1 } : counted);
}

const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
console.log('');
if (sum('skipped') > 0) console.log(`Skipped tests: ${sum('skipped')}`);
if (sum('again') > 0) console.log(`Passed only at the second try, a race to be mended: ${sum('again')}`);
if (failed.length > 0) console.log(`Failed steps: ${failed.join(', ')}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = failed.length > 0 || sum('failed') > 0 ? 1 : 0;
