import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

/** `again`: of those that passed, the ones that did so only when tried a second time. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number; readonly again: number };

const none: Count = { passed: 0, failed: 0, skipped: 0, again: 0 };

const Unit = v.object({ numPassedTests: v.number(), numFailedTests: v.number(), numPendingTests: v.number(), numTodoTests: v.number() });
const Browser = v.object({ stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }) });

const readJson = <T>(file: string, schema: v.GenericSchema<unknown, T>): T | null =>
  existsSync(file) ? v.parse(schema, JSON.parse(readFileSync(file, 'utf8'))) : null;

/** What Vitest's JSON reporter counted in the run just ended. */
export const unitTests = {
  file: 'test-results/unit.json',
  read: (): Count => {
    const found = readJson(unitTests.file, Unit);
    if (found === null) return none;
    return { passed: found.numPassedTests, failed: found.numFailedTests, skipped: found.numPendingTests + found.numTodoTests, again: 0 };
  },
};

/** What Playwright's JSON reporter counted. */
export const browserTests = {
  file: 'test-results/e2e.json',
  read: (): Count => {
    const found = readJson(browserTests.file, Browser);
    if (found === null) return none;
    const { expected, unexpected, flaky, skipped } = found.stats;
    return { passed: expected + flaky, failed: unexpected, skipped, again: flaky };
  },
};
