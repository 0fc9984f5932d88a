/** A vertical line in the channel beside a lane, with the heights at which lines meet it from the left and from the right. */
export type Track = {
  readonly id: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly top: number;
  readonly bottom: number;
};

const within = (y: number, { top, bottom }: Track): boolean => y > top && y < bottom;

/** How often lines cross when `a` stands to the left of `b`. */
const crossings = (a: Track, b: Track): number => {
  let count = 0;
  for (const y of b.left) if (within(y, a)) count += 1;
  for (const y of a.right) if (within(y, b)) count += 1;
  return count;
};

/** An order from left to right with few crossings: each track goes in where it crosses least, then neighbours change places while that helps. */
export const orderTracks = (tracks: readonly Track[]): readonly Track[] => {
  const order: Track[] = [];
  for (const track of tracks) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at <= order.length; at++) {
      const cost = order.reduce((sum, other, index) => sum + (index < at ? crossings(other, track) : crossings(track, other)), 0);
      // Of equals the rightmost: tracks that do not meet keep their order.
      if (cost <= least) {
        least = cost;
        best = at;
      }
    }
    order.splice(best, 0, track);
  }
  settle(order);
  return order;
};

const settle = (order: Track[]): void => {
  for (let round = 0; round < order.length; round++) {
    let better = false;
    for (let at = 0; at + 1 < order.length; at++) {
      const a = order[at];
      const b = order[at + 1];
      if (a && b && crossings(b, a) < crossings(a, b)) {
        order[at] = b;
        order[at + 1] = a;
        better = true;
      }
    }
    if (!better) return;
  }
};
