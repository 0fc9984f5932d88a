import { isCollection, type Json } from './json-value.ts';
import { plainScalar, yamlKey } from './yaml-scalar.ts';

/** How far a value stands in from its key. */
export const STEP = 2;

/** A value as lines of block style, the first without indentation. `dashes`: how far a list stands in from its key. */
export const blockLines = (value: Json, dashes: number): readonly string[] => {
  if (!isCollection(value)) return [plainScalar(value)];
  if (Array.isArray(value)) return value.flatMap((item: Json) => inListItem(blockLines(item, dashes)));
  return Object.entries(value).flatMap(([key, item]) => memberLines(key, item, dashes));
};

export const inListItem = (lines: readonly string[]): readonly string[] => lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));

export const memberLines = (key: string, value: Json, dashes: number): readonly string[] => {
  if (!isCollection(value)) return [`${yamlKey(key)}: ${plainScalar(value)}`];
  if (Object.keys(value).length === 0) return [`${yamlKey(key)}: ${Array.isArray(value) ? '[]' : '{}'}`];
  const pad = ' '.repeat(Array.isArray(value) ? dashes : STEP);
  return [`${yamlKey(key)}:`, ...blockLines(value, dashes).map((line) => pad + line)];
};
