import { describe, expect, test } from 'vitest';
import { emptyModel, type Model } from '../model/model.ts';
import { answered } from '../trace/answers.ts';
import type { Trace } from '../trace/trace.ts';
import type { Diagram } from './diagram.ts';
import { drawTrace } from './draw-trace.ts';
import { errorPageTrace, gapTrace, loopTrace, missingToken, reachedTrace, thirdPassTrace } from './founding-traces.ts';
import {
  API_HOST,
  articleModel,
  atDistribution,
  distribution,
  HOST,
  hop,
  manyOrigins,
  originApi,
  originSite,
  request,
  resource,
  restApi,
  traceOf,
} from './hand-made.ts';

const boxes = ({ nodes }: Diagram) =>
  nodes.map(({ id, column, onWay, end }) => `${id} @${column}${onWay ? '' : ' off'}${end ? ` ${end.tone} ${end.status}` : ''}`);

const arrows = ({ arrows }: Diagram) =>
  arrows.map(({ kind, number, pass, from, to }) => `${number ?? '-'} ${kind} p${pass} ${from.row ?? from.node} > ${to.node}`);

const lines = ({ arrows }: Diagram) =>
  arrows.flatMap(({ line }) =>
    line
      ? [
          `${line.method} ${line.path.map(({ text, added }) => (added ? `[${text}]` : text)).join('')} ${line.hostChange} ${line.host}`.trim(),
        ]
      : [],
  );

const rowsOf = (diagram: Diagram, id: string) =>
  diagram.nodes
    .find((one) => one.id === id)
    ?.rows.map((row) => `${row.label} ${row.mark}${row.why ? ` ${row.why}` : ''} ${row.passes.join(',')}`.trim());

const D = 'distribution:EDFDVBD632BHDS5';
const API = 'rest-api:a1b2c3d4e5';
const S3 = 's3-bucket:site-bucket';

describe('the founding cases', () => {
  test('a loop bends back, and its numbers run on', () => {
    const diagram = drawTrace(loopTrace, articleModel);
    expect(boxes(diagram)).toEqual(['viewer @0', `${D} @1`, `${API} @2`, `${S3} @2 failed 404`]);
    expect(arrows(diagram)).toEqual([
      `1 request p1 viewer > ${D}`,
      `2 request p1 ${D}/behavior:0 > ${API}`,
      `3 loop p2 ${API}/note:edge-to-you:1.0 > ${D}`,
      `4 request p2 ${D}/behavior:2 > ${S3}`,
      `- not-taken p0 ${D}/behavior:1 > ${S3}`,
    ]);
    expect(lines(diagram)).toEqual([
      `GET /api/test same ${HOST}`,
      `GET [/prod]/api/test kept ${HOST}`,
      `GET /prod/api/test same ${HOST}`,
      'GET /prod/api/test set site-bucket.s3.ap-northeast-1.amazonaws.com',
    ]);
    expect(rowsOf(diagram, D)).toEqual(['/api/* matched 1', '/img/* rejected pattern-does-not-match', 'Default (*) matched 2']);
    expect(rowsOf(diagram, API)).toEqual(['edge-to-you plain', '/ not-tried', '/test not-tried']);
    expect(rowsOf(diagram, S3)).toEqual(['prod/api/test rejected']);
    expect(diagram.passes).toBe(2);
  });

  test('a missing resource is a gap, with the nearest resource marked', () => {
    const diagram = drawTrace(gapTrace, articleModel);
    expect(boxes(diagram)).toEqual(['viewer @0', `${D} @1`, `${API} @2 failed 403`, `${S3} @2 off`]);
    // What API Gateway's own CloudFront hands to its API is no arrow: both stand in one box.
    expect(arrows(diagram)).toEqual([
      `1 request p1 viewer > ${D}`,
      `2 request p1 ${D}/behavior:0 > ${API}`,
      `- not-taken p0 ${D}/behavior:1 > ${S3}`,
      `- not-taken p0 ${D}/behavior:2 > ${S3}`,
    ]);
    expect(rowsOf(diagram, API)).toEqual(['edge-to-api plain', 'prod matched 1', '/ plain', '/test near without-prefix']);
    const api = diagram.nodes.find((one) => one.id === API);
    expect(api?.gap).toEqual({
      kind: 'resource',
      segments: [
        { text: '/prod', part: 'stage' },
        { text: '/api', part: 'breaks' },
        { text: '/test', part: 'beyond' },
      ],
    });
    expect(api?.end?.text).toBe('Missing Authentication Token');
    expect([api?.flavour, api?.title, api?.rows[3]?.depth, api?.rows[3]?.hint]).toEqual(['edge', 'orders', 1, '/api']);
    expect(rowsOf(diagram, D)).toEqual(['/api/* matched 1', '/img/* not-tried earlier-matched', 'Default (*) not-tried earlier-matched']);
  });

  test('a refused third pass ends at the distribution', () => {
    const diagram = drawTrace(thirdPassTrace, { ...articleModel, distributions: [distribution([[null, 'api']], [originApi])] });
    expect(boxes(diagram)).toEqual(['viewer @0', `${D} @1 failed 403`, `${API} @2`]);
    expect(arrows(diagram)).toEqual([
      `1 request p1 viewer > ${D}`,
      `2 request p1 ${D}/behavior:0 > ${API}`,
      `3 loop p2 ${API}/note:edge-to-you:3.0 > ${D}`,
      `4 request p2 ${D}/behavior:0 > ${API}`,
      `5 loop p3 ${API}/note:edge-to-you:3.0 > ${D}`,
    ]);
    expect(rowsOf(diagram, D)?.[0]).toBe('chain-refused plain');
    expect(diagram.passes).toBe(3);
  });

  test('an API that is reached opens the matched resource and shows its integration', () => {
    const diagram = drawTrace(reachedTrace, articleModel);
    expect(boxes(diagram)).toEqual(['viewer @0', `${D} @1`, `${API} @2`, `${S3} @2 off`, `integration:${API} @3 proved null`]);
    expect(rowsOf(diagram, API)).toEqual(['prod matched 1', '/ plain', '/test matched 1']);
    expect(arrows(diagram)[2]).toBe(`- request p1 ${API}/resource:/test > integration:${API}`);
    expect(diagram.nodes.at(-1)).toMatchObject({ name: 'hello', flavour: 'AWS_PROXY', end: { text: 'GET /test' } });
  });

  test('an error page is fetched on an arrow of its own kind, and the error stays where it was given', () => {
    const diagram = drawTrace(errorPageTrace, articleModel);
    expect(boxes(diagram)).toEqual(['viewer @0', `${D} @1`, `${API} @2 failed 403`, `${S3} @2 assumed 200`]);
    expect(arrows(diagram).slice(1, 3)).toEqual([`2 request p1 ${D}/behavior:0 > ${API}`, `3 error-page p1 ${D}/behavior:2 > ${S3}`]);
    expect(rowsOf(diagram, D)).toEqual([
      'error-page plain',
      '/api/* matched 1',
      '/img/* not-tried earlier-matched',
      'Default (*) matched error-page',
    ]);
  });
});

