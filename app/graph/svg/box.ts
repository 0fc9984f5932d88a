import type { Box, EndScene } from '../box.ts';
import type { GapScene } from '../gap-scene.ts';
import type { BoxPlace } from '../layout.ts';
import { sizes } from '../sizes.ts';
import type { Palette } from './palette.ts';
import { type Inside, rowAt } from './rows.ts';
import { type Run, wrapped } from './wrap.ts';
import { baseline, element, run, textAt } from './write.ts';

const headAt = ({ header }: Box, top: number, { x, width, palette, off }: Inside): string => {
  const kind = { face: 'sans', size: 14, fill: off ? palette.muted : palette.text, weight: off ? 500 : 600 } as const;
  const name = { face: 'mono', size: 12, fill: palette.muted } as const;
  const flavour = { face: 'sans', size: 12, fill: palette.muted } as const;
  const left = x + sizes.padding;
  const right = x + width - sizes.padding;
  if (header.two) {
    const first = top + header.height / 2 - 10;
    return [
      textAt(left, baseline(first, 14), kind, run(header.kind)),
      header.flavour === '' ? '' : textAt(right, baseline(first, 12), { ...flavour, anchor: 'end' }, run(header.flavour)),
      textAt(left, baseline(top + header.height / 2 + 10, 12), name, run(header.name)),
    ].join('');
  }
  const middle = top + header.height / 2;
  const after = header.flavour === '' ? [] : [run(` · ${header.flavour}`, flavour)];
  return [
    textAt(left, baseline(middle, 14), kind, run(header.kind)),
    header.name === '' && after.length === 0
      ? ''
      : textAt(right, baseline(middle, 12), { ...name, anchor: 'end' }, run(header.name), ...after),
  ].join('');
};

type Part = GapScene['chips'][number]['part'];

const chipLooks = (part: Part, palette: Palette): { readonly ground: string; readonly fill: string } => {
  if (part === 'breaks') return { ground: palette['failed-soft'], fill: palette.failed };
  if (part === 'beyond') return { ground: palette.hover, fill: palette.muted };
  return { ground: palette['proved-soft'], fill: palette.proved };
};

const gapAt = (gap: GapScene, top: number, { x, width, palette }: Inside): string => {
  const left = x + sizes.padding;
  const { height, size } = sizes.chip;
  return [
    element('path', { d: `M${x + 1} ${top + 0.5}h${width - 2}`, stroke: palette.line, fill: 'none' }),
    ...gap.chips.map((chip) => {
      const { ground, fill } = chipLooks(chip.part, palette);
      const at = { x: left + chip.x, y: top + chip.y };
      return [
        chip.part === 'breaks' ? element('rect', { x: at.x - 5, y: at.y - 5, width: 2, height: height + 10, fill }) : '',
        element('rect', { ...at, width: chip.width, height, rx: 4, fill: ground }),
        textAt(
          at.x + chip.width / 2,
          baseline(at.y + height / 2, size),
          { face: 'mono', size, fill, anchor: 'middle', ...(chip.part === 'breaks' ? { weight: 600 } : {}) },
          run(chip.text),
        ),
      ].join('');
    }),
    ...gap.captions.map((caption) =>
      textAt(
        left + caption.x,
        baseline(top + caption.y + 8, 11.5),
        { face: 'sans', size: 11.5, fill: caption.part === 'breaks' ? palette.failed : palette.muted },
        run(caption.text),
      ),
    ),
  ].join('');
};

/** The lines of a body that there is room for; the last one says that there is more. */
const bodyLines = (end: EndScene, room: number): readonly string[] => {
  const lines = wrapped(end.body, room, 11, 'mono').map((runs) => runs.map(({ text }: Run) => text).join(''));
  return lines.length <= end.bodyLines
    ? lines
    : lines.slice(0, end.bodyLines).map((line, i) => (i === end.bodyLines - 1 ? `${line.trimEnd().slice(0, -1)}…` : line));
};

