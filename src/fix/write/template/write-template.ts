import type { Change, ChangeOf } from '../../change.ts';
import { appendTo } from '../distribution.ts';
import { nodeAt, type Paste } from '../paste.ts';
import { allEdits, type Edits } from '../tree-editor.ts';
import { addDomain, setDomainEndpoint, setMappingKey, setMappingStage } from './domain.ts';
import { addHttpRoute, addHttpStage, setIntegrationPath } from './http.ts';
import { addResources, logicalId, templateAt } from './page.ts';
import { addRestMethod, addRestStage, openRestMethod, removeRestMethod } from './rest.ts';
import { writeSam } from './sam.ts';
import { writeServerless } from './serverless.ts';

const addFunction = (paste: Paste, change: ChangeOf<'add-function'>): Edits => {
  const behavior = paste.model.distributions.find(({ name }) => name === change.distribution)?.behaviors[change.behavior];
  const template = templateAt(paste, behavior?.at);
  const node = template && behavior ? nodeAt(template.sheet.trees, behavior.at) : null;
  if (!template || node?.kind !== 'object') return null;
  const id = logicalId(template, [change.name]);
  const config = { Comment: '', Runtime: 'cloudfront-js-2.0' };
  const value = {
    Type: 'AWS::CloudFront::Function',
    Properties: { Name: change.name, AutoPublish: true, FunctionConfig: config, FunctionCode: change.code },
  };
  const association = { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': [id, 'FunctionARN'] } };
  // Both may come to stand behind the same line: what is inside goes first.
  return allEdits(appendTo(template.sheet, node, 'FunctionAssociations', association), addResources(template, [[id, value]]));
};

const writeResources = (paste: Paste, change: Change): Edits => {
  switch (change.kind) {
    case 'add-function':
      return addFunction(paste, change);
    case 'add-rest-method':
      return addRestMethod(paste, change);
    case 'remove-rest-method':
      return removeRestMethod(paste, change);
    case 'set-integration-path':
      return setIntegrationPath(paste, change);
    case 'open-rest-method':
      return openRestMethod(paste, change);
    case 'add-rest-stage':
      return addRestStage(paste, change);
    case 'add-http-route':
      return addHttpRoute(paste, change);
    case 'add-http-stage':
      return addHttpStage(paste, change);
    case 'add-custom-domain':
      return addDomain(paste, change);
    case 'set-mapping-key':
      return setMappingKey(paste, change);
    case 'set-mapping-stage':
      return setMappingStage(paste, change);
    case 'set-domain-endpoint':
      return setDomainEndpoint(paste, change);
    default:
      return null;
  }
};

const FORMS: ReadonlySet<string> = new Set(['cloudformation-template', 'sam-template', 'serverless-service']);

/**
 * Edits CloudFormation templates, and what SAM and the Serverless Framework make into one, as they have it themselves. Null for every other
 * source, and for what a template does not say.
 */
export const writeTemplate = (paste: Paste, change: Change): Edits => {
  if (!paste.readings.some(({ form }) => FORMS.has(form ?? ''))) return null;
  return writeSam(paste, change) ?? writeServerless(paste, change) ?? writeResources(paste, change);
};
