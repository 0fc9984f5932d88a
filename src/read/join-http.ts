import type { HttpApi, Integration, Route } from '../model/api.ts';
import { defaulted, type Value } from '../model/value.ts';
import type { RoutePiece } from './contribution.ts';
import type { Owned } from './join-owners.ts';
import { type Joining, oneOfTwo } from './join-report.ts';
import { bestFirst, firstSaid, joinsOf, piecesOf, unionBy } from './join-rest.ts';

const PAGE = 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html';

const textOf = (value: Value<string>): string | null => (value.from === 'unresolved' ? null : value.value);

/** Routes name their integration as `integrations/<id>`. */
const withIntegration = ({ targetId, ...route }: RoutePiece, integrations: ReadonlyMap<string, Integration>): Route => {
  const id = targetId?.replace(/^integrations\//, '');
  return { ...route, integration: route.integration ?? (id === undefined ? null : (integrations.get(id) ?? null)) };
};

const buildApi = (id: string, owned: readonly Owned[], joining: Joining): HttpApi => {
  const pieces = bestFirst(piecesOf(owned, 'http-api'), (before, next) => oneOfTwo(joining, 'http-api', id, before, next));
  const routes = piecesOf(owned, 'http-routes');
  const stages = piecesOf(owned, 'http-stages');
  const integrations = new Map(piecesOf(owned, 'http-integrations').flatMap((p) => p.integrations.map((i) => [i.id, i.value] as const)));
  const merged = unionBy(
    routes.map((r) => r.routes),
    (r) => textOf(r.routeKey),
    'route',
    joining,
    id,
  );
  return {
    id,
    label: firstSaid(pieces, (p) => p.label) ?? id,
    at: pieces[0]?.at ?? routes[0]?.at ?? stages[0]?.at ?? null,
    protocol: pieces[0]?.protocol ?? 'HTTP',
    hosts: pieces.flatMap((p) => p.hosts),
    disableExecuteApiEndpoint: firstSaid(pieces, (p) => p.disableExecuteApiEndpoint) ?? defaulted(false, PAGE),
    cors: firstSaid(pieces, (p) => p.cors),
    routes: routes.length === 0 ? null : merged.map((route) => withIntegration(route, integrations)),
    stages:
      stages.length === 0
        ? null
        : unionBy(
            stages.map((s) => s.stages),
            (s) => textOf(s.name),
            'stage',
            joining,
            id,
          ),
    authorizers: unionBy(
      piecesOf(owned, 'http-authorizers').map((a) => a.authorizers),
      (a) => a.id,
      'authorizer',
      joining,
      id,
    ),
    joins: joinsOf(owned),
  };
};

/** One API from all the pieces that are its own, by API id. */
export const joinHttpApis = (byOwner: ReadonlyMap<string, readonly Owned[]>, joining: Joining): readonly HttpApi[] =>
  [...byOwner].map(([id, owned]) => buildApi(id, owned, joining));