const endAt = (end: EndScene, tone: string, top: number, { x, width, palette }: Inside): string => {
  const plain = tone !== 'failed' && tone !== 'proved';
  const ink = tone === 'failed' ? palette.failed : tone === 'proved' ? palette.proved : palette.text;
  const ground = tone === 'failed' ? palette['failed-soft'] : tone === 'proved' ? palette['proved-soft'] : palette.hover;
  const left = x + sizes.padding;
  const room = width - 2 * sizes.padding;
  const lines = wrapped(end.text, room - 20, 14, 'sans').map((runs) => runs.map(({ text }) => text).join(''));
  const below = top + 8 + lines.length * 19 + 2;
  const bottom = top + end.height - 1;
  return [
    element('path', { d: `M${x + 1} ${top}h${width - 2}V${bottom - 7}q0 7 -7 7h${-(width - 16)}q-7 0 -7 -7Z`, fill: ground }),
    element('path', { d: `M${x + 1} ${top + 0.5}h${width - 2}`, stroke: plain ? palette['line-strong'] : ink, fill: 'none' }),
    textAt(left, baseline(top + 17.5, 12), { face: 'sans', size: 12, fill: ink, weight: 600 }, run(end.mark)),
    ...lines.map((line, i) =>
      textAt(left + 20, baseline(top + 8 + (i + 0.5) * 19, 14), { face: 'sans', size: 14, fill: ink, weight: 600 }, run(line)),
    ),
    ...(end.bodyLines === 0
      ? []
      : bodyLines(end, room).map((line, i) =>
          textAt(left, baseline(below + (i + 0.5) * sizes.end.body, 11), { face: 'mono', size: 11, fill: palette.muted }, run(line)),
        )),
  ].join('');
};

const insideAt = (box: Box, place: BoxPlace, inside: Inside): string => {
  const parts: string[] = [headAt(box, place.y + 1, inside)];
  let y = place.y + 1 + box.header.height;
  const rows = (note: boolean): void => {
    for (const row of box.rows.filter((one) => (one.row.kind === 'note') === note)) {
      parts.push(rowAt(row, y, inside));
      y += row.height;
    }
  };
  rows(true);
  if (box.gap) {
    parts.push(gapAt(box.gap, y, inside));
    y += box.gap.height;
  }
  rows(false);
  if (box.fold) {
    parts.push(element('path', { d: `M${inside.x + 1} ${y + 0.5}h${inside.width - 2}`, stroke: inside.palette.line, fill: 'none' }));
    parts.push(
      textAt(
        inside.x + sizes.padding,
        baseline(y + sizes.more / 2, 12),
        { face: 'sans', size: 12, fill: inside.palette.muted },
        run(box.fold.text),
      ),
    );
    y += sizes.more;
  }
  if (box.end && box.node.end) parts.push(endAt(box.end, box.node.end.tone, y, inside));
  return parts.join('');
};

/** A place, as on the screen. Its accessible name is its title. */
export const drawBox = (box: Box, place: BoxPlace, palette: Palette): string => {
  const { node } = box;
  const off = !node.onWay;
  const tone = node.end?.tone;
  const stroke = tone === 'failed' ? palette.failed : tone === 'proved' ? palette.proved : off ? palette.line : palette['line-strong'];
  const frame = { x: place.x + 0.5, y: place.y + 0.5, width: place.width - 1, height: box.height - 1, stroke };
  const title = element('title', {}, run(box.name));
  if (node.kind === 'viewer')
    return element(
      'g',
      {},
      title,
      element('rect', { ...frame, rx: 17, fill: palette.panel }),
      textAt(
        place.x + place.width / 2,
        baseline(place.y + box.height / 2, 14),
        { face: 'sans', size: 14, fill: palette.text, weight: 600, anchor: 'middle' },
        run(box.header.kind),
      ),
    );
  return element(
    'g',
    {},
    title,
    element('rect', { ...frame, rx: 8, fill: off ? palette.canvas : palette.panel }),
    insideAt(box, place, { x: place.x, width: place.width, palette, off }),
  );
};
