import type { CorsConfiguration, HttpApi } from '../../model/api.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import { claim, pasted } from '../../trace/evidence.ts';
import { type Header, type HttpRequest, headerOf } from '../../trace/request.ts';
import { note, type Walk } from '../../trace/walk.ts';

/** `*`, an exact origin, `https://*` or `http://*`. */
const allows = (cors: CorsConfiguration, origin: string): boolean =>
  cors.origins.some(
    (allowed) => allowed === '*' || allowed === origin || (/^https?:\/\/\*$/.test(allowed) && origin.startsWith(allowed.slice(0, -1))),
  );

/**
 * An HTTP API with CORS answers a preflight that no route takes.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export const preflightAnswer = (walk: Walk, request: HttpRequest, api: HttpApi): Answer | null => {
  const origin = headerOf(request, 'origin');
  const method = headerOf(request, 'access-control-request-method');
  if (request.method !== 'OPTIONS' || !api.cors || origin === undefined || method === undefined) return null;
  const allowed = allows(api.cors, origin);
  note(walk, { kind: 'preflight-answered', api: api.id, allowed, origin }, [
    pasted(api.cors.at),
    claim(allowed ? 'http-cors-preflight' : 'http-cors-foreign-origin'),
  ]);
  return answered('api-gateway', 204, { headers: allowed ? corsHeaders(api.cors, origin) : [] });
};

const corsHeaders = (cors: CorsConfiguration, origin: string): readonly Header[] => [
  ['access-control-allow-origin', cors.origins.includes('*') && !cors.credentials ? '*' : origin],
  ...listed('access-control-allow-methods', cors.methods),
  ...listed('access-control-allow-headers', cors.headers),
  ...(cors.credentials ? ([['access-control-allow-credentials', 'true']] as const) : []),
  ...(cors.maxAge === null ? [] : ([['access-control-max-age', String(cors.maxAge)]] as const)),
];

const listed = (name: string, values: readonly string[]): readonly Header[] => (values.length === 0 ? [] : [[name, values.join(',')]]);
