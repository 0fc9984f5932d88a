import type { Method, Resource, RestStage } from '../../model/api.ts';
import { located, unresolved, type Value } from '../../model/value.ts';
import type { Span } from '../../text/span.ts';
import { childOf, enumOf, literalOf, stringOf } from '../access.ts';
import type { Contribution } from '../contribution.ts';
import type { BelongsTo } from '../form.ts';
import { integrationOf } from './integrations.ts';
import { type Operation, type PathItem, pathItemsOf, reportExtensions } from './operations.ts';
import type { Definition } from './references.ts';
import { accessOf, authorizersOf, type Schemes, schemesOf } from './security.ts';
import { servedOf } from './server.ts';
import { disabledOf, endpointTypeOf, gatewayResponsesOf, policyOf } from './settings.ts';
import { validationOf } from './validators.ts';

/** A definition of a REST API, as the pieces that the CLI's outputs would give. */
export const readRest = (definition: Definition, belongsTo: BelongsTo): readonly Contribution[] => {
  const { reader, root } = definition;
  const served = servedOf(definition);
  const schemes = schemesOf(definition, 'rest');
  // What is set by hand wins: a file's host may be that of the API that it was once exported from.
  const owner = belongsTo.restApiId ?? served.id;
  const at = root.at;
  const stages = stagesOf(served.stage, belongsTo.stage, at);
  const responses = gatewayResponsesOf(definition);
  const authorizers = authorizersOf(schemes);
  return [
    {
      kind: 'rest-api',
      id: owner,
      label: literalOf(reader, childOf(childOf(root, 'info'), 'title'), 'info.title')?.value ?? null,
      at,
      endpointType: endpointTypeOf(definition),
      hosts: owner === served.id ? served.hosts : [],
      disableExecuteApiEndpoint: disabledOf(definition),
      policy: policyOf(definition),
      apiKeySource: enumOf(reader, childOf(root, 'x-amazon-apigateway-api-key-source'), 'x-amazon-apigateway-api-key-source', [
        'HEADER',
        'AUTHORIZER',
      ]),
      endpointAccessMode: stringOf(reader, childOf(root, 'x-amazon-apigateway-endpoint-access-mode'), 'endpointAccessMode'),
    },
    { kind: 'rest-resources', owner, at, resources: resourcesOf(definition, schemes), methodsEmbedded: true },
    ...(stages.length > 0 ? [{ kind: 'rest-stages', owner, at, stages } as const] : []),
    ...(responses.length > 0 ? [{ kind: 'gateway-responses', owner, at, responses } as const] : []),
    ...(authorizers.length > 0 ? [{ kind: 'rest-authorizers', owner, at, authorizers } as const] : []),
  ];
};

/** The default endpoint of a REST API always has a stage in its path: an empty base path tells nothing. */
const stagesOf = (served: Value<string> | null, byHand: string | undefined, at: Span): readonly RestStage[] => {
  const name = byHand === undefined ? served : located(byHand, at);
  if (!name || (name.from === 'paste' && name.value === '')) return [];
  const where = name.from === 'default' ? at : name.at;
  return [{ at: where, name, webAclArn: null, canary: null, variables: [] }];
};

/** The resources that an import makes: one for each path, and those above it, without methods, down from the root. */
const resourcesOf = (definition: Definition, schemes: Schemes): readonly Resource[] => {
  const made = new Map<string, Resource>([['/', { at: definition.root.at, path: located('/', definition.root.at), methods: [] }]]);
  for (const item of pathItemsOf(definition)) {
    const path = normalised(item.path);
    for (const above of pathsAbove(path)) {
      if (!made.has(above)) made.set(above, { at: item.keySpan, path: located(above, item.keySpan), methods: [] });
    }
    const methods = item.operations.map((operation) => methodOf(definition, schemes, operation));
    const before = made.get(path)?.methods ?? [];
    made.set(path, { at: item.at, path: pathValue(path, item), methods: [...before, ...methods] });
  }
  return [...made.values()];
};

/** A resource has no empty path part: doubled and trailing slashes make none. */
const normalised = (path: string): string =>
  `/${path
    .split('/')
    .filter((part) => part !== '')
    .join('/')}`;

const pathValue = (path: string, { keySpan }: PathItem): Value<string> =>
  path.includes('${') ? unresolved(path, keySpan) : located(path, keySpan);

/** A path longer than this is no path that API Gateway would take; its resources above would only be many. */
const MOST_PARTS = 100;

const pathsAbove = (path: string): readonly string[] => {
  const parts = path.split('/').slice(1, MOST_PARTS);
  return parts.slice(0, -1).map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
};

const methodOf = (definition: Definition, schemes: Schemes, operation: Operation): Method => {
  reportExtensions(definition, operation.node);
  const { authorizationType, authorizerId, apiKeyRequired } = accessOf(definition, schemes, operation);
  return {
    at: operation.at,
    httpMethod: operation.httpMethod,
    authorizationType: restType(authorizationType),
    authorizerId,
    apiKeyRequired,
    ...validationOf(definition, operation),
    integration: integrationOf(definition, operation),
  };
};

/** A REST API knows no JWT authorizers. */
const restType = (type: ReturnType<typeof accessOf>['authorizationType']): Method['authorizationType'] => {
  if (type.from === 'unresolved') return type;
  const value = type.value === 'JWT' ? 'CUSTOM' : type.value;
  return { ...type, value };
};
