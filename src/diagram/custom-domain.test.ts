import { expect, test } from 'vitest';
import type { CustomDomain } from '../model/api.ts';
import { located } from '../model/value.ts';
import { reaches } from '../trace/answers.ts';
import { drawTrace } from './draw-trace.ts';
import { articleModel, atDistribution, HOST, hop, request, span, step, traceOf } from './hand-made.ts';

const NAME = 'api.example.com';
const said = <T>(value: T) => located(value, span(800));

const domain: CustomDomain = {
  name: said(NAME),
  at: span(800),
  endpoints: [{ type: said('edge'), target: null }],
  routingMode: said('mapping'),
  mappings: [
    { at: span(801), key: said('v1'), apiId: said('a1b2c3d4e5'), stage: said('prod') },
    { at: span(802), key: said(''), apiId: said('other'), stage: null },
  ],
  rules: [],
  joins: [],
};

const answer = reaches({
  kind: 'rest-method',
  api: 'a1b2c3d4e5',
  stage: 'prod',
  resource: '/test',
  method: 'GET',
  pathParameters: {},
  integration: null,
});

test("an edge-optimized custom domain is one box with API Gateway's own CloudFront, and the API stands behind it", () => {
  const sent = request(NAME, NAME, '/v1/test');
  const trace = traceOf([
    atDistribution(0, { request: request(HOST, HOST, '/v1/test'), answer }),
    hop({ at: { kind: 'edge-front', name: NAME }, request: sent, answer, from: 0 }),
    hop({
      at: { kind: 'custom-domain', name: NAME },
      request: sent,
      answer,
      from: 1,
      steps: [step({ kind: 'mapping-selected', domain: NAME, key: 'v1', api: 'a1b2c3d4e5', stage: 'prod', rest: '/test', by: 'segment' })],
    }),
    hop({
      at: { kind: 'rest-api', name: 'a1b2c3d4e5' },
      request: request(NAME, NAME, '/test'),
      answer,
      from: 2,
      steps: [
        step({
          kind: 'resource-matched',
          api: 'a1b2c3d4e5',
          stage: 'prod',
          resource: '/test',
          method: 'GET',
          path: '/test',
          pathParameters: {},
        }),
      ],
    }),
  ]);
  const { nodes, arrows } = drawTrace(trace, { ...articleModel, customDomains: [domain] });
  const id = `custom-domain:${NAME}`;
  expect(nodes.map((one) => `${one.id} @${one.column} ${one.hops.join()}`)).toEqual([
    'viewer @0 ',
    'distribution:EDFDVBD632BHDS5 @1 0',
    's3-bucket:site-bucket @2 ',
    `${id} @2 1,2`,
    'rest-api:a1b2c3d4e5 @3 3',
  ]);
  expect(nodes[3]?.rows.map((row) => `${row.label} → ${row.detail} ${row.mark}`)).toEqual([
    'v1 → a1b2c3d4e5 prod matched',
    '(none) → other rejected',
  ]);
  expect(
    arrows.filter(({ number }) => number !== null).map(({ number, from, to }) => `${number} ${from.row ?? from.node} > ${to.node}`),
  ).toEqual([
    '1 viewer > distribution:EDFDVBD632BHDS5',
    `2 distribution:EDFDVBD632BHDS5/behavior:0 > ${id}`,
    `3 ${id}/mapping:v1 > rest-api:a1b2c3d4e5`,
  ]);
});