describe('other ways', () => {
  test('straight to the API there is no distribution', () => {
    const trace = traceOf([
      hop({ at: { kind: 'rest-api', name: 'a1b2c3d4e5' }, request: request(API_HOST, API_HOST, '/'), answer: missingToken }),
    ]);
    expect(boxes(drawTrace(trace, articleModel))).toEqual(['viewer @0', `${API} @1 failed 403`]);
  });

  test('a second origin stands in: the first keeps its end', () => {
    const answer = answered('custom-origin', 200);
    const trace = traceOf([
      atDistribution(2, { request: request(HOST, HOST, '/x'), answer }),
      hop({ at: { kind: 'rest-api', name: 'a1b2c3d4e5' }, request: request(API_HOST, API_HOST, '/x'), answer: missingToken, from: 0 }),
      hop({
        at: { kind: 'custom-origin', name: 'b.example.com' },
        request: request('b.example.com', 'b.example.com', '/x'),
        answer,
        from: 0,
        arrival: 'failover',
      }),
    ]);
    const diagram = drawTrace(trace, articleModel);
    expect(boxes(diagram)).toEqual([
      'viewer @0',
      `${D} @1`,
      `${API} @2 failed 403`,
      `${S3} @2 off`,
      'custom-origin:b.example.com @2 proved 200',
    ]);
    expect(arrows(diagram)[2]).toBe(`3 failover p1 ${D}/behavior:2 > custom-origin:b.example.com`);
  });

  test('nothing at all is still a picture', () => {
    expect(boxes(drawTrace(traceOf([]), emptyModel))).toEqual(['viewer @0']);
  });
});

describe("at AWS's quota", () => {
  const behaviors = [
    ...Array.from({ length: 74 }, (_, index) => [`/p${index}/*`, `origin-${index % 100}`] as const),
    [null, 'site'] as const,
  ];
  const resources = Array.from({ length: 300 }, (_, index) => resource(`/r${index}`, 'GET'));
  const model: Model = {
    ...articleModel,
    distributions: [distribution(behaviors, [originSite, originApi, ...manyOrigins(98)])],
    restApis: [restApi([resource('/'), ...resources])],
  };
  const trace: Trace = traceOf([
    atDistribution(40, { request: request(HOST, HOST, '/p40/x'), answer: missingToken }),
    hop({ at: { kind: 'rest-api', name: 'a1b2c3d4e5' }, request: request(API_HOST, API_HOST, '/prod/x'), answer: missingToken, from: 0 }),
  ]);
  const diagram = drawTrace(trace, model);

  test('only what matters is shown, and nothing is dropped without a count', () => {
    const own = diagram.nodes.find((one) => one.id === D);
    expect(own?.rows.map(({ label }) => label)).toEqual(['/p37/*', '/p38/*', '/p39/*', '/p40/*', '/p41/*', '/p42/*', 'Default (*)']);
    expect((own?.rows.length ?? 0) + (own?.folded?.count ?? 0)).toBe(75);
    const drawn = diagram.nodes.filter((one) => one.column === 2 && one.kind !== 'more').length;
    const more = diagram.nodes.find((one) => one.kind === 'more');
    // 100 origins, and the API that hop 1 visited is one of them.
    expect(drawn + (more?.folded?.count ?? 0)).toBe(100);
    expect(drawn).toBeLessThanOrEqual(6);
    const api = diagram.nodes.find((one) => one.id === API);
    expect((api?.rows.length ?? 0) + (api?.folded?.count ?? 0)).toBe(301);
  });

  test('ids are unique, and every arrow ends at something drawn', () => {
    const ids = diagram.nodes.flatMap((one) => [one.id, ...one.rows.map(({ id }) => id), ...(one.folded?.rows.map(({ id }) => id) ?? [])]);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    expect(diagram.arrows.flatMap(({ from, to }) => [from.node, from.row ?? from.node, to.node]).filter((id) => !known.has(id))).toEqual(
      [],
    );
  });
});
