import { elementsOf } from '../access-values.ts';
import { numberOf } from '../convert-values.ts';
import { number, type Val } from '../value.ts';
import { type Run, strict, type Table } from './call.ts';

const numbers =
  (run: (all: readonly number[]) => number | undefined): Run =>
  (args, call) => {
    const flat: readonly Val[] = args.flatMap((arg) => elementsOf(arg) ?? [arg]);
    const said = flat.map((arg) => numberOf(arg));
    if (said.length === 0 || said.includes(null)) return null;
    const made = run(said.map((one) => one ?? 0));
    return made === undefined || !Number.isFinite(made) ? null : number(made, call.at);
  };

const parseint: Run = ([value, base], call) => {
  const text = call.text(value);
  const radix = base && numberOf(base);
  if (text === null || typeof radix !== 'number' || radix < 2 || radix > 36) return null;
  const made = Number.parseInt(text, radix);
  return Number.isNaN(made) ? null : number(made, call.at);
};

export const numberFunctions: Table = {
  max: strict(numbers((all) => all.reduce((a, b) => Math.max(a, b)))),
  min: strict(numbers((all) => all.reduce((a, b) => Math.min(a, b)))),
  abs: strict(numbers(([a = 0]) => Math.abs(a))),
  ceil: strict(numbers(([a = 0]) => Math.ceil(a))),
  floor: strict(numbers(([a = 0]) => Math.floor(a))),
  parseint: strict(parseint),
};
