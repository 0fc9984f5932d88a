import { fixedPrefixIn } from '../../../match/pattern-text.ts';
import type { Model } from '../../../model/model.ts';
import { known } from '../../../model/value.ts';
import { distributionAt, originAt, originSpan } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, inLoop, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

const hasKeysBelow = ({ bucketListings }: Model, bucket: string, folder: string): boolean =>
  bucketListings.some((listing) => listing.bucket === bucket && listing.keys.some((key) => key.startsWith(folder)));

/**
 * A pattern only selects, and an origin path only adds: the bucket is asked for a key with the pattern's prefix. Silent where the bucket
 * serves the site as well, or is known to hold keys with that prefix: then just this one is missing.
 */
export const s3PrefixNotStripped = {
  id: 's3-prefix-not-stripped',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'object-missing').flatMap(({ ref, hop, step }): readonly Finding[] => {
      const sender = hop.arrival === 'origin' ? senderOf(trace, ref.hop)?.hop : undefined;
      const path = sender?.sends?.path ?? '';
      const originPath = (sender && known(originAt(model, sender)?.originPath ?? null)) ?? '';
      const uri = path.slice(originPath.length);
      const prefix = sender?.behavior ? fixedPrefixIn(sender.behavior, uri) : null;
      const usual = sender && known(distributionAt(model, sender)?.behaviors.at(-1)?.targetOriginId ?? null);
      if (!sender || prefix === null || prefix === uri || usual === sender.origin || inLoop(trace, ref.hop)) return [];
      const folder = `${originPath}${prefix}/`.slice(1);
      if (!step.key.startsWith(folder) || hasKeysBelow(model, step.bucket, folder)) return [];
      const isDoubled = originPath.endsWith(prefix);
      const params = {
        bucket: step.bucket,
        key: step.key,
        prefix,
        rest: step.key.slice(folder.length),
        behavior: sender.behavior ?? '',
        origin: sender.origin ?? '',
        originPath,
      };
      return [
        {
          ...weighed(decides(trace, ref.hop)),
          at: spansOf(pastedIn(step), originSpan(model, sender)),
          about: ref,
          params,
          fixes: [...(isDoubled ? [{ id: 'empty-origin-path', params }] : []), { id: 'strip-in-function', params }],
        },
      ];
    }),
} as const satisfies Rule;
