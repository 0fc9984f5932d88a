import type { Answer, AnsweredBy } from '../trace/answer.ts';
import type { Recognised } from './recognise.ts';

export type Aspect = 'status' | 'answered-by' | 'error-type' | 'key' | 'error-page' | 'own-answer';

/** One thing that a prediction and an answer seen both tell. */
export type Compared = {
  readonly aspect: Aspect;
  readonly result: 'same' | 'differs';
  readonly predicted: string | null;
  readonly seen: string | null;
};

const weights: Readonly<Record<Aspect, number>> = {
  status: 4,
  'error-type': 4,
  'answered-by': 3,
  'own-answer': 3,
  key: 2,
  'error-page': 2,
};

const compare = (aspect: Aspect, predicted: string | null, seen: string | null): Compared => ({
  aspect,
  result: predicted === seen ? 'same' : 'differs',
  predicted,
  seen,
});

/** Who would write the answer of what is reached. */
const answererOf = ({ reaches, answeredBy }: Answer): AnsweredBy | null => {
  switch (reaches?.kind) {
    case undefined:
      return answeredBy;
    case 'rest-method':
    case 'http-route':
      return 'api-gateway';
    case 's3-object':
      return 's3';
    default:
      return reaches?.kind ?? null;
  }
};

const keyIn = (body: string | null): string | null => /<Key>([^<]*)<\/Key>/.exec(body ?? '')?.[1] ?? null;

/** Origins of the user's own write what they like: only AWS's own error pages are told apart from that. */
const isForeign = (by: AnsweredBy | null): boolean => by === 'custom-origin' || by === 'load-balancer' || by === 'function-url';

const errorTypesOf = (seen: Recognised, answer: Answer): readonly Compared[] => {
  // HTTP APIs tell no error type, and a body alone may not show one.
  if (answer.errorType === null && seen.errorType === null) return [];
  if (seen.errorType === null && seen.answerer.sign !== 'rest-headers') return [];
  return [compare('error-type', answer.errorType, seen.errorType)];
};

/** Everything that a prediction and an answer can be compared in. What either does not tell is not among it. */
export const comparedWith = (answer: Answer, seen: Recognised): readonly Compared[] => {
  if (answer.kind === 'cannot-tell' || answer.kind === 'leaves-the-model') return [];
  const by = answererOf(answer);
  const isOpen = answer.kind === 'reaches';
  const foreign = isOpen && isForeign(by);
  return [
    ...(answer.status !== null && seen.status !== null ? [compare('status', String(answer.status), String(seen.status))] : []),
    ...(seen.answerer.by !== null && by !== null && !(foreign && seen.answerer.isOwn !== false)
      ? [compare('answered-by', by, seen.answerer.by)]
      : []),
    ...(isOpen && seen.answerer.isOwn !== null ? [compare('own-answer', 'own', seen.answerer.isOwn ? 'own' : 'aws')] : []),
    ...(!isOpen && answer.replaced === null ? errorTypesOf(seen, answer) : []),
    ...(!isOpen && seen.answerer.isOwn === true && answer.errorType !== null && answer.answeredBy === 'api-gateway'
      ? [compare('own-answer', 'aws', 'own')]
      : []),
    ...(seen.key !== null && keyIn(answer.body) !== null ? [compare('key', keyIn(answer.body), seen.key)] : []),
    ...(seen.isErrorPage !== null && seen.status !== null && seen.status < 400
      ? [compare('error-page', answer.replaced === null ? 'none' : 'served', seen.isErrorPage ? 'served' : 'none')]
      : []),
  ];
};

/** How well the two fit: from 0 (nothing does) to 1; null where they have nothing in common to compare. */
export const fitOf = (compared: readonly Compared[]): number | null => {
  const total = compared.reduce((sum, { aspect }) => sum + weights[aspect], 0);
  const same = compared.reduce((sum, { aspect, result }) => sum + (result === 'same' ? weights[aspect] : 0), 0);
  return total === 0 ? null : same / total;
};
