import type { Met } from './way.ts';

/**
 * A listener or service behind a VPC link gets the request's own path, with the stage.
 * AWS: API Gateway Developer Guide, "http-api-develop-integrations-private".
 */
export const isPrivate = ({ type, uri }: Met<'integration-reached'>['step']): boolean =>
  type.toUpperCase() === 'HTTP_PROXY' && /^arn:[\w-]+:(?:elasticloadbalancing|servicediscovery):/.test(uri ?? '');

/**
 * Is an integration told the whole path? A function is, in its event; an HTTP backend only behind `$default`: elsewhere it gets its URI,
 * with variables filled in. AWS: API Gateway Developer Guide, "http-api-develop-integrations-http".
 */
export const isTold = (reached: Met<'integration-reached'>['step'], routeKey: string): boolean =>
  reached.type.toUpperCase() === 'AWS_PROXY' ||
  isPrivate(reached) ||
  (routeKey === '$default' && reached.type.toUpperCase() === 'HTTP_PROXY');
