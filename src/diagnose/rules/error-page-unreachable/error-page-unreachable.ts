import { parseHost } from '../../../match/host-name.ts';
import { literalPrefixOf } from '../../../match/pattern-text.ts';
import type { Behavior, CustomErrorResponse, Distribution } from '../../../model/distribution.ts';
import { known, whereOf } from '../../../model/value.ts';
import type { Trace } from '../../../trace/trace.ts';
import { behaviorFor, distributionAt, nameOfBehavior } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { failed, type Met, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

const hostKind = (distribution: Distribution, behavior: Behavior | undefined): string => {
  const target = behavior && known(behavior.targetOriginId);
  const origin = distribution.origins.find(({ id }) => target !== undefined && known(id) === target);
  return parseHost(known(origin?.domainName ?? null) ?? '').kind;
};

const CODE = ['execute-api', 'custom-domain-target', 'function-url'];
const BUCKETS = ['s3-rest', 's3-website'];

/**
 * Does the behavior that takes the page lead to what runs code, in place of where pages lie? A directory of its own for the pages is
 * meant, whatever serves it, unless that is an API.
 */
const leadsElsewhere = (distribution: Distribution, behavior: Behavior): boolean => {
  const pattern = behavior.pattern && known(behavior.pattern);
  if (pattern === null || pattern === undefined) return false;
  const kind = hostKind(distribution, behavior);
  if (CODE.includes(kind)) return true;
  const isBroad = literalPrefixOf(pattern) === null;
  return isBroad && !BUCKETS.includes(kind) && BUCKETS.includes(hostKind(distribution, distribution.behaviors.at(-1)));
};

type Page = Met<'error-page-served' | 'error-page-failed'>;

const findingFor = (trace: Trace, distribution: Distribution, response: CustomErrorResponse, met: Page | undefined): readonly Finding[] => {
  const page = known(response.responsePagePath);
  const taker = page ? behaviorFor(distribution, page) : undefined;
  if (!page || !taker) return [];
  const { behavior, index } = taker;
  const hasFailed = met?.step.kind === 'error-page-failed';
  const elsewhere = leadsElsewhere(distribution, behavior);
  if (!hasFailed && !elsewhere) return [];
  const lacking = met && trace.hops.slice(met.ref.hop).find((hop) => hop.arrival === 'error-page' && hop.from === met.ref.hop);
  const missing = lacking?.steps.find((step) => step.kind === 'object-missing');
  const [code, origin] = [known(response.errorCode) ?? 0, known(behavior.targetOriginId) ?? ''];
  const params = { page, code, behavior: nameOfBehavior(behavior), origin, index, distribution: distribution.name };
  return [
    {
      ...(met ? weighed(failed(trace)) : ({ severity: 'warning', rank: 'configuration' } as const)),
      at: spansOf(response.at, elsewhere && behavior.pattern ? whereOf(behavior.pattern) : null, met && pastedIn(met.step)),
      about: met?.ref ?? null,
      params,
      fixes: [
        ...(elsewhere ? [{ id: 'page-behavior', params }] : []),
        ...(missing?.kind === 'object-missing' ? [{ id: 'upload-object', params: { bucket: missing.bucket, key: missing.key } }] : []),
        { id: 'remove-error-response', params },
      ],
    },
  ];
};

/** The page's own path selects a behavior like any other path; where the fetch fails, the viewer gets the status of the fetch. */
export const errorPageUnreachable = {
  id: 'error-page-unreachable',
  check: ({ trace, model }): readonly Finding[] => {
    const met = stepsOf(trace, 'error-page-served', 'error-page-failed').at(-1);
    const passed = new Set(trace.hops.flatMap((hop) => distributionAt(model, hop) ?? []));
    return [...passed].flatMap((distribution) => {
      const isThis = ({ errorCode }: CustomErrorResponse): boolean =>
        met?.hop.at.name === distribution.name && met.step.errorCode === known(errorCode);
      // Several codes often have one page: it is told once, of the code that was met.
      const pages = distribution.customErrorResponses.toSorted((a, b) => Number(isThis(b)) - Number(isThis(a)));
      const isFirst = ({ responsePagePath }: CustomErrorResponse, i: number): boolean =>
        pages.findIndex((other) => known(other.responsePagePath) === known(responsePagePath)) === i;
      return pages.filter(isFirst).flatMap((page) => findingFor(trace, distribution, page, isThis(page) ? met : undefined));
    });
  },
} as const satisfies Rule;
