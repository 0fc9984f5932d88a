import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { childOf } from '../access.ts';
import { membersOf } from '../gateway-members.ts';
import { mapAt, textAt } from '../shapes.ts';

export const textIn = (node: SyntaxNode | undefined): string | null =>
  node?.kind === 'string' ? node.value : node?.kind === 'number' || node?.kind === 'boolean' ? String(node.value) : null;

export const isOn = (node: SyntaxNode | undefined): boolean => textIn(node)?.toLowerCase() === 'true';

/** `integration` of an `http` event, in API Gateway's words. https://www.serverless.com/framework/docs/providers/aws/events/apigateway */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['lambda-proxy', 'aws_proxy'],
  ['aws-proxy', 'aws_proxy'],
  ['lambda', 'aws'],
  ['aws', 'aws'],
  ['http', 'http'],
  ['http-proxy', 'http_proxy'],
  ['mock', 'mock'],
]);

/** What CORS answers `OPTIONS` with: a mock that says 200. */
export const mockAt = (at: Span, status = '200'): SyntaxNode =>
  mapAt(at, {
    type: textAt('mock', at),
    requestTemplates: mapAt(at, { 'application/json': textAt(`{"statusCode": ${status}}`, at) }),
    responses: mapAt(at, { default: mapAt(at, { statusCode: textAt(status, at) }) }),
  });

/** The status of a mock's answer: the first of `response.statusCodes`, else 200. */
const mockStatus = (event: SyntaxNode | undefined): string =>
  membersOf(childOf(childOf(event, 'response'), 'statusCodes')).find(({ value }) => textIn(childOf(value, 'pattern')) === '')?.key ?? '200';

/** The integration of an event that calls a function, or whatever else it says. */
export const integrationAt = (event: SyntaxNode | undefined, uri: SyntaxNode, at: Span): SyntaxNode => {
  const type = TYPES.get(textIn(childOf(event, 'integration'))?.toLowerCase().replace('_', '-') ?? '') ?? 'aws_proxy';
  if (type === 'mock') return mockAt(at, mockStatus(event));
  const isHttp = type.startsWith('http');
  return mapAt(at, {
    type: textAt(type, at),
    httpMethod: textAt('POST', at),
    uri: isHttp ? childOf(childOf(event, 'request'), 'uri') : uri,
  });
};
