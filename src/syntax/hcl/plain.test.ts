import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type HclParser, loadHcl, loadHclGrammar } from './index.ts';
import type { Job } from './job.ts';
import { plainBody } from './plain.ts';

let parse: HclParser;
let grammar: HclParser;
beforeAll(async () => {
  parse = await loadHcl();
  grammar = await loadHclGrammar();
});

const jobOf = (text: string): Job => ({
  text,
  span: (start, end) => ({ source: 'a', start, end }),
  report: () => {},
  expression: (_, node) => ({ kind: 'broken', at: { source: 'a', start: node.startIndex, end: node.endIndex } }),
  depth: 0,
});

const plain = [
  'a = 1',
  'a = "x"',
  'a="x\\n\\u00e9 $ 5 % 日本語😀"',
  'a = b.c-d.e["f"].g[0]',
  'a = "${b.c}/x${ f("y", z) }"',
  'a = f()',
  'a = f(b, [1, "2", true, null],)',
  'a = [\n  b, # c\n  d\n]',
  'a = { b = 1, "c" = d.e }',
  'a = {\n  b = 1\n\n  // c\n  d = { e = f("g") }\n}',
  'resource "aws_x" "y" {\n  # c\n  a = 1\n\n  b {\n    c = "d" // e\n  }\n  # f\n}',
  'x y {}',
  'x "y" { z = 1 }',
  'x {\r\n  y = 1\r\n  z = "2"\r\n}',
  'jsonencode = jsonencode({\n  a = [{ b = "c" }]\n})',
] as const;

const others = [
  'a = -1',
  'a = b + 1',
  'a = (b)',
  'a = b ? c : d',
  'a = !b',
  'a = 1e3',
  'a = b.0',
  'a = b.*.c',
  'a = b[*].c',
  'a = [for v in l : v]',
  'a = { for k, v in m : k => v }',
  'a = { b : 1 }',
  'a = { (b) = 1 }',
  'a = f(b...)',
  'a = <<EOT\nx\nEOT',
  'a = "%{ if b }c%{ endif }"',
  'a = "$${b}"',
  'a = "x\\d"',
  'a = b == c',
  'a = provider::x::y(1)',
  'a /* b */ = 1',
  'é = 1',
  'x { y = 1 z = 2 }',
] as const;

describe('what is read without the grammar', () => {
  test.each(plain)('%j', (text) => {
    expect(plainBody(jobOf(text))).not.toBeNull();
  });
  test.each(others)('not %j', (text) => {
    expect(plainBody(jobOf(text))).toBeNull();
  });
});

const piece = fc.constantFrom(
  ...[
    '',
    '"',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ',',
    '=',
    '.',
    '$',
    '${',
    '%{',
    '~',
    '\\',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '#',
    '//',
    '/*',
    '*/',
    '-',
    '1',
    '0x',
    'e',
  ],
  ...[
    'a',
    'for',
    'in',
    'true',
    'null',
    '"b"',
    'f(',
    ':',
    '?',
    '!',
    '*',
    '...',
    '<<E\n',
    '==',
    '=>',
    '&&',
    'é',
    '\u00a0',
    '\u0001',
    '.0',
    '.1e2',
    'a.b',
    '; ',
  ],
);

/** Items with characters put in, left out or in place of others. */
const almostHcl = fc
  .tuple(
    fc.array(fc.constantFrom(...plain, ...plain, ...others), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(), piece, fc.nat(1)), { maxLength: 3 }),
  )
  .map(([items, edits]) =>
    edits.reduce(
      (t, [at, put, drop]) => t.slice(0, at % (t.length + 1)) + put + t.slice((at % (t.length + 1)) + drop),
      `${items.join('\n')}\n`,
    ),
  );

test('the grammar says the same, places and problems and all', () => {
  fc.assert(
    fc.property(almostHcl, (text) => {
      expect(parse('a', text)).toEqual(grammar('a', text));
    }),
    { numRuns: Number(process.env['HCL_RUNS'] ?? 2000) },
  );
});
