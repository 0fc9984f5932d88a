import type { Expectation } from '../workspace/workspace.ts';

type Params = Readonly<Record<string, string>>;

/** What the integration is told of the path: REST `event.path` and `requestContext.path`, HTTP `rawPath`. */
type Told = { readonly path?: string; readonly contextPath?: string };

type More = { readonly params?: Params; readonly told?: Told };

// Path parameters are compared as a whole, so that one too many fails; `{}` would ask only that there are some.
const reached = ({ params, told }: More) => ({
  ...(params ? { pathParameters: params } : {}),
  ...(told ? { integration: told } : {}),
});

/** A REST API's method takes the request: `GET /users/{id}` as declared, so `ANY` where that is the one. */
export const reachesMethod = (declared: string, more: More = {}): Expectation => {
  const [method = '', resource = ''] = declared.split(' ');
  return { kind: 'reaches', reaches: { kind: 'rest-method', resource, method, ...reached(more) } };
};

/** An HTTP API's route takes the request. */
export const reachesRoute = (routeKey: string, more: More = {}): Expectation => ({
  kind: 'reaches',
  reaches: { kind: 'http-route', routeKey, ...reached(more) },
});

/** API Gateway answers itself. */
export const refusedBy = (status: number, errorType: string | null, message?: string): Expectation => ({
  kind: 'answered',
  answeredBy: 'api-gateway',
  status,
  errorType,
  ...(message === undefined ? {} : { body: JSON.stringify({ message }) }),
});

/** No stage was reached: unknown stage, no mapping, foreign Host, disabled or private endpoint. */
export const forbidden = refusedBy(403, 'ForbiddenException', 'Forbidden');

/** A stage was reached, but no resource with such a method. */
export const missingToken = refusedBy(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');

/** An HTTP API without such a stage or route. */
export const notFound = refusedBy(404, null, 'Not Found');
