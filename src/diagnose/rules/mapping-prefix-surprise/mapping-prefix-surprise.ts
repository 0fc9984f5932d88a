import { selectMapping } from '../../../match/base-path.ts';
import type { CustomDomain } from '../../../model/api.ts';
import type { Model } from '../../../model/model.ts';
import { known, whereOf } from '../../../model/value.ts';
import type { Trace } from '../../../trace/trace.ts';
import type { Finding, FixIdea, Rule, RuleContext } from '../../rule.ts';
import { takerOf } from '../../stripped.ts';
import { isTold } from '../../told.ts';
import { decides, type Met, pastedIn, senderOf, spansOf, stepsAt, stepsOf, weighed } from '../../way.ts';

type Chosen = Met<'mapping-selected' | 'rule-selected'>;

/**
 * `cut`: a key of plain text ended within a segment. `off`: the mapping took off what the API has too. `longest`: another mapping would have had it.
 * `kept`: a routing rule left the base path. `told`: the route fits, and only the integration sees the base path too.
 */
type Why = 'cut' | 'off' | 'longest' | 'kept' | 'told';
type Surprise = { readonly key: string; readonly why: Why; readonly fixes: readonly FixIdea[] };

const bare = (path: string): string => path.replace(/^\/+/, '');

/** The hop of the API that the domain handed the request to, if nothing there took it. */
const missedAt = (trace: Trace, domain: number): number | null => {
  const index = trace.hops.findIndex(({ from }) => from === domain);
  return index >= 0 && stepsAt(trace, index, 'resource-missing', 'route-missing').length > 0 ? index : null;
};

/** The API has its base path in its own resources as well, and the mapping has taken it off. */
const takenOff = ({ trace, model }: RuleContext, { ref, step }: Chosen, key: string): Surprise | null => {
  const whole = `/${key}${step.rest === '/' ? '' : step.rest}`;
  if (key === '' || takerOf(model, step.api, whole) === null) return null;
  const sender = senderOf(trace, ref.hop);
  const params = { domain: step.domain, key, stage: key, url: `/${key}${whole}`, origin: sender?.hop.origin ?? '' };
  return {
    key,
    why: 'off',
    fixes: [
      { id: 'catch-all-mapping', params },
      { id: sender ? 'base-path-in-origin-path' : 'base-path-in-url', params },
    ],
  };
};

const keysOf = (domain: CustomDomain): readonly { readonly key: string }[] =>
  (domain.mappings ?? []).map(({ key }) => ({ key: known(key) ?? '' }));

/** Without the mapping that was chosen, would another API take the path? A longer key wins, and nothing goes back to a shorter one. */
const otherTakes = (model: Model, domain: CustomDomain, chosen: string, path: string): boolean => {
  const others = (domain.mappings ?? []).filter(({ key }) => bare(known(key) ?? '') !== chosen);
  const found = selectMapping(
    others.map(({ key }) => ({ key: known(key) ?? '' })),
    path,
  );
  const api = found ? known(others[found.index]?.apiId ?? null) : undefined;
  return found !== null && api !== undefined && takerOf(model, api, found.rest) !== null;
};

const byMapping = (context: RuleContext, met: Met<'mapping-selected'>, domain: CustomDomain): Surprise | null => {
  const { hop, step } = met;
  const { path } = hop.request;
  const next = bare(path)[step.key.length];
  const isCut = step.by === 'raw-prefix' && next !== undefined && next !== '/';
  const rename = { id: 'rename-mapping', params: { domain: step.domain, key: step.key } };
  if (isCut) return { key: step.key, why: 'cut', fixes: [rename] };
  if (missedAt(context.trace, met.ref.hop) === null) return null;
  const off = takenOff(context, met, step.key);
  if (off) return off;
  return keysOf(domain).length > 1 && otherTakes(context.model, domain, step.key, path)
    ? { key: step.key === '' ? '(none)' : step.key, why: 'longest', fixes: [rename] }
    : null;
};

/** A routing rule keeps the base path that it looked for, unless it is told to strip it. */
const byRule = ({ trace, model }: RuleContext, { ref, hop, step }: Met<'rule-selected'>, domain: CustomDomain): Surprise | null => {
  const rule = domain.rules.find(({ priority }) => known(priority) === step.priority);
  const path = bare(hop.request.path);
  const key = (rule?.basePaths ?? []).map(bare).find((one) => one !== '' && (path === one || path.startsWith(`${one}/`)));
  if (step.stripped || key === undefined || missedAt(trace, ref.hop) === null) return null;
  const rest = path.slice(key.length) || '/';
  const params = { domain: step.domain, priority: step.priority, key, rest };
  return takerOf(model, step.api, rest) === null ? null : { key, why: 'kept', fixes: [{ id: 'strip-base-path', params }] };
};

/** The integration is told the viewer's path. An HTTP API's routes never say it; a REST API's do, but for a greedy variable. */
const told = ({ trace }: RuleContext, { ref, hop, step }: Chosen): Surprise | null => {
  const index = trace.hops.findIndex(({ from }) => from === ref.hop);
  const reached = stepsAt(trace, index, 'integration-reached')[0]?.step;
  const matched = stepsAt(trace, index, 'route-matched', 'resource-matched').at(-1)?.step;
  if (step.kind !== 'mapping-selected' || step.key === '' || !reached || !matched || reached.path !== hop.request.path) return null;
  if (matched.kind === 'resource-matched' && !matched.resource.endsWith('+}')) return null;
  if (!isTold(reached, matched.kind === 'route-matched' ? matched.routeKey : '')) return null;
  return { key: step.key, why: 'told', fixes: [{ id: 'overwrite-path', params: { path: step.rest, sent: reached.path } }] };
};

/** One for the reason that holds, for the words. */
const reasons = (why: Why): Readonly<Record<Why, number>> => {
  const one = (of: Why): number => (of === why ? 1 : 2);
  return { cut: one('cut'), off: one('off'), longest: one('longest'), kept: one('kept'), told: one('told') };
};

/** What a custom domain makes of a path before its API sees it, where that is why nothing fits. */
export const mappingPrefixSurprise = {
  id: 'mapping-prefix-surprise',
  check: (context): readonly Finding[] =>
    stepsOf(context.trace, 'mapping-selected', 'rule-selected').flatMap((met): readonly Finding[] => {
      const { ref, hop, step } = met;
      const domain = context.model.customDomains.find(({ name }) => name.value === step.domain);
      if (!domain) return [];
      const missing =
        step.kind === 'mapping-selected' ? byMapping(context, { ref, hop, step }, domain) : byRule(context, { ref, hop, step }, domain);
      const surprise = missing ?? told(context, met);
      if (!surprise) return [];
      const missed = missedAt(context.trace, ref.hop);
      const weight = weighed(missed !== null && decides(context.trace, missed));
      const mapping = domain.mappings?.find(({ key }) => bare(known(key) ?? '') === surprise.key);
      return [
        {
          ...weight,
          severity: surprise.why === 'told' ? 'info' : weight.severity,
          at: spansOf(mapping && whereOf(mapping.key), pastedIn(step)),
          about: missed === null ? ref : { hop: missed, step: 0 },
          params: {
            domain: step.domain,
            path: hop.request.path,
            key: surprise.key,
            api: step.api,
            rest: step.rest,
            by: step.kind === 'mapping-selected' ? 1 : 2,
            ...reasons(surprise.why),
          },
          fixes: surprise.fixes,
        },
      ];
    }),
} as const satisfies Rule;
