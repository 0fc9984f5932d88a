import type { HclExpression } from '../../syntax/hcl/ast.ts';
import type { HclParser } from '../../syntax/hcl/index.ts';
import type { DocumentsParser } from '../../syntax/parser.ts';
import type { Problem, ProblemCode, Severity } from '../../text/problem.ts';
import type { Span } from '../../text/span.ts';
import type { Holes } from './holes.ts';
import { type Env, failed, type Instance, type Module, type ModuleConfig, type UnknownVal, type Val } from './value.ts';

/** The three that need each other: an expression looks up attributes and outputs, and these are expressions. */
export type Engine = {
  readonly evaluate: (scope: Scope, expression: HclExpression) => Val;
  readonly attributeOf: (world: World, instance: Instance, name: string, at: Span) => Val;
  readonly outputOf: (world: World, module: Module, name: string, at: Span) => Val;
};

/** What the evaluation of one project shares. */
export type World = {
  /** All sources of the workspace, whatever their form. */
  readonly texts: ReadonlyMap<string, string>;
  readonly engine: Engine;
  readonly parse: HclParser;
  readonly yaml: DocumentsParser | null;
  readonly configs: ReadonlyMap<string, ModuleConfig>;
  readonly holes: Holes;
  readonly problems: Problem[];
  /** Sources that were read through `file` and the like. */
  readonly used: Set<string>;
  /** Stand-ins for the ids of APIs, and which resource each stands for. */
  readonly standIns: Map<string, Instance>;
  readonly slugs: Map<string, string>;
  readonly takenSlugs: Set<string>;
  /** What is being evaluated now, to find circles. */
  readonly busy: Set<string>;
  steps: number;
  depth: number;
  /** Instances of modules and resources made so far. */
  made: number;
  /** Inside `try` and `can` nothing is reported. */
  quiet: number;
};

/** Where an expression stands: what `var`, `local` and `each` mean there. */
export type Scope = { readonly world: World; readonly module: Module; readonly env: Env };

export const evaluate = (scope: Scope, expression: HclExpression): Val => scope.world.engine.evaluate(scope, expression);

/** The scope of what stands in a module outside every loop. */
export const moduleScope = (world: World, module: Module): Scope => ({ world, module, env: new Map() });

/** A scope in which the names of a loop mean one of its turns. */
export const within = (scope: Scope, keyName: string | null, valueName: string, key: Val, value: Val): Scope => ({
  ...scope,
  env: new Map([...scope.env, ...(keyName === null ? [] : [[keyName, key] as const]), [valueName, value]]),
});

/** Steps of evaluation that one project may take; loops in loops can ask for any number. */
export const MOST_STEPS = 400_000;
/** Values in one list, instances of one resource, and characters in one string. */
export const MOST_ITEMS = 10_000;
export const MOST_TEXT = 2_000_000;
/** Instances of modules and resources in one project: modules that are repeated in modules that are repeated multiply. */
export const MOST_MADE = 5_000;
/** How deep references and expressions may lead into each other. */
export const DEEPEST = 300;

export const report = (world: World, code: ProblemCode, severity: Severity, at: Span, params: Problem['params'] = {}): void => {
  // What is wrong inside a module of the registry is no text that anybody here wrote.
  if (world.quiet > 0 || !world.texts.has(at.source)) return;
  const seen = world.problems.some((p) => p.code === code && p.at?.source === at.source && p.at.start === at.start);
  if (!seen && world.problems.length < 200) world.problems.push({ code, severity, at, params });
};

/** The expression as written. Text that was decoded from UTF-16 has a NUL beside every letter. */
export const writtenAt = (world: World, at: Span): string =>
  (world.texts.get(at.source) ?? '')
    .slice(at.start, Math.min(at.end, at.start + 2000))
    .replaceAll('\u0000', '')
    .trim();

/** What comes of values that are not known; of one that Terraform would refuse comes another. */
export const openFrom = (world: World, at: Span, ...causes: readonly Val[]): UnknownVal => ({
  kind: 'unknown',
  at,
  expression: writtenAt(world, at),
  failed: causes.some((cause) => cause.kind === 'unknown' && cause.failed),
});

/** Something that Terraform would refuse: said, and unknown from here on. */
export const refuse = (world: World, at: Span, code: ProblemCode, params: Problem['params']): UnknownVal => {
  report(world, code, 'error', at, params);
  return failed(writtenAt(world, at), at);
};
