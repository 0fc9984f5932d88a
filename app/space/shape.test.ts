import { describe, expect, test } from 'vitest';
import { distribution, executeApi, restApi } from '../../src/fidelity/builders.ts';
import { createAnalyzer, type UrlMap } from '../../src/index.ts';
import { cellsIn, columnsOf, countOf, endingOf, groupsOf, routesOf, rowsOf, sift, unreachedKey } from './shape.ts';

const mapOf = async (patterns: readonly (readonly [pattern: string, origin: string])[], origins: readonly string[] = []): Promise<UrlMap> =>
  createAnalyzer().map(
    {
      tracefront: 1,
      sources: [
        distribution({
          aliases: ['www.example.com'],
          origins: [
            { id: 'site', domainName: 'site.s3.eu-west-1.amazonaws.com' },
            { id: 'api', domainName: executeApi('a1b2c3d4e5'), path: '/prod' },
            ...origins.map((id) => ({ id, domainName: `${id}.example.net` })),
          ],
          behaviors: patterns.map(([pattern, origin]) => ({ pattern, origin })),
        }),
        ...restApi({
          id: 'a1b2c3d4e5',
          type: 'REGIONAL',
          resources: ['GET /v1/pets', 'GET /v1/pets/{id}', 'GET /hidden'],
          stages: ['prod'],
        }),
      ],
      answers: {},
      requests: [],
    },
    { host: 'www.example.com' },
  );

const small = await mapOf([
  ['/v1/*', 'api'],
  ['/v1/pets/*', 'api'],
]);

describe('the map of a small configuration', () => {
  const rows = rowsOf(small);

  test('has a row for each behavior in its order, with what comes to it', () => {
    expect(rows.map(({ behavior, classes }) => [behavior?.name, classes.length > 0])).toEqual([
      ['/v1/*', true],
      ['/v1/pets/*', false],
      ['Default (*)', true],
    ]);
    expect(rows[1]?.note).toContain('/v1/* takes them all');
  });

  test('has a column for each place, what is reached first, and shares of routes in it', () => {
    const columns = columnsOf(rows);
    expect(columns.map(({ key }) => key)).toEqual(['api a1b2c3d4e5', 'bucket site', 'by api-gateway', 'by s3']);
    const [first] = rows;
    const cells = first && columns[0] ? cellsIn(first, columns[0]) : [];
    expect([cells[0]?.routes, routesOf(small).get('a1b2c3d4e5')]).toEqual([2, 3]);
  });

  test('is sifted by text and by what is wrong', () => {
    expect(sift(rows, 'all', '/V1/pets').map(({ id }) => id)).toEqual(['behavior-0', 'behavior-1']);
    expect(sift(rows, 'unreached', '').map(({ behavior }) => behavior?.name)).toEqual(['/v1/pets/*']);
    const errors = sift(rows, 'errors', '');
    // The bucket's root cannot be listed.
    expect(errors.map(({ id }) => id)).toEqual(['behavior-0', 'behavior-2']);
    expect(errors[0]?.classes.every(({ outcome }) => (outcome.status ?? 0) >= 400)).toBe(true);
    expect(sift(rows, 'all', 'no such thing')).toEqual([]);
    expect([countOf(small, 'unreached'), countOf(small, 'unsure'), countOf(small, 'all')]).toEqual([1, 0, small.classes.length]);
  });

  test('needs no groups', () => {
    expect(groupsOf(rows, columnsOf(rows))).toBeNull();
  });
});

test('at quota size columns are few, and behaviors that end alike are one group', async () => {
  const origins = Array.from({ length: 40 }, (_, at) => `origin-${at}`);
  const map = await mapOf([...origins.map((id) => [`/${id}/*`, id] as const), ['/origin-3/x', 'site']], origins);
  const rows = rowsOf(map);
  const columns = columnsOf(rows);
  // Forty hosts that one behavior each sends to: none is preferred.
  expect(columns.map(({ key }) => key)).toEqual(['by s3', 'rest']);
  expect(columns.at(-1)).toMatchObject({ key: 'rest', isRest: true });
  const groups = groupsOf(rows, columns) ?? [];
  expect(groups.flatMap(({ rows: own }) => own)).toHaveLength(42);
  expect(groups.length).toBeLessThan(10);
  expect(groups.find(({ key }) => key === unreachedKey)?.rows.map(({ behavior }) => behavior?.name)).toEqual(['/origin-3/x']);
});

test.each([
  ['cannot-tell', 'open'],
  ['leaves-the-model', 'open'],
] as const)('%s is an ending of its own', (kind, ending) => {
  const outcome = { kind, status: null, answeredBy: null, errorType: null, reaches: null, replaced: null };
  expect(endingOf(outcome)).toMatchObject({ kind: ending, name: kind });
});
