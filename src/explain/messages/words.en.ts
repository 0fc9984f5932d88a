/** Names of places, of who answered, and other words that stand inside sentences. */
export const wordsEn = {
  'place.distribution': 'distribution',
  'place.edge-front': "API Gateway's CloudFront for",
  'place.custom-domain': 'custom domain',
  'place.rest-api': 'REST API',
  'place.http-api': 'HTTP API',
  'place.websocket-api': 'WebSocket API',
  'place.s3-bucket': 'bucket',
  'place.s3-website': 'website of bucket',
  'place.function-url': 'function URL',
  'place.load-balancer': 'load balancer',
  'place.custom-origin': 'origin',
  'place.unknown-host': 'host',
  'by.api-gateway': 'API Gateway',
  'by.s3': 'S3',
  'by.cloudfront': 'CloudFront',
  'by.cloudfront-function': 'a CloudFront Function',
  'by.lambda-edge': 'Lambda@Edge',
  'by.custom-origin': 'the origin',
  'by.function-url': 'the function URL',
  'by.load-balancer': 'the load balancer',
  'by.origin': 'The origin',
  nothing: 'nothing is forwarded',
  'type.string': 'a text',
  'type.number': 'a number',
  'type.boolean': 'true or false',
  'type.object': 'an object',
  'type.array': 'a list',
  'type.null': 'nothing (null)',
  'type.expression': 'an expression',
} as const;

export type WordsEn = typeof wordsEn;

/** One sentence for each reason why a candidate was not taken; the candidate itself is named before it. */
export const rejectionsEn = {
  'pattern-does-not-match': '{what}: does not match.',
  'pattern-case-differs': '{what}: would match but for upper and lower case.',
  'pattern-needs-more': '{what}: needs a `/` after the prefix, which the path does not have.',
  'earlier-matched': '{what}: not tried, an earlier pattern matched.',
  'segment-differs': '{what}: a segment differs.',
  'segment-case-differs': '{what}: a segment differs in upper and lower case.',
  'too-few-segments': '{what}: the path has fewer segments.',
  'too-many-segments': '{what}: the path has more segments.',
  'greedy-needs-one': '{what}: the greedy variable needs at least one segment.',
  'method-differs': '{what}: the path fits, the method does not.',
  'less-specific': '{what}: fits too, but is less specific.',
  'name-differs': '{what}: has another name.',
  'name-case-differs': '{what}: differs in upper and lower case.',
  'shorter-prefix': '{what}: fits too, but is shorter.',
  'condition-fails': '{what}: its conditions are not met.',
  unresolved: '{what}: is not resolved, so whether it fits cannot be told.',
} as const;

export type RejectionsEn = typeof rejectionsEn;
