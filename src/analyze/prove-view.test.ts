import { describe, expect, test } from 'vitest';
import { examples } from '../../app/examples/examples.ts';
import { type AnalyzeOptions, createAnalyzer, type Workspace } from '../index.ts';

const template: Workspace = {
  tracefront: 1,
  sources: [
    {
      name: 'template.yaml',
      text: `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        DefaultRootObject: /index.html
        Origins:
          - Id: site
            DomainName: pages-of-ours.s3.eu-west-1.amazonaws.com
            S3OriginConfig: {}
        DefaultCacheBehavior:
          TargetOriginId: site
          ViewerProtocolPolicy: https-only
          CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
`,
    },
  ],
  answers: {},
  requests: [{ url: 'http://d111111abcdef8.cloudfront.net/' }],
};

/** The edits of a proof are the very objects that the proof made: whoever gets them again got the proof again. */
const edits = async (analyzer: ReturnType<typeof createAnalyzer>, workspace: Workspace, options: AnalyzeOptions = {}) => {
  const { reports } = await analyzer.analyze(workspace, { view: 0, prove: true, ...options });
  return (reports[options.view ?? 0]?.findings ?? []).flatMap((finding) => finding.fixes.map((fix) => fix.edits));
};

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length > 0 && a.every((one, index) => one === b[index]);

describe.each([
  ['JSON', { ...examples.loop, requests: examples.loop.requests.slice(0, 2) }],
  ['a template', template],
])('%s: a proof is made once', (_, workspace) => {
  test.each<[string, (given: Workspace) => Workspace, AnalyzeOptions]>([
    ['for the same workspace', (given) => given, {}],
    ['for a copy of it', (given) => structuredClone(given), {}],
    ['for the same sources in a new workspace', (given) => ({ ...given, answers: { ...given.answers } }), {}],
    ['for both languages', (given) => given, { lang: 'ja' }],
  ])('%s', async (_name, again, options) => {
    const analyzer = createAnalyzer();
    const first = await edits(analyzer, workspace);
    await analyzer.analyze(workspace, { view: 0, claims: false });
    expect(areSame(first, await edits(analyzer, again(workspace), options))).toBe(true);
  });

  test.each<[string, (given: Workspace) => Workspace]>([
    [
      'a text',
      (given) => ({
        ...given,
        sources: given.sources.map((source) => ({ ...source, text: source.text.replace(/(Enabled"?): true/, '$1:  true') })),
      }),
    ],
    ['an answer', (given) => ({ ...given, answers: { ...given.answers, 'list-bucket:pages-of-ours': 'no' } })],
    ['a request', (given) => ({ ...given, requests: given.requests.map((request) => ({ ...request, method: 'HEAD' })) })],
  ])('and anew when %s has changed', async (_name, change) => {
    const analyzer = createAnalyzer();
    const first = await edits(analyzer, workspace);
    expect(areSame(first, await edits(analyzer, change(workspace)))).toBe(false);
  });
});
