import type { Form } from '../form.ts';
import { apiMappingsForm } from './api-mappings.ts';
import { apisForm } from './apis.ts';
import { authorizersForm } from './authorizers.ts';
import { domainNamesForm } from './domain-names.ts';
import { integrationsForm } from './integrations.ts';
import { routesForm } from './routes.ts';
import { routingRulesForm } from './routing-rules.ts';
import { stagesForm } from './stages.ts';

/** What `aws apigatewayv2 …` prints. At most one of them recognises a tree. */
export const httpForms: readonly Form[] = [
  apisForm,
  routesForm,
  stagesForm,
  integrationsForm,
  domainNamesForm,
  apiMappingsForm,
  authorizersForm,
  routingRulesForm,
];
