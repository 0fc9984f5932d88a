import { describe, expect, it } from 'vitest';
import {
  defaultTypeFor,
  forbiddenAtTheDoor,
  gatewayBody,
  gatewayResponses,
  httpApiAnswers,
  notAuthorizedToInvoke,
} from './gateway-response-types.ts';
import { namesHeader, notAsCustomHeader, readOnlyForFunctions, removedUnlessConfigured } from './header-rules.ts';
import { managedCachePolicies, managedOriginRequestPolicies } from './managed-policies.ts';
import { managedResponseHeadersPolicies } from './managed-response-headers.ts';
import { s3ErrorBody } from './s3-texts.ts';
import { cloudFrontErrorPage } from './status-texts.ts';

describe('managed policies', () => {
  const everything = [...managedCachePolicies, ...managedOriginRequestPolicies, ...managedResponseHeadersPolicies];

  it('are 11, 8 and 5, each with its own id', () => {
    expect([managedCachePolicies.length, managedOriginRequestPolicies.length, managedResponseHeadersPolicies.length]).toEqual([11, 8, 5]);
    expect(new Set(everything.map(({ id }) => id)).size).toBe(24);
    expect(everything.filter(({ id }) => !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
  });

  it('send the Host of the viewer on in seven of the cache policies', () => {
    const withHost = managedCachePolicies.filter(({ headers }) => headers.names.includes('Host'));
    expect(withHost.map(({ name }) => name)).toEqual([
      'Amplify',
      'UseOriginCacheControlHeaders',
      'UseOriginCacheControlHeaders-QueryStrings',
      'Amplify-Default',
      'Amplify-DefaultNoCookies',
      'Amplify-ImageOptimization',
      'Amplify-StaticContent',
    ]);
  });
});

describe('header tables', () => {
  it.each([
    [removedUnlessConfigured, 'Accept-Language', true],
    [removedUnlessConfigured, 'X-Custom', false],
    [removedUnlessConfigured, 'CloudFront-Viewer-Country', true],
    [notAsCustomHeader, 'X-Amz-Date', true],
    [notAsCustomHeader, 'x-amzn', false],
    [readOnlyForFunctions['viewer-request'], 'Host', true],
    [readOnlyForFunctions['origin-request'], 'Host', false],
  ])('%j names %s: %s', (table, name, expected) => {
    expect(namesHeader(table, name)).toBe(expected);
  });
});

describe('texts', () => {
  it('are those that AWS writes', () => {
    expect([
      gatewayBody(gatewayResponses.MISSING_AUTHENTICATION_TOKEN),
      gatewayBody(gatewayResponses.AUTHORIZER_FAILURE),
      gatewayBody(gatewayResponses.ACCESS_DENIED),
      forbiddenAtTheDoor.body,
      httpApiAnswers.notFound.body,
      httpApiAnswers.integrationInvalid.body,
      notAuthorizedToInvoke('eu-west-1', 'a1', 'prod', 'GET', '/x'),
    ]).toEqual([
      '{"message":"Missing Authentication Token"}',
      '{"message":null}',
      '{"Message":"User is not authorized to access this resource with an explicit deny"}',
      '{"message":"Forbidden"}',
      '{"message":"Not Found"}',
      '{"message":"Internal Server Error"}',
      '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:…:a1/prod/GET/x"}',
    ]);
  });

  it('escape what a path brings into XML', () => {
    expect(s3ErrorBody('NoSuchKey', [['Key', 'prod/<a>&b']])).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>prod/&lt;a&gt;&amp;b</Key><RequestId>…</RequestId><HostId>…</HostId></Error>',
    );
  });

  it('put the reason into the page', () => {
    const page = cloudFrontErrorPage(403, 'badRequest');
    expect(page).toContain('<H1>403 ERROR</H1>\n<H2>The request could not be satisfied.</H2>');
    expect(page).toContain("\nBad request.\nWe can't connect to the server for this app or website at this time.");
  });

  it('name the class that stands in for a status', () => {
    expect([403, 429, 500, 504, 204].map(defaultTypeFor)).toEqual(['DEFAULT_4XX', 'DEFAULT_4XX', 'DEFAULT_5XX', 'DEFAULT_5XX', null]);
  });
});
