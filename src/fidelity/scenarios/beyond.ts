/** Why a field report is no case: the configuration and the request alone do not decide what was seen. */
export type BeyondScenario = { readonly id: string; readonly why: 'deploy-refused' | 'over-time' | 'framework'; readonly said: string };

/** Scenarios of the field reports that are not about where a request goes, each with what it is about. */
export const beyondScenarios: readonly BeyondScenario[] = [
  {
    id: 'S29',
    why: 'deploy-refused',
    said: 'AWS refuses a website endpoint with S3OriginConfig when the distribution is created or updated; no request is ever made.',
  },
  {
    id: 'S31',
    why: 'over-time',
    said: 'An error stays in the cache for ErrorCachingMinTTL after its cause is gone; the model takes nothing to be cached.',
  },
  {
    id: 'S34',
    why: 'deploy-refused',
    said: 'AWS refuses a cache policy that lists headers while all its TTLs are 0; no request is ever made.',
  },
  {
    id: 'S54',
    why: 'framework',
    said: 'The request arrives; the framework writes links with the stage in front because Host ends in amazonaws.com.',
  },
];
