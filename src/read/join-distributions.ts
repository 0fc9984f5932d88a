import type { Distribution } from '../model/distribution.ts';
import type { Value } from '../model/value.ts';
import { type Joining, oneOfTwo, renameTwice } from './join-report.ts';
import { sameContent } from './same-content.ts';

const text = (value: Value<string> | null): string => (value === null ? '' : value.from === 'unresolved' ? value.expression : value.value);

/** What tells one distribution from another where no id does: its names, origins and behaviors. */
const signature = (d: Distribution): string =>
  JSON.stringify([
    d.aliases.map(text),
    d.origins.map((o) => [text(o.id), text(o.domainName), text(o.originPath)]),
    d.behaviors.map((b) => [text(b.pattern), text(b.targetOriginId)]),
  ]);

/** `list-distributions` leaves out the default root object, which every full configuration has. */
const isSummary = (d: Distribution): boolean => d.defaultRootObject.from === 'default';

const isAnonymous = (d: Distribution): boolean => d.id === null && d.domainName === null;

/** Without an id it is called by its source, which says nothing of what it is. */
const unnamed = (d: Distribution): Distribution => (isAnonymous(d) ? { ...d, name: '' } : d);

/** A list's summary gives way to a full configuration. */
const fuller = (before: Distribution, next: Distribution): Distribution => (isSummary(before) && !isSummary(next) ? next : before);

/** The fuller of two readings of one distribution, with the identity that either tells. */
const combine = (full: Distribution, other: Distribution): Distribution => {
  const id = full.id ?? other.id;
  const domainName = full.domainName ?? other.domainName;
  return { ...full, id, domainName, status: full.status ?? other.status, name: id?.value ?? domainName?.value ?? full.name };
};

/** What a distribution can be found by: its id, its domain name, and what it looks like (only where one side has no name at all). */
const keysOf = (d: Distribution): readonly string[] => [
  ...(d.id ? [`id ${d.id.value}`] : []),
  ...(d.domainName ? [`domain ${d.domainName.value.toLowerCase()}`] : []),
];

type Kept = { readonly list: Distribution[]; readonly byName: Map<string, number>; readonly byLooks: Map<string, number[]> };

const find = (kept: Kept, next: Distribution): number | undefined => {
  const named = keysOf(next)
    .map((key) => kept.byName.get(key))
    .find((index) => index !== undefined);
  if (named !== undefined) return named;
  const alike = kept.byLooks.get(signature(next)) ?? [];
  if (!isAnonymous(next)) return alike.find((index) => isAnonymous(kept.list[index] ?? next));
  // A configuration that fits two listed distributions tells nothing of either.
  return alike.length === 1 ? alike[0] : undefined;
};

const keep = (kept: Kept, index: number, distribution: Distribution): void => {
  kept.list[index] = distribution;
  for (const key of keysOf(distribution)) kept.byName.set(key, index);
  const looks = signature(distribution);
  const alike = kept.byLooks.get(looks);
  if (!alike) kept.byLooks.set(looks, [index]);
  else if (!alike.includes(index)) alike.push(index);
};

/** One alias belongs to one distribution: AWS refuses the second (`CNAMEAlreadyExists`), and the first of the paste answers for it. */
const noteSharedAliases = (distributions: readonly Distribution[], { problems }: Joining): void => {
  const owners = new Map<string, string>();
  for (const { name: owner, aliases } of distributions) {
    for (const alias of aliases) {
      if (alias.from !== 'paste') continue;
      const { value: name, at } = alias;
      const key = name.toLowerCase();
      const taken = owners.get(key) ?? owner;
      owners.set(key, taken);
      if (taken !== owner) problems.push({ code: 'defined-twice', severity: 'warning', at, params: { name, taken, detail: 'alias' } });
    }
  }
};

/**
 * The distributions of all sources, each once. `list-distributions` beside `get-distribution-config` is one distribution: the list tells its
 * domain name, the configuration the rest.
 */
export const joinDistributions = (all: readonly Distribution[], joining: Joining): readonly Distribution[] => {
  const kept: Kept = { list: [], byName: new Map(), byLooks: new Map() };
  /** What each was called by the first source that has it: choosing another source must not change what is asked. */
  const firstNames: string[] = [];
  for (const next of all) {
    const index = find(kept, next);
    const before = index === undefined ? undefined : kept.list[index];
    if (index === undefined || before === undefined) {
      firstNames.push(next.name);
      keep(kept, kept.list.length, next);
      continue;
    }
    const completes = isSummary(before) !== isSummary(next) || isAnonymous(before) !== isAnonymous(next);
    const differ = !completes && !sameContent(unnamed(before), unnamed(next));
    const counts = differ ? oneOfTwo(joining, 'distribution', firstNames[index] ?? before.name, before, next) : fuller(before, next);
    keep(kept, index, counts === next ? combine(next, before) : combine(before, next));
  }
  for (const [index, { name }] of kept.list.entries()) renameTwice(joining, 'distribution', firstNames[index] ?? name, name);
  noteSharedAliases(kept.list, joining);
  return kept.list;
};
