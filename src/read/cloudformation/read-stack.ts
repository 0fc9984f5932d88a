import type { Contribution } from '../contribution.ts';
import { readDistributions } from './distributions.ts';
import { readDomains, readMappings } from './domains.ts';
import { readEdgeFunctions, readKeyValueStores } from './edge-functions.ts';
import { readHttpApis, readHttpParts } from './http-apis.ts';
import { readPolicies } from './policies.ts';
import { readGatewayResponses, readRestApis, readRestAuthorizers, readRestStages } from './rest-apis.ts';
import { readRestResources } from './rest-resources.ts';
import { readSamApis } from './sam/apis.ts';
import type { Stack } from './stack.ts';

/** Everything on the way of a request that a stack makes, as the CLI's outputs would tell it after the deployment. */
export const readStack = (stack: Stack): readonly Contribution[] =>
  [
    readDistributions,
    readPolicies,
    readEdgeFunctions,
    readKeyValueStores,
    readRestApis,
    readRestResources,
    readRestStages,
    readGatewayResponses,
    readRestAuthorizers,
    readHttpApis,
    readHttpParts,
    readDomains,
    readMappings,
    readSamApis,
  ].flatMap((read) => read(stack));
