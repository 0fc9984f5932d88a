import { fixedPrefixIn } from '../match/pattern-text.ts';
import type { Model } from '../model/model.ts';
import type { Hop, Trace } from '../trace/trace.ts';
import { restApi } from './configured.ts';
import type { FixIdea, RuleContext } from './rule.ts';
import { takerOf } from './stripped.ts';
import { type Met, senderOf } from './way.ts';

/** Stands for a stage that the paste does not name. */
const ANY_STAGE = 'STAGE';

/** The path to ask for below the stage: without what the behavior's pattern fixes, where only then something takes it. */
const pathBelow = (model: Model, api: string, { behavior, request }: Hop): string => {
  const prefix = behavior === null ? null : fixedPrefixIn(behavior, request.path);
  const rest = prefix === null ? request.path : request.path.slice(prefix.length) || '/';
  return takerOf(model, api, request.path) === null && takerOf(model, api, rest) !== null ? rest : request.path;
};

/** Would a stage of the segment's name be of use? Not where the API is known to have nothing at what is left of the path. */
const isStageOfUse = (model: Model, { api, segment, protocol }: Met<'stage-missing'>['step'], path: string): boolean => {
  if (segment === '' || protocol !== 'REST') return false;
  return !restApi(model, api)?.resources || takerOf(model, api, path.slice(segment.length + 1) || '/') !== null;
};

/** The custom domain whose mapping names no stage, so that the path behind the base path begins with it; null at an API's own endpoint. */
export const mappedWithoutStage = ({ hops }: Trace, hopIndex: number): string | null => {
  const from = hops[hopIndex]?.from ?? null;
  const domain = from === null ? undefined : hops[from];
  return domain?.at.kind === 'custom-domain' ? domain.at.name : null;
};

/** Behind a base path the stage has to follow that: in the URL as the viewer writes it, or said once and for all in the mapping. */
const mappedFixes = (trace: Trace, hopIndex: number, domain: string, stage: string): readonly FixIdea[] => {
  const below = trace.hops[hopIndex]?.request.path ?? '/';
  const path = (senderOf(trace, hopIndex)?.hop ?? trace.hops[0])?.request.path ?? '/';
  const url = path.endsWith(below) ? `${path.slice(0, path.length - below.length)}/${stage}${below}` : null;
  return [
    { id: 'stage-in-mapping', params: { stage, domain } },
    ...(url === null ? [] : [{ id: 'stage-behind-base-path', params: { stage, url } }]),
  ];
};

/** The ways to get a stage into the path: by the origin path, by the URL, or by a stage of the name that is asked for. */
export const stageFixes = ({ trace, model }: RuleContext, hopIndex: number, missing: Met<'stage-missing'>['step']): readonly FixIdea[] => {
  const { api, segment, stages } = missing;
  const spelled = stages.find((stage) => stage.toLowerCase() === segment.toLowerCase());
  if (spelled !== undefined) return [{ id: 'spell-stage', params: { segment, stage: spelled } }];
  const stage = stages[0] ?? ANY_STAGE;
  const domain = missing.protocol === 'REST' ? mappedWithoutStage(trace, hopIndex) : null;
  if (domain !== null) return mappedFixes(trace, hopIndex, domain, stage);
  const sender = senderOf(trace, hopIndex);
  const path = (sender?.hop ?? trace.hops[hopIndex])?.request.path ?? '/';
  if (!sender) return [{ id: 'stage-in-direct-url', params: { stage, url: `/${stage}${path}` } }];
  const below = pathBelow(model, api, sender.hop);
  return [
    {
      id: below === path ? 'origin-path' : 'origin-path-and-prefix',
      params: { origin: sender.hop.origin ?? '', stage, path, below, sent: `/${stage}${path}` },
    },
    { id: 'stage-in-url', params: { stage, origin: sender.hop.origin ?? '', url: `/${stage}${below}`, pattern: `/${stage}/*` } },
    ...(isStageOfUse(model, missing, trace.hops[hopIndex]?.request.path ?? '/')
      ? [{ id: 'create-stage', params: { api, stage: segment } }]
      : []),
    ...(missing.protocol === 'HTTP' ? [{ id: 'default-stage', params: { api } }] : []),
  ];
};
