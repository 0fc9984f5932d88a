// biome-ignore-all lint/style/noExcessiveLinesPerFile: a catalogue, one entry for each rule; it reads better whole.
import type { RuleId } from '../../diagnose/registry.ts';
import type { FindingText } from './finding-texts.ts';

type Fixes = FindingText['fixes'];

/** How to stop forwarding Host, by what forwards it; see `src/diagnose/host-fixes.ts`. */
const hostFixes = {
  'all-viewer-except-host': {
    title: 'Forward everything except Host',
    how: 'On behavior {behavior}, set `OriginRequestPolicyId` to `b689b0a8-53d0-40ab-baf2-68738e2966ac` (AllViewerExceptHostHeader). CloudFront then sends the origin’s own domain name as Host.',
  },
  'no-origin-request-policy': {
    title: 'Forward no viewer headers',
    how: 'On behavior {behavior}, remove `OriginRequestPolicyId` (console: origin request policy “None”). Query strings and cookies then only go on where the cache policy names them.',
  },
  'cache-policy-without-host': {
    title: 'Use a cache policy that does not list Host',
    how: 'The cache policy {policy} of behavior {behavior} lists `Host`, and that wins over any origin request policy. Set `CachePolicyId` to `4135ea2d-6df8-44a3-9df3-4b5a84be39ad` (CachingDisabled), or to one of your own without `Host`, and `OriginRequestPolicyId` to `b689b0a8-53d0-40ab-baf2-68738e2966ac` (AllViewerExceptHostHeader).',
  },
  'legacy-headers-without-host': {
    title: 'Take Host off the forwarded headers',
    how: 'On behavior {behavior}, replace `*` or `Host` in `ForwardedValues.Headers` by the headers that the origin needs (`Authorization`, for instance), or replace `ForwardedValues` by the policies CachingDisabled and AllViewerExceptHostHeader.',
  },
  'function-without-host': {
    title: 'Leave Host alone in the function',
    how: 'The function on behavior {behavior} sets the Host that goes to the origin. Set it to the origin’s domain name, or do not set it.',
  },
} as const satisfies Fixes;

/** How to get a stage into the path; see `src/diagnose/stage-fixes.ts`. */
const stageFixes = {
  'origin-path': {
    title: 'Put the stage into the origin path',
    how: 'Set `OriginPath` of origin {origin} to `/{stage}`. CloudFront then sends {sent}.',
  },
  'origin-path-and-prefix': {
    title: 'Put the stage into the origin path, and take the prefix off',
    how: 'Set `OriginPath` of origin {origin} to `/{stage}`. CloudFront then sends {sent}, and the API has {below}, not {path}: let a CloudFront Function (viewer request) take the prefix off as well.',
  },
  'stage-in-url': {
    title: 'Write the stage into the URL',
    how: 'Add a behavior {pattern} for origin {origin}, with an empty `OriginPath`, and call {url}.',
  },
  'default-stage': {
    title: 'Give the HTTP API a `$default` stage',
    how: "`aws apigatewayv2 create-stage --api-id {api} --stage-name '$default' --auto-deploy`. The path then needs no stage.",
  },
  'spell-stage': { title: 'Spell the stage as it is', how: 'Stage names are case sensitive: write {stage} in place of {segment}.' },
  'create-stage': {
    title: 'Name a stage so',
    how: 'Create the stage {stage}: `aws apigateway create-deployment --rest-api-id {api} --stage-name {stage}`. The prefix in the URL is then the stage.',
  },
  'stage-in-direct-url': { title: 'Write the stage into the URL', how: 'Call {url}: the first segment is the stage {stage}.' },
} as const satisfies Fixes;

/** How to have more sent on; see `src/diagnose/dropped.ts`. */
const forwardingFixes = {
  'all-viewer-except-host': {
    title: 'Add the origin request policy AllViewerExceptHostHeader',
    how: 'On behavior {behavior}, set `OriginRequestPolicyId` to `b689b0a8-53d0-40ab-baf2-68738e2966ac`: all headers except Host, all cookies and all query strings go on. With an origin that needs the viewer’s Host, take AllViewer.',
  },
} as const satisfies Fixes;

