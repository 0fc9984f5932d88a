import { known } from '../../model/value.ts';
import type { ChangeKind } from '../change.ts';
import { type Case, http, method, resources, rest, route, words } from './model-parts.ts';

const likeUsers = { path: '/api/users', method: 'GET' } as const;

export const onApi = {
  'add-rest-method': [
    {
      of: 'rest',
      change: (model) => ({
        kind: 'add-rest-method',
        api: rest(model).id,
        path: '/users/{id}',
        method: 'PUT',
        like: likeUsers,
        stage: 'prod',
      }),
      says: (model) =>
        known(method(model, '/users/{id}', 'PUT')?.integration?.type ?? null) === 'AWS_PROXY' &&
        rest(model).resources?.filter(({ path }) => known(path) === '/users').length === 1,
      only: [resources],
    },
    {
      as: 'a method more',
      of: 'rest',
      change: (model) => ({
        kind: 'add-rest-method',
        api: rest(model).id,
        path: '/api/users',
        method: 'DELETE',
        like: likeUsers,
        stage: 'prod',
      }),
      says: (model) => known(method(model, '/api/users', 'DELETE')?.integration?.type ?? null) === 'AWS_PROXY',
      only: [resources],
    },
    {
      as: 'a preflight',
      of: 'rest',
      change: (model) => ({
        kind: 'add-rest-method',
        api: rest(model).id,
        path: '/api/users',
        method: 'OPTIONS',
        like: 'mock',
        stage: 'prod',
      }),
      says: (model) => {
        const made = method(model, '/api/users', 'OPTIONS');
        return known(made?.authorizationType ?? null) === 'NONE' && known(made?.integration?.mockStatus ?? null) === 200;
      },
      only: [resources],
    },
    {
      as: 'the root',
      of: 'rest',
      change: (model) => ({ kind: 'add-rest-method', api: rest(model).id, path: '/', method: 'ANY', like: likeUsers, stage: 'prod' }),
      says: (model) => known(method(model, '/', 'ANY')?.integration?.type ?? null) === 'AWS_PROXY',
      only: [resources],
    },
  ],
  'add-http-route': [
    {
      of: 'http',
      change: (model) => ({
        kind: 'add-http-route',
        api: http(model).id,
        routeKey: 'GET /new/{id}',
        like: 'GET /items',
        stage: '$default',
      }),
      says: (model) => route(model, 'GET /new/{id}')?.target === 'named' && route(model, 'GET /items')?.target === 'named',
      only: ['httpApis.*.routes'],
    },
    {
      as: 'open, where the other is not',
      of: 'http',
      change: (model) => ({
        kind: 'add-http-route',
        api: http(model).id,
        routeKey: 'OPTIONS /items',
        like: 'POST /items',
        stage: '$default',
        open: true,
      }),
      says: (model) => known(route(model, 'OPTIONS /items')?.authorizationType ?? null) === 'NONE',
      only: ['httpApis.*.routes'],
    },
  ],
  'open-rest-method': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'open-rest-method', api: rest(model).id, path: '/api/admin', method: 'GET', stage: 'prod' }),
      says: (model) => known(method(model, '/api/admin', 'GET')?.authorizationType ?? null) === 'NONE',
      only: [resources, 'restApis.*.authorizers'],
    },
    {
      as: 'keyed',
      of: 'rest',
      change: (model) => ({ kind: 'open-rest-method', api: rest(model).id, path: '/api/users', method: 'POST', stage: 'prod' }),
      says: (model) => known(method(model, '/api/users', 'POST')?.apiKeyRequired ?? null) === false,
      only: [resources],
    },
  ],
  'set-integration-method': [
    {
      of: 'rest',
      given: (text) =>
        text.replace(/("?(?:IntegrationHttpMethod|integration_http_method)"?\s*[:=]\s*"?|"?httpMethod"?\s*[:=]\s*"?)POST/g, '$1GET'),
      change: (model) => ({
        kind: 'set-integration-method',
        api: rest(model).id,
        path: '/api/users',
        method: 'GET',
        stage: 'prod',
        to: 'POST',
      }),
      says: (model) =>
        known(method(model, '/api/users', 'GET')?.integration?.httpMethod ?? null) === 'POST' &&
        known(method(model, '/api/admin', 'GET')?.integration?.httpMethod ?? null) === 'GET',
      only: [resources],
    },
  ],
  'set-integration-path': [
    {
      of: 'http',
      change: (model) => ({ kind: 'set-integration-path', api: http(model).id, routeKey: 'GET /items', value: '$request.path' }),
      says: (model) => known(route(model, 'GET /items')?.integration?.pathOverwrite ?? null) === '$request.path',
      only: ['httpApis.*.routes'],
    },
  ],
  'remove-rest-method': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'remove-rest-method', api: rest(model).id, path: '/api/users', method: 'POST' }),
      says: (model) =>
        method(model, '/api/users', 'POST') === undefined && rest(model).resources?.flatMap(({ methods }) => methods).length === 4,
      only: [resources],
    },
    {
      as: 'the last one of its path',
      of: 'rest',
      change: (model) => ({ kind: 'remove-rest-method', api: rest(model).id, path: '/api/admin', method: 'GET' }),
      says: (model) =>
        method(model, '/api/admin', 'GET') === undefined && rest(model).resources?.flatMap(({ methods }) => methods).length === 4,
      only: [resources, 'restApis.*.authorizers'],
    },
  ],
  'add-rest-stage': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'add-rest-stage', api: rest(model).id, stage: 'qa', like: 'prod' }),
      says: (model) => words(rest(model).stages?.flatMap(({ name }) => known(name) ?? [])).includes('qa'),
      only: ['restApis.*.stages'],
    },
  ],
  'add-http-stage': [
    {
      of: 'http',
      change: (model) => ({ kind: 'add-http-stage', api: http(model).id, stage: 'qa' }),
      says: (model) => words(http(model).stages?.flatMap(({ name }) => known(name) ?? [])).includes('qa'),
      only: ['httpApis.*.stages'],
    },
  ],
  'set-endpoint-type': [
    {
      of: 'rest',
      change: (model) => ({ kind: 'set-endpoint-type', api: rest(model).id, from: 'EDGE', type: 'REGIONAL' }),
      says: (model) => known(rest(model).endpointType) === 'regional',
      only: ['restApis.*.endpointType'],
    },
  ],
  'enable-default-endpoint': [
    {
      of: 'domain',
      change: (model) => ({ kind: 'enable-default-endpoint', api: rest(model).id }),
      says: (model) => known(rest(model).disableExecuteApiEndpoint) === false,
      only: ['restApis.*.disableExecuteApiEndpoint'],
    },
  ],
} as const satisfies Partial<Record<ChangeKind, readonly Case[]>>;
