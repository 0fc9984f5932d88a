import type { Member, ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import type { Span } from '../../../text/span.ts';
import { asArray, asObject, childOf, has } from '../../access.ts';

/** A state of version 3 and older: each module's resources by address, their attributes one flat map of texts. */
export const isFlatState = (tree: SyntaxNode): boolean => has(tree, 'terraform_version') && asArray(childOf(tree, 'modules')) !== undefined;

/** What stands under one name: a value, or what stands under longer names. */
type Branch = { value: Member | null; readonly under: Map<string, Branch> };

const newBranch = (): Branch => ({ value: null, under: new Map() });

/** Names of AWS's own may have dots (tags), which only makes them deeper; a state nests blocks four deep. */
const DEEPEST = 32;

const put = (root: Branch, member: Member): void => {
  let branch = root;
  for (const part of member.key.split('.', DEEPEST)) {
    const next = branch.under.get(part) ?? newBranch();
    branch.under.set(part, next);
    branch = next;
  }
  branch.value = member;
};

/** `name.#` counts a list, whose items stand under `name.0` or under hashes; `name.%` counts a map. */
const nodeOf = (branch: Branch, at: Span): SyntaxNode => {
  const under = [...branch.under].filter(([key]) => key !== '#' && key !== '%');
  if (branch.under.has('#'))
    return { kind: 'array', at: branch.under.get('#')?.value?.keySpan ?? at, items: under.map(([, one]) => nodeOf(one, at)) };
  if (branch.value && under.length === 0) return branch.value.value;
  return {
    kind: 'object',
    at,
    members: under.map(([key, one]) => ({ key, keySpan: placeOf(one) ?? at, value: nodeOf(one, placeOf(one) ?? at) })),
  };
};

const placeOf = (branch: Branch): Span | null => {
  if (branch.value) return branch.value.keySpan;
  for (const one of branch.under.values()) {
    const found = placeOf(one);
    if (found) return found;
  }
  return null;
};

/** Attributes as every later version keeps them. */
export const unflattened = (attributes: ObjectNode): ObjectNode => {
  const root = newBranch();
  for (const member of attributes.members) put(root, member);
  const node = nodeOf(root, attributes.at);
  return node.kind === 'object' ? node : { ...attributes, members: [] };
};

export type FlatResource = {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly isData: boolean;
  readonly node: ObjectNode;
};

/** `data.aws_x.y.0`: what it is, and in which module. */
const resourceOf = (path: readonly string[], { key, value }: Member): FlatResource | null => {
  const node = asObject(value);
  if (!node) return null;
  const isData = key.startsWith('data.');
  const [type = '', name = ''] = (isData ? key.slice(5) : key).split('.');
  const module = path.slice(1).map((part) => `module.${part}.`);
  return { address: `${module.join('')}${key}`, type, name, isData, node };
};

export const flatResources = (tree: SyntaxNode): readonly FlatResource[] =>
  (asArray(childOf(tree, 'modules'))?.items ?? []).flatMap((module) => {
    const path = (asArray(childOf(module, 'path'))?.items ?? []).flatMap((part) => (part.kind === 'string' ? [part.value] : []));
    return (asObject(childOf(module, 'resources'))?.members ?? []).flatMap((member) => resourceOf(path, member) ?? []);
  });
