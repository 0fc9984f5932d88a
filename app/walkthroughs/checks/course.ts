import { requestAt, timesIn, withSolution, workspaceAt } from '../course/moment.ts';
import type { Lesson, LessonStep, Target } from '../lesson.ts';
import { fault, type LessonFault } from './fault.ts';

const kinds = (lesson: Lesson): readonly LessonFault[] => [
  ...(lesson.steps.some((step) => step.do === 'predict') ? [] : [fault('steps', 'no-predict')]),
  ...(lesson.steps.some((step) => step.do === 'fix') ? [] : [fault('steps', 'no-fix')]),
];

const textFaults = (where: string, times: number, text: string): readonly LessonFault[] =>
  times === 1 ? [] : [fault(where, times === 0 ? 'text-absent' : 'text-repeated', text)];

const isText = (target: Target): target is Extract<Target, { readonly text: string }> => 'text' in target;

const requestsOf = (step: LessonStep): readonly number[] => [
  ...(step.request === undefined ? [] : [step.request]),
  ...(step.do === 'fix' ? step.goals.map((goal) => goal.request) : []),
];

const stepFaults = (lesson: Lesson, step: LessonStep, at: number): readonly LessonFault[] => {
  const where = `steps.${at}`;
  const workspace = workspaceAt(lesson, at);
  const texts = [
    ...(step.select && isText(step.select) ? [{ target: step.select, where: `${where}.select` }] : []),
    ...(step.do === 'find' ? step.lines.map((target, line) => ({ target, where: `${where}.lines.${line}` })) : []),
  ];
  const edits = step.do === 'fix' ? step.solution : [];
  const broken = edits.findIndex((_edit, count) => withSolution(workspace, edits.slice(0, count + 1)) === null);
  const edit = edits[broken];
  const before = withSolution(workspace, edits.slice(0, Math.max(broken, 0))) ?? workspace;
  return [
    ...requestsOf(step).flatMap((request) => (lesson.start.requests[request] ? [] : [fault(where, 'no-request', String(request))])),
    ...texts.flatMap((one) => textFaults(one.where, timesIn(workspace, one.target.source, one.target.text), one.target.text)),
    ...(edit ? textFaults(`${where}.solution.${broken}`, timesIn(before, edit.source, edit.find), edit.find) : []),
  ];
};

/** What can be said of a lesson without tracing it: that it has what every lesson has, and that what it points at is there, once. */
export const checkCourse = (lesson: Lesson): readonly LessonFault[] => [
  ...kinds(lesson),
  ...(lesson.start.requests[requestAt(lesson, 0)] ? [] : [fault('start.requests', 'no-request', '0')]),
  ...lesson.steps.flatMap((step, at) => stepFaults(lesson, step, at)),
];
