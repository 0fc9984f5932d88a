import { mappingKeyOf, selectMapping } from '../../../match/base-path.ts';
import { known } from '../../../model/value.ts';
import { originSpan } from '../../configured.ts';
import type { Finding, FixIdea, Rule, RuleContext } from '../../rule.ts';
import { takerOf } from '../../stripped.ts';
import { answerIn, decides, listed, type Met, pastedIn, senderOf, spansOf, stepsAt, stepsOf, weighed } from '../../way.ts';

type Mappings = readonly { readonly key: string; readonly api: string }[];

/** What an origin path has put in front hides the key that the viewer's path begins with. */
const withoutOriginPath = ({ trace }: RuleContext, { ref, hop }: Met<'mapping-missing'>, mappings: Mappings): readonly FixIdea[] => {
  const sender = senderOf(trace, ref.hop);
  const originPath = sender ? (stepsAt(trace, sender.index, 'origin-path-prepended')[0]?.step.originPath ?? '') : '';
  const { path } = hop.request;
  if (!sender || originPath === '' || !path.startsWith(`${originPath}/`)) return [];
  const rest = path.slice(originPath.length);
  return selectMapping(mappings, rest) ? [{ id: 'empty-origin-path', params: { origin: sender.hop.origin ?? '', originPath, rest } }] : [];
};

/** The one mapping whose API has the path as it is: only the key is missing from it. */
const withKey = ({ trace, model }: RuleContext, { ref, hop, step }: Met<'mapping-missing'>, mappings: Mappings): readonly FixIdea[] => {
  const { path } = hop.request;
  const fitting = mappings.filter(({ key, api }) => key !== '' && takerOf(model, api, path) !== null);
  const [only] = fitting;
  if (!only || fitting.length > 1) return [];
  const sender = senderOf(trace, ref.hop);
  const params = { domain: step.domain, key: only.key, stage: only.key, url: `/${only.key}${path}`, origin: sender?.hop.origin ?? '' };
  return [
    { id: sender ? 'base-path-in-origin-path' : 'base-path-in-url', params },
    ...(mappings.length === 1 ? [{ id: 'catch-all-mapping', params }] : []),
  ];
};

/** A custom domain has no mapping, and no routing rule, for a path: nothing is asked which API might have it. */
export const mappingMissing = {
  id: 'mapping-missing',
  check: (context): readonly Finding[] =>
    stepsOf(context.trace, 'mapping-missing').flatMap((met): readonly Finding[] => {
      const { ref, hop, step } = met;
      const domain = context.model.customDomains.find(({ name }) => name.value === step.domain);
      // The DNS target of a domain, called by its own name, has no mapping whatever the domain has.
      if (!domain || hop.at.kind !== 'custom-domain') return [];
      // Where only routing rules choose, mappings are not looked at, whatever their keys.
      const isRuled = known(domain.routingMode) === 'rule';
      const mappings = (isRuled ? [] : (domain.mappings ?? [])).map(({ key, apiId }) => ({
        key: mappingKeyOf(known(key) ?? ''),
        api: known(apiId) ?? '',
      }));
      return [
        {
          ...weighed(decides(context.trace, ref.hop)),
          at: spansOf(pastedIn(step), originSpan(context.model, senderOf(context.trace, ref.hop)?.hop)),
          about: ref,
          params: {
            domain: step.domain,
            path: step.path,
            keys: listed(isRuled ? domain.rules.flatMap(({ basePaths }) => basePaths ?? []) : mappings.map(({ key }) => key)),
            answer: answerIn(hop),
            ruled: isRuled ? 1 : 2,
          },
          fixes: [...withoutOriginPath(context, met, mappings), ...withKey(context, met, mappings)],
        },
      ];
    }),
} as const satisfies Rule;
