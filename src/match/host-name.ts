import { type S3Host, s3HostOf } from './s3-host.ts';

/** What a host name is, read off the name alone. `name` is the whole name in lower case, without port and last dot. */
export type HostKind = { readonly name: string } & HostForm;

export type HostForm =
  | { readonly kind: 'execute-api'; readonly apiId: string; readonly region: string; readonly vpcEndpointId: string | null }
  /** A VPC endpoint's own name for execute-api: Host or `x-apigw-api-id` says which API. */
  | { readonly kind: 'vpc-endpoint'; readonly vpcEndpointId: string; readonly region: string }
  /** `d-….execute-api.…`: the DNS target of a regional custom domain name. */
  | { readonly kind: 'custom-domain-target'; readonly target: string; readonly region: string }
  | { readonly kind: 'cloudfront'; readonly label: string }
  | S3Host
  | { readonly kind: 'function-url'; readonly urlId: string; readonly region: string }
  | { readonly kind: 'load-balancer'; readonly label: string; readonly region: string | null }
  | { readonly kind: 'amplify'; readonly appId: string }
  | { readonly kind: 'app-runner'; readonly region: string }
  | { readonly kind: 'plain' };

/** A host without its port and last dot, in lower case. */
const hostNameOf = (host: string): string => {
  const lower = host.trim().toLowerCase();
  const port = lower.startsWith('[') ? -1 : lower.indexOf(':');
  const name = port === -1 ? lower : lower.slice(0, port);
  return name.endsWith('.') ? name.slice(0, -1) : name;
};

const AWS_SUFFIXES = ['.amazonaws.com', '.amazonaws.com.cn'];

/** Tells what kind of AWS name a host is: case, a port and a last dot do not matter. Anything else is `plain`. */
export const parseHost = (host: string): HostKind => {
  const before = parsed.get(host);
  if (before) return before;
  const kind = parse(host);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(host, kind);
  return kind;
};

// A trace asks for the same few hosts again and again.
const parsed = new Map<string, HostKind>();
const mostParsed = 1000;

const parse = (host: string): HostKind => {
  const name = hostNameOf(host);
  const suffix = AWS_SUFFIXES.find((one) => name.endsWith(one));
  const found = suffix === undefined ? outsideAmazonaws(name) : insideAmazonaws(name.slice(0, -suffix.length));
  return { name, ...found };
};

const outsideAmazonaws = (name: string): HostForm => {
  const labels = name.split('.');
  const [first = '', second = '', third = ''] = labels;
  if (labels.length === 3 && name.endsWith('.cloudfront.net')) return { kind: 'cloudfront', label: first };
  if (labels.length === 5 && second === 'lambda-url' && name.endsWith('.on.aws'))
    return { kind: 'function-url', urlId: first, region: third };
  if (name.endsWith('.amplifyapp.com') && labels.length >= 3) return { kind: 'amplify', appId: labels[labels.length - 3] ?? '' };
  if (name.endsWith('.awsapprunner.com') && labels.length === 4) return { kind: 'app-runner', region: second };
  return { kind: 'plain' };
};

/** `rest` is the name before `.amazonaws.com`. */
const insideAmazonaws = (rest: string): HostForm => {
  const labels = rest.split('.');
  return executeApi(labels) ?? loadBalancer(labels) ?? s3HostOf(labels) ?? { kind: 'plain' };
};

const executeApi = (labels: readonly string[]): HostForm | null => {
  const [first = '', service, region = '', vpce] = labels;
  if (service !== 'execute-api' || region === '') return null;
  if (labels.length === 4 && vpce === 'vpce' && first.startsWith('vpce-')) return { kind: 'vpc-endpoint', vpcEndpointId: first, region };
  if (labels.length !== 3) return null;
  if (first.startsWith('d-')) return { kind: 'custom-domain-target', target: first, region };
  const endpoint = first.indexOf('-vpce-');
  if (endpoint === -1) return { kind: 'execute-api', apiId: first, region, vpcEndpointId: null };
  return { kind: 'execute-api', apiId: first.slice(0, endpoint), region, vpcEndpointId: first.slice(endpoint + 1) };
};

/** `name-1.eu-west-1.elb` (Application and Classic) and `name-1.elb.eu-west-1` (Network). */
const loadBalancer = (labels: readonly string[]): HostForm | null => {
  const elb = labels.lastIndexOf('elb');
  if (elb < 1) return null;
  const last = labels.length - 1;
  if (elb === last)
    return { kind: 'load-balancer', label: labels[elb - 2] ?? labels[0] ?? '', region: elb >= 2 ? (labels[elb - 1] ?? null) : null };
  return elb === last - 1 ? { kind: 'load-balancer', label: labels[elb - 1] ?? '', region: labels[last] ?? null } : null;
};

const underWildcard = (wildcard: string, host: string): string | null => {
  const suffix = hostNameOf(wildcard).slice(1);
  const name = hostNameOf(host);
  if (!wildcard.startsWith('*.') || !name.endsWith(suffix) || name.length === suffix.length) return null;
  return name.slice(0, -suffix.length);
};

/** Whether a wildcard alias of CloudFront (`*.example.com`) takes a host: at any depth, but not `example.com` itself. Source: Developer Guide, CNAMEs. */
export const matchesWildcard = (wildcard: string, host: string): boolean => underWildcard(wildcard, host) !== null;

/** Whether a wildcard custom domain name of API Gateway takes a host: exactly one more label. Source: Developer Guide, how-to-custom-domains. */
export const matchesWildcardLabel = (wildcard: string, host: string): boolean => underWildcard(wildcard, host)?.includes('.') === false;
