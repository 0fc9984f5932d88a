// biome-ignore-all lint/style/noExcessiveLinesPerFile: a catalogue, one entry for each rule; it reads better whole.
import type { RuleId } from '../../diagnose/registry.ts';
import type { FindingText } from './finding-texts.ts';
import { findingsFirstEn, hostFixes } from './findings-first.en.ts';

type Fixes = FindingText['fixes'];

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
  'stage-in-mapping': {
    title: 'Name the stage in the mapping',
    how: 'Let the mapping of {domain} name the stage {stage}: `aws apigateway update-base-path-mapping --domain-name {domain} --base-path … --patch-operations op=replace,path=/stage,value={stage}`.',
  },
  'stage-behind-base-path': { title: 'Write the stage behind the base path', how: 'Call {url}: the mapping names no stage.' },
  'stage-in-direct-url': { title: 'Write the stage into the URL', how: 'Call {url}: the first segment is the stage {stage}.' },
} as const satisfies Fixes;

/** What a custom domain's base paths want; see the rules on mappings. */
const mappingFixes = {
  'base-path-in-origin-path': {
    title: 'Put the base path into the origin path',
    how: 'Set `OriginPath` of origin {origin} to `/{key}`. The mapping takes it off again.',
  },
  'base-path-in-url': { title: 'Write the base path before the path', how: 'Call {url}. The mapping takes {key} off.' },
  'catch-all-mapping': {
    title: 'Map the whole domain to the API',
    how: 'Give the mapping {key} of {domain} the empty base path `(none)`: nothing is then taken off.',
  },
} as const satisfies Fixes;

const overwritePath = {
  title: 'Tell the backend the path of the route',
  how: 'HTTP integrations: request parameter `overwrite:path` = `$request.path` ({path} in place of {sent}). Lambda functions: set the base path in the framework.',
} as const;

/** How to have more sent on; see `src/diagnose/forwarding-fixes.ts`. */
const forwardingFixes = {
  'all-viewer-except-host': {
    title: 'Add the origin request policy AllViewerExceptHostHeader',
    how: 'On behavior {behavior}, set `OriginRequestPolicyId` to `b689b0a8-53d0-40ab-baf2-68738e2966ac`: all headers except Host, all cookies and all query strings go on. With an origin that needs the viewer’s Host, take AllViewer.',
  },
} as const satisfies Fixes;

