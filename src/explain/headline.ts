import type { Outcome } from '../trace/answer.ts';
import type { Trace } from '../trace/trace.ts';
import { errorPageSentence } from './error-page-sentence.ts';
import type { Explanation, Fragment, Tone } from './explanation.ts';
import { findingDetail } from './findings.ts';
import type { Found } from './found.ts';
import { gapSentence } from './gap-sentence.ts';
import { loopSentence } from './loop-sentence.ts';
import { matters } from './matters.ts';
import { type Messages, say } from './messages/messages.ts';
import { stepText } from './steps/step-text.ts';
import { inStoryOrder, placeSteps } from './story/arrow-of-step.ts';
import { weightOf } from './story/weight.ts';
import { byOf, verdictOf } from './verdict.ts';

/** Does the arrival rest on an answer that nobody gave and that would change it? */
const restsOnAssumption = ({ outcome, questions }: Trace): boolean =>
  questions.some((q) => !q.set && (matters(outcome, q.id) || (q.kind === 'object' && outcome.reaches?.kind === 's3-object')));

const toneOfOutcome = (trace: Trace): Tone => {
  const { outcome } = trace;
  if (outcome.kind === 'cannot-tell' || outcome.kind === 'leaves-the-model') return 'unknown';
  if (outcome.kind === 'answered' && (outcome.status ?? 0) >= 400) return 'failed';
  const redirected = outcome.kind === 'answered' && (outcome.status ?? 0) >= 300;
  const sure = outcome.certainty === 'observed' || outcome.certainty === 'documented';
  return !sure || redirected || outcome.replaced !== null || restsOnAssumption(trace) ? 'assumed' : 'proved';
};

const objectIsAssumed = (trace: Trace): boolean => trace.questions.some((q) => q.kind === 'object' && !q.set);

const reachesSentence = (trace: Trace, messages: Messages): readonly Fragment[] | null => {
  const { reaches } = trace.outcome;
  if (reaches === null) return null;
  switch (reaches.kind) {
    case 'rest-method':
      return say(messages, 'outcomes', 'sentence.reaches-method', { stage: reaches.stage });
    case 'http-route':
      return say(messages, 'outcomes', 'sentence.reaches-route', { stage: reaches.stage });
    case 's3-object':
      return objectIsAssumed(trace)
        ? say(messages, 'outcomes', 'sentence.reaches-object-assumed', { key: reaches.key, bucket: reaches.bucket })
        : say(messages, 'outcomes', 'sentence.reaches-object', {});
    default:
      return say(messages, 'outcomes', 'sentence.reaches-host', { host: reaches.host, path: reaches.path });
  }
};

/** The last decision that counts: of the main steps the last, on the way there. */
const lastDecision = (trace: Trace, messages: Messages): readonly Fragment[] => {
  const main = inStoryOrder(placeSteps(trace)).flatMap(({ hop, step: index, wayBack }) => {
    const step = trace.hops[hop]?.steps[index];
    return step && !wayBack && weightOf(trace, hop, index, step) === 'main' ? [{ hop, step }] : [];
  });
  const last = main.at(-1);
  return last ? stepText({ trace, ...last }, messages) : [];
};

/** Faults of what the API has: the gap says them best. Where another comes first, its own words name the cause. */
const AT_THE_API: ReadonlySet<string> = new Set([
  'prefix-not-stripped',
  'proxy-misses-root',
  'resource-missing',
  'method-missing',
  'stage-missing',
  'stage-unknown',
]);

const sentenceOf = (trace: Trace, found: readonly Found[], messages: Messages): readonly Fragment[] => {
  const cause = found.find((f) => f.finding.rank === 'outcome');
  const gap = cause && !AT_THE_API.has(cause.rule) ? null : gapSentence(trace, messages);
  const told = loopSentence(trace, messages) ?? errorPageSentence(trace, messages) ?? reachesSentence(trace, messages) ?? gap;
  if (told) return told;
  return cause ? findingDetail(cause, messages) : lastDecision(trace, messages);
};

/** Where the request ended up, who said so, and in one sentence why. */
export const headlineOf = (trace: Trace, found: readonly Found[], messages: Messages): Explanation['headline'] => {
  const outcome: Outcome = trace.outcome;
  return {
    tone: toneOfOutcome(trace),
    verdict: verdictOf(outcome, messages, 'verdict', objectIsAssumed(trace) ? 'assumed' : 'proved'),
    by: byOf(outcome, messages),
    sentence: sentenceOf(trace, found, messages),
  };
};
