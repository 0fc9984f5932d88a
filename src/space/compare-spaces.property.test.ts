import { describe, expect, test } from 'vitest';
import { normalisePath } from '../match/normalise-path.ts';
import type { SourceText } from '../workspace/workspace.ts';
import { compareSpaces } from './compare-spaces.ts';
import { nothingMade } from './made-once.ts';
import { classOf, mapUrlSpace } from './map-url-space.ts';
import { outcomeKey } from './outcome-of-class.ts';
import { type Random, randomFrom } from './testing/random.ts';
import { randomPath, randomWorld } from './testing/random-world.ts';
import { worldOf } from './testing/world.ts';

/** The one's sources, and of some of them the other's text of the same name. */
const mixed = (random: Random, one: readonly SourceText[], other: readonly SourceText[]): readonly SourceText[] =>
  one.map((source) => (random.chance(2) ? (other.find(({ name }) => name === source.name) ?? source) : source));

const seeds = Array.from({ length: 30 }, (_, seed) => seed);

describe('comparing two configurations', () => {
  test.each(seeds)('finds the paths that end otherwise, and no others (configuration %i)', async (seed) => {
    const random = randomFrom(seed);
    const one = randomWorld(random);
    const other = mixed(random, one.sources, randomWorld(random).sources);
    const worlds = [await worldOf(one.sources), await worldOf(other)] as const;
    const [before, after] = [mapUrlSpace(worlds[0], { host: one.host }), mapUrlSpace(worlds[1], { host: one.host })];
    const { differences, unclear, isWhole } = compareSpaces(before, after);
    const made = nothingMade();
    const [left, right] = [mapUrlSpace(worlds[0], { host: one.host }, made), mapUrlSpace(worlds[1], { host: one.host }, made)];
    expect(compareSpaces(left, right)).toEqual({ differences, unclear, isWhole });
    expect([unclear, isWhole]).toEqual([[], true]);
    for (const { witness, before: was, after: is } of differences) {
      expect([witness, outcomeKey(before.inside.outcomeAt(witness))]).toEqual([witness, outcomeKey(was.outcome)]);
      expect([witness, outcomeKey(after.inside.outcomeAt(witness))]).toEqual([witness, outcomeKey(is.outcome)]);
      expect(outcomeKey(was.outcome)).not.toBe(outcomeKey(is.outcome));
    }
    const found = new Set(differences.map(({ before: was, after: is }) => `${was.class.witness} ${is.class.witness}`));
    const missed: string[] = [];
    for (let n = 0; n < 300; n += 1) {
      const path = randomPath(random);
      if (normalisePath(path).path !== path) continue;
      const isOther = outcomeKey(before.inside.outcomeAt(path)) !== outcomeKey(after.inside.outcomeAt(path));
      const isFound = found.has(`${classOf(before, path)?.witness} ${classOf(after, path)?.witness}`);
      if (isOther !== isFound) missed.push(path);
    }
    expect(missed).toEqual([]);
  });

  test.each(seeds)('finds nothing between a configuration and itself (configuration %i)', async (seed) => {
    const { sources, answers, host, method } = randomWorld(randomFrom(seed));
    const space = mapUrlSpace(await worldOf(sources, answers), { host, method });
    expect(compareSpaces(space, mapUrlSpace(await worldOf(sources, answers), { host, method }))).toEqual({
      differences: [],
      unclear: [],
      isWhole: true,
    });
  });
});
