import { expect, test } from 'vitest';
import { valueMessage } from './value-words.ts';

test.each([
  [
    'Value is not accepted. Valid values: "allow-all", "https-only".',
    'CloudFront does not know this value. It knows: allow-all, https-only.',
  ],
  ['Incorrect type. Expected "number".', 'CloudFront expects a value of type number here.'],
  ['Something else.', 'Something else.'],
])('%s', (said, expected) => {
  expect(valueMessage(said, 'en')).toBe(expected);
});

test('in Japanese', () => {
  expect(valueMessage('Value is not accepted. Valid values: "a", "b".', 'ja')).toBe('CloudFront にこの値はありません。指定できる値: a, b');
});
