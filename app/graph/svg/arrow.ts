import { arrowLabel, HEAD, headOf, type LabelSpan } from '../arrow-label.ts';
import { pathOf } from '../path.ts';
import type { ArrowPlace } from '../routes.ts';
import { sizes } from '../sizes.ts';
import type { Words } from '../words.ts';
import type { Palette } from './palette.ts';
import { baseline, element, type Looks, run, textAt } from './write.ts';

const looksOf = (role: LabelSpan['role'], palette: Palette, colour: string): Partial<Looks> => {
  switch (role) {
    case 'method':
      return { weight: 600 };
    case 'path':
      return {};
    case 'added':
      return { fill: colour, weight: 700 };
    case 'quiet':
      return { fill: palette.muted };
    case 'change':
      return { weight: 700 };
    case 'kind':
      return { fill: colour, face: 'sans', weight: 600 };
  }
};

const dashes: Readonly<Record<string, string>> = { 'error-page': '2 4', failover: '7 4' };

const labelAt = (place: ArrowPlace, words: Words, palette: Palette, colour: string): readonly string[] => {
  const label = arrowLabel(place, words);
  if (!label) return [];
  const { size, line } = sizes.label;
  return label.lines
    .filter((spans) => spans.length > 0)
    .map((spans, i) =>
      textAt(
        label.x,
        label.y + i * line,
        { face: 'mono', size, fill: palette.text, anchor: label.anchor },
        ...spans.map(({ text, role }) => run(text, looksOf(role, palette, colour))),
      ),
    );
};

/** An arrow, as on the screen. Its accessible name is its title. */
export const drawArrow = (place: ArrowPlace, told: string, words: Words, palette: Palette): string => {
  const { arrow, points, badge } = place;
  const taken = arrow.line !== null;
  const colour = arrow.kind === 'not-taken' ? palette['line-strong'] : arrow.pass > 1 ? palette.pass2 : palette.accent;
  const stroke = {
    fill: 'none',
    stroke: colour,
    'stroke-width': arrow.kind === 'not-taken' ? 1 : 2,
    'stroke-dasharray': dashes[arrow.kind],
  };
  return element(
    'g',
    {},
    element('title', {}, run(told)),
    // Where lines must cross, the one on top passes over.
    ...(taken ? [element('path', { d: pathOf(points, 0), fill: 'none', stroke: palette.canvas, 'stroke-width': 6 })] : []),
    element('path', { d: pathOf(points, taken ? HEAD - 1 : 0), ...stroke }),
    ...(taken ? [element('path', { d: headOf(points), fill: colour })] : []),
    ...labelAt(place, words, palette, colour),
    ...(badge && arrow.number !== null
      ? [
          element('circle', { cx: badge.x, cy: badge.y, r: sizes.badge, fill: colour, stroke: palette.canvas, 'stroke-width': 2 }),
          textAt(
            badge.x,
            baseline(badge.y, 11),
            { face: 'sans', size: 11, fill: palette['on-accent'], weight: 600, anchor: 'middle' },
            run(String(arrow.number)),
          ),
        ]
      : []),
  );
};
