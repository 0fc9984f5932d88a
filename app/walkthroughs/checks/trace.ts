import type { Analysis, Workspace } from '../../state/model.ts';
import { agrees, allMet, goalsOf } from '../course/goals.ts';
import { requestAt, withSolution, workspaceAt } from '../course/moment.ts';
import { selectionOf } from '../course/target.ts';
import type { Lesson, LessonStep } from '../lesson.ts';
import { fault, type LessonFault } from './fault.ts';

/** Answers every request of a workspace, and explains the one at `view`. */
export type Analyze = (workspace: Workspace, view: number) => Promise<Analysis>;

const findingFaults = async (lesson: Lesson, analyze: Analyze): Promise<readonly LessonFault[]> => {
  if (lesson.finding === undefined) return [];
  const { reports } = await analyze(lesson.start, 0);
  const rules = reports[0]?.findings.map(({ rule }) => rule) ?? [];
  return rules.includes(lesson.finding) ? [] : [fault('finding', 'finding-absent', `${lesson.finding} (${rules.join(', ') || '–'})`)];
};

const selectFaults = (
  step: LessonStep,
  where: string,
  workspace: Workspace,
  analysis: Analysis,
  request: number,
): readonly LessonFault[] => {
  const report = analysis.reports[request];
  if (!step.select || 'text' in step.select) return [];
  if (analysis.view && report && selectionOf(step.select, workspace, analysis.view, report)) return [];
  const kinds = report?.hops.flatMap((hop) => hop.steps.map(({ kind }) => kind)) ?? [];
  return 'finding' in step.select
    ? [fault(`${where}.select`, 'finding-absent', step.select.finding)]
    : [fault(`${where}.select`, 'step-absent', `${step.select.step} ${step.select.nth ?? 1} (${kinds.join(', ')})`)];
};

const predictFaults = (step: LessonStep, where: string, analysis: Analysis, request: number): readonly LessonFault[] => {
  const report = analysis.reports[request];
  if (step.do !== 'predict' || !report) return [];
  const right = step.choices.flatMap((choice, at) => (agrees(report, choice.means) ? [at + 1] : []));
  return right.length === 1 ? [] : [fault(`${where}.choices`, 'choices-right', right.join(', ') || '0')];
};

const fixFaults = async (
  lesson: Lesson,
  step: LessonStep,
  where: string,
  before: Workspace,
  analyze: Analyze,
): Promise<readonly LessonFault[]> => {
  if (step.do !== 'fix') return [];
  const after = withSolution(before, step.solution);
  if (!after) return [];
  const [unsolved, solved] = [await analyze(before, 0), await analyze(after, 0)];
  const met = step.goals.every(({ request, expect }) => {
    const report = unsolved.reports[request];
    return report !== undefined && agrees(report, expect);
  });
  const goals = goalsOf(lesson, step, after, solved.reports);
  const unmet = goals
    .filter((goal) => goal.state !== 'met')
    .map(({ request, report }) => `${request.url}: ${JSON.stringify(report?.outcome.status)} ${report?.outcome.errorType ?? ''}`);
  return [
    ...(met ? [fault(`${where}.goals`, 'goal-met-before')] : []),
    ...(allMet(goals) ? [] : [fault(`${where}.goals`, 'goal-unmet', unmet.join('; '))]),
  ];
};

/** Goes a lesson through with the model, each fix made as the lesson proposes: what it says must be so at the step that says it. */
export const checkTrace = async (lesson: Lesson, analyze: Analyze): Promise<readonly LessonFault[]> => {
  const faults = [...(await findingFaults(lesson, analyze))];
  for (const [at, step] of lesson.steps.entries()) {
    const workspace = workspaceAt(lesson, at);
    const request = requestAt(lesson, at);
    const where = `steps.${at}`;
    const analysis = await analyze(workspace, request);
    faults.push(
      ...selectFaults(step, where, workspace, analysis, request),
      ...predictFaults(step, where, analysis, request),
      ...(await fixFaults(lesson, step, where, workspace, analyze)),
    );
  }
  return faults;
};
