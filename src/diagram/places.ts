import type { Distribution, Origin } from '../model/distribution.ts';
import type { Model } from '../model/model.ts';
import { known } from '../model/value.ts';
import type { PlaceRef } from '../trace/answer.ts';
import type { Hop, Trace } from '../trace/trace.ts';

/** A node's id: places keep it whatever the request is. */
export const nodeId = ({ kind, name }: PlaceRef): string => `${kind}:${name}`;

const EXECUTE_API = /^([a-z0-9]+)(?:-vpce-[a-z0-9-]+)?\.execute-api\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/;
const S3_WEBSITE = /^(.+)\.s3-website[.-][a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/;
const S3_REST = /^(.+?)\.s3(?:[.-](?:dualstack\.)?[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/;

const apiPlace = (id: string, model: Model): PlaceRef => {
  const http = model.httpApis.find((api) => api.id === id);
  if (!http) return { kind: 'rest-api', name: id };
  return { kind: http.protocol === 'HTTP' ? 'http-api' : 'websocket-api', name: id };
};

/** Who stands behind a host name, as far as the name and the paste tell. Only for what no hop visited: a hop knows better. */
const placeOfHost = (host: string, model: Model): PlaceRef => {
  const name = host.toLowerCase();
  const api = EXECUTE_API.exec(name)?.[1];
  if (api !== undefined) return apiPlace(api, model);
  const owner = model.distributions.find(
    (d) => d.domainName?.value === name || d.aliases.some((alias) => known(alias)?.toLowerCase() === name),
  );
  if (owner) return { kind: 'distribution', name: owner.name };
  if (model.customDomains.some((domain) => domain.name.value.toLowerCase() === name)) return { kind: 'custom-domain', name };
  const website = S3_WEBSITE.exec(name)?.[1];
  if (website !== undefined) return { kind: 's3-website', name: website };
  const bucket = S3_REST.exec(name)?.[1];
  if (bucket !== undefined) return { kind: 's3-bucket', name: bucket };
  if (/\.lambda-url\.[a-z0-9-]+\.on\.aws$/.test(name)) return { kind: 'function-url', name };
  if (/\.elb(?:\.[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/.test(name)) return { kind: 'load-balancer', name };
  return { kind: 'custom-origin', name };
};

/**
 * The place that a hop is drawn at. API Gateway's own CloudFront is no box of its own: it is a part of the API, or of the custom
 * domain, that stands behind it.
 */
export const placeOfHop = (hop: Hop, hops: readonly Hop[], model: Model): PlaceRef => {
  if (hop.at.kind !== 'edge-front') return hop.at;
  const index = hops.indexOf(hop);
  const behind = hops.find((next) => next.from === index && next.at.kind !== 'distribution' && next.at.kind !== 'edge-front');
  if (behind && (behind.at.name === hop.at.name || behind.at.kind === 'custom-domain')) return behind.at;
  const { name } = hop.at;
  if (name.includes('.')) {
    const api = EXECUTE_API.exec(name)?.[1];
    return api === undefined ? { kind: 'custom-domain', name } : apiPlace(api, model);
  }
  return apiPlace(name, model);
};

// A model's hosts stand for the same places on every keystroke in the URL. Never seen from outside.
const knownHosts = new WeakMap<Model, Map<string, PlaceRef>>();

const remembered = (host: string, model: Model): PlaceRef => {
  const hosts = knownHosts.get(model) ?? new Map<string, PlaceRef>();
  knownHosts.set(model, hosts);
  const before = hosts.get(host);
  if (before) return before;
  const place = placeOfHost(host, model);
  hosts.set(host, place);
  return place;
};

/** Knows each visited host's place, so that an origin is the same box on and off the way. */
export const placeFinder = (trace: Trace, model: Model): ((host: string) => PlaceRef) => {
  const visited = new Map<string, PlaceRef>();
  for (const hop of trace.hops)
    if (hop.from !== null && !visited.has(hop.request.to)) visited.set(hop.request.to, placeOfHop(hop, trace.hops, model));
  return (host) => visited.get(host) ?? remembered(host, model);
};

const targets = new WeakMap<Distribution, Map<string, readonly Origin[]>>();

const targetsOf = (distribution: Distribution): Map<string, readonly Origin[]> => {
  const before = targets.get(distribution);
  if (before) return before;
  const byId = new Map<string, readonly Origin[]>();
  for (const origin of distribution.origins) {
    const id = known(origin.id);
    if (id !== undefined && !byId.has(id)) byId.set(id, [origin]);
  }
  for (const group of distribution.originGroups) {
    const id = known(group.id);
    if (id !== undefined && !byId.has(id))
      byId.set(
        id,
        group.members.flatMap((member) => byId.get(known(member) ?? '')?.[0] ?? []),
      );
  }
  targets.set(distribution, byId);
  return byId;
};

/** The origins that a behavior's target names: one, or the members of a group, first to be asked first. */
export const originsOf = (distribution: Distribution, target: string): readonly Origin[] => targetsOf(distribution).get(target) ?? [];
