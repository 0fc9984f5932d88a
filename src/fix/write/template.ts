import type { Resource, RestApi } from '../../model/api.ts';
import { known } from '../../model/value.ts';
import { childOf } from '../../read/access.ts';
import type { Member, ObjectNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Change, ChangeOf } from '../change.ts';
import { appendTo } from './distribution.ts';
import { isJsonObject, type Json, type JsonObject, jsonOf } from './json-value.ts';
import { findWith, nodeAt, type Paste, type Sheet } from './paste.ts';
import { allEdits, type Edits } from './tree-editor.ts';

/** The resources of a CloudFormation template, and the source that has them. */
type Template = { readonly sheet: Sheet; readonly resources: ObjectNode };

const templateAt = (paste: Paste, at: Span | null | undefined): Template | null => {
  const sheet = at ? paste.sheet(at.source) : null;
  const around = sheet?.trees.map((tree) => findWith(tree, 'Resources')).find((one) => one !== null);
  const resources = childOf(around ?? undefined, 'Resources');
  return sheet && resources?.kind === 'object' ? { sheet, resources } : null;
};

/** The resource that was read from there: a model value may stand for all of it, or for a part. */
const resourceAt = ({ resources }: Template, at: Span | null | undefined): Member | undefined =>
  at ? resources.members.find(({ keySpan, value }) => keySpan.start <= at.start && at.end <= value.at.end) : undefined;

const typeOf = (member: Member | undefined): string => {
  const type = childOf(member?.value, 'Type');
  return type?.kind === 'string' ? type.value : '';
};

const propertiesOf = (member: Member | undefined): JsonObject | null => {
  const node = childOf(member?.value, 'Properties');
  const value = node ? jsonOf(node) : undefined;
  return isJsonObject(value) ? value : null;
};

/** Logical ids are letters and digits. */
const logicalId = ({ resources }: Template, ...words: readonly string[]): string => {
  const name = words
    .flatMap((word) => word.split(/[^A-Za-z0-9]+/))
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
  const taken = new Set(resources.members.map(({ key }) => key));
  return taken.has(name) ? `${name}2` : name;
};

const addResources = ({ sheet, resources }: Template, fresh: readonly (readonly [string, Json])[]): Edits =>
  allEdits(...fresh.map(([name, value]) => sheet.editor.addMember(resources, name, value)));

