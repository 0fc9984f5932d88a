import { edited, newProblems } from '../fix/ground.ts';
import { supposedEdits } from '../fix/suppose/suppose.ts';
import { newPaste } from '../fix/write/paste.ts';
import type { Ranked } from '../response/compare-response.ts';
import { outcomeAlone, type World } from '../services/run-trace.ts';
import type { Edit } from '../text/edits.ts';
import type { SampleRequest } from '../trace/trace.ts';
import { asGround } from './prove-view.ts';
import type { ReadWorkspace } from './read-sources.ts';

/** A cause as edits of the paste, and the answers that have to come with them. */
export type WrittenCause = { readonly edits: readonly Edit[]; readonly answers: Readonly<Record<string, string>> };

/**
 * Writes the change that would explain an answer into the paste: only what, read and traced again, makes the model predict that answer.
 * Null where it is no change of the paste, or cannot be written into what was pasted.
 */
export const writeCause = (
  read: ReadWorkspace,
  world: World,
  sample: SampleRequest,
  { explanation, answer }: Ranked,
): WrittenCause | null => {
  if (explanation.kind !== 'configuration') return null;
  const ground = asGround(read, world);
  const paste = newPaste(ground.sources, ground.readings, ground.model, ground.parsers);
  const flips: Readonly<Record<string, string>> = {
    ...Object.fromEntries(explanation.answers.map((one) => [one.question.id, one.answer] as const)),
    ...(explanation.change === 'waf-blocks' ? { 'waf:web-acl-not-pasted': 'blocks' } : {}),
  };
  for (const write of supposedEdits(paste, { kind: explanation.change, target: explanation.target })) {
    const edits = write();
    if (edits === null || edits.length === 0) continue;
    const next = edited(ground, edits, flips);
    if (newProblems(ground, next.ground).some(({ severity }) => severity === 'error')) continue;
    const now = outcomeAlone(next.ground.world, sample);
    if (now && now.kind === answer.kind && now.status === answer.status && now.answeredBy === answer.answeredBy) {
      return { edits, answers: next.answers };
    }
  }
  return null;
};
