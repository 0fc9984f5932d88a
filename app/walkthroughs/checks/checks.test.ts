import { expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/index.ts';
import type { Lesson, LessonStep } from '../lesson.ts';
import { smallLesson } from '../testing/small-lesson.ts';
import { checkCourse } from './course.ts';
import { readLesson } from './shape.ts';
import { checkTrace } from './trace.ts';

const analyzer = createAnalyzer();

const codes = async (lesson: Lesson): Promise<readonly string[]> =>
  [...checkCourse(lesson), ...(await checkTrace(lesson, (workspace, view) => analyzer.analyze(workspace, { view })))].map(
    ({ where, code }) => `${where} ${code}`,
  );

const withStep = (at: number, edit: (step: LessonStep) => LessonStep): Lesson => ({
  ...smallLesson,
  steps: smallLesson.steps.map((step, index) => (index === at ? edit(step) : step)),
});

test('a sound lesson has no fault', async () => {
  expect(readLesson(smallLesson)).toEqual({ lesson: smallLesson, faults: [] });
  expect(await codes(smallLesson)).toEqual([]);
});

test.each<[string, Lesson, readonly string[]]>([
  ['no prediction', { ...smallLesson, steps: smallLesson.steps.filter(({ do: kind }) => kind !== 'predict') }, ['steps no-predict']],
  [
    'no fix',
    { ...smallLesson, steps: smallLesson.steps.filter(({ do: kind }) => kind !== 'fix') },
    // What the last step speaks of comes only with the fix.
    ['steps no-fix', 'steps.4.select finding-absent'],
  ],
  ['a promise that is not kept', { ...smallLesson, finding: 'resource-missing' }, ['finding finding-absent']],
  [
    'a step that is not on the way',
    withStep(0, (step) => ({ ...step, select: { step: 'behavior-selected', nth: 3 } })),
    ['steps.0.select step-absent'],
  ],
  [
    'a text that is not there',
    withStep(0, (step) => ({ ...step, select: { source: 'distribution.json', text: 'nowhere' } })),
    ['steps.0.select text-absent'],
  ],
  [
    'a text that is there twice',
    withStep(0, (step) => ({ ...step, select: { source: 'distribution.json', text: '"TargetOriginId"' } })),
    ['steps.0.select text-repeated'],
  ],
  [
    'a source that is not there',
    withStep(0, (step) => ({ ...step, select: { source: 'x.json', text: '{' } })),
    ['steps.0.select text-absent'],
  ],
  [
    'a request that is not there',
    withStep(5, (step) => ({ ...step, request: 9 })),
    ['steps.5 no-request', 'steps.5.select finding-absent'],
  ],
  [
    'no right choice',
    withStep(1, (step) =>
      step.do === 'predict' ? { ...step, choices: step.choices.map((choice) => ({ ...choice, means: { status: 200 } })) } : step,
    ),
    ['steps.1.choices choices-right'],
  ],
  [
    'two right choices',
    withStep(1, (step) =>
      step.do === 'predict' ? { ...step, choices: step.choices.map((choice) => ({ ...choice, means: { status: 404 } })) } : step,
    ),
    ['steps.1.choices choices-right'],
  ],
  [
    'a line that is not there',
    withStep(2, (step) => (step.do === 'find' ? { ...step, lines: [{ source: 'distribution.json', text: 'nowhere' }] } : step)),
    ['steps.2.lines.0 text-absent'],
  ],
  [
    'goals that hold already',
    withStep(3, (step) => (step.do === 'fix' ? { ...step, goals: [{ request: 1, expect: { reaches: { kind: 's3-object' } } }] } : step)),
    ['steps.3.goals goal-met-before'],
  ],
  [
    'a solution that is none',
    withStep(3, (step) => (step.do === 'fix' ? { ...step, goals: [{ request: 0, expect: { status: 200 } }] } : step)),
    ['steps.3.goals goal-unmet'],
  ],
  [
    'a solution that cannot be made',
    withStep(3, (step) => (step.do === 'fix' ? { ...step, solution: [...step.solution, ...step.solution] } : step)),
    ['steps.3.solution.1 text-absent', 'steps.5.select finding-absent'],
  ],
])('%s is a fault', async (_name, lesson, faults) => {
  expect(await codes(lesson)).toEqual(faults);
});

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;
const { steps } = smallLesson;

test.each<[string, unknown, string, string]>([
  ['nothing', undefined, '', 'not-data'],
  ['a function', () => undefined, '', 'not-data'],
  ['a cycle', cyclic, '', 'not-data'],
  ['a number too large for JSON', { id: 1n }, '', 'not-data'],
  ['a text', 'lesson', '', 'shape'],
  [
    'a getter that throws',
    {
      get id() {
        throw new Error('no');
      },
    },
    '',
    'not-data',
  ],
  ['too much', { ...smallLesson, more: 'x'.repeat(1_000_001) }, '', 'too-large'],
  ['an id that is no kebab-case', { ...smallLesson, id: 'A b' }, 'id', 'shape'],
  ['four steps', { ...smallLesson, steps: steps.slice(0, 4) }, 'steps', 'shape'],
  ['thirteen steps', { ...smallLesson, steps: Array.from({ length: 13 }, () => steps[0]) }, 'steps', 'shape'],
  ['a step of no kind', { ...smallLesson, steps: steps.with(0, JSON.parse('{"do":"watch"}')) }, 'steps.0.do', 'shape'],
  ['a language without words', { ...smallLesson, title: { en: 'x', ja: ' ' } }, 'title.ja', 'shape'],
  ['a start that is no workspace', { ...smallLesson, start: { tracefront: 2 } }, 'start.tracefront', 'workspace'],
])('%s is no lesson', (_name, value, where, code) => {
  const { lesson, faults } = readLesson(value);
  expect(lesson).toBeNull();
  expect(faults[0]).toMatchObject({ where, code });
});