const addFunction = (paste: Paste, change: ChangeOf<'add-function'>): Edits => {
  const behavior = paste.model.distributions.find(({ name }) => name === change.distribution)?.behaviors[change.behavior];
  const template = templateAt(paste, behavior?.at);
  const node = template && behavior ? nodeAt(template.sheet.trees, behavior.at) : null;
  if (!template || node?.kind !== 'object') return null;
  const id = logicalId(template, change.name);
  const config = { Comment: '', Runtime: 'cloudfront-js-2.0' };
  const value = {
    Type: 'AWS::CloudFront::Function',
    Properties: { Name: change.name, AutoPublish: true, FunctionConfig: config, FunctionCode: change.code },
  };
  const association = { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': [id, 'FunctionARN'] } };
  // Both may come to stand behind the same line: what is inside goes first.
  return allEdits(appendTo(template.sheet, node, 'FunctionAssociations', association), addResources(template, [[id, value]]));
};

const resourceOf = (api: RestApi, path: string): Resource | undefined => api.resources?.find((one) => known(one.path) === path);

/** The logical id of the resource at a path; null where the template has none of its own for it. */
const idAt = (template: Template, api: RestApi, path: string): string | null => {
  const member = resourceAt(template, resourceOf(api, path)?.at);
  return typeOf(member) === 'AWS::ApiGateway::Resource' ? (member?.key ?? null) : null;
};

/** What a resource right below the root says of its API and of the root. */
const rootOf = (template: Template, api: RestApi): Pick<JsonObject, 'RestApiId' | 'ParentId'> | null => {
  const top = api.resources?.find((one) => /^\/[^/]+$/.test(known(one.path) ?? ''));
  const properties = propertiesOf(resourceAt(template, top?.at));
  return properties?.['RestApiId'] && properties['ParentId']
    ? { RestApiId: properties['RestApiId'], ParentId: properties['ParentId'] }
    : null;
};

const addRestMethod = (paste: Paste, change: ChangeOf<'add-rest-method'>): Edits => {
  const api = paste.model.restApis.find(({ id }) => id === change.api);
  if (!api || change.like === 'mock') return null;
  const { path, method } = change.like;
  const like = resourceOf(api, path)?.methods.find(({ httpMethod }) => httpMethod === method);
  const template = templateAt(paste, like?.at);
  const copied = template && resourceAt(template, like?.at);
  const properties = propertiesOf(copied ?? undefined);
  const root = template && rootOf(template, api);
  if (!template || typeOf(copied ?? undefined) !== 'AWS::ApiGateway::Method' || !properties || !root?.['RestApiId']) return null;
  const fresh: [string, Json][] = [];
  let parent: Json = root['ParentId'] ?? null;
  for (const [i, part] of change.path.split('/').slice(1).entries()) {
    const own = `/${change.path
      .split('/')
      .slice(1, i + 2)
      .join('/')}`;
    const there = idAt(template, api, own);
    const id = there ?? logicalId(template, own, 'Resource');
    if (there === null) {
      const made = { RestApiId: root['RestApiId'], ParentId: parent, PathPart: part };
      fresh.push([id, { Type: 'AWS::ApiGateway::Resource', Properties: made }]);
    }
    parent = { Ref: id };
  }
  const made = { ...properties, ResourceId: parent, HttpMethod: change.method };
  fresh.push([logicalId(template, change.path, change.method), { Type: 'AWS::ApiGateway::Method', Properties: made }]);
  return addResources(template, fresh);
};

/** A stage of its own has its deployment; one that a deployment made has that deployment. */
const addRestStage = (paste: Paste, { api: id, stage, like }: ChangeOf<'add-rest-stage'>): Edits => {
  const said = paste.model.restApis.find((api) => api.id === id)?.stages?.find(({ name }) => known(name) === like);
  const template = templateAt(paste, said?.at);
  const member = template ? resourceAt(template, said?.at) : undefined;
  const properties = propertiesOf(member);
  if (!template || !member || !properties?.['RestApiId']) return null;
  const type = typeOf(member);
  const deployment =
    type === 'AWS::ApiGateway::Stage' ? properties['DeploymentId'] : type === 'AWS::ApiGateway::Deployment' ? { Ref: member.key } : null;
  if (!deployment) return null;
  const made = { RestApiId: properties['RestApiId'], DeploymentId: deployment, StageName: stage };
  return addResources(template, [[logicalId(template, stage, 'Stage'), { Type: 'AWS::ApiGateway::Stage', Properties: made }]]);
};

const addDomain = (paste: Paste, change: ChangeOf<'add-custom-domain'>): Edits => {
  const api = paste.model.restApis.find(({ id }) => id === change.api);
  const template = templateAt(paste, api?.at);
  if (!api || !template || change.protocol !== 'REST') return null;
  const root = rootOf(template, api);
  if (!root?.['RestApiId']) return null;
  const id = logicalId(template, change.domain);
  const name = { DomainName: change.domain, RegionalCertificateArn: CERTIFICATE, EndpointConfiguration: { Types: ['REGIONAL'] } };
  const mapping = { DomainName: { Ref: id }, BasePath: change.basePath, RestApiId: root['RestApiId'], Stage: change.stage };
  return addResources(template, [
    [id, { Type: 'AWS::ApiGateway::DomainName', Properties: name }],
    [logicalId(template, change.domain, 'Mapping'), { Type: 'AWS::ApiGateway::BasePathMapping', Properties: mapping }],
  ]);
};

/** Nobody but the user has it: AWS refuses the template until it is filled in. */
const CERTIFICATE = '<certificate ARN>';

/** Adds resources to a CloudFormation template, as it has them itself. Null for every other source, and for what a template does not say. */
export const writeTemplate = (paste: Paste, change: Change): Edits => {
  const hasTemplate = paste.readings.some(
    ({ form }) => form === 'cloudformation-template' || form === 'sam-template' || form === 'serverless-service',
  );
  if (!hasTemplate) return null;
  switch (change.kind) {
    case 'add-function':
      return addFunction(paste, change);
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
