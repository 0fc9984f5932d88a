import type { SourceText } from '../../workspace/workspace.ts';
import { account, executeApi, type Json, jsonText, region } from './text.ts';

/** A route key alone is open and calls a Lambda function. */
export type RouteParts =
  | string
  | {
      readonly key: string;
      readonly auth?: 'NONE' | 'JWT' | 'AWS_IAM' | 'CUSTOM';
      readonly authorizer?: string;
      /** An integration's id, `i1` (a Lambda function) by default; `null` for none. */
      readonly integration?: string | null;
    };

export type HttpApiParts = {
  readonly id: string;
  readonly protocol?: 'HTTP' | 'WEBSOCKET';
  readonly routes: readonly RouteParts[];
  /** `['$default']` by default. */
  readonly stages?: readonly string[];
  /** Members as AWS names them: `AllowOrigins`, `AllowMethods`, … */
  readonly cors?: Json;
  readonly disabled?: boolean;
  /** Integrations beyond `i1`, by id, with members as AWS names them. */
  readonly integrations?: Readonly<Record<string, Json>>;
  readonly authorizers?: readonly { readonly id: string; readonly type: 'JWT' | 'REQUEST'; readonly sources: readonly string[] }[];
};

const route = (parts: RouteParts, index: number): Json => {
  const { key, auth, authorizer, integration }: Exclude<RouteParts, string> = typeof parts === 'string' ? { key: parts } : parts;
  return {
    ApiKeyRequired: false,
    AuthorizationType: auth ?? 'NONE',
    ...(authorizer ? { AuthorizerId: authorizer } : {}),
    RouteId: `route${index + 1}`,
    RouteKey: key,
    ...(integration === null ? {} : { Target: `integrations/${integration ?? 'i1'}` }),
  };
};

const lambda = {
  ConnectionType: 'INTERNET',
  IntegrationMethod: 'POST',
  IntegrationType: 'AWS_PROXY',
  IntegrationUri: `arn:aws:lambda:${region}:${account}:function:handler`,
  PayloadFormatVersion: '2.0',
  TimeoutInMillis: 30000,
};

/** `get-api`, `get-routes`, `get-integrations`, `get-stages`, and what else is given of one HTTP or WebSocket API. */
export const httpApi = (parts: HttpApiParts): readonly SourceText[] => {
  const { id, protocol = 'HTTP' } = parts;
  const owner = { apiId: id };
  const integrations = Object.entries({ i1: lambda, ...parts.integrations }).map(([IntegrationId, more]) => ({ IntegrationId, ...more }));
  const authorizers = (parts.authorizers ?? []).map((authorizer) => ({
    AuthorizerId: authorizer.id,
    AuthorizerType: authorizer.type,
    IdentitySource: authorizer.sources,
    Name: authorizer.id,
    ...(authorizer.type === 'JWT'
      ? { JwtConfiguration: { Audience: ['web'], Issuer: 'https://issuer.example.com' } }
      : { AuthorizerPayloadFormatVersion: '2.0' }),
  }));
  return [
    jsonText(`api-${id}.json`, {
      ApiEndpoint: `${protocol === 'HTTP' ? 'https' : 'wss'}://${executeApi(id)}`,
      ApiId: id,
      ...(parts.cors ? { CorsConfiguration: parts.cors } : {}),
      CreatedDate: '2025-03-01T09:00:00+00:00',
      DisableExecuteApiEndpoint: parts.disabled ?? false,
      Name: id,
      ProtocolType: protocol,
      RouteSelectionExpression: protocol === 'HTTP' ? '$request.method $request.path' : '$request.body.action',
    }),
    jsonText(`routes-${id}.json`, { Items: parts.routes.map(route) }, owner),
    jsonText(`integrations-${id}.json`, { Items: integrations }, owner),
    jsonText(
      `stages-${id}.json`,
      {
        Items: (parts.stages ?? ['$default']).map((StageName) => ({
          AutoDeploy: true,
          DefaultRouteSettings: {},
          StageName,
          StageVariables: {},
        })),
      },
      owner,
    ),
    ...(authorizers.length > 0 ? [jsonText(`authorizers-${id}.json`, { Items: authorizers }, owner)] : []),
  ];
};
