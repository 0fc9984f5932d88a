import type { Span } from '../text/span.ts';
import type { Located, Value } from './value.ts';

export type EndpointType = 'edge' | 'regional' | 'private';

/** A REST API (API Gateway v1). */
export type RestApi = {
  readonly id: string;
  readonly label: string;
  readonly at: Span | null;
  /** Null where no source tells it: a question. */
  readonly endpointType: Value<EndpointType> | null;
  /** Names that are this API's, where a form tells them beyond `{id}.execute-api.{region}.amazonaws.com`. */
  readonly hosts: readonly Value<string>[];
  readonly disableExecuteApiEndpoint: Value<boolean>;
  readonly policy: Value<string> | null;
  readonly apiKeySource: Value<'HEADER' | 'AUTHORIZER'>;
  readonly endpointAccessMode: Value<string> | null;
  /** Null: the resources were not pasted. */
  readonly resources: readonly Resource[] | null;
  /** False where `get-resources` came without `--embed methods`. */
  readonly methodsEmbedded: boolean;
  /** Null: the stages were not pasted. */
  readonly stages: readonly RestStage[] | null;
  readonly gatewayResponses: readonly GatewayResponse[];
  readonly authorizers: readonly Authorizer[];
  /** The joins (by their question ids) that this API's parts rest on. */
  readonly joins: readonly string[];
};

export type Resource = { readonly at: Span; readonly path: Value<string>; readonly methods: readonly Method[] };

export type Method = {
  readonly at: Span;
  /** `GET` … or `ANY`. */
  readonly httpMethod: string;
  readonly authorizationType: Value<'NONE' | 'AWS_IAM' | 'CUSTOM' | 'COGNITO_USER_POOLS'>;
  readonly authorizerId: Value<string> | null;
  readonly apiKeyRequired: Value<boolean>;
  /** Names of required parameters, as `method.request.querystring.q`, where a validator checks them. */
  readonly requiredParameters: readonly Value<string>[];
  readonly validatesBody: Value<boolean>;
  readonly integration: Integration | null;
};

export type Integration = {
  readonly at: Span;
  /** `AWS_PROXY`, `AWS`, `HTTP_PROXY`, `HTTP`, `MOCK`. */
  readonly type: Value<string>;
  readonly uri: Value<string> | null;
  readonly httpMethod: Value<string> | null;
  /** Lambda payload format, HTTP APIs only. */
  readonly payloadFormatVersion: Value<string> | null;
  /** The status a MOCK answers with, where it can be read off its template. */
  readonly mockStatus: Value<number> | null;
  /** What becomes of a body whose content type has no template: `WHEN_NO_MATCH`, `WHEN_NO_TEMPLATES`, `NEVER`. */
  readonly passthroughBehavior: Value<string> | null;
  /** What the path that the backend gets is overwritten with (`overwrite:path`), HTTP APIs only. */
  readonly pathOverwrite?: Value<string>;
  /** The content types that have a request template. */
  readonly templateTypes: readonly string[];
};

export type RestStage = {
  readonly at: Span;
  readonly name: Value<string>;
  readonly webAclArn: Value<string> | null;
  readonly canary: { readonly at: Span; readonly percentTraffic: Value<number> } | null;
  readonly variables: readonly { readonly name: string; readonly value: Value<string> }[];
};

export type GatewayResponse = {
  readonly at: Span;
  readonly responseType: Located<string>;
  readonly statusCode: Value<number> | null;
  readonly template: Value<string> | null;
  readonly parameters: readonly { readonly name: string; readonly value: Value<string> }[];
  /** True for AWS's own, as `get-gateway-responses` lists them. */
  readonly isDefault: boolean;
};

export type Authorizer = {
  readonly at: Span;
  readonly id: string;
  readonly label: string;
  /** `TOKEN`, `REQUEST`, `COGNITO_USER_POOLS`, `JWT`. */
  readonly type: string;
  /** As `method.request.header.Authorization` or `$request.header.Authorization`. */
  readonly identitySources: readonly string[];
};

/** An HTTP or WebSocket API (API Gateway v2). */
export type HttpApi = {
  readonly id: string;
  readonly label: string;
  readonly at: Span | null;
  readonly protocol: 'HTTP' | 'WEBSOCKET';
  readonly hosts: readonly Value<string>[];
  readonly disableExecuteApiEndpoint: Value<boolean>;
  readonly cors: CorsConfiguration | null;
  /** Null: the routes were not pasted. */
  readonly routes: readonly Route[] | null;
  /** Null: the stages were not pasted. */
  readonly stages: readonly { readonly at: Span; readonly name: Value<string> }[] | null;
  readonly authorizers: readonly Authorizer[];
  readonly joins: readonly string[];
};

export type CorsConfiguration = {
  readonly at: Span;
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly maxAge: number | null;
  readonly credentials: boolean;
};

export type Route = {
  readonly at: Span;
  /** `GET /pets/{id}`, `ANY /x` or `$default`. */
  readonly routeKey: Value<string>;
  /** `NONE`, `JWT`, `AWS_IAM`, `CUSTOM`. */
  readonly authorizationType: Value<string>;
  readonly authorizerId: Value<string> | null;
  readonly apiKeyRequired: Value<boolean>;
  readonly integration: Integration | null;
  /** Does the route name an integration? `none` is an error of the API; `unsaid` where the form does not tell. */
  readonly target: 'named' | 'none' | 'unsaid';
};

/** A custom domain name of API Gateway, of any kind. */
export type CustomDomain = {
  readonly name: Located<string>;
  readonly at: Span;
  /** One entry; two while a domain migrates. */
  readonly endpoints: readonly { readonly type: Value<EndpointType>; readonly target: Value<string> | null }[];
  readonly routingMode: Value<'mapping' | 'rule' | 'rule-then-mapping'>;
  /** Null: the mappings were not pasted. */
  readonly mappings: readonly Mapping[] | null;
  readonly rules: readonly RoutingRule[];
  readonly joins: readonly string[];
};

export type Mapping = {
  readonly at: Span;
  /** Empty string: `(none)`, which takes what no other key takes. */
  readonly key: Value<string>;
  readonly apiId: Value<string>;
  /** Null or empty: the caller writes the stage after the base path. */
  readonly stage: Value<string> | null;
};

export type RoutingRule = {
  readonly at: Span;
  readonly priority: Value<number>;
  readonly headers: readonly { readonly name: string; readonly glob: string }[][];
  readonly basePaths: readonly string[] | null;
  readonly apiId: Value<string>;
  readonly stage: Value<string>;
  readonly stripBasePath: Value<boolean>;
};
