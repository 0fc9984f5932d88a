import type { SyntaxNode } from '../syntax/tree.ts';
import { memberOf } from './access.ts';
import { field, hasAny } from './gateway-members.ts';

const restOnly = [
  'cacheClusterEnabled',
  'cacheClusterStatus',
  'methodSettings',
  'tracingEnabled',
  'canarySettings',
  'variables',
  'webAclArn',
];
const httpOnly = ['autoDeploy', 'routeSettings', 'defaultRouteSettings', 'stageVariables', 'lastDeploymentStatusMessage'];

/**
 * Is this a stage of a REST API or of an HTTP API? What only the one or the other has decides; where neither shows, the CLI's spelling does:
 * `stageName` for REST, `StageName` for v2.
 */
export const stageKindOf = (node: SyntaxNode): 'rest' | 'http' | null => {
  const name = field(node, 'stageName');
  if (!name) return null;
  if (hasAny(node, ...httpOnly) || (name.kind === 'string' && name.value === '$default')) return 'http';
  return hasAny(node, ...restOnly) || memberOf(node, 'stageName') !== undefined ? 'rest' : 'http';
};
