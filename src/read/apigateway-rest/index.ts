import type { Form } from '../form.ts';
import { authorizersForm } from './authorizers.ts';
import { basePathMappingsForm } from './base-path-mappings.ts';
import { domainNamesForm } from './domain-names.ts';
import { gatewayResponsesForm } from './gateway-responses.ts';
import { resourcesForm } from './resources.ts';
import { restApisForm } from './rest-apis.ts';
import { stagesForm } from './stages.ts';

/** What `aws apigateway …` prints of REST APIs. At most one of them recognises a tree. */
export const restForms: readonly Form[] = [
  restApisForm,
  resourcesForm,
  stagesForm,
  domainNamesForm,
  basePathMappingsForm,
  gatewayResponsesForm,
  authorizersForm,
];
