import { describe, expect, it } from 'vitest';
import { readPaste } from '../testing.ts';

const ls = (...keys: readonly string[]): string =>
  keys.map((key, i) => `2024-05-01 12:34:5${i % 10} ${String(i * 1000).padStart(10)} ${key}\n`).join('');
const objects = (...keys: readonly string[]) =>
  keys.map((Key) => ({ Key, LastModified: '2024-05-01T00:00:00+00:00', ETag: '"x"', Size: 1 }));

const listingIn = (name: string, content: unknown, options = {}) => {
  const reading = readPaste(name, content, options);
  const piece = reading.contributions.find((one) => one.kind === 'bucket-listing');
  if (piece?.kind !== 'bucket-listing') return { form: reading.form, problems: reading.problems.map(({ code }) => code) };
  const { bucket, keys, complete, prefix } = piece.value;
  return { form: reading.form, bucket, keys, complete, prefix, problems: reading.problems.map(({ code }) => code) };
};

const whole = { form: 's3-listing', bucket: null, prefix: '', complete: true, problems: [] };
const partial = { ...whole, complete: false, problems: ['listing-incomplete'] };

describe('list-objects-v2 and list-objects', () => {
  it.each<readonly [string, unknown, object]>([
    ['the CLI’s own output', { Contents: objects('a', 'b/c'), RequestCharged: null, Prefix: '' }, { ...whole, keys: ['a', 'b/c'] }],
    ['the API’s', { IsTruncated: false, Name: 'site', KeyCount: 1, Contents: objects('a') }, { ...whole, bucket: 'site', keys: ['a'] }],
    ['an empty bucket', { RequestCharged: null, Prefix: '' }, { ...whole, keys: [] }],
    ['an empty bucket of the API', { Name: 'site', KeyCount: 0, IsTruncated: false }, { ...whole, bucket: 'site', keys: [] }],
    ['YAML', 'Contents:\n- Key: a\n  Size: 1\nPrefix: ""\n', { ...whole, keys: ['a'] }],
    ['--query Contents', objects('a', 'b'), { ...whole, keys: ['a', 'b'] }],
    ['a prefix', { Contents: objects('docs/a'), Prefix: 'docs/' }, { ...whole, prefix: 'docs/', keys: ['docs/a'] }],
    ['a page', { Contents: objects('a'), NextToken: 'x' }, { ...partial, keys: ['a'] }],
    ['a truncated answer', { IsTruncated: true, Contents: objects('a') }, { ...partial, keys: ['a'] }],
    ['more keys counted', { KeyCount: 2, Contents: objects('a') }, { ...partial, keys: ['a'] }],
    ['one level', { Contents: objects('a'), CommonPrefixes: [{ Prefix: 'b/' }] }, { ...partial, keys: ['a'] }],
    [
      'its command',
      `$ aws s3api list-objects-v2 --bucket site \\\n    --prefix docs/\n${JSON.stringify({ Contents: objects('docs/a') }, null, 4)}`,
      { ...whole, bucket: 'site', prefix: 'docs/', keys: ['docs/a'], problems: ['leading-noise'] },
    ],
    [
      'a limit of its command',
      `$ aws s3api list-objects --bucket=site --max-items 1\n${JSON.stringify({ Contents: objects('a') })}`,
      { ...partial, bucket: 'site', keys: ['a'], problems: ['leading-noise', 'listing-incomplete'] },
    ],
  ])('%s', (_, content, expected) => {
    expect(listingIn('keys.json', content)).toEqual(expected);
  });

  it('proves nothing where the text is cut off', () => {
    const text = JSON.stringify({ Contents: objects('a', 'b') }, null, 2);
    expect(listingIn('keys.json', text.slice(0, text.indexOf('"b"')))).toMatchObject({ complete: false, keys: ['a'] });
  });

  it('is told from a list of tags', () => {
    expect(listingIn('tags.json', { Tags: { Items: [{ Key: 'a', Value: 'b' }] } })).toEqual({ form: null, problems: ['form-not-yet'] });
  });
});

describe('aws s3 ls', () => {
  it.each<readonly [string, string, object]>([
    ['the lines alone', ls('a.html', 'b/c d.css'), { ...whole, keys: ['a.html', 'b/c d.css'] }],
    ['CRLF', ls('a', 'b').replaceAll('\n', '\r\n'), { ...whole, keys: ['a', 'b'] }],
    ['a key that begins with a space', ls(' a'), { ...whole, keys: [' a'] }],
    ['keys like braces', ls('{a}', '[b]'), { ...whole, keys: ['{a}', '[b]'] }],
    ['--human-readable', '2024-05-01 12:34:56    1.2 KiB a\n2024-05-01 12:34:56    0 Bytes b\n', { ...whole, keys: ['a', 'b'] }],
    ['its command', `$ aws s3 ls s3://site --recursive\n${ls('a')}$ `, { ...whole, bucket: 'site', keys: ['a'] }],
    [
      'its command with options',
      `[me@host ~]$ aws s3 ls --recursive "s3://site/docs/"\n${ls('docs/a')}`,
      { ...whole, bucket: 'site', prefix: 'docs/', keys: ['docs/a'] },
    ],
    ['--summarize', `${ls('x/a', 'x/b')}\nTotal Objects: 2\n   Total Size: 12\n`, { ...whole, keys: ['x/a', 'x/b'] }],
    ['one folder alone', ls('x/a', 'x/y/b'), { ...whole, prefix: 'x/', keys: ['x/a', 'x/y/b'] }],
    [
      'one level below a prefix',
      `$ aws s3 ls s3://site/docs/\n                           PRE img/\n${ls('a')}`,
      { ...partial, bucket: 'site', prefix: 'docs/', keys: ['docs/a'] },
    ],
    ['only some lines', `$ aws s3 ls s3://site --recursive | head -1\n${ls('a')}`, { ...partial, bucket: 'site', keys: ['a'] }],
    ['lines left out', `${ls('a')}...\n${ls('b')}`, { ...partial, keys: ['a', 'b'] }],
    ['another count', `${ls('a')}Total Objects: 3\n`, { ...partial, keys: ['a'] }],
  ])('%s', (_, text, expected) => {
    expect(listingIn('keys.txt', text)).toEqual(expected);
  });

  it('is told from a list of buckets', () => {
    expect(listingIn('buckets.txt', '2024-05-01 12:34:56 one-bucket\n2024-05-01 12:34:56 other-bucket\n')).toMatchObject({ form: null });
  });

  it('knows where each key stands', () => {
    const text = `$ aws s3 ls s3://site --recursive\n${ls('a.html', 'b/c')}`;
    const [piece] = readPaste('keys.txt', text).contributions;
    const at = piece?.kind === 'bucket-listing' ? (piece.value.keysAt ?? []) : [];
    expect(at.map(({ start, end }) => text.slice(start, end))).toEqual(['a.html', 'b/c']);
  });
});
