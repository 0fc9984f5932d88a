/** Fixes that no rule names: ways that hold for several rules, advice that the trace refutes, combinations, and what a fix makes in AWS. */
export const fixesEn = {
  combined: '{=first}, and: {=second}',
  'without-cloudfront.title': 'Call the API without CloudFront',
  'without-cloudfront.how':
    'Call {url}. The viewer then sees the API’s own host name, and nothing of CloudFront (cache, WAF, functions) is on the way.',
  'plain-path.title': 'Ask for the plain path',
  'plain-path.how': 'Call {plain}. CloudFront matches {path} as {plain}, but sends it on as written: to the origin it is another path.',
  'strip-alone.title': 'Take the prefix off, and leave Host as it is',
  'strip-alone.how':
    'A CloudFront Function that takes {prefix} off changes the path only. As long as the viewer’s Host is forwarded, the request does not get to the API, whatever its path.',
  'resource-alone.title': 'Add the resource, and leave Host as it is',
  'resource-alone.how':
    'With {path} in the API the path would fit. As long as the viewer’s Host is forwarded, the request does not get to the API, whatever it has.',
  'origin-path-stage-only.title': 'Use {path} as origin path',
  'origin-path-stage-only.how':
    'Often advised: `OriginPath` {path}, without the prefix. CloudFront puts the origin path in front of the whole viewer path, so {prefix} is still in what it sends.',
  'origin-path-with-prefix.title': 'Use {path} as origin path',
  'origin-path-with-prefix.how':
    'Often advised: the prefix in `OriginPath`, so that CloudFront takes it off. CloudFront takes nothing off, it adds: {prefix} is then sent twice.',
  'all-viewer.title': 'Forward all viewer headers (AllViewer)',
  'all-viewer.how':
    'Often advised: `OriginRequestPolicyId` `216adef6-5c7f-47e4-b989-5492eafa07d3` (AllViewer) on behavior {behavior}. It forwards Host too, and with the viewer’s Host the request does not get to this origin.',
  'created.cloudfront-function': 'CloudFront Function {name}',
  'created.behavior': 'cache behavior {name}',
  'created.rest-resource': 'resource {name}',
  'created.rest-method': 'method {name}, with its integration, and a new deployment',
  'created.http-route': 'route {name}',
  'created.stage': 'stage {name}',
  'created.custom-domain': 'custom domain name {name} (regional)',
  'created.certificate': 'certificate for {name} in the API’s region',
  'created.base-path-mapping': 'base path mapping {name}',
  'created.alias': 'DNS record and certificate (us-east-1) for {name}',
} as const;
