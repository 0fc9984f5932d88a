import { known, whereOf } from '../../../model/value.ts';
import { behaviorAt, originAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, destinationOf, isApi, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** Neither kind of API listens on port 80, so an origin that is asked over HTTP is not reached. */
const refused: Rule['check'] = ({ trace, model }) =>
  stepsOf(trace, 'connection-failed')
    .filter(({ step }) => step.reason === 'http-only-api' || step.reason === 'port-closed')
    .map(({ ref, hop, step }) => {
      const config = originAt(model, hop)?.config;
      const policy = config?.kind === 'custom' ? config.protocolPolicy : null;
      const params = { origin: hop.origin ?? '', to: step.to, policy: (policy && known(policy)) ?? 'http-only', status: step.status };
      return {
        ...weighed(decides(trace, ref.hop)),
        at: spansOf(policy && whereOf(policy), pastedIn(step)),
        about: ref,
        params,
        fixes: [{ id: 'https-only', params }],
      };
    });

/** `match-viewer` works until a viewer comes with HTTP, where the behavior lets it. */
const waiting: Rule['check'] = ({ trace, model }) =>
  trace.hops.flatMap((hop, index): readonly Finding[] => {
    const origin = originAt(model, hop);
    const behavior = behaviorAt(model, hop);
    const destination = destinationOf(trace, index);
    if (origin?.config.kind !== 'custom' || !behavior || !destination || !isApi(destination.hop) || hop.pass > 1) return [];
    const policy = known(origin.config.protocolPolicy);
    if (policy !== 'match-viewer' || known(behavior.viewerProtocolPolicy) !== 'allow-all' || hop.request.scheme === 'http') return [];
    const params = { origin: known(origin.id) ?? '', to: known(origin.domainName) ?? '', policy, status: 502 };
    return [
      {
        severity: 'warning',
        rank: 'configuration',
        at: spansOf(whereOf(origin.config.protocolPolicy), whereOf(behavior.viewerProtocolPolicy)),
        about: null,
        params,
        fixes: [{ id: 'https-only', params }],
      },
    ];
  });

export const originProtocol = {
  id: 'origin-protocol',
  check: (context) => [...refused(context), ...waiting(context)],
} as const satisfies Rule;
