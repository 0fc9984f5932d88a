import { describe, expect, test } from 'vitest';
import { normalisePath } from '../match/normalise-path.ts';
import { outcomeAlone } from '../services/run-trace.ts';
import { nothingMade } from './made-once.ts';
import { classOf, mapUrlSpace, requestIn } from './map-url-space.ts';
import { outcomeKey, spaceOutcome } from './outcome-of-class.ts';
import { randomFrom } from './testing/random.ts';
import { randomPath, randomWorld } from './testing/random-world.ts';
import { worldOf } from './testing/world.ts';

/** Configurations, and URLs for each; `npm run bench -- space` traces 10,000 each. */
const configurations = Number(process.env['SPACE_CONFIGURATIONS'] ?? 40);
const urls = Number(process.env['SPACE_URLS'] ?? 200);

describe('the map of all URLs', () => {
  test.each(Array.from({ length: configurations }, (_, seed) => seed))(
    'says of any URL what tracing it says (configuration %i)',
    async (seed) => {
      const random = randomFrom(seed);
      const { sources, answers, host, method } = randomWorld(random);
      const world = await worldOf(sources, answers);
      const space = mapUrlSpace(world, { host, method });
      expect(space.classes.filter(({ state }) => state.kind !== 'decided')).toEqual([]);
      const wrong: unknown[] = [];
      for (let n = 0; n < urls; n += 1) {
        const path = randomPath(random);
        if (normalisePath(path).path !== path) continue;
        const found = classOf(space, path);
        const traced = outcomeAlone(world, requestIn(space.of, path));
        const expected = traced && outcomeKey(spaceOutcome(world.directory, traced));
        if (found === null || outcomeKey(found.outcome) !== expected) wrong.push({ path, found, expected });
      }
      expect(wrong.slice(0, 2)).toEqual([]);
    },
  );

  test.each(Array.from({ length: configurations }, (_, seed) => seed))(
    'has in each class the witness that it names (configuration %i)',
    async (seed) => {
      const { sources, answers, host, method } = randomWorld(randomFrom(seed));
      const space = mapUrlSpace(await worldOf(sources, answers), { host, method });
      expect(space.classes.filter(({ id, witness }) => classOf(space, witness)?.id !== id)).toEqual([]);
    },
  );
});

test('maps that share what they make are the maps that each makes alone, however the configurations differ', async () => {
  const made = nothingMade();
  for (let seed = 0; seed < configurations * 2; seed += 1) {
    // The names are the same in all of them, and little else.
    const { sources, answers, host, method } = randomWorld(randomFrom(seed));
    const world = await worldOf(sources, answers);
    const [shared, alone] = [mapUrlSpace(world, { host, method }, made), mapUrlSpace(world, { host, method })];
    expect([seed, shared.classes, shared.states]).toEqual([seed, alone.classes, alone.states]);
  }
});
