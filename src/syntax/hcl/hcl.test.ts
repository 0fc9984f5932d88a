import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { HclBody, HclExpression } from './ast.ts';
import { type HclParser, loadHcl } from './index.ts';

let parse: HclParser;
beforeAll(async () => {
  parse = await loadHcl();
});

/** Positions apart, which the tests look at by themselves. */
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === 'at' || key === 'nameAt' || key === 'typeAt' ? undefined : inner)));

const expression = (written: string): unknown => bare(parse('a', `x = ${written}\n`).value.body.attributes[0]?.value);
const literal = (value: unknown) => ({ kind: 'literal', value });
const name = (text: string) => ({ kind: 'name', name: text });
const attribute = (of: unknown, text: string) => ({ kind: 'attribute', of, name: text });

describe('expressions', () => {
  test.each<[string, unknown]>([
    ['1.5e3', literal(1500)],
    ['null', literal(null)],
    ['"a\\"b\\n"', literal('a"b\n')],
    ['"日本語😀"', literal('日本語😀')],
    ['a.b["k"].c', attribute({ kind: 'index', of: attribute(name('a'), 'b'), key: literal('k') }, 'c')],
    ['a.0.b', attribute({ kind: 'index', of: name('a'), key: literal(0) }, 'b')],
    ['a[*].b', { kind: 'splat', of: name('a'), each: attribute({ kind: 'element' }, 'b') }],
    ['a.*.b[0]', { kind: 'index', of: { kind: 'splat', of: name('a'), each: attribute({ kind: 'element' }, 'b') }, key: literal(0) }],
    ['-a', { kind: 'unary', operator: '-', operand: name('a') }],
    [
      'a + b * c',
      { kind: 'binary', operator: '+', left: name('a'), right: { kind: 'binary', operator: '*', left: name('b'), right: name('c') } },
    ],
    [
      '(a + b) * c',
      { kind: 'binary', operator: '*', left: { kind: 'binary', operator: '+', left: name('a'), right: name('b') }, right: name('c') },
    ],
    ['a.b == c.d', { kind: 'binary', operator: '==', left: attribute(name('a'), 'b'), right: attribute(name('c'), 'd') }],
    ['a ? b : c', { kind: 'conditional', condition: name('a'), whenTrue: name('b'), whenFalse: name('c') }],
    ['f(a, b...)', { kind: 'call', name: 'f', args: [name('a'), name('b')], spread: true }],
    [
      '{ a = 1, "b" : 2, (c) = 3 }',
      {
        kind: 'object',
        items: [
          ['a', 1],
          ['b', 2],
        ]
          .map(([key, value]) => ({ key: literal(key), value: literal(value) }))
          .concat([{ key: name('c'), value: literal(3) } as never]),
      },
    ],
    [
      '[for v in l : v if v]',
      { kind: 'for', keyName: null, valueName: 'v', over: name('l'), key: null, value: name('v'), condition: name('v'), grouped: false },
    ],
    [
      '{ for k, v in m : k => v... }',
      { kind: 'for', keyName: 'k', valueName: 'v', over: name('m'), key: name('k'), value: name('v'), condition: null, grouped: true },
    ],
    [
      '"a${b}c"',
      {
        kind: 'template',
        parts: [
          { kind: 'text', text: 'a' },
          { kind: 'value', value: name('b') },
          { kind: 'text', text: 'c' },
        ],
      },
    ],
    ['" ${~ a ~} "', { kind: 'template', parts: [{ kind: 'value', value: name('a') }] }],
    ['<<-EOT\n    a\n      b\n  EOT', literal('a\n  b\n')],
    ['<<EOT\n  a\nEOT', literal('  a\n')],
    ['<<-EOT\n  const x = `$${y}`;\n  EOT', literal('const x = `${y}`;\n')],
  ])('%s', (written, expected) => {
    expect(expression(written)).toEqual(expected);
  });
});

const summary = (body: HclBody): unknown => [
  ...body.attributes.map((one) => one.name),
  ...body.blocks.map((block) => [block.type, ...block.labels.map((label) => label.text), summary(block.body)]),
];

test('blocks, labels, one-line blocks and comments', () => {
  const { value, problems } = parse('a', '# c\nresource aws_x "y" {\n // d\n b { c = 1 }\n /* e */ d = 2\n}\nz = 3\n');
  expect(problems).toEqual([]);
  expect(summary(value.body)).toEqual(['z', ['resource', 'aws_x', 'y', ['d', ['b', ['c']]]]]);
});

