// What S3 writes into its errors. Read April 2026 from the Amazon S3 API Reference, "Error responses", and from users' pastes. Ids stand as `…`.

export type S3ErrorCode =
  | 'NoSuchKey'
  | 'AccessDenied'
  | 'MethodNotAllowed'
  | 'NoSuchBucket'
  | 'SignatureDoesNotMatch'
  | 'AccessForbidden'
  | 'TemporaryRedirect';

type S3ErrorFact = { readonly status: number; readonly message: string };

export const s3Errors: Readonly<Record<S3ErrorCode, S3ErrorFact>> = {
  NoSuchKey: { status: 404, message: 'The specified key does not exist.' },
  AccessDenied: { status: 403, message: 'Access Denied' },
  MethodNotAllowed: { status: 405, message: 'The specified method is not allowed against this resource.' },
  NoSuchBucket: { status: 404, message: 'The specified bucket does not exist' },
  SignatureDoesNotMatch: {
    status: 403,
    message: 'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  },
  /** A preflight to a bucket without CORS rules. */
  AccessForbidden: { status: 403, message: 'CORSResponse: CORS is not enabled for this bucket.' },
  TemporaryRedirect: {
    status: 307,
    message:
      'Please re-send this request to the specified temporary endpoint. Continue to use the original request endpoint for future requests.',
  },
};

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeXml = (text: string): string => text.replaceAll(/[&<>]/g, (character) => ESCAPED[character] ?? character);

/** An S3 error as XML; `details` are the elements between message and ids, such as `Key` and `Method`, in order. */
export const s3ErrorBody = (code: S3ErrorCode, details: readonly (readonly [element: string, text: string])[] = []): string => {
  const between = details.map(([element, text]) => `<${element}>${escapeXml(text)}</${element}>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${s3Errors[code].message}</Message>${between}<RequestId>…</RequestId><HostId>…</HostId></Error>`;
};

/** An error as a website endpoint writes it. Source: Amazon S3 User Guide, WebsiteEndpoints and CustomErrorDocSupport. */
export const s3WebsiteErrorBody = (code: S3ErrorCode, details: readonly (readonly [element: string, text: string])[] = []): string => {
  const { status, message } = s3Errors[code];
  const title = `${status} ${WEBSITE_TITLES[status] ?? ''}`.trim();
  const items = [['Code', code], ['Message', message], ...details, ['RequestId', '…'], ['HostId', '…']];
  const list = items.map(([element = '', text = '']) => `<li>${element}: ${escapeXml(text)}</li>`).join('\n');
  return `<html>\n<head><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n<ul>\n${list}\n</ul>\n<hr/>\n</body>\n</html>`;
};

const WEBSITE_TITLES: Readonly<Record<number, string>> = {
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  307: 'Temporary Redirect',
};
