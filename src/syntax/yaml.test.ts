import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodesOf, plain, spansOf, told } from './testing.ts';
import { parseYaml, parseYamlDocuments } from './yaml.ts';

const read = (text: string): { values: readonly unknown[]; problems: readonly string[] } => {
  const { value, problems } = parseYamlDocuments('s', text);
  return { values: value.map(plain), problems: told(text, problems) };
};

describe('YAML', () => {
  test.each<[string, string, readonly unknown[], readonly string[]]>([
    ['maps, lists and scalars', 'a: 1\nb:\n- x\n- "y"\nc: true\nd:\n', [{ a: 1, b: ['x', 'y'], c: true, d: null }], []],
    ['words that YAML 1.1 took for booleans', 'a: yes\nb: off\n', [{ a: 'yes', b: 'off' }], []],
    ['keys that are numbers', '200: ok\n', [{ '200': 'ok' }], []],
    [
      'short tags of CloudFormation, as their long forms',
      'a: !Ref X\nb: !Join ["", [x, !Ref Y]]\nc: !GetAtt A.B\nd: !Sub\n  - ${x}\n  - {x: !Ref 1}\n',
      [
        {
          a: { Ref: 'X' },
          b: { 'Fn::Join': ['', ['x', { Ref: 'Y' }]] },
          c: { 'Fn::GetAtt': 'A.B' },
          d: { 'Fn::Sub': ['${x}', { x: { Ref: '1' } }] },
        },
      ],
      [],
    ],
    ['a tag that nobody knows', 'a: !Secret X\n', [{ a: '<!Secret X>' }], []],
    ['aliases', 'a: &x {b: 1}\nc: *x\n', [{ a: { b: 1 }, c: { b: 1 } }], []],
    ['merge keys', 'a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n', [{ a: { b: 1, c: 2 }, d: { c: 3, b: 1 } }], []],
    ['an alias of nothing', 'a: *x\n', [{ a: '<*x>' }], ['syntax-error:alias-unknown "*x"']],
    ['documents', 'a: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }], []],
    ['outputs one after another', '$ aws x\na: 1\n$ aws y\na: 2\n', [{ a: 1 }, { a: 2 }], ['leading-noise "$ aws x"']],
    ['a key twice', 'a: 1\na: 2\n', [{ a: 2 }], ['duplicate-key "a"']],
    ['a byte order mark', '\ufeffa: 1\n', [{ a: 1 }], ['byte-order-mark "\ufeff"']],
    ['CRLF', 'a: 1\r\nb: x\r\n', [{ a: 1, b: 'x' }], []],
  ])('%s', (_, text, values, problems) => {
    expect(read(text)).toEqual({ values, problems });
  });

  test('a mistake is told at its place, and the rest is read', () => {
    const { values, problems } = read('a: [1\nb: 2\n');
    expect(values).toEqual([{ a: [1], b: 2 }]);
    expect(problems).toEqual(['syntax-error:yaml-bad-indent "b"']);
  });
});

describe('limits', () => {
  test('more documents than are read are counted', () => {
    const { value, problems } = parseYamlDocuments('s', '--- 1\n'.repeat(1500));
    expect(value).toHaveLength(1000);
    expect(problems).toMatchObject([{ code: 'syntax-error', params: { detail: 'too-many-documents', count: 1500 } }]);
  });

  test.each([
    ['brackets', '['.repeat(5000)],
    ['list marks on one line', '- '.repeat(5000)],
    ['key marks on one line', '? '.repeat(5000)],
    ['indentation', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['brackets whose closing ones are text', '["]", '.repeat(5000)],
  ])('%s nested too deep are refused', (_, text) => {
    expect(parseYaml('s', text).problems.map((p) => p.code)).toContain('too-deep');
  });

  test('as deep as allowed is read', () => {
    const { problems } = parseYaml('s', `${'['.repeat(100)}1${']'.repeat(100)}`);
    expect(problems).toEqual([]);
  });

  test('a bomb of aliases is refused', () => {
    const lines = [...'bcdefghij'].map((c, i) => `${c}: &${c} [${Array(10).fill(`*${'abcdefghij'[i]}`).join(',')}]`);
    const { problems } = parseYaml('s', ['a: &a [1,1,1,1,1,1,1,1,1,1]', ...lines].join('\n'));
    expect(problems.map((p) => p.code)).toContain('alias-bomb');
  });
});

const almostYaml = fc
  .array(
    fc.constantFrom(
      'a: ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|\n',
      '&x ',
      '*x',
      '!Ref ',
      '#',
      'b',
      '? ',
      ': ',
      '---\n',
      '$ aws x\n',
      '\t',
      '\0',
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

describe('for every text', () => {
  test.each([
    ['anything', fc.string({ unit: 'binary', maxLength: 200 })],
    ['almost YAML', almostYaml],
  ])('%s is read, and every span lies within it', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { value, problems } = parseYamlDocuments('s', text);
        for (const at of [...value.flatMap(spansOf), ...problems.flatMap((p) => p.at ?? [])]) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('JSON reads the same as YAML, and the text of a quoted string is its value', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.string(), b: fc.integer(), c: fc.boolean() })), (value) => {
        const text = JSON.stringify(value, null, 2);
        const { value: tree, problems } = parseYaml('s', text);
        expect(problems).toEqual([]);
        expect(plain(tree)).toEqual(value);
        for (const node of tree ? nodesOf(tree) : []) {
          if (node.kind === 'string') expect(JSON.parse(text.slice(node.at.start, node.at.end))).toBe(node.value);
        }
      }),
    );
  });
});

test.each([
  ['commas', '[,'],
  ['brackets', '{}'],
  ['lines', 'a\n'],
])('%s without end are one clear problem', (_, mark) => {
  const { value, problems } = parseYamlDocuments('s', mark.repeat(1_600_000));
  expect(value).toEqual([]);
  expect(problems).toMatchObject([{ code: 'expansion-too-large', severity: 'error' }]);
});
