import { known, whereOf } from '../../../model/value.ts';
import type { Hop } from '../../../trace/trace.ts';
import { behaviorAt, behaviorFor, distributionAt } from '../../configured.ts';
import type { Finding, Rule, RuleContext } from '../../rule.ts';
import { pastedIn, spansOf, stepsOf } from '../../way.ts';

const nameIn = (arn: string): string => /function[:/](.+)$/.exec(arn)?.[1] ?? arn;

const ranBefore = ({ steps }: Hop): boolean => steps.some((step) => 'event' in step && step.event === 'viewer-request');

/** A viewer-response function that an error, or a page in place of one, passed by. */
const skippedOnResponse = ({ trace, model }: RuleContext): readonly Finding[] =>
  stepsOf(trace, 'function-skipped')
    .filter(({ hop }) => hop.arrival === 'viewer')
    .map(({ ref, hop, step }) => {
      const behavior = behaviorAt(model, hop);
      const association = [...(behavior?.functions ?? []), ...(behavior?.lambdas ?? [])].find(({ event }) => known(event) === step.event);
      const params = { name: nameIn(step.name), event: step.event, behavior: hop.behavior ?? 'Default (*)' };
      return {
        // Of an error page people expect what the site's other pages have; of an error hardly anything.
        severity: step.reason === 'error-page' ? 'warning' : 'info',
        rank: 'request',
        at: spansOf(association && (whereOf(association.arn) ?? association.at), pastedIn(step)),
        about: ref,
        params,
        fixes: [{ id: 'response-headers-policy', params }],
      };
    });

/** A page fetched past the function that guards it, where no such function has seen the request before. */
const skippedOnFetch = ({ trace, model }: RuleContext): readonly Finding[] =>
  stepsOf(trace, 'error-page-served').flatMap(({ ref, hop, step }): readonly Finding[] => {
    const distribution = distributionAt(model, hop);
    const behavior = distribution && behaviorFor(distribution, step.page)?.behavior;
    const guard = [...(behavior?.functions ?? []), ...(behavior?.lambdas ?? [])].find(({ event }) => known(event) === 'viewer-request');
    const arn = guard && known(guard.arn);
    if (!guard || !arn || hop.arrival !== 'viewer' || ranBefore(hop)) return [];
    const params = {
      name: nameIn(arn),
      event: 'viewer-request',
      behavior: step.pattern ?? 'Default (*)',
      code: step.errorCode,
      page: step.page,
    };
    return [
      {
        severity: 'warning',
        rank: 'request',
        at: spansOf(whereOf(guard.arn) ?? guard.at, pastedIn(step)),
        about: ref,
        params,
        fixes: [{ id: 'remove-error-response', params }],
      },
    ];
  });

/** Edge functions are not run on every answer. AWS: Developer Guide, "Restrictions on edge functions", HTTP status codes. */
export const functionSkippedOnErrorPage = {
  id: 'function-skipped-on-error-page',
  check: (context): readonly Finding[] => [...skippedOnResponse(context), ...skippedOnFetch(context)],
} as const satisfies Rule;
