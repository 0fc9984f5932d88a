/**
 * What stands in a name for something that only a deployment tells: it must survive all that is done to the text, and still read as
 * what it is. A region is `letters-letters-digit` to whatever takes host names apart.
 */
export const placeholders = {
  region: 'aws-region-1',
  /** The account of AWS's own documentation. */
  account: '123456789012',
  partition: 'aws',
  stack: 'stack-name',
} as const;

/** Does a text rest on a region, an account or a stack that nobody told? Then it must not be compared with a real one. */
export const hasPlaceholder = (text: string): boolean =>
  text.includes(placeholders.region) || text.includes(placeholders.account) || text.includes(placeholders.stack);
