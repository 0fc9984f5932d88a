import type { Join } from '../model/model.ts';

/** A source's file name without folders and its last extension. */
export const fileStem = (source: string): string => source.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,10}$/, '');

/** The id of a source's question what it belongs to: with a mark behind where the source has one already. */
export const freeJoinId = (joins: readonly Join[], source: string, mark: string): string => {
  const base = `belongs-to:${source}`;
  const isTaken = (id: string): boolean => joins.some((join) => join.id === id);
  if (!isTaken(base)) return base;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? `${base}#${mark}` : `${base}#${mark}${n}`;
    if (!isTaken(id)) return id;
  }
};
