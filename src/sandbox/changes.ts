import type { FunctionChange } from '../trace/step.ts';
import { isRecord, type Json, same } from './json.ts';
import { valuesOf } from './query.ts';

/** What differs between two sets of entries, name by name. */
export const entryChanges = (what: 'query' | 'header' | 'cookie', before: Json, after: Json): readonly FunctionChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !same(before[name], after[name]))
    .map((name) => ({ what, name, before: shown(before[name]), after: shown(after[name]) }));

const shown = (entry: unknown): string | null => {
  if (entry === undefined) return null;
  const attributes =
    isRecord(entry) && typeof entry['attributes'] === 'string' && entry['attributes'] !== '' ? `; ${entry['attributes']}` : '';
  return `${(valuesOf(entry) ?? []).join(', ')}${attributes}`;
};

/** What differs in one value; nothing where it is the same. */
export const valueChange = (
  what: 'uri' | 'status' | 'origin' | 'body',
  before: string | null,
  after: string | null,
): readonly FunctionChange[] => (before === after ? [] : [{ what, name: what, before, after }]);
