import type { Met } from './way.ts';

/**
 * Is an integration told the whole path? A function is, in its event; an HTTP backend only behind `$default`: elsewhere it gets its URI,
 * with variables filled in. AWS: API Gateway Developer Guide, "http-api-develop-integrations-http".
 */
export const isTold = ({ type }: Met<'integration-reached'>['step'], routeKey: string): boolean =>
  type.toUpperCase() === 'AWS_PROXY' || (routeKey === '$default' && type.toUpperCase() === 'HTTP_PROXY');
