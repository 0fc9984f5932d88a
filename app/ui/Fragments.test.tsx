import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Fragments } from './Fragments.tsx';

test.each([
  ['a particle after a Latin word', 'CloudFront が応答します。', 'CloudFront\u00a0が応答します。'],
  ['a particle after code', ' に一致します。', '\u00a0に一致します。'],
  ['として, in one piece', '403 として返します。', '403\u00a0と\u2060して返します。'],
  ['a kanji after a Latin word', 'HTTP 応答', 'HTTP 応答'],
  ['English', 'CloudFront (the edge) answers.', 'CloudFront (the edge) answers.'],
])('%s', (_name, text, shown) => {
  expect(renderToStaticMarkup(<Fragments of={[{ kind: 'text', text }]} />)).toBe(`<span>${shown}</span>`);
});
