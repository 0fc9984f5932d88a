import { expect, test } from 'vitest';
import { startEngines } from './engines.ts';

test('an instance that is dropped is replaced; until then the one in reserve serves', async () => {
  const engines = await startEngines();
  const first = engines.current();
  engines.drop();
  expect(engines.ready()).toBe(1);
  expect(engines.current()).not.toBe(first);
  engines.drop();
  expect(engines.current()).toBeNull();
  await expect.poll(engines.ready, { timeout: 10_000 }).toBe(2);
  engines.dispose();
  expect(engines.current()).toBeNull();
});
