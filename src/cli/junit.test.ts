import { expect, test } from 'vitest';
import { check } from './check.ts';

const source = {
  name: 'd.json',
  text: '{"Id":"E1","DomainName":"d1.cloudfront.net","DistributionConfig":{"Origins":{"Items":[{"Id":"o","DomainName":"o.example.com","CustomOriginConfig":{"OriginProtocolPolicy":"https-only"}}]},"DefaultCacheBehavior":{"TargetOriginId":"o","ViewerProtocolPolicy":"allow-all","CachePolicyId":"658327ea-f89d-4fab-a63d-7e88639e58f6"}}}',
};

const files: Readonly<Record<string, string>> = {
  'a.tracefront.json': JSON.stringify({
    tracefront: 1,
    sources: [source],
    requests: [
      { name: 'fine <"&>', url: 'https://d1.cloudfront.net/x', expect: { kind: 'reaches' } },
      { name: 'not fine\u0007', url: 'https://d1.cloudfront.net/y', expect: { status: 200, behavior: '<none>' } },
    ],
  }),
  'b.tracefront.json': '{ "tracefront": 1, "requests": 3 }',
};

const run = async (junit: string, names: readonly string[], writes = true) => {
  const err: string[] = [];
  const written = new Map<string, string>();
  const io = {
    readFile: (path: string) => files[path] ?? null,
    out: () => undefined,
    err: (text: string) => void err.push(text),
    writeFile: (path: string, text: string) => {
      written.set(path, text);
      return writes;
    },
  };
  const status = await check({ kind: 'check', json: false, lang: 'en', files: names, junit }, io);
  return { status, err, xml: written.get(junit) ?? '' };
};

test('one case a request, and a failure says what was expected', async () => {
  const { status, xml } = await run('out.xml', ['a.tracefront.json']);
  expect(status).toBe(1);
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="tracefront" tests="2" failures="1" errors="0">
  <testsuite name="a.tracefront.json" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="a.tracefront.json" name="fine &lt;&quot;&amp;&gt;"/>
    <testcase classname="a.tracefront.json" name="not fine">
      <failure message="outcome.status: expected 200, got null">outcome.status: expected 200, got null&#10;behavior: expected &quot;&lt;none&gt;&quot;, got &quot;Default (*)&quot;</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('an unreadable workspace is an error, not an absence', async () => {
  const { status, xml } = await run('out.xml', ['b.tracefront.json', 'a.tracefront.json']);
  expect(status).toBe(2);
  expect(xml).toContain('tests="3" failures="1" errors="1"');
  expect(xml).toContain('<error message="b.tracefront.json:1:');
});

test('a file that cannot be written is said', async () => {
  const { status, err } = await run('nowhere/out.xml', ['a.tracefront.json'], false);
  expect(status).toBe(2);
  expect(err).toEqual(['tracefront: nowhere/out.xml: cannot be written; check the path']);
});
