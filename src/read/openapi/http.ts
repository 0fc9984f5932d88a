import type { HttpApi } from '../../model/api.ts';
import { defaulted, located, unresolved, type Value } from '../../model/value.ts';
import type { Span } from '../../text/span.ts';
import { childOf, literalOf } from '../access.ts';
import type { Contribution, RoutePiece } from '../contribution.ts';
import type { BelongsTo } from '../form.ts';
import { pages } from '../gateway-members.ts';
import { integrationOf } from './integrations.ts';
import { type Operation, type PathItem, pathItemsOf, reportExtensions } from './operations.ts';
import type { Definition } from './references.ts';
import { accessOf, authorizersOf, type Schemes, schemesOf } from './security.ts';
import { servedOf } from './server.ts';
import { corsOf, disabledOf } from './settings.ts';

/** A definition of an HTTP API, as the pieces that the CLI's outputs would give. */
export const readHttp = (definition: Definition, belongsTo: BelongsTo): readonly Contribution[] => {
  const { reader, root } = definition;
  const served = servedOf(definition);
  const schemes = schemesOf(definition, 'http');
  const owner = belongsTo.apiId ?? served.id;
  const at = root.at;
  const stages = stagesOf(served.stage, belongsTo.stage, at);
  const authorizers = authorizersOf(schemes);
  return [
    {
      kind: 'http-api',
      id: owner,
      label: literalOf(reader, childOf(childOf(root, 'info'), 'title'), 'info.title')?.value ?? null,
      at,
      protocol: 'HTTP',
      hosts: owner === served.id ? served.hosts : [],
      disableExecuteApiEndpoint: disabledOf(definition),
      cors: corsOf(definition),
    },
    { kind: 'http-routes', owner, at, routes: routesOf(definition, schemes) },
    ...(stages.length > 0 ? [{ kind: 'http-stages', owner, at, stages } as const] : []),
    ...(authorizers.length > 0 ? [{ kind: 'http-authorizers', owner, at, authorizers } as const] : []),
  ];
};

/** An HTTP API that is served at its host's root is served by its stage `$default`. */
const stagesOf = (served: Value<string> | null, byHand: string | undefined, at: Span): NonNullable<HttpApi['stages']> => {
  const name = byHand === undefined ? served : located(byHand, at);
  if (!name) return [];
  if (name.from !== 'paste') return [{ at: name.from === 'default' ? at : name.at, name }];
  return [{ at: name.at, name: located(name.value === '' ? '$default' : name.value, name.at) }];
};

/** A path item without operations makes no route. */
const routesOf = (definition: Definition, schemes: Schemes): readonly RoutePiece[] =>
  pathItemsOf(definition).flatMap((item) => item.operations.map((operation) => routeOf(definition, schemes, item, operation)));

const routeOf = (definition: Definition, schemes: Schemes, item: PathItem, operation: Operation): RoutePiece => {
  reportExtensions(definition, operation.node);
  const integration = integrationOf(definition, operation);
  return {
    at: operation.at,
    routeKey: routeKeyOf(item, operation),
    ...accessOf(definition, schemes, operation),
    // HTTP APIs know no API keys; an import passes over them.
    apiKeyRequired: defaulted(false, pages.route),
    integration,
    // An operation without one may yet have it: a definition need not tell.
    target: integration ? 'named' : 'unsaid',
    targetId: null,
  };
};

const routeKeyOf = ({ path, keySpan }: PathItem, { httpMethod, node }: Operation): Value<string> => {
  const flag = childOf(node, 'isDefaultRoute');
  const isDefault = path === '/$default' || (flag?.kind === 'boolean' && flag.value);
  if (isDefault) return located('$default', keySpan);
  const key = `${httpMethod} ${path}`;
  return path.includes('${') ? unresolved(key, keySpan) : located(key, keySpan);
};
