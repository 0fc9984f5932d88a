import type { Report, Workspace } from '../state/model.ts';

type Expectation = NonNullable<Workspace['requests'][number]['expect']>;

/** The present outcome as an expectation: what of it says where the request ended up. */
export const expectationOf = ({ outcome, findings }: Report): Expectation => {
  const errors = findings.filter((finding) => finding.severity === 'error').map((finding) => finding.rule);
  return {
    kind: outcome.kind,
    status: outcome.status,
    answeredBy: outcome.answeredBy,
    ...(outcome.errorType === null ? {} : { errorType: outcome.errorType }),
    ...(outcome.reaches === null ? {} : { reaches: outcome.reaches }),
    ...(errors.length === 0 ? {} : { finding: errors }),
  };
};
