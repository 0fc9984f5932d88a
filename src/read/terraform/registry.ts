import { moduleConfig } from './module.ts';
import { apiGatewayV2Module } from './registry/apigateway-v2.ts';
import { cloudFrontModule } from './registry/cloudfront.ts';
import { balancerModule, bucketModule, lambdaModule } from './registry/origins.ts';
import type { ModuleConfig } from './value.ts';
import type { World } from './world.ts';

/** What the registry's modules make of their arguments, in Terraform's own words: they are evaluated as any other module is. */
const MODULES: Readonly<Record<string, string>> = {
  cloudfront: cloudFrontModule,
  'apigateway-v2': apiGatewayV2Module,
  's3-bucket': bucketModule,
  lambda: lambdaModule,
  alb: balancerModule,
};

/** `terraform-aws-modules/cloudfront/aws`, or the same out of its repository. A part of a module (`//modules/x`) is another module. */
const REGISTRY = /^(?:registry\.terraform\.io\/)?terraform-aws-modules\/([\w-]{1,60})\/aws$/;
const REPOSITORY = /github\.com[/:]terraform-aws-modules\/terraform-aws-([\w-]{1,60}?)(?:\.git)?(?:\?.{0,200})?$/;

/** The modules that were met: their texts never change, and a workspace is read again with every key that is typed. */
const parsed = new WeakMap<World['parse'], Map<string, ModuleConfig>>();

const parsedBy = (parse: World['parse']): Map<string, ModuleConfig> => {
  const known = parsed.get(parse) ?? new Map<string, ModuleConfig>();
  parsed.set(parse, known);
  return known;
};

export const registryModule = (world: World, source: string): ModuleConfig | null => {
  const name = (REGISTRY.exec(source) ?? REPOSITORY.exec(source))?.[1] ?? '';
  const text = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  if (text === undefined) return null;
  const known = parsedBy(world.parse).get(name);
  if (known) return known;
  // No source has such a name: whatever stands in this text is shown where the module is called.
  const file = world.parse(`\u0000${name}`, text);
  const config = moduleConfig(`\u0000${name}`, [file.value]);
  parsedBy(world.parse).set(name, config);
  return config;
};
