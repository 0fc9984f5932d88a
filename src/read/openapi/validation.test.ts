import { describe, expect, it } from 'vitest';
import { readPlain } from '../testing/gateway.ts';
import { openApiForms } from './index.ts';

const off = { default: false };

const definition = (operation: object, item: object = {}, top: object = {}): string =>
  JSON.stringify({ openapi: '3.0.1', info: {}, paths: { '/': { ...item, post: operation } }, ...top });

const reading = (text: string): { method: unknown; problems: readonly string[] } => {
  const { pieces, problems } = readPlain(openApiForms, text);
  return { method: JSON.parse(JSON.stringify(pieces))[1].resources[0].methods[0], problems };
};

describe('request validators', () => {
  const validators = {
    'x-amazon-apigateway-request-validators': {
      all: { validateRequestParameters: true, validateRequestBody: true },
      params: { validateRequestParameters: true, validateRequestBody: false },
      body: { validateRequestBody: true },
    },
  };
  const asks = {
    parameters: [
      { name: 'q', in: 'query', required: true },
      { name: 'h', in: 'header', required: true },
      { name: 'o', in: 'query', required: false },
      { name: 'c', in: 'cookie', required: true },
      { $ref: '#/components/parameters/p' },
    ],
    requestBody: { content: {} },
  };
  const item = {
    parameters: [
      { name: 'i', in: 'query', required: true },
      { name: 'q', in: 'query', required: false },
    ],
  };
  const components = { components: { parameters: { p: { name: 'p', in: 'path', required: true } } } };
  const all = ['querystring.q', 'header.h', 'path.p', 'querystring.i'].map((name) => `method.request.${name}`);
  const use = (name: string): object => ({ 'x-amazon-apigateway-request-validator': name });

  const rows: readonly (readonly [string, object, object, readonly string[], unknown])[] = [
    ['none: nothing is checked', {}, {}, [], off],
    ['all', use('all'), {}, all, true],
    ['parameters only', use('params'), {}, all, off],
    ['body only', use('body'), {}, [], true],
    ["the definition's", {}, use('params'), all, off],
    ["the operation's before the definition's", use('body'), use('params'), [], true],
  ];
  it.each(rows)('%s', (_, operation, top, requiredParameters, validatesBody) => {
    const { method, problems } = reading(definition({ ...asks, ...operation }, item, { ...validators, ...components, ...top }));
    expect(method).toMatchObject({ requiredParameters, validatesBody });
    expect(problems).toEqual([]);
  });

  it('reports a validator that is not there', () => {
    expect(reading(definition(use('none'), {}, validators)).problems).toEqual([
      'warning member-unknown-value x-amazon-apigateway-request-validator none all, params, body',
    ]);
  });
});

describe('MOCK integrations', () => {
  const mock = (template: string | undefined, responses: object): string =>
    definition({
      'x-amazon-apigateway-integration': {
        type: 'mock',
        ...(template === undefined ? {} : { requestTemplates: { 'text/plain': '{"statusCode": 599}', 'application/json': template } }),
        responses,
      },
    });
  const answers = { default: { statusCode: '200' }, '4\\d{2}': { statusCode: '418' }, '503': { statusCode: '503' } };
  const rows: readonly (readonly [string, string | undefined, object, number | null])[] = [
    ['its template', '{"statusCode": 204}', {}, 204],
    ['the default response', '{"statusCode": 204}', answers, 200],
    ['the response whose pattern fits', '{ "statusCode" : 404 }', answers, 418],
    ['the response of that very status', "{'statusCode': 503}", answers, 503],
    ['a template that is no JSON', '{"data", $input.params("d"), statusCode: 200}', {}, 200],
    ['a template that decides', '#if($x){"statusCode": 200}#else{"statusCode": 500}#end', answers, null],
    ['no template', undefined, answers, null],
    ['a pattern that is not tried', '{"statusCode": 404}', { '(4|5)..': { statusCode: '400' }, default: { statusCode: '200' } }, 200],
  ];
  it.each(rows)('%s', (_, template, responses, mockStatus) => {
    expect(reading(mock(template, responses)).method).toMatchObject({ integration: { type: 'MOCK', mockStatus } });
  });
});

it('takes functions of CloudFormation for expressions', () => {
  const uri = { 'Fn::Sub': 'arn:${F}' };
  const { method, problems } = reading(definition({ 'x-amazon-apigateway-integration': { type: 'aws_proxy', uri, httpMethod: 'POST' } }));
  expect(problems).toEqual([]);
  expect(method).toMatchObject({ integration: { type: 'AWS_PROXY', uri: { unresolved: '!Sub arn:${F}' } } });
});

describe('references', () => {
  it.each([
    ['followed', { $ref: '#/components/x-i/one' }, { type: 'HTTP', uri: 'https://b' }, []],
    ['followed through another', { $ref: '#/components/x-i/two' }, { type: 'HTTP', uri: 'https://b' }, []],
    ['in a circle', { $ref: '#/components/x-i/self' }, null, []],
    ['to nothing', { $ref: '#/components/x-i/none' }, null, ['warning member-unknown-value $ref #/components/x-i/none ']],
    ['into another file', { $ref: 'other.yaml#/x' }, null, ['warning member-unknown-value $ref other.yaml#/x ']],
  ])('%s', (_, integration, expected, problems) => {
    const parts = {
      one: { type: 'http', uri: 'https://b' },
      two: { $ref: '#/components/x-i/one' },
      self: { $ref: '#/components/x-i/self' },
    };
    const found = reading(definition({ 'x-amazon-apigateway-integration': integration }, {}, { components: { 'x-i': parts } }));
    expect(found.problems).toEqual(problems);
    if (expected) expect(found.method).toMatchObject({ integration: expected });
    else expect(found.method).toMatchObject({ integration: null });
  });
});
