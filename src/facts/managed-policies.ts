// AWS's managed policies. Ids are the same in every account; names are not (`Managed-AllViewer` in the API, `AllViewer` in the pages), so look up by id.
// Read April 2026 from the CloudFront Developer Guide: using-managed-cache-policies, using-managed-origin-request-policies; the four
// Amplify Hosting ones from the Amplify Hosting User Guide, "How Amplify applies cache configuration to an app".
// The shapes are those of the model's policies, said again here because facts import nothing.

type Names<Behavior extends string> = { readonly at: null; readonly behavior: Behavior; readonly names: readonly string[] };

export type ManagedCachePolicy = {
  readonly id: string;
  readonly name: string;
  readonly managed: true;
  readonly at: null;
  readonly ttl: { readonly min: number; readonly default: number; readonly max: number };
  readonly headers: Names<'none' | 'whitelist'>;
  readonly cookies: Names<'none' | 'all' | 'whitelist'>;
  readonly queryStrings: Names<'none' | 'all' | 'whitelist'>;
  readonly gzip: boolean;
  readonly brotli: boolean;
};

export type ManagedOriginRequestPolicy = {
  readonly id: string;
  readonly name: string;
  readonly managed: true;
  readonly at: null;
  readonly headers: Names<'whitelist' | 'allViewer' | 'allViewerAndWhitelistCloudFront' | 'allExcept'>;
  readonly cookies: Names<'none' | 'all'>;
  readonly queryStrings: Names<'none' | 'all'>;
};

const none = { at: null, behavior: 'none', names: [] } as const;
const all = { at: null, behavior: 'all', names: [] } as const;
const only = (...names: readonly string[]): Names<'whitelist'> => ({ at: null, behavior: 'whitelist', names });
const managed = { managed: true, at: null } as const;

const DAY = 86_400;
const YEAR = 31_536_000;
const both = { gzip: true, brotli: true } as const;
const neither = { gzip: false, brotli: false } as const;

const METHOD_OVERRIDES = ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'] as const;
const originDecides = { min: 0, default: 0, max: YEAR } as const;
const amplifyHosting = { ...managed, ttl: originDecides, ...both } as const;

export const managedCachePolicies: readonly ManagedCachePolicy[] = [
  {
    ...managed,
    id: '2e54312d-136d-493c-8eb9-b001f22f67d2',
    name: 'Amplify',
    ttl: { min: 2, default: 2, max: 600 },
    headers: only('Authorization', 'CloudFront-Viewer-Country', 'Host'),
    cookies: all,
    queryStrings: all,
    ...both,
  },
  {
    ...managed,
    id: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    name: 'CachingDisabled',
    ttl: { min: 0, default: 0, max: 0 },
    headers: none,
    cookies: none,
    queryStrings: none,
    ...neither,
  },
  {
    ...managed,
    id: '658327ea-f89d-4fab-a63d-7e88639e58f6',
    name: 'CachingOptimized',
    ttl: { min: 1, default: DAY, max: YEAR },
    headers: none,
    cookies: none,
    queryStrings: none,
    ...both,
  },
  {
    ...managed,
    id: 'b2884449-e4de-46a7-ac36-70bc7f1ddd6d',
    name: 'CachingOptimizedForUncompressedObjects',
    ttl: { min: 1, default: DAY, max: YEAR },
    headers: none,
    cookies: none,
    queryStrings: none,
    ...neither,
  },
  {
    ...managed,
    id: '08627262-05a9-4f76-9ded-b50ca2e3a84f',
    name: 'Elemental-MediaPackage',
    ttl: { min: 0, default: DAY, max: YEAR },
    headers: only('Origin'),
    cookies: none,
    queryStrings: only('aws.manifestfilter', 'start', 'end', 'm'),
    gzip: true,
    brotli: false,
  },
  {
    ...managed,
    id: '83da9c7e-98b4-4e11-a168-04f0df8e2c65',
    name: 'UseOriginCacheControlHeaders',
    ttl: originDecides,
    headers: only('Host', 'Origin', ...METHOD_OVERRIDES),
    cookies: all,
    queryStrings: none,
    ...both,
  },
  {
    ...managed,
    id: '4cc15a8a-d715-48a4-82b8-cc0b614638fe',
    name: 'UseOriginCacheControlHeaders-QueryStrings',
    ttl: originDecides,
    headers: only('Host', 'Origin', ...METHOD_OVERRIDES),
    cookies: all,
    queryStrings: all,
    ...both,
  },
  {
    ...amplifyHosting,
    id: '4d1d2f1d-3a71-49ad-9e08-7ea5d843a556',
    name: 'Amplify-Default',
    headers: only('Accept', 'Authorization', 'CloudFront-Viewer-Country', 'Host'),
    cookies: all,
    queryStrings: all,
  },
  {
    ...amplifyHosting,
    id: 'a6bad946-36c3-4c33-aa98-362c74a7fb13',
    name: 'Amplify-DefaultNoCookies',
    headers: only('Accept', 'Authorization', 'CloudFront-Viewer-Country', 'Host'),
    cookies: none,
    queryStrings: all,
  },
  {
    ...amplifyHosting,
    id: '1c6db51a-a33f-469a-8245-dae26771f530',
    name: 'Amplify-ImageOptimization',
    headers: only('Accept', 'Authorization', 'Host'),
    cookies: none,
    queryStrings: all,
  },
  {
    ...amplifyHosting,
    id: '7e5fad67-ee98-4ad0-b05a-394999eefc1a',
    name: 'Amplify-StaticContent',
    headers: only('Authorization', 'Host'),
    cookies: none,
    queryStrings: none,
  },
];

