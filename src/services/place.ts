import type { CustomDomain } from '../model/api.ts';
import type { Distribution } from '../model/distribution.ts';

/** An API as a host name or a mapping names it: pasted or not. */
export type ApiName = { readonly id: string; readonly host: string; readonly region: string | null };

/** Who answers for a host name. */
export type Owner =
  | { readonly kind: 'distribution'; readonly distribution: Distribution; readonly by: 'alias' | 'wildcard' | 'domain-name' | 'assumed' }
  | { readonly kind: 'custom-domain'; readonly domain: CustomDomain }
  | { readonly kind: 'domain-target'; readonly domain: CustomDomain }
  | { readonly kind: 'api'; readonly api: ApiName };
