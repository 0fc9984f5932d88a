import type { Problem } from '../text/problem.ts';

/** A wrong text can give the same problem thousands of times; beyond this many of a kind they are only counted. */
const MOST_OF_A_KIND = 50;

const namesIn = (problem: Problem): readonly string[] => String(problem.params['names'] ?? problem.params['what'] ?? '').split(', ');

/** All members that are not modelled, in one problem at the first of them. */
const oneForUnmodelled = (problems: readonly Problem[]): readonly Problem[] => {
  const all = problems.filter((p) => p.code === 'not-modelled');
  const first = all[0];
  if (!first) return problems;
  const names = [...new Set(all.flatMap(namesIn))].filter((name) => name !== '');
  const told: Problem = { ...first, params: { names: names.join(', '), count: names.length } };
  return [...problems.filter((p) => p.code !== 'not-modelled'), told];
};

/** The problems of one source as they are shown: no endless repetition, and one line for all that is not modelled. */
export const tidyProblems = (problems: readonly Problem[]): readonly Problem[] => {
  const counts = new Map<string, number>();
  const kept = oneForUnmodelled(problems).filter((problem) => {
    const count = (counts.get(problem.code) ?? 0) + 1;
    counts.set(problem.code, count);
    return count <= MOST_OF_A_KIND;
  });
  const last = new Map(kept.map((problem, index) => [problem.code, index]));
  return kept.map((problem, index) => {
    const more = (counts.get(problem.code) ?? 0) - MOST_OF_A_KIND;
    return more > 0 && last.get(problem.code) === index ? { ...problem, params: { ...problem.params, more } } : problem;
  });
};
