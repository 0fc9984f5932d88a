import { describe, expect, it } from 'vitest';
import { namesIn, plain, render, renderPlain } from './template.ts';

const en = { listSeparator: ', ' };

describe('render', () => {
  it.each([
    [
      'strings are code, numbers are text',
      '{path} got {status}.',
      { path: '/a', status: 404 },
      [
        ['code', '/a'],
        ['text', ' got 404.'],
      ],
    ],
    [
      'strong and plain on demand',
      '{*a} and {=b}',
      { a: 'x', b: 'y' },
      [
        ['strong', 'x'],
        ['text', ' and y'],
      ],
    ],
    [
      'stretches',
      'Run `aws x --id {id}` **now**',
      { id: '7' },
      [
        ['text', 'Run '],
        ['code', 'aws x --id 7'],
        ['text', ' '],
        ['strong', 'now'],
      ],
    ],
    ['plurals, one', '{n} {n#item|items}', { n: 1 }, [['text', '1 item']]],
    ['plurals, other', '{n} {n#item|items}', { n: 0 }, [['text', '0 items']]],
    [
      'lists',
      '{m}.',
      { m: ['GET', 'HEAD'] },
      [
        ['code', 'GET'],
        ['text', ', '],
        ['code', 'HEAD'],
        ['text', '.'],
      ],
    ],
    ['long lists', '{=m}', { m: ['1', '2', '3', '4', '5', '6', '7', '8'] }, [['text', '1, 2, 3, 4, 5, 6, … (+2)']]],
    ['what is missing', 'a {x}', {}, [['text', 'a …']]],
    [
      'a greedy variable is no placeholder',
      '`{proxy+}` and {proxy+}',
      {},
      [
        ['code', '{proxy+}'],
        ['text', ' and {proxy+}'],
      ],
    ],
    ['values are not templates', '{x}', { x: '{y} `z` **w**' }, [['code', '{y} `z` **w**']]],
    ['empty values leave nothing', 'a{x}b', { x: '' }, [['text', 'ab']]],
    [
      'embedded fragments',
      'Said: {=x}.',
      { x: { fragments: [{ kind: 'code', text: 'k' }] } },
      [
        ['text', 'Said: '],
        ['code', 'k'],
        ['text', '.'],
      ],
    ],
  ] as const)('%s', (_, template, params, expected) => {
    expect(render(template, params, en).map((f) => [f.kind, f.text])).toEqual(expected);
    expect(renderPlain(template, params, en)).toBe(plain(render(template, params, en)));
  });
});

it('names the placeholders', () => {
  expect(namesIn('{a} `x {b}` {*c} {=d} {e#one|other} {a} {proxy+}')).toEqual(['a', 'b', 'c', 'd', 'e']);
});
