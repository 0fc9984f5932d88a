import { stringify } from 'yaml';
import type { SourceText } from '../../workspace/workspace.ts';
import { apis, beside, distributions, domainV2 } from './cli-outputs.ts';
import type { SiteName, Written } from './site.ts';
import { eachSite, type Json } from './templates.ts';

type Members = { readonly [key: string]: Json };
type Printed = { readonly Distribution: Members & { readonly DistributionConfig: Members } };

const printed = (site: SiteName): Printed => JSON.parse(distributions[site].text) as Printed;
const json = (name: string, value: Json): SourceText => ({ name, text: JSON.stringify(value, null, 4) });
const withRest = (site: SiteName, ...distribution: readonly SourceText[]): readonly SourceText[] => [
  ...distribution,
  ...beside[site],
  ...apis[site],
];

export const getDistribution: Written = eachSite((site) => withRest(site, distributions[site]));

export const getDistributionConfig: Written = eachSite((site) =>
  withRest(site, json('config.json', { ETag: 'E1', DistributionConfig: printed(site).Distribution.DistributionConfig })),
);

/** A summary has no `DefaultRootObject`, `CallerReference`, `Logging`. https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionSummary.html */
const NOT_IN_SUMMARY = ['DefaultRootObject', 'CallerReference', 'Logging', 'ContinuousDeploymentPolicyId'];

export const listDistributions: Written = eachSite((site) => {
  const { DistributionConfig: config, InProgressInvalidationBatches: _, ...own } = printed(site).Distribution;
  const summary = Object.fromEntries(Object.entries(config).filter(([key]) => !NOT_IN_SUMMARY.includes(key)));
  return withRest(site, json('list.json', { DistributionList: { Items: [{ ...own, ...summary }] } }));
});

const isJson = ({ text }: SourceText): boolean => text.trimStart().startsWith('{');

const lowered = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(lowered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [`${key.charAt(0).toLowerCase()}${key.slice(1)}`, lowered(member as Json)]),
  );
};

/** API Gateway's second API has members in PascalCase where the CLI prints them, and in camelCase in its REST API and most SDKs. */
export const camelCase: Written = eachSite((site) => [
  distributions[site],
  ...beside[site],
  ...apis[site].map((source) =>
    site === 'http' && isJson(source) ? { ...source, text: JSON.stringify(lowered(JSON.parse(source.text) as Json)) } : source,
  ),
]);

export const cliYaml: Written = eachSite((site) =>
  withRest(site, distributions[site]).map((source) =>
    isJson(source) ? { ...source, name: source.name.replace('.json', '.yaml'), text: stringify(JSON.parse(source.text)) } : source,
  ),
);

/** The custom domain and its mappings as `aws apigatewayv2` prints them, which knows those of REST APIs too. */
export const domainByV2: Partial<Written> = {
  domain: [distributions.domain, ...apis.domain.filter(({ name }) => !name.includes('example.com')), ...domainV2],
};
