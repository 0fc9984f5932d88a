import { rests } from '../trace/evidence.ts';
import type { Evidence } from '../trace/step.ts';
import { ask, type Walk } from '../trace/walk.ts';
import type { Directory } from './directory.ts';

/** What a place's parts were taken to belong to: each becomes a question of the trace that rests on it. */
export const askJoins = (walk: Walk, directory: Directory, ids: readonly string[]): readonly Evidence[] =>
  ids.flatMap((id) => {
    const join = directory.model.joins.find((one) => one.id === id);
    if (!join) return [];
    const { owner, options, source, at } = join;
    ask(walk, {
      id,
      kind: 'belongs-to',
      what: source,
      options,
      default: owner,
      why: options.length > 1 ? 'fits-first' : 'fits-only-one',
      at,
      claim: null,
    });
    return [rests(id)];
  });
