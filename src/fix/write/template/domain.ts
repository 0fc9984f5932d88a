import { known, whereOf } from '../../../model/value.ts';
import type { ChangeOf } from '../../change.ts';
import { anchorIn, CERTIFICATE, domainOf, mappingOf, restApi } from '../api-parts.ts';
import type { Json } from '../json-value.ts';
import { setAt } from '../listing.ts';
import { setMember } from '../members.ts';
import { nodeAt, type Paste } from '../paste.ts';
import type { Edits } from '../tree-editor.ts';
import { stageRef } from './http.ts';
import {
  addResources,
  apiRef,
  isService,
  logicalId,
  madeAt,
  resourceAt,
  setProperties,
  type Template,
  templateAt,
  typeOf,
} from './page.ts';

/** How the template names the API: by itself, or as a method of it does. */
const refOf = (paste: Paste, template: Template, id: string): Json | null => {
  const ref = apiRef(paste.model, template, id);
  const api = restApi(paste.model, id);
  const method = api ? anchorIn(api, '', 'mock') : null;
  return ref ?? madeAt(template, method, 'AWS::ApiGateway::Method')?.properties['RestApiId'] ?? null;
};

/** A regional custom domain, and the mapping that leads from it to a stage. */
export const addDomain = (paste: Paste, change: ChangeOf<'add-custom-domain'>): Edits => {
  const api = [...paste.model.restApis, ...paste.model.httpApis].find(({ id }) => id === change.api);
  const template = templateAt(paste, api?.at ?? api?.stages?.[0]?.at);
  const ref = template && refOf(paste, template, change.api);
  if (!template || !ref) return null;
  const { domain, basePath } = change;
  const id = logicalId(template, [domain]);
  const mappingId = logicalId(template, [domain, 'Mapping'], [id]);
  const Stage = stageRef(paste, change.api, change.stage);
  if (change.protocol === 'REST') {
    const name = { DomainName: domain, RegionalCertificateArn: CERTIFICATE, EndpointConfiguration: { Types: ['REGIONAL'] } };
    const mapping = { DomainName: { Ref: id }, ...(basePath === '' ? {} : { BasePath: basePath }), RestApiId: ref, Stage };
    return addResources(template, [
      [id, { Type: 'AWS::ApiGateway::DomainName', Properties: name }],
      [mappingId, { Type: 'AWS::ApiGateway::BasePathMapping', Properties: mapping }],
    ]);
  }
  const name = { DomainName: domain, DomainNameConfigurations: [{ EndpointType: 'REGIONAL', CertificateArn: CERTIFICATE }] };
  const mapping = { DomainName: { Ref: id }, ...(basePath === '' ? {} : { ApiMappingKey: basePath }), ApiId: ref, Stage };
  return addResources(template, [
    [id, { Type: 'AWS::ApiGatewayV2::DomainName', Properties: name }],
    [mappingId, { Type: 'AWS::ApiGatewayV2::ApiMapping', Properties: mapping }],
  ]);
};

const REST_MAPPINGS = ['AWS::ApiGateway::BasePathMapping', 'AWS::ApiGateway::BasePathMappingV2'];
const HTTP_MAPPING = 'AWS::ApiGatewayV2::ApiMapping';

/** The resource of a mapping; null for one that SAM and Serverless make of a domain. */
const mappingMember = (paste: Paste, domain: string, key: string) => {
  const mapping = mappingOf(paste.model, domain, key);
  const template = templateAt(paste, mapping?.at);
  const member = template ? resourceAt(template, mapping?.at) : undefined;
  return template && mapping && [...REST_MAPPINGS, HTTP_MAPPING].includes(typeOf(member)) ? { template, mapping, member } : null;
};

/** No key is one that is not there. In SAM's `Domain` it is a slash, as SAM leaves only letters and digits of `(none)`. */
export const setMappingKey = (paste: Paste, { domain, from, key }: ChangeOf<'set-mapping-key'>): Edits => {
  const found = mappingMember(paste, domain, from);
  if (found) {
    const name = typeOf(found.member) === HTTP_MAPPING ? 'ApiMappingKey' : 'BasePath';
    return setProperties(found.template, found.member, { [name]: key === '' ? undefined : key });
  }
  const mapping = mappingOf(paste.model, domain, from);
  const template = templateAt(paste, mapping?.at);
  if (!template || isService(template) || key !== '') return null;
  return setAt(paste, whereOf(mapping?.key ?? null), (node) => (node.kind === 'string' ? '/' : null));
};

export const setMappingStage = (paste: Paste, { domain, key, stage }: ChangeOf<'set-mapping-stage'>): Edits => {
  const found = mappingMember(paste, domain, key);
  return found && setProperties(found.template, found.member, { Stage: stageRef(paste, known(found.mapping.apiId) ?? '', stage) });
};

/** A regional endpoint has a certificate of its own region. SAM's and Serverless's domains say only the type. */
export const setDomainEndpoint = (paste: Paste, { domain }: ChangeOf<'set-domain-endpoint'>): Edits => {
  const said = domainOf(paste.model, domain);
  const template = templateAt(paste, said?.at);
  const member = template ? resourceAt(template, said?.at) : undefined;
  if (!template || !said || said.endpoints.length !== 1) return null;
  if (typeOf(member) === 'AWS::ApiGateway::DomainName')
    return setProperties(template, member, {
      CertificateArn: undefined,
      RegionalCertificateArn: CERTIFICATE,
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
  if (!isService(template)) return null;
  const node = nodeAt(template.sheet.trees, said.at);
  return node?.kind === 'object' ? setMember(template.sheet, node, 'endpointType', 'regional') : null;
};
