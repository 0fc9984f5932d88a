import type { SyntaxNode } from '../../../syntax/tree.ts';
import { asArray, asObject, childOf } from '../../access.ts';
import { membersOf } from '../../gateway-members.ts';
import { textIn } from '../resources/resource.ts';

/** The `configuration` of a plan: for each resource, by its address without keys, the expressions of its attributes. */
export type Configuration = ReadonlyMap<string, SyntaxNode>;

const DEEPEST = 32;

const collect = (module: SyntaxNode | undefined, path: string, found: Map<string, SyntaxNode>, depth: number): void => {
  if (!module || depth > DEEPEST) return;
  for (const resource of asArray(childOf(module, 'resources'))?.items ?? []) {
    const address = textIn(resource, 'address');
    const expressions = asObject(childOf(resource, 'expressions'));
    if (address && expressions) found.set(`${path}${address}`, expressions);
  }
  for (const call of membersOf(childOf(module, 'module_calls'))) {
    collect(childOf(call.value, 'module'), `${path}module.${call.key}.`, found, depth + 1);
  }
};

export const configurationOf = (tree: SyntaxNode): Configuration => {
  const found = new Map<string, SyntaxNode>();
  collect(childOf(childOf(tree, 'configuration'), 'root_module'), '', found, 0);
  return found;
};

const withoutKeys = (address: string): string => address.replace(/\[[^\]]{0,200}\]/g, '');

/** The module part of an address: `module.a.module.b.`. */
export const modulePath = (address: string): string => /^(?:module\.[^.]{1,200}\.)*/.exec(withoutKeys(address))?.[0] ?? '';

/** What an attribute's expression refers to, the exactest first: `aws_api_gateway_stage.prod.invoke_url`, `aws_api_gateway_stage.prod`. */
export const referencesOf = (configuration: Configuration, address: string, path: readonly (string | number)[]): readonly string[] => {
  let node = configuration.get(withoutKeys(address));
  for (const step of path) {
    if (!node) return [];
    if (typeof step === 'number') node = asArray(node)?.items[step] ?? asArray(node)?.items[0] ?? node;
    else node = childOf(node, step) ?? node;
  }
  return (asArray(childOf(node, 'references'))?.items ?? []).flatMap((item) => (item.kind === 'string' ? [item.value] : []));
};
