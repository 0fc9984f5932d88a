import type { HclAttribute, HclBlock, HclBody, HclFile } from '../../syntax/hcl/ast.ts';
import type { ModuleConfig, Repeated } from './value.ts';

export const itemsOf = <T>(set: Repeated<T> | null): readonly T[] => {
  if (set === null) return [];
  return set.kind === 'one' ? [set.only] : [...set.items.values()];
};

export const attributeIn = (body: HclBody, name: string): HclAttribute | undefined =>
  body.attributes.find((attribute) => attribute.name === name);

const KNOWN = new Set(['terraform', 'moved', 'import', 'removed', 'check', 'provider', 'ephemeral']);

/** Puts the files of one directory together. The first of two declarations of one name counts. */
export const moduleConfig = (dir: string, files: readonly HclFile[]): ModuleConfig => {
  const variables = new Map<string, HclBlock>();
  const locals = new Map<string, HclAttribute>();
  const resources = new Map<string, HclBlock>();
  const modules = new Map<string, HclBlock>();
  const outputs = new Map<string, HclBlock>();
  const providers: HclBlock[] = [];
  const others: HclBlock[] = [];
  const put = <T>(map: Map<string, T>, key: string, value: T): void => {
    if (!map.has(key)) map.set(key, value);
  };
  for (const block of files.flatMap((file) => file.body.blocks)) {
    const [first = '', second = ''] = block.labels.map((label) => label.text);
    if (block.type === 'variable') put(variables, first, block);
    else if (block.type === 'output') put(outputs, first, block);
    else if (block.type === 'module') put(modules, first, block);
    else if (block.type === 'resource') put(resources, `${first}.${second}`, block);
    else if (block.type === 'data') put(resources, `data.${first}.${second}`, block);
    else if (block.type === 'locals') for (const attribute of block.body.attributes) put(locals, attribute.name, attribute);
    else if (block.type === 'provider') providers.push(block);
    else if (!KNOWN.has(block.type)) others.push(block);
  }
  return { dir, variables, locals, resources, modules, outputs, providers, others };
};
