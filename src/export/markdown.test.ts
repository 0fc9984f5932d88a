import { marked } from 'marked';
import { expect, test } from 'vitest';
import { type Analysis, analyze, type Workspace } from '../index.ts';
import { codeSpan, toMarkdown } from './markdown.ts';

const distribution = JSON.stringify(
  {
    Id: 'E1',
    DomainName: 'd1.cloudfront.net',
    DistributionConfig: {
      Origins: { Items: [{ Id: 's_*[x]', DomainName: 'b.s3.eu-west-1.amazonaws.com', S3OriginConfig: { OriginAccessIdentity: '' } }] },
      DefaultCacheBehavior: {
        TargetOriginId: 's_*[x]',
        ViewerProtocolPolicy: 'allow-all',
        CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      },
    },
  },
  null,
  2,
);

const workspace: Workspace = {
  tracefront: 1,
  sources: [{ name: 'd.json', text: distribution }],
  answers: { 'object:b/x': 'missing' },
  requests: [{ url: 'https://d1.cloudfront.net/x' }],
};

const written = async (lang: 'en' | 'ja'): Promise<{ readonly text: string; readonly analysis: Analysis }> => {
  const analysis = await analyze(workspace, { lang, view: 0 });
  const [report] = analysis.reports;
  if (!report || !analysis.view) throw new Error('no answer');
  return { text: toMarkdown(report, analysis.view.explanation, { lang, picture: 'way.svg' }), analysis };
};

test.each(['en', 'ja'] as const)('holds the whole answer, in %s', async (lang) => {
  const { text, analysis } = await written(lang);
  expect(text).toMatch(/^# 403 AccessDenied/);
  expect(text).toContain('`GET https://d1.cloudfront.net/x`');
  expect(text).toContain('(way.svg)');
  expect(text).toContain('`d.json:');
  expect(text).toContain('`s3-missing-key-forbidden`');
  expect(text).toContain(lang === 'ja' ? '## 前提' : '## Assumed');
  expect((text.match(/^\d+\. /gm) ?? []).length).toBe(analysis.view?.diagram.arrows.filter(({ number }) => number !== null).length);
});

test('what the paste says is text to a Markdown reader, never its mark', async () => {
  const odd = { ...workspace, requests: [{ url: 'https://d1.cloudfront.net/_x_/*y*/[a](b)/`c`/<i>' }] };
  const analysis = await analyze(odd, { view: 0 });
  const [report] = analysis.reports;
  if (!report || !analysis.view) throw new Error('no answer');
  const told = { ...analysis.view.explanation, certainty: { level: 'inferred' as const, text: '_x_ *y* [a](b) <i>c</i> `d`' } };
  const html = marked.parse(toMarkdown(report, told, { lang: 'en' }), { async: false });
  expect(html).not.toMatch(/<em>|<a |<i>/);
  expect(html).toContain('_x_ *y* [a](b)');
});

test.each([
  ['a', '`a`'],
  ['a`b', '``a`b``'],
  ['`a`', '`` `a` ``'],
  ['a\n  b', '`a b`'],
  ['', ''],
])('code %j is %j', (text, span) => {
  expect(codeSpan(text)).toBe(span);
});
