import type { Alternative, Answer } from '../trace/answer.ts';
import { type Asked, isSettledBefore } from '../trace/question.ts';
import type { Trace } from '../trace/trace.ts';
import { outcomeAlone, type World } from './run-trace.ts';

/** How many other answers are tried for one trace, and for one question: enough for every real one, and a bound for the rest. */
const mostRuns = 32;
const mostPerQuestion = 6;

/** What would be different if a question were answered otherwise: found by asking the model, one answer at a time. */
export const alternativesTo = (world: World, { request, outcome, questions }: Trace): readonly Alternative[] => {
  const before = sameness(outcome);
  return questions
    .flatMap((question) => otherAnswers(question).map((answer) => ({ question: question.id, answer })))
    .slice(0, mostRuns)
    .flatMap(({ question, answer }): readonly Alternative[] => {
      const other = outcomeAlone({ ...world, answers: { ...world.answers, [question]: answer } }, request);
      if (!other || sameness(other) === before) return [];
      const { kind, status, answeredBy, errorType, reaches } = other;
      return [{ question, answer, outcome: { kind, status, answeredBy, errorType, reaches } }];
    });
};

/** Answers that need no text of the user's own. */
const otherAnswers = ({ kind, options, answer }: Asked): readonly string[] =>
  isSettledBefore(kind)
    ? []
    : options.filter((option) => option !== answer && !option.endsWith('=') && option !== '…').slice(0, mostPerQuestion);

const sameness = ({
  kind,
  status,
  answeredBy,
  errorType,
  reaches,
}: Pick<Answer, 'kind' | 'status' | 'answeredBy' | 'errorType' | 'reaches'>): string =>
  JSON.stringify([kind, status, answeredBy, errorType, reaches]);
