import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../index.ts';
import { createAnalyzer } from '../../index.ts';

/** The Terraform of an article, exactly as it is printed: without indentation, with headings between its two parts. */
const text = readFileSync(new URL('testing/stages-by-behavior.tf', import.meta.url), 'utf8');
const line = (needle: string): number => text.slice(0, text.indexOf(needle)).split('\n').length;

const analyzed = (urls: readonly string[], view = 0): Promise<Analysis> =>
  createAnalyzer().analyze(
    { tracefront: 1, sources: [{ name: 'pasted', text }], answers: {}, requests: urls.map((url) => ({ url })) },
    { view },
  );

describe('stages chosen by the path pattern of a behavior', () => {
  test('it is recognised by its content, and only its headings are passed over', async () => {
    const { sources } = await analyzed([]);
    expect(sources.map((source) => [source.form, source.language, source.problems.map((p) => [p.severity, p.code, p.at?.line])])).toEqual([
      [
        'terraform',
        'hcl',
        [
          ['info', 'syntax-error', 1],
          ['info', 'syntax-error', line('API-GW\n#')],
        ],
      ],
    ]);
  });

  test('/api/hello: no stage is called api', async () => {
    const { reports, view } = await analyzed(['https://d111111abcdef8.cloudfront.net/api/hello']);
    const [report] = reports;
    expect(report?.outcome).toMatchObject({
      kind: 'answered',
      status: 403,
      answeredBy: 'api-gateway',
      errorType: 'ForbiddenException',
      body: '{"message":"Forbidden"}',
    });
    expect(report?.findings.map((finding) => finding.rule)).toContain('stage-unknown');
    // Its own distribution, and the one in front of an edge-optimized API.
    const via = report?.outcome.headers.find(([name]) => name === 'via')?.[1] ?? '';
    expect(via.split(',')).toHaveLength(2);
    const steps = JSON.stringify(view?.explanation);
    expect(steps).toContain('main.execute-api.aws-region-1.amazonaws.com');
  });

  test.each([
    ['/prod/hello', 'prod', '/prod/*'],
    ['/dev/hello', 'dev', null],
  ])('%s reaches GET /hello on %s', async (url, stage, behavior) => {
    const { reports } = await analyzed([url]);
    const [report] = reports;
    expect(report?.outcome).toMatchObject({
      kind: 'reaches',
      reaches: { kind: 'rest-method', api: 'aws_api_gateway_rest_api.main', stage, resource: '/hello', method: 'GET' },
    });
    expect(JSON.stringify(report)).toContain(behavior === null ? 'default behavior' : behavior);
  });

  test('what the explanation rests on stands in the Terraform', async () => {
    const { view } = await analyzed(['https://d111111abcdef8.cloudfront.net/api/hello']);
    const lines = (view?.explanation.steps ?? []).flatMap((step) => step.at.map((at) => text.slice(0, at.start).split('\n').length));
    // The distribution, its default behavior, its origin request policy, and the stages that there are.
    const wanted = [
      'resource "aws_cloudfront_distribution"',
      'default_cache_behavior',
      'origin_request_policy_id',
      'stage_name = "prod"',
      'stage_name = "dev"',
    ];
    expect(lines).toEqual(wanted.map(line));
    const rejected = (view?.explanation.steps ?? []).flatMap((step) => step.rejected.map(({ at }) => at && text.slice(at.start, at.end)));
    expect(rejected).toEqual(expect.arrayContaining(['"/prod/*"', '"prod"', '"dev"']));
  });
});
