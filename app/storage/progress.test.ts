import { expect, test } from 'vitest';
import type { Box } from './keep.ts';
import { readProgress, writeProgress } from './progress.ts';

const box = (text?: string): Box => {
  const kept = new Map(text === undefined ? [] : [['tracefront.lessons', text]]);
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

test('what is written is read', () => {
  const device = box();
  const progress = { loop: { step: 3, of: 8, guessed: { 1: { choice: 2, right: false } }, solved: [2], done: false } };
  writeProgress(device, progress);
  expect(readProgress(device)).toEqual(progress);
});

test.each([
  ['no JSON', '{', {}],
  ['a list', '[1]', {}],
  ['a lesson without a step', '{"a":{"done":true}}', {}],
  ['a step out of all bounds', '{"a":{"step":1e9}}', {}],
  [
    'a broken guess, which is left out',
    '{"a":{"step":1,"guessed":{"0":{"choice":"x"},"1":{"choice":1}},"solved":[1,"2",-1]}}',
    { a: { step: 1, of: 0, guessed: { 1: { choice: 1, right: false } }, solved: [1], done: false } },
  ],
])('%s is no fault', (_name, text, progress) => {
  expect(readProgress(box(text))).toEqual(progress);
});

test('a browser that keeps nothing is no fault', () => {
  const refuse = (): never => {
    throw new Error('no storage');
  };
  const device: Box = { getItem: refuse, setItem: refuse, removeItem: refuse };
  writeProgress(device, {});
  expect(readProgress(device)).toEqual({});
});
