import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';

/** An error that API Gateway words itself. */
const apiError = (status: number, errorType: string | null, message: string | null, key: 'message' | 'Message' = 'message'): Answer =>
  answered('api-gateway', status, {
    errorType,
    body: `{"${key}":${JSON.stringify(message)}}`,
    headers: [['content-type', 'application/json'], ...(errorType === null ? [] : ([['x-amzn-errortype', errorType]] as const))],
  });

/** API Gateway's front door refusing: no stage was reached, so no gateway response can change it. */
export const forbidden = (): Answer => apiError(403, 'ForbiddenException', 'Forbidden');

export const missingAuthenticationToken = (): Answer =>
  apiError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');

/** An HTTP API that has no such stage or route: no error type, only `apigw-requestid`. */
export const notFound = (): Answer =>
  answered('api-gateway', 404, {
    body: '{"message":"Not Found"}',
    headers: [
      ['content-type', 'application/json'],
      ['apigw-requestid', '…'],
    ],
  });
