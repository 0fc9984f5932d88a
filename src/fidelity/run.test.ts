import { describe, expect, it } from 'vitest';
import type { Analysis, Report } from '../index.ts';
import { compareWithExpectation } from '../workspace/expectation.ts';
import type { FidelityCase } from './case.ts';
import { analyzeCase, casesIn, sayings } from './testing.ts';

const cases = casesIn(import.meta.glob(['./{recorded,api-gateway,cloudfront,scenarios}/*.ts', '!./**/*.test.ts'], { eager: true }));
const said = await sayings();
const say = new Map(said);

const json = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

const stepsOf = (report: Report) => report.hops.flatMap(({ steps }) => steps);

/** What was sent from the first distribution, against the subset that the case tells. */
const sendsFailures = (report: Report, wanted: NonNullable<FidelityCase['sends']>): readonly string[] => {
  const sends = report.hops.find((hop) => hop.at.kind === 'distribution')?.sends;
  if (!sends) return ['nothing was sent to an origin'];
  const { has = [], hasNot = [], values = {}, ...parts } = wanted;
  const headers = new Map(sends.headers.map(([name, value]) => [name.toLowerCase(), value]));
  const plain: Readonly<Record<string, unknown>> = { ...sends };
  return [
    ...Object.entries(parts).flatMap(([key, value]) =>
      plain[key] === value ? [] : [`sends ${key} ${json(plain[key])} instead of ${json(value)}`],
    ),
    ...has.filter((name) => !headers.has(name.toLowerCase())).map((name) => `does not send ${name}`),
    ...hasNot.filter((name) => headers.has(name.toLowerCase())).map((name) => `sends ${name}`),
    ...Object.entries(values).flatMap(([name, value]) => {
      const actual = headers.get(name.toLowerCase());
      return actual === value ? [] : [`sends ${name}: ${json(actual)} instead of ${json(value)}`];
    }),
  ];
};

const answerFailures = ({ outcome }: Report, { bodyHas = [], answerHeaders = {} }: FidelityCase): readonly string[] => {
  const headers = new Map(outcome.headers.map(([name, value]) => [name.toLowerCase(), value]));
  return [
    ...bodyHas.filter((part) => !outcome.body?.includes(part)).map((part) => `body ${json(outcome.body)} does not hold ${json(part)}`),
    ...Object.entries(answerHeaders).flatMap(([name, value]) => {
      const actual = headers.get(name) ?? null;
      return actual === value ? [] : [`answer header ${name}: ${json(actual)} instead of ${json(value)}`];
    }),
  ];
};

const wayFailures = (report: Report, { steps = [], claims, asks = [] }: FidelityCase): readonly string[] => {
  const kinds = new Set(stepsOf(report).map(({ kind }) => kind));
  const texts = new Set(stepsOf(report).flatMap(({ because }) => because.map(({ text }) => text)));
  const told = said.filter(([, text]) => texts.has(text)).map(([id]) => id);
  const asked = report.questions.map(({ id }) => id);
  return [
    ...steps.filter((kind) => !kinds.has(kind)).map((kind) => `no step ${kind} among ${[...kinds].join(', ')}`),
    ...claims.filter((claim) => !texts.has(say.get(claim) ?? '')).map((claim) => `does not rest on ${claim} but on ${told.join(', ')}`),
    ...asks.filter((id) => !asked.includes(id)).map((id) => `does not ask ${id} but ${asked.join(', ')}`),
  ];
};

const problemFailures = ({ problems, reports }: Analysis, { problems: wanted = [] }: FidelityCase): readonly string[] => {
  const all = [...problems, ...reports.flatMap((report) => report.problems)];
  return [
    ...all
      .filter(({ code, severity }) => severity === 'error' && !wanted.includes(code))
      .map(({ code, message }) => `problem ${code}: ${message}`),
    ...wanted.filter((code) => !all.some((problem) => problem.code === code)).map((code) => `no problem ${code}`),
  ];
};

const failuresOf = (one: FidelityCase, analysis: Analysis): readonly string[] => {
  const report = analysis.reports[0];
  if (!report) return ['no report'];
  return [
    ...compareWithExpectation(report, one.expect).map(
      ({ path, expected, actual }) => `${path}: expected ${json(expected)}, got ${json(actual)}`,
    ),
    ...answerFailures(report, one),
    ...wayFailures(report, one),
    ...(one.sends ? sendsFailures(report, one.sends) : []),
    ...problemFailures(analysis, one),
  ];
};

describe.each([...new Set(cases.map(({ folder }) => folder))])('%s', (folder) => {
  it.each(cases.filter((one) => one.folder === folder).map(({ one }) => [one.id, one] as const))('%s', async (_, one) => {
    const failures = failuresOf(one, await analyzeCase(one));
    expect(failures, failures.join('\n')).toEqual([]);
  });
});

it('has an id of its own for every case', () => {
  const ids = cases.map(({ one }) => one.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

it('has a sentence and evidence for every case', () => {
  expect(cases.filter(({ one }) => one.claim.length < 12 || one.evidence === '').map(({ one }) => one.id)).toEqual([]);
});

it('tells every claim in words of its own: else a case could rest on its neighbour', () => {
  const texts = said.map(([, text]) => text);
  expect(said.filter(([, text], index) => texts.indexOf(text) !== index).map(([id]) => id)).toEqual([]);
});
