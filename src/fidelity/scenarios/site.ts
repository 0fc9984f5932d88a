import type { SourceText } from '../../workspace/workspace.ts';
import { defaultDomainName, distribution, executeApi, managed, restApi } from '../builders.ts';
import type { BehaviorParts, DistributionParts, OriginParts } from '../given/distribution.ts';
import type { RestApiParts } from '../given/rest-api.ts';

// What most reports share: a site in a bucket by default, and an API behind `/api/*`.

export const viewer = `https://${defaultDomainName}`;
export const bucket = 'site-bucket';
export const bucketHost = `${bucket}.s3.eu-west-1.amazonaws.com`;
export const apiId = 'a1b2c3d4e5';
export const apiHost = executeApi(apiId);

/** The bucket as users declare it: REST endpoint, origin access control. */
export const site: OriginParts = { id: 'site', domainName: bucketHost, oac: 'E327GJI25M56DG' };

type SiteAndApi = Partial<Omit<DistributionParts, 'origins' | 'defaultBehavior' | 'behaviors'>> & {
  readonly api?: Partial<OriginParts>;
  readonly behavior?: Partial<BehaviorParts>;
  readonly site?: Partial<BehaviorParts>;
  /** Behaviors above `/api/*`. */
  readonly above?: DistributionParts['behaviors'];
};

/** The distribution: `/api/*` to the API at its default endpoint with origin path `/prod`, all else to the bucket with GET and HEAD. */
export const siteAndApi = ({ api, behavior, site: usual, above = [], ...more }: SiteAndApi = {}): SourceText =>
  distribution({
    origins: [site, { id: 'api', domainName: apiHost, path: '/prod', ...api }],
    behaviors: [...above, { pattern: '/api/*', origin: 'api', ...behavior }],
    defaultBehavior: { methods: ['HEAD', 'GET'], cachePolicy: managed.cachingOptimized, ...usual },
    ...more,
  });

type Api = Partial<Omit<RestApiParts, 'resources'>>;

/** A REST API `a1b2c3d4e5` with one stage, `prod`, and these resources (`GET /test`). */
export const api = (type: NonNullable<RestApiParts['type']>, resources: RestApiParts['resources'], more: Api = {}): readonly SourceText[] =>
  restApi({ id: apiId, type, resources, stages: ['prod'], ...more });

export const missingToken = '{"message":"Missing Authentication Token"}';
export const forbidden = '{"message":"Forbidden"}';

/** The error pages of a single-page application. */
export const spaPages: NonNullable<DistributionParts['errorResponses']> = [
  { code: 403, page: '/index.html', responseCode: 200 },
  { code: 404, page: '/index.html', responseCode: 200 },
];
