import { parseHost } from '../../../match/host-name.ts';
import { known, whereOf } from '../../../model/value.ts';
import { distributionAt, originAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, spansOf, stepsOf, weighed } from '../../way.ts';

/** AWS takes a website endpoint only as a custom origin: with `S3OriginConfig` or origin access control it refuses the distribution. */
export const websiteEndpointAsS3Origin = {
  id: 'website-endpoint-as-s3-origin',
  check: ({ trace, model }): readonly Finding[] => {
    const passed = new Set(trace.hops.flatMap((hop) => distributionAt(model, hop) ?? []));
    return [...passed].flatMap((distribution) =>
      distribution.origins.flatMap((origin): readonly Finding[] => {
        const { config, domainName } = origin;
        const name = known(domainName) ?? '';
        if (config.kind !== 's3' || parseHost(name).kind !== 's3-website') return [];
        const met = stepsOf(trace, 'connection-failed').find(({ hop }) => originAt(model, hop) === origin);
        const params = { origin: known(origin.id) ?? '', name, distribution: distribution.name };
        return [
          {
            ...(met && decides(trace, met.ref.hop) ? weighed(true) : ({ severity: 'error', rank: 'configuration' } as const)),
            at: spansOf(whereOf(domainName), config.at),
            about: met?.ref ?? null,
            params,
            fixes: [{ id: 'website-as-custom-origin', params }],
          },
        ];
      }),
    );
  },
} as const satisfies Rule;
