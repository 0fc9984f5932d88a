// biome-ignore-all lint/style/noExcessiveLinesPerFile: a catalogue, one entry for each rule; it reads better whole.
import type { FirstRuleId } from '../../diagnose/first-rules.ts';
import type { FindingText } from './finding-texts.ts';

type Fixes = FindingText['fixes'];

/** How to stop forwarding Host, by what forwards it; see `src/diagnose/host-fixes.ts`. */
export const hostFixes = {
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

/** What is said of the findings that any trace may have, in English. The others’ words are loaded with their rules. */
export const findingsFirstEn = {
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
  'preflight-needs-authorization': {
    title: 'The preflight is asked for credentials, and browsers send none with it',
    detail:
      'Before a call from another origin the browser sends OPTIONS for {path}. {taker} of API {api} takes that too, and lets nobody pass without {guard}. The call itself is then never sent.',
    fixes: {
      'open-options': {
        title: 'Open OPTIONS',
        how: 'Set `authorizationType` of {taker} to `NONE` and `apiKeyRequired` to `false`, and deploy to stage {stage}. SAM: `AddDefaultAuthorizerToCorsPreflight: false`.',
      },
      'options-method': {
        title: 'Add an open OPTIONS method',
        how: 'Beside {taker}, add OPTIONS with a MOCK integration that returns the CORS headers, without authorization, and deploy to stage {stage}.',
      },
      'open-options-route': {
        title: 'Add an open OPTIONS route',
        how: '`aws apigatewayv2 create-route --api-id {api} --route-key "OPTIONS …" --target integrations/…`, without an authorizer. Or name the methods in place of ANY or `$default`: the CORS configuration then answers.',
      },
    },
  },
  'origin-protocol': {
    title: 'CloudFront asks API Gateway on port {port}, and it serves HTTPS on 443 only',
    detail:
      'Origin {origin} ({to}) has the protocol policy {policy}. On any port but 443 the connection fails, or (80) is answered by a redirect to the API’s own name. The viewer gets {status}.',
    fixes: {
      'https-only': { title: 'Use HTTPS towards the origin', how: 'Set `OriginProtocolPolicy` of origin {origin} to `https-only`.' },
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
  'cached-policy-forwards-host': {
    title: 'The cache settings forward the viewer’s Host to the API',
    detail:
      'On behavior {behavior}, {policy} forwards the viewer’s Host to {to}, an API that knows only its own name. {kept#What is part of the cache key always goes to the origin: an origin request policy adds to it, and takes nothing away.|Legacy settings that list Host, or *, forward it.}',
    fixes: hostFixes,
  },
  'edge-api-behind-cloudfront': {
    title: 'An edge-optimized API behind CloudFront: two CloudFronts in a row',
    detail:
      '{name} (origin {origin}) has a CloudFront of its own. Each request passes two, which costs time, and what CloudFront says of the viewer (`CloudFront-Viewer-Country`, for instance) describes the first one. AWS recommends a regional endpoint here.',
    fixes: {
      'regional-endpoint': {
        title: 'Make the API regional',
        how: '`aws apigateway update-rest-api --rest-api-id {api} --patch-operations op=replace,path=/endpointConfiguration/types/EDGE,value=REGIONAL`, then deploy it again. Its name stays.',
      },
      'regional-domain-name': {
        title: 'Move the domain name to a regional endpoint',
        how: 'Add a regional endpoint to {name} with a certificate of the API’s region, and let DNS point at that.',
      },
    },
  },
  'behavior-unreachable': {
    title: 'No URL reaches behavior {behavior}',
    detail: '{taker} takes every request before {behavior} (origin {origin}) is looked at.',
    fixes: {
      reorder: { title: 'Move it up, or remove it', how: 'Move {behavior} above {taker}, or remove it if it is not needed.' },
      'narrow-taker': {
        title: 'Narrow the pattern before it',
        how: 'The default behavior always comes last: narrow {taker}, or remove it.',
      },
    },
  },
  'origin-is-own-name': {
    title: 'The origin’s domain name is a name of the distribution itself',
    detail:
      'Behavior {behavior} sends to origin {origin} ({to}), and CloudFront serves that name too: the request enters {distribution} again, now as {path}.',
    fixes: {
      'name-the-origin': {
        title: 'Name the origin itself',
        how: 'Set `DomainName` of origin {origin} to the name of the API, bucket or server behind it: no alias, and no `cloudfront.net` name.',
      },
    },
  },
  'pattern-just-missed': {
    title: 'Pattern {pattern} just misses {path}',
    detail:
      'A pattern has to match the whole path, upper and lower case included, and {pattern} does not match {path}. So the default behavior took it, and it went to origin {instead} and not to {origin}.',
    fixes: {
      'widen-pattern': { title: 'Add the wildcard', how: 'Change {pattern} to {both}.' },
      'ask-in-case': { title: 'Ask in the pattern’s case', how: 'Call {right}.' },
    },
  },
  's3-prefix-not-stripped': {
    title: 'The bucket is asked for a key with the prefix {prefix}',
    detail:
      'Pattern {behavior} only selects and an origin path only adds: bucket {bucket} is asked for {key}. If its objects lie at the top, {rest} was meant.',
    fixes: {
      'empty-origin-path': {
        title: 'Empty the origin path',
        how: 'Set `OriginPath` of origin {origin} to an empty string: {originPath} puts before the path what it has already.',
      },
      'strip-in-function': {
        title: 'Take the prefix off in a CloudFront Function',
        how: 'Associate a function with viewer request of behavior {behavior} that takes {prefix} off `request.uri`; or move the objects below {prefix}.',
      },
    },
  },
  'error-page-unreachable': {
    title: 'The error page {page} is not where CloudFront looks',
    detail:
      'For {code}, CloudFront fetches {page} through the behavior that its path selects: {behavior}, origin {origin}. Where that fails, the viewer gets the fetch’s own error.',
    fixes: {
      'page-behavior': {
        title: 'Give the page a behavior of its own',
        how: 'Add a behavior with the pattern {page}, above {behavior}, for the origin that has the page.',
      },
      'upload-object': { title: 'Put the page there', how: 'Upload {key} to {bucket}.' },
      'remove-error-response': {
        title: 'Remove the custom error response',
        how: 'Take the entry for {code} out of `CustomErrorResponses`: the error itself then shows.',
      },
    },
  },
  'error-cached': {
    title: 'The error stays in the cache for {seconds} s',
    detail:
      'CloudFront keeps the {code} for {path} at least {seconds} s (`ErrorCachingMinTTL`; 400, 403 and 405 only where the origin sends `Cache-Control`). What is repaired meanwhile still looks broken.',
    fixes: {
      'keep-no-errors': {
        title: 'Keep no errors',
        how: 'Set `ErrorCachingMinTTL` of the custom error response for {code} to 0: each request then asks the origin.',
      },
      invalidate: {
        title: 'Invalidate after the repair',
        how: '`aws cloudfront create-invalidation --distribution-id {id} --paths "{path}"`, or wait.',
      },
    },
  },
  'website-endpoint-as-s3-origin': {
    title: 'A website endpoint is set up as an S3 origin, which AWS refuses',
    detail:
      '{name} (origin {origin}) is a website endpoint. With `S3OriginConfig`, AWS refuses the distribution: “The parameter Origin DomainName does not refer to a valid S3 bucket”.',
    fixes: {
      'website-as-custom-origin': {
        title: 'Make it a custom origin',
        how: 'On origin {origin}, replace `S3OriginConfig` by `CustomOriginConfig` with `OriginProtocolPolicy` `http-only`, without origin access control.',
      },
    },
  },
  'cache-policy-refused': {
    title: 'Cache policy {policy} caches nothing and still has a key, which AWS refuses',
    detail:
      'All TTLs of {policy} (behavior {behavior}) are 0, and it lists headers, cookies or query strings: “The parameter HeaderBehavior is invalid for policy with caching disabled”.',
    fixes: {
      'max-ttl-or-request-policy': {
        title: 'Forward them by an origin request policy',
        how: 'Use CachingDisabled, and list them in an origin request policy; or set `MaxTTL` to 1.',
      },
    },
  },
} as const satisfies Record<FirstRuleId, FindingText>;
