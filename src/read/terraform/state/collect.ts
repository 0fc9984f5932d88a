import type { ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import { asArray, asObject, childOf } from '../../access.ts';
import { textIn } from '../resources/resource.ts';
import { flatResources, isFlatState, unflattened } from './flat.ts';
import { isResourceList, isStateFile } from './shapes.ts';

/** A resource as a dump lists it, before its unknown values are filled in. */
export type Dumped = {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly address: string;
  readonly node: ObjectNode;
  readonly values: ObjectNode;
};

const itemsOf = (node: SyntaxNode | undefined): readonly ObjectNode[] =>
  (asArray(node)?.items ?? []).flatMap((item) => asObject(item) ?? []);

const dumped = (node: ObjectNode, values: ObjectNode | undefined, address: string): Dumped => ({
  mode: textIn(node, 'mode') === 'data' ? 'data' : 'managed',
  type: textIn(node, 'type') ?? '',
  name: textIn(node, 'name') ?? '',
  address,
  node,
  values: values ?? { kind: 'object', at: node.at, members: [] },
});

/** Modules nest in modules; a dump by Terraform itself never nests deep. */
const DEEPEST = 32;

/** `root_module` of planned or shown values, and the modules in it. */
const inModule = (module: SyntaxNode | undefined, depth: number): readonly Dumped[] => {
  if (!module || depth > DEEPEST) return [];
  const own = itemsOf(childOf(module, 'resources')).map((node) =>
    dumped(node, asObject(childOf(node, 'values')), textIn(node, 'address') ?? ''),
  );
  return [...own, ...itemsOf(childOf(module, 'child_modules')).flatMap((child) => inModule(child, depth + 1))];
};

/** `aws_x.y`, `module.m.aws_x.y`, `aws_x.y[0]`, `aws_x.y["k"]`. */
const addressIn = (resource: ObjectNode, instance: ObjectNode): string => {
  const module = textIn(resource, 'module');
  const mode = textIn(resource, 'mode') === 'data' ? 'data.' : '';
  const key = childOf(instance, 'index_key');
  const suffix = key?.kind === 'number' ? `[${key.value}]` : key?.kind === 'string' ? `["${key.value}"]` : '';
  return `${module ? `${module}.` : ''}${mode}${textIn(resource, 'type') ?? ''}.${textIn(resource, 'name') ?? ''}${suffix}`;
};

const inStateFile = (tree: SyntaxNode): readonly Dumped[] =>
  itemsOf(childOf(tree, 'resources')).flatMap((resource) =>
    itemsOf(childOf(resource, 'instances')).map((instance) => ({
      ...dumped(resource, asObject(childOf(instance, 'attributes')), addressIn(resource, instance)),
      node: instance,
    })),
  );

const inList = (tree: SyntaxNode): readonly Dumped[] =>
  itemsOf(tree).map((node) => {
    const type = textIn(node, 'Type') ?? textIn(node, 'type') ?? '';
    const id = textIn(node, 'Id') ?? textIn(node, 'id') ?? '';
    const values = asObject(childOf(node, 'Attrs', 'attrs', 'values'));
    const hasId = values && childOf(values, 'id') !== undefined;
    const idNode = childOf(node, 'Id', 'id');
    const whole =
      values && !hasId && idNode ? { ...values, members: [...values.members, { key: 'id', keySpan: idNode.at, value: idNode }] } : values;
    return { ...dumped(node, whole, `${type}.${id}`), type };
  });

const inFlatState = (tree: SyntaxNode): readonly Dumped[] =>
  flatResources(tree).map(({ address, type, name, isData, node }) => {
    const values = asObject(childOf(childOf(node, 'primary'), 'attributes'));
    return { mode: isData ? 'data' : 'managed', type, name, address, node, values: unflattened(values ?? { ...node, members: [] }) };
  });

/** Every resource of a plan, a state or a list, in the order of the text. */
export const dumpedIn = (tree: SyntaxNode): readonly Dumped[] => {
  if (isResourceList(tree)) return inList(tree);
  if (isStateFile(tree)) return inStateFile(tree);
  if (isFlatState(tree)) return inFlatState(tree);
  const planned = childOf(childOf(tree, 'planned_values'), 'root_module');
  const shown = childOf(childOf(tree, 'values'), 'root_module');
  const found = inModule(planned ?? shown, 0);
  if (found.length > 0) return found;
  // Some keep only the changes.
  return itemsOf(childOf(tree, 'resource_changes')).flatMap((node) => {
    const after = asObject(childOf(childOf(node, 'change'), 'after'));
    return after ? [dumped(node, after, textIn(node, 'address') ?? '')] : [];
  });
};
