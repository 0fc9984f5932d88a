import type { HclAttribute, HclBlock } from '../../syntax/hcl/ast.ts';
import type { Span } from '../../text/span.ts';

/** What an expression amounts to. Strings may hold marks for parts that are not known (`holes.ts`). */
export type Val =
  | TextVal
  | { readonly kind: 'number'; readonly at: Span; readonly value: number }
  | { readonly kind: 'boolean'; readonly at: Span; readonly value: boolean }
  | { readonly kind: 'null'; readonly at: Span }
  | { readonly kind: 'list'; readonly at: Span; readonly items: readonly Val[] }
  | ObjectVal
  /** A resource or data source: its attributes are evaluated when somebody asks for them. */
  | { readonly kind: 'resource'; readonly at: Span; readonly instance: Instance }
  /** A call of a module: its outputs are evaluated when somebody asks for them, since two modules may use each other's. */
  | { readonly kind: 'module'; readonly at: Span; readonly module: Module }
  | UnknownVal;

export type TextVal = {
  readonly kind: 'string';
  readonly at: Span;
  readonly value: string;
  /** What `jsonencode` and `yamlencode` made the text from. */
  readonly encoded?: Val;
};

export type ObjectVal = { readonly kind: 'object'; readonly at: Span; readonly members: ReadonlyMap<string, Entry> };
export type Entry = { readonly keyAt: Span; readonly value: Val };

/** Known after apply, given from outside, or not to be evaluated. `failed`: Terraform would refuse it, and `try` goes on to the next. */
export type UnknownVal = { readonly kind: 'unknown'; readonly at: Span; readonly expression: string; readonly failed: boolean };

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
  /** The block that calls it. */
  readonly at: Span | null;
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

export const text = (value: string, at: Span): TextVal => ({ kind: 'string', at, value });
export const number = (value: number, at: Span): Val => ({ kind: 'number', at, value });
export const boolean = (value: boolean, at: Span): Val => ({ kind: 'boolean', at, value });
export const nothing = (at: Span): Val => ({ kind: 'null', at });
export const list = (items: readonly Val[], at: Span): Val => ({ kind: 'list', at, items });
export const unknown = (expression: string, at: Span): UnknownVal => ({ kind: 'unknown', at, expression, failed: false });
export const failed = (expression: string, at: Span): UnknownVal => ({ kind: 'unknown', at, expression, failed: true });

export const object = (entries: Iterable<readonly [string, Val]>, at: Span): ObjectVal => ({
  kind: 'object',
  at,
  members: new Map([...entries].map(([key, value]) => [key, { keyAt: value.at, value }])),
});
