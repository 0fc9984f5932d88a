/** What a browser wants to hear of a preflight; everyone may ask, as the answer holds no secret. */
export const CORS = {
  'Access-Control-Allow-Headers': "'Content-Type,Authorization,X-Api-Key'",
  'Access-Control-Allow-Methods': "'GET,HEAD,OPTIONS,PUT,POST,PATCH,DELETE'",
  'Access-Control-Allow-Origin': "'*'",
} as const;

const names = Object.keys(CORS);

/** The parameters of a method's response, as API Gateway names them, with the values of an integration's response. */
export const corsValues: { readonly [name: string]: string } = Object.fromEntries(
  Object.entries(CORS).map(([name, value]) => [`method.response.header.${name}`, value]),
);
export const corsDeclared: { readonly [name: string]: boolean } = Object.fromEntries(
  names.map((name) => [`method.response.header.${name}`, false]),
);
export const corsSchemas = Object.fromEntries(names.map((name) => [name, { schema: { type: 'string' } }]));

/** What a MOCK integration is asked with: it answers with that status. */
export const mockRequest = { 'application/json': '{"statusCode": 200}' } as const;
