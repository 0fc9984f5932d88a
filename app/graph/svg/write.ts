import type { Face } from '../text.ts';

type Value = string | number | undefined;

/** XML has no way to write most control characters. */
const isWritable = (char: string): boolean => {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0x20 ? !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff : code === 9 || code === 10;
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const xml = (text: string): string => [...text].map((char) => (isWritable(char) ? (entities[char] ?? char) : '')).join('');

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** One element. Its looks are attributes: Word and Inkscape read those, and not every style sheet. */
export const element = (name: string, attributes: Readonly<Record<string, Value>>, ...children: readonly string[]): string => {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : xml(value)}"`],
  );
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
};

/** Families that every machine has something for. */
const families: Readonly<Record<Face, string>> = { sans: 'Helvetica, Arial, sans-serif', mono: 'Consolas, Menlo, monospace' };

export type Looks = {
  readonly face: Face;
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** One line of text on its base line, in one or several runs. */
export const textAt = (x: number, y: number, { face, size, fill, weight, anchor }: Looks, ...runs: readonly string[]): string =>
  element(
    'text',
    {
      x,
      y,
      fill,
      'font-family': families[face],
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'xml:space': 'preserve',
    },
    ...runs,
  );

export const run = (text: string, looks: Partial<Looks> = {}): string =>
  Object.keys(looks).length === 0
    ? xml(text)
    : element(
        'tspan',
        { fill: looks.fill, 'font-family': looks.face && families[looks.face], 'font-size': looks.size, 'font-weight': looks.weight },
        xml(text),
      );

/** From the middle of a line to its base line. */
export const baseline = (middle: number, size: number): number => middle + size * 0.36;
