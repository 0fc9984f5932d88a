import type { SyntaxNode } from '../../../syntax/tree.ts';
import { childOf } from '../../access.ts';
import type { Contribution } from '../../contribution.ts';
import { changed, listAt, mapAt, renamed, textAt } from '../../shapes.ts';
import { sharedMember } from '../../shared-api.ts';
import { definitionOf } from '../definitions.ts';
import { mappingPiece, samDomain } from '../domains.ts';
import { httpApiPiece, withDefinition } from '../http-apis.ts';
import { type Made, madeOf, ownerIn, readBy, textIn } from '../resources.ts';
import { restApiPiece, withBody } from '../rest-apis.ts';
import { type Stack, tellOnce } from '../stack.ts';
import { samDefinition } from './definition.ts';
import { type ApiEvent, apiEvents } from './events.ts';

type Pieces = readonly Contribution[];

const ANYTHING_ELSE = /[^A-Za-z0-9]/g;

/** SAM leaves only letters and digits of a base path, unless it is told not to. */
const basePathsOf = (domain: SyntaxNode): readonly SyntaxNode[] => {
  const node = childOf(domain, 'BasePath');
  const keep = textIn(childOf(domain, 'NormalizeBasePath'))?.toLowerCase() === 'false';
  const items = node?.kind === 'array' ? node.items : node ? [node] : [];
  const given = items.map((item) =>
    item.kind === 'string' ? textAt(keep ? item.value.replace(/^\//, '') : item.value.replaceAll(ANYTHING_ELSE, ''), item.at) : item,
  );
  return given.length > 0 ? given : [textAt('(none)', domain.at)];
};

/** `Domain` of an API: a custom domain name, and the mappings that lead to the API's stage. */
const domainOf = (stack: Stack, made: Made, stage: SyntaxNode): Pieces => {
  const domain = childOf(made.properties, 'Domain');
  const name = childOf(domain, 'DomainName');
  if (!domain || !name) return [];
  const mappings = basePathsOf(domain).map((basePath) =>
    mapAt(basePath.at, { basePath, restApiId: textAt(made.name, made.keySpan), stage }),
  );
  return [...samDomain(stack, made, domain), ...mappingPiece(stack, ownerIn(name) ?? '', mappings, domain.at)];
};

/** `EndpointConfiguration: REGIONAL` or `{Type: REGIONAL}` for what CloudFormation calls `{Types: [REGIONAL]}`; a resource policy stands in `Auth`. */
const asRestApi = (made: Made): Made => {
  const configuration = childOf(made.properties, 'EndpointConfiguration');
  const type = configuration?.kind === 'object' ? childOf(configuration, 'Type') : configuration;
  const policy = childOf(childOf(made.properties, 'Auth'), 'ResourcePolicy');
  const own = changed(made.properties, (member) => (member.key === 'EndpointConfiguration' ? null : member));
  const added = mapAt(made.properties.at, {
    EndpointConfiguration: type ? mapAt(type.at, { Types: listAt([type], type.at) }) : null,
    Policy: policy,
  });
  const members = own.kind === 'object' ? own.members : [];
  return { ...made, properties: { ...made.properties, members: [...members, ...added.members] } };
};

/** Without `OpenApiVersion`, SAM's deployment makes a stage called `Stage` beside the one that is asked for. */
const stagesOf = (stack: Stack, made: Made): Pieces => {
  const { properties, at, keySpan, name } = made;
  const own = mapAt(at, {
    ...renamed(properties, { StageName: 'stageName', Variables: 'variables', CanarySetting: 'canarySettings' }),
  });
  const extra = childOf(properties, 'OpenApiVersion') ? [] : [mapAt(keySpan, { stageName: textAt('Stage', keySpan) })];
  const items = [...(childOf(properties, 'StageName') ? [own] : []), ...extra];
  return readBy(stack, 'apigateway-get-stages', mapAt(at, { item: listAt(items, at) }), { restApiId: name });
};

const eventsFor = (events: readonly ApiEvent[], kind: ApiEvent['kind'], made: Made): readonly ApiEvent[] =>
  events.filter((event) => event.kind === kind && event.api === made.name);

/** The events of an API that another stack makes: they belong to it, or, where its id is not known, to whichever the user says. */
const onShared = (stack: Stack, made: Made, kind: 'rest' | 'http', shared: SyntaxNode, events: readonly ApiEvent[]): Pieces => {
  const id = textIn(shared);
  const definition = samDefinition({
    kind,
    at: made.at,
    name: made.name,
    body: definitionOf(stack, made.properties, 'DefinitionBody', 'DefinitionUri'),
    events: eventsFor(events, kind, made),
    auth: childOf(made.properties, 'Auth'),
    cors: undefined,
    responses: undefined,
  });
  if (!definition) return [];
  if (kind === 'http') return readBy(stack, 'openapi-http', definition, id === null ? {} : { apiId: id }).filter(isPartOf('http'));
  const belongsTo = id === null ? {} : { restApiId: id };
  const stage = mapAt(made.at, renamed(made.properties, { StageName: 'stageName' }));
  const stages = readBy(stack, 'apigateway-get-stages', mapAt(made.at, { item: listAt([stage], made.at) }), belongsTo);
  return [...readBy(stack, 'openapi-rest', definition, belongsTo).filter(isPartOf('rest')), ...stages];
};

const isPartOf =
  (kind: 'rest' | 'http') =>
  (piece: Contribution): boolean =>
    piece.kind !== `${kind}-api` && piece.kind !== `${kind}-stages`;

const restApi = (stack: Stack, made: Made, events: readonly ApiEvent[]): Pieces => {
  const shared = childOf(made.properties, sharedMember);
  if (shared) return onShared(stack, made, 'rest', shared, events);
  const own = restApiPiece(stack, asRestApi(made));
  if (!own) return [];
  const { properties } = made;
  const definition = samDefinition({
    kind: 'rest',
    at: made.at,
    name: made.name,
    body: definitionOf(stack, properties, 'DefinitionBody', 'DefinitionUri'),
    events: eventsFor(events, 'rest', made),
    auth: childOf(properties, 'Auth'),
    cors: childOf(properties, 'Cors'),
    responses: childOf(properties, 'GatewayResponses'),
  });
  return [
    ...withBody(own, definition ? readBy(stack, 'openapi-rest', definition, { restApiId: made.name }) : []),
    ...stagesOf(stack, made),
    ...domainOf(stack, made, childOf(properties, 'StageName') ?? textAt('', made.keySpan)),
  ];
};

const httpApi = (stack: Stack, made: Made, events: readonly ApiEvent[]): Pieces => {
  const { properties, at, keySpan, name } = made;
  const shared = childOf(properties, sharedMember);
  if (shared) return onShared(stack, made, 'http', shared, events);
  const cors = childOf(properties, 'CorsConfiguration');
  const own = httpApiPiece(stack, { ...made, properties: withoutCors(made) });
  if (!own) return [];
  const definition = samDefinition({
    kind: 'http',
    at,
    name,
    body: definitionOf(stack, properties, 'DefinitionBody', 'DefinitionUri'),
    events: eventsFor(events, 'http', made),
    auth: childOf(properties, 'Auth'),
    cors,
    responses: undefined,
  });
  const stage = childOf(properties, 'StageName') ?? textAt('$default', keySpan);
  const item = mapAt(at, { StageName: stage, AutoDeploy: { kind: 'boolean', value: true, at: keySpan } });
  return [
    ...withDefinition(own, definition ? readBy(stack, 'openapi-http', definition, { apiId: name }) : []),
    ...readBy(stack, 'apigatewayv2-get-stages', mapAt(at, { Items: listAt([item], at) }), { apiId: name }),
    ...domainOf(stack, made, stage),
  ];
};

/** SAM's CORS may be `true`: the definition says it in full. */
const withoutCors = ({ properties }: Made): Made['properties'] => ({
  ...properties,
  members: properties.members.filter(({ key }) => key !== 'CorsConfiguration'),
});

/** SAM adds nothing to an API that is none of its own: the event's path must stand in that API already. */
const tellForeign = ({ session }: Stack, events: readonly ApiEvent[], known: ReadonlySet<string>): void => {
  for (const { api, at, path } of events) {
    if (!known.has(api))
      tellOnce(session, `event ${api}`, ({ report }) => report('not-evaluated', 'warning', at, { what: `${path} (${api})` }));
  }
};

/** The APIs of SAM, with the events of its functions and the implicit APIs that those make. */
export const readSamApis = (stack: Stack): Pieces => {
  const rest = madeOf(stack, 'AWS::Serverless::Api');
  const http = madeOf(stack, 'AWS::Serverless::HttpApi');
  const events = apiEvents(stack);
  tellForeign(stack, events, new Set([...rest, ...http].map(({ name }) => name)));
  return [...rest.flatMap((made) => restApi(stack, made, events)), ...http.flatMap((made) => httpApi(stack, made, events))];
};
