import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAnalyzer } from '../../src/index.ts';
import { checkCourse } from './checks/course.ts';
import { readLesson } from './checks/shape.ts';
import { checkTrace } from './checks/trace.ts';
import { catalog } from './lessons/catalog.ts';

const folders = readdirSync(new URL('./lessons', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('every folder is a lesson of the catalog, once', () => {
  expect(catalog.map(({ id }) => id).sort()).toEqual(folders.sort());
});

test.each(catalog.map((entry) => [entry.id, entry] as const))('%s goes through the model as it says', async (_id, { load, ...about }) => {
  const lesson = await load();
  expect(lesson).toMatchObject(about);
  const read = readLesson(lesson);
  expect(read.faults).toEqual([]);
  // What a reader of a team's lesson takes from it is all that there is of it.
  expect(read.lesson).toEqual(lesson);
  expect(checkCourse(lesson)).toEqual([]);
  const analyzer = createAnalyzer();
  expect(await checkTrace(lesson, (workspace, view) => analyzer.analyze(workspace, { view }))).toEqual([]);
});
