import { known } from '../../../model/value.ts';
import type { Trace } from '../../../trace/trace.ts';
import { httpApi, originSpan } from '../../configured.ts';
import type { Finding, FixIdea, Rule, RuleContext } from '../../rule.ts';
import { answerIn, decides, type Met, pastedIn, senderOf, spansOf, stepsAt, stepsOf, weighed } from '../../way.ts';

type Missing = Met<'stage-missing'>;

/** The only path that the API takes at the name it was asked by: its stage, or the base path that a custom domain maps to it. */
const wantedPath = ({ trace, model }: RuleContext, { ref, step }: Missing): string | null => {
  const domain = domainBefore(trace, ref.hop);
  if (domain !== null) return `/${stepsAt(trace, domain, 'mapping-selected')[0]?.step.key ?? ''}`;
  const segments = step.segment.split('/');
  const stages = (httpApi(model, step.api)?.stages ?? []).flatMap(({ name }) => known(name) ?? []);
  const stage = segments.find((segment) => stages.includes(segment)) ?? stages[0] ?? (segments.length > 1 ? segments[0] : undefined);
  return stage === undefined ? null : `/${stage}`;
};

const domainBefore = (trace: Trace, hopIndex: number): number | null => {
  const from = trace.hops[hopIndex]?.from ?? null;
  return from !== null && trace.hops[from]?.at.kind === 'custom-domain' ? from : null;
};

const fixesOf = (context: RuleContext, { ref }: Missing, wanted: string, isManagement: boolean): readonly FixIdea[] => {
  const sender = senderOf(context.trace, ref.hop);
  const stage = wanted.slice(1);
  // What the backend calls belongs to the API's own name: it is signed for that.
  if (isManagement) return [{ id: 'call-own-endpoint', params: { stage } }];
  if (!sender) return [{ id: 'stage-in-direct-url', params: { stage, url: wanted } }];
  const params = { stage, wanted, origin: sender.hop.origin ?? '', behavior: sender.hop.behavior ?? '', pattern: wanted, url: wanted };
  return [{ id: 'handshake-in-function', params }, ...(wanted === '/' ? [] : [{ id: 'stage-in-url', params }])];
};

/** A WebSocket handshake asks for the stage and nothing more, so a behavior's prefix is always too much. */
export const websocketPath = {
  id: 'websocket-path',
  check: (context): readonly Finding[] =>
    stepsOf(context.trace, 'stage-missing').flatMap((met): readonly Finding[] => {
      const { ref, hop, step } = met;
      const sender = senderOf(context.trace, ref.hop)?.hop;
      const wanted = step.protocol === 'WEBSOCKET' ? wantedPath(context, met) : null;
      // A single wrong segment, asked of the API itself, is a stage that is not there.
      if (wanted === null || step.segment === '' || (sender === undefined && !step.segment.includes('/'))) return [];
      return [
        {
          ...weighed(decides(context.trace, ref.hop)),
          at: spansOf(pastedIn(step), originSpan(context.model, sender)),
          about: ref,
          params: { api: step.api, host: hop.request.host, path: `/${step.segment}`, wanted, answer: answerIn(hop) },
          fixes: fixesOf(context, met, wanted, step.segment.includes('@connections')),
        },
      ];
    }),
} as const satisfies Rule;
