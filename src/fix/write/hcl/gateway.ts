import type { Change } from '../../change.ts';
import type { Paste } from '../paste.ts';
import type { Edits } from '../tree-editor.ts';
import { addDomain, setDomainEndpoint, setMappingKey, setMappingStage, stripBasePath } from './domain.ts';
import { addHttpRoute, addHttpStage, setDefaultEndpoint, setIntegrationPath } from './http.ts';
import { addRestMethod, addRestStage, openRestMethod, removeRestMethod, setEndpointType, setIntegrationMethod } from './rest.ts';

/** Edits the resources of API Gateway in a Terraform file, and adds some like those that are there. */
export const writeHclGateway = (paste: Paste, change: Exclude<Change, { readonly distribution: string }>): Edits => {
  switch (change.kind) {
    case 'add-rest-method':
      return addRestMethod(paste, change);
    case 'open-rest-method':
      return openRestMethod(paste, change);
    case 'set-integration-method':
      return setIntegrationMethod(paste, change);
    case 'remove-rest-method':
      return removeRestMethod(paste, change);
    case 'add-rest-stage':
      return addRestStage(paste, change);
    case 'set-endpoint-type':
      return setEndpointType(paste, change.api, change.type);
    case 'add-http-route':
      return addHttpRoute(paste, change);
    case 'set-integration-path':
      return setIntegrationPath(paste, change);
    case 'add-http-stage':
      return addHttpStage(paste, change);
    case 'enable-default-endpoint':
      return setDefaultEndpoint(paste, change.api, false);
    case 'set-mapping-key':
      return setMappingKey(paste, change);
    case 'set-mapping-stage':
      return setMappingStage(paste, change);
    case 'set-domain-endpoint':
      return setDomainEndpoint(paste, change);
    case 'strip-base-path':
      return stripBasePath(paste, change);
    case 'add-custom-domain':
      return addDomain(paste, change);
    default:
      return null;
  }
};
