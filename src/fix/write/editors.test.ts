import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJsonDocuments } from '../../syntax/json.ts';
import type { ArrayNode, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { parseYamlDocuments } from '../../syntax/yaml.ts';
import { applyEdits, inverseOf, overlaps } from '../apply.ts';
import { jsonEditor } from './json-editor.ts';
import { type Json, jsonOf } from './json-value.ts';
import type { Edits, TreeEditor } from './tree-editor.ts';
import { yamlEditor } from './yaml-editor.ts';

type Syntax = 'json' | 'yaml';
type Change = (editor: TreeEditor, root: ObjectNode) => Edits;

const parse = (syntax: Syntax, text: string): SyntaxNode => {
  const [root] = (syntax === 'json' ? parseJsonDocuments : parseYamlDocuments)('s', text).value;
  if (!root) throw new Error(`nothing read of ${text}`);
  return root;
};

const isObject = (node: SyntaxNode | undefined): node is ObjectNode => node?.kind === 'object';
const isArray = (node: SyntaxNode | undefined): node is ArrayNode => node?.kind === 'array';

const at = (node: SyntaxNode, ...path: readonly string[]): SyntaxNode => {
  const [key, ...rest] = path;
  if (key === undefined) return node;
  const next = isObject(node)
    ? node.members.find((member) => member.key === key)?.value
    : isArray(node)
      ? node.items[Number(key)]
      : undefined;
  if (!next) throw new Error(`no ${key}`);
  return at(next, ...rest);
};

const object = (node: SyntaxNode, ...path: readonly string[]): ObjectNode => {
  const found = at(node, ...path);
  if (!isObject(found)) throw new Error('no object');
  return found;
};
const array = (node: SyntaxNode, ...path: readonly string[]): ArrayNode => {
  const found = at(node, ...path);
  if (!isArray(found)) throw new Error('no list');
  return found;
};

/** The text after the change, checked to be read again and to be taken back. */
const changed = (syntax: Syntax, text: string, change: Change): string => {
  const root = parse(syntax, text);
  if (!isObject(root)) throw new Error('no object');
  const edits = change((syntax === 'json' ? jsonEditor : yamlEditor)('s', text), root);
  if (edits === null) return 'cannot';
  expect(overlaps(edits)).toBe(false);
  const before = new Map([['s', text]]);
  const after = applyEdits(before, edits);
  expect(applyEdits(after, inverseOf(before, edits)).get('s')).toBe(text);
  return after.get('s') ?? '';
};

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const cases: readonly (readonly [name: string, syntax: Syntax, text: string, change: Change, after: string])[] = [
  ['a scalar', 'json', '{ "a": "x" }', (e, r) => e.replace(at(r, 'a'), 'y'), '{ "a": "y" }'],
  ['a member, on one line', 'json', '{"a":1}', (e, r) => e.addMember(r, 'b', { c: [1] }), '{"a":1,"b":{"c":[1]}}'],
  [
    'a member, on one line with spaces',
    'json',
    '{ "a": 1, "x": 2 }',
    (e, r) => e.addMember(r, 'b', [1, 2]),
    '{ "a": 1, "x": 2, "b": [1, 2] }',
  ],
  [
    'a member, on its own line',
    'json',
    lines('{', '    "a": 1', '}'),
    (e, r) => e.addMember(r, 'b', { c: [1] }),
    lines('{', '    "a": 1,', '    "b": {', '        "c": [', '            1', '        ]', '    }', '}'),
  ],
  ['a member with tabs', 'json', lines('{', '\t"a": 1', '}'), (e, r) => e.addMember(r, 'b', {}), lines('{', '\t"a": 1,', '\t"b": {}', '}')],
  [
    'a member with Windows line breaks',
    'json',
    '{\r\n  "a": 1\r\n}\r\n',
    (e, r) => e.addMember(r, 'b', [1]),
    '{\r\n  "a": 1,\r\n  "b": [\r\n    1\r\n  ]\r\n}\r\n',
  ],
  [
    'the first member of an empty object',
    'json',
    lines('{', '  "a": {}', '}'),
    (e, r) => e.addMember(object(r, 'a'), 'b', 1),
    lines('{', '  "a": {', '    "b": 1', '  }', '}'),
  ],
  ['the last member goes', 'json', lines('{', '  "a": 1,', '  "b": 2', '}'), (e, r) => e.removeMember(r, 'b'), lines('{', '  "a": 1', '}')],
  [
    'the first member goes',
    'json',
    lines('{', '  "a": 1,', '  "b": 2', '}'),
    (e, r) => e.removeMember(r, 'a'),
    lines('{', '  "b": 2', '}'),
  ],
  ['the only member goes', 'json', '{"a":{"b":1}}', (e, r) => e.removeMember(object(r, 'a'), 'b'), '{"a":{}}'],
  ['an item at the front', 'json', '{"a":[1,2]}', (e, r) => e.insertItems(array(r, 'a'), 0, [0]), '{"a":[0,1,2]}'],
  ['an item in between', 'json', '{"a":[1,3]}', (e, r) => e.insertItems(array(r, 'a'), 1, [2]), '{"a":[1,2,3]}'],
  ['an item of an empty list', 'json', '{"a":[]}', (e, r) => e.insertItems(array(r, 'a'), 0, [{ b: 1 }]), '{"a":[{"b":1}]}'],
  [
    'an item on lines of its own',
    'json',
    lines('{', '  "a": [', '    { "b": 1 }', '  ]', '}'),
    (e, r) => e.insertItems(array(r, 'a'), 1, [{ b: 2 }]),
    lines('{', '  "a": [', '    { "b": 1 },', '    {', '      "b": 2', '    }', '  ]', '}'),
  ],
  [
    'an item moves up as it is written',
    'json',
    '{"a":[1, 2,  { "x":1 }]}',
    (e, r) => e.moveItem(array(r, 'a'), 2, 0),
    '{"a":[{ "x":1 }, 1, 2]}',
  ],
  ['text that JSON must escape', 'json', '{"a":1}', (e, r) => e.addMember(r, 'b', 'q"\n'), '{"a":1,"b":"q\\"\\n"}'],
  ['a scalar in single quotes', 'yaml', "a: 'x'\n", (e, r) => e.replace(at(r, 'a'), "it's"), "a: 'it''s'\n"],
  ['a plain scalar before a comment', 'yaml', 'a: x # why\n', (e, r) => e.replace(at(r, 'a'), 'z'), 'a: z # why\n'],
  ['a plain scalar that needs quotes', 'yaml', 'a: x\n', (e, r) => e.replace(at(r, 'a'), '/api/*'), 'a: "/api/*"\n'],
  ['nothing becomes something', 'yaml', 'a:\nb: 1\n', (e, r) => e.replace(at(r, 'a'), 'x'), 'a: x\nb: 1\n'],
  ['an expression becomes a value', 'yaml', 'a: !Ref X\n', (e, r) => e.replace(at(r, 'a'), ''), 'a: ""\n'],
  [
    'a member behind a comment',
    'yaml',
    lines('m:', '  a: 1 # first', '', 'n: 2'),
    (e, r) => e.addMember(object(r, 'm'), 'b', { c: [1, 'x y'] }),
    lines('m:', '  a: 1 # first', '  b:', '    c:', '      - 1', '      - "x y"', '', 'n: 2'),
  ],
  [
    'a member of an item',
    'yaml',
    lines('l:', '- a: 1', '  b: 2', '- a: 3'),
    (e, r) => e.addMember(object(r, 'l', '0'), 'c', 3),
    lines('l:', '- a: 1', '  b: 2', '  c: 3', '- a: 3'),
  ],
  ['a member of a flow map', 'yaml', 'a: {b: 1}\n', (e, r) => e.addMember(object(r, 'a'), 'c', ['GET']), 'a: {b: 1, c: [GET]}\n'],
  ['a long text', 'yaml', 'a: 1\n', (e, r) => e.addMember(r, 'b', 'one\n  two\n'), lines('a: 1', 'b: |', '  one', '    two')],
  ['a member goes', 'yaml', lines('a: 1', 'b:', '  c: 2', 'd: 3'), (e, r) => e.removeMember(r, 'b'), lines('a: 1', 'd: 3')],
  [
    'the first member of an item goes',
    'yaml',
    lines('l:', '  - a: 1', '    b: 2'),
    (e, r) => e.removeMember(object(r, 'l', '0'), 'a'),
    lines('l:', '  - b: 2'),
  ],
  [
    'an item at the front',
    'yaml',
    lines('l:', '  - 1'),
    (e, r) => e.insertItems(array(r, 'l'), 0, [{ a: 0, b: 1 }]),
    lines('l:', '  - a: 0', '    b: 1', '  - 1'),
  ],
  [
    'an item at the end',
    'yaml',
    lines('l:', '- a: 1', 'm: 1'),
    (e, r) => e.insertItems(array(r, 'l'), 1, [{ a: [2] }]),
    lines('l:', '- a: 1', '- a:', '  - 2', 'm: 1'),
  ],
  ['an empty list is filled', 'yaml', lines('l: []', 'm: 1'), (e, r) => e.replace(at(r, 'l'), [{ a: 1 }]), lines('l:', '  - a: 1', 'm: 1')],
  ['an item goes', 'yaml', lines('l:', '  - a: 1', '    b: 1', '  - 2'), (e, r) => e.removeItem(array(r, 'l'), 0), lines('l:', '  - 2')],
  [
    'an item moves up',
    'yaml',
    lines('l:', '  - 1', '  - a: 2', '    b: 2'),
    (e, r) => e.moveItem(array(r, 'l'), 1, 0),
    lines('l:', '  - a: 2', '    b: 2', '  - 1'),
  ],
];

describe('writes in the style of the text', () => {
  test.each(cases)('%s (%s)', (_, syntax, text, change, after) => {
    expect(changed(syntax, text, change)).toBe(after);
  });
});

const key = fc.constantFrom('a', 'b', 'Items', '/api/test', 'x-y', '200', 'on');
const scalar = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('yes', '007', '/api/*', 'a: b', '- x', '# c', 'x:', '', ' '),
);
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
  ),
})).value;

describe('what is written is read as it was meant', () => {
  const layouts: readonly (readonly [string, Syntax, (value: unknown) => string])[] = [
    ['json', 'json', (v) => JSON.stringify(v)],
    ['json on lines', 'json', (v) => JSON.stringify(v, null, 2)],
    ['yaml, which JSON is', 'yaml', (v) => JSON.stringify(v)],
    ['yaml', 'yaml', (v) => `head: 1\nbody: ${JSON.stringify(v)}\n`],
  ];
  test.each(layouts)('%s', (_, syntax, write) => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 3 }), value, (before, added) => {
        const text = write(before);
        const after = changed(syntax, text, (editor, root) => editor.addMember(root, 'added', added));
        const expected = { ...(jsonOf(parse(syntax, text)) as object), added };
        expect(jsonOf(parse(syntax, after))).toEqual(expected);
      }),
    );
  });
});
