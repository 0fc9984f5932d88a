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

/** What several sources define, each differently, is a question of every trace that comes by it. `name` is what the model calls it. */
export const askTwice = (
  walk: Walk,
  directory: Directory,
  what: string,
  name: string | null | undefined,
  partOf?: string,
): readonly Evidence[] => {
  const { twice } = directory.model;
  if (twice.length === 0 || !name) return [];
  const thing = `${what} ${partOf === undefined ? '' : `${partOf} `}${name}`;
  const one = twice.find((other) => other.thing === thing);
  if (!one) return [];
  const { id, options, at } = one;
  ask(walk, {
    id,
    kind: 'defined-twice',
    what: one.name,
    options,
    default: options[0] ?? one.taken,
    why: 'defined-first',
    at,
    claim: null,
  });
  return [rests(id)];
};
