import { describe, expect, test } from 'vitest';
import type { HclExpression } from './ast.ts';
import { loadHcl } from './index.ts';

const parse = await loadHcl();
const plain = (value: HclExpression): unknown => {
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'tuple':
      return value.items.map(plain);
    case 'object':
      return Object.fromEntries(value.items.map((item) => [plain(item.key), plain(item.value)]));
    case 'template':
      return value.parts.map((part) => (part.kind === 'text' ? part.text : part.kind === 'value' ? [plain(part.value)] : part.kind));
    case 'call':
      return { [value.name]: value.args.map(plain) };
    case 'attribute':
      return `${String(plain(value.of))}.${value.name}`;
    case 'name':
      return value.name;
    default:
      return `<${value.kind}>`;
  }
};

describe('what a string of Terraform’s JSON says', () => {
  test.each<[string, unknown]>([
    ['plain', 'plain'],
    ['a "quoted" word', 'a "quoted" word'],
    ['${var.x}', [['var.x']]],
    ['/${var.x}/"y"', ['/', ['var.x'], '/"y"']],
    ['a\n\\${var.x}', ['a\n\\', ['var.x']]],
    ['${replace(var.x, "/\\\\./", "")}', [[{ replace: ['var.x', '/\\./', ''] }]]],
    ['${f({ a = "${var.x}}" })}', [[{ f: [{ a: [['var.x'], '}'] }] }]]],
    ['$${var.x} %%{y}', '$${var.x} %%{y}'.replace('$$', '$').replace('%%', '%')],
    ['%{ if var.x }a%{ endif }', ['if']],
    ['${', '<broken>'],
  ])('%s', (text, expected) => {
    const { value } = parse('main.tf.json', JSON.stringify({ locals: { x: text } }, null, 2));
    const [attribute] = value.body.blocks[0]?.body.attributes ?? [];
    expect(attribute && plain(attribute.value)).toEqual(expected);
  });
});

test('blocks, with their labels, their places and their dynamic ones', () => {
  const text = JSON.stringify({
    '//': 'made by a tool',
    resource: {
      aws_x: {
        a: {
          name: 'n',
          origin: [{ id: 1 }, { id: 2 }],
          tags: { k: 'v' },
          dynamic: { member: { for_each: [1], iterator: 'm', content: { a: 1 } } },
        },
        b: [{ name: 'one' }, { name: 'two' }],
      },
    },
    provider: { aws: [{ region: 'eu-west-1' }] },
    locals: [{ y: 1 }],
  });
  const { value, problems } = parse('main.tf.json', text);
  expect(problems).toEqual([]);
  const told = value.body.blocks.map(({ type, labels, at, body }) => [
    [type, ...labels.map((label) => label.text)].join('.'),
    body.attributes.map(({ name }) => name).join(),
    body.blocks.map((block) => [block.type, ...block.labels.map((label) => label.text)].join('.')).join(),
    text.slice(at.start, at.start + 3),
  ]);
  expect(told).toEqual([
    ['resource.aws_x.a', 'name,tags', 'origin,origin,dynamic.member', '"a"'],
    ['resource.aws_x.b', 'name', '', '"b"'],
    ['resource.aws_x.b', 'name', '', '"b"'],
    ['provider.aws', 'region', '', '"aw'],
    ['locals', 'y', '', '"lo'],
  ]);
});

test('variables, and what is broken', () => {
  expect(
    parse('prod.auto.tfvars.json', '{"a": "x", "b": ["y"]}').value.body.attributes.map(({ name, value }) => [name, plain(value)]),
  ).toEqual([
    ['a', 'x'],
    ['b', ['y']],
  ]);
  expect(parse('main.tf.json', '{"resource": {"aws_x": 3, "aws_y": {"a": "b"}}').problems.map(({ code }) => code)).toEqual([
    'text-truncated',
  ]);
});
