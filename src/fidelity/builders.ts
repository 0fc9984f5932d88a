// Configurations for the cases, made as the AWS CLI prints them. One door, so that every folder of cases gives them alike.
export { customDomain, domainTargets } from './given/custom-domain.ts';
export { defaultDomainName, distribution, distributionConfig, managed } from './given/distribution.ts';
export { httpApi } from './given/http-api.ts';
export { openApi } from './given/openapi.ts';
export {
  cachePolicy,
  functionCode,
  functionSummary,
  originAccessControl,
  originRequestPolicy,
  responseHeadersPolicy,
} from './given/policies.ts';
export { lambdaUri, mock, restApi } from './given/rest-api.ts';
export { executeApi, jsonText } from './given/text.ts';
