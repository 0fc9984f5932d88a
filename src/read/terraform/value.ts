import type { Span } from '../../text/span.ts';
import type { Instance, Module } from './module.ts';

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
