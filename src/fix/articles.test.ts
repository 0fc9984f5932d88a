import { describe, expect, it, test } from 'vitest';
import { examples } from '../../app/examples/examples.ts';
import { brief, fixesOf, fixOf, proved, table } from './testing/analyzed.ts';

// The two founding articles: every way out in one table, each proved or refuted.

const columns = async (id: keyof typeof examples, rule: string): Promise<readonly string[]> =>
  fixesOf(await proved(examples[id]), rule).map((fix) => {
    const edited = [...new Set(fix.edits.map(({ source }) => source))].join(' ') || '-';
    const created = fix.creates.map(({ kind, name }) => `${kind} ${name}`).join(', ') || '-';
    return `${fix.id} | ${fix.verdict} | ${brief(fix.outcome)} | ${edited} | url ${fix.viewerUrlChanges ? 'changes' : 'stays'} | others ${fix.changes.length} | ${created}`;
  });

describe('article 1', () => {
  it('has a way out of the loop, and refutes what mends only the path', async () => {
    expect(await columns('loop', 'host-header-loop')).toEqual([
      'all-viewer-except-host | next-fault | 403 MissingAuthenticationTokenException | distribution.json | url stays | others 0 | -',
      'all-viewer-except-host+strip-in-function | verified | GET prod:/test | distribution.json strip-api.js | url stays | others 0 | cloudfront-function strip-api',
      'all-viewer-except-host+add-resource | verified | GET prod:/api/test | distribution.json resources.json | url stays | others 0 | rest-resource /api, rest-resource /api/test, rest-method GET /api/test',
      'all-viewer-except-host+stage-of-that-name | verified | GET api:/test | distribution.json stages.json | url stays | others 0 | stage api',
      'all-viewer-except-host+custom-domain | verified | GET prod:/test | distribution.json api.example.com.json api.example.com-mappings.json | url stays | others 0 | certificate api.example.com, custom-domain api.example.com, base-path-mapping api',
      'all-viewer-except-host+own-pattern | verified | GET prod:/test | distribution.json | url changes | others 0 | behavior /test',
      'no-origin-request-policy | next-fault | 403 MissingAuthenticationTokenException | distribution.json | url stays | others 0 | -',
      'no-origin-request-policy+strip-in-function | verified | GET prod:/test | distribution.json strip-api.js | url stays | others 0 | cloudfront-function strip-api',
      'regional-endpoint | next-fault | 403 ForbiddenException | api.json | url stays | others 0 | -',
      'regional-endpoint+all-viewer-except-host+strip-in-function | verified | GET prod:/test | api.json distribution.json strip-api.js | url stays | others 0 | cloudfront-function strip-api',
      'without-cloudfront | verified | GET prod:/test | - | url changes | others 0 | -',
      'strip-alone | does-not-help | 404 NoSuchKey loop | distribution.json strip-api.js | url stays | others 0 | cloudfront-function strip-api',
      'resource-alone | does-not-help | 404 NoSuchKey loop | resources.json | url stays | others 0 | rest-resource /api, rest-resource /api/test, rest-method GET /api/test',
    ]);
  });

  it('has five ways out of the gap, and refutes its own advice', async () => {
    expect(await columns('gap', 'prefix-not-stripped')).toEqual([
      'strip-in-function | verified | GET prod:/test | distribution.json strip-api.js | url stays | others 0 | cloudfront-function strip-api',
      'add-resource | verified | GET prod:/api/test | resources.json | url stays | others 0 | rest-resource /api, rest-resource /api/test, rest-method GET /api/test',
      'stage-of-that-name | verified | GET api:/test | stages.json distribution.json | url stays | others 0 | stage api',
      'custom-domain | verified | GET prod:/test | api.example.com.json api.example.com-mappings.json distribution.json | url stays | others 0 | certificate api.example.com, custom-domain api.example.com, base-path-mapping api',
      'own-pattern | verified | GET prod:/test | distribution.json | url changes | others 0 | behavior /test',
      'without-cloudfront | verified | GET prod:/test | - | url changes | others 0 | -',
      'origin-path-stage-only | does-not-help | 403 MissingAuthenticationTokenException | - | url stays | others 0 | -',
      'origin-path-with-prefix | does-not-help | 403 MissingAuthenticationTokenException | distribution.json | url stays | others 0 | -',
      'all-viewer | does-not-help | 404 NoSuchKey loop | distribution.json | url stays | others 0 | -',
    ]);
  });

  it('refutes `/prod` in place of `/prod/api`, where that is what stands there', async () => {
    const sources = examples.gap.sources.map((source) => ({
      ...source,
      text: source.text.replace('"OriginPath": "/prod"', '"OriginPath": "/prod/api"'),
    }));
    const report = await proved({ ...examples.gap, sources });
    expect(brief(report.outcome)).toBe('403 MissingAuthenticationTokenException');
    const fix = fixOf(report, 'resource-missing', 'origin-path-stage-only');
    expect(table([fix])).toEqual(['origin-path-stage-only: does-not-help, 403 MissingAuthenticationTokenException']);
    expect(fix.edits).toMatchObject([{ source: 'distribution.json', newText: '"/prod"' }]);
  });
});

