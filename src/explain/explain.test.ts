import { beforeAll, describe, expect, it } from 'vitest';
import type { Span } from '../text/span.ts';
import type { Trace } from '../trace/trace.ts';
import { explainTrace } from './explain.ts';
import { loadMessages } from './messages/load.ts';
import { englishMessages, type Messages } from './messages/messages.ts';
import { plain } from './messages/template.ts';
import { errorPageTrace } from './testing/error-page-trace.ts';
import { gapTrace, loopTrace } from './testing/traces.ts';

const placeOf = (at: Span) => ({ source: at.source, line: at.start, column: 1 });

const explain = (trace: Trace, messages: Messages = englishMessages) => explainTrace(trace, [], messages, placeOf);

/** The main steps as the screen shows them: number, sentence, lines. */
const told = (trace: Trace, messages?: Messages) =>
  explain(trace, messages)
    .steps.filter((s) => s.weight === 'main')
    .map((s) => `${s.first ? s.arrow : '·'} ${plain(s.text)} [${s.at.map((a) => `${a.source} ${a.start}`).join(', ')}]`);

let japanese: Messages;
beforeAll(async () => {
  japanese = await loadMessages('ja');
});

describe('the loop', () => {
  it('reads as four numbered steps', () => {
    expect(told(loopTrace)).toEqual([
      '1 /api/test matches behavior /api/*. [distribution.json 44]',
      '2 AllViewer forwards the viewer’s Host, test.cloudfront.net, to origin api. [distribution.json 49]',
      '3 An edge-optimized API is reached through CloudFront, which dispatches by Host: test.cloudfront.net is your distribution, so the request comes back to it. [api.json 6]',
      '4 /prod/api/test falls to the default behavior, and S3 has no such key: 404 NoSuchKey. [distribution.json 28]',
    ]);
  });

  it('says where it ended, and why', () => {
    const { headline } = explain(loopTrace);
    expect({ ...headline, sentence: plain(headline.sentence) }).toEqual({
      tone: 'failed',
      verdict: '404 NoSuchKey',
      by: ', from S3',
      sentence:
        'The request looped: API Gateway’s own CloudFront gave it back to your distribution as /prod/api/test, which only the default behavior matches. It never reached your API.',
    });
  });

  it('tells the passes apart while the numbers run on', () => {
    expect(explain(loopTrace).steps.map((s) => [s.arrow, s.pass, s.hop])).toEqual([
      ...[1, 1, 2, 2, 2].map((arrow) => [arrow, 1, 0]),
      [3, 1, 1],
      [3, 2, 2],
      [3, 2, 2],
      ...[4, 4, 4].map((arrow) => [arrow, 2, 2]),
      [4, 2, 3],
      [4, 2, 3],
    ]);
  });

  it('puts what would change the outcome first', () => {
    expect(explain(loopTrace).assumptions.map((a) => [a.question, a.matters, plain(a.text)])).toEqual([
      ['list-bucket:site-bucket', true, 'Assumed: bucket site-bucket grants s3:ListBucket to CloudFront (else 403 AccessDenied).'],
      ['endpoint-type:a1b2c3d4e5', true, 'Assumed: API a1b2c3d4e5 is edge-optimized (else 403 Forbidden).'],
      ['object:site-bucket/prod/api/test', false, 'Assumed: the object site-bucket/prod/api/test does not exist.'],
    ]);
    expect(explain(loopTrace).assumptions[1]?.options).toEqual([
      { value: 'edge', label: 'edge-optimized', changes: '' },
      { value: 'regional', label: 'regional', changes: '403 Forbidden' },
      { value: 'private', label: 'private', changes: '' },
    ]);
  });

  it('is told in Japanese', () => {
    expect(told(loopTrace, japanese)).toEqual([
      '1 /api/test はビヘイビア /api/* に一致します。 [distribution.json 44]',
      '2 AllViewer により、ビューワーの Host test.cloudfront.net がそのままオリジン api に転送されます。 [distribution.json 49]',
      '3 エッジ最適化 API は CloudFront を経由し、CloudFront は Host で振り分けます。test.cloudfront.net はあなたのディストリビューションなので、リクエストはそこへ戻ります。 [api.json 6]',
      '4 /prod/api/test はデフォルトビヘイビアで処理されますが、S3 にそのキーはありません。404 NoSuchKey になります。 [distribution.json 28]',
    ]);
    expect(explain(loopTrace, japanese).headline.by).toBe('、S3 の応答');
  });
});

describe('the missing resource', () => {
  it.each([['edge'], ['regional']] as const)('reads as three steps on two arrows (%s)', (endpoint) => {
    expect(told(gapTrace(endpoint))).toEqual([
      '1 /api/test matches behavior /api/*. [distribution.json 44]',
      '2 The origin path /prod goes in front; the pattern’s /api is never removed. The origin is asked for /prod/api/test. [distribution.json 61]',
      '· Stage prod exists; below it no resource matches /api/test for GET. [resources.json 3]',
    ]);
  });

  it('says where it ended, and why', () => {
    const { headline } = explain(gapTrace('edge'));
    expect([headline.tone, headline.verdict + headline.by, plain(headline.sentence)]).toEqual([
      'failed',
      '403 Missing Authentication Token, from API Gateway',
      'CloudFront put the origin path /prod in front and kept /api. Your API has /test on stage prod, but no /api/test. Nothing is wrong with authentication.',
    ]);
  });

  it('says what the user said', () => {
    expect(explain(gapTrace('regional')).assumptions.map((a) => plain(a.text))).toEqual(['You said: API a1b2c3d4e5 is regional.']);
  });
});

describe('a failover and an error page', () => {
  it('are arrows of their own, in the order sent, and the way back comes last', () => {
    expect(explain(errorPageTrace).steps.map((s) => `${s.arrow} ${errorPageTrace.hops[s.hop]?.steps[s.step]?.kind}`)).toEqual([
      '1 behavior-selected',
      '2 request-forwarded',
      '2 stage-selected',
      '2 resource-missing',
      '3 failed-over',
      '3 request-forwarded',
      '3 stage-selected',
      '3 resource-missing',
      '4 request-forwarded',
      '4 error-page-served',
      '4 object-found',
      '4 response-headers-applied',
    ]);
  });

  it('is never green: an error stands behind it', () => {
    const { headline } = explain(errorPageTrace);
    expect([headline.tone, headline.verdict, plain(headline.sentence)]).toEqual([
      'assumed',
      '200 OK',
      'API Gateway answered 403, and the error page /index.html stands in for it with 200.',
    ]);
  });
});
