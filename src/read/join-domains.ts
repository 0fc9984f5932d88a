import type { CustomDomain } from '../model/api.ts';
import { defaulted, type Located, located, type Value } from '../model/value.ts';
import type { Contribution } from './contribution.ts';
import type { Owned } from './join-owners.ts';
import { type Joining, oneOfTwo } from './join-report.ts';
import { joinsOf, piecesOf, unionBy } from './join-rest.ts';
import { sameContent } from './same-content.ts';

const PAGE = 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname.html';

type Described = Extract<Contribution, { readonly kind: 'custom-domain' }>['value'];

const textOf = (value: Value<string>): string | null => (value.from === 'unresolved' ? null : value.value);

const nameOf = (name: string, owned: readonly Owned[], hosts: readonly Located<string>[]): Located<string> => {
  const host = hosts.find((h) => h.value.toLowerCase() === name.toLowerCase());
  const piece = owned[0]?.piece;
  const at = piece && 'at' in piece ? piece.at : { source: name, start: 0, end: 0 };
  return host ?? located(name, at);
};

const buildDomain = (
  name: string,
  described: Described | undefined,
  owned: readonly Owned[],
  hosts: readonly Located<string>[],
  joining: Joining,
): CustomDomain => {
  const mappings = piecesOf(owned, 'mappings');
  const own = described?.name ?? nameOf(name, owned, hosts);
  return {
    name: own,
    at: described?.at ?? own.at,
    endpoints: described?.endpoints ?? [],
    routingMode: described?.routingMode ?? defaulted('mapping', PAGE),
    mappings:
      mappings.length === 0
        ? null
        : unionBy(
            mappings.map((m) => m.mappings),
            (m) => textOf(m.key),
            'mapping',
            joining,
            own.value,
          ),
    rules: piecesOf(owned, 'routing-rules').flatMap((r) => r.rules),
    joins: joinsOf(owned),
  };
};

/** Two views of one domain (`apigateway` and `apigatewayv2` both list it): the first counts, unless it says less or the user chose the other. */
const describedOnce = (all: readonly Described[], joining: Joining): ReadonlyMap<string, Described> => {
  const byName = new Map<string, Described>();
  for (const next of all) {
    const key = next.name.value.toLowerCase();
    const before = byName.get(key);
    if (!before || (before.endpoints.length === 0 && next.endpoints.length > 0)) byName.set(key, next);
    else if (next.endpoints.length > 0 && !sameContent(before.endpoints, next.endpoints))
      byName.set(key, oneOfTwo(joining, 'custom-domain', before.name.value, before, next));
  }
  return byName;
};

/** The custom domain names of all sources, with their mappings and rules. */
export const joinDomains = (
  all: readonly Described[],
  byOwner: ReadonlyMap<string, readonly Owned[]>,
  hosts: readonly Located<string>[],
  joining: Joining,
): readonly CustomDomain[] => {
  const described = describedOnce(all, joining);
  const owned = new Map<string, readonly Owned[]>();
  for (const [name, pieces] of byOwner) owned.set(name.toLowerCase(), [...(owned.get(name.toLowerCase()) ?? []), ...pieces]);
  const originalName = new Map([...byOwner.keys()].map((name) => [name.toLowerCase(), name]));
  const keys = new Set([...described.keys(), ...owned.keys()]);
  return [...keys].map((key) => buildDomain(originalName.get(key) ?? key, described.get(key), owned.get(key) ?? [], hosts, joining));
};
