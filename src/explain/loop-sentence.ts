import type { Trace } from '../trace/trace.ts';
import type { Fragment } from './explanation.ts';
import { type Messages, say } from './messages/messages.ts';
import { caughtBy } from './steps/step-key.ts';

/** The loop in one sentence: what gave the request back, as which path, and what took it then. */
export const loopSentence = (trace: Trace, messages: Messages): readonly Fragment[] | null => {
  const { outcome, hops } = trace;
  if (outcome.loop === null || outcome.replaced !== null) return null;
  if (hops.some((h) => h.steps.some((s) => s.kind === 'chain-refused'))) return say(messages, 'outcomes', 'sentence.loop-refused', {});
  const back = hops.findIndex((h) => h.at.kind === 'distribution' && h.pass > 1);
  const path = hops[back]?.request.path ?? '';
  const end = hops.findIndex((h) => h.from === back && h.arrival === 'origin');
  const caught = end < 0 ? null : caughtBy({ trace, hop: end });
  const throughFront = hops.slice(0, back).some((h) => h.at.kind === 'edge-front');
  if (!caught || !throughFront) return say(messages, 'outcomes', 'sentence.loop', { through: outcome.loop.through, path });
  return caught.pattern === null
    ? say(messages, 'outcomes', 'sentence.loop-s3-default', { path })
    : say(messages, 'outcomes', 'sentence.loop-s3-pattern', { path, pattern: caught.pattern });
};
