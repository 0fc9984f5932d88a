import type { BeyondRouting } from '../case.ts';

/** Recorded answers that no routing model can tell: the request gets where the model says, and what is there decides. */
export const beyondRouting: readonly BeyondRouting[] = [
  { id: 'ls-lambda-malformed-response', why: 'lambda-reply' },
  { id: 'dn-http-malformed-lambda-response', why: 'lambda-reply' },
  { id: 'dn-rest-malformed-lambda-response', why: 'lambda-reply' },
  { id: 'ms-quota', why: 'quota-used-up' },
  { id: 'ls-validator-circular-model-bad-body', why: 'body' },
];
