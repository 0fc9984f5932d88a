import { normalisePath } from '../../src/match/normalise-path.ts';
import { outcomeAlone } from '../../src/services/run-trace.ts';
import { compareSpaces } from '../../src/space/compare-spaces.ts';
import { classOf, mapUrlSpace, requestIn } from '../../src/space/map-url-space.ts';
import { outcomeKey, spaceOutcome } from '../../src/space/outcome-of-class.ts';
import { randomFrom } from '../../src/space/testing/random.ts';
import { randomPath, randomWorld } from '../../src/space/testing/random-world.ts';
import { worldOf } from '../../src/space/testing/world.ts';
import { type Bench, type Figure, milliseconds } from './bench.ts';
import { quotaWorkspace } from './quota.ts';

const host = 'www.example.com';
const configurations = 100;
const urls = 10_000;

/** The same at quota size, but that one resource is gone, one behavior has another pattern, and one stands elsewhere. */
const changed = (text: string): string => text.replace('"/v1/thing-40"', '"/v1/thing-x"').replace('/area-30/*', '/region-30/*');

const atQuota = async (): Promise<readonly Figure[]> => {
  const { sources } = quotaWorkspace(1);
  const world = await worldOf(sources);
  const other = await worldOf(sources.map((source) => ({ ...source, text: changed(source.text) })));
  const space = mapUrlSpace(world, { host });
  const after = mapUrlSpace(other, { host });
  const found = compareSpaces(space, after);
  if (found.differences.length === 0) throw new Error('the two configurations differ, but no difference was found');
  return [
    { name: 'the whole URL space, quota size', value: await milliseconds(() => mapUrlSpace(world, { host })), unit: 'ms' },
    { name: 'its classes', value: space.classes.length, unit: '' },
    { name: 'its states, of 20,000', value: space.states, unit: '' },
    { name: 'comparing two such', value: await milliseconds(() => compareSpaces(space, after)), unit: 'ms' },
    { name: 'differences found', value: found.differences.length, unit: '' },
  ];
};

/** The property that the unit tests look at with few URLs. */
const agreement = async (): Promise<readonly Figure[]> => {
  let agreeing = 0;
  let asked = 0;
  for (let seed = 0; seed < configurations; seed += 1) {
    const random = randomFrom(seed);
    const { sources, answers, host: asks, method } = randomWorld(random);
    const world = await worldOf(sources, answers);
    const space = mapUrlSpace(world, { host: asks, method });
    for (let n = 0; n < urls; n += 1) {
      const path = randomPath(random);
      if (normalisePath(path).path !== path) continue;
      asked += 1;
      const traced = outcomeAlone(world, requestIn(space.of, path));
      const found = classOf(space, path);
      if (traced && found && outcomeKey(found.outcome) === outcomeKey(spaceOutcome(world.directory, traced))) agreeing += 1;
    }
  }
  return [
    { name: `normalised URLs asked, of ${urls} for each of ${configurations} configurations`, value: asked, unit: '' },
    { name: 'of which map and trace disagree on', value: asked - agreeing, unit: '' },
  ];
};

export const bench: Bench = {
  title: 'The URL space: 75 behaviors and 300 resources, and its agreement with traces',
  run: async () => [...(await atQuota()), ...(await agreement())],
};
