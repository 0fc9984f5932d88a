import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, compareWithExpectation } from '../src/index.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const nginx = read('docs/hosting/nginx.conf');
const policyOf = (name: string): string =>
  JSON.parse(read(`docs/hosting/response-headers-${name}.json`)).SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;

describe('the hosting recipes', () => {
  const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(read('index.html'))?.[1] ?? 'none';
  const page = `${meta}; frame-ancestors 'none'`;
  const worker = policyOf('service-worker');

  it("send the page's own policy, and let sw.js alone fetch from its own host", () => {
    expect(meta).toContain("connect-src 'none'");
    expect(policyOf('page')).toBe(page);
    expect(worker).toBe("default-src 'none'; script-src 'self'; connect-src 'self'");
    expect([...nginx.matchAll(/Content-Security-Policy "([^"]+)"/g)].map(([, value]) => value)).toEqual([page, page, worker]);
  });

  it.each([
    ['/', 'index.html', 'Default (*)'],
    ['/assets/app-1.js', 'assets/app-1.js', '/assets/*'],
    ['/sw.js', 'sw.js', '/sw.js'],
    ['/settings.js', 'settings.js', 'Default (*)'],
  ])('Tracefront approves the distribution that serves it: %s', async (path, key, behavior) => {
    const sources = ['distribution', 'response-headers-page', 'response-headers-service-worker'].map((name) => ({
      name: `${name}.json`,
      text: read(`docs/hosting/${name}.json`),
    }));
    const { reports } = await analyze({
      tracefront: 1,
      sources,
      answers: {},
      requests: [{ url: `https://d111111abcdef8.cloudfront.net${path}` }],
    });
    const [report] = reports;
    const wanted = { kind: 'reaches', reaches: { kind: 's3-object', key }, behavior };
    expect(report && compareWithExpectation(report, wanted)).toEqual([]);
    expect(report?.findings).toEqual([]);
    expect(report?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
