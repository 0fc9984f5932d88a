import { known, whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { claim, from, pasted, rests } from '../../trace/evidence.ts';
import { ask, note, type Walk } from '../../trace/walk.ts';
import { gatewayAnswer } from './gateway-response.ts';
import type { KnownRestVisit } from './rest-visit.ts';

/** What stands before routing: the stage's web ACL; and what a canary may change. Null lets the request in. */
export const stageGate = (walk: Walk, visit: KnownRestVisit): Answer | null => {
  const { said } = visit;
  if (said?.canary) {
    const percent = known(said.canary.percentTraffic) ?? 0;
    note(walk, { kind: 'canary-possible', stage: visit.stage, percent }, [pasted(said.canary.at), claim('api-canary')]);
  }
  const acl = known(said?.webAclArn ?? null) ?? '';
  if (!said || acl === '') return null;
  const id = `waf:${acl}`;
  const blocked =
    ask(walk, {
      id,
      kind: 'waf',
      what: acl,
      options: ['passes', 'blocks'],
      default: 'passes',
      why: 'rules-not-visible',
      at: whereOf(said.webAclArn),
      claim: 'rest-waf-first',
    }) === 'blocks';
  note(walk, { kind: 'waf-checked', blocked, id: acl, where: 'stage' }, [...from(said.webAclArn), rests(id), claim('rest-waf-first')]);
  return blocked ? gatewayAnswer(walk, visit, 'WAF_FILTERED') : null;
};
