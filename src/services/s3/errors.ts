import { type S3ErrorCode, s3ErrorBody, s3Errors, s3WebsiteErrorBody } from '../../facts/s3-texts.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';

type Details = readonly (readonly [element: string, text: string])[];

/** An error of a bucket's REST endpoint: XML. */
export const s3Error = (code: S3ErrorCode, details: Details = []): Answer =>
  answered('s3', s3Errors[code].status, {
    errorType: code,
    body: s3ErrorBody(code, details),
    headers: [
      ['server', 'AmazonS3'],
      ['content-type', 'application/xml'],
    ],
  });

/** An error of a website endpoint: HTML. */
export const websiteError = (code: S3ErrorCode, details: Details = []): Answer =>
  answered('s3', s3Errors[code].status, {
    errorType: code,
    body: s3WebsiteErrorBody(code, details),
    headers: [
      ['server', 'AmazonS3'],
      ['content-type', 'text/html'],
    ],
  });
