import type { Trace } from '../trace/trace.ts';
import type { Fragment } from './explanation.ts';
import { type Messages, say, sayPlain } from './messages/messages.ts';
import type { StepOf } from './steps/step-of.ts';

/** What an error page stands in for, in one sentence; with the loop that led there, if one did. */
export const errorPageSentence = ({ outcome, hops }: Trace, messages: Messages): readonly Fragment[] | null => {
  if (outcome.replaced === null) return null;
  const served = hops.flatMap((h) => h.steps).find((s): s is StepOf<'error-page-served'> => s.kind === 'error-page-served');
  if (!served) {
    const failed = hops.flatMap((h) => h.steps).find((s): s is StepOf<'error-page-failed'> => s.kind === 'error-page-failed');
    if (!failed || outcome.loop !== null) return null;
    const error = sayPlain(messages, 'words', outcome.replaced.answeredBy === null ? 'by.origin' : `by.${outcome.replaced.answeredBy}`, {});
    const { page, errorCode, status } = failed;
    return say(messages, 'outcomes', 'sentence.error-page-failed', { by: error, page, code: errorCode, status });
  }
  const { errorBy, page, responseCode } = served;
  const by = sayPlain(messages, 'words', errorBy === null ? 'by.origin' : `by.${errorBy}`, {});
  const params = { by, status: served.errorCode, page, responseCode };
  const back = hops.find((h) => h.at.kind === 'distribution' && h.pass > 1);
  return back && outcome.loop !== null
    ? say(messages, 'outcomes', 'sentence.loop-page', { ...params, path: back.request.path })
    : say(messages, 'outcomes', 'sentence.error-page', params);
};
