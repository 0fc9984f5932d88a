import { compareWithExpectation } from '../../../src/index.ts';
import type { Analysis, Expectation, Report, Workspace } from '../../state/model.ts';
import type { FixStep, Lesson } from '../lesson.ts';

export type Goal = {
  readonly request: Workspace['requests'][number];
  readonly expect: Expectation;
  /** `changed`: the request is no longer in the list as the lesson gave it. */
  readonly state: 'met' | 'unmet' | 'changed';
  readonly report: Report | null;
};

export const agrees = (report: Report, expect: Expectation): boolean => compareWithExpectation(report, expect).length === 0;

type Request = Workspace['requests'][number];

/** What is asked, whatever it is called and whatever is expected of it. */
const asked = ({ method = 'GET', url, headers = [], body = false }: Request): string => JSON.stringify([method, url, headers, body]);

/** The place of a request of the lesson in the learner's list; -1 where it was deleted or edited. */
const placeOf = (request: Request, at: number, list: readonly Request[]): number => {
  const same = (other: Request | undefined): boolean => other !== undefined && asked(other) === asked(request);
  return same(list[at]) ? at : list.findIndex(same);
};

/**
 * How far a fix has come. What is asked must be what the lesson asks: to ask for something else is no fix. And an assumption that was
 * turned about is none either, so a goal is met only where the configuration itself differs from the lesson's start.
 */
export const goalsOf = (lesson: Lesson, step: FixStep, workspace: Workspace, reports: Analysis['reports']): readonly Goal[] =>
  step.goals.flatMap(({ request: at, expect }): readonly Goal[] => {
    const request = lesson.start.requests[at];
    if (!request) return [];
    const place = placeOf(request, at, workspace.requests);
    const report = reports[place] ?? null;
    const differs = JSON.stringify(workspace.sources) !== JSON.stringify(lesson.start.sources);
    const state = place === -1 ? 'changed' : report && differs && agrees(report, expect) ? 'met' : 'unmet';
    return [{ request, expect, state, report }];
  });

export const allMet = (goals: readonly Goal[]): boolean => goals.length > 0 && goals.every((goal) => goal.state === 'met');
