import { known } from '../../../model/value.ts';
import type { ChangeOf } from '../../change.ts';
import { httpApi, routeAt } from '../api-parts.ts';
import { without } from '../json-value.ts';
import { OVERWRITE_PATH, setEntry } from '../members.ts';
import type { Paste } from '../paste.ts';
import type { Edits } from '../tree-editor.ts';
import { addResources, apiMember, apiRef, isSam, logicalId, madeAt, propertiesNode, resourceAt, templateAt, typeOf } from './page.ts';

const ACCESS = ['AuthorizationType', 'AuthorizerId', 'AuthorizationScopes', 'ApiKeyRequired'];

/** A route with the target of another. */
export const addHttpRoute = (paste: Paste, { api, routeKey, like, open = false }: ChangeOf<'add-http-route'>): Edits => {
  const route = routeAt(httpApi(paste.model, api), like);
  const template = templateAt(paste, route?.at);
  const beside = template && madeAt(template, route?.at, 'AWS::ApiGatewayV2::Route');
  if (!template || !beside) return null;
  const { properties } = beside;
  const made = { ...(open ? without(properties, ...ACCESS) : properties), RouteKey: routeKey };
  return addResources(template, [[logicalId(template, [routeKey, 'Route']), { Type: 'AWS::ApiGatewayV2::Route', Properties: made }]]);
};

/** Every route of the integration gets the path that it is told here. */
export const setIntegrationPath = (paste: Paste, { api, routeKey, value }: ChangeOf<'set-integration-path'>): Edits => {
  const at = routeAt(httpApi(paste.model, api), routeKey)?.integration?.at;
  const template = templateAt(paste, at);
  const member = template ? resourceAt(template, at) : undefined;
  const properties = typeOf(member) === 'AWS::ApiGatewayV2::Integration' ? propertiesNode(member) : null;
  return template && properties && setEntry(template.sheet, properties, 'RequestParameters', OVERWRITE_PATH, value);
};

/** A stage that deploys itself: what is in the API is what it serves. */
export const addHttpStage = (paste: Paste, { api: id, stage }: ChangeOf<'add-http-stage'>): Edits => {
  const api = httpApi(paste.model, id);
  const parts = [...(api?.stages ?? []), ...(api?.routes ?? [])].map(({ at }) => at);
  const at = api?.at ?? parts[0];
  const template = templateAt(paste, at);
  if (!api || !template) return null;
  const said = parts.flatMap((one) => madeAt(template, one, 'AWS::ApiGatewayV2::Stage', 'AWS::ApiGatewayV2::Route') ?? [])[0];
  const ApiId = apiRef(paste.model, template, id) ?? said?.properties['ApiId'];
  if (!ApiId) return null;
  const made = { ApiId, StageName: stage, AutoDeploy: true };
  const name = logicalId(template, [stage === '$default' ? 'Default' : stage, 'Stage']);
  return addResources(template, [[name, { Type: 'AWS::ApiGatewayV2::Stage', Properties: made }]]);
};

/** The stage where it is a resource of the template: it has to be there before what names it. */
export const stageRef = (paste: Paste, id: string, stage: string): string | { readonly Ref: string } => {
  const apis = [...paste.model.restApis, ...paste.model.httpApis];
  const at = apis.find((api) => api.id === id)?.stages?.find(({ name }) => known(name) === stage)?.at;
  const template = templateAt(paste, at);
  if (!template) return stage;
  const own = madeAt(template, at, 'AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage');
  if (own) return { Ref: own.key };
  // SAM's own stage has a name that a template may call it by.
  const member = isSam(paste, template) ? resourceAt(template, at) : undefined;
  return typeOf(member) === 'AWS::Serverless::Api' && apiMember(paste.model, template, id) === member && member
    ? { Ref: `${member.key}.Stage` }
    : stage;
};
