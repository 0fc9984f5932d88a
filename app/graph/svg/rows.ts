import type { RowScene, RowTone } from '../row-scene.ts';
import { sizes } from '../sizes.ts';
import { widthOf } from '../text.ts';
import type { Palette } from './palette.ts';
import { wrapped } from './wrap.ts';
import { baseline, element, run, textAt } from './write.ts';

/** Where a box's inside stands, and how it is coloured. */
export type Inside = { readonly x: number; readonly width: number; readonly palette: Palette; readonly off: boolean };

const grounds: Readonly<Partial<Record<RowTone, keyof Palette>>> = { pass1: 'accent-soft', pass2: 'pass2-soft' };
const tagColours: Readonly<Partial<Record<RowTone, keyof Palette>>> = { pass1: 'accent', pass2: 'pass2', near: 'assumed' };

const chipsAt = (chips: readonly string[], from: number, middle: number, palette: Palette, ink: string): string => {
  let x = from;
  return chips
    .map((chip) => {
      const width = widthOf(chip, 11, 'mono') + 10;
      const drawn = [
        element('rect', { x, y: middle - 8.5, width, height: 17, rx: 4, fill: 'none', stroke: palette['line-strong'] }),
        textAt(x + width / 2, baseline(middle, 11), { face: 'mono', size: 11, fill: ink, anchor: 'middle' }, run(chip)),
      ];
      x += width + 6;
      return drawn.join('');
    })
    .join('');
};

const noteAt = (row: RowScene, top: number, { x, width, palette, off }: Inside): string => {
  const { size, line, around } = sizes.note;
  const fill = off ? palette.muted : palette.text;
  return wrapped(row.note, width - 2 * sizes.padding, size, 'sans')
    .map((runs, i) =>
      textAt(
        x + sizes.padding,
        baseline(top + around / 2 + line * (i + 0.5), size),
        { face: 'sans', size, fill },
        ...runs.map(({ text, strong }) => run(text, strong ? { weight: 700 } : {})),
      ),
    )
    .join('');
};

const branchAt = (x: number, middle: number, palette: Palette): string =>
  element('path', { d: `M${x} ${middle - 8}v9h8`, fill: 'none', stroke: palette['line-strong'] });

const wordsAt = (row: RowScene, top: number, inside: Inside): string => {
  const { x, width, palette, off } = inside;
  const ink = off || row.tone === 'quiet' ? palette.muted : palette.text;
  const middle = top + (row.two ? row.height / 2 - 9 : row.height / 2);
  const second = top + row.height / 2 + 9;
  const tagFill = row.row.kind === 'key' ? palette.muted : palette[tagColours[row.tone] ?? 'muted'];
  const leads = row.row.kind === 'stage' || row.row.kind === 'key';
  const right = x + width - sizes.padding;
  const parts: string[] = [];
  let left = x + sizes.padding + row.row.depth * 14;
  if (row.row.depth > 0) {
    parts.push(branchAt(left, middle, palette));
    left += 14;
  }
  if (leads && row.detail !== '') {
    parts.push(textAt(left, baseline(middle, 12), { face: 'sans', size: 12, fill: palette.muted }, run(row.detail)));
    left += widthOf(row.detail, 12, 'sans') + 6;
  }
  parts.push(textAt(left, baseline(middle, 12.5), { face: 'mono', size: 12.5, fill: ink }, run(row.label)));
  left += widthOf(row.label, 12.5, 'mono') + 6;
  parts.push(chipsAt(row.chips, left, middle, palette, ink));
  const detail = leads ? '' : row.detail;
  if (detail !== '')
    parts.push(textAt(right, baseline(middle, 12), { face: 'sans', size: 12, fill: palette.muted, anchor: 'end' }, run(detail)));
  if (row.tag !== '') {
    const room = detail === '' ? 0 : Math.max(row.row.kind === 'behavior' ? 40 : 0, widthOf(detail, 12, 'sans')) + 10;
    const looks = { face: 'sans', size: 11.5, fill: tagFill } as const;
    parts.push(
      row.two
        ? textAt(x + sizes.padding, baseline(second, 11.5), looks, run(row.tag))
        : textAt(right - room, baseline(middle, 11.5), { ...looks, anchor: 'end' }, run(row.tag)),
    );
  }
  return parts.join('');
};

/** One row, its top at `top`. */
export const rowAt = (row: RowScene, top: number, inside: Inside): string => {
  const { x, width, palette } = inside;
  const ground = grounds[row.tone];
  return [
    ground === undefined ? '' : element('rect', { x: x + 1, y: top, width: width - 2, height: row.height, fill: palette[ground] }),
    element('path', { d: `M${x + 1} ${top + 0.5}h${width - 2}`, stroke: palette.line, fill: 'none' }),
    row.note === '' ? wordsAt(row, top, inside) : noteAt(row, top, inside),
  ].join('');
};
