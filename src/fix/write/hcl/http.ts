import type { HttpApi } from '../../../model/api.ts';
import { known } from '../../../model/value.ts';
import type { ChangeOf } from '../../change.ts';
import { httpApi, restApi, routeAt } from '../api-parts.ts';
import { OVERWRITE_PATH } from '../members.ts';
import type { Paste } from '../paste.ts';
import type { Edits } from '../tree-editor.ts';
import type { Holder } from './holder.ts';
import type { HclPage } from './page.ts';
import { addressOf, copyOnce, isPerTurn, isSame, modelAt, moduleAt, resourceAt } from './place.ts';
import { addResources, freeLabel } from './resource.ts';
import { restHolder } from './rest.ts';
import { expression } from './said.ts';

/** The resource, or the call of the registry's module. */
const httpHolder = (paste: Paste, api: HttpApi | undefined): Holder | null => {
  const { httpApis } = paste.model;
  return resourceAt(paste, httpApis, api?.at, 'aws_apigatewayv2_api') ?? moduleAt(paste, httpApis, api?.at);
};

const routeHolder = (paste: Paste, at: HttpApi['at'] | undefined): Holder | null => {
  const all = paste.model.httpApis.flatMap(({ routes }) => routes ?? []);
  return resourceAt(paste, all, at, 'aws_apigatewayv2_route');
};

const httpStageHolder = (paste: Paste, at: HttpApi['at'] | undefined): Holder | null => {
  const all = paste.model.httpApis.flatMap(({ stages }) => stages ?? []);
  return resourceAt(paste, all, at, 'aws_apigatewayv2_stage');
};

/** The registry's module has called its outputs otherwise before its version 5, whose routes are `routes`. */
const ownId = (holder: Holder): string | null => {
  const address = addressOf(holder);
  if (address === null) return null;
  if (holder.type !== 'module') return `${address}.id`;
  return `${address}.${holder.written('integrations') !== null ? 'apigatewayv2_api_id' : 'api_id'}`;
};

/** Some part of an API, and how it names the API. */
export const httpReference = (paste: Paste, api: HttpApi): { readonly page: HclPage; readonly id: string } | null => {
  const parts = [
    ...(api.routes ?? []).map(
      ({ at }) =>
        () =>
          routeHolder(paste, at),
    ),
    ...(api.stages ?? []).map(
      ({ at }) =>
        () =>
          httpStageHolder(paste, at),
    ),
  ];
  for (const part of parts) {
    const holder = part();
    const id = holder?.written('api_id');
    if (holder && id && !isPerTurn(id)) return { page: holder.page, id };
  }
  const own = httpHolder(paste, api);
  const id = own && ownId(own);
  return own && id ? { page: own.page, id } : null;
};

const GUARDS = ['authorization_type', 'authorizer_id', 'authorizer_key', 'authorization_scopes', 'api_key_required'];

const guardsIn = (holder: Holder): Readonly<Record<string, null>> =>
  Object.fromEntries(GUARDS.flatMap((name) => (holder.written(name) === null ? [] : [[name, null]])));

/** The registry's module has its routes in a map. */
const addToModule = (call: Holder, { routeKey, like, open = false }: ChangeOf<'add-http-route'>): Edits => {
  for (const name of ['routes', 'integrations']) {
    const [map] = call.nested(name);
    const found = map?.entries?.().find(([key]) => key === like)?.[1];
    const copy = found?.copy(open ? guardsIn(found) : {});
    if (copy) return map?.put?.(routeKey, copy) ?? null;
  }
  return null;
};

export const addHttpRoute = (paste: Paste, change: ChangeOf<'add-http-route'>): Edits => {
  const api = httpApi(paste.model, change.api);
  const route = routeAt(api, change.like);
  const holder = modelAt(paste, route?.at, 'aws_apigatewayv2_route');
  if (!holder) {
    const call = moduleAt(paste, paste.model.httpApis, api?.at);
    return call && addToModule(call, change);
  }
  const type = 'aws_apigatewayv2_route';
  const label = freeLabel(paste, holder.page, [type], change.routeKey);
  const copy = copyOnce(holder, { route_key: change.routeKey, ...(change.open ? guardsIn(holder) : {}) });
  return copy && addResources(holder.page, [{ type, label, body: { copy } }]);
};

/** The object in the registry's module that says how a route is integrated: version 5 has it inside of the route. */
const integrationIn = (call: Holder, key: string): Holder | undefined => {
  const entry = (name: string) =>
    call
      .nested(name)[0]
      ?.entries?.()
      .find(([own]) => own === key)?.[1];
  return entry('routes')?.nested('integration')[0] ?? entry('integrations');
};

/** Every route of the integration gets the path that it is told here. */
export const setIntegrationPath = (paste: Paste, { api: id, routeKey, value }: ChangeOf<'set-integration-path'>): Edits => {
  const api = httpApi(paste.model, id);
  const at = routeAt(api, routeKey)?.integration?.at;
  // Routes may share an integration; what `for_each` or a module that is called twice makes of one is not shared.
  const [own, ...others] = at
    ? paste.model.httpApis.filter(({ routes }) => routes?.some(({ integration }) => isSame(integration?.at, at)))
    : [];
  const holder = own && others.length === 0 ? modelAt(paste, at, 'aws_apigatewayv2_integration') : null;
  const call = holder ? null : moduleAt(paste, paste.model.httpApis, api?.at);
  const integration = holder ?? (call ? integrationIn(call, routeKey) : undefined);
  if (!integration || integration.written('for_each') !== null) return null;
  const [map] = integration.nested('request_parameters');
  if (map) return map.change({ [OVERWRITE_PATH]: value });
  return integration.change({ request_parameters: { map: { [OVERWRITE_PATH]: value } } });
};

export const addHttpStage = (paste: Paste, { api: id, stage }: ChangeOf<'add-http-stage'>): Edits => {
  const api = httpApi(paste.model, id);
  const reference = api && httpReference(paste, api);
  if (!reference) return null;
  const type = 'aws_apigatewayv2_stage';
  const label = freeLabel(paste, reference.page, [type], stage);
  const fields = { api_id: expression(reference.id), name: stage, auto_deploy: true };
  return addResources(reference.page, [{ type, label, body: { fields } }]);
};

export const setDefaultEndpoint = (paste: Paste, api: string, disabled: boolean): Edits => {
  const holder = restHolder(paste, restApi(paste.model, api)) ?? httpHolder(paste, httpApi(paste.model, api));
  if (!holder || (!disabled && holder.written('disable_execute_api_endpoint') === null)) return null;
  return holder.change({ disable_execute_api_endpoint: disabled });
};

/** A stage by the resource that makes it, so that it is there first. */
export const httpStageSaid = (paste: Paste, api: HttpApi, stage: string) => {
  const said = api.stages?.find(({ name }) => known(name) === stage);
  const holder = httpStageHolder(paste, said?.at);
  const address = holder && addressOf(holder);
  return address ? expression(`${address}.id`) : stage;
};
