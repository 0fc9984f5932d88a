import type { ModuleConfig } from './value.ts';
import type { World } from './world.ts';

export const registryModule = (_world: World, _source: string): ModuleConfig | null => null;
