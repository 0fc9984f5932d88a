import { expect, test } from 'vitest';
import { cliForms } from '../read/cli-forms.ts';
import { lateForms } from '../read/late-forms.ts';
import { covered } from './testing/coverage.ts';
import { reference, written } from './testing/forms.ts';
import { readModel } from './testing/look.ts';
import { siteNames } from './testing/site.ts';

const isCovered = (id: string): boolean => Object.hasOwn(covered, id);

test('every form that is read is written here, or has a reason not to be', () => {
  expect([...cliForms, ...lateForms].map(({ id }) => id).filter((id) => !isCovered(id))).toEqual([]);
});

test('what is said to be written is what the texts are recognised as', async () => {
  const texts = [reference, ...Object.values(written)].flatMap((form) => siteNames.map((site) => [site, form[site] ?? []] as const));
  const met = new Set((await Promise.all(texts.map(([site, sources]) => readModel(site, sources)))).flatMap(({ forms }) => forms));
  const claimed = Object.entries(covered).flatMap(([id, how]) => (how === 'written' ? [id] : []));
  expect([...met].filter((id) => id === null)).toEqual([]);
  expect([...met].sort()).toEqual([...claimed].sort());
});
