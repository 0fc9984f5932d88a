import type { Hop } from './trace.ts';

/**
 * The number of the arrow on which each hop was reached. Arrows count the requests sent, from 1, the viewer's first.
 * What API Gateway's own CloudFront hands to its API is no arrow of its own: both stand in one box.
 */
export const arrowNumbers = (hops: readonly Hop[]): readonly number[] => {
  const numbers: number[] = [];
  let last = 0;
  for (const hop of hops) {
    const from = hop.from === null ? undefined : hops[hop.from];
    const inside = from?.at.kind === 'edge-front' && hop.at.kind !== 'distribution' && hop.at.kind !== 'edge-front';
    const shared = inside && hop.from !== null ? numbers[hop.from] : undefined;
    numbers.push(shared ?? ++last);
  }
  return numbers;
};
