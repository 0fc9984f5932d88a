import { describe, expect, it } from 'vitest';
import { claims } from '../facts/claims.ts';
import type { Span } from '../text/span.ts';
import { buildReport } from './build-report.ts';
import type { Found } from './found.ts';
import { loadMessages } from './messages/load.ts';
import { loopTrace, span } from './testing/traces.ts';

const placeOf = (at: Span) => ({ source: at.source, line: at.start, column: 9 });

const found: readonly Found[] = [
  {
    rule: 'no-such-rule',
    finding: {
      severity: 'error',
      rank: 'outcome',
      at: [span('distribution.json', 49)],
      about: { hop: 0, step: 3 },
      params: {},
      fixes: [{ id: 'a-fix', params: {} }],
    },
  },
];

const report = buildReport(loopTrace, found, await loadMessages('en'), placeOf, 'the broken call');

describe('the report of the loop', () => {
  it('has the members that REPORT.md promises', () => {
    expect(Object.keys(report)).toEqual(['tracefront', 'request', 'outcome', 'hops', 'findings', 'questions', 'problems']);
    expect(report.request).toEqual({ name: 'the broken call', method: 'GET', url: 'https://test.cloudfront.net/api/test', headers: [] });
    expect(Object.keys(report.outcome)).toEqual([
      'kind',
      'status',
      'answeredBy',
      'errorType',
      'body',
      'headers',
      'reaches',
      'loop',
      'replaced',
      'certainty',
      'alternatives',
    ]);
  });

  it('tells the alternatives in words', () => {
    expect(report.outcome.alternatives).toEqual([
      {
        when: 'bucket site-bucket does not grant s3:ListBucket to CloudFront',
        question: 'list-bucket:site-bucket',
        answer: 'no',
        status: 403,
        answeredBy: 's3',
        errorType: 'AccessDenied',
        kind: 'answered',
        reaches: null,
      },
      {
        when: 'API a1b2c3d4e5 is regional',
        question: 'endpoint-type:a1b2c3d4e5',
        answer: 'regional',
        status: 403,
        answeredBy: 'api-gateway',
        errorType: 'ForbiddenException',
        kind: 'answered',
        reaches: null,
      },
    ]);
  });

  it('tells the hops, of a distribution also the choice', () => {
    expect(report.hops.map(({ steps: _, ...rest }) => rest)[2]).toEqual({
      at: { kind: 'distribution', name: 'EDFDVBD632BHDS5' },
      pass: 2,
      request: { scheme: 'https', method: 'GET', host: 'test.cloudfront.net', path: '/prod/api/test', query: '' },
      behavior: 'Default (*)',
      origin: 'site',
      originGroup: null,
      sends: {
        scheme: 'https',
        to: 'site-bucket.s3.ap-northeast-1.amazonaws.com',
        host: 'site-bucket.s3.ap-northeast-1.amazonaws.com',
        path: '/prod/api/test',
        query: '',
        headers: [],
      },
      also: [],
    });
    expect(Object.keys(report.hops[3] ?? {})).toEqual(['at', 'request', 'sends', 'also', 'steps']);
  });

  it('gives every step its evidence, and every rejected candidate its reason', () => {
    expect(report.hops[2]?.steps[1]).toEqual({
      kind: 'behavior-selected',
      text: 'On pass 2, /prod/api/test falls to the default behavior.',
      because: [
        { text: 'distribution.json, line 28', at: { source: 'distribution.json', line: 28, column: 9 } },
        {
          text: 'Path patterns are tried in their order; the first that matches wins, else the default behavior.',
          at: null,
          certainty: claims['cf-first-pattern-wins'].certainty,
          source: claims['cf-first-pattern-wins'].source,
        },
      ],
      rejected: [
        { what: '/api/*', text: '/api/*: does not match.', at: { source: 'distribution.json', line: 44, column: 9 } },
        { what: '/img/*', text: '/img/*: does not match.', at: { source: 'distribution.json', line: 52, column: 9 } },
      ],
    });
    expect(report.hops[3]?.steps[1]?.because[0]).toEqual({
      text: 'Rests on an assumption: bucket site-bucket grants s3:ListBucket to CloudFront.',
      at: null,
      question: 'list-bucket:site-bucket',
    });
  });

  it('tells findings and questions', () => {
    expect(report.findings).toEqual([
      {
        rule: 'no-such-rule',
        severity: 'error',
        title: 'no-such-rule',
        detail: 'no-such-rule',
        at: [{ source: 'distribution.json', line: 49, column: 9 }],
        fixes: [
          {
            id: 'a-fix',
            title: 'a-fix',
            how: '',
            verdict: 'unproved',
            edits: [],
            outcome: null,
            changes: [],
            next: null,
            request: null,
            viewerUrlChanges: false,
            urlClasses: null,
            answers: {},
            creates: [],
            commands: [],
            snippets: [],
          },
        ],
      },
    ]);
    expect(report.questions[1]).toEqual({
      id: 'list-bucket:site-bucket',
      text: 'May CloudFront list bucket site-bucket (s3:ListBucket)?',
      answer: 'yes',
      why: 'The usual bucket policy grants only s3:GetObject',
      options: ['yes', 'no'],
      set: false,
      default: 'no',
    });
  });

  it('changes no id, kind or code with the language', async () => {
    const other = buildReport(loopTrace, found, await loadMessages('ja'), placeOf, undefined);
    expect(other.outcome.alternatives[0]?.when).toBe('バケット site-bucket が CloudFront に s3:ListBucket を許可していない場合');
    const stable = (r: typeof other) => [
      r.outcome.errorType,
      r.hops.map((h) => h.steps.map((s) => s.kind)),
      r.questions.map((q) => [q.id, q.answer]),
    ];
    expect(stable(other)).toEqual(stable(report));
  });
});
