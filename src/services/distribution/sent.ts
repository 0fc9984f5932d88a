import { authorizationKeptFor } from '../../facts/header-rules.ts';
import { known } from '../../model/value.ts';
import type { Evidence, StepData } from '../../trace/step.ts';
import type { BehaviorPlace } from './behavior-place.ts';

export type HostBy = Extract<StepData, { kind: 'request-forwarded' }>['hostBy'];

/** What a behavior sends on of a request to an origin. Names are compared in lower case; query strings and cookies as written. */
export type Sent = {
  readonly header: (name: string, method: string) => boolean;
  readonly cookie: (name: string) => boolean;
  readonly query: (name: string) => boolean;
  readonly viewerHost: boolean;
  readonly hostBy: HostBy;
  /** The policy that decided over Host, by name. */
  readonly policy: string | null;
  /** Headers of its own that CloudFront adds because a policy or setting names them; in lower case. */
  readonly cloudFrontHeaders: readonly string[];
  readonly gzip: boolean;
  readonly brotli: boolean;
  readonly evidence: readonly Evidence[];
};

/** Names compared without regard to case. */
export const lowerSet = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((n) => n.toLowerCase()));

/**
 * Where nothing names it: GET and HEAD lose `Authorization`, OPTIONS only if OPTIONS is cached, the rest keep it.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html
 */
export const authorizationGoesOn = (place: BehaviorPlace, method: string): boolean => {
  if (method === 'OPTIONS') return !(known(place.behavior.cachedMethods) ?? []).includes('OPTIONS');
  return authorizationKeptFor.some((kept) => kept === method);
};
