import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../state/model.ts';
import { decodeLink, encodeLink, isLink, longestLink } from './link.ts';

const empty: Workspace = { tracefront: 1, sources: [], answers: {}, requests: [] };
const full: Workspace = {
  tracefront: 1,
  sources: [{ name: 'd.json', text: '{"DistributionConfig":{"Comment":"日本語 🙂"}}' }],
  answers: { 'list-bucket:b': 'yes' },
  requests: [
    { name: 'n', method: 'GET', url: 'https://d.example.com/x', headers: [['origin', 'https://a']], body: false, expect: { status: 403 } },
  ],
};

// Links that people have in tickets. A line is never changed and never taken out; a new version adds its own.
const kept: readonly (readonly [string, string, Workspace])[] = [
  ['version 1, empty', '#s=1.q1YqKUpMTk0rys8rUbIy1FEqzi8tSk4tVrKKjtVRSswrLk8tKlayqq7VUSpKLSxNLS4BS9UCAA', empty],
  [
    'version 1, one of everything',
    '#s=1.VY4xTsQwEEWvgn5tEhBU0y6IC2yXpHCSycaQ2MEzEVlFbrgEQkJQ0SDOtaLkCGiRKOif3nsrNNqGuxi8gs4NJMyxYQEVK7wdGYQ2u5XgYaC8KAhriSsnGl09qwt-E3zndiVoLbEJ48heS1CJw9P74eXz6-P15Pvt-bFESkiVgfXywFFAKwYnelrPzR0r1SDsWZAMIt_PLPrv4ZgfWfvQgnBzvYXBHAcQetVJKM_bjBc7TgNnTRjzBQY92_Y3VBQI0e3c0fGHW1SVQR3aPaizg7ABLxM3evwStToL6PLsIqUq_QA',
    full,
  ],
];

test.each(kept)('an old link keeps opening: %s', async (_, link, workspace) => {
  expect(await decodeLink(link)).toEqual({ workspace, fault: null });
});

test('what was put in comes out', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 3000 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ name: fc.string(), text }), { maxLength: 4 }), async (sources) => {
      const named = sources.map((source, i) => ({ ...source, name: `${i}${source.name}` }));
      const link = await encodeLink({ ...empty, sources: named });
      expect(link).toMatch(/^#s=1\.[\w-]+$/);
      expect((await decodeLink(link ?? '')).workspace).toEqual({ ...empty, sources: named });
    }),
    { numRuns: 40 },
  );
});

test('any fragment gives an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.string().map((rest) => `#s=1.${rest}`),
        fc.base64String().map((rest) => `#s=1.${rest.replace(/[+/=]/g, '-')}`),
      ),
      async (fragment) => {
        const { workspace, fault } = await decodeLink(fragment);
        expect(workspace === null).toBe(fault !== null);
      },
    ),
    { numRuns: 200 },
  );
});

const random = (length: number): string => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
};

test('what is too long for a link gets none', async () => {
  expect(await encodeLink({ ...empty, sources: [{ name: 'r', text: random(250_000) }] })).toBeNull();
  expect(await encodeLink({ ...empty, sources: [{ name: 'z', text: 'a'.repeat(5 * 1024 * 1024) }] })).toBeNull();
});

describe('refused', () => {
  const packed = async (text: string): Promise<string> => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
  };

  test('a link that unfolds to more than it may', async () => {
    const bomb = `#s=1.${await packed(' '.repeat(64 * 1024 * 1024))}`;
    expect(bomb.length).toBeLessThan(longestLink);
    expect((await decodeLink(bomb)).fault).toBe('too-large');
  });

  test.each([
    ['', 'not-a-link'],
    ['#lesson=loop', 'not-a-link'],
    ['#s=2.abc', 'newer-version'],
    ['#s=x.abc', 'broken'],
    ['#s=1', 'broken'],
    ['#s=1.%%', 'broken'],
    [`#s=1.${'a'.repeat(longestLink)}`, 'too-long'],
    // A link that a chat program cut.
    [kept[1]?.[1].slice(0, 200) ?? '', 'broken'],
  ])('%.20s: %s', async (fragment, fault) => {
    expect((await decodeLink(fragment)).fault).toBe(fault);
  });

  test('a text that is no workspace', async () => {
    expect((await decodeLink(`#s=1.${await packed('{"sources":[]}')}`)).fault).toBe('broken');
  });
});

test('only our own fragments are links', () => {
  expect([isLink('#s=1.x'), isLink('#s='), isLink('#settings'), isLink('')]).toEqual([true, true, false, false]);
});
