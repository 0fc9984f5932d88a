import type { Report } from '../explain/report.ts';
import type { Expectation } from './workspace.ts';

/** One member of an expectation that does not hold. `path` as `outcome.reaches.resource`; `finding` and `noFinding` name the rule. */
export type ExpectationFailure = { readonly path: string; readonly expected: unknown; readonly actual: unknown };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{}` asks only that there is one; `null` that there is none; members are compared one by one, all else as a whole. */
const differences = (path: string, expected: unknown, actual: unknown): readonly ExpectationFailure[] => {
  if (isRecord(expected)) {
    if (actual === null || actual === undefined) return [{ path, expected, actual: actual ?? null }];
    if (!isRecord(actual)) return Object.keys(expected).length === 0 ? [] : [{ path, expected, actual }];
    return Object.entries(expected).flatMap(([key, value]) => differences(`${path}.${key}`, value, actual[key]));
  }
  if (Array.isArray(expected))
    return Array.isArray(actual) && JSON.stringify(expected) === JSON.stringify(actual) ? [] : [{ path, expected, actual: actual ?? null }];
  return Object.is(expected, actual ?? null) ? [] : [{ path, expected, actual: actual ?? null }];
};

const listOf = (rules: string | readonly string[] | undefined): readonly string[] =>
  rules === undefined ? [] : typeof rules === 'string' ? [rules] : rules;

/** Compares a report with what a workspace expects of it: empty when all holds. */
export const compareWithExpectation = (report: Report, expect: Expectation): readonly ExpectationFailure[] => {
  const { behavior, finding, noFinding, ...outcome } = expect;
  const rules = report.findings.map(({ rule }) => rule);
  return [
    ...Object.entries(outcome).flatMap(([key, value]) =>
      differences(`outcome.${key}`, value, { ...report.outcome }[key as keyof Report['outcome']]),
    ),
    ...(behavior === undefined ? [] : differences('behavior', behavior, firstBehavior(report))),
    ...listOf(finding).flatMap((rule) => (rules.includes(rule) ? [] : [{ path: 'finding', expected: rule, actual: rules }])),
    ...listOf(noFinding).flatMap((rule) => (rules.includes(rule) ? [{ path: 'noFinding', expected: rule, actual: rules }] : [])),
  ];
};

/** The pattern on the first pass. */
const firstBehavior = ({ hops }: Report): string | null => hops.find((hop) => hop.at.kind === 'distribution')?.behavior ?? null;
