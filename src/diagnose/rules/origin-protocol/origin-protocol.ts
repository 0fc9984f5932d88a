import type { Behavior, Origin } from '../../../model/distribution.ts';
import { known, type Value, whereOf } from '../../../model/value.ts';
import type { Hop, Trace } from '../../../trace/trace.ts';
import { behaviorAt, originAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { destinationOf, isApi, losesAll, spansOf, stepsAt, weighed } from '../../way.ts';

type Policy = Value<'http-only' | 'https-only' | 'match-viewer'>;

const policyOf = (origin: Origin | undefined): Policy | null => (origin?.config.kind === 'custom' ? origin.config.protocolPolicy : null);

/** What the viewer gets of an API that was asked over HTTP: no connection, or a redirect to the API's own name. */
const refusal = (trace: Trace, hop: Hop, index: number): { readonly status: number; readonly step: number } | null => {
  const broken = stepsAt(trace, index, 'connection-failed').find(
    ({ step }) => step.reason === 'http-only-api' || step.reason === 'port-closed',
  );
  if (broken) return { status: broken.step.status, step: broken.ref.step };
  const destination = destinationOf(trace, index)?.hop;
  const redirected =
    hop.sends?.scheme === 'http' && destination !== undefined && isApi(destination) && destination.answer.answeredBy === 'api-gateway';
  const status = redirected ? destination.answer.status : null;
  return status !== null && status < 400 ? { status, step: Math.max(0, hop.steps.length - 1) } : null;
};

/** `match-viewer` works until a viewer comes with HTTP, where the behavior lets it. */
const waits = (trace: Trace, index: number, policy: Policy | null, behavior: Behavior | undefined): boolean => {
  const destination = destinationOf(trace, index)?.hop;
  const lets = known(behavior?.viewerProtocolPolicy ?? null) === 'allow-all';
  return (
    known(policy) === 'match-viewer' && lets && destination !== undefined && isApi(destination) && destination.request.scheme === 'https'
  );
};

/** API Gateway serves HTTPS only, and only on port 443. */
export const originProtocol = {
  id: 'origin-protocol',
  check: ({ trace, model }): readonly Finding[] =>
    trace.hops.flatMap((hop, index): readonly Finding[] => {
      if (hop.at.kind !== 'distribution') return [];
      const origin = originAt(model, hop);
      const policy = policyOf(origin);
      const refused = refusal(trace, hop, index);
      const behavior = behaviorAt(model, hop);
      if (!refused && !(hop.pass === 1 && waits(trace, index, policy, behavior))) return [];
      const about = refused ? { hop: index, step: refused.step } : null;
      const config = origin?.config.kind === 'custom' ? origin.config : null;
      const isHttps = refused && hop.sends?.scheme === 'https';
      const port = isHttps ? config?.httpsPort : config?.httpPort;
      const params = {
        origin: hop.origin ?? '',
        to: known(origin?.domainName ?? null) ?? '',
        policy: known(policy) ?? 'http-only',
        port: known(port ?? null) ?? 80,
        status: refused?.status ?? 502,
      };
      const weight = about ? weighed(losesAll(trace, about)) : ({ severity: 'warning', rank: 'configuration' } as const);
      return [
        {
          ...weight,
          at: spansOf(
            whereOf(isHttps && port ? port : policy),
            whereOf(origin?.domainName ?? null),
            refused ? null : whereOf(behavior?.viewerProtocolPolicy ?? null),
          ),
          about,
          params,
          // A closed port stays closed whatever the policy says. The words for it are there where a connection failed.
          fixes: [{ id: params.status > 399 && (known(config?.httpsPort ?? null) ?? 443) !== 443 ? 'https-port' : 'https-only', params }],
        },
      ];
    }),
} as const satisfies Rule;
