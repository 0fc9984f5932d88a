import { known } from '../../../model/value.ts';
import type { ChangeOf } from '../../change.ts';
import { CERTIFICATE, domainOf, httpApi, mappingOf, restApi } from '../api-parts.ts';
import type { Paste } from '../paste.ts';
import { allEdits, type Edits } from '../tree-editor.ts';
import type { Holder } from './holder.ts';
import { httpReference, httpStageSaid } from './http.ts';
import { addressOf, moduleAt, resourceAt } from './place.ts';
import { addResources, freeLabel } from './resource.ts';
import { restReference, stageHolder } from './rest.ts';
import { expression, type Fields, type Said } from './said.ts';

const BASE_PATH = 'aws_api_gateway_base_path_mapping';
const API_MAPPING = 'aws_apigatewayv2_api_mapping';

const mappingHolder = (paste: Paste, domain: string, key: string): Holder | null => {
  const mapping = mappingOf(paste.model, domain, key);
  const all = paste.model.customDomains.flatMap(({ mappings }) => mappings ?? []);
  return resourceAt(paste, all, mapping?.at, BASE_PATH, API_MAPPING) ?? moduleAt(paste, all, mapping?.at);
};

/** A mapping without a key takes what no other key takes. */
export const setMappingKey = (paste: Paste, { domain, from, key }: ChangeOf<'set-mapping-key'>): Edits => {
  const holder = mappingHolder(paste, domain, from);
  const name = holder?.labels[0] === BASE_PATH ? 'base_path' : 'api_mapping_key';
  return holder?.change({ [name]: key === '' ? null : key }) ?? null;
};

export const setMappingStage = (paste: Paste, { domain, key, stage }: ChangeOf<'set-mapping-stage'>): Edits => {
  const holder = mappingHolder(paste, domain, key);
  if (holder?.labels[0] === API_MAPPING) return holder.change({ stage });
  return holder?.labels[0] === BASE_PATH ? holder.change({ stage_name: stage }) : null;
};

/** A regional endpoint has a certificate of its own region. */
export const setDomainEndpoint = (paste: Paste, { domain, type }: ChangeOf<'set-domain-endpoint'>): Edits => {
  const { customDomains } = paste.model;
  const own = domainOf(paste.model, domain);
  if (own?.endpoints.length !== 1) return null;
  const v2 = resourceAt(paste, customDomains, own.at, 'aws_apigatewayv2_domain_name')?.nested('domain_name_configuration')[0];
  if (v2) return v2.change({ endpoint_type: type });
  const holder = resourceAt(paste, customDomains, own.at, 'aws_api_gateway_domain_name');
  if (!holder) return null;
  const [endpoint] = holder.nested('endpoint_configuration');
  const hasRegional = holder.written('regional_certificate_arn') !== null;
  return allEdits(
    holder.change({ certificate_arn: null, ...(hasRegional ? {} : { regional_certificate_arn: CERTIFICATE }) }),
    endpoint ? endpoint.change({ types: [type] }) : holder.add('endpoint_configuration', { types: [type] }),
  );
};

export const stripBasePath = (paste: Paste, { domain, priority }: ChangeOf<'strip-base-path'>): Edits => {
  const rule = domainOf(paste.model, domain)?.rules.find((one) => known(one.priority) === priority);
  const all = paste.model.customDomains.flatMap(({ rules }) => rules);
  const holder = resourceAt(paste, all, rule?.at, 'aws_apigatewayv2_routing_rule');
  const invoke = holder?.nested('actions')[0]?.nested('invoke_api')[0];
  return invoke ? invoke.change({ strip_base_path: true }) : null;
};

const addRestDomain = (paste: Paste, change: ChangeOf<'add-custom-domain'>): Edits => {
  const api = restApi(paste.model, change.api);
  const reference = api && restReference(paste, api);
  if (!reference) return null;
  const { page, id } = reference;
  const type = 'aws_api_gateway_domain_name';
  const label = freeLabel(paste, page, [type, BASE_PATH], change.domain);
  const stage = stageHolder(paste, api.stages?.find(({ name }) => known(name) === change.stage)?.at);
  const address = stage?.labels[0] === 'aws_api_gateway_stage' ? addressOf(stage) : null;
  const stage_name: Said = address ? expression(`${address}.stage_name`) : change.stage;
  const named: Fields = {
    domain_name: change.domain,
    regional_certificate_arn: CERTIFICATE,
    endpoint_configuration: { block: { types: ['REGIONAL'] } },
  };
  const mapping: Fields = {
    api_id: expression(id),
    stage_name,
    domain_name: expression(`${type}.${label}.domain_name`),
    ...(change.basePath === '' ? {} : { base_path: change.basePath }),
  };
  return addResources(page, [
    { type, label, body: { fields: named } },
    { type: BASE_PATH, label, body: { fields: mapping } },
  ]);
};

const addHttpDomain = (paste: Paste, change: ChangeOf<'add-custom-domain'>): Edits => {
  const api = httpApi(paste.model, change.api);
  const reference = api && httpReference(paste, api);
  if (!reference) return null;
  const { page, id } = reference;
  const type = 'aws_apigatewayv2_domain_name';
  const label = freeLabel(paste, page, [type, API_MAPPING], change.domain);
  const named: Fields = {
    domain_name: change.domain,
    domain_name_configuration: { block: { certificate_arn: CERTIFICATE, endpoint_type: 'REGIONAL', security_policy: 'TLS_1_2' } },
  };
  const mapping: Fields = {
    api_id: expression(id),
    domain_name: expression(`${type}.${label}.id`),
    stage: httpStageSaid(paste, api, change.stage),
    ...(change.basePath === '' ? {} : { api_mapping_key: change.basePath }),
  };
  return addResources(page, [
    { type, label, body: { fields: named } },
    { type: API_MAPPING, label, body: { fields: mapping } },
  ]);
};

export const addDomain = (paste: Paste, change: ChangeOf<'add-custom-domain'>): Edits =>
  change.protocol === 'REST' ? addRestDomain(paste, change) : addHttpDomain(paste, change);
