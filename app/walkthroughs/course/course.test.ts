import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/index.ts';
import { smallLesson } from '../testing/small-lesson.ts';
import { goalsOf } from './goals.ts';
import { requestAt, slotAt, untoldAt, withSolution, workspaceAt } from './moment.ts';
import { judge } from './pointing.ts';
import { spanOf } from './target.ts';

const steps = smallLesson.steps.map((_step, at) => at);
const { start } = smallLesson;
const fix = smallLesson.steps[3];

test('a step keeps the request of the one before, and works on what the fixes before it made', () => {
  expect(steps.map((at) => requestAt(smallLesson, at))).toEqual([0, 0, 0, 0, 1, 0]);
  expect([...steps, 6].map((at) => slotAt(smallLesson, at))).toEqual([0, 0, 0, 1, 2, 2, 2]);
  expect(workspaceAt(smallLesson, 3)).toBe(start);
  expect(workspaceAt(smallLesson, 4).sources[0]?.text).toContain('b689b0a8-53d0-40ab-baf2-68738e2966ac');
});

test.each([
  ['a reading step before two predictions hides only what is not in view', 0, [], [1]],
  ['the prediction itself hides what it asks', 1, [], [0, 1]],
  ['what was guessed is told', 1, [1], [1]],
  ['behind a prediction that was skipped the way is told', 2, [], [1]],
  ['the second prediction', 4, [1], [1]],
  ['all guessed', 4, [1, 4], []],
])('%s', (_name, step, guessed, untold) => {
  expect([...untoldAt(smallLesson, step, new Set(guessed))].sort()).toEqual(untold);
});

describe('pointing', () => {
  const wanted = smallLesson.steps[2]?.do === 'find' ? smallLesson.steps[2].lines : [];
  const line = wanted[0] ? spanOf(start, wanted[0]) : null;
  const source = 'distribution.json';
  test.each([
    ['the line', line ? [line] : [], 'right'],
    ['a line elsewhere', [{ source, start: 0, end: 1 }], 'wrong'],
    ['the same place of another source', line ? [{ ...line, source: 'api.json' }] : [], 'wrong'],
    ['the whole text', [{ source, start: 0, end: start.sources[0]?.text.length ?? 0 }], 'near'],
    ['nothing', [], 'wrong'],
  ])('%s', (_name, spans, verdict) => {
    expect(judge(spans, wanted, start)).toBe(verdict);
  });
});

describe('goals', () => {
  const goals = async (workspace: typeof start) => {
    const { reports } = await createAnalyzer().analyze(workspace);
    return fix?.do === 'fix' ? goalsOf(smallLesson, fix, workspace, reports).map(({ state }) => state) : [];
  };
  const solved = fix?.do === 'fix' ? (withSolution(start, fix.solution) ?? start) : start;

  test('the start is unmet, any right change is met', async () => {
    expect(await goals(start)).toEqual(['unmet']);
    expect(await goals(solved)).toEqual(['met']);
    // Another way than the lesson's: no policy at all forwards no Host either.
    const text = start.sources[0]?.text.replace(/\s*"OriginRequestPolicyId": "216adef6[^"]*",?/, '').replace(/,(\s*\})/g, '$1') ?? '';
    expect(
      await goals({ ...start, sources: start.sources.map((one) => (one.name === 'distribution.json' ? { ...one, text } : one)) }),
    ).toEqual(['met']);
  });

  test('to ask for something else, or to assume something else, is no fix', async () => {
    expect(await goals({ ...solved, requests: solved.requests.with(0, { url: 'https://test.cloudfront.net/x' }) })).toEqual(['changed']);
    expect(await goals({ ...solved, requests: solved.requests.toReversed() })).toEqual(['met']);
    const regional = { ...start, answers: { ...start.answers, 'endpoint-type:a1b2c3d4e5': 'regional' } };
    expect(await goals(regional)).toEqual(['unmet']);
  });
});
