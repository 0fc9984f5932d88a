import type { DefaultReason, QuestionKind } from '../trace/question.ts';

/** What is taken where nobody answers, and why. `…` is a value of the paste: the owner that fits, the first of several. */
export type Taken = { readonly answer: string; readonly why: DefaultReason };

/** For every kind of question; a test compares it with what the cases of `fidelity/` are asked. */
export const questionDefaults: Readonly<Record<QuestionKind, readonly Taken[]>> = {
  'api-kind': [{ answer: 'rest', why: 'only-host-known' }],
  'endpoint-type': [
    { answer: 'edge', why: 'aws-default' },
    { answer: 'regional', why: 'aws-default' },
  ],
  'list-bucket': [{ answer: 'no', why: 'usual-policy' }],
  object: [
    { answer: 'exists', why: 'asked-straight' },
    { answer: 'missing', why: 'reached-by-loop' },
    { answer: 'missing', why: 'seldom-there' },
  ],
  dns: [{ answer: 'cloudfront', why: 'alias-expected' }],
  'distribution-of': [{ answer: '…', why: 'first-of-several' }],
  policy: [{ answer: 'forwards-nothing', why: 'policy-not-pasted' }],
  function: [{ answer: 'unchanged', why: 'code-not-pasted' }],
  'key-value': [{ answer: 'missing', why: 'store-not-pasted' }],
  'lambda-edge': [{ answer: 'unchanged', why: 'lambda-not-evaluated' }],
  waf: [{ answer: 'passes', why: 'rules-not-visible' }],
  geo: [{ answer: 'allowed', why: 'location-unknown' }],
  signed: [
    { answer: 'signed', why: 'signature-present' },
    { answer: 'unsigned', why: 'signature-absent' },
  ],
  authorizer: [
    { answer: 'allows', why: 'token-present' },
    { answer: 'allows', why: 'request-signed' },
    { answer: 'denies', why: 'signed-for-another-host' },
  ],
  'api-key': [{ answer: 'known', why: 'key-present' }],
  'resource-policy': [
    { answer: 'allows', why: 'policy-not-evaluated' },
    { answer: 'denies', why: 'policy-not-evaluated' },
  ],
  value: [{ answer: 'unresolved', why: 'expression-unresolved' }],
  stage: [
    { answer: 'exists', why: 'stages-not-pasted' },
    { answer: 'missing', why: 'stage-looks-like-resource' },
  ],
  method: [{ answer: 'exists', why: 'methods-not-pasted' }],
  'belongs-to': [
    { answer: '…', why: 'fits-only-one' },
    { answer: '…', why: 'fits-first' },
  ],
  'cross-region': [{ answer: 'no', why: 'redirects-only-when-new' }],
  'client-certificate': [{ answer: 'presented', why: 'certificate-expected' }],
  'own-status': [{ answer: 'its own', why: 'own-code-decides' }],
  'defined-twice': [{ answer: '…', why: 'defined-first' }],
};
