const api = (name: string): string => `https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_${name}.html`;

/** The AWS pages that say what a member is when it is not there. Read April 2026. */
export const pages = {
  distributionConfig: api('DistributionConfig'),
  origin: api('Origin'),
  customOriginConfig: api('CustomOriginConfig'),
  s3OriginConfig: api('S3OriginConfig'),
  cacheBehavior: api('CacheBehavior'),
  allowedMethods: api('AllowedMethods'),
  cachedMethods: api('CachedMethods'),
  forwardedValues: api('ForwardedValues'),
  trustedKeyGroups: api('TrustedKeyGroups'),
  grpcConfig: api('GrpcConfig'),
  originGroup: api('OriginGroup'),
  geoRestriction: api('GeoRestriction'),
  viewerMtlsConfig: api('ViewerMtlsConfig'),
  functionConfig: api('FunctionConfig'),
} as const;
