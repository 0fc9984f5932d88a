import { beforeAll, describe, expect, test } from 'vitest';
import { type Analysis, analyze, compareWithExpectation, type Report } from '../../src/index.ts';
import { type TemplateId, templateIds, templateOf, textCount } from './templates.ts';

const analyses = new Map<TemplateId, Analysis>();
const analysisOf = (id: TemplateId): Analysis => {
  const analysis = analyses.get(id);
  if (!analysis) throw new Error(`${id} was not analysed`);
  return analysis;
};

/** What AWS gives when it makes a thing, and forms can only call by a name: ids, the region, the ARN behind a function's name. */
const unnamed = (value: unknown): unknown => {
  const known = JSON.stringify(value)
    .replaceAll(/[\w-]+\.execute-api/g, 'API.execute-api')
    .replaceAll(/"(?:a1b2c3d4e5|aws_api_gateway_rest_api\.main|Api|ApiGatewayRestApi|Api00043093)"/g, '"API"')
    .replaceAll(/eu-west-1|us-east-1|aws-region-1/g, 'REGION')
    .replaceAll(/"arn:aws:[^"]*:function:orders(?:\/invocations)?"/g, '"ORDERS"');
  return JSON.parse(known);
};

/** A report without the texts that point into sources. */
const look = ({ request, outcome, hops, findings, questions, problems }: Report): unknown =>
  unnamed({
    request,
    outcome: { ...outcome, alternatives: outcome.alternatives.map(({ kind, status, answeredBy }) => ({ kind, status, answeredBy })) },
    hops: hops.map(({ at, steps, ...hop }) => ({ ...hop, at: at.kind, steps: steps.map(({ kind }) => kind) })),
    findings: findings.map(({ rule }) => rule),
    // What the CLI prints of an API's parts does not name the API: it is joined by what fits, and says so.
    questions: questions.filter(({ id }) => !id.startsWith('belongs-to:')).map(({ answer, options }) => ({ answer, options })),
    problems,
  });

beforeAll(async () => {
  for (const id of templateIds) analyses.set(id, await analyze(templateOf(id)));
});

describe.each(templateIds)('%s', (id) => {
  test('reads without a problem', () => {
    const { sources, problems } = analysisOf(id);
    expect(sources.map(({ form }) => form)).not.toContain(null);
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  test('answers as expected', () => {
    const { requests } = templateOf(id);
    const { reports } = analysisOf(id);
    const found = requests.map(({ expect: wanted }, index) => {
      const report = reports[index];
      return wanted && report ? compareWithExpectation(report, wanted) : [];
    });
    expect(found).toEqual(requests.map(() => []));
    expect(reports.map(({ outcome, findings }) => [outcome.reaches?.kind, findings.map(({ rule }) => rule)])).toEqual([
      ['rest-method', []],
      ['rest-method', []],
      ['rest-method', []],
      ['s3-object', []],
    ]);
  });

  test('reports the same as the outputs of the AWS CLI', () => {
    expect(analysisOf(id).reports.map(look)).toEqual(analysisOf('cli').reports.map(look));
  });
});

test('every text belongs to a template, and every template has texts', () => {
  const counts = templateIds.map((id) => templateOf(id).sources.length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(textCount);
  expect(counts).not.toContain(0);
});
