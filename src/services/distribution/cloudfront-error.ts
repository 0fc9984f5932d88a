import { type CloudFrontReason, cloudFrontErrorPage, misdirectedPage } from '../../facts/status-texts.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import type { Header } from '../../trace/request.ts';

/** A header set or replaced; names in lower case. */
export const withHeader = (headers: readonly Header[], name: string, value: string): readonly Header[] => [
  ...headers.filter(([n]) => n !== name),
  [name, value],
];

/** CloudFront's own HTML error page. */
export const cloudFrontError = (status: number, reason: CloudFrontReason): Answer =>
  answered('cloudfront', status, {
    body: cloudFrontErrorPage(status, reason),
    headers: [
      ['server', 'CloudFront'],
      ['content-type', 'text/html'],
      ['x-cache', 'Error from cloudfront'],
    ],
  });

const viaEntry = '1.1 ….cloudfront.net (CloudFront)';

/**
 * What every CloudFront leaves on an answer that comes back through it: its own entry in `via`, and `x-cache` of the outermost.
 * An answer that CloudFront itself made keeps what it says of that.
 */
export const passedByCloudFront = (answer: Answer): Answer => {
  if (answer.kind === 'cannot-tell' || answer.kind === 'leaves-the-model') return answer;
  const via = answer.headers.find(([name]) => name === 'via')?.[1];
  const failed = answer.replaced !== null || (answer.status !== null && answer.status >= 400);
  const generated = answer.headers.find(
    ([name, value]) => name === 'x-cache' && /^(Redirect|FunctionGenerated|LambdaGenerated)/.test(value),
  )?.[1];
  const xCache = generated ?? (failed ? 'Error from cloudfront' : 'Miss from cloudfront');
  const headers = withHeader(withHeader(answer.headers, 'via', via === undefined ? viaEntry : `${via}, ${viaEntry}`), 'x-cache', xCache);
  return { ...answer, headers };
};

/** The connection's name and the Host belong to different owners. */
export const misdirected = (): Answer =>
  answered('cloudfront', 421, {
    body: misdirectedPage,
    headers: [
      ['server', 'CloudFront'],
      ['x-cache', 'Error from cloudfront'],
    ],
  });
