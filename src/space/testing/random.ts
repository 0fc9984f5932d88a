/** Numbers from a seed, always the same. */
export type Random = {
  readonly below: (limit: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly some: <T>(most: number, make: () => T) => readonly T[];
  readonly chance: (oneIn: number) => boolean;
};

export const randomFrom = (seed: number): Random => {
  let state = (seed * 2_654_435_761 + 97) >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917) >>> 0;
    return (mixed ^ (mixed >>> 16)) >>> 0 === 0 ? 0 : ((mixed ^ (mixed >>> 16)) >>> 0) % limit;
  };
  return {
    below,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    some: (most, make) => Array.from({ length: below(most + 1) }, make),
    chance: (oneIn) => below(oneIn) === 0,
  };
};
