/** One sentence per decision. Keys are the step's kind, with a variant behind a dot; placeholders: see `step-params.ts`. */
export const stepsEn = {
  // who answers for this host
  'host-dispatched.alias': '{host} is an alternate domain name of {=ownerKind} {owner}.',
  'host-dispatched.wildcard': '{host} fits a wildcard alternate domain name of {=ownerKind} {owner}.',
  'host-dispatched.domain-name': '{host} is the domain name of {=ownerKind} {owner}.',
  'host-dispatched.assumed': 'Nothing pasted names {host}: it is taken to be {=ownerKind} {owner}.',
  'host-dispatched.name': '{host} names {=ownerKind} {owner}.',
  'host-unknown.cloudfront': 'No pasted distribution owns {host}, so CloudFront answers 403.',
  'host-unknown.api-gateway': 'API Gateway knows no API and no custom domain called {host}.',
  'host-unknown.s3': 'No bucket that the paste knows answers for {host}.',
  'host-unknown.other': 'Nothing pasted says what answers for {host}.',
  misdirected:
    'The connection went to {connected}, but the Host is {host}, which belongs elsewhere: CloudFront answers 421 Misdirected Request.',
  // distribution: gates
  'distribution-refuses.disabled': 'The distribution is disabled: CloudFront answers 403.',
  'distribution-refuses.staging': 'This is a staging distribution, which viewers cannot address: CloudFront answers 403.',
  'distribution-refuses.tenant-only': 'The distribution serves only its tenants, not its own domain name: CloudFront answers 403.',
  'distribution-refuses.client-certificate': 'The distribution asks viewers for a client certificate, and none was presented.',
  'chain-refused': 'CloudFront lets a request through two distributions, and this is arrival {arrivals}: it answers 403.',
  'size-refused.url': 'The URL has {bytes} bytes. CloudFront takes {limit} at most, and answers 414.',
  'size-refused.headers': 'Request line and headers have {bytes} bytes. CloudFront takes {limit} at most, and answers 494.',
  'get-with-body-refused': 'A GET request must not carry a body: CloudFront answers 403 before any origin is asked.',
  'root-object-applied':
    'The path is `/`, so CloudFront takes the default root object {object} in its place, before it chooses a behavior.',
  'path-normalised.plain': 'To choose a behavior, CloudFront reads {raw} as {normalised}. The origin still gets the raw path.',
  'path-normalised.ambiguous':
    'To choose a behavior, CloudFront reads {raw} as {normalised}, as far as is known: AWS does not say in which order it collapses slashes and removes dots.',
  'behavior-selected.pattern': '{path} matches behavior {pattern}.',
  'behavior-selected.default': '{path} matches no path pattern, so the default behavior takes it.',
  'behavior-selected.only': 'The default behavior takes {path}: there is no other.',
  'behavior-selected.pattern-again': 'On pass {pass}, {path} matches behavior {pattern}.',
  'behavior-selected.default-again': 'On pass {pass}, {path} falls to the default behavior.',
  'method-refused.pattern':
    'Behavior {pattern} does not allow {method}, only {allowed}. CloudFront answers 403, and tries no other behavior.',
  'method-refused.default': 'The default behavior does not allow {method}, only {allowed}. CloudFront answers 403.',
  'viewer-redirected.edge': 'API Gateway redirects HTTP to HTTPS: {status} to {location}.',
  'viewer-redirected.behavior': 'The behavior redirects HTTP to HTTPS: {status} to {location}.',
  'viewer-http-refused': 'The behavior takes HTTPS only, and this request came over HTTP: CloudFront answers 403.',
  'geo-checked.blocked': 'The geographic restriction blocks this viewer: CloudFront answers 403.',
  'geo-checked.passed': 'The geographic restriction is taken to let this viewer pass.',
  'waf-checked.blocked': 'AWS WAF ({id}) blocks the request: 403.',
  'waf-checked.passed': 'AWS WAF ({id}) is taken to let the request pass.',
  'signature-checked.signed': 'The behavior needs a signed URL or signed cookies, and the request has them.',
  'signature-checked.missing': 'The behavior needs a signed URL or signed cookies, and the request has neither: CloudFront answers 403.',
  'signature-checked.refused': 'CloudFront does not accept the signature of this URL or these cookies: 403.',
  // distribution: edge functions
  'function-ran.uri': 'Function {name} ({event}) turned {uriBefore} into {uriAfter}.',
  'function-ran.changed': 'Function {name} ({event}) changed {changes}.',
  'function-ran.unchanged': 'Function {name} ({event}) changed nothing.',
  'function-answered': 'Function {name} ({event}) answered itself, with {status}. No origin is asked.',
  'function-failed.threw': 'Function {name} ({event}) threw an error, so CloudFront answers {status}: {detail}',
  'function-failed.timed-out': 'Function {name} ({event}) did not end in time, so CloudFront answers {status}.',
  'function-failed.syntax': 'The code of function {name} ({event}) is not valid, so CloudFront answers {status}: {detail}',
  'function-failed.too-large': 'Function {name} ({event}) is larger than CloudFront allows: {detail}',
  'function-failed.no-handler': 'Function {name} ({event}) has no function called `handler`, so CloudFront answers {status}.',
  'function-failed.bad-result':
    'Function {name} ({event}) returned neither a request nor a response, so CloudFront answers {status}: {detail}',
  'function-failed.read-only-header': 'Function {name} ({event}) changed a read-only header, so CloudFront answers {status}: {detail}',
  'function-failed.forbidden-header':
    'Function {name} ({event}) set a header that functions must not set, so CloudFront answers {status}: {detail}',
  'function-failed.forbidden-feature':
    'Function {name} ({event}) uses something its runtime does not have, so CloudFront answers {status}: {detail}',
  'function-failed.bad-uri':
    'Function {name} ({event}) returned a path that does not begin with `/`, so CloudFront answers {status}: {detail}',
  'function-failed.out-of-memory': 'Function {name} ({event}) used more memory than it has, so CloudFront answers {status}.',
  'function-assumed': 'The code of function {name} ({event}) is not pasted: it is taken to change nothing.',
  'function-skipped.error-status': 'Function {name} ({event}) does not run: the origin answered with an error status.',
  'function-skipped.error-page': 'Function {name} ({event}) does not run on an error page.',
  'function-skipped.generated-response': 'Function {name} ({event}) does not run: the response was made at the edge.',
  'lambda-edge-declared.unchanged': 'Lambda@Edge {name} ({event}) is not run here: it is taken to change nothing.',
  'lambda-edge-declared.declared': 'Lambda@Edge {name} ({event}) is not run here: it does what you declared, {effect}.',
  'lambda-edge-answered': 'Lambda@Edge {name} ({event}) answers {status}, as you declared.',
  // distribution: towards the origin
  'cache-missed': 'Nothing is taken to be in the cache, so CloudFront asks the origin.',
  'policy-unknown.cache': 'Cache policy {policy} is neither AWS’s nor pasted. Taken in its place: {=taken}.',
  'policy-unknown.origin-request': 'Origin request policy {policy} is neither AWS’s nor pasted. Taken in its place: {=taken}.',
  'policy-unknown.response-headers': 'Response headers policy {policy} is neither AWS’s nor pasted. Taken in its place: {=taken}.',
  'request-forwarded.viewer-by-request-policy': '{=policy} forwards the viewer’s Host, {hostValue}, to origin {origin}.',
  'request-forwarded.viewer-by-cache-policy':
    'Cache policy {=policy} lists Host, so the viewer’s Host, {hostValue}, goes to origin {origin}, whatever the origin request policy says.',
  'request-forwarded.viewer-by-legacy':
    'The behavior’s forwarded values include Host, so the viewer’s Host, {hostValue}, goes to origin {origin}.',
  'request-forwarded.viewer': 'The viewer’s Host, {hostValue}, goes on to origin {origin}.',
  'request-forwarded.origin-by-request-policy':
    '{=policy} leaves the viewer’s Host out: origin {origin} is asked under its own name, {hostValue}.',
  'request-forwarded.origin-by-s3': 'An S3 origin is always asked under its own name, {hostValue}.',
  'request-forwarded.origin': 'Nothing forwards the viewer’s Host: origin {origin} is asked under its own name, {hostValue}.',
  'request-forwarded.set-by-function': 'A function set the Host for origin {origin} to {hostValue}.',
  'request-forwarded.set-by-lambda': 'Lambda@Edge set the Host for origin {origin} to {hostValue}.',
  'request-forwarded.set': 'The Host for origin {origin} is set to {hostValue}.',
  'origin-path-prepended.pattern':
    'The origin path {originPath} goes in front, and nothing of {pattern} is removed: the origin is asked for {sent}.',
  'origin-path-prepended.prefix':
    'The origin path {originPath} goes in front; the pattern’s {prefix} is never removed. The origin is asked for {sent}.',
  'origin-path-prepended.default': 'The origin path {originPath} goes in front: the origin is asked for {sent}.',
  'origin-path-prepended.none-pattern': 'There is no origin path, and nothing of {pattern} is removed: the origin is asked for {sent}.',
  'origin-path-prepended.none': 'There is no origin path: the origin is asked for {sent}.',
  'origin-changed.function': 'A function changed the origin from {from} to {to}.',
  'origin-changed.lambda': 'Lambda@Edge changed the origin from {from} to {to}.',
  'origin-unknown': 'The behavior names origin {origin}, which the distribution does not have.',
  'connection-failed.certificate-name':
    'CloudFront connects to {to} and asks it for {host}. Its certificate covers neither of the two names, so CloudFront answers {status}.',
  'connection-failed.http-only-api': 'CloudFront speaks HTTP to {to}, and API Gateway takes only HTTPS: {status}.',
  'connection-failed.website-https': 'CloudFront speaks HTTPS to {to}, and an S3 website endpoint takes only HTTP: {status}.',
  'connection-failed.port-closed': 'Nothing listens where CloudFront connects to {to}: {status}.',
  'connection-failed.no-such-host': 'There is no host {to}: CloudFront answers {status}.',
  'connection-failed.own-alias': 'The origin {to} is a name of this distribution itself: CloudFront cannot use it, and answers {status}.',
  'failed-over': 'Origin {from} answered {status}, so CloudFront asks the second origin of the group, {to}.',
  'failover-skipped.method': 'Origin group {group} does not fail over for this method: its {status} goes back.',
  'failover-skipped.status': 'Origin group {group} does not fail over on {status}: it goes back as it is.',
  'error-page-served':
    '{=errorBy} answered {errorCode}. The distribution’s error page {page} stands in for it, with status {responseCode}; CloudFront gets it from origin {origin}.',
  'error-page-failed':
    'The error page {page} could not be had from origin {origin} either. The viewer gets the {status} of that fetch in place of the {errorCode}.',
  'error-page-possible': 'If it answers {codes}, the error page {page} stands in, with status {responseCode}.',
  'response-headers-applied': 'Response headers policy {=policy} changes the headers of the answer.',
  // API Gateway
  'edge-dispatched.own': '{api} is edge-optimized: it is reached through API Gateway’s own CloudFront, which hands {host} to the API.',
  'edge-dispatched.back':
    'An edge-optimized API is reached through CloudFront, which dispatches by Host: {host} is **your distribution**, so the request comes back to it.',
  'edge-dispatched.away':
    'An edge-optimized API is reached through CloudFront, which dispatches by Host: {host} is {=toKind} {to}, so the request goes there.',
  'edge-dispatched.nowhere':
    'An edge-optimized API is reached through CloudFront, which dispatches by Host, and nobody there owns {host}: 403.',
  'api-host-refused': 'The service at {expected} picks what answers by Host, and {host} is none of its names: 403 Forbidden.',
  'endpoint-disabled': 'The default endpoint of API {api} is disabled, so API Gateway refuses.',
  'private-refused': 'API {api} is private: it answers only inside a VPC, never to CloudFront or the internet.',
  'ping-answered': '{path} is reserved: API Gateway answers it itself.',
  'mapping-selected.segment': 'On {domain}, base path {key} is mapped to stage {stage} of API {api}. {rest} is left for the API.',
  'mapping-selected.raw-prefix':
    'On {domain}, the path begins with the mapping key {key}, which leads to stage {stage} of API {api}. {rest} is left for the API.',
  'mapping-selected.catch-all': 'On {domain}, the mapping without a base path takes this: stage {stage} of API {api} is asked for {rest}.',
  'mapping-selected.without-stage':
    'On {domain}, the mapping {=key} leads to API {api} but names no stage: the first segment of {rest} does.',
  'rule-selected.stripped': 'Routing rule {priority} of {domain} sends this to stage {stage} of API {api}, without its base path: {rest}.',
  'rule-selected.kept': 'Routing rule {priority} of {domain} sends this to stage {stage} of API {api}, with its base path: {rest}.',
  'mapping-missing': 'No mapping or rule of {domain} fits {path}: 403 Forbidden, before any API is asked.',
  'stage-selected.path': 'The first segment names stage {stage} of API {api}. {rest} is left for the API.',
  'stage-selected.mapping': 'The mapping names stage {stage} of API {api}; the path is {rest}.',
  'stage-selected.default-stage': 'No stage is named in the path, so stage {stage} of API {api} takes it whole: {rest}.',
  'stage-selected.assumed': 'The stages of API {api} are not pasted: {stage} is taken to be one. {rest} is left for the API.',
  'stage-missing.none': 'The default endpoint of API {api} needs a stage as its first segment, and the path has none: 403 Forbidden.',
  'stage-missing.rest': 'API {api} has no stage {segment}, only {stages}: 403 Forbidden, before any resource is looked at.',
  'stage-missing.rest-unlisted': 'API {api} has no stage {segment}: 403 Forbidden, before any resource is looked at.',
  'stage-missing.http': 'API {api} has neither a stage {segment} nor a stage `$default`: 404 Not Found.',
  'stage-missing.http-none': 'The path names no stage, and API {api} has no stage `$default`: 404 Not Found.',
  'stage-missing.websocket': 'A WebSocket API needs its stage as the path, and API {api} has no stage {segment}: 403 Forbidden.',
  'continuous-deployment-possible': 'Continuous deployment policy {policy} may send some requests to the staging distribution instead.',
  'canary-possible': 'Stage {stage} sends {percent} percent of its requests to a canary, which may have other resources.',
  'resource-matched': '{path} matches resource {resource}, method {method}, on stage {stage}.',
  'resource-missing.root': 'Stage {stage} exists, but its root `/` has no method that takes {method}.',
  'resource-missing.plain': 'Stage {stage} exists; below it no resource matches {path} for {method}.',
  'resource-missing.authorization':
    'Stage {stage} exists; below it no resource matches {path} for {method}. As the request has an Authorization header, API Gateway complains of that instead.',
  'method-missing.listed': 'Resource {resource} on stage {stage} matches {path}, but it has {methods}, not {method}.',
  'method-missing.empty': 'Resource {resource} on stage {stage} matches {path}, but it has no method at all.',
  'route-matched': '{path} matches route {routeKey} on stage {stage}.',
  'route-missing': 'Stage {stage} exists, but no route of API {api} matches {method} {path}: 404 Not Found.',
  'preflight-answered.allowed': 'API {api} answers the preflight from its CORS configuration, and allows {origin}.',
  'preflight-answered.refused': 'API {api} answers the preflight from its CORS configuration, which does not allow {origin}.',
  'resource-policy-checked.allowed': 'The resource policy of API {api} is taken to allow the request.',
  'resource-policy-checked.denied': 'The resource policy of API {api} denies the request: 403.',
  'authorization-checked.allowed': 'Authorization ({=type}) is taken to allow the request.',
  'authorization-checked.unauthenticated': 'The method needs a token ({=type}), and none arrived: 401 Unauthorized.',
  'authorization-checked.denied': 'The authorizer ({=type}) denies the request: 403.',
  'authorization-checked.unsigned': 'The method needs an IAM signature, and the request has none: 403 Missing Authentication Token.',
  'api-key-checked.known': 'The method needs an API key, and the one sent is taken to be known.',
  'api-key-checked.missing': 'The method needs an API key, and none arrived: 403 Forbidden.',
  'api-key-checked.unknown': 'The method needs an API key, and the one sent is not known to this stage: 403 Forbidden.',
  'parameters-checked.complete': 'All required request parameters are there.',
  'parameters-checked.missing': 'Required request parameters are missing: {missing}. API Gateway answers 400.',
  'gateway-response-used': 'Gateway response {responseType} makes this {status}.',
  'mock-answered': 'A MOCK integration answers {status}; no backend of yours is asked.',
  'integration-reached.uri': 'The integration ({=type}) calls {uri}, and tells it the path {path}.',
  'integration-reached.plain': 'The integration ({=type}) is called, and told the path {path}.',
  'integration-fails.lambda-needs-post':
    'The integration calls Lambda with {detail}, and Lambda takes POST only: API Gateway answers {status}.',
  'integration-fails.stage-variable-missing':
    'The integration’s URI needs stage variable {detail}, which this stage does not have: API Gateway answers {status}.',
  'integration-fails.media-type':
    'No request template is there for {detail}, and the integration lets nothing else through: API Gateway answers {status}.',
  'integration-fails.no-integration': 'Route {detail} has no integration: API Gateway answers {status}.',
  'not-pasted.resources':
    'The resources of API {owner} are not pasted, so what it answers cannot be told. `aws apigateway get-resources --rest-api-id {owner} --embed methods` shows them.',
  'not-pasted.methods':
    'The resources of API {owner} were pasted without their methods, so what it answers cannot be told. `aws apigateway get-resources --rest-api-id {owner} --embed methods` shows them.',
  'not-pasted.stages':
    'The stages of API {owner} are not pasted. `aws apigateway get-stages --rest-api-id {owner}` shows them; for an HTTP API, `aws apigatewayv2 get-stages --api-id {owner}`.',
  'not-pasted.routes':
    'The routes of API {owner} are not pasted, so what it answers cannot be told. `aws apigatewayv2 get-routes --api-id {owner}` shows them.',
  'not-pasted.mappings':
    'The mappings of {owner} are not pasted, so which API it leads to cannot be told. `aws apigateway get-base-path-mappings --domain-name {owner}` shows them.',
  // S3
  'bucket-selected': 'S3 is asked for key {key} of bucket {bucket}.',
  'bucket-foreign.signed': 'CloudFront signed the request for its own name, and S3 got it with Host {host}: the signatures differ, 403.',
  'bucket-foreign.unsigned': 'S3 finds a bucket by its Host: with {host} it looks for a bucket of that name, not for {bucket}.',
  's3-method-refused.preflight': 'S3 answers this preflight with 403 unless the bucket has a CORS configuration.',
  's3-method-refused.plain': 'S3 does not take {method} here: 405 Method Not Allowed.',
  'object-found.proved': 'Bucket {bucket} has key {key}.',
  'object-found.assumed': 'Bucket {bucket} is taken to have key {key}.',
  'object-missing.listable': 'Bucket {bucket} has no key {key}: 404 NoSuchKey.',
  'object-missing.hidden': 'Bucket {bucket} has no key {key}. As it may not be listed, S3 says 403 AccessDenied in place of 404.',
  'object-missing.listable-by-default': '{path} falls to the default behavior, and S3 has no such key: 404 NoSuchKey.',
  'object-missing.hidden-by-default':
    '{path} falls to the default behavior, and S3 has no such key. As the bucket may not be listed, it says 403 AccessDenied.',
  'object-missing.listable-by-pattern': '{path} falls to behavior {pattern}, and S3 has no such key: 404 NoSuchKey.',
  'object-missing.hidden-by-pattern':
    '{path} falls to behavior {pattern}, and S3 has no such key. As the bucket may not be listed, it says 403 AccessDenied.',
  'bucket-listed.listable': 'The root of bucket {bucket} is asked for: S3 answers with a list of its keys.',
  'bucket-listed.hidden': 'The root of bucket {bucket} is asked for, and it may not be listed: 403 AccessDenied.',
  's3-redirected': 'Bucket {bucket} is in {region}: S3 redirects there with 307.',
  'website-index': 'The website endpoint looks for the index document {index}: {key}.',
  // the rest
  'origin-reached.function-url': 'Function URL {place} gets {path}; your code answers.',
  'origin-reached.load-balancer': 'Load balancer {place} gets {path}; what stands behind it answers.',
  'origin-reached.other': 'Origin {place} gets {path}; what it answers is up to it.',
  'left-the-model': 'Nothing pasted says what answers at {host}: the request leaves what is known.',
  'value-unresolved': '{expression} is not resolved, and {what} depends on it: from here on nothing can be told.',
} as const;

export type StepsEn = typeof stepsEn;
export type StepKey = keyof StepsEn;
