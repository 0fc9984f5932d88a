import type { FidelityCase } from '../case.ts';
import { chainCases } from './chain.ts';
import { combinationCases } from './combinations.ts';
import { connectionCases } from './connection.ts';
import { errorPageCases } from './error-pages.ts';
import { errorPageReachCases } from './error-pages-reach.ts';
import { failoverCases } from './failover.ts';
import { functionCases } from './functions.ts';
import { functionCodeCases } from './functions-code.ts';
import { failingFunctionCases } from './functions-failing.ts';
import { functionOriginCases } from './functions-origin.ts';
import { gateCases } from './gates.ts';
import { askedGateCases } from './gates-asked.ts';
import { hostSetCases } from './host-set.ts';
import { hostToOriginCases } from './host-to-origin.ts';
import { kindCases } from './kinds.ts';
import { legacyCases } from './legacy.ts';
import { listingCases } from './listings.ts';
import { managedPolicyCases } from './managed-policies.ts';
import { matchingCases } from './matching.ts';
import { patternCases } from './patterns.ts';
import { apiReceiverCases } from './receivers-api.ts';
import { otherReceiverCases } from './receivers-other.ts';
import { responseHeadersCases } from './response-headers.ts';
import { rootObjectCases } from './root-object.ts';
import { s3Cases, websiteCases } from './s3.ts';
import { selectionCases } from './selection.ts';
import { sentCases } from './sent.ts';
import { originTraps } from './traps-origins.ts';
import { pathTraps } from './traps-paths.ts';
import { readingTraps } from './traps-reading.ts';
import { sentTraps } from './traps-sent.ts';

export { beyondFacts } from './beyond.ts';

/** What CloudFront and its origins do, in the order of the fact sheet. */
export const cloudFrontCases: readonly FidelityCase[] = [
  ...patternCases,
  ...matchingCases,
  ...rootObjectCases,
  ...selectionCases,
  ...hostToOriginCases,
  ...hostSetCases,
  ...apiReceiverCases,
  ...otherReceiverCases,
  ...chainCases,
  ...managedPolicyCases,
  ...combinationCases,
  ...sentCases,
  ...legacyCases,
  ...gateCases,
  ...askedGateCases,
  ...functionCases,
  ...functionCodeCases,
  ...failingFunctionCases,
  ...functionOriginCases,
  ...failoverCases,
  ...errorPageCases,
  ...errorPageReachCases,
  ...responseHeadersCases,
  ...s3Cases,
  ...websiteCases,
  ...listingCases,
  ...connectionCases,
  ...kindCases,
  ...pathTraps,
  ...sentTraps,
  ...originTraps,
  ...readingTraps,
];
