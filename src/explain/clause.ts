import type { Question } from '../trace/question.ts';
import type { Fragment } from './explanation.ts';
import type { Messages } from './messages/messages.ts';
import { render } from './messages/template.ts';

type Asking = Pick<Question, 'kind' | 'what'>;

/** What an answer to a question says, as a clause: "the bucket `b` may be listed". */
export const clauseOf = ({ kind, what }: Asking, answer: string, messages: Messages): readonly Fragment[] => {
  const texts: Readonly<Record<string, string>> = messages.texts.clauses;
  const exact = texts[`${kind}.${answer}`];
  if (exact !== undefined) return render(exact, { what, answer }, messages.locale);
  const equals = answer.indexOf('=');
  const free = equals > 0 ? texts[`${kind}.${answer.slice(0, equals + 1)}`] : undefined;
  if (free !== undefined) return render(free, { what, answer: answer.slice(equals + 1) }, messages.locale);
  return render(messages.texts.clauses[`${kind}.other`], { what, answer }, messages.locale);
};

/** A short label for an answer; one without a label shows as it is. */
export const optionLabel = (kind: Question['kind'], answer: string, messages: Messages): string => {
  const texts: Readonly<Record<string, string>> = messages.texts.options;
  return texts[`${kind}.${answer}`] ?? texts[`*.${answer}`] ?? answer;
};
