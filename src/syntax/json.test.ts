import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson, parseJsonDocuments, parseTolerantly } from './json.ts';
import { nodesOf, plain, spansOf, told } from './testing.ts';

const read = (text: string): { values: readonly unknown[]; problems: readonly string[] } => {
  const { value, problems } = parseJsonDocuments('s', text);
  return { values: value.map(plain), problems: told(text, problems) };
};

describe('what is read of a broken text, and what is said of it', () => {
  test.each<[string, string, readonly unknown[], readonly string[]]>([
    ['a whole text', '{"a": [1, "x", true, null]}', [{ a: [1, 'x', true, null] }], []],
    ['a trailing comma', '{"a": 1,}', [{ a: 1 }], ['syntax-error:trailing-comma ","']],
    ['a trailing comma in a list', '[1, 2 , ]', [[1, 2]], ['syntax-error:trailing-comma ","']],
    ['a missing comma', '{"a": 1 "b": 2}', [{ a: 1, b: 2 }], ['syntax-error:comma-missing "\\"b\\""']],
    ['comments, told once', '{// x\n"a": 1 /* y */}', [{ a: 1 }], ['syntax-error:comment "// x"']],
    ['a key twice: the last counts', '{"a": 1, "a": 2}', [{ a: 2 }], ['duplicate-key "\\"a\\""']],
    ['a text that breaks off in a string', '{"a": {"b": [1, "tw', [{ a: { b: [1, '<"tw>'] } }], ['text-truncated "w"']],
    ['a text that breaks off in a number', '{"a": 44', [{ a: '<44>' }], ['text-truncated "4"']],
    ['a text that breaks off after a key', '{"a": 1, "b"', [{ a: 1 }], ['text-truncated "\\""']],
    ['a text that breaks off after a colon', '{"a": 1, "b":  \n', [{ a: 1 }], ['text-truncated ":"']],
    ['a prompt', '$ aws x y\n{"a": 1}\n', [{ a: 1 }], ['leading-noise "$ aws x y"']],
    ['a prompt in brackets', '[me@host ~]$ aws x --query "A[0]"\n[1]', [[1]], ['leading-noise "[me@host ~]$ aws x --query \\"A[0]\\""']],
    ['a command of several lines', '$ aws x \\\n  --y "{"\n{"a": 1}', [{ a: 1 }], ['leading-noise "$ aws x \\\\\\n  --y \\"{\\""']],
    ['outputs one after another', '{"a": 1}\n$ aws y\n{"b": 2}{"c": 3}', [{ a: 1 }, { b: 2 }, { c: 3 }], []],
    ['an output cut off before a prompt', '{"a": [1,\n$ aws y\n{"b": 2}', [{ a: [1] }, { b: 2 }], ['text-truncated ","']],
    ['text behind', '{"a": 1} and so on', [{ a: 1 }], ['syntax-error:text-after-end "and so on"']],
    ['members cut from a larger object', '"a": {"b": 1},\n', [{ a: { b: 1 } }], []],
    ['an unquoted shell expansion', '{"a": $(date +%s), "b": 1}', [{ a: '<$(date +%s)>', b: 1 }], ['shell-leftover "$(date +%s)"']],
    ['a quoted shell expansion', '{"a": "$(date +%s)"}', [{ a: '<$(date +%s)>' }], ['shell-leftover "\\"$(date +%s)\\""']],
    ['a mapping template is no leftover', '{"a": "$input.json(\'$.x\')", "b": "${x}"}', [{ a: "$input.json('$.x')", b: '${x}' }], []],
    ['a broken escape', '{"a": "\\x", "b": 1}', [{ a: '<"\\x">', b: 1 }], ['syntax-error:escape-invalid "\\"\\\\x\\""']],
    [
      'a string that does not end',
      '{"a": "x,\n"b": 1}',
      [{ a: '<"x,>', b: 1 }],
      ['syntax-error:string-unclosed "\\"x,"', 'syntax-error:comma-missing "\\"b\\""'],
    ],
    ['a byte order mark', '\ufeff{"a": 1}', [{ a: 1 }], ['byte-order-mark "\ufeff"']],
    ['CRLF', '{\r\n"a": 1\r\n}\r\n', [{ a: 1 }], []],
    ['a value alone', '"E123"', ['E123'], []],
    [
      'JSON behind something on its line',
      '--config \'{"a": 1}\'',
      [{ a: 1 }],
      ['leading-noise "--config \'"', 'syntax-error:text-after-end "\'"'],
    ],
  ])('%s', (_, text, values, problems) => {
    expect(read(text)).toEqual({ values, problems });
  });

  test('UTF-16 that was read byte by byte keeps its places', () => {
    const text = `\u00ff\u00fe${[...'{"a": "é"}'].map((c) => `${c}\0`).join('')}`;
    const { value, problems } = parseJson('s', text);
    expect(plain(value)).toEqual({ a: 'é' });
    expect(problems.map((p) => p.code)).toEqual(['decoded-utf16']);
    const string = value && nodesOf(value).find((n) => n.kind === 'string');
    expect(text.slice(string?.at.start, string?.at.end)).toBe('"\0é\0"\0');
  });

  test('where a text breaks off is told', () => {
    const { problems } = parseJson('s', '{"Origins": {"Items": [{"Id": "a"}, {"Id');
    expect(problems).toMatchObject([{ code: 'text-truncated', severity: 'error', params: { open: 4, path: 'Origins.Items[1]' } }]);
  });

  test('a wrong file gives few problems, and their number', () => {
    const { problems } = parseJson('s', `{${'x: 1, '.repeat(500)}}`);
    expect(problems.length).toBeLessThan(25);
    expect(problems.at(-1)?.params['detail']).toBe('more');
  });
});

