import { selectMapping } from '../../../match/base-path.ts';
import type { Model } from '../../../model/model.ts';
import { known } from '../../../model/value.ts';
import type { Hop } from '../../../trace/trace.ts';
import { httpApi } from '../../configured.ts';
import { routeFor } from '../../routes.ts';
import type { Finding, Rule } from '../../rule.ts';
import { takerOf } from '../../stripped.ts';
import { decides, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** What of the user's own would have taken the path, and in which API. */
const ownTaker = (model: Model, { at, request }: Hop): { readonly api: string; readonly taker: string } | null => {
  const http = at.kind === 'http-api' ? httpApi(model, at.name) : undefined;
  if (http) {
    const route = routeFor(http, request.method, request.path);
    return route && route.match.by === 'full' ? { api: http.id, taker: route.match.routeKey } : null;
  }
  const mappings = model.customDomains.find(({ name }) => name.value === at.name)?.mappings ?? [];
  const found = selectMapping(
    mappings.map(({ key }) => ({ key: known(key) ?? '' })),
    request.path,
  );
  const api = found ? known(mappings[found.index]?.apiId ?? null) : undefined;
  const taker = found && api !== undefined ? takerOf(model, api, found.rest) : null;
  return api !== undefined && taker !== null && !taker.endsWith('+}') ? { api, taker } : null;
};

/** `/ping` and `/sping` are API Gateway's own. AWS: Developer Guide, "Important notes". */
export const pingPathReserved = {
  id: 'ping-path-reserved',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'ping-answered').flatMap(({ ref, hop, step }): readonly Finding[] => {
      const own = ownTaker(model, hop);
      if (!own) return [];
      const params = { path: step.path, ...own };
      const at = spansOf(ownSpan(model, own.api, own.taker), pastedIn(step));
      return [{ ...weighed(decides(trace, ref.hop)), at, about: ref, params, fixes: [{ id: 'rename-path', params }] }];
    }),
} as const satisfies Rule;

const ownSpan = ({ restApis, httpApis }: Model, api: string, taker: string) =>
  restApis.find(({ id }) => id === api)?.resources?.find(({ path }) => known(path) === taker)?.at ??
  httpApis.find(({ id }) => id === api)?.routes?.find(({ routeKey }) => known(routeKey)?.endsWith(taker))?.at;
