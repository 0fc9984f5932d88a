import { expect, test } from 'vitest';
import { groupsOf, type Twice, takenBy } from './twice-groups.ts';

const one = (title: string, taken: string, ...options: readonly string[]): Twice => ({
  question: `defined-twice:${title}`,
  title,
  options,
  taken,
  set: false,
});

test('things of the same sources are one group', () => {
  const [a, b, c] = [one('a', 'x', 'x', 'y'), one('b', 'z', 'x', 'z'), one('c', 'y', 'x', 'y')];
  const groups = groupsOf([a, b, c]);
  expect(groups).toEqual([
    { options: ['x', 'y'], all: [a, c] },
    { options: ['x', 'z'], all: [b] },
  ]);
  expect(groups.map(takenBy)).toEqual([null, 'z']);
});
