import type { SourceText } from '../../workspace/workspace.ts';
import { defaultDomainName, distribution, executeApi } from '../builders.ts';
import type { BehaviorParts, DistributionParts, OriginParts } from '../given/distribution.ts';

// Places that most cases of CloudFront share.

/** The host that viewers ask, and its URL. */
export const viewerHost = defaultDomainName;
export const viewer = `https://${viewerHost}`;
export const overHttp = `http://${viewerHost}`;

export const bucket = 'site-bucket';
export const bucketHost = `${bucket}.s3.eu-west-1.amazonaws.com`;
export const bucketOrigin: OriginParts = { id: 'site', domainName: bucketHost, oac: 'E327GJI25M56DG' };
/** Something of the user's own, of which the paste says nothing more. */
export const appHost = 'app.example.org';
export const appOrigin: OriginParts = { id: 'app', domainName: appHost };
export const apiId = 'a1b2c3d4e5';
export const apiHost = executeApi(apiId);
export const apiOrigin: OriginParts = { id: 'api', domainName: apiHost, path: '/prod' };

/** A distribution with one behavior, which asks one origin: the application, unless said otherwise. */
export const only = (
  behavior: Partial<BehaviorParts> = {},
  origin: Partial<OriginParts> = {},
  more: Partial<Omit<DistributionParts, 'origins'>> = {},
): SourceText => distribution({ origins: [{ ...appOrigin, ...origin }], defaultBehavior: behavior, ...more });

/** Developer Guide and API pages, as the fact sheet names them. */
export const DG = (page: string): string => `https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/${page}.html`;

/** `/a b/*` gives a piece of a case's id. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('*', ' star ')
    .replaceAll('?', ' any ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'root';
