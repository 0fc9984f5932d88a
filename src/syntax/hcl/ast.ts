import type { Span } from '../../text/span.ts';

/** One file of HCL: what Terraform writes. Every node has its place. */
export type HclFile = { readonly name: string; readonly body: HclBody };

export type HclBody = { readonly at: Span; readonly attributes: readonly HclAttribute[]; readonly blocks: readonly HclBlock[] };

/** `name = value`; the span covers both. */
export type HclAttribute = { readonly at: Span; readonly name: string; readonly nameAt: Span; readonly value: HclExpression };

/** `type "label" … { body }`; the span covers all of it. */
export type HclBlock = {
  readonly at: Span;
  readonly type: string;
  readonly typeAt: Span;
  readonly labels: readonly { readonly at: Span; readonly text: string }[];
  readonly body: HclBody;
};

export type HclExpression =
  | { readonly kind: 'literal'; readonly at: Span; readonly value: string | number | boolean | null }
  | { readonly kind: 'template'; readonly at: Span; readonly parts: readonly TemplatePart[] }
  | { readonly kind: 'tuple'; readonly at: Span; readonly items: readonly HclExpression[] }
  | { readonly kind: 'object'; readonly at: Span; readonly items: readonly ObjectItem[] }
  /** The first name of a reference: `var`, `local`, a resource type, a variable of a `for`. */
  | { readonly kind: 'name'; readonly at: Span; readonly name: string }
  | { readonly kind: 'attribute'; readonly at: Span; readonly of: HclExpression; readonly name: string }
  | { readonly kind: 'index'; readonly at: Span; readonly of: HclExpression; readonly key: HclExpression }
  /** `x[*].a` and `x.*.a`: `each` is the rest of the path, from an element that `element` stands for. */
  | { readonly kind: 'splat'; readonly at: Span; readonly of: HclExpression; readonly each: HclExpression }
  | { readonly kind: 'element'; readonly at: Span }
  | { readonly kind: 'call'; readonly at: Span; readonly name: string; readonly args: readonly HclExpression[]; readonly spread: boolean }
  | { readonly kind: 'unary'; readonly at: Span; readonly operator: string; readonly operand: HclExpression }
  | {
      readonly kind: 'binary';
      readonly at: Span;
      readonly operator: string;
      readonly left: HclExpression;
      readonly right: HclExpression;
    }
  | {
      readonly kind: 'conditional';
      readonly at: Span;
      readonly condition: HclExpression;
      readonly whenTrue: HclExpression;
      readonly whenFalse: HclExpression;
    }
  | ForExpression
  /** Text that could not be read; a problem says so. */
  | { readonly kind: 'broken'; readonly at: Span };

/** `[for v in list : value if condition]`, `{for k, v in map : key => value...}`. */
export type ForExpression = {
  readonly kind: 'for';
  readonly at: Span;
  readonly keyName: string | null;
  readonly valueName: string;
  readonly over: HclExpression;
  /** Null: it makes a list. */
  readonly key: HclExpression | null;
  readonly value: HclExpression;
  readonly condition: HclExpression | null;
  readonly grouped: boolean;
};

export type ObjectItem = { readonly at: Span; readonly key: HclExpression; readonly value: HclExpression };

export type TemplatePart =
  | { readonly kind: 'text'; readonly at: Span; readonly text: string }
  | { readonly kind: 'value'; readonly at: Span; readonly value: HclExpression }
  | {
      readonly kind: 'if';
      readonly at: Span;
      readonly condition: HclExpression;
      readonly whenTrue: readonly TemplatePart[];
      readonly whenFalse: readonly TemplatePart[];
    }
  | {
      readonly kind: 'for';
      readonly at: Span;
      readonly keyName: string | null;
      readonly valueName: string;
      readonly over: HclExpression;
      readonly parts: readonly TemplatePart[];
    };
