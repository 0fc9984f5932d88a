import type { ClaimId } from '../../facts/claims.ts';
import { parseHost } from '../../match/host-name.ts';
import type { Origin } from '../../model/distribution.ts';
import { known } from '../../model/value.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { ConnectionFailure } from '../../trace/step.ts';
import type { Walk } from '../../trace/walk.ts';
import { endpointOf } from '../api-gateway/endpoint.ts';
import { apiFor, customDomainFor, type Directory, distributionFor, hasEndpoint } from '../directory.ts';

export type ConnectionProblem = { readonly status: 502 | 504; readonly reason: ConnectionFailure; readonly claim: ClaimId };

/** Why CloudFront would not get a connection to an origin; null when nothing speaks against it. */
export const connectionProblem = (walk: Walk, directory: Directory, request: HttpRequest, origin: Origin): ConnectionProblem | null => {
  if (request.scheme === 'http') return plainHttpProblem(walk, directory, request.to);
  if (parseHost(request.to).kind === 's3-website') return { status: 504, reason: 'website-https', claim: 's3-website-http-only' };
  return portProblem(directory, request, origin) ?? certificateProblem(directory, request);
};

/** API Gateway does not listen on port 80, but for its own CloudFront in front of edge-optimized APIs. */
const plainHttpProblem = (walk: Walk, directory: Directory, to: string): ConnectionProblem | null => {
  const problem: ConnectionProblem = { status: 502, reason: 'http-only-api', claim: 'api-port-80' };
  const domain = customDomainFor(directory, to) ?? directory.domainTargets.get(to.toLowerCase());
  if (domain && !distributionFor(directory, to)) return hasEndpoint(domain, 'edge') ? null : problem;
  const api = apiFor(directory, to);
  return api && endpointOf(walk, directory, api.api).type !== 'edge' ? problem : null;
};

/** API Gateway listens on 443 alone. */
const portProblem = (directory: Directory, { to }: HttpRequest, { config }: Origin): ConnectionProblem | null => {
  const port = config.kind === 'custom' ? known(config.httpsPort) : 443;
  const isApi = !distributionFor(directory, to) && (apiFor(directory, to) !== null || customDomainFor(directory, to) !== null);
  return isApi && port !== undefined && port !== 443 ? { status: 502, reason: 'port-closed', claim: 'cf-connection-502' } : null;
};

/**
 * The certificate must be valid for the origin domain or for the Host that is sent, and SNI is the Host that is sent. A regional
 * custom domain shows its own certificate only to its own name.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-502-bad-gateway.html
 */
const certificateProblem = (directory: Directory, { to, host }: HttpRequest): ConnectionProblem | null => {
  if (to === host || distributionFor(directory, to)) return null;
  const domain = customDomainFor(directory, to);
  if (!domain || hasEndpoint(domain, 'edge') || customDomainFor(directory, host)) return null;
  return { status: 502, reason: 'certificate-name', claim: 'cf-origin-certificate-502' };
};
