/** Facts about API Gateway that no configuration and no request show: each with what decides instead. */
export const factsBeyondRouting: readonly { readonly fact: string; readonly why: string }[] = [
  {
    fact: '§1.1 one endpoint type for each API, and which changes of type are allowed',
    why: 'refused when the API is changed, not when it is called',
  },
  {
    fact: '§1.2 limits of URL and header lengths, 414 for an over-long method ARN',
    why: 'the answer beyond a length limit is not recorded',
  },
  {
    fact: '§1.3 integration timeouts, capitalised header names, sorted cookies',
    why: 'change what the integration sees of headers, never where the request goes',
  },
  {
    fact: '§1.6 a disabled endpoint takes effect with the next stage update',
    why: 'the paste shows the setting, not when the stage was last updated',
  },
  { fact: '§2.1 an expired or unknown signing key', why: 'whether a signature holds is asked; why it does not is out of sight' },
  { fact: '§2.1 an authorizer that fails, 500', why: 'its code decides' },
  { fact: '§2.1 and §2.2 throttling and quotas, 429', why: 'counts of other requests decide' },
  { fact: '§2.1 validation of the body, 400', why: 'the body decides' },
  { fact: '§2.1 and §2.2 payload over 10 MB, 413', why: 'the body decides' },
  {
    fact: '§2.1 and §2.2 an integration that is unreachable, too slow, or answers badly, 500, 502, 503, 504',
    why: 'the integration decides',
  },
  { fact: '§2.1 mutual TLS', why: 'the certificate decides, before any request is read' },
  { fact: '§2.1 cache invalidation without permission, 403', why: 'the caller’s permissions decide' },
  { fact: '§2.4 union or intersection of IAM and resource policies', why: 'policies are not evaluated: the answer is asked' },
  { fact: '§3.2 characters that must be encoded in a query', why: 'the query has no influence on routing' },
  { fact: '§3.2 one variable for each parent, syntax of path parts', why: 'refused when the resource is made' },
  { fact: '§4.2 grammar of route keys', why: 'refused when the route is made' },
  { fact: '§4.4 CORS headers of the integration are replaced', why: 'the integration’s answer is out of sight' },
  {
    fact: '§5.2 characters and length of mapping keys, lower-cased header names',
    why: 'refused when the mapping is made; header names know no case',
  },
  { fact: '§5.4 headers that a rule may not look at, which APIs may be targets', why: 'refused when the rule is made' },
];
