import type { Trace } from '../trace/trace.ts';
import type { Fragment } from './explanation.ts';
import { type Messages, say } from './messages/messages.ts';
import type { StepOf } from './steps/step-of.ts';

/** What of a surplus prefix the viewer's path brought: the origin path may have put a part of it there. */
const keptOf = (surplus: string, path: string, uri: string): string => {
  const added = path.endsWith(uri) ? path.slice(0, path.length - uri.length) : '';
  return added !== '' && surplus.startsWith(added) ? surplus.slice(added.length) : surplus;
};

const resourceGap = (trace: Trace, step: StepOf<'resource-missing'>, messages: Messages): readonly Fragment[] => {
  const { stage, path, method } = step;
  const near = step.nearest.find((n) => n.hint === 'without-prefix');
  const prepended = trace.hops
    .flatMap((h) => h.steps)
    .find((s): s is StepOf<'origin-path-prepended'> => s.kind === 'origin-path-prepended');
  const prefix = near && prepended ? keptOf(near.detail, path, prepended.path) : '';
  if (near && prepended && prefix !== '') {
    const { originPath } = prepended;
    const params = { prefix, nearest: near.what, stage, path };
    return originPath === ''
      ? say(messages, 'outcomes', 'sentence.gap-prefix-only', params)
      : say(messages, 'outcomes', 'sentence.gap-prefix', { ...params, originPath });
  }
  if (step.authorizationHeader !== null) return say(messages, 'outcomes', 'sentence.gap-authorization', { stage, method, path });
  if (path === '/' || path === '') return say(messages, 'outcomes', 'sentence.gap-root', { stage, method });
  return say(messages, 'outcomes', 'sentence.gap', { stage, method, path });
};

/** The missing resource, method or stage in one sentence. REST only: an HTTP API's 404 says it itself. */
export const gapSentence = (trace: Trace, messages: Messages): readonly Fragment[] | null => {
  const last = trace.hops.at(-1)?.steps ?? [];
  for (const step of last.toReversed()) {
    switch (step.kind) {
      case 'resource-missing':
        return resourceGap(trace, step, messages);
      case 'method-missing':
        return say(messages, 'outcomes', 'sentence.gap-method', { resource: step.resource, stage: step.stage, method: step.method });
      case 'stage-missing': {
        if (step.protocol !== 'REST') return null;
        const { api, segment } = step;
        return segment === ''
          ? say(messages, 'outcomes', 'sentence.no-stage-at-all', { api })
          : say(messages, 'outcomes', 'sentence.no-stage', { api, segment });
      }
      default:
    }
  }
  return null;
};
