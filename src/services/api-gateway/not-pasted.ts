import type { Answer, PlaceRef } from '../../trace/answer.ts';
import { answers } from '../../trace/answers.ts';
import { claim } from '../../trace/evidence.ts';
import { note, type Walk } from '../../trace/walk.ts';

/** An API of which only the name is known: it is there, but what it answers is not. */
export const notPasted = (walk: Walk, what: 'resources' | 'routes' | 'mappings', owner: PlaceRef): Answer => {
  note(walk, { kind: 'not-pasted', what, owner: owner.name }, [claim('custom-origin-answers')]);
  return answers.leavesTheModel;
};
