import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutCopyMarks } from './copied.ts';
import { parseJson } from './json.ts';
import { nodesOf, plain } from './testing.ts';

const json = '{\n  "a": "x y",\n  "b": [\n    1\n  ]\n}';
const lines = json.split('\n');
const wanted = { a: 'x y', b: [1] };
const everyLine = (change: (line: string, index: number) => string): string => lines.map(change).join('\n');

const COPIES: readonly (readonly [string, string, readonly string[]])[] = [
  ['> before each line', everyLine((line) => `> ${line}`), ['quoting']],
  ['> before most lines', everyLine((line, i) => (i === 2 ? line : `>> ${line}`)), ['quoting']],
  ['a fence and prose around it', `My config:\n\n\`\`\`json\n${json}\n\`\`\`\n\nThanks!`, ['fence']],
  ['a fence of tildes', `~~~\n${json}\n~~~\n`, ['fence']],
  ['only the fence of the first language', `\`\`\`json\n${json}\n\`\`\`\n\`\`\`hcl\na = 1\n\`\`\``, ['fence']],
  ['a fence after that of a command', `\`\`\`bash\naws x\n\`\`\`\n\`\`\`json\n${json}\n\`\`\``, ['fence']],
  ['a quoted fence', everyLine((line) => `> ${line}`).replace(/^/, '> ```\n'), ['quoting', 'fence']],
  ['numbers and two spaces', everyLine((line, i) => `${String(i + 9).padStart(4)}  ${line}`), ['line-numbers']],
  ['numbers and a tab', everyLine((line, i) => `${i + 1}\t${line}`), ['line-numbers']],
  ['numbers and a colon', everyLine((line, i) => `${i + 98}: ${line}`), ['line-numbers']],
  ['numbers and a bar', everyLine((line, i) => `${i + 1} | ${line}`), ['line-numbers']],
  ['numbers without a gap', everyLine((line, i) => `${i + 1}${line}`), ['line-numbers']],
  ['numbers, and a line that was put in', everyLine((line, i) => `${i + 1} ${line}`).replace('1\n', '1\n\n'), ['line-numbers']],
  ['curly quotes', json.replaceAll('"', '\u201d'), ['smart-quotes']],
  ['German quotes', json.replace(/"([^"]*)"/g, '\u201e$1\u201c'), ['smart-quotes']],
  ['non-breaking spaces', json.replaceAll('  ', '\u00a0\u00a0'), ['spaces']],
  ['ideographic spaces', json.replaceAll('  ', '\u3000'), ['spaces']],
  ['a non-breaking space behind a colon', json.replaceAll(': ', ':\u00a0'), ['spaces']],
  ['spaces without width', json.replaceAll('\n', '\n\u200b'), ['spaces']],
  ['colours', everyLine((line) => `\u001b[1;39m${line}\u001b[0m`), ['colours']],
];

describe('what copying adds is taken away, and every place stays', () => {
  test.each(COPIES)('%s', (_, text, marks) => {
    expect(withoutCopyMarks(text).marks.map(({ mark }) => mark)).toEqual(marks);
    const { clean } = withoutCopyMarks(text);
    const { value, problems } = parseJson('s', clean.text);
    expect([plain(value), problems]).toEqual([wanted, []]);
    const string = value && nodesOf(value).find((node) => node.kind === 'string');
    expect(text.slice(clean.origin(string?.at.start ?? 0), clean.origin(string?.at.end ?? 0))).toMatch(/^.x.y.$/);
  });

  test('two blocks of YAML are two documents', () => {
    const { clean } = withoutCopyMarks('One\n```yaml\na: 1\n```\nTwo\n```yaml\nb: 2\n```');
    expect(clean.text.replaceAll(' ', '')).toBe('\n\na:1\n\n\n---\nb:2\n');
  });
});

describe('what only looks so stays as it is', () => {
  test.each<[string, string]>([
    ['numbers that are keys', '200: a\n404: b\n500: c'],
    ['numbers that are values', '[\n1,\n2,\n3]'],
    ['curly quotes in a text', '{"Comment": "the \u201cbest\u201d site"}'],
    ['a special space in a text', '{"Comment": "10\u00a0km"}'],
    ['a fence in a heredoc', 'x = <<EOT\n```json\n{}\n```\nEOT'],
    ['a fence in a description', 'info:\n  description: |\n    ```json\n    {}\n    ```\n'],
    ['a fence in a comment', '/**\n```\nx\n```\n*/ function handler() {}'],
    ['a folded text', 'a: >\n  > b\n  c'],
    ['curl -v', '> GET / HTTP/2\n> Host: x\n< HTTP/2 200\n< a: b\n< c: d\n< e: f'],
  ])('%s', (_, text) => {
    expect(withoutCopyMarks(text)).toMatchObject({ clean: { text }, marks: [] });
  });
});

test('any text is cleaned, and no place leaves it', () => {
  const piece = fc.constantFrom(
    '> ',
    '1 ',
    '2 ',
    '```',
    '~~~json',
    '\n',
    '{',
    '"a"',
    '\u201c',
    '\u00a0',
    '\u200b',
    '\u001b[1m',
    ': ',
    'x',
    '\ufeff',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { clean } = withoutCopyMarks(text);
      const places = Array.from({ length: clean.text.length + 1 }, (_, offset) => clean.origin(offset));
      expect(places.every((place, i) => place >= (places[i - 1] ?? 0) && place <= text.length)).toBe(true);
    }),
  );
});
