import { parseHost } from '../../../match/host-name.ts';
import type { RestApi } from '../../../model/api.ts';
import type { Origin } from '../../../model/distribution.ts';
import type { Model } from '../../../model/model.ts';
import { known, whereOf } from '../../../model/value.ts';
import type { Span } from '../../../text/span.ts';
import { distributionAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { spansOf } from '../../way.ts';

/** What stands behind API Gateway's own CloudFront at a name; `api` is null for a custom domain. */
type Edge = { readonly name: string; readonly api: string | null; readonly at: Span | null };

const apiNamed = ({ restApis }: Model, name: string): RestApi | undefined => {
  const host = parseHost(name);
  return restApis.find(
    ({ id, hosts }) => (host.kind === 'execute-api' && host.apiId === id) || hosts.some((one) => known(one)?.toLowerCase() === name),
  );
};

const edgeAt = (model: Model, origin: Origin): Edge | null => {
  const name = (known(origin.domainName) ?? '').toLowerCase();
  const api = apiNamed(model, name);
  if (api) return known(api.endpointType) === 'edge' ? { name, api: api.id, at: whereOf(api.endpointType) } : null;
  const domain = model.customDomains.find((one) => one.name.value.toLowerCase() === name);
  // While a domain moves it has both endpoints, and DNS decides.
  const types = domain?.endpoints ?? [];
  const [only] = types;
  return only && types.length === 1 && known(only.type) === 'edge' ? { name, api: null, at: whereOf(only.type) } : null;
};

/**
 * An edge-optimized API has a CloudFront of its own, so a distribution before it makes two. Told of distributions that the request
 * passed; not where the two already send the request round in a circle, which has a rule of its own.
 */
export const edgeApiBehindCloudFront = {
  id: 'edge-api-behind-cloudfront',
  check: ({ trace, model }): readonly Finding[] => {
    const passed = trace.outcome.loop === null ? new Set(trace.hops.flatMap((hop) => distributionAt(model, hop) ?? [])) : [];
    return [...passed].flatMap(({ origins }) =>
      origins.flatMap((origin): readonly Finding[] => {
        const edge = edgeAt(model, origin);
        if (!edge) return [];
        const params = { origin: known(origin.id) ?? '', name: edge.name, api: edge.api ?? '' };
        const fixes = edge.api === null ? [{ id: 'regional-domain-name', params }] : [{ id: 'regional-endpoint', params }];
        return [{ severity: 'info', rank: 'configuration', at: spansOf(edge.at, whereOf(origin.domainName)), about: null, params, fixes }];
      }),
    );
  },
} as const satisfies Rule;
