import { known, whereOf } from '../../model/value.ts';
import { memberOf } from '../../read/access.ts';
import type { Change, ChangeOf } from '../change.ts';
import { domainOf, mappingOf } from './api-parts.ts';
import type { Json } from './json-value.ts';
import { entryAt, setAt, spelled } from './listing.ts';
import { setMember } from './members.ts';
import type { Paste } from './paste.ts';
import type { Edits } from './tree-editor.ts';

/** The first API's mappings have `(none)` where the second's have an empty key. */
const setMappingKey = (paste: Paste, { domain, from, key }: ChangeOf<'set-mapping-key'>): Edits => {
  const mapping = mappingOf(paste.model, domain, from);
  const entry = entryAt(paste, mapping?.at);
  const isFirst = entry !== null && memberOf(entry.node, 'restApiId') !== undefined;
  const now = key === '' && isFirst ? '(none)' : key;
  const at = whereOf(mapping?.key ?? null);
  if (at) return setAt(paste, at, () => now);
  return entry && setMember(entry.sheet, entry.node, isFirst ? 'basePath' : spelled(entry.node, 'apiMappingKey'), now);
};

const setMappingStage = (paste: Paste, { domain, key, stage }: ChangeOf<'set-mapping-stage'>): Edits => {
  const entry = entryAt(paste, mappingOf(paste.model, domain, key)?.at);
  if (!entry) return null;
  return setMember(entry.sheet, entry.node, spelled(entry.node, 'stage'), stage);
};

const stripBasePath = (paste: Paste, { domain, priority }: ChangeOf<'strip-base-path'>): Edits => {
  const rule = domainOf(paste.model, domain)?.rules.find((one) => known(one.priority) === priority);
  return setAt(paste, whereOf(rule?.stripBasePath ?? null), (node) => (node.kind === 'string' ? 'true' : true));
};

/** Where its type stands as a word, in a list or alone. */
const setEndpoint = (paste: Paste, { domain, type }: ChangeOf<'set-domain-endpoint'>): Edits => {
  const [endpoint, ...others] = domainOf(paste.model, domain)?.endpoints ?? [];
  if (!endpoint || others.length > 0) return null;
  return setAt(paste, whereOf(endpoint.type), (node) => (node.kind === 'string' && /^edge$/i.test(node.value) ? type : null));
};

const written = (value: Json): string => `${JSON.stringify(value, null, 4)}\n`;

/** A new domain, as `get-domain-name` and `get-base-path-mappings` (HTTP APIs: `get-api-mappings`) will print it. */
const addDomain = (change: ChangeOf<'add-custom-domain'>): Edits => {
  const { domain, region, api, stage, basePath, protocol } = change;
  const target = `d-example.execute-api.${region}.amazonaws.com`;
  const described =
    protocol === 'REST'
      ? { domainName: domain, regionalDomainName: target, endpointConfiguration: { types: ['REGIONAL'] } }
      : { DomainName: domain, DomainNameConfigurations: [{ ApiGatewayDomainName: target, EndpointType: 'REGIONAL' }] };
  const mapping =
    protocol === 'REST'
      ? { items: [{ basePath: basePath === '' ? '(none)' : basePath, restApiId: api, stage }] }
      : { Items: [{ ApiId: api, ApiMappingId: 'new', ApiMappingKey: basePath, Stage: stage }] };
  const fresh = (source: string, value: Json) => ({ source, start: 0, end: 0, newText: written(value) });
  return [fresh(`${domain}.json`, described), fresh(`${domain}-mappings.json`, mapping)];
};

/** Edits what the AWS CLI prints of custom domains, and in any form a value that stands where the model says. */
export const writeGatewayDomain = (paste: Paste, change: Change): Edits => {
  switch (change.kind) {
    case 'set-mapping-key':
      return setMappingKey(paste, change);
    case 'set-mapping-stage':
      return setMappingStage(paste, change);
    case 'strip-base-path':
      return stripBasePath(paste, change);
    case 'set-domain-endpoint':
      return setEndpoint(paste, change);
    case 'add-custom-domain':
      return addDomain(change);
    default:
      return null;
  }
};
