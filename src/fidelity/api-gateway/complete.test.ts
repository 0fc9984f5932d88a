import { expect, it } from 'vitest';
import { casesIn } from '../testing.ts';
import { factsBeyondRouting } from './beyond.ts';

/** How many traps the list of facts has. */
const TRAPS = 30;

it('has a case for every trap', () => {
  const cases = casesIn(import.meta.glob(['../api-gateway/*.ts', '!./**/*.test.ts'], { eager: true }));
  const covered = new Set(cases.flatMap(({ one }) => /^trap-(\d\d)-/.exec(one.id)?.[1] ?? []));
  const all = Array.from({ length: TRAPS }, (_, index) => String(index + 1).padStart(2, '0'));
  expect(all.filter((number) => !covered.has(number))).toEqual([]);
});

it('says of every fact that has no case what decides instead', () => {
  const facts = factsBeyondRouting.map(({ fact }) => fact);
  expect(new Set(facts).size).toBe(facts.length);
  expect(factsBeyondRouting.filter(({ fact, why }) => !/^§\d\.\d /.test(fact) || why.length < 10)).toEqual([]);
});
