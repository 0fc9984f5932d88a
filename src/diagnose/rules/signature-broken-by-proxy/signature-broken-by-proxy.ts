import { whereOf } from '../../../model/value.ts';
import { headerOf } from '../../../trace/request.ts';
import type { Hop, Trace } from '../../../trace/trace.ts';
import { behaviorAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, pastedIn, senderOf, spansOf, stepsAt, stepsOf, weighed } from '../../way.ts';

/** The headers that a signature covers: `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=host;x-amz-date, Signature=…`. */
const signedHeaders = ({ request }: Trace): readonly string[] => {
  const authorization = request.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  const names =
    /SignedHeaders=([^,\s]+)/.exec(authorization)?.[1] ?? /(?:^|[?&])X-Amz-SignedHeaders=([^&]+)/i.exec(request.url)?.[1] ?? 'host';
  return names.toLowerCase().split(/;|%3b/);
};

/** What is signed and arrives otherwise than it was signed. */
const changedParts = (trace: Trace, sender: number, sent: Hop['sends']): readonly string[] => {
  const viewer = trace.hops[0]?.request;
  if (!viewer || !sent) return [];
  const dropped = stepsAt(trace, sender, 'request-forwarded')[0]?.step.headers.dropped.map((name) => name.toLowerCase()) ?? [];
  return [
    ...(sent.host === viewer.host ? [] : ['Host']),
    ...(sent.path === viewer.path ? [] : ['path']),
    ...(sent.query === viewer.query ? [] : ['query']),
    ...signedHeaders(trace).filter((name) => name !== 'host' && dropped.includes(name)),
  ];
};

/** A signature (SigV4) covers Host, path, query string and some headers; CloudFront in between changes them. */
export const signatureBrokenByProxy = {
  id: 'signature-broken-by-proxy',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'authorization-checked').flatMap(({ ref, hop, step }): readonly Finding[] => {
      const sender = senderOf(trace, ref.hop);
      const isSigned =
        /^AWS4-HMAC-SHA256/.test(headerOf(hop.request, 'authorization') ?? '') || /X-Amz-Signature=/i.test(hop.request.query);
      if (step.type !== 'AWS_IAM' || hop.at.kind === 'function-url' || !sender || !isSigned) return [];
      const changed = changedParts(trace, sender.index, sender.hop.sends);
      if (changed.length === 0 || step.result === 'unsigned') return [];
      const viewer = trace.hops[0]?.request;
      const params = {
        changed: changed.join(', '),
        host: viewer?.host ?? '',
        path: viewer?.path ?? '',
        sentHost: sender.hop.sends?.host ?? '',
        sentPath: sender.hop.sends?.path ?? '',
        behavior: sender.hop.behavior ?? 'Default (*)',
      };
      const behavior = behaviorAt(model, sender.hop);
      const policy = behavior?.forwarding.mode === 'policies' ? behavior.forwarding.originRequestPolicyId : null;
      return [
        {
          ...weighed(step.result === 'denied' && decides(trace, ref.hop)),
          at: spansOf(pastedIn(step), whereOf(policy), behavior?.at),
          about: ref,
          params,
          fixes: [
            { id: 'sign-for-origin', params },
            { id: 'domain-of-viewer-host', params },
            { id: 'sign-at-edge', params },
          ],
        },
      ];
    }),
} as const satisfies Rule;
