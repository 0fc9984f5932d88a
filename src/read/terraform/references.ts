import type { HclAttribute } from '../../syntax/hcl/ast.ts';
import type { Span } from '../../text/span.ts';
import { instancesOf } from './instances.ts';
import { attributeIn } from './module.ts';
import { modulesOf } from './module-calls.ts';
import { type Instance, list, type Module, object, type Repeated, text, unknown, type Val } from './value.ts';
import { evaluate, moduleScope, refuse, type Scope, type World } from './world.ts';

/** What a reference to something declared means; null where the first name means nothing to Terraform. */
export const referenceOf = (scope: Scope, path: readonly string[], at: Span): Val | null => {
  const [first = '', second = '', third = ''] = path;
  if (path.length === 1) return null;
  switch (first) {
    case 'var':
      return variable(scope, second, at);
    case 'local':
      return local(scope, second, at);
    case 'path':
      return text(second === 'module' ? scope.module.config.dir || '.' : '.', at);
    case 'terraform':
      return text(second === 'workspace' ? 'default' : '', at);
    case 'module':
      return moduleCall(scope, second, at);
    case 'each':
    case 'count':
    case 'self':
      return null;
    default:
      return resource(
        scope,
        first === 'data' ? 'data' : 'managed',
        first === 'data' ? second : first,
        first === 'data' ? third : second,
        at,
      );
  }
};

/** What something is called from outside its module. */
const called = (module: Module, expression: string): string => (module.path === '' ? expression : `${module.path}.${expression}`);

/** Evaluates something with a name once; a circle of names is refused. */
const once = (world: World, module: Module, key: string, at: Span, run: () => Val): Val => {
  const known = module.memo.get(key);
  if (known) return known;
  const id = `${module.path} ${module.config.dir} ${key}`;
  if (world.busy.has(id)) return refuse(world, at, 'expression-error', { detail: 'circle', name: called(module, key) });
  world.busy.add(id);
  try {
    const value = run();
    module.memo.set(key, value);
    return value;
  } finally {
    world.busy.delete(id);
  }
};

/** The caller's argument or the `.tfvars`, else the default. */
const variable = (scope: Scope, name: string, at: Span): Val => {
  const { world, module } = scope;
  const block = module.config.variables.get(name);
  return once(world, module, `var.${name}`, at, () => {
    const given = module.argument(name);
    const usual = block && attributeIn(block.body, 'default');
    if (given && !(given.kind === 'null' && usual)) return given;
    if (!usual) return unknown(called(module, `var.${name}`), at);
    return evaluate(moduleScope(world, module), usual.value);
  });
};

const local = (scope: Scope, name: string, at: Span): Val => {
  const { world, module } = scope;
  const attribute: HclAttribute | undefined = module.config.locals.get(name);
  if (!attribute) return unknown(called(module, `local.${name}`), at);
  return once(world, module, `local.${name}`, at, () => evaluate(moduleScope(world, module), attribute.value));
};

const moduleCall = (scope: Scope, name: string, at: Span): Val => {
  const set = modulesOf(scope.world, scope.module, name);
  if (!set) return unknown(called(scope.module, `module.${name}`), at);
  const asValue = (one: Module): Val => ({ kind: 'module', at, module: one });
  return valueOfSet(set, asValue, at);
};

const valueOfSet = <T>(set: Repeated<T>, asValue: (one: T) => Val, at: Span): Val => {
  if (set.kind === 'one') return asValue(set.only);
  if (set.kind === 'list') return list(set.items.map(asValue), at);
  return object(
    [...set.items].map(([key, one]) => [key, asValue(one)]),
    at,
  );
};

const resource = (scope: Scope, mode: 'managed' | 'data', type: string, name: string, at: Span): Val => {
  const set = instancesOf(scope.world, scope.module, mode, type, name, at);
  return valueOfSet(set, (instance: Instance): Val => ({ kind: 'resource', at, instance }), at);
};
