import type { Instance } from './value.ts';
import type { World } from './world.ts';

const labelOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

/** Names of one family share a suffix, so no two may be alike. */
const familyOf = (type: string): string => {
  if (type === 'aws_api_gateway_rest_api' || type === 'aws_apigatewayv2_api') return 'execute-api';
  if (type === 'aws_api_gateway_domain_name' || type === 'aws_apigatewayv2_domain_name') return 'domain';
  return type;
};

/**
 * A stand-in for a name that AWS will only give when the resource is made: readable, the same every time, and what a host name may hold.
 * `module.site.aws_s3_bucket.this` is `site-this`. A name that a host would be misread for (`d-…`, `…-vpce-…`) gets a word before it.
 */
export const slugOf = (world: World, instance: Instance): string => {
  const known = world.slugs.get(instance.address);
  if (known !== undefined) return known;
  const address = instance.address.replaceAll('module.', '').replace('data.', '').replace(`${instance.type}.`, '');
  const label = labelOf(address) || 'unnamed';
  const plain = /^d-|vpce/.test(label) ? `x-${label}` : label;
  const family = familyOf(instance.type);
  let slug = plain;
  for (let n = 2; world.takenSlugs.has(`${family} ${slug}`); n++) slug = `${plain}-${n}`;
  world.takenSlugs.add(`${family} ${slug}`);
  world.slugs.set(instance.address, slug);
  return slug;
};