/** What is said of each rule’s findings, in English. */
export const findingsEn = {
  'host-header-loop': {
    title: 'The viewer’s Host is forwarded, so the request comes back to your own distribution',
    detail:
      'Behavior {behavior} sends {before} to {to} as {path}, and keeps Host {host} ({policy}). CloudFront serves that name too, and picks the distribution by Host alone: the request enters {distribution} again, now as {path}, where {caught} takes it. It never reaches what it was meant for.',
    fixes: {
      ...hostFixes,
      'regional-endpoint': {
        title: 'Make the API regional (not enough by itself)',
        how: 'Change API {api} from EDGE to REGIONAL (`aws apigateway update-rest-api --rest-api-id {api} --patch-operations op=replace,path=/endpointConfiguration/types/EDGE,value=REGIONAL`) and deploy it again. This ends the loop, but a regional API refuses a foreign Host with 403 Forbidden: stop forwarding Host as well.',
      },
    },
  },
  'host-header-rejected': {
    title: 'The viewer’s Host is forwarded, and the origin knows no such host',
    detail:
      'Behavior {behavior} connects to {to} but keeps Host {host} ({policy}). That service picks what answers by the Host header, and nothing there answers for {host}: {answer}. No stage, route or function of yours has seen the request.',
    fixes: {
      ...hostFixes,
      'custom-domain-of-that-name': {
        title: 'Make the viewer’s host a custom domain name of the API',
        how: 'If Host has to go on: create a regional custom domain name {host} in API Gateway with a mapping to the API and stage, empty `OriginPath`, and leave DNS pointing at CloudFront.',
      },
    },
  },
  's3-host-forwarded': {
    title: 'The viewer’s Host is forwarded to S3, which looks for a bucket of that name',
    detail:
      'Behavior {behavior} connects to {to} but keeps Host {host} ({policy}). S3 reads the bucket’s name off Host, and Host is part of what origin access control signs.',
    fixes: {
      ...hostFixes,
      'cors-s3-origin': {
        title: 'Forward only what S3 needs',
        how: 'On behavior {behavior}, set `OriginRequestPolicyId` to `88a5eaf4-2fd4-4709-b370-b4c650ea3fcf` (CORS-S3Origin), or remove it.',
      },
    },
  },
  'private-api-unreachable': {
    title: 'The API is private, and not to be reached from the internet',
    detail:
      'API {api} at {host} answers only through an interface VPC endpoint. CloudFront comes from the internet, like any other caller outside the VPC.',
    fixes: {
      'make-regional': {
        title: 'Make the API regional',
        how: 'Change API {api} from PRIVATE to REGIONAL (`aws apigateway update-rest-api --rest-api-id {api} --patch-operations op=replace,path=/endpointConfiguration/types/PRIVATE,value=REGIONAL`), adapt its resource policy, and deploy it again.',
      },
      'vpc-origin': {
        title: 'Go through a load balancer in the VPC',
        how: 'Put an internal load balancer in front of the `execute-api` VPC endpoint, make it a VPC origin of CloudFront in place of origin {origin}, and let it send Host {host}.',
      },
      'call-from-vpc': {
        title: 'Call it from inside the VPC',
        how: 'Call {host} from a network that has an interface VPC endpoint for `execute-api`.',
      },
    },
  },
  'default-endpoint-disabled': {
    title: 'The API’s execute-api endpoint is switched off',
    detail: 'API {api} has `disableExecuteApiEndpoint` set, so {host} answers nobody: {answer}. Only its custom domain names are served.',
    fixes: {
      'custom-domain-origin': {
        title: 'Use the custom domain name as origin',
        how: 'Set `DomainName` of origin {origin} to the API’s custom domain name ({domain}), with an `OriginPath` that suits its mapping: no stage.',
      },
      'enable-endpoint': {
        title: 'Switch the endpoint on again',
        how: 'REST: `aws apigateway update-rest-api --rest-api-id {api} --patch-operations op=replace,path=/disableExecuteApiEndpoint,value=false`, then deploy. HTTP: `aws apigatewayv2 update-api --api-id {api} --no-disable-execute-api-endpoint`.',
      },
    },
  },
  'unknown-alias': {
    title: 'No distribution has this host as an alternate domain name',
    detail:
      'CloudFront was asked for {host}, which is neither an alias nor the domain name of a pasted distribution. CloudFront answers 403 itself.',
    fixes: {
      'add-alias': {
        title: 'Add the alternate domain name',
        how: 'Add {host} to `Aliases` of distribution {distribution}, with a certificate in us-east-1 that covers it.',
      },
    },
  },
  'get-with-body': {
    title: 'A GET with a body, which CloudFront refuses',
    detail: 'The GET for {path} carries a body. CloudFront answers 403 before it looks at behaviors or origins.',
    fixes: {
      'drop-body': {
        title: 'Send no body',
        how: 'Put what the body says into the query string. Some clients send `{}` by themselves: switch that off.',
      },
      'use-post': { title: 'Send a POST', how: 'Use POST for a request with a body, and allow it on the behavior.' },
    },
  },
  'viewer-http-refused': {
    title: 'The behavior takes HTTPS only, and the viewer came with HTTP',
    detail:
      'Behavior {behavior} has the viewer protocol policy `https-only`, so `http://{host}{path}` gets 403 from CloudFront, without a redirect.',
    fixes: {
      'redirect-to-https': { title: 'Redirect to HTTPS', how: 'Set `ViewerProtocolPolicy` of behavior {behavior} to `redirect-to-https`.' },
      'call-https': { title: 'Call it with https', how: 'Call `https://{host}{path}`.' },
    },
  },
  'method-not-allowed': {
    title: 'The behavior that matched does not allow {method}',
    detail:
      'Behavior {behavior} took {path} and allows only {allowed}. A match is final, so no other behavior is tried: CloudFront answers 403.',
    fixes: {
      'allow-methods': {
        title: 'Allow {method} on this behavior',
        how: 'Set `AllowedMethods` of behavior {behavior} to {set}: CloudFront only knows the sets of two, three and all seven.',
      },
      'own-behavior': {
        title: 'Give the path a behavior of its own',
        how: 'If {path} is meant for another origin, add a behavior whose pattern matches it and which allows {method}. The default behavior takes only what no pattern matches.',
      },
    },
  },
  'function-fails': {
    title: 'The function fails, so CloudFront answers {status}',
    detail: 'Function {name} ({event}) failed: {detail}.',
    fixes: {
      'repair-function': {
        title: 'Repair the function',
        how: 'Look at function {name}, line {line}: {detail}. `aws cloudfront test-function` runs it against a sample event.',
      },
    },
  },
  'origin-protocol': {
    title: 'CloudFront asks the origin over HTTP, which API Gateway does not serve',
    detail:
      'Origin {origin} ({to}) has the protocol policy {policy}. API Gateway serves HTTPS only: over HTTP the connection fails, or is answered by a redirect to the API’s own name. The viewer gets {status}.',
    fixes: {
      'https-only': { title: 'Use HTTPS towards the origin', how: 'Set `OriginProtocolPolicy` of origin {origin} to `https-only`.' },
    },
  },
  'website-endpoint-https': {
    title: 'CloudFront asks an S3 website endpoint over HTTPS, which it does not serve',
    detail:
      'Origin {origin} ({to}) has the protocol policy {policy}. Website endpoints speak HTTP only: the connection fails, and the viewer gets {status}.',
    fixes: {
      'http-only': { title: 'Use HTTP towards the origin', how: 'Set `OriginProtocolPolicy` of origin {origin} to `http-only`.' },
      'rest-endpoint': {
        title: 'Use the bucket’s REST endpoint',
        how: 'Use the name without `-website` (`bucket.s3.region.amazonaws.com`) with origin access control. Index documents of directories then need a function.',
      },
    },
  },
  'bare-prefix-not-matched': {
    title: 'The pattern does not match the bare prefix',
    detail:
      'Pattern {pattern} takes `{path}/` and all below it, but not {path} itself. So {caught} took it, and it went to origin {instead} and not to {origin}.',
    fixes: {
      'add-behavior': {
        title: 'Add a behavior for the bare prefix',
        how: 'Add a behavior with the pattern {path} and the settings of {pattern}.',
      },
      'widen-pattern': {
        title: 'Widen the pattern',
        how: 'Change {pattern} to {both}. It then also takes every path that merely begins so.',
      },
      'ask-with-slash': { title: 'Ask with a slash', how: 'Call `{path}/`.' },
    },
  },
  'behavior-shadowed': {
    title: 'An earlier, broader pattern takes this path',
    detail: '{path} also fits {shadowed} (origin {origin}), but {taken} (origin {instead}) stands before it, and the first match wins.',
    fixes: { 'move-up': { title: 'Put the narrower pattern first', how: 'In `CacheBehaviors`, move {shadowed} above {taken}.' } },
  },
  'root-object-reaches-origin': {
    title: 'The default root object is asked of an origin that is no website',
    detail: 'For `/`, CloudFront puts {object} in place before it looks at behaviors or origins, so {to} is asked for {path}.',
    fixes: {
      'empty-root-object': {
        title: 'Empty the default root object',
        how: 'Set `DefaultRootObject` to an empty string. `/` then goes to the origin as it is.',
      },
      'rewrite-in-function': {
        title: 'Do it in a function where it is wanted',
        how: 'Empty `DefaultRootObject`, and where a bucket serves the site, let a CloudFront Function (viewer request) turn `/` into `/{object}`.',
      },
    },
  },
  'stage-missing': {
    title: 'The API is asked without a stage',
    detail:
      '{host} is asked for {path}. At an API’s own endpoint the first path segment is the stage, and there is none: {answer}. Stages: {stages}.',
    fixes: stageFixes,
  },
  'stage-doubled': {
    title: 'The stage’s name is in the path twice',
    detail:
      'Stage {stage} of API {api} is already chosen, and the path below it is {path}: it begins with {stage} again, and no resource does.',
    fixes: {
      'empty-origin-path': {
        title: 'Empty the origin path',
        how: 'Set `OriginPath` of origin {origin} to an empty string: {originPath} adds what the URL, or the custom domain’s mapping, has brought already.',
      },
      'drop-stage-from-url': {
        title: 'Leave the stage out of the URL',
        how: 'The API is to be asked for {rest}: take {stage} out of the URL where it comes the second time ({url}).',
      },
    },
  },
  'stage-unknown': {
    title: 'API {api} has no stage {segment}',
    detail:
      '{host} is asked for {path}. At an API’s own endpoint the first path segment is the stage, and {segment} names none: {answer}. Stages: {stages}.',
    fixes: stageFixes,
  },
  'prefix-not-stripped': {
    title: 'The prefix {prefix} is sent to the API, which knows the path only without it',
    detail:
      'Pattern {behavior} only selects; CloudFront strips nothing. It sends {sent}, so stage {stage} is asked for {path}. Without {prefix} it would be {stripped}, which {resource} takes.',
    fixes: {
      'strip-in-function': {
        title: 'Take the prefix off in a CloudFront Function',
        how: 'Associate a function with viewer request of behavior {behavior}: `request.uri = request.uri.slice({length}) || "/"; return request;`. It takes {prefix} off. The behavior stays the one that was matched.',
      },
      'add-resource': {
        title: 'Give the API the path with the prefix',
        how: 'Create the resource {path} with {method} (`aws apigateway create-resource`, `put-method`, `put-integration`) and deploy to stage {stage}.',
      },
      'add-route': {
        title: 'Give the API the path with the prefix',
        how: '`aws apigatewayv2 create-route --api-id {api} --route-key "{method} {path}" --target integrations/…`',
      },
      'own-pattern': {
        title: 'Let viewers use the API’s own paths',
        how: 'Add a behavior with the pattern {stripped} for the same origin, and call {stripped}.',
      },
      'stage-of-that-name': {
        title: 'Name a stage like the prefix',
        how: 'Create the stage {key} (`aws apigateway create-deployment --rest-api-id {api} --stage-name {key}`) and empty `OriginPath`. The prefix is then the stage.',
      },
      'custom-domain': {
        title: 'Use a custom domain name with a mapping',
        how: 'Create a custom domain name for the API with the base path {key} mapped to stage {stage}, use it as the origin’s `DomainName`, and empty `OriginPath`. The mapping takes the base path off.',
      },
    },
  },
  'proxy-misses-root': {
    title: '{proxy} does not take the root path',
    detail:
      'Stage {stage} of API {api} is asked for `/`. {proxy} takes one segment or more, and the root resource has no {method}: {answer}.',
    fixes: {
      'add-root-method': {
        title: 'Add a method to the root resource',
        how: 'Add ANY (or {method}) to the resource `/` with the same integration as {proxy}, and deploy to stage {stage}.',
      },
    },
  },
  'preflight-not-answered': {
    title: 'The browser’s preflight is refused',
    detail:
      'The OPTIONS request for {path} gets {answer} from {place}. Without a good answer the browser does not send the request itself, and reports a CORS error.',
    fixes: {
      'allow-options': {
        title: 'Allow OPTIONS on the behavior',
        how: 'Add OPTIONS to `AllowedMethods` of behavior {behavior}, and forward `Origin` and the `Access-Control-Request-*` headers.',
      },
      'bucket-cors': {
        title: 'Configure CORS on the bucket',
        how: '`aws s3api put-bucket-cors`, and set `OriginRequestPolicyId` of behavior {behavior} to `88a5eaf4-2fd4-4709-b370-b4c650ea3fcf` (CORS-S3Origin).',
      },
      'options-method': {
        title: 'Let the API answer OPTIONS, without authorization',
        how: 'REST: add OPTIONS with a MOCK integration that returns the CORS headers. HTTP: set the API’s CORS configuration, or add an open route `OPTIONS` for the path.',
      },
      'same-origin': {
        title: 'Call from the same host',
        how: 'Served under the same host as the page, through this distribution, the request needs no preflight.',
      },
    },
  },
  'resource-missing': {
    title: 'The API has nothing at {path}',
    detail:
      'Stage {stage} of API {api} was reached, but nothing there fits {path}, for any method: {answer}. What the path has in common with the API ends at {upTo}.',
    fixes: {
      'trailing-slash': {
        title: 'Mind the trailing slash',
        how: 'The API has {nearest}: here {path} is another path. Call it as the route is written, or add a route.',
      },
      'empty-origin-path': {
        title: 'Empty the origin path',
        how: 'Set `OriginPath` of origin {origin} to an empty string: {originPath} is no stage here, and without it the path would be {rest}, which the API has.',
      },
      'spell-path': { title: 'Mind upper and lower case', how: 'The API has {nearest}: write {path} in the same case.' },
      'add-resource': {
        title: 'Add the resource',
        how: 'Create the resource {path} with {method} (`aws apigateway create-resource`, `put-method`, `put-integration`) and deploy to stage {stage}. What exists but is not deployed is missing too.',
      },
      'add-route': {
        title: 'Add the route',
        how: '`aws apigatewayv2 create-route --api-id {api} --route-key "{method} {path}" --target integrations/…`',
      },
    },
  },
  'method-missing': {
    title: 'The API has {resource}, but not for {method}',
    detail:
      '{path} fits {resource} of stage {stage} (API {api}), which is there for {methods}. For {method} there is nothing, and nothing broader takes its place: {answer}.',
    fixes: {
      'add-method': {
        title: 'Add the method',
        how: 'Add {method} to {resource} (`aws apigateway put-method`, `put-integration`) and deploy to stage {stage}.',
      },
      'add-route': {
        title: 'Add the route',
        how: 'Add a route for {method} beside {resource}: `aws apigatewayv2 create-route --api-id {api}`.',
      },
      'use-method': { title: 'Use a method that is there', how: 'Call it with {methods}.' },
    },
  },
  'authorization-not-forwarded': {
    title: 'The Authorization header does not reach the origin',
    detail:
      'The request carries `Authorization`, but behavior {behavior} does not send it on to {origin}: without a policy that says so, CloudFront removes it from {method}.',
    fixes: {
      ...forwardingFixes,
      'forwarded-values': { title: 'List Authorization', how: 'On behavior {behavior}, add `Authorization` to `ForwardedValues.Headers`.' },
    },
  },
  'api-key-not-forwarded': {
    title: 'The API key does not reach the API',
    detail: 'The request carries `x-api-key`, but behavior {behavior} does not send it on to {origin}.',
    fixes: {
      ...forwardingFixes,
      'forwarded-values': { title: 'List x-api-key', how: 'On behavior {behavior}, add `x-api-key` to `ForwardedValues.Headers`.' },
    },
  },
  'query-string-not-forwarded': {
    title: 'The query string does not reach the origin',
    detail: 'Behavior {behavior} does not send these on to {origin}: {names}. The origin answers as if they had not been asked.',
    fixes: {
      ...forwardingFixes,
      'forwarded-values': {
        title: 'Forward the query string',
        how: 'On behavior {behavior}, set `ForwardedValues.QueryString` to `true`.',
      },
    },
  },
  'cookies-not-forwarded': {
    title: 'Cookies do not reach the origin',
    detail:
      'Behavior {behavior} does not send these cookies on to {origin}: {names}. CloudFront then removes `Set-Cookie` from the responses as well.',
    fixes: {
      ...forwardingFixes,
      'forwarded-values': {
        title: 'Forward cookies',
        how: 'On behavior {behavior}, set `ForwardedValues.Cookies.Forward` to `all`, or list those that the origin needs.',
      },
    },
  },
  's3-directory-index': {
    title: 'S3 has no index document for {path}',
    detail:
      'Bucket {bucket} is asked for the key {key}. A bucket’s REST endpoint looks for no `index.html` there, and the default root object holds for `/` alone.',
    fixes: {
      'index-in-function': {
        title: 'Add index.html in a CloudFront Function',
        how: 'Viewer request: `if (request.uri.endsWith("/")) request.uri += "index.html"; return request;`',
      },
      'website-endpoint': {
        title: 'Use the bucket’s website endpoint',
        how: 'Enable static website hosting on {bucket} and use its website endpoint as a custom origin, `http-only`. The bucket then has to be public.',
      },
    },
  },
  's3-missing-key-forbidden': {
    title: 'The object is missing, and S3 says 403 in place of 404',
    detail:
      'Bucket {bucket} has no key {key}. S3 says so only to those who hold `s3:ListBucket`; CloudFront does not, so it gets `AccessDenied`.',
    fixes: {
      'upload-object': {
        title: 'Put the object there',
        how: 'Upload {key} to {bucket}, or look for what makes the key differ: origin path, prefix, upper and lower case.',
      },
      'grant-list-bucket': {
        title: 'Let CloudFront list the bucket',
        how: 'In the bucket policy of {bucket}, allow `s3:ListBucket` on the bucket itself to the same principal that may `s3:GetObject`. A missing key then shows as 404.',
      },
    },
  },
  'error-page-hides-error': {
    title: 'An error page hides the real error ({error})',
    detail:
      '{=by} answered {error} for {path}. The distribution’s custom error response for {code} put {page} in its place, and the viewer sees {status}. Custom error responses hold for all behaviors.',
    fixes: {
      'function-instead': {
        title: 'Replace the error page by a function on the site’s behavior',
        how: 'Remove the custom error response for {code}. On the behavior that serves the site, let a CloudFront Function (viewer request) turn paths without a file extension into {page}.',
      },
      'remove-error-response': {
        title: 'Remove the custom error response',
        how: 'Take the entry for {code} out of `CustomErrorResponses`. Deep links of the site then show the error.',
      },
      'own-distribution': {
        title: 'Give the API a distribution of its own',
        how: 'Error responses hold for a whole distribution: serve the API from a second one, or from its own domain name.',
      },
    },
  },
  'behavior-unreachable': {
    title: 'No URL reaches behavior {behavior}',
    detail: '{taker} takes every request before {behavior} (origin {origin}) is looked at.',
    fixes: { reorder: { title: 'Move it up, or remove it', how: 'Move {behavior} above {taker}, or remove it if it is not needed.' } },
  },
} as const satisfies Record<RuleId, FindingText>;
