import type { Problem } from '../text/problem.ts';
import { type Messages, sayPlain } from './messages/messages.ts';
import type { ProblemsEn } from './messages/problems.en.ts';
import { type Param, plain, render } from './messages/template.ts';

type ProblemKey = keyof ProblemsEn;

const variantOf = ({ params }: Problem): string | null => {
  if (params['detail'] !== undefined) return String(params['detail']);
  if (params['instead'] !== undefined) return 'instead';
  if (params['names'] !== undefined) return 'several';
  if (params['allowed'] === '') return 'none';
  return null;
};

const keyOf = (problem: Problem, messages: Messages): ProblemKey => {
  const texts = messages.texts.problems;
  const isKey = (key: string): key is ProblemKey => key in texts;
  const exact = `${problem.code}.${variantOf(problem)}`;
  if (isKey(exact)) return exact;
  if (problem.code === 'not-modelled' && problem.params['value'] !== undefined) return 'not-modelled.value';
  if (problem.code === 'owner-unknown' && problem.params['owner'] === undefined) return 'owner-unknown.unsaid';
  return problem.code;
};

/** `string`, `object`, … in words: readers name JSON types by their English names. */
const typeWord = (value: Param | undefined, messages: Messages): Param => {
  switch (value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'object':
    case 'array':
    case 'null':
    case 'expression':
      return sayPlain(messages, 'words', `type.${value}`, {});
    case 'list':
      return sayPlain(messages, 'words', 'type.array', {});
    case 'unresolved':
      return sayPlain(messages, 'words', 'type.expression', {});
    default:
      return value ?? '…';
  }
};

/** A problem in one sentence: what is wrong, and what to do. */
export const problemMessage = (problem: Problem, messages: Messages): string => {
  const params =
    problem.code === 'member-wrong-type'
      ? { ...problem.params, expected: typeWord(problem.params['expected'], messages), found: typeWord(problem.params['found'], messages) }
      : problem.params;
  return plain(render(messages.texts.problems[keyOf(problem, messages)], params, messages.locale));
};
