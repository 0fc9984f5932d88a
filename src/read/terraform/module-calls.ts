import type { HclBlock } from '../../syntax/hcl/ast.ts';
import type { Span } from '../../text/span.ts';
import { repeat } from './instances.ts';
import { attributeIn } from './module.ts';
import { resolvePath } from './paths.ts';
import { registryModule } from './registry.ts';
import type { Env, Module, ModuleConfig, ModuleSet, Val } from './value.ts';
import { evaluate, MOST_MADE, moduleScope, refuse, report, type World } from './world.ts';

/** How deep modules may call modules: a module that calls itself would not end. */
const DEEPEST_MODULES = 16;

/** The calls of a module, by `count` and `for_each`; null where its folder is not here. */
export const modulesOf = (world: World, parent: Module, name: string): ModuleSet => {
  const known = parent.children.get(name);
  if (known !== undefined) return known;
  const block = parent.config.modules.get(name);
  const config = block && configOf(world, parent, block);
  let set: ModuleSet = null;
  if (block && config && canCall(world, parent, block, config)) {
    world.made += 1;
    // Until it is there: a call whose `for_each` reads its own outputs is a circle.
    parent.children.set(name, null);
    const path = parent.path === '' ? `module.${name}` : `${parent.path}.module.${name}`;
    set = repeat(moduleScope(world, parent), block, (env, suffix) => child(world, parent, block, config, `${path}${suffix}`, env));
  }
  parent.children.set(name, set);
  return set;
};

/** A folder that calls itself, however far around, has no end; neither has, for us, a tree of calls with thousands of branches. */
const canCall = (world: World, parent: Module, block: HclBlock, config: ModuleConfig): boolean => {
  const name = block.labels[0]?.text ?? '';
  for (let above: Module | null = parent; above; above = above.parent) {
    if (above.config !== config) continue;
    refuse(world, block.typeAt, 'expression-error', { detail: 'circle', name: `module.${name}` });
    return false;
  }
  if (world.made < MOST_MADE && depthOf(parent) < DEEPEST_MODULES) return true;
  if (world.made >= MOST_MADE) refuse(world, block.typeAt, 'expression-error', { detail: 'too-many', count: world.made, limit: MOST_MADE });
  else refuse(world, block.typeAt, 'expression-error', { detail: 'too-deep', limit: DEEPEST_MODULES });
  return false;
};

const depthOf = (module: Module): number => (module.parent === null ? 0 : 1 + depthOf(module.parent));

const sourceOf = (world: World, parent: Module, block: HclBlock): string | null => {
  const attribute = attributeIn(block.body, 'source');
  const value = attribute && evaluate(moduleScope(world, parent), attribute.value);
  return value?.kind === 'string' ? value.value : null;
};

const configOf = (world: World, parent: Module, block: HclBlock): ModuleConfig | null => {
  const source = sourceOf(world, parent, block);
  if (source === null) return null;
  if (!/^\.{1,2}(?:\/|\\|$)/.test(source)) {
    const known = registryModule(world, source);
    if (!known) report(world, 'file-missing', 'info', block.typeAt, { detail: 'module', name: block.labels[0]?.text ?? '', source });
    return known;
  }
  const config = world.configs.get(resolvePath(parent.config.dir, source));
  if (!config) report(world, 'file-missing', 'warning', block.typeAt, { detail: 'module', name: block.labels[0]?.text ?? '', source });
  return config ?? null;
};

const child = (world: World, parent: Module, block: HclBlock, config: ModuleConfig, path: string, env: Env): Module => ({
  path,
  config,
  parent,
  at: block.at,
  argument: (name) => {
    const attribute = attributeIn(block.body, name);
    return attribute && evaluate({ world, module: parent, env }, attribute.value);
  },
  provider: providerOf(block, parent),
  memo: new Map(),
  instances: new Map(),
  children: new Map(),
});

/** `providers = { aws = aws.virginia }`. */
const providerOf = (block: HclBlock, parent: Module): string | null => {
  const given = attributeIn(block.body, 'providers')?.value;
  if (given?.kind !== 'object') return parent.provider;
  const aws = given.items.find(({ key }) => key.kind === 'literal' && key.value === 'aws')?.value;
  return aws?.kind === 'attribute' ? aws.name : parent.provider;
};

/** `module.x.y`: an output, evaluated once. */
export const outputOf = (world: World, module: Module, name: string, at: Span): Val => {
  const key = `output.${name}`;
  const known = module.memo.get(key);
  if (known) return known;
  const block = module.config.outputs.get(name);
  const attribute = block && attributeIn(block.body, 'value');
  if (!attribute) return refuse(world, at, 'expression-error', { detail: 'no-output', name, module: module.path });
  const id = `${module.path} ${module.config.dir} ${key}`;
  if (world.busy.has(id)) return refuse(world, at, 'expression-error', { detail: 'circle', name: `${module.path}.${name}` });
  world.busy.add(id);
  try {
    const value = evaluate(moduleScope(world, module), attribute.value);
    module.memo.set(key, value);
    return value;
  } finally {
    world.busy.delete(id);
  }
};
