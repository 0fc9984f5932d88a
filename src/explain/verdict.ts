import { errorWords, reasonPhrase } from '../facts/answer-words.ts';
import type { Answer } from '../trace/answer.ts';
import { type Messages, sayPlain } from './messages/messages.ts';

type Shown = Pick<Answer, 'kind' | 'status' | 'answeredBy' | 'errorType' | 'reaches'>;

const answeredVerdict = ({ status, errorType }: Shown): string => {
  const name = errorType === null ? (status === null ? undefined : reasonPhrase(status)) : errorWords(errorType);
  return [status, name].filter((part) => part !== null && part !== undefined).join(' ');
};

/**
 * What the request came to, in a few words. As a headline it begins in upper case, as a change it stands inside a sentence or a badge.
 * `assumed`: whether the object is there was not said.
 */
export const verdictOf = (shown: Shown, messages: Messages, as: 'verdict' | 'change', arrival: 'proved' | 'assumed' = 'proved'): string => {
  const { reaches } = shown;
  if (shown.kind === 'cannot-tell' || shown.kind === 'leaves-the-model') return sayPlain(messages, 'outcomes', `${as}.${shown.kind}`, {});
  if (shown.kind === 'answered' || reaches === null) return answeredVerdict(shown);
  switch (reaches.kind) {
    case 'rest-method':
      return sayPlain(messages, 'outcomes', `${as}.reaches-method`, { method: reaches.method, resource: reaches.resource });
    case 'http-route':
      return sayPlain(messages, 'outcomes', `${as}.reaches-route`, { routeKey: reaches.routeKey });
    case 's3-object':
      if (arrival === 'assumed') return sayPlain(messages, 'outcomes', 'verdict.reaches-object-assumed', { key: reaches.key });
      return sayPlain(messages, 'outcomes', `${as}.reaches-object`, { key: reaches.key });
    default:
      return sayPlain(messages, 'outcomes', `${as}.reaches-host`, { host: reaches.host });
  }
};

/** Who answered, or where the request got to: the quiet end of the headline. */
export const byOf = ({ kind, answeredBy, reaches }: Pick<Answer, 'kind' | 'answeredBy' | 'reaches'>, messages: Messages): string => {
  if (kind === 'answered' && answeredBy !== null) {
    return sayPlain(messages, 'outcomes', 'by.answered', { by: sayPlain(messages, 'words', `by.${answeredBy}`, {}) });
  }
  if (reaches?.kind === 'rest-method' || reaches?.kind === 'http-route')
    return sayPlain(messages, 'outcomes', 'by.stage', { stage: reaches.stage });
  return reaches?.kind === 's3-object' ? sayPlain(messages, 'outcomes', 'by.bucket', { bucket: reaches.bucket }) : '';
};
