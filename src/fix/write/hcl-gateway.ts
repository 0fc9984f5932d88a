import type { RestApi } from '../../model/api.ts';
import { known } from '../../model/value.ts';
import type { HclBlock } from '../../syntax/hcl/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Change, ChangeOf } from '../change.ts';
import { appendToFile, attributeOf, blockAt, copyOf, type HclPage, hclPage, literal, textOf } from './hcl-page.ts';
import type { Paste } from './paste.ts';
import type { Edits } from './tree-editor.ts';

type Place = { readonly page: HclPage; readonly block: HclBlock };

const placeAt = (paste: Paste, at: Span | null | undefined, type: string): Place | null => {
  const page = at ? hclPage(paste, at.source) : null;
  const block = page && at ? blockAt(page.body, at) : null;
  return page && block && block.labels[0]?.text === type ? { page, block } : null;
};

const labelOf = ({ block }: Place): string => block.labels[1]?.text ?? '';

/** An attribute's expression as it is written. */
const written = ({ page, block }: Place, name: string): string | null => {
  const value = attributeOf(block.body, name)?.value;
  return value ? textOf(page, value.at) : null;
};

const nameOf = (...words: readonly string[]): string => words.join('_').replaceAll(/\W+/g, '_').replaceAll(/^_|_$/g, '').toLowerCase();

const resourceAt = (paste: Paste, api: RestApi, path: string): Place | null =>
  placeAt(paste, api.resources?.find((one) => known(one.path) === path)?.at, 'aws_api_gateway_resource');

/** A resource right below the root: its `parent_id` is the root's. */
const topOf = (paste: Paste, api: RestApi): Place | null => {
  const top = api.resources?.find((one) => /^\/[^/]+$/.test(known(one.path) ?? ''));
  return placeAt(paste, top?.at, 'aws_api_gateway_resource');
};

type Chain = { readonly blocks: readonly string[]; readonly last: string };

/** The resources down to a path that are not there yet, and the id of the last one. */
const resourcesTo = (paste: Paste, api: RestApi, path: string, top: Place): Chain => {
  const blocks: string[] = [];
  let last = written(top, 'parent_id') ?? '';
  const parts = path.split('/').slice(1);
  for (const [i, part] of parts.entries()) {
    const own = `/${parts.slice(0, i + 1).join('/')}`;
    const there = resourceAt(paste, api, own);
    const label = there ? labelOf(there) : nameOf(own);
    if (!there) {
      const head = `resource "aws_api_gateway_resource" "${label}"`;
      blocks.push(copyOf(top.page, top.block, head, { parent_id: last, path_part: literal(part) }));
    }
    last = `aws_api_gateway_resource.${label}.id`;
  }
  return { blocks, last };
};

const addRestMethod = (paste: Paste, change: ChangeOf<'add-rest-method'>): Edits => {
  const api = paste.model.restApis.find(({ id }) => id === change.api);
  if (!api || change.like === 'mock') return null;
  const { path, method } = change.like;
  const like = api.resources?.find((one) => known(one.path) === path)?.methods.find(({ httpMethod }) => httpMethod === method);
  const own = placeAt(paste, like?.at, 'aws_api_gateway_method');
  const integration = placeAt(paste, like?.integration?.at, 'aws_api_gateway_integration');
  const top = topOf(paste, api);
  if (!own || !integration || !top) return null;
  const { blocks, last } = resourcesTo(paste, api, change.path, top);
  const label = nameOf(change.path, change.method);
  const at = { resource_id: last, http_method: literal(change.method) };
  return appendToFile(own.page, [
    ...blocks,
    copyOf(own.page, own.block, `resource "aws_api_gateway_method" "${label}"`, at),
    copyOf(integration.page, integration.block, `resource "aws_api_gateway_integration" "${label}"`, {
      ...at,
      http_method: `aws_api_gateway_method.${label}.http_method`,
    }),
  ]);
};

const addRestStage = (paste: Paste, { api: id, stage, like }: ChangeOf<'add-rest-stage'>): Edits => {
  const said = paste.model.restApis.find((api) => api.id === id)?.stages?.find(({ name }) => known(name) === like);
  const place = placeAt(paste, said?.at, 'aws_api_gateway_stage');
  if (!place) return null;
  const label = nameOf(stage) === labelOf(place) ? `${nameOf(stage)}_stage` : nameOf(stage);
  return appendToFile(place.page, [
    copyOf(place.page, place.block, `resource "aws_api_gateway_stage" "${label}"`, { stage_name: literal(stage) }),
  ]);
};

const addDomain = (paste: Paste, change: ChangeOf<'add-custom-domain'>): Edits => {
  const api = paste.model.restApis.find(({ id }) => id === change.api);
  const top = api ? topOf(paste, api) : null;
  const apiId = top && written(top, 'rest_api_id');
  if (!top || !apiId || change.protocol !== 'REST') return null;
  const label = nameOf(change.domain);
  return appendToFile(top.page, [
    `resource "aws_api_gateway_domain_name" "${label}" {\n  domain_name              = ${literal(change.domain)}\n  regional_certificate_arn = "<certificate ARN>"\n\n  endpoint_configuration {\n    types = ["REGIONAL"]\n  }\n}`,
    `resource "aws_api_gateway_base_path_mapping" "${label}" {\n  api_id      = ${apiId}\n  stage_name  = ${literal(change.stage)}\n  domain_name = aws_api_gateway_domain_name.${label}.domain_name\n  base_path   = ${literal(change.basePath)}\n}`,
  ]);
};

/** Adds resources of API Gateway to a Terraform file, like those that are there. */
export const writeHclGateway = (paste: Paste, change: Exclude<Change, { readonly distribution: string }>): Edits => {
  switch (change.kind) {
    case 'add-rest-method':
      return addRestMethod(paste, change);
    case 'add-rest-stage':
      return addRestStage(paste, change);
    case 'add-custom-domain':
      return addDomain(paste, change);
    default:
      return null;
  }
};
