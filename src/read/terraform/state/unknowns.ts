import type { Member, ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import { asArray, asObject, childOf } from '../../access.ts';
import { membersOf } from '../../gateway-members.ts';
import { textIn } from '../resources/resource.ts';
import type { Dumped } from './collect.ts';
import type { Meaning } from './meaning.ts';
import { type Configuration, referencesOf } from './references.ts';

/** `after_unknown` of each resource, by its address. */
export const unknownsOf = (tree: SyntaxNode): ReadonlyMap<string, ObjectNode> =>
  new Map(
    (asArray(childOf(tree, 'resource_changes'))?.items ?? []).flatMap((change) => {
      const address = textIn(change, 'address');
      const unknown = asObject(childOf(childOf(change, 'change'), 'after_unknown'));
      return address && unknown ? [[address, unknown] as const] : [];
    }),
  );

type Filling = { readonly owner: Dumped; readonly meaning: Meaning; readonly configuration: Configuration };
type Path = readonly (string | number)[];

/** What stands in for a value that is only known after apply: what it means, else what its expression refers to. */
const standIn = ({ owner, meaning, configuration }: Filling, path: Path, at: SyntaxNode['at']): SyntaxNode => {
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  const references = referencesOf(configuration, owner.address, path);
  const meant = meaning.of(owner, String(name), references);
  if (meant !== null) return { kind: 'string', at, value: meant };
  const expression = references[0] ?? `${owner.address}.${path.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join('.')}`;
  return { kind: 'unresolved', at, expression: expression.replaceAll('.[', '[') };
};

const DEEPEST = 64;

/** The values with those put in that are only known after apply. */
export const filled = (filling: Filling, values: SyntaxNode | undefined, unknown: SyntaxNode, path: Path): SyntaxNode | undefined => {
  if (path.length > DEEPEST) return values;
  if (unknown.kind === 'boolean' || unknown.kind === 'string') {
    return String(unknown.value) === 'true' ? standIn(filling, path, unknown.at) : values;
  }
  if (unknown.kind === 'array') {
    const items = asArray(values)?.items ?? [];
    const made = Array.from({ length: Math.max(items.length, unknown.items.length) }, (_, index) => {
      const inner = unknown.items[index];
      return inner ? filled(filling, items[index], inner, [...path, index]) : items[index];
    }).flatMap((item) => item ?? []);
    return made.length === 0 ? values : { kind: 'array', at: values?.at ?? unknown.at, items: made };
  }
  if (unknown.kind !== 'object') return values;
  const known = membersOf(values);
  const added: Member[] = [];
  const members = known.map((member): Member => {
    const inner = childOf(unknown, member.key);
    return inner ? { ...member, value: filled(filling, member.value, inner, [...path, member.key]) ?? member.value } : member;
  });
  for (const { key, keySpan, value } of unknown.members) {
    if (known.some((member) => member.key === key)) continue;
    const made = filled(filling, undefined, value, [...path, key]);
    if (made) added.push({ key, keySpan, value: made });
  }
  if (members.length + added.length === 0) return values;
  return { kind: 'object', at: values?.at ?? unknown.at, members: [...members, ...added] };
};
