import type { Distribution } from '../../model/distribution.ts';
import { known } from '../../model/value.ts';
import { overlaps } from '../apply.ts';
import { methodAt, restApi } from '../write/api-parts.ts';
import { distributionHolder } from '../write/hcl/cloudfront.ts';
import type { Holder } from '../write/hcl/holder.ts';
import { setDefaultEndpoint } from '../write/hcl/http.ts';
import { dropLines, hclPage } from '../write/hcl/page.ts';
import { chainAt } from '../write/hcl/place.ts';
import { removeResource } from '../write/hcl/removal.ts';
import { methodHolder, setEndpointType, stageHolder } from '../write/hcl/rest.ts';
import type { Paste } from '../write/paste.ts';
import { allEdits, type Edits } from '../write/tree-editor.ts';
import type { Supposition } from './supposition.ts';

const PAGES = 'custom_error_response';

const pageOf = (code: number) => ({ error_code: code, error_caching_min_ttl: 10, response_code: 200, response_page_path: '/index.html' });

/** As blocks; a module of the registry, and Terraform's JSON, have a list. */
const withErrorPages = (holder: Holder): Edits => {
  const pages = [403, 404].map(pageOf);
  const isList = holder.type === 'module' || holder.page.json !== null;
  return isList ? holder.change({ [PAGES]: pages.map((map) => ({ map })) }) : allEdits(...pages.map((page) => holder.add(PAGES, page)));
};

const withoutErrorPages = (paste: Paste, it: Distribution, holder: Holder): Edits => {
  if (holder.written(PAGES) !== null) return holder.change({ [PAGES]: null });
  const found = chainAt(paste, it.at);
  const dynamic = found?.chain.at(-1)?.body.blocks.filter(({ type, labels }) => type === 'dynamic' && labels[0]?.text === PAGES) ?? [];
  const all = [...holder.nested(PAGES).map((one) => one.remove()), ...dynamic.map(({ at }) => (found ? dropLines(found.page, at) : null))];
  return all.length === 0 ? null : allEdits(...all);
};

const inDistribution = (paste: Paste, it: Distribution | undefined, kind: string): Edits => {
  const holder = distributionHolder(paste, it);
  if (!it || !holder) return null;
  switch (kind) {
    case 'error-page-missing':
      return withoutErrorPages(paste, it, holder);
    case 'error-page-present':
      return withErrorPages(holder);
    case 'distribution-disabled':
      return holder.change({ enabled: false });
    case 'waf-blocks':
      return holder.change({ web_acl_id: 'web-acl-not-pasted' });
    default:
      return null;
  }
};

const withoutStage = (paste: Paste, holder: Holder | null): Edits =>
  holder?.labels[0] === 'aws_api_gateway_deployment' ? holder.change({ stage_name: null }) : removeResource(paste, holder);

/** What may be deployed otherwise, written into Terraform. Null where the part was not read from a resource that says it alone. */
export const supposedInHcl = (paste: Paste, supposition: Supposition): Edits => {
  const edits = supposed(paste, supposition);
  return edits === null || overlaps(edits) ? null : edits;
};

const supposed = (paste: Paste, { kind, target }: Supposition): Edits => {
  const api = restApi(paste.model, target.api ?? '');
  const method = methodAt(api, target.resource ?? '', target.method ?? '');
  switch (kind) {
    case 'endpoint-type':
      return api && hclPage(paste, api.at?.source) ? setEndpointType(paste, api.id, (target.endpointType ?? '').toUpperCase()) : null;
    case 'endpoint-disabled':
      return api ? setDefaultEndpoint(paste, api.id, true) : null;
    case 'method-not-deployed':
      return removeResource(paste, methodHolder(paste, method));
    case 'stage-not-deployed':
      return withoutStage(paste, stageHolder(paste, api?.stages?.find(({ name }) => known(name) === target.stage)?.at));
    case 'api-key-required':
      return methodHolder(paste, method)?.change({ api_key_required: true }) ?? null;
    case 'signature-required':
      return methodHolder(paste, method)?.change({ authorization: 'AWS_IAM', authorizer_id: null, authorization_scopes: null }) ?? null;
    default:
      return inDistribution(
        paste,
        paste.model.distributions.find(({ name }) => name === target.distribution),
        kind,
      );
  }
};
