import { expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { expectationWords, outcomeWords } from './outcome-words.ts';

test.each([
  [{ kind: 'answered', status: 404, errorType: 'NoSuchKey', reaches: null }, '404 NoSuchKey'],
  [{ kind: 'answered', status: 403, errorType: 'MissingAuthenticationTokenException', reaches: null }, '403 Missing Authentication Token'],
  [{ kind: 'answered', status: 204, errorType: null, reaches: null }, '204'],
  [{ kind: 'reaches', status: null, errorType: null, reaches: { kind: 's3-object', bucket: 'b', key: 'k' } }, 'object, if it exists'],
  [{ kind: 'reaches', status: null, errorType: null, reaches: { kind: 'custom-origin', host: 'h', path: '/' } }, 'reached'],
  [{ kind: 'cannot-tell', status: null, errorType: null, reaches: null }, 'cannot tell'],
] as const)('%j reads %s', (outcome, words) => {
  expect(outcomeWords(outcome, en)).toBe(words);
});

test.each([
  [{ status: 404, errorType: 'NoSuchKey' }, '404 NoSuchKey'],
  [{ kind: 'reaches', reaches: { resource: '/test' } }, 'reaches /test'],
  [{ reaches: {} }, 'reached'],
  [{ loop: null }, 'loop'],
] as const)('the expectation %j reads %s', (expectation, words) => {
  expect(expectationWords(expectation, en)).toBe(words);
});