/** The CloudFront headers that AllViewerAndCloudFrontHeaders-2022-06 adds. */
export const cloudFrontHeadersOf2022 = [
  'CloudFront-Forwarded-Proto',
  'CloudFront-Is-Android-Viewer',
  'CloudFront-Is-Desktop-Viewer',
  'CloudFront-Is-IOS-Viewer',
  'CloudFront-Is-Mobile-Viewer',
  'CloudFront-Is-SmartTV-Viewer',
  'CloudFront-Is-Tablet-Viewer',
  'CloudFront-Viewer-Address',
  'CloudFront-Viewer-ASN',
  'CloudFront-Viewer-City',
  'CloudFront-Viewer-Country',
  'CloudFront-Viewer-Country-Name',
  'CloudFront-Viewer-Country-Region',
  'CloudFront-Viewer-Country-Region-Name',
  'CloudFront-Viewer-Http-Version',
  'CloudFront-Viewer-Latitude',
  'CloudFront-Viewer-Longitude',
  'CloudFront-Viewer-Metro-Code',
  'CloudFront-Viewer-Postal-Code',
  'CloudFront-Viewer-Time-Zone',
  'CloudFront-Viewer-TLS',
] as const;

export const managedOriginRequestPolicies: readonly ManagedOriginRequestPolicy[] = [
  {
    ...managed,
    id: '216adef6-5c7f-47e4-b989-5492eafa07d3',
    name: 'AllViewer',
    headers: { at: null, behavior: 'allViewer', names: [] },
    cookies: all,
    queryStrings: all,
  },
  {
    ...managed,
    id: '33f36d7e-f396-46d9-90e0-52428a34d9dc',
    name: 'AllViewerAndCloudFrontHeaders-2022-06',
    headers: { at: null, behavior: 'allViewerAndWhitelistCloudFront', names: cloudFrontHeadersOf2022 },
    cookies: all,
    queryStrings: all,
  },
  {
    ...managed,
    id: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    name: 'AllViewerExceptHostHeader',
    headers: { at: null, behavior: 'allExcept', names: ['host'] },
    cookies: all,
    queryStrings: all,
  },
  {
    ...managed,
    id: '59781a5b-3903-41f3-afcb-af62929ccde1',
    name: 'CORS-CustomOrigin',
    headers: only('Origin'),
    cookies: none,
    queryStrings: none,
  },
  {
    ...managed,
    id: '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf',
    name: 'CORS-S3Origin',
    headers: only('Origin', 'Access-Control-Request-Headers', 'Access-Control-Request-Method'),
    cookies: none,
    queryStrings: none,
  },
  {
    ...managed,
    id: '775133bc-15f2-49f9-abea-afb2e0bf67d2',
    name: 'Elemental-MediaTailor-PersonalizedManifests',
    headers: only('Origin', 'Access-Control-Request-Headers', 'Access-Control-Request-Method', 'User-Agent', 'X-Forwarded-For'),
    cookies: none,
    queryStrings: all,
  },
  {
    ...managed,
    id: 'bf0718e1-ba1e-49d1-88b1-f726733018ae',
    name: 'HostHeaderOnly',
    headers: only('Host'),
    cookies: none,
    queryStrings: none,
  },
  {
    ...managed,
    id: 'acba4595-bd28-49b8-b9fe-13317c0390fa',
    name: 'UserAgentRefererHeaders',
    headers: only('User-Agent', 'Referer'),
    cookies: none,
    queryStrings: none,
  },
];
