import type { Authorizer } from '../model/api.ts';
import type { Model } from '../model/model.ts';
import type { Span } from '../text/span.ts';
import type { Hop } from '../trace/trace.ts';
import { httpApi, restApi } from './configured.ts';
import type { RuleContext } from './rule.ts';
import { type Met, pastedIn, stepsOf } from './way.ts';

/** Something that an API looked for in a request, and what in the paste makes it look. `name` as the paste writes it. */
export type Need = { readonly place: 'header' | 'querystring' | 'any'; readonly name: string; readonly at: readonly Span[] };

type Checked = Met<'authorization-checked'>;

const SOURCE = /^(?:method\.|\$)request\.(header|querystring)\.(.+)$/;

const authorizersAt = (model: Model, { at }: Hop): readonly Authorizer[] =>
  restApi(model, at.name)?.authorizers ?? httpApi(model, at.name)?.authorizers ?? [];

/**
 * Where an authorizer looks for the caller's identity. Nothing said: `Authorization`, which is also where a signature stands.
 * AWS: API Gateway Developer Guide, "Identity sources".
 */
export const identityOf = (model: Model, { hop, step }: Checked): readonly Need[] => {
  const authorizer = authorizersAt(model, hop).find(({ id }) => id === step.authorizer);
  const at = pastedIn(step);
  const named = (authorizer?.identitySources ?? [])
    .flatMap((sources) => sources.split(','))
    .flatMap((source): readonly Need[] => {
      const [, place, name] = SOURCE.exec(source.trim()) ?? [];
      return name === undefined ? [] : [{ place: place === 'header' ? 'header' : 'querystring', name, at }];
    });
  return named.length > 0 ? named : [{ place: 'header', name: 'authorization', at }];
};

/** What the checks behind a distribution did not find: identity sources, and required parameters, of which only the name is told. */
export const missedBehind = ({ trace, model }: RuleContext, hopIndex: number): readonly Need[] =>
  stepsOf(trace, 'authorization-checked', 'parameters-checked').flatMap((met): readonly Need[] => {
    const { ref, hop, step } = met;
    if (ref.hop <= hopIndex) return [];
    if (step.kind === 'parameters-checked') return step.missing.map((name) => ({ place: 'any', name, at: pastedIn(step) }));
    return step.result === 'allowed' || step.result === 'denied' ? [] : identityOf(model, { ref, hop, step });
  });

/** Those of the names that were missed there. Header names have no case. */
export const missedAmong = (needs: readonly Need[], place: 'header' | 'querystring', names: readonly string[]): readonly Need[] => {
  const plain = (name: string): string => (place === 'header' ? name.toLowerCase() : name);
  const there = new Set(names.map(plain));
  return needs.filter((need) => (need.place === place || need.place === 'any') && there.has(plain(need.name)));
};
