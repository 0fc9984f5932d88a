import { managedResponseHeadersPolicies } from '../../facts/managed-response-headers.ts';
import type { ResponseHeadersPolicy } from '../../model/policy.ts';
import type { Answer } from '../../trace/answer.ts';
import { at, claim, from } from '../../trace/evidence.ts';
import { type Header, headerOf } from '../../trace/request.ts';
import { asText, note, settle } from '../../trace/walk.ts';
import { askTwice } from '../joins.ts';
import type { BehaviorPlace } from './behavior-place.ts';
import { withHeader } from './cloudfront-error.ts';

/**
 * A response headers policy: it sets and removes headers on every answer, errors too. It answers no preflight.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html
 */
export const withResponseHeaders = (place: BehaviorPlace, answer: Answer): Answer => {
  const { walk, behavior, directory } = place;
  if (behavior.responseHeadersPolicyId === null || answer.kind === 'cannot-tell' || answer.kind === 'leaves-the-model') return answer;
  const id = settle(walk, behavior.responseHeadersPolicyId, 'ResponseHeadersPolicyId', asText);
  if (id === '') return answer;
  const known: readonly ResponseHeadersPolicy[] = [
    ...directory.model.responseHeadersPolicies,
    ...managedResponseHeadersPolicies.map((policy) => ({ ...policy, at: null })),
  ];
  const policy = known.find((p) => p.id === id);
  const because = [
    ...from(behavior.responseHeadersPolicyId),
    ...askTwice(walk, directory, 'response-headers-policy', id),
    claim('cf-response-headers-policy'),
  ];
  if (!policy) {
    note(walk, { kind: 'policy-unknown', policy: id, which: 'response-headers', taken: 'sets-nothing' }, because);
    return answer;
  }
  const set = [
    ...corsHeaders(place, policy),
    ...policy.set.map(({ name, value, override }) => ({ header: [name.toLowerCase(), value] as const, override })),
  ];
  const removed = new Set(policy.remove.map((name) => name.toLowerCase()));
  const kept = answer.headers.filter(([name]) => !removed.has(name));
  const headers = set.reduce(
    (all, { header, override }) => (!override && all.some(([name]) => name === header[0]) ? all : withHeader(all, header[0], header[1])),
    kept as readonly Header[],
  );
  note(walk, { kind: 'response-headers-applied', policy: policy.name, set: set.map(({ header }) => header), removed: [...removed] }, [
    ...because,
    ...at(policy.at),
  ]);
  return { ...answer, headers };
};

type Setting = { readonly header: Header; readonly override: boolean };

/** CORS headers are set only where the request has an `Origin`; the preflight ones only on a preflight. */
const corsHeaders = (place: BehaviorPlace, { cors }: ResponseHeadersPolicy): readonly Setting[] => {
  const origin = headerOf(place.viewer, 'origin');
  if (!cors || origin === undefined) return [];
  const allowed = cors.origins.includes('*') ? (cors.credentials ? origin : '*') : cors.origins.includes(origin) ? origin : null;
  if (allowed === null) return [];
  const preflight = place.viewer.method === 'OPTIONS' && headerOf(place.viewer, 'access-control-request-method') !== undefined;
  const pairs: readonly (readonly [string, string] | null)[] = [
    ['access-control-allow-origin', allowed],
    cors.credentials ? ['access-control-allow-credentials', 'true'] : null,
    cors.exposed.length > 0 ? ['access-control-expose-headers', cors.exposed.join(', ')] : null,
    preflight ? ['access-control-allow-methods', cors.methods.join(', ')] : null,
    preflight && cors.headers.length > 0 ? ['access-control-allow-headers', cors.headers.join(', ')] : null,
    preflight && cors.maxAge !== null ? ['access-control-max-age', String(cors.maxAge)] : null,
  ];
  return pairs.flatMap((pair) => (pair ? [{ header: pair, override: cors.override }] : []));
};
