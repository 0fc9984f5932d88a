import type { Method, RestApi } from '../../../model/api.ts';
import { known, whereOf } from '../../../model/value.ts';
import type { ChangeOf } from '../../change.ts';
import { methodAt, pathsTo, resourceOf, restApi } from '../api-parts.ts';
import type { Paste } from '../paste.ts';
import { corsDeclared, corsValues, mockRequest } from '../preflight.ts';
import { allEdits, type Edits } from '../tree-editor.ts';
import { listedIn } from './deployment.ts';
import type { Holder } from './holder.ts';
import { editAt, type HclPage, hclPage, textOf } from './page.ts';
import { addressOf, copyOnce, isPerTurn, modelAt, resourceAt } from './place.ts';
import { removeResource } from './removal.ts';
import { addResources, freeLabel, type NewResource } from './resource.ts';
import { type Expression, expression, literal, type Said } from './said.ts';

const METHOD = 'aws_api_gateway_method';
const INTEGRATION = 'aws_api_gateway_integration';
const RESOURCE = 'aws_api_gateway_resource';

const allMethods = ({ model }: Paste): readonly Method[] =>
  model.restApis.flatMap(({ resources }) => resources?.flatMap(({ methods }) => methods) ?? []);

export const methodHolder = (paste: Paste, method: Method | undefined): Holder | null =>
  resourceAt(paste, allMethods(paste), method?.at, METHOD);

const integrationHolder = (paste: Paste, method: Method | undefined): Holder | null => {
  const all = allMethods(paste).flatMap(({ integration }) => integration ?? []);
  return resourceAt(paste, all, method?.integration?.at, INTEGRATION);
};

const resourceHolder = (paste: Paste, api: RestApi, path: string): Holder | null => {
  const all = paste.model.restApis.flatMap(({ resources }) => resources ?? []);
  return resourceAt(paste, all, resourceOf(api, path)?.at, RESOURCE);
};

export const restHolder = (paste: Paste, api: RestApi | undefined): Holder | null =>
  resourceAt(paste, paste.model.restApis, api?.at, 'aws_api_gateway_rest_api');

/** Some part of an API, and how it names the API. */
export const restReference = (paste: Paste, api: RestApi): { readonly page: HclPage; readonly id: string } | null => {
  const parts = [
    ...(api.resources ?? []).flatMap(({ methods }) => methods.map((method) => () => methodHolder(paste, method))),
    ...(api.resources ?? []).map(
      ({ path }) =>
        () =>
          resourceHolder(paste, api, known(path) ?? ''),
    ),
    ...(api.stages ?? []).map((stage) => () => stageHolder(paste, stage.at)),
  ];
  for (const part of parts) {
    const holder = part();
    const id = holder?.written('rest_api_id');
    if (holder && id && !isPerTurn(id)) return { page: holder.page, id };
  }
  const own = restHolder(paste, api);
  const address = own && addressOf(own);
  return own && address ? { page: own.page, id: `${address}.id` } : null;
};

/** By what the methods of a path name its resource; null where it is not there, or nobody can tell. */
const idOf = (paste: Paste, api: RestApi, path: string): string | null => {
  const holder = resourceHolder(paste, api, path);
  const address = holder && addressOf(holder);
  if (address) return `${address}.id`;
  const said = resourceOf(api, path)?.methods.flatMap((method) => methodHolder(paste, method)?.written('resource_id') ?? []);
  return said?.find((text) => !isPerTurn(text)) ?? null;
};

/** The root's id: as what stands right below it names it, or as the API has it. */
const rootOf = (paste: Paste, api: RestApi, id: string): string | null => {
  const top = api.resources?.find((one) => /^\/[^/]+$/.test(known(one.path) ?? ''));
  const said = top && resourceHolder(paste, api, known(top.path) ?? '')?.written('parent_id');
  if (said && !isPerTurn(said)) return said;
  return idOf(paste, api, '/') ?? (/\.id$/.test(id) ? id.replace(/\.id$/, '.root_resource_id') : null);
};

type Chain = { readonly resources: readonly NewResource[]; readonly last: string };

/** The resources down to a path that are not there yet, and the id of the last one. */
const resourcesTo = (paste: Paste, api: RestApi, path: string, page: HclPage, id: string): Chain | null => {
  const resources: NewResource[] = [];
  let last = rootOf(paste, api, id);
  for (const own of pathsTo(path)) {
    if (last === null) return null;
    if (resourceOf(api, own)) {
      last = idOf(paste, api, own);
      continue;
    }
    const label = freeLabel(paste, page, [RESOURCE], own);
    const fields = { rest_api_id: expression(id), parent_id: expression(last), path_part: own.slice(own.lastIndexOf('/') + 1) };
    resources.push({ type: RESOURCE, label, body: { fields } });
    last = `${RESOURCE}.${label}.id`;
  }
  return last === null ? null : { resources, last };
};

/** An open MOCK that answers a preflight: the method, and both of its responses. */
const preflight = (label: string, id: string, resource: string, method: string): readonly NewResource[] => {
  const at = { rest_api_id: expression(id), resource_id: expression(resource) };
  const http_method = expression(`${METHOD}.${label}.http_method`);
  const of = (type: string, fields: Readonly<Record<string, Said>>): NewResource => ({ type, label, body: { fields } });
  const response = 'aws_api_gateway_method_response';
  return [
    of(METHOD, { ...at, http_method: method, authorization: 'NONE' }),
    of(response, { ...at, http_method, status_code: '200', response_parameters: { map: corsDeclared } }),
    of(INTEGRATION, { ...at, http_method, type: 'MOCK', request_templates: { map: mockRequest } }),
    of('aws_api_gateway_integration_response', {
      ...at,
      http_method,
      status_code: expression(`${response}.${label}.status_code`),
      response_parameters: { map: corsValues },
      // API Gateway has no response for an integration that is not there yet.
      depends_on: [expression(`${INTEGRATION}.${label}`)],
    }),
  ];
};

