import { besideDefinition } from './definitions.ts';
import type { SiteName, Written } from './site.ts';

/**
 * What a form cannot say. `paths` are where its model then differs (`bare.ts`), and its reports, for the requests named. An exception that no
 * difference needs any more fails.
 */
export type Exception = {
  readonly forms: readonly string[];
  readonly sites: readonly SiteName[];
  readonly because: string;
  readonly model: readonly string[];
  readonly reports?: readonly { readonly request: string; readonly paths: readonly string[] }[];
};

const openApi = ['OpenAPI 3, JSON', 'OpenAPI 3, YAML'];
const swagger = ['Swagger 2, JSON', 'Swagger 2, YAML'];

export const exceptions: readonly Exception[] = [
  {
    forms: ['CLI: list-distributions'],
    sites: ['rest'],
    because: 'A DistributionSummary has no DefaultRootObject.',
    model: ['distributions.*.defaultRootObject'],
    reports: [{ request: 'GET /', paths: ['outcome.certainty', 'way.*.steps'] }],
  },
  {
    forms: [...openApi, ...swagger],
    sites: ['rest', 'domain'],
    because: 'An export does not tell of which type its API’s endpoint is, and is taken from one stage.',
    model: ['restApis.*.endpointType', 'restApis.*.stages'],
  },
  {
    forms: openApi,
    sites: ['http'],
    because: 'An export is served by one stage.',
    model: ['httpApis.*.stages'],
  },
];

/** What people paste beside a form that does not tell enough to trace a request; with it the reports are to be the same. */
export const filledIn: Readonly<Record<string, Written>> = Object.fromEntries(
  [...openApi, ...swagger].map((form) => [form, besideDefinition]),
);

/** Combinations that do not exist. */
export const notWritten: readonly { readonly forms: readonly string[]; readonly sites: readonly SiteName[]; readonly because: string }[] = [
  {
    forms: ['CLI', 'Terraform', 'CloudFormation'].map((form) => `${form}: apigatewayv2 for a custom domain`),
    sites: ['rest', 'http'],
    because: 'These have no custom domain.',
  },
  { forms: swagger, sites: ['http'], because: 'HTTP APIs are imported and exported as OpenAPI 3 alone.' },
];
