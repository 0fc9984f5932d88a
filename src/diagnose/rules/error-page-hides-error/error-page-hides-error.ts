import type { Trace } from '../../../trace/trace.ts';
import type { Finding, Rule } from '../../rule.ts';
import { failed, inLoop, isS3, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** A key that a bucket does not have is what a single-page app's error page is for: nothing is hidden then. */
const isDeepLink = (trace: Trace): boolean => {
  const { replaced } = trace.outcome;
  const bucket = trace.hops.findIndex((hop) => isS3(hop) && hop.arrival !== 'error-page');
  const missing = stepsOf(trace, 'object-missing', 'bucket-listed').some(({ ref }) => ref.hop === bucket);
  return replaced?.answeredBy === 's3' && missing && !inLoop(trace, bucket);
};

const MAKERS: Readonly<Record<string, string>> = {
  'api-gateway': 'API Gateway',
  s3: 'Amazon S3',
  cloudfront: 'CloudFront',
  'cloudfront-function': 'CloudFront Functions',
  'lambda-edge': 'Lambda@Edge',
};

/** Who made the error, by AWS's name or by its host. */
const makerOf = (trace: Trace): string => {
  const { answeredBy } = trace.outcome.replaced ?? {};
  return MAKERS[answeredBy ?? ''] ?? trace.hops.find((hop) => hop.arrival === 'origin')?.request.to ?? 'CloudFront';
};

/** Custom error responses hold for the whole distribution: the page that suits the site also stands in for errors of the API. */
export const errorPageHidesError = {
  id: 'error-page-hides-error',
  check: ({ trace }): readonly Finding[] => {
    const { replaced } = trace.outcome;
    const page = stepsOf(trace, 'error-page-served', 'error-page-failed').at(-1);
    if (!replaced || !page || isDeepLink(trace)) return [];
    const params = {
      code: page.step.errorCode,
      page: page.step.page,
      served: page.step.kind === 'error-page-served' ? 1 : 2,
      status: trace.outcome.status ?? (page.step.kind === 'error-page-served' ? page.step.responseCode : page.step.status),
      by: makerOf(trace),
      error: [replaced.status, replaced.errorType].filter((part) => part !== null).join(' '),
      behavior: page.hop.behavior ?? '',
      path: page.hop.request.path,
    };
    return [
      {
        ...weighed(failed(trace)),
        at: spansOf(pastedIn(page.step)),
        about: page.ref,
        params,
        fixes: [
          { id: 'function-instead', params },
          { id: 'remove-error-response', params },
          { id: 'own-distribution', params },
        ],
      },
    ];
  },
} as const satisfies Rule;
