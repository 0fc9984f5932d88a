import type { HclAttribute, HclBlock, HclBody, HclFile } from '../../syntax/hcl/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Val } from './value.ts';

/** All files of one directory, by what they declare. */
export type ModuleConfig = {
  readonly dir: string;
  readonly variables: ReadonlyMap<string, HclBlock>;
  readonly locals: ReadonlyMap<string, HclAttribute>;
  /** `aws_s3_bucket.site`, `data.aws_region.current`. */
  readonly resources: ReadonlyMap<string, HclBlock>;
  readonly modules: ReadonlyMap<string, HclBlock>;
  readonly outputs: ReadonlyMap<string, HclBlock>;
  readonly providers: readonly HclBlock[];
  /** Top-level blocks that Terraform does not know. */
  readonly others: readonly HclBlock[];
};

/** A module as it is called: with its arguments, once for each of its `count` or `for_each`. */
export type Module = {
  /** `""` for a root module, else `module.api` or `module.api["x"]`. */
  readonly path: string;
  readonly config: ModuleConfig;
  readonly parent: Module | null;
  /** The value of an argument; undefined where the call gives none. */
  readonly argument: (name: string) => Val | undefined;
  /** The name of the provider configuration that `aws` stands for here; null is the default one. */
  readonly provider: string | null;
  readonly memo: Map<string, Val>;
  readonly instances: Map<string, ResourceSet>;
  readonly children: Map<string, ModuleSet>;
};

/** What a resource or a module call amounts to: one, a list (`count`) or a map (`for_each`). */
export type Repeated<T> =
  | { readonly kind: 'one'; readonly only: T }
  | { readonly kind: 'list'; readonly items: readonly T[] }
  | { readonly kind: 'map'; readonly items: ReadonlyMap<string, T> };
export type ResourceSet = Repeated<Instance>;
/** Null: the folder of the module is not here. */
export type ModuleSet = Repeated<Module> | null;

/** Values of names that only hold here: `each`, `count`, the variables of `for` and `dynamic`. */
export type Env = ReadonlyMap<string, Val>;

/** One resource or data source. `block: null`: something refers to it, but it is not in the files that are here. */
export type Instance = {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly address: string;
  readonly at: Span;
  readonly block: HclBlock | null;
  readonly module: Module;
  readonly env: Env;
};

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
