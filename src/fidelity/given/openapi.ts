import type { SourceText } from '../../workspace/workspace.ts';
import { lambdaUri } from './rest-api.ts';
import { executeApi, type Json, jsonText } from './text.ts';

export type OpenApiParts = {
  readonly id: string;
  /** The stage the export was taken from (`{basePath}`); left out for an HTTP API's `$default`. */
  readonly stage?: string;
  /** Paths to operations, each with members as OpenAPI names them; an integration is added where none is given. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** Members of the document itself. */
  readonly raw?: Json;
};

const integration: Json = { 'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri: lambdaUri('handler') } };

/** An OpenAPI 3 export of an API. */
export const openApi = ({ id, stage, paths, raw }: OpenApiParts): SourceText =>
  jsonText(`openapi-${id}.json`, {
    openapi: '3.0.1',
    info: { title: id, version: '2025-03-01T09:00:00Z' },
    servers: [
      stage === undefined
        ? { url: `https://${executeApi(id)}` }
        : { url: `https://${executeApi(id)}/{basePath}`, variables: { basePath: { default: `/${stage}` } } },
    ],
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, operations]) => [
        path,
        Object.fromEntries(Object.entries(operations).map(([name, operation]) => [name, { ...integration, ...operation }])),
      ]),
    ),
    ...raw,
  });
