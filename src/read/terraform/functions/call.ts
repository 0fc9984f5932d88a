import type { Span } from '../../../text/span.ts';
import { textOf } from '../convert-values.ts';
import { textVal } from '../holes.ts';
import { unknown, type Val } from '../value.ts';
import { MOST_ITEMS, MOST_TEXT, refuse, type Scope, type World, writtenAt } from '../world.ts';

/** What a function gets beside its arguments. */
export type Call = {
  readonly scope: Scope;
  readonly world: World;
  readonly at: Span;
  /** The call as a value that is not known. */
  readonly open: () => Val;
  /** More values than are read. */
  readonly tooMany: (count: number) => Val;
  /** A text as the function's result. */
  readonly give: (text: string) => Val;
  /** An argument as text, with marks for what is not known; null for what is no text. */
  readonly text: (value: Val | undefined) => string | null;
};

/** Null: Terraform would refuse these arguments. */
export type Run = (args: readonly Val[], call: Call) => Val | null;

/** `strict`: an argument that is not known at all makes the result unknown. */
export type Made = { readonly strict: boolean; readonly run: Run };
export type Table = Readonly<Record<string, Made>>;

export const strict = (run: Run): Made => ({ strict: true, run });
export const loose = (run: Run): Made => ({ strict: false, run });

export const newCall = (scope: Scope, _name: string, at: Span): Call => {
  const { world } = scope;
  const open = (): Val => unknown(writtenAt(world, at), at);
  return {
    scope,
    world,
    at,
    open,
    tooMany: (count) => refuse(world, at, 'expression-error', { detail: 'too-many', count, limit: MOST_ITEMS }),
    give: (text) => (text.length > MOST_TEXT ? open() : textVal(world.holes, text, at)),
    text: (value) => (value === undefined ? null : textOf(world, value)),
  };
};
