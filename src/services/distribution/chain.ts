import { chainLimit } from '../../facts/limits.ts';
import type { Answer } from '../../trace/answer.ts';
import { claim } from '../../trace/evidence.ts';
import { note, type Walk } from '../../trace/walk.ts';
import { cloudFrontError } from './cloudfront-error.ts';

/**
 * Lets a distribution take part in the chain, unless two have already: the third that a request arrives at is refused.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
 */
export const acceptInChain = (walk: Walk, name: string, through: string, serve: () => Answer): Answer => {
  if (walk.chain.length >= chainLimit.distributions) {
    note(walk, { kind: 'chain-refused', arrivals: walk.chain.length + 1, through: [...walk.chain, through] }, [
      claim('cf-chain-third-refused'),
      claim('cf-chain-limit'),
    ]);
    return cloudFrontError(403, 'badRequest');
  }
  walk.chain.push(name);
  const answer = serve();
  walk.chain.pop();
  return answer;
};
