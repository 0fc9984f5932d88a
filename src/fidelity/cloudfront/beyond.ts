/** Why a fact of the sheet is no case: a paste and one request do not decide it. */
export type BeyondFact = {
  readonly id: string;
  readonly why: 'time' | 'network' | 'deploy-refused' | 'out-of-sight' | 'no-routing';
  readonly said: string;
};

/** Facts about CloudFront that no case shows, each with the reason. */
export const beyondFacts: readonly BeyondFact[] = [
  {
    id: '2.3',
    why: 'deploy-refused',
    said: 'A default root object that is too long or has other characters: AWS answers 400 InvalidDefaultRootObject; a distribution is not made so.',
  },
  { id: '2.6', why: 'time', said: 'The cache key takes the substituted path; nothing is taken to be cached.' },
  { id: '5.1 ORP alone', why: 'deploy-refused', said: 'An origin request policy without a cache policy is refused.' },
  { id: '5.1 TTL 0', why: 'deploy-refused', said: 'A cache policy with all TTLs 0 that lists anything is refused.' },
  {
    id: '5.1 Set-Cookie',
    why: 'out-of-sight',
    said: 'Set-Cookie is taken off responses where cookies are not forwarded; what an origin sets is not known (U12).',
  },
  { id: '6.1 resolve', why: 'network', said: 'Whether an origin’s name resolves is not in a paste.' },
  { id: '6.2 HTTP/1.0', why: 'out-of-sight', said: 'A request does not say its HTTP version: redirects are those of HTTP/1.1 and later.' },
  { id: '6.2 gRPC', why: 'out-of-sight', said: 'Whether a request is gRPC needs its HTTP version; it is followed as any POST.' },
  {
    id: '6.2 signatures',
    why: 'out-of-sight',
    said: 'Keys are not pasted: MalformedPolicy and Unknown Key are told as a signature that is refused.',
  },
  { id: '8.2 stale', why: 'time', said: 'A stale copy in place of a 5xx needs a cache.' },
  { id: '8.2 caching', why: 'time', said: 'How long an error stays cached is no matter of one request.' },
  {
    id: '9 recreated',
    why: 'time',
    said: 'A bucket that was made anew in another region answers 400 AuthorizationHeaderMalformed for a while.',
  },
  { id: '9 KMS', why: 'out-of-sight', said: 'Whether an object is encrypted with a KMS key is not in a distribution.' },
  { id: '10 TLS', why: 'network', said: 'An origin’s certificate and ciphers are not in a paste; only names that cannot fit are told.' },
  { id: '10 DNS', why: 'network', said: 'So are the addresses that its name resolves to.' },
  { id: '10 capacity', why: 'network', said: 'Capacity, malformed answers, headers that are too big.' },
  { id: '10 time-outs', why: 'time', said: 'Dropped packets, slow answers, and how often they are tried again.' },
  { id: '10 log', why: 'no-routing', said: 'x-edge-detailed-result-type is written to logs, not to answers.' },
  {
    id: '11 weight',
    why: 'out-of-sight',
    said: 'Which share of the traffic goes to a staging distribution is chance; that it may is told.',
  },
];