/** What is said of each rule’s findings, in English. */
export const findingsEn = {
  ...findingsFirstEn,
  'origin-protocol': {
    ...findingsFirstEn['origin-protocol'],
    fixes: {
      ...findingsFirstEn['origin-protocol'].fixes,
      'https-port': {
        title: 'Use HTTPS on port 443 towards the origin',
        how: 'In `CustomOriginConfig` of origin {origin}, set `HTTPSPort` to 443 and `OriginProtocolPolicy` to `https-only`.',
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
  'function-fails': {
    title: 'The function fails, so CloudFront answers {status}',
    detail:
      'Function {name} ({event}) {threw#failed|}{readOnly#changed a header that is read-only here|}{forbidden#set a header that functions must not set|}{late#did not end in time|}: {detail}.',
    fixes: {
      'repair-function': {
        title: 'Repair the function',
        how: 'Look at function {name}, line {line}: {detail}. `aws cloudfront test-function` runs it against a sample event.',
      },
    },
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
      '{host} is asked for {path}. {mapped#The mapping names no stage, so here too|At an API’s own endpoint} the first path segment is the stage, and there is none: {answer}. Stages: {stages}.',
    fixes: stageFixes,
  },
  'stage-unknown': {
    title: 'API {api} has no stage {segment}',
    detail:
      '{host} is asked for {path}. {mapped#The mapping names no stage, so here too|At an API’s own endpoint} the first path segment is the stage, and {segment} names none: {answer}. Stages: {stages}.',
    fixes: stageFixes,
  },
  'prefix-not-stripped': {
    title: 'The prefix {prefix} is sent to the API, which knows the path only without it',
    detail:
      'Pattern {behavior} only selects; CloudFront strips nothing{twice#, and the origin path adds to it once more|}. It sends {sent}, so stage {stage} is asked for {path}. Without {prefix} it would be {stripped}, which {resource} takes.',
    fixes: {
      'shorten-origin-path': {
        title: 'Leave only the stage in the origin path',
        how: 'Set `OriginPath` of origin {origin} to {shortened}: an origin path takes nothing off, it is put before the whole path.',
      },
      'shorten-and-strip': {
        title: 'Leave only the stage in the origin path, and take the prefix off',
        how: 'Set `OriginPath` of origin {origin} to {shortened}, and let a CloudFront Function (viewer request) take {prefix} off the path: an origin path only adds.',
      },
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
      'add-method': {
        title: 'Add a method to the root resource',
        how: 'Add {method} to the resource {resource} (`aws apigateway put-method`, `put-integration`) and deploy to stage {stage}.',
      },
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
  'mapping-missing': {
    title: 'No {ruled#routing rule|mapping} of {domain} takes {path}',
    detail:
      'Custom domain {domain} picks the API by {ruled#its routing rules|the base path} alone, and no {ruled#rule|mapping or routing rule} fits {path}: {answer}. Base paths: {keys}. No stage or resource was looked at.',
    fixes: {
      ...mappingFixes,
      'empty-origin-path': {
        title: 'Empty the origin path',
        how: 'Set `OriginPath` of origin {origin} to an empty string: {originPath} stands before the base path. The domain is then asked for {rest}.',
      },
    },
  },
  'mapping-prefix-surprise': {
    title: '{told#The backend is told a path that still holds the base path|The custom domain hands the API a path that it does not have}',
    detail:
      'Domain {domain} was asked for {path}. The {by#mapping|routing rule} for {key} chose API {api}, which is asked for {rest}. {cut#Where some key has several levels, keys are compared as plain text, and this one ends within a segment.|}{off#A mapping takes its key off, and the API has it in its own paths too.|}{longest#The longest key that fits wins; when its API has nothing there, no other is tried.|}{kept#A routing rule takes nothing off unless it is told to.|}{told#That fits, but the integration is told the viewer’s path: a framework that routes by it finds nothing.|}',
    fixes: {
      ...mappingFixes,
      'rename-mapping': {
        title: 'Give the mapping a key that other paths do not begin with',
        how: '`aws apigatewayv2 create-api-mapping --domain-name {domain} --api-mapping-key …` in place of the one for {key}. Without keys of several levels, whole segments are compared.',
      },
      'strip-base-path': {
        title: 'Let the routing rule strip the base path',
        how: 'Set `StripBasePath` to `true` in rule {priority} of {domain}: the API is then asked for {rest}.',
      },
      'overwrite-path': overwritePath,
    },
  },
  'http-api-stage-in-path': {
    title: '{told#The backend is told a path that still holds the stage|Stage and path of the HTTP API do not fit together}',
    detail:
      'HTTP API {api} was sent {sent}. Stage {stage} took it, so its routes are asked for {path}. {told#A route fits, but the integration is told the path with the stage: a framework that routes by it finds nothing.|A named stage is taken off the path, and $default takes nothing off: here one segment is too many or too few.}',
    fixes: {
      'empty-origin-path': {
        title: 'Empty the origin path',
        how: 'Set `OriginPath` of origin {origin} to an empty string: {originPath} is no stage of this API. It is then asked for {rest}.',
      },
      'drop-stage-from-url': { title: 'Leave that segment out of the URL', how: 'Stage `$default` is not in the path: call {rest}.' },
      'create-stage': {
        title: 'Make it a stage',
        how: '`aws apigatewayv2 create-stage --api-id {api} --stage-name {stage} --auto-deploy`. The segment is then taken off.',
      },
      'origin-path': {
        title: 'Put the stage into the origin path',
        how: 'Set `OriginPath` of origin {origin} to `/{stage}`. CloudFront then sends {sent}, and the route gets its own segment back.',
      },
      'stage-in-direct-url': { title: 'Write the stage before the path', how: 'Call {url}: the first segment is the stage {stage}.' },
      'overwrite-path': overwritePath,
    },
  },
  'websocket-path': {
    title: 'A WebSocket API takes its stage as the whole path, and nothing more',
    detail: 'API {api} at {host} is asked for {path}. Its handshake has the path {wanted}, whatever the behavior’s pattern: {answer}.',
    fixes: {
      'handshake-in-function': {
        title: 'Replace the path in a CloudFront Function',
        how: 'Set `OriginPath` of origin {origin} to {wanted}, and let a function (viewer request) on behavior {behavior} set `request.uri = "/"`.',
      },
      'stage-in-url': {
        title: 'Give the stage a behavior of its own',
        how: 'Add a behavior {pattern} for origin {origin}, with an empty `OriginPath`, and connect to {url}.',
      },
      'stage-in-direct-url': { title: 'Connect to the stage', how: 'Connect to {url}.' },
      'call-own-endpoint': {
        title: 'Call @connections at the API’s own endpoint',
        how: 'Use `https://{api}.execute-api.<region>.amazonaws.com/{stage}/@connections/…`: the call is signed for that name.',
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
  's3-method-refused': {
    title: '{method} ends at a bucket, which does not take it',
    detail: '{behavior} sends {path} to bucket {bucket}, which through CloudFront serves GET and HEAD: {answer}.',
    fixes: {
      'own-behavior': {
        title: 'Give the path a behavior of its own',
        how: 'If {path} is meant for another origin, add a behavior whose pattern matches it and which allows {method}.',
      },
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
  'trailing-slash': {
    title: 'The slash at the end decides: {nearest} does not get {path}',
    detail:
      'HTTP API {api} (stage {stage}) is asked for {path}. To an HTTP API that is another path than {other}, which {nearest} takes. {missing#No route takes it|Another route takes it instead}: {taker}. A REST API treats both alike.',
    fixes: {
      'write-as-routed': { title: 'Write the path as the route is written', how: 'Call {other}.' },
      'slash-in-function': {
        title: 'Take the slash off in a CloudFront Function',
        how: 'Viewer request: `if (request.uri.length > 1 && request.uri.endsWith("/")) request.uri = request.uri.slice(0, -1); return request;`',
      },
      'slash-route': {
        title: 'Add a route that takes it',
        how: '`aws apigatewayv2 create-route --api-id {api} --route-key "{key}" --target integrations/…`',
      },
    },
  },
  'ping-path-reserved': {
    title: 'API Gateway answers {path} itself',
    detail: '{path} is a health check of API Gateway’s own here, so {taker} of API {api} is never called for it.',
    fixes: {
      'rename-path': { title: 'Use another path', how: 'Name it `/health`, for instance: only `/ping` and `/sping` are reserved.' },
    },
  },
  'source-ip-is-cloudfront': {
    title: 'The resource policy looks at the caller’s address, and that is CloudFront’s',
    detail:
      'API {api} has a resource policy with `aws:SourceIp`. Behind behavior {behavior} every request comes from an address of CloudFront, so the policy cannot tell viewers apart.',
    fixes: {
      'check-at-cloudfront': {
        title: 'Check the viewer’s address at CloudFront',
        how: 'Put the list into an AWS WAF IP set on the distribution, and let only the distribution call the API: a secret custom header on origin {origin}, checked by the API.',
      },
    },
  },
  'integration-misconfigured': {
    title: 'The integration of {taker} cannot be called',
    detail:
      'The request got to {taker} of API {api}, and API Gateway answered {answer} ({detail}). {post#A Lambda function is invoked with POST, whatever the method of the request.|}{variable#The stage has no variable of that name.|}{media#No template fits that content type, and none is passed through.|}{none#The route has no integration.|}',
    fixes: {
      'integration-post': { title: 'Call the function with POST', how: 'Set the integration’s `httpMethod` to `POST`, and deploy.' },
      'complete-integration': {
        title: 'Complete the integration',
        how: 'Give {taker} what it lacks ({detail}): the stage variable, a template for the content type, or an integration. Then deploy.',
      },
    },
  },
  'chain-too-long': {
    title: 'Three CloudFronts in a row, of which the third refuses',
    detail: 'The way is {through}. A request may pass two distributions; API Gateway’s own, before an edge-optimized API, counts as one.',
    fixes: {
      'regional-endpoint': {
        title: 'Make the API regional',
        how: 'Change API {api} from EDGE to REGIONAL (`aws apigateway update-rest-api --rest-api-id {api} --patch-operations op=replace,path=/endpointConfiguration/types/EDGE,value=REGIONAL`) and deploy it again: one CloudFront less.',
      },
      'shorten-chain': {
        title: 'Leave a distribution out',
        how: 'Set `DomainName` of origin {origin} to what lies behind {to}.',
      },
    },
  },
  'distribution-not-serving': {
    title: 'The distribution does not serve this request ({setting})',
    detail: '{host} belongs to distribution {distribution}, which has `{setting}`. CloudFront refuses before it looks at any behavior.',
    fixes: {
      'enable-distribution': { title: 'Enable the distribution', how: 'Set `Enabled` of distribution {distribution} to `true`.' },
      'ask-primary': {
        title: 'Ask the primary distribution',
        how: 'A staging distribution is reached only through the primary one, by its continuous deployment policy.',
      },
      'ask-tenant': {
        title: 'Ask a distribution tenant',
        how: 'Requests come in by the domain of a distribution tenant. Create one: `aws cloudfront create-distribution-tenant`.',
      },
      'present-certificate': { title: 'Present a client certificate', how: 'With `curl`: `--cert` and `--key`.' },
    },
  },
  'domain-target-as-host': {
    title: 'A custom domain’s DNS target is called by its own name',
    detail:
      '{host} only receives what is meant for custom domain {domain}. API Gateway looks for a mapping by Host, and finds none for {host}: {answer}.',
    fixes: {
      'domain-as-origin': {
        title: 'Use the custom domain name as origin',
        how: 'Set `DomainName` of origin {origin} to {domain}, whose DNS record leads to {host}.',
      },
      'call-domain': { title: 'Call the custom domain name', how: 'Call {domain} in place of {host}.' },
    },
  },
  'function-does-not-reselect': {
    title: 'The function rewrites the path, but the behavior stays {behavior}',
    detail:
      '{name} turned {before} into {after}, which {pattern} (origin {meant}) is there for. Behaviors are chosen before functions run: the request goes to origin {origin}.',
    fixes: {
      'call-rewritten': { title: 'Ask for the other path', how: 'Call {after}, or let the function answer with a redirect to it.' },
      'origin-in-function': {
        title: 'Choose the origin in the function',
        how: 'Runtime 2.0: `import cf from "cloudfront"; cf.selectRequestOriginById("{meant}");` Policies stay those of {behavior}.',
      },
    },
  },
  'root-object-leading-slash': {
    title: 'The default root object begins with a slash',
    detail: 'CloudFront puts a slash before {object} itself: for `/` it asks for {path}.',
    fixes: {
      'root-object-name': { title: 'Take the slash off', how: 'Set `DefaultRootObject` to {right}.' },
      'empty-root-object': { title: 'Empty the default root object', how: 'Set `DefaultRootObject` to an empty string.' },
    },
  },
  'root-object-missing': {
    title: 'There is no default root object, so `/` asks the bucket for its list',
    detail: 'Without a default root object `/` goes on as it is, and a bucket takes it as a request to list its keys: {answer}.',
    fixes: { 'set-root-object': { title: 'Set a default root object', how: 'Set `DefaultRootObject` to {object}.' } },
  },
  'signature-broken-by-proxy': {
    title: 'CloudFront changes what the request’s signature covers ({changed})',
    detail:
      'The viewer signed for {host} and {path}; the API gets {sentHost} and {sentPath}. A signature (SigV4) covers Host, path, query string and the headers that it lists, so it no longer fits.',
    fixes: {
      'sign-for-origin': {
        title: 'Sign what the API gets',
        how: 'Let the client sign for {sentHost} and {sentPath}, and send that to {host}. The headers that it signs have to be forwarded.',
      },
      'domain-of-viewer-host': {
        title: 'Make the viewer’s host a custom domain name of the API',
        how: 'Create a regional custom domain name {host} for the API, forward Host on behavior {behavior} (AllViewer), and leave path and query string as they are.',
      },
      'sign-at-edge': { title: 'Sign at the edge', how: 'Let Lambda@Edge (origin request) sign for {sentHost}, with its own role.' },
    },
  },
  'iam-unsigned': {
    title: 'The method asks for a signature, and the request has none',
    detail:
      '{method} {path} has the authorization `AWS_IAM`, and the request is not signed: {answer}. The message says “token”, but means a signature (SigV4).',
    fixes: {
      'sign-request': {
        title: 'Sign the request',
        how: 'With `curl`: `--aws-sigv4 "aws:amz:REGION:execute-api" --user KEY:SECRET`. Through CloudFront, sign for the Host that the API gets.',
      },
    },
  },
  'function-url-payload-hash': {
    title: 'CloudFront signs for the function URL, but not the body',
    detail:
      'Origin {origin} ({to}) has an origin access control. With {method} and a body, AWS wants `x-amz-content-sha256` from the viewer, and it is not there.',
    fixes: {
      'send-payload-hash': {
        title: 'Send the body’s hash',
        how: 'Let the client send `x-amz-content-sha256` with the SHA-256 of the body, in hexadecimal.',
      },
    },
  },
  's3-wrong-region-redirect': {
    title: 'The bucket’s global name redirects to its region',
    detail:
      '{to} leads to us-east-1 until S3’s DNS knows that {bucket} lies in {region}. CloudFront passes the redirect on, and the viewer then asks S3 itself.',
    fixes: { 'regional-domain': { title: 'Use the regional name', how: 'Set `DomainName` of origin {origin} to {domain}.' } },
  },
  'failover-skips-method': {
    title: '{method} does not fail over to the second origin',
    detail:
      'Origin {origin} of group {group} answered {status}, and for {method} that is final: only GET and HEAD go on to the second origin, and OPTIONS where it is a cached method.',
    fixes: {
      'cache-options': { title: 'Make OPTIONS a cached method', how: 'On behavior {behavior}, add OPTIONS to `CachedMethods`.' },
      'failover-behind-origin': {
        title: 'Fail over behind the origin’s name',
        how: 'Let a load balancer, or Route 53 with health checks, choose between the two under one name, and use that as origin; or let clients repeat the request.',
      },
    },
  },
  'function-skipped-on-error-page': {
    title: '{name} ({=event}) was not run for this answer',
    detail:
      'Viewer-response functions are not run where the origin’s status is 400 or more, even if an error page makes it 200; and an error page is fetched past viewer-request functions. What {name} does for behavior {behavior} is missing here.',
    fixes: {
      'response-headers-policy': {
        title: 'Set headers by a response headers policy',
        how: 'Give behavior {behavior} a `ResponseHeadersPolicyId` with those headers: it holds for errors and error pages too.',
      },
      'remove-error-response': {
        title: 'Remove the custom error response',
        how: 'Take the entry for {code} out of `CustomErrorResponses`: {page} is then served to nobody whom {name} has not seen.',
      },
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
  'header-not-forwarded': {
    title: 'Headers do not reach the origin',
    detail: 'Behavior {behavior} does not send these on to {origin}: {names}. The origin answers as if they had not been sent.',
    fixes: {
      ...forwardingFixes,
      'forwarded-values': { title: 'List the headers', how: 'On behavior {behavior}, add {names} to `ForwardedValues.Headers`.' },
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
  'error-page-hides-error': {
    title: 'An error page hides the real error ({error})',
    detail:
      '{=by} answered {error} for {path}. The distribution’s custom error response for {code} puts {page} in its place{served#|, which could not be fetched}: the viewer sees {status}. Custom error responses hold for all behaviors.',
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
} as const satisfies Record<RuleId, FindingText>;
