import type { SourceText, WorkspaceRequest } from '../../workspace/workspace.ts';

/** Each site is one distribution in front of one API. */
export type SiteName = 'rest' | 'http' | 'domain';
export const siteNames: readonly SiteName[] = ['rest', 'http', 'domain'];

/** A site as one form writes it. What a form has no words for (an OpenAPI definition has no distribution) is filled in by the CLI's outputs. */
export type Written = Readonly<Record<SiteName, readonly SourceText[]>>;

export const region = 'eu-west-1';
export const account = '123456789012';
export const apiIds: Readonly<Record<SiteName, string>> = { rest: 'a1b2c3d4e5', http: 'f6g7h8i9j0', domain: 'k1l2m3n4o5' };
export const hostOf = (site: SiteName): string => `${apiIds[site]}.execute-api.${region}.amazonaws.com`;

/** The viewer request function of the site `rest`. */
export const indexCode = `function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
`;

export const lambdaArn = `arn:aws:lambda:${region}:${account}:function:handler`;
export const lambdaUri = `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${lambdaArn}/invocations`;
export const edgeArn = `arn:aws:lambda:us-east-1:${account}:function:headers:3`;
export const webAclArn = `arn:aws:wafv2:us-east-1:${account}:global/webacl/shop/1a2b`;
export const notFoundTemplate = '{"message":"no such thing"}';
export const issuer = 'https://issuer.example.com';

const at = (host: string, lines: readonly string[]): readonly WorkspaceRequest[] =>
  lines.map((line) => {
    const [method = '', path = '', ...headers] = line.split(' ');
    return {
      method,
      url: path.startsWith('http') ? path : `https://${host}${path}`,
      headers: headers.map((header) => {
        const [name = '', value = ''] = header.split('=');
        return [name, value] as const;
      }),
    };
  });

export const requests: Readonly<Record<SiteName, readonly WorkspaceRequest[]>> = {
  rest: at('d111111abcdef8.cloudfront.net', [
    'GET /',
    'GET /about/',
    'POST /about',
    'GET /api/users',
    'POST /api/users',
    'POST /api/users x-api-key=k',
    'DELETE /api/users/7',
    'GET /api/admin',
    'GET /api/admin Authorization=t',
    'GET /api/files/a/b',
    'GET /api/nothing',
    'GET /legacy/api/users?x=1',
    'GET /signed/x',
  ]),
  http: at('d111111abcdef8.cloudfront.net', [
    'GET /items?a=1',
    'POST /items',
    'POST /items Authorization=t',
    'PUT /items/1',
    'GET /files/a/b',
    'GET /other x-tenant=t',
    'GET /v1/items',
    'GET /v1/none',
    'GET /new/items',
    'OPTIONS /items Origin=https://shop.example.com Access-Control-Request-Method=POST',
    'GET http://d111111abcdef8.cloudfront.net/items',
    'GET /',
  ]),
  domain: at('www.example.com', [
    'GET /v1/orders',
    'GET /v1/orders/3',
    'OPTIONS /v1/orders',
    'POST /v1/orders',
    'GET /test/test/orders',
    'GET /live/orders',
    'GET /orders',
    'GET /forward/v1/orders',
    'GET /direct/orders',
    'GET /edge/x',
    'GET http://www.example.com/v1/orders',
    'GET https://api.example.com/v1/orders',
    'GET https://api.example.com/nothing/x',
  ]),
};
