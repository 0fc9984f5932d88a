import type { CauseDeed } from './apply-cause.ts';

/** The words of the dialog "Paste a response". Fetched with it. What is said of the answer itself comes from the model. */
export const en = {
  title: 'Paste a response',
  field: 'Response',
  placeholder: 'curl -i https://…\n\nHTTP/2 403\nserver: AmazonS3\nx-cache: Error from cloudfront\n…',
  hint: 'What curl -i or curl -v printed, headers from the network panel, a HAR entry, or a body alone. It stays in this browser.',
  comparedWith: 'Compared with',
  told: (title: string) => `${title} (from the paste)`,
  noRequest: 'There is no request to compare it with. Type a URL first, or paste the curl command too.',
  promise: {
    title: 'What you will see here',
    items: [
      'Who answered, how many times it passed CloudFront, and what the headers do not prove.',
      'Whether the model predicts this answer: then its explanation holds.',
      'If not, what would explain it, in your paste or among the assumptions: each one tried, and applied with one click.',
    ],
  },
  working: 'Comparing…',
  failed: 'The model met a fault of its own.',
  recognised: 'Recognised as',
  predicted: 'Predicted',
  seen: 'Seen',
  seenStatus: (status: number | null) => (status === null ? 'an answer without a status' : `status ${status}`),
  verdict: { agrees: 'Agrees', disagrees: 'Disagrees', open: 'Nothing to compare' },
  compared: 'Compared, one by one',
  same: 'same',
  differs: 'differs',
  about: 'What the answer tells',
  caveats: 'What that does not prove',
  causes: 'What would explain it',
  causesHint: 'Most likely first. Each was tried; behind the arrow is what the model then predicts.',
  thenIs: (title: string) => `→ ${title}`,
  fits: 'everything agrees',
  deed: { edits: 'Apply the change', answers: 'Assume this', request: 'Ask it this way' } satisfies Record<CauseDeed, string>,
  noDeed: 'Not something that can be written into what was pasted.',
  showChange: 'Show the change',
  applied: 'Applied.',
  undo: 'Undo',
  did: 'applying a possible cause',
  show: 'Show its way',
};

type Words<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Words<T[K]> };

export type ResponseWords = Words<typeof en>;
