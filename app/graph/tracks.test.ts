import { expect, test } from 'vitest';
import { orderTracks, type Track } from './tracks.ts';

const down = (id: string, from: number, to: number): Track => ({
  id,
  left: [from],
  right: [to],
  top: Math.min(from, to),
  bottom: Math.max(from, to),
});

test.each<[string, Track[], string]>([
  ['downward, the lower source stands to the left', [down('a', 10, 50), down('b', 20, 80)], 'b a'],
  ['upward, the higher source stands to the left', [down('a', 50, 10), down('b', 80, 20)], 'a b'],
  ['apart, they keep their order', [down('a', 10, 20), down('b', 60, 80)], 'a b'],
  ['nothing', [], ''],
])('%s', (_, tracks, expected) => {
  expect(
    orderTracks(tracks)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected);
});
