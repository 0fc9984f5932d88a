import { describe, expect, it } from 'vitest';
import { readPlain, treeOf } from '../testing/gateway.ts';
import { restForms } from './index.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 2);

const lambda = { type: 'AWS_PROXY', httpMethod: 'POST', uri: 'arn:aws:lambda:x' };
const embedded = {
  items: [
    { id: 'r0', path: '/' },
    {
      id: 'r1',
      parentId: 'r0',
      pathPart: 'users',
      path: '/users',
      resourceMethods: {
        GET: {
          httpMethod: 'GET',
          authorizationType: 'COGNITO_USER_POOLS',
          authorizerId: 'z1',
          apiKeyRequired: true,
          requestValidatorId: 'v1',
          requestParameters: { 'method.request.querystring.q': true, 'method.request.header.h': false },
          methodIntegration: lambda,
        },
        OPTIONS: {
          httpMethod: 'OPTIONS',
          authorizationType: 'NONE',
          methodIntegration: { type: 'MOCK', requestTemplates: { 'application/json': '{"statusCode": 200}' } },
        },
      },
    },
  ],
};

const none = { default: 'NONE' };
const off = { default: false };
const aws = {
  type: 'AWS_PROXY',
  uri: 'arn:aws:lambda:x',
  httpMethod: 'POST',
  payloadFormatVersion: null,
  mockStatus: null,
  passthroughBehavior: null,
  templateTypes: [],
};
const bareMethod = {
  authorizationType: none,
  authorizerId: null,
  apiKeyRequired: off,
  requiredParameters: [],
  validatesBody: off,
  integration: null,
};

describe('get-resources', () => {
  it('reads paths, methods and integrations of a listing with methods', () => {
    expect(readPlain(restForms, json(embedded), { restApiId: 'a1' })).toEqual({
      pieces: [
        {
          kind: 'rest-resources',
          owner: 'a1',
          methodsEmbedded: true,
          resources: [
            { path: '/', methods: [] },
            {
              path: '/users',
              methods: [
                {
                  httpMethod: 'GET',
                  authorizationType: 'COGNITO_USER_POOLS',
                  authorizerId: 'z1',
                  apiKeyRequired: true,
                  requiredParameters: ['method.request.querystring.q'],
                  validatesBody: off,
                  integration: aws,
                },
                {
                  ...bareMethod,
                  httpMethod: 'OPTIONS',
                  authorizationType: 'NONE',
                  integration: {
                    type: 'MOCK',
                    uri: null,
                    httpMethod: null,
                    payloadFormatVersion: null,
                    mockStatus: 200,
                    passthroughBehavior: null,
                    templateTypes: ['application/json'],
                  },
                },
              ],
            },
          ],
        },
      ],
      problems: [],
    });
  });

  it('knows the methods of a listing without --embed by their keys, and says which command tells the rest', () => {
    const text = json({ items: [{ id: 'r', path: '/test', resourceMethods: { GET: {}, ANY: {} } }] });
    expect(readPlain(restForms, text, { restApiId: 'a1' })).toEqual({
      pieces: [
        {
          kind: 'rest-resources',
          owner: 'a1',
          methodsEmbedded: false,
          resources: [
            {
              path: '/test',
              methods: [
                { ...bareMethod, httpMethod: 'GET' },
                { ...bareMethod, httpMethod: 'ANY' },
              ],
            },
          ],
        },
      ],
      problems: ['warning not-embedded aws apigateway get-resources --rest-api-id a1 --embed methods'],
    });
  });

  const flags: readonly (readonly [string, object, boolean])[] = [
    ['no resource has methods', { items: [{ id: 'r', path: '/' }] }, false],
    ['one method of several is bare', { items: [{ id: 'r', path: '/', resourceMethods: { GET: { httpMethod: 'GET' }, PUT: {} } }] }, false],
    ['all methods are full', { items: [{ id: 'r', path: '/', resourceMethods: { GET: { httpMethod: 'GET' } } }] }, true],
    ['PascalCase', { Items: [{ Id: 'r', Path: '/', ResourceMethods: { GET: { HttpMethod: 'GET' } } }] }, true],
    ['a --query result', [{ id: 'r', path: '/', resourceMethods: { GET: { httpMethod: 'GET' } } }], true],
  ];
  it.each(flags)('%s', (_, value, methodsEmbedded) => {
    expect(readPlain(restForms, json(value)).pieces).toMatchObject([{ kind: 'rest-resources', owner: null, methodsEmbedded }]);
  });

  it('has spans on the values as written', () => {
    const text = json(embedded);
    const [resources] = restForms.flatMap((form) =>
      form.recognise(treeOf(text)) ? form.read(treeOf(text), { source: 's', belongsTo: {} }).value : [],
    );
    const method = resources?.kind === 'rest-resources' ? resources.resources[1]?.methods[0] : undefined;
    const written = [method?.authorizationType, method?.integration?.uri, method?.requiredParameters[0]].map((value) =>
      value?.from === 'paste' ? text.slice(value.at.start, value.at.end) : null,
    );
    expect(written).toEqual(['"COGNITO_USER_POOLS"', '"arn:aws:lambda:x"', '"method.request.querystring.q"']);
    expect(method && text.slice(method.at.start, method.at.start + 5)).toBe('"GET"');
  });
});
