import { expect, test } from 'vitest';
import { readTeamLesson } from './team-lessons.ts';
import { smallLesson } from './testing/small-lesson.ts';

const from = './lessons/ours.js';
const read = (given: unknown, taken: readonly string[] = []) => readTeamLesson(given, 1, from, new Set(taken));
const codes = (given: unknown, taken?: readonly string[]) => read(given, taken).faults.map(({ where, code }) => `${where} ${code}`);

test('a sound lesson can be opened, and its id is taken', () => {
  const taken = new Set<string>();
  expect(readTeamLesson(smallLesson, 0, from, taken)).toEqual({ from, name: 'small-lesson', lesson: smallLesson, faults: [] });
  expect(readTeamLesson(smallLesson, 1, from, taken).faults).toEqual([{ where: 'id', code: 'duplicate-id', detail: 'small-lesson' }]);
});

test('one of ours cannot be replaced', () => {
  expect(codes({ ...smallLesson, id: 'choose-a-behavior' }, ['choose-a-behavior'])).toEqual(['id duplicate-id']);
});

test('a lesson that points at nothing is not opened', () => {
  const given = { ...smallLesson, start: { ...smallLesson.start, sources: [] } };
  expect(read(given).lesson).toBeNull();
  expect(codes(given)).toEqual(['steps.2.lines.0 text-absent', 'steps.3.solution.0 text-absent']);
});

test('what has no name is called by its place', () => {
  expect([read(1).name, read({}).name, read({ id: 'x'.repeat(100) }).name.length]).toEqual(['#2', '#2', 60]);
});