test('every place is that of the text', () => {
  const text = '\ufeff# 日本語😀\r\nresource "a" "b" {\r\n  name = "x${var.é}"\r\n}\r\n';
  const { value } = parse('a', text);
  const at = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  const [block] = value.body.blocks;
  const [one] = block?.body.attributes ?? [];
  const parts = one?.value.kind === 'template' ? one.value.parts : [];
  expect([
    block && at(block.typeAt),
    one && at(one.at),
    one && at(one.nameAt),
    one && at(one.value.at),
    ...parts.map((part) => at(part.at)),
  ]).toEqual(['resource', 'name = "x${var.é}"', 'name', '"x${var.é}"', 'x', '${var.é}']);
});

/** `detail @ the text from there on`. */
const problemsOf = (text: string): readonly string[] =>
  parse('a', text).problems.map((p) => `${p.params['detail'] ?? p.code} @ ${text.slice(p.at?.start, p.at?.end).split('\n')[0]}`);

describe('broken text: said where it is, and the rest is read', () => {
  test.each<[string, string, readonly string[], unknown]>([
    ['a heading', 'API Gateway\nresource "a" "b" {\n}\n', ['hcl-outside @ API Gateway'], [['resource', 'a', 'b', []]]],
    ['a fence', '```hcl\na = 1\n```\n', [], ['a']],
    [
      'a string that does not end',
      'resource "a" "b" {\n x = "abc\n y = 1\n}\nz = 1\n',
      ['string-unclosed @ '],
      ['z', ['resource', 'a', 'b', ['x', 'y']]],
    ],
    [
      'a block that does not end',
      'resource "a" "b" {\n x = 1\nresource "c" "d" {\n}\n',
      ['hcl-unclosed @ resource "a" "b" {'],
      [
        ['resource', 'a', 'b', ['x']],
        ['resource', 'c', 'd', []],
      ],
    ],
    ['a bracket too many', 'resource "a" "b" {\n x = 1]\n}\nz = 1\n', ['hcl-unexpected @ ]'], ['z', ['resource', 'a', 'b', ['x']]]],
    ['an expression that is none', 'resource "a" "b" {\n x = 1 +\n}\nz = 1\n', [], []],
  ])('%s', (what, text, problems, body) => {
    const found = problemsOf(text);
    if (what.startsWith('an expression')) expect(found.length).toBeGreaterThan(0);
    else expect([found, summary(parse('a', text).value.body)]).toEqual([problems, body]);
  });

  test.each<[string, string]>([
    ['brackets', `x = ${'['.repeat(100_000)}`],
    ['brackets on lines of their own', `x = ${'[\n'.repeat(100_000)}`],
    ['blocks', 'a {\n'.repeat(100_000)],
    ['templates', `x = ${'"${'.repeat(100_000)}`],
  ])('100,000 %s: one clear problem', (_, text) => {
    const { problems } = parse('a', text);
    expect(problems.map((p) => p.code)).toEqual(['too-deep']);
  });

  test.each<[string, string]>([
    ['additions', `x = 1${' + 1'.repeat(20_000)}`],
    ['denials', `x = ${'!'.repeat(20_000)}true`],
    ['conditionals', `x = ${'a ? b : '.repeat(20_000)}c`],
  ])('20,000 %s without brackets are refused, not followed', (_, text) => {
    const { problems } = parse('a', text);
    expect(problems.map((p) => p.code)).toContain('too-deep');
  });

  test('a chain is as long as it wants', () => {
    const { value, problems } = parse('a', `x = a${'.b'.repeat(5_000)}`);
    expect(problems).toEqual([]);
    let at: HclExpression | undefined = value.body.attributes[0]?.value;
    let length = 0;
    for (; at?.kind === 'attribute'; at = at.of) length++;
    expect(length).toBe(5_000);
  });
});

test('reading is total, and every place lies in the text', () => {
  const piece = fc.constantFrom(
    'resource "a" "b" {\n',
    '}\n',
    'x = ',
    '"',
    '${',
    '%{ if ',
    '<<-EOT\n',
    'EOT\n',
    '[',
    ']',
    '(',
    ')',
    '# c\n',
    '/*',
    '*/',
    'for ',
    ' in ',
    '...',
    '=>',
    '\\',
    '日',
    '\n',
    ' ',
    '.*',
    '[*]',
    '? ',
    ': ',
    '1',
    'a.b',
    ',',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const { value, problems } = parse('a', written);
      const spans = [value.body.at, ...problems.flatMap((p) => p.at ?? []), ...value.body.attributes.map((one) => one.value.at)];
      return spans.every((span) => span.start >= 0 && span.start <= span.end && span.end <= written.length);
    }),
    { numRuns: 200 },
  );
}, 60_000);
