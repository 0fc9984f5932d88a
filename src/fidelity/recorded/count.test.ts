import { expect, it } from 'vitest';
import { casesIn } from '../testing.ts';
import { beyondRouting } from './beyond.ts';

it('carries over all 64 recorded answers: each is a case, or stands beyond routing', () => {
  const cases = casesIn(import.meta.glob(['../recorded/*.ts', '!./**/*.test.ts'], { eager: true }));
  expect(cases.length + beyondRouting.length).toBe(64);
  expect(new Set(beyondRouting.map(({ id }) => id)).size).toBe(beyondRouting.length);
});
