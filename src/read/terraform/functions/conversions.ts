import { elementsOf } from '../access-values.ts';
import { numberOf, truth } from '../convert-values.ts';
import { boolean, list, number, type Val } from '../value.ts';
import { loose, type Run, strict, type Table } from './call.ts';
import { setOf } from './collections.ts';

const same: Run = ([value]) => value ?? null;

const toset: Run = ([value], call) => {
  const items = value && elementsOf(value);
  return items ? setOf(items, call) : null;
};

const tostring: Run = ([value], call) => {
  if (value?.kind === 'null') return value;
  const text = call.text(value);
  return text === null ? null : call.give(text);
};

const tonumber: Run = ([value], call) => {
  if (value?.kind === 'null') return value;
  const said = value && numberOf(value);
  return typeof said === 'number' ? number(said, call.at) : null;
};

const tobool: Run = ([value], call) => {
  if (value?.kind === 'null') return value;
  const said = value ? truth(value) : null;
  return said === null ? null : boolean(said, call.at);
};

const tolist: Run = ([value]): Val | null => {
  const items = value && elementsOf(value);
  return items && value ? list(items, value.at) : null;
};

export const conversionFunctions: Table = {
  tolist: strict(tolist),
  toset: strict(toset),
  tomap: strict(([value]) => (value?.kind === 'object' ? value : null)),
  tostring: strict(tostring),
  tonumber: strict(tonumber),
  tobool: strict(tobool),
  // Whether a value may be shown is of no matter here.
  sensitive: loose(same),
  nonsensitive: loose(same),
};