describe('article 2', () => {
  it('has the options of the article, and more', async () => {
    expect(await columns('stage', 'prefix-not-stripped')).toEqual([
      'strip-in-function | verified | GET prod:/hello | distribution.json strip-api.js | url stays | others 0 | cloudfront-function strip-api',
      'add-resource | verified | GET prod:/api/hello | resources.json | url stays | others 0 | rest-resource /api, rest-resource /api/hello, rest-method GET /api/hello',
      'stage-of-that-name | verified | GET api:/hello | stages.json distribution.json | url stays | others 0 | stage api',
      'custom-domain | verified | GET prod:/hello | api.example.com.json api.example.com-mappings.json distribution.json | url stays | others 0 | certificate api.example.com, custom-domain api.example.com, base-path-mapping api',
      'own-pattern | verified | GET prod:/hello | distribution.json | url changes | others 0 | behavior /hello',
      'without-cloudfront | verified | GET prod:/hello | - | url changes | others 0 | -',
      'origin-path-stage-only | does-not-help | 403 MissingAuthenticationTokenException | - | url stays | others 0 | -',
      'origin-path-with-prefix | does-not-help | 403 MissingAuthenticationTokenException | distribution.json | url stays | others 0 | -',
      'all-viewer | does-not-help | 403 AccessDenied loop | distribution.json | url stays | others 0 | -',
    ]);
  });
});

test('the commands make a function before a behavior names it, and put the configuration back with its ETag', async () => {
  const { commands } = fixOf(await proved(examples.gap), 'prefix-not-stripped', 'strip-in-function');
  expect(commands.map((command) => /aws cloudfront [a-z-]+|EDITOR/.exec(command)?.[0])).toEqual([
    'aws cloudfront create-function',
    'aws cloudfront publish-function',
    'aws cloudfront get-distribution-config',
    'aws cloudfront get-distribution-config',
    'EDITOR',
    'aws cloudfront update-distribution',
  ]);
  expect(commands.at(-1)).toBe(
    'aws cloudfront update-distribution --id EDFDVBD632BHDS5 --if-match "$ETAG" --distribution-config file://distribution-config.json',
  );
});

test('without being asked, nothing is tried', async () => {
  const { createAnalyzer } = await import('../index.ts');
  const { reports } = await createAnalyzer().analyze(examples.loop, { view: 0 });
  expect(new Set(reports.flatMap(({ findings }) => findings.flatMap(({ fixes }) => fixes.map(({ verdict }) => verdict))))).toEqual(
    new Set(['unproved']),
  );
});
