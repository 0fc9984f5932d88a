import type { RestApi } from '../../../model/api.ts';
import type { Model } from '../../../model/model.ts';
import { known } from '../../../model/value.ts';
import type { ChangeOf } from '../../change.ts';
import { anchorIn, methodAt, pathsTo, resourceOf, restApi } from '../api-parts.ts';
import type { Json, JsonObject } from '../json-value.ts';
import type { Paste } from '../paste.ts';
import { corsDeclared, corsValues, mockRequest } from '../preflight.ts';
import type { Edits } from '../tree-editor.ts';
import {
  addResources,
  apiMember,
  apiRef,
  isSam,
  logicalId,
  madeAt,
  resourceAt,
  setProperties,
  type Template,
  templateAt,
  typeOf,
} from './page.ts';

const RESOURCE = 'AWS::ApiGateway::Resource';
const METHOD = 'AWS::ApiGateway::Method';

/** An answer to a preflight that needs no function. */
const mock: JsonObject = {
  AuthorizationType: 'NONE',
  MethodResponses: [{ StatusCode: '200', ResponseParameters: corsDeclared }],
  Integration: {
    Type: 'MOCK',
    PassthroughBehavior: 'WHEN_NO_MATCH',
    RequestTemplates: mockRequest,
    IntegrationResponses: [{ StatusCode: '200', ResponseParameters: corsValues }],
  },
};

/** The logical id of the resource at a path; null where the template has none of its own for it. */
const idAt = (template: Template, api: RestApi, path: string): string | null => {
  const member = resourceAt(template, resourceOf(api, path)?.at);
  return typeOf(member) === RESOURCE ? (member?.key ?? null) : null;
};

/** What a resource right below the root says of its API and of the root; else what the API's own resource gives. */
const rootOf = (model: Model, template: Template, api: RestApi): { readonly RestApiId: Json; readonly ParentId: Json } | null => {
  const top = api.resources?.find((one) => /^\/[^/]+$/.test(known(one.path) ?? ''));
  const { RestApiId, ParentId } = madeAt(template, top?.at, RESOURCE)?.properties ?? {};
  if (RestApiId && ParentId) return { RestApiId, ParentId };
  const own = apiMember(model, template, api.id);
  return own ? { RestApiId: { Ref: own.key }, ParentId: { 'Fn::GetAtt': [own.key, 'RootResourceId'] } } : null;
};

/** A method of the template for another path or another verb, and the resources down to it that are not there yet. */
export const addRestMethod = (paste: Paste, change: ChangeOf<'add-rest-method'>): Edits => {
  const api = restApi(paste.model, change.api);
  const anchor = api ? anchorIn(api, change.path, change.like) : null;
  const template = templateAt(paste, anchor);
  const beside = template && madeAt(template, anchor, METHOD);
  const root = api && template && rootOf(paste.model, template, api);
  if (!api || !template || !beside || !root) return null;
  const { RestApiId } = root;
  const fresh: [string, Json][] = [];
  let parent: Json = root.ParentId;
  for (const own of pathsTo(change.path)) {
    const there = idAt(template, api, own);
    const made = () =>
      logicalId(
        template,
        [own, 'Resource'],
        fresh.map(([name]) => name),
      );
    const id = there ?? made();
    const properties = { RestApiId, ParentId: parent, PathPart: own.slice(own.lastIndexOf('/') + 1) };
    if (there === null) fresh.push([id, { Type: RESOURCE, Properties: properties }]);
    parent = { Ref: id };
  }
  const at = { RestApiId, ResourceId: parent, HttpMethod: change.method };
  const properties = change.like === 'mock' ? { ...at, ...mock } : { ...beside.properties, ...at };
  const name = logicalId(
    template,
    [change.path === '/' ? 'Root' : change.path, change.method],
    fresh.map(([id]) => id),
  );
  return addResources(template, [...fresh, [name, { Type: METHOD, Properties: properties }]]);
};

/** Nobody passes but with what is taken away here. */
export const openRestMethod = (paste: Paste, change: ChangeOf<'open-rest-method'>): Edits => {
  const method = methodAt(restApi(paste.model, change.api), change.path, change.method);
  const template = templateAt(paste, method?.at);
  const member = template ? resourceAt(template, method?.at) : undefined;
  if (!template || !method || typeOf(member) !== METHOD) return null;
  return setProperties(template, member, {
    ...(known(method.authorizationType) === 'NONE' ? {} : { AuthorizationType: 'NONE', AuthorizerId: undefined }),
    ...(known(method.apiKeyRequired) === true ? { ApiKeyRequired: false } : {}),
  });
};

export const removeRestMethod = (paste: Paste, { api, path, method }: ChangeOf<'remove-rest-method'>): Edits => {
  const at = methodAt(restApi(paste.model, api), path, method)?.at;
  const template = templateAt(paste, at);
  const member = template ? resourceAt(template, at) : undefined;
  return template?.resources && member && typeOf(member) === METHOD
    ? template.sheet.editor.removeMember(template.resources, member.key)
    : null;
};

/** A stage of its own has its deployment; one that a deployment made has that deployment; SAM's is called after its API. */
export const addRestStage = (paste: Paste, { api: id, stage, like }: ChangeOf<'add-rest-stage'>): Edits => {
  const api = restApi(paste.model, id);
  const said = api?.stages?.find(({ name }) => known(name) === like);
  const template = templateAt(paste, said?.at);
  if (!api || !template) return null;
  const own = madeAt(template, said?.at, 'AWS::ApiGateway::Stage');
  const deployment = madeAt(template, said?.at, 'AWS::ApiGateway::Deployment');
  const ref = apiRef(paste.model, template, id);
  const deployed = own?.properties['DeploymentId'] ?? (deployment ? { Ref: deployment.key } : samDeployment(paste, template, id));
  const RestApiId = own?.properties['RestApiId'] ?? deployment?.properties['RestApiId'] ?? ref;
  if (!RestApiId || !deployed) return null;
  const made = { RestApiId, DeploymentId: deployed, StageName: stage };
  return addResources(template, [[logicalId(template, [stage, 'Stage']), { Type: 'AWS::ApiGateway::Stage', Properties: made }]]);
};

/**
 * SAM gives its deployment a name of its own each time, and lets templates call it `<api>.Deployment`.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-api.html
 */
const samDeployment = (paste: Paste, template: Template, id: string): Json | null => {
  const member = apiMember(paste.model, template, id);
  const name = member && typeOf(member) === 'AWS::Serverless::Api' ? member.key : id === 'ServerlessRestApi' ? id : null;
  return isSam(paste, template) && name !== null ? { Ref: `${name}.Deployment` } : null;
};