/** The method and its integration, like those of another one. */
const likeMethod = (paste: Paste, like: Method, label: string, resource: string, method: string): readonly NewResource[] | null => {
  const [own, integration] = [modelAt(paste, like.at, METHOD), modelAt(paste, like.integration?.at, INTEGRATION)];
  if (!own || !integration) return null;
  const at: { readonly [name: string]: Expression } = { resource_id: expression(resource) };
  const turn = own.written('count') === null ? '' : '[0]';
  const copy = copyOnce(own, { ...at, http_method: method });
  const http_method = expression(`${METHOD}.${label}${turn}.http_method`);
  const integrated = copyOnce(integration, { ...at, http_method });
  if (!copy || !integrated) return null;
  return [
    { type: METHOD, label, body: { copy } },
    { type: INTEGRATION, label, body: { copy: integrated } },
  ];
};

export const addRestMethod = (paste: Paste, change: ChangeOf<'add-rest-method'>): Edits => {
  const api = restApi(paste.model, change.api);
  const reference = api && restReference(paste, api);
  if (!api || !reference) return null;
  const like = change.like === 'mock' ? null : methodAt(api, change.like.path, change.like.method);
  const page = like ? modelAt(paste, like.at, METHOD)?.page : reference.page;
  const chain = page && resourcesTo(paste, api, change.path, page, reference.id);
  if (!page || !chain || like === undefined) return null;
  const types = [METHOD, INTEGRATION, 'aws_api_gateway_method_response', 'aws_api_gateway_integration_response'];
  const label = freeLabel(paste, page, like ? types.slice(0, 2) : types, change.path, change.method);
  const made = like ? likeMethod(paste, like, label, chain.last, change.method) : preflight(label, reference.id, chain.last, change.method);
  const fresh = made && [...chain.resources, ...made];
  return fresh && allEdits(addResources(page, fresh), listedIn(paste, page, reference.id, fresh));
};

export const openRestMethod = (paste: Paste, { api, path, method }: ChangeOf<'open-rest-method'>): Edits => {
  const holder = methodHolder(paste, methodAt(restApi(paste.model, api), path, method));
  if (!holder) return null;
  return holder.change({
    authorization: 'NONE',
    authorizer_id: null,
    authorization_scopes: null,
    ...(holder.written('api_key_required') === null ? {} : { api_key_required: false }),
  });
};

export const removeRestMethod = (paste: Paste, { api, path, method }: ChangeOf<'remove-rest-method'>): Edits =>
  removeResource(paste, methodHolder(paste, methodAt(restApi(paste.model, api), path, method)));

export const setIntegrationMethod = (paste: Paste, { api, path, method, to }: ChangeOf<'set-integration-method'>): Edits =>
  integrationHolder(paste, methodAt(restApi(paste.model, api), path, method))?.change({ integration_http_method: to }) ?? null;

export const stageHolder = (paste: Paste, at: RestApi['at'] | undefined): Holder | null => {
  const all = paste.model.restApis.flatMap(({ stages }) => stages ?? []);
  return resourceAt(paste, all, at, 'aws_api_gateway_stage', 'aws_api_gateway_deployment');
};

/** A stage like another one; older configurations have stages that their deployment makes. */
export const addRestStage = (paste: Paste, { api, stage, like }: ChangeOf<'add-rest-stage'>): Edits => {
  const said = restApi(paste.model, api)?.stages?.find(({ name }) => known(name) === like);
  const holder = modelAt(paste, said?.at, 'aws_api_gateway_stage', 'aws_api_gateway_deployment');
  if (!holder) return null;
  const type = 'aws_api_gateway_stage';
  const label = freeLabel(paste, holder.page, [type], stage);
  if (holder.labels[0] === type) {
    const copy = copyOnce(holder, { stage_name: stage });
    return copy && addResources(holder.page, [{ type, label, body: { copy } }]);
  }
  const [id, address] = [holder.written('rest_api_id'), addressOf(holder)];
  if (!id || !address) return null;
  const fields = { deployment_id: expression(`${address}.id`), rest_api_id: expression(id), stage_name: stage };
  return addResources(holder.page, [{ type, label, body: { fields } }]);
};

/** Where the type stands as a plain text nothing else is touched; where nobody said one, it is edge-optimized. */
export const setEndpointType = (paste: Paste, id: string, type: string): Edits => {
  const api = restApi(paste.model, id);
  const at = whereOf(api?.endpointType ?? null);
  const page = hclPage(paste, at?.source);
  const holder = restHolder(paste, api);
  const [block] = holder?.nested('endpoint_configuration') ?? [];
  // Only a private endpoint has endpoints of a VPC.
  const vpc = block?.written('vpc_endpoint_ids') && type !== 'PRIVATE' ? { vpc_endpoint_ids: null } : {};
  if (page && at && holder && /^"(?:EDGE|REGIONAL|PRIVATE)"$/.test(textOf(page, at))) {
    return allEdits([editAt(page, at.start, at.end, literal(type))], block && 'vpc_endpoint_ids' in vpc ? block.change(vpc) : []);
  }
  if (block) return block.change({ types: [type], ...vpc });
  return holder ? holder.add('endpoint_configuration', { types: [type] }) : null;
};
