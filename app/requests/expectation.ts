import type { Report, Workspace } from '../state/model.ts';

type Expectation = NonNullable<Workspace['requests'][number]['expect']>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Does `actual` hold what `wanted` asks for? Objects compare member by member, so that `{}` asks only that there be one. */
const holds = (wanted: unknown, actual: unknown): boolean => {
  if (isRecord(wanted)) return isRecord(actual) && Object.entries(wanted).every(([key, value]) => holds(value, actual[key] ?? null));
  if (Array.isArray(wanted)) return Array.isArray(actual) && wanted.length === actual.length && wanted.every((value, at) => holds(value, actual[at]));
  return wanted === actual;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

const failsAt = (key: string, wanted: unknown, report: Report): boolean => {
  const rules: readonly unknown[] = report.findings.map((finding) => finding.rule);
  if (key === 'finding') return !listOf(wanted).every((rule) => rules.includes(rule));
  if (key === 'noFinding') return listOf(wanted).some((rule) => rules.includes(rule));
  if (key === 'behavior') return (report.hops.find((hop) => hop.at.kind === 'distribution')?.behavior ?? null) !== wanted;
  const outcome: Readonly<Record<string, unknown>> = report.outcome;
  return !holds(wanted, outcome[key] ?? null);
};

/** The members of an expectation that the report does not meet (REPORT.md, "Workspace"). */
export const failures = (expect: Expectation, report: Report): readonly string[] =>
  Object.entries(expect).flatMap(([key, wanted]) => (wanted !== undefined && failsAt(key, wanted, report) ? [key] : []));

/** The present outcome as an expectation: what of it says where the request ended up. */
export const expectationOf = ({ outcome, findings }: Report): Expectation => ({
  kind: outcome.kind,
  status: outcome.status,
  answeredBy: outcome.answeredBy,
  ...(outcome.errorType === null ? {} : { errorType: outcome.errorType }),
  ...(outcome.reaches === null ? {} : { reaches: outcome.reaches }),
  ...(findings.some((finding) => finding.severity === 'error') ? { finding: findings.filter((finding) => finding.severity === 'error').map((finding) => finding.rule) } : {}),
});
