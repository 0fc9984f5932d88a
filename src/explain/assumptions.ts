import type { Asked } from '../trace/question.ts';
import type { Trace } from '../trace/trace.ts';
import { clauseOf, optionLabel } from './clause.ts';
import type { ExplainedAssumption } from './explanation.ts';
import { matters } from './matters.ts';
import { type Messages, say, sayPlain } from './messages/messages.ts';
import { verdictOf } from './verdict.ts';

const isFree = (option: string): boolean => option.endsWith('=') || option === '…';

const changesBy = (trace: Trace, question: string, answer: string, messages: Messages): string => {
  const other = trace.outcome.alternatives.find((a) => a.question === question && a.answer === answer);
  return other ? verdictOf(other.outcome, messages, 'change') : '';
};

const textOf = (trace: Trace, asked: Asked, messages: Messages): ExplainedAssumption['text'] => {
  const clause = { fragments: clauseOf(asked, asked.answer, messages) };
  if (asked.set) return say(messages, 'outcomes', 'said', { clause });
  const others = [
    ...new Set(trace.outcome.alternatives.filter((a) => a.question === asked.id).map((a) => verdictOf(a.outcome, messages, 'change'))),
  ];
  const [only] = others;
  return others.length === 1 && only !== undefined
    ? say(messages, 'outcomes', 'assumed-else', { clause, else: only })
    : say(messages, 'outcomes', 'assumed', { clause });
};

const explain = (trace: Trace, asked: Asked, messages: Messages): ExplainedAssumption => ({
  question: asked.id,
  text: textOf(trace, asked, messages),
  asks: say(messages, 'questions', asked.kind, { what: asked.what }),
  why: whyOf(asked, messages),
  answer: asked.answer,
  set: asked.set,
  options: asked.options
    .filter((option) => !isFree(option))
    .map((value) => ({
      value,
      label: optionLabel(asked.kind, value, messages),
      changes: value === asked.answer ? '' : changesBy(trace, asked.id, value, messages),
    })),
  freeText: asked.options.filter(isFree).map((option) => (option === '…' ? '' : option)),
  at: asked.at,
  matters: matters(trace.outcome, asked.id),
});

/** Why the default is what it is. */
export const whyOf = (asked: Asked, messages: Messages): string => sayPlain(messages, 'reasons', asked.why, { what: asked.what });

/** What the trace rests on, that which would change the outcome first. */
export const explainAssumptions = (trace: Trace, messages: Messages): readonly ExplainedAssumption[] => {
  const all = trace.questions.map((asked) => explain(trace, asked, messages));
  return [...all.filter((a) => a.matters), ...all.filter((a) => !a.matters)];
};
