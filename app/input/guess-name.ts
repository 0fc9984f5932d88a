/** Signs near the beginning of a text, and what such a text is usually called. Only a name: what the text is, the model says. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/"?tracefront"?\s*:/, 'workspace'],
  [/x-amazon-apigateway|"?(?:openapi|swagger)"?\s*:/i, 'openapi'],
  [/"?(?:DistributionList|DistributionConfig|CacheBehaviors|DefaultCacheBehavior)"?\s*:/, 'distribution'],
  [/"?OriginRequestPolicy(?:Config|List)?"?\s*:/, 'origin-request-policy'],
  [/"?CachePolicy(?:Config|List)?"?\s*:/, 'cache-policy'],
  [/"?RouteKey"?\s*:/, 'routes'],
  [/"?IntegrationType"?\s*:/, 'integrations'],
  [/"?ApiMapping(?:Key|Id)"?\s*:/, 'api-mappings'],
  [/"?basePath"?\s*:/, 'base-path-mappings'],
  [/"?(?:resourceMethods|pathPart|parentId)"?\s*:/, 'resources'],
  [/"?responseType"?\s*:/, 'gateway-responses'],
  [/"?(?:stageName|StageName)"?\s*:/, 'stages'],
  [/"?(?:domainNameStatus|DomainNameConfigurations|regionalDomainName)"?\s*:/i, 'domain-names'],
  [/"?(?:endpointConfiguration|apiKeySource|ProtocolType|ApiEndpoint)"?\s*:/, 'api'],
];

const looked = 40_000;

/** What to call a pasted text. */
export const guessName = (text: string): string => {
  const begin = text.slice(0, looked);
  const first = begin.trimStart()[0] ?? '';
  if (/\bfunction\s+handler\s*\(|\bhandler\s*=|import\s+cf\s+from/.test(begin) && first !== '{') return 'function.js';
  const stem = signs.find(([sign]) => sign.test(begin))?.[1];
  if (stem) return `${stem}.${first === '{' || first === '[' ? 'json' : 'yaml'}`;
  return first === '{' || first === '[' ? 'pasted.json' : 'pasted.txt';
};
