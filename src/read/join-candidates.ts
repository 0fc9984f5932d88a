import type { Distribution } from '../model/distribution.ts';
import type { Located, Value } from '../model/value.ts';
import type { Contribution } from './contribution.ts';
import type { SourceReading } from './source.ts';

export type ApiKind = 'rest' | 'http';

/** Every API id that the workspace knows, with what speaks for it. `kind: null`: only a host or a mapping names it. */
export type KnownApi = {
  readonly id: string;
  kind: ApiKind | null;
  readonly label: string | null;
  /** Sources that describe it by its id. */
  readonly sources: Set<string>;
  atOrigin: boolean;
  readonly originPaths: Set<string>;
};

const HOST = /^([a-z0-9]{5,40})\.execute-api\.[a-z0-9-]{1,40}\.amazonaws\.com(?:\.cn)?$/;

/** The API id in a default endpoint's host, `{id}.execute-api.{region}.amazonaws.com[.cn]`. `d-….execute-api…` is a custom domain's target and names no API. */
const apiIdOfHost = (host: string): string | null => HOST.exec(host.toLowerCase())?.[1] ?? null;

const textOf = (value: Value<string>): string | null => (value.from === 'unresolved' ? null : value.value);

const DECLARES: Readonly<Partial<Record<Contribution['kind'], ApiKind>>> = {
  'rest-api': 'rest',
  'rest-resources': 'rest',
  'rest-stages': 'rest',
  'gateway-responses': 'rest',
  'rest-authorizers': 'rest',
  'http-api': 'http',
  'http-routes': 'http',
  'http-stages': 'http',
  'http-integrations': 'http',
  'http-authorizers': 'http',
};

/** The kind of API that a piece can only belong to; null for what is no piece of an API. */
export const apiKindOf = (piece: Contribution): ApiKind | null => DECLARES[piece.kind] ?? null;

const ownerOf = (piece: Contribution): { readonly id: string | null; readonly label: string | null } => {
  if (piece.kind === 'rest-api' || piece.kind === 'http-api') return { id: piece.id, label: piece.label };
  return { id: 'owner' in piece ? piece.owner : null, label: null };
};

const distributionsOf = (readings: readonly SourceReading[]): readonly Distribution[] =>
  readings.flatMap((reading) => reading.contributions.flatMap((piece) => (piece.kind === 'distribution' ? [piece.value] : [])));

const note = (known: Map<string, KnownApi>, id: string, kind: ApiKind | null, label: string | null): KnownApi => {
  const before = known.get(id);
  if (before) {
    before.kind ??= kind;
    if (before.label !== null || label === null) return before;
  }
  const api: KnownApi = {
    id,
    kind,
    label,
    sources: new Set(),
    atOrigin: false,
    originPaths: new Set(),
    ...before,
    ...(label === null ? {} : { label }),
  };
  known.set(id, api);
  return api;
};

/** Hosts that a form ties to an API: Terraform's stand-ins do not hold the API's id. */
const hostsOf = (readings: readonly SourceReading[]): ReadonlyMap<string, string> =>
  new Map(
    readings.flatMap((reading) =>
      reading.contributions.flatMap((piece) => {
        if (piece.kind !== 'rest-api' && piece.kind !== 'http-api') return [];
        const { id, hosts } = piece;
        return id === null ? [] : hosts.map((host) => [(textOf(host) ?? '').toLowerCase(), id] as const);
      }),
    ),
  );

const noteOrigins = (known: Map<string, KnownApi>, distributions: readonly Distribution[], hosts: ReadonlyMap<string, string>): void => {
  for (const origin of distributions.flatMap((d) => d.origins)) {
    const host = textOf(origin.domainName) ?? '';
    const inHost = hosts.get(host.toLowerCase()) ?? apiIdOfHost(host);
    if (!inHost) continue;
    // What a template calls an API may have capitals, which a host name does not keep.
    const id = [...known.keys()].find((one) => one.toLowerCase() === inHost.toLowerCase()) ?? inHost;
    const api = note(known, id, null, null);
    api.atOrigin = true;
    const stage = (textOf(origin.originPath) ?? '').split('/')[1];
    if (stage) api.originPaths.add(stage);
  }
};

/** All API ids that the sources name, in the order in which they are met: described first, then origins, then mappings. */
export const knownApis = (readings: readonly SourceReading[]): ReadonlyMap<string, KnownApi> => {
  const known = new Map<string, KnownApi>();
  for (const reading of readings) {
    for (const piece of reading.contributions) {
      const kind = apiKindOf(piece);
      const { id, label } = ownerOf(piece);
      if (kind && id !== null) note(known, id, kind, label).sources.add(reading.name);
    }
  }
  noteOrigins(known, distributionsOf(readings), hostsOf(readings));
  for (const piece of readings.flatMap((reading) => reading.contributions)) {
    const targets = piece.kind === 'mappings' ? piece.mappings : piece.kind === 'routing-rules' ? piece.rules : [];
    for (const { apiId } of targets) {
      const id = textOf(apiId);
      if (id) note(known, id, null, null);
    }
  }
  return known;
};

/** Host names that are an origin's and no AWS service's own: perhaps API Gateway's custom domain names. */
export const originDomains = (readings: readonly SourceReading[]): readonly Located<string>[] => {
  const found = new Map<string, Located<string>>();
  for (const origin of distributionsOf(readings).flatMap((d) => d.origins)) {
    const { domainName } = origin;
    if (domainName.from !== 'paste' || /\.(?:amazonaws\.com(?:\.cn)?|cloudfront\.net|on\.aws)$/i.test(domainName.value)) continue;
    if (origin.config.kind !== 's3' && !found.has(domainName.value)) found.set(domainName.value, domainName);
  }
  return [...found.values()];
};
