import { isCollection, isJsonObject, type Json } from './json-value.ts';
import { plainScalar, yamlKey } from './yaml-scalar.ts';

/** How far a value stands in from its key. */
export const STEP = 2;

/** `dashes`: how far a list stands in from its key. `tags`: does the text write `!Ref X` where it could write `Ref: X`? */
export type BlockStyle = { readonly dashes: number; readonly tags: boolean };

/** A value as lines of block style, the first without indentation. */
export const blockLines = (value: Json, style: BlockStyle): readonly string[] => {
  const tagged = style.tags ? shortForm(value) : null;
  if (tagged !== null) return [tagged];
  if (!isCollection(value)) return [plainScalar(value)];
  if (Object.keys(value).length === 0) return [Array.isArray(value) ? '[]' : '{}'];
  if (Array.isArray(value)) return value.flatMap((item: Json) => inListItem(blockLines(item, style)));
  return Object.entries(value).flatMap(([key, item]) => memberLines(key, item, style));
};

export const inListItem = (lines: readonly string[]): readonly string[] => lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));

export const memberLines = (key: string, value: Json, style: BlockStyle): readonly string[] => {
  if (isLongText(value))
    return [
      `${yamlKey(key)}: |`,
      ...value
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`),
    ];
  const lines = blockLines(value, style);
  const isOneLine =
    lines.length === 1 && (!isCollection(value) || Object.keys(value).length === 0 || (style.tags && shortForm(value) !== null));
  if (isOneLine) return [`${yamlKey(key)}: ${lines[0] ?? ''}`];
  const pad = ' '.repeat(Array.isArray(value) ? style.dashes : STEP);
  return [`${yamlKey(key)}:`, ...lines.map((line) => pad + line)];
};

/** `{Ref: X}` as `!Ref X`, `{Fn::GetAtt: [X, Y]}` as `!GetAtt X.Y`, `{Fn::Sub: …}` as `!Sub …`; null for everything else. */
const shortForm = (value: Json): string | null => {
  if (!isJsonObject(value) || Object.keys(value).length !== 1) return null;
  const { Ref: name, 'Fn::GetAtt': parts, 'Fn::Sub': text } = value;
  if (typeof text === 'string' && !text.includes('\n')) return `!Sub ${plainScalar(text)}`;
  const plain = /^[\w:.]+$/;
  if (typeof name === 'string' && plain.test(name)) return `!Ref ${name}`;
  const attribute = Array.isArray(parts) ? parts.join('.') : parts;
  return typeof attribute === 'string' && plain.test(attribute) ? `!GetAtt ${attribute}` : null;
};

/** Text of several lines that a literal block reads back as it is: it ends in one line break, and has nothing that such a block changes. */
const isLongText = (value: Json): value is string =>
  typeof value === 'string' &&
  value.trim() === value.slice(0, -1) &&
  value.endsWith('\n') &&
  value.slice(0, -1).includes('\n') &&
  !/[ \t]\n|\n[\n\t]|[^\n\x20-\x7e\u00a1-\u1fff\u3000-\ud7ff]/.test(value);
