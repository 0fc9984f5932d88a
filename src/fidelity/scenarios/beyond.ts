/** Why a field report is no case: the configuration and the request alone do not decide what was seen. */
export type BeyondScenario = { readonly id: string; readonly why: 'framework'; readonly said: string };

/** Scenarios of the field reports that are not about where a request goes, each with what it is about. */
export const beyondScenarios: readonly BeyondScenario[] = [
  {
    id: 'S54',
    why: 'framework',
    said: 'The request arrives; the framework writes links with the stage in front because Host ends in amazonaws.com.',
  },
];
