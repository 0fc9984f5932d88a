import { placeholders } from '../placeholders.ts';
import { hasHole } from './holes.ts';
import { attributeIn } from './module.ts';
import type { Instance, Module } from './value.ts';
import { evaluate, moduleScope, type World } from './world.ts';

/** The region of a resource: its own `region` or `provider`, else that of the module's provider. */
export const regionOf = (world: World, instance: Instance): string => {
  const own = instance.block && attributeIn(instance.block.body, 'region');
  const said = own && textIn(world, instance.module, own.value);
  if (said) return said;
  const provider = instance.block && attributeIn(instance.block.body, 'provider')?.value;
  const alias = provider?.kind === 'attribute' ? provider.name : instance.module.provider;
  return moduleRegion(world, instance.module, alias) ?? placeholders.region;
};

const textIn = (world: World, module: Module, expression: Parameters<typeof evaluate>[1]): string | null => {
  const value = evaluate(moduleScope(world, module), expression);
  return value.kind === 'string' && value.value !== '' && !hasHole(world.holes, value.value) ? value.value : null;
};

/** Providers are configured in root modules; an alias that is not found falls back on nothing. */
const moduleRegion = (world: World, module: Module, alias: string | null): string | null => {
  for (let at: Module | null = module; at !== null; at = at.parent) {
    for (const block of at.config.providers) {
      if (block.labels[0]?.text !== 'aws') continue;
      const name = attributeIn(block.body, 'alias')?.value;
      const own = name?.kind === 'literal' ? name.value : null;
      const region = attributeIn(block.body, 'region');
      if (own === alias && region) return textIn(world, at, region.value);
    }
  }
  return null;
};
