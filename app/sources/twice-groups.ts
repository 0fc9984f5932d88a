import type { Analysis } from '../state/model.ts';

export type Twice = Analysis['twice'][number];
/** Things that the same sources define, each differently: one choice can stand for all of them. */
export type TwiceGroup = { readonly options: readonly string[]; readonly all: readonly Twice[] };

export const groupsOf = (twice: readonly Twice[]): readonly TwiceGroup[] => {
  const groups = new Map<string, Twice[]>();
  for (const one of twice) {
    const key = JSON.stringify(one.options);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((all) => ({ options: all[0]?.options ?? [], all }));
};

/** What counts for all of a group; null where it differs. */
export const takenBy = ({ all }: TwiceGroup): string | null => {
  const first = all[0]?.taken ?? null;
  return all.every(({ taken }) => taken === first) ? first : null;
};
