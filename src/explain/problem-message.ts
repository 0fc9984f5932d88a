import type { Problem } from '../text/problem.ts';
import { type Messages, sayPlain } from './messages/messages.ts';
import type { ProblemsEn } from './messages/problems.en.ts';
import { type Param, type Params, renderPlain } from './messages/template.ts';

type ProblemKey = keyof ProblemsEn;

const variantOf = ({ code, severity, params }: Problem): string | null => {
  switch (code) {
    case 'syntax-error':
      return String(params['detail']);
    case 'url-invalid':
      return String(params['reason']);
    case 'form-not-yet':
      if (severity === 'warning') return 'useless';
      return params['command'] === '' ? 'no-command' : null;
    case 'contributes-nothing':
      return params['missing'] === undefined ? null : 'missing';
    case 'member-missing':
      return params['instead'] === undefined ? null : 'instead';
    case 'member-unknown-value':
      return params['allowed'] === '' ? 'none' : null;
    case 'not-modelled':
      if (params['names'] !== undefined) return 'several';
      return params['value'] === undefined ? null : 'value';
    default:
      return params['detail'] === undefined ? null : String(params['detail']);
  }
};

const textOf = (problem: Problem, problems: NonNullable<Messages['problems']>): string => {
  const isKey = (key: string): key is ProblemKey => key in problems;
  const exact = `${problem.code}.${variantOf(problem)}`;
  return problems[isKey(exact) ? exact : problem.code];
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

/** What readers name by an id of ours (`terraform-plan`, `get-method`) in words; an AWS name stays as it is. */
export const thing = (value: Param | undefined, messages: Messages): Param => {
  const words: Readonly<Record<string, string>> = messages.texts.words;
  const word = words[`thing.${String(value)}`];
  return word === undefined ? (value ?? '…') : renderPlain(word, {}, messages.locale);
};

const paramsOf = ({ code, params }: Problem, messages: Messages): Params => {
  switch (code) {
    case 'member-wrong-type':
      return { ...params, expected: typeWord(params['expected'], messages), found: typeWord(params['found'], messages) };
    case 'form-not-yet':
    case 'form-fragment':
    case 'defined-twice':
      return { ...params, what: thing(params['what'], messages) };
    default:
      return params;
  }
};

/** A problem in one sentence: what is wrong, and what to do. Its code, where the words for problems were not asked for. */
export const problemMessage = (problem: Problem, messages: Messages): string =>
  messages.problems ? renderPlain(textOf(problem, messages.problems), paramsOf(problem, messages), messages.locale) : problem.code;
