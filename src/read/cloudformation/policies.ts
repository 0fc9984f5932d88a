import { childOf } from '../access.ts';
import type { Contribution } from '../contribution.ts';
import type { FormId } from '../form.ts';
import { mapAt, textAt } from '../shapes.ts';
import { madeOf, readBy } from './resources.ts';
import type { Stack } from './stack.ts';

/** What is read as its CLI output is: `{CachePolicy: {Id, CachePolicyConfig}}`. */
const KINDS: readonly (readonly [string, FormId])[] = [
  ['CachePolicy', 'cloudfront-cache-policy'],
  ['OriginRequestPolicy', 'cloudfront-origin-request-policy'],
  ['ResponseHeadersPolicy', 'cloudfront-response-headers-policy'],
  ['OriginAccessControl', 'cloudfront-origin-access-control'],
];

/** Policies and origin access controls: the logical id stands for the id that AWS gives. */
export const readPolicies = (stack: Stack): readonly Contribution[] =>
  KINDS.flatMap(([noun, form]) =>
    madeOf(stack, `AWS::CloudFront::${noun}`).flatMap(({ name, at, keySpan, properties }) => {
      const config = childOf(properties, `${noun}Config`);
      const inner = mapAt(at, { Id: textAt(name, keySpan), [`${noun}Config`]: config });
      return config ? readBy(stack, form, mapAt(at, { [noun]: inner }), {}) : [];
    }),
  );
