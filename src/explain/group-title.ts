import type { Answer } from '../trace/answer.ts';
import { type Messages, sayPlain } from './messages/messages.ts';
import { byOf, verdictOf } from './verdict.ts';

type Shown = Pick<Answer, 'kind' | 'status' | 'answeredBy' | 'errorType' | 'reaches'>;

/** What a group of requests comes to, in a few words. A bucket's objects are one group, so that their keys are not in it. Null: no URLs. */
export const groupTitle = (outcome: Shown | null, messages: Messages): string => {
  if (outcome === null) return sayPlain(messages, 'outcomes', 'verdict.no-url', {});
  const { reaches } = outcome;
  if (reaches?.kind === 's3-object' && outcome.kind === 'reaches')
    return sayPlain(messages, 'outcomes', 'verdict.reaches-bucket', { bucket: reaches.bucket });
  return verdictOf(outcome, messages, 'verdict') + byOf(outcome, messages);
};