describe('a value behind an assignment', () => {
  test.each([
    ['const x = {\n  "a": [\n    {"b": 1}\n  ]\n};', { a: [{ b: 1 }] }],
    ['module.exports = {\n  "a": 1\n}\n', { a: 1 }],
    ['load([\n  {"a": 1}\n]);', [{ a: 1 }]],
  ])('%j', (text, value) => {
    expect(read(text).values).toEqual([value]);
  });
});

describe('limits', () => {
  test.each([
    ['128 levels', 128, []],
    ['129 levels', 129, ['too-deep']],
    ['far too many', 50_000, ['too-deep']],
  ])('%s', (_, levels, codes) => {
    const { problems } = parseJson('s', `${'['.repeat(levels)}1${']'.repeat(levels)}`);
    expect(problems.map((p) => p.code)).toEqual(codes);
  });

  test('brackets of the wrong kind do not hide the depth', () => {
    const { value, problems } = parseJson('s', '[[},'.repeat(20_000));
    expect(value).toBeNull();
    expect(problems.map((p) => p.code)).toContain('too-deep');
  });

  test.each([
    ['escaped quotes', '{"a": "'.padEnd(200_000, '\\"')],
    ['dollars', `{"a": ${'$('.repeat(100_000)}`],
    ['prompts', '$ aws \\\n'.repeat(50_000)],
    ['opening brackets on lines of their own', '[ x\n'.repeat(50_000)],
    ['white space behind numbers', `[${'1,'.repeat(1000)}${' '.repeat(200_000)}`],
  ])('%s in great number are read', (_, text) => {
    expect(parseJsonDocuments('s', text).problems.length).toBeLessThan(1000);
  });
});

/** Texts near to JSON: whole values with characters put in, left out or cut off. */
const almostJson = fc
  .tuple(
    fc.json(),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '{', ']', '"', ',', '\n', '$(x)', '//', '\\', '$ aws x\n', '\0')), { maxLength: 4 }),
  )
  .map(([text, edits]) => edits.reduce((t, [at, put]) => t.slice(0, at % (t.length + 1)) + put + t.slice((at % (t.length + 1)) + 1), text));

describe('for every text', () => {
  test.each([
    ['anything', fc.string({ unit: 'binary', maxLength: 300 })],
    ['almost JSON', almostJson],
  ])('%s is read, and every span lies within it', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { value, problems } = parseJsonDocuments('s', text);
        for (const at of [...value.flatMap(spansOf), ...problems.flatMap((p) => p.at ?? [])]) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('however brackets repeat, the parser is not led too deep', () => {
    const tokens = fc.array(fc.constantFrom('[', '{', '}', ']', '"', ',', ':', 'x', '\\', '\n', '"a":', '//', '1'), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(tokens, fc.constantFrom('', '{"a":', '[', '[['), (pattern, start) => {
        parseJsonDocuments('s', start + pattern.join('').repeat(2000));
      }),
      { numRuns: 60 },
    );
  });

  test('whole JSON reads as JSON.parse reads it, without a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.object(), fc.array(fc.jsonValue())), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        // A key named __proto__ cannot be compared as a plain object.
        fc.pre(!text.includes('__proto__') && !text.includes('$('));
        const reading = parseJson('s', text);
        expect(plain(reading.value)).toEqual(JSON.parse(text));
        expect(reading.problems).toEqual([]);
      }),
    );
  });

  test('whole JSON gives the same tree, with the same places and problems, as the tolerant parser gives', () => {
    const keyTwice = fc
      .tuple(fc.jsonValue(), fc.jsonValue())
      .map(([a, b]) => `{"a": ${JSON.stringify(a)},\r\n "b": {}, "a": ${JSON.stringify(b)} }`);
    const written = fc
      .tuple(fc.object(), fc.constantFrom(undefined, 2, '\t'))
      .map(([value, indent]) => JSON.stringify(value, null, indent));
    fc.assert(
      fc.property(fc.oneof(keyTwice, written, almostJson), fc.constantFrom('', '\n', ' \t'), (text, space) => {
        const padded = space + text + space;
        // What looks like a prompt within a list is one to the tolerant parser. And text with NULs is decoded before it comes to it.
        fc.pre(!padded.includes('$ aws') && !padded.includes('\0'));
        const tolerant = parseTolerantly('s', { text: padded, origin: (offset) => offset }, []);
        expect(parseJsonDocuments('s', padded)).toEqual(tolerant);
      }),
      { numRuns: 500 },
    );
  });

  test('the text of a string is its value', () => {
    fc.assert(
      fc.property(fc.object(), (value) => {
        const text = JSON.stringify(value, null, 1);
        const { value: tree } = parseJson('s', text);
        for (const node of tree ? nodesOf(tree) : []) {
          if (node.kind === 'string') expect(JSON.parse(text.slice(node.at.start, node.at.end))).toBe(node.value);
        }
      }),
    );
  });
});
