import { expect, it } from 'vitest';
import { beyondFacts, cloudFrontCases } from './index.ts';

const numbers = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => String(from + n).padStart(2, '0'));

it('has a case for each of the 35 traps', () => {
  const trapped = new Set(cloudFrontCases.flatMap(({ id }) => /^trap-(\d\d)/.exec(id)?.[1] ?? []));
  expect([...trapped].sort()).toEqual(numbers(1, 35));
});

it('gives every combination of the rules of two policies', () => {
  const count = (part: string): number =>
    cloudFrontCases.filter(({ id }) => id.startsWith(`both-${part}-`) && !id.endsWith('-the-same')).length;
  expect({ headers: count('headers'), cookies: count('cookies'), queries: count('queries') }).toEqual({
    headers: 12,
    cookies: 16,
    queries: 16,
  });
});

it('names each fact beyond routing once, with a reason', () => {
  expect(new Set(beyondFacts.map(({ id }) => id)).size).toBe(beyondFacts.length);
  expect(beyondFacts.filter(({ said }) => said.length < 20)).toEqual([]);
});
