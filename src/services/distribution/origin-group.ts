import { failoverMethods } from '../../facts/limits.ts';
import type { Origin, OriginGroup } from '../../model/distribution.ts';
import { known } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { answers } from '../../trace/answers.ts';
import { claim, from, pasted } from '../../trace/evidence.ts';
import type { OriginChange } from '../../trace/ports.ts';
import type { HttpRequest } from '../../trace/request.ts';
import { asText, here, note, settle } from '../../trace/walk.ts';
import type { BehaviorPlace } from './behavior-place.ts';
import { errorPageCodes } from './error-page-codes.ts';
import { ownStatus } from './own-status.ts';
import { sendToOrigin } from './send-to-origin.ts';

/** The origins behind an id, in the order in which they are asked. */
export type Target = {
  readonly primary: Origin;
  readonly secondary: Origin | null;
  readonly group: OriginGroup | null;
  readonly statusCodes: readonly number[];
};

/**
 * Asks the origin that a behavior names, or the two of its origin group in turn.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html
 */
export const askOrigin = (place: BehaviorPlace, request: HttpRequest, change: OriginChange | null): Answer => {
  const { walk, distribution, behavior } = place;
  const id = settle(walk, behavior.targetOriginId, 'TargetOriginId', asText);
  const assigned = targetOf(place, id);
  const target = assigned && change ? changedTarget(place, assigned, change, id) : assigned;
  if (!target) {
    note(walk, { kind: 'origin-unknown', origin: id }, [...from(behavior.targetOriginId), pasted(distribution.at)]);
    return answers.cannotTell;
  }
  const frame = here(walk);
  frame.origin = known(target.primary.id) ?? null;
  frame.originGroup = known(target.group?.id ?? null) ?? null;
  const update = change?.kind === 'update' ? change : null;
  const host = change?.kind === 'select' ? change.hostHeader : null;
  const first = sendToOrigin(place, request, {
    origin: target.primary,
    group: frame.originGroup,
    change: update,
    hostHeader: host,
    purpose: 'origin',
  });
  const answer = ownStatus(place, first, [...target.statusCodes, ...errorPageCodes(place)]);
  return target.secondary ? failOver(place, request, target, target.secondary, answer) : answer;
};

const originById = (place: BehaviorPlace, id: string): Origin | undefined =>
  place.distribution.origins.find((origin) => known(origin.id) === id);

export const targetOf = (place: BehaviorPlace, id: string): Target | null => {
  const origin = originById(place, id);
  if (origin) return { primary: origin, secondary: null, group: null, statusCodes: [] };
  const group = place.distribution.originGroups.find((g) => known(g.id) === id);
  const [primary, secondary] = (group?.members ?? []).map((member) => originById(place, known(member) ?? ''));
  if (!group || !primary) return null;
  return { primary, secondary: secondary ?? null, group, statusCodes: group.statusCodes.flatMap((code) => known(code) ?? []) };
};

/** What a CloudFront Function's origin helper makes of the assigned origin. */
const changedTarget = (place: BehaviorPlace, assigned: Target, change: OriginChange, from_: string): Target | null => {
  const noteChange = (to: string): void =>
    note(place.walk, { kind: 'origin-changed', from: from_, to, by: place.behavior.functions.length > 0 ? 'function' : 'lambda' }, [
      claim('cf-function-origin-helpers'),
    ]);
  switch (change.kind) {
    case 'update':
      noteChange(change.domainName ?? known(assigned.primary.domainName) ?? '');
      return assigned;
    case 'select':
      noteChange(change.originId);
      return targetOf(place, change.originId);
    case 'group': {
      noteChange(change.originIds.join(', '));
      const [primary, secondary] = change.originIds.map((id) => originById(place, id));
      return primary ? { primary, secondary: secondary ?? null, group: null, statusCodes: change.statusCodes } : null;
    }
  }
};

/** GET, HEAD and OPTIONS fail over, OPTIONS only where it is a cached method; a refused connection counts as 503, a time-out as 504. */
const failOver = (place: BehaviorPlace, request: HttpRequest, target: Target, secondary: Origin, answer: Answer): Answer => {
  const { walk, behavior } = place;
  const { status } = answer;
  if (status === null || status < 400) return answer;
  const group = known(target.group?.id ?? null) ?? '';
  const because = [...(target.group ? [pasted(target.group.at)] : [])];
  if (!target.statusCodes.includes(notConnected(walk, answer) ? 503 : status)) {
    note(walk, { kind: 'failover-skipped', group, reason: 'status', status }, [...because, claim('cf-failover-statuses')]);
    return answer;
  }
  const methods: readonly string[] = failoverMethods.methods;
  const optionsCached = (known(behavior.cachedMethods) ?? []).includes('OPTIONS');
  if (!methods.includes(request.method) || (request.method === 'OPTIONS' && !optionsCached)) {
    note(walk, { kind: 'failover-skipped', group, reason: 'method', status }, [...because, claim('cf-failover-methods')]);
    return answer;
  }
  note(walk, { kind: 'failed-over', from: known(target.primary.id) ?? '', to: known(secondary.id) ?? '', status }, [
    ...because,
    claim('cf-failover-statuses'),
  ]);
  return sendToOrigin(place, request, { origin: secondary, group, change: null, hostHeader: null, purpose: 'failover' });
};

/** A connection that fails counts as 503, whatever status the viewer would see. */
const notConnected = (walk: BehaviorPlace['walk'], answer: Answer): boolean =>
  answer.answeredBy === 'cloudfront' && here(walk).steps.some((step) => step.kind === 'connection-failed');
