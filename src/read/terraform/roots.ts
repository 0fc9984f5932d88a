import { attributeIn } from './module.ts';
import { resolvePath } from './paths.ts';
import type { Module, ModuleConfig } from './value.ts';
import { report, type World } from './world.ts';

/** The directories that a `module` block of another one leads to. */
export const calledDirectories = (configs: ReadonlyMap<string, ModuleConfig>): ReadonlySet<string> => {
  const called = new Set<string>();
  for (const config of configs.values()) {
    for (const block of config.modules.values()) {
      const source = attributeIn(block.body, 'source')?.value;
      if (source?.kind !== 'literal' || typeof source.value !== 'string' || !/^\.{1,2}(?:\/|\\|$)/.test(source.value)) continue;
      const dir = resolvePath(config.dir, source.value);
      // Modules that call each other in a circle: one of them has to be read.
      if (dir !== config.dir) called.add(dir);
    }
  }
  return called.size < configs.size ? called : new Set([...called].slice(1));
};

/** Blocks that stand inside a distribution, cut out of it: they say too little by themselves. */
const PARTS = new Set(
  'origin default_cache_behavior ordered_cache_behavior custom_error_response origin_group restrictions viewer_certificate'.split(' '),
);

export const unknownBlocks = (world: World, roots: readonly Module[]): void => {
  for (const block of roots.flatMap((root) => root.config.others)) {
    if (!PARTS.has(block.type)) continue;
    report(world, 'form-fragment', 'warning', block.typeAt, {
      what: block.type,
      command: 'resource "aws_cloudfront_distribution" "…" { … }',
    });
  }
};
