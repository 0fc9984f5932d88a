import { expect, it } from 'vitest';
import { allViewerExceptHost, asCli } from '../read/testing/founding-cases.ts';
import { brief, fixOf, proved } from './testing/analyzed.ts';

const url = (path: string): string => `https://d111111abcdef8.cloudfront.net${path}`;
const sources = asCli({ policy: allViewerExceptHost, path: '/prod' });

/** `/hello` uses the same origin as `/api/*`, and needs its origin path. */
const twoBehaviors = () => {
  const [distribution, ...api] = sources;
  if (!distribution) throw new Error('no distribution');
  const own = '"PathPattern": "/hello", "TargetOriginId": "api", "CachePolicyId": "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"';
  const text = distribution.text.replace(/"Quantity": 1,(\s+"Items": \[\s+)(\{\s+"PathPattern")/, `"Quantity": 2,$1{ ${own} },$2`);
  expect(text).not.toBe(distribution.text);
  return [{ ...distribution, text }, ...api];
};

it('says which other requests end otherwise, and that one of them worked before', async () => {
  const requests = [
    { url: url('/api/hello') },
    { name: 'works', url: url('/hello') },
    { url: url('/api/nothing') },
    { url: url('/x.html') },
  ];
  const report = await proved({ sources: twoBehaviors(), requests });
  const stage = fixOf(report, 'prefix-not-stripped', 'stage-of-that-name');
  expect(stage.verdict).toBe('changes-other-requests');
  expect(stage.changes.map(({ request, before, after }) => [request, brief(before), brief(after)])).toEqual([
    ['works', 'GET prod:/hello', '403 ForbiddenException'],
  ]);
  const strip = fixOf(report, 'prefix-not-stripped', 'strip-in-function');
  expect([strip.verdict, strip.changes]).toEqual(['verified', []]);
});

it('finds a class of URLs that arrives no more, though no saved request is of it', async () => {
  const report = await proved({ sources: twoBehaviors(), requests: [{ url: url('/api/hello') }] });
  const stage = fixOf(report, 'prefix-not-stripped', 'stage-of-that-name');
  expect(stage.verdict).toBe('changes-other-requests');
  expect(stage.changes.map(({ request, before, after }) => [request, brief(before), brief(after)])).toEqual([
    [`GET ${url('/hello')}`, 'GET prod:/hello', '403 ForbiddenException'],
  ]);
  const strip = fixOf(report, 'prefix-not-stripped', 'strip-in-function');
  expect([strip.verdict, strip.changes, strip.urlClasses]).toEqual(['verified', [], { changed: 0, undecided: 1 }]);
});

it('lists a request that failed before and works now, and still calls the fix verified', async () => {
  const requests = [{ url: url('/api/hello') }, { name: 'the same, with a query', url: url('/api/hello?a=1') }];
  const { verdict, changes } = fixOf(await proved({ sources, requests }), 'prefix-not-stripped', 'strip-in-function');
  expect(verdict).toBe('verified');
  expect(changes.map(({ request, after }) => [request, brief(after)])).toEqual([['the same, with a query', 'GET prod:/hello']]);
});

it('holds a source to its API when the origin no longer names it, and says which answer that takes', async () => {
  // No source names the API: resources and stages belong to the origin's API because they fit.
  const bare = sources.filter(({ name }) => name !== 'api.json');
  const report = await proved({
    sources: bare,
    answers: { 'endpoint-type:a1b2c3d4e5': 'regional' },
    requests: [{ url: url('/api/hello') }],
  });
  const fix = fixOf(report, 'prefix-not-stripped', 'custom-domain');
  expect([fix.verdict, brief(fix.outcome)]).toEqual(['verified', 'GET prod:/hello']);
});

it('offers no combination that takes back what it asks for first', async () => {
  const report = await proved({
    sources: asCli({ policy: allViewerExceptHost, path: '/prod' }),
    requests: [{ url: url('/api/hello'), body: true }],
  });
  const ids = report.findings[0]?.fixes.map(({ id }) => id) ?? [];
  expect(ids).toContain('drop-body');
  expect(ids.filter((id) => /use-post.*use-method/.test(id))).toEqual([]);
});
